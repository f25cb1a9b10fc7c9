#include "words/neutral.hpp"

#include <cstddef>

#include "words/bsn.hpp"
#include "words/medical.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kMostShown = 40;

/// How many bytes at the start may stay as they are.
std::size_t harmless_prefix(std::string_view text) {
  std::size_t n = 0;
  while (true) {
    n += plain_prefix(text.substr(n));
    if (n == text.size()) return n;
    const CodePoint c = first_code_point(text.substr(n));
    if (!c.valid || steers(c.value)) return n;
    n += c.bytes;
  }
}

void append_harmless(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t n = harmless_prefix(text);
    out += text.substr(0, n);
    text.remove_prefix(n);
    if (text.empty()) return;
    out += kReplacement;
    text.remove_prefix(first_code_point(text).bytes);
  }
}

bool is_medical(std::string_view text) {
  std::string words;
  to_words(text, words);
  return holds_medical_word(words, false);
}

}  // namespace

void append_neutral(std::string& out, std::string_view text) {
  std::size_t from = 0;
  while (const auto number = find_bsn(text, from)) {
    append_harmless(out, text.substr(from, number->begin - from));
    out += kEllipsis;
    from = number->end;
  }
  append_harmless(out, text.substr(from));
}

bool is_neutral(std::string_view text) {
  return harmless_prefix(text) == text.size() && !holds_bsn(text);
}

std::string neutral(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_neutral(out, text);
  return out;
}

std::string harmless(std::string_view text) {
  std::string out;
  append_harmless(out, text);
  return out;
}

std::string neutral_reference(std::string_view id) {
  return is_medical(id) ? std::string(kEllipsis) : neutral(id);
}

std::string neutral_path(std::string_view path) {
  const std::string whole = neutral(path);  // a number may stand across folders
  if (!is_medical(path)) return whole;
  std::string out;
  for (std::string_view rest = whole;;) {
    const std::size_t end = rest.find('/');
    out += neutral_reference(rest.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += '/';
    rest.remove_prefix(end + 1);
  }
}

Neutral Neutral::path(std::string_view path) {
  Neutral n;
  n.text_ = neutral_path(path);
  return n;
}

Neutral Neutral::reference(std::string_view id) {
  Neutral n;
  n.text_ = neutral_reference(id);
  return n;
}

bool may_be_shown(std::string_view text) { return !find_like_bsn(text) && !is_medical(text); }

std::string shown(std::string_view text) {
  if (!may_be_shown(text)) return std::string(kEllipsis);
  std::string out;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == kMostShown) return out.append(kEllipsis);
    const std::size_t bytes = first_code_point(text).bytes;
    append_harmless(out, text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace poortwachter
