#include "dossier/shown.hpp"

#include <cstddef>
#include <cstdint>

namespace poortwachter {
namespace {

constexpr std::size_t kMaxShown = 40;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

std::size_t length_by_first_byte(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte < 0xE0) return 2;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  if (byte >= 0xF0 && byte < 0xF5) return 4;
  return 0;
}

/// The first code point of `text`, which is not empty.
CodePoint decode(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_by_first_byte(first);
  if (length == 0 || length > text.size()) return {};
  std::uint32_t value = length == 1 ? first : first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0u) != 0x80u) return {};
    value = (value << 6) | (byte & 0x3Fu);
  }
  constexpr std::uint32_t kLowest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < kLowest[length] || value > 0x10FFFF) return {};
  return {value, length, true};
}

/// Controls, line separators, marks without width, and what turns the reading direction.
bool steers(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

bool may_hold_bsn(std::string_view text) {
  std::size_t in_a_row = 0;
  std::size_t in_group = 0;  // digits with only signs and spaces between them
  for (const char c : text) {
    if (is_digit(c)) {
      ++in_group;
      if (++in_a_row == 8) return true;
      continue;
    }
    in_a_row = 0;
    // Eight digits with signs are a date; a comma is that of an amount.
    if (is_letter(c) || c == ',') {
      if (in_group == 9) return true;
      in_group = 0;
    }
  }
  return in_group == 9;
}

std::string shown(std::string_view text) {
  if (may_hold_bsn(text)) return std::string(kEllipsis);
  std::string out;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == kMaxShown) return out.append(kEllipsis);
    const CodePoint c = decode(text);
    out += !c.valid || steers(c.value) ? kReplacement : text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return out;
}

}  // namespace poortwachter
