#include "words/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace poortwachter {
namespace {

constexpr std::size_t kLongest = 64;
constexpr std::size_t kShortestBeginning = 4;

/// The plain letter under an accent: second byte of U+00C0 … U+00FF. 0 when it is none.
char without_accent(char second_byte) {
  constexpr std::string_view kPlain = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..";
  const auto i = static_cast<unsigned char>(second_byte) & 0x1Fu;
  return kPlain[i] == '.' ? '\0' : kPlain[i];
}

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == ' ' || c == '-' || c == '.' ? '_' : c;
}

std::string normalised(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\xC3' && i + 1 < text.size() && without_accent(text[i + 1]) != '\0') {
      out += without_accent(text[++i]);
    } else {
      out += folded(text[i]);
    }
  }
  return out;
}

std::size_t forgiven(std::size_t length) {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

/// Damerau-Levenshtein (optimal alignment): insertions, deletions, substitutions and swaps of
/// neighbours. Both texts at most kLongest.
std::size_t distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, kLongest + 1>;
  Row before{};
  Row above{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

/// The only candidate that begins so; empty when none or several do.
std::string_view only_one_beginning(std::string_view start,
                                    std::span<const std::string_view> candidates) {
  if (start.size() < kShortestBeginning) return {};
  std::string_view result;
  for (const std::string_view candidate : candidates) {
    if (!normalised(candidate).starts_with(start)) continue;
    if (!result.empty()) return {};
    result = candidate;
  }
  return result;
}

}  // namespace

std::string_view nearest(std::string_view found, std::span<const std::string_view> candidates) {
  if (found.empty() || found.size() > kLongest) return {};
  const std::string wanted = normalised(found);
  std::string_view best;
  std::size_t best_distance = forgiven(wanted.size()) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t d = distance(wanted, normalised(candidate));
    if (d >= best_distance) continue;
    best = candidate;
    best_distance = d;
  }
  return best.empty() ? only_one_beginning(wanted, candidates) : best;
}

}  // namespace poortwachter
