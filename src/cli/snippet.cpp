#include "cli/snippet.hpp"

#include <algorithm>

#include "words/neutral.hpp"
#include "words/utf8.hpp"

namespace poortwachter::cli {
namespace {

/// Characters before and behind the place that are shown; a flow list may be one long line.
constexpr std::size_t kBefore = 40;
constexpr std::size_t kBehind = 36;

std::string_view line_of(std::string_view bytes, std::uint32_t number) {
  for (; number > 0; --number) {
    const auto end = bytes.find('\n');
    if (end == bytes.npos) return {};
    bytes.remove_prefix(end + 1);
  }
  bytes = bytes.substr(0, bytes.find('\n'));
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  return bytes;
}

/// The bytes of the first so many characters.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t bytes = 0;
  for (; characters > 0 && bytes < text.size(); --characters)
    bytes += first_code_point(text.substr(bytes)).bytes;
  return bytes;
}

/// A tab is one character wide here, as it is in the count of columns.
std::string harmless(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '\t', ' ');
  return neutral(plain);
}

}  // namespace

void append_snippet(std::string& out, std::string_view bytes, std::uint32_t first_line,
                    Place place) {
  if (place.line < first_line || place.column == 0) return;
  std::string_view line = line_of(bytes, place.line - first_line);
  if (line.empty() || !may_be_shown(line)) return;
  const std::size_t at = bytes_of(line, place.column - 1);
  const bool cut_before = place.column > kBefore + 1;
  const std::size_t from = cut_before ? bytes_of(line, place.column - 1 - kBefore) : 0;
  const std::string before = (cut_before ? "…" : "") + harmless(line.substr(from, at - from));
  line.remove_prefix(at);
  const std::size_t shown = bytes_of(line, kBehind);
  out += "    " + before + harmless(line.substr(0, shown)) + (shown < line.size() ? "…" : "");
  out += "\n    ";
  out.append(static_cast<std::size_t>(columns(before)), ' ');
  out += "^\n";
}

}  // namespace poortwachter::cli
