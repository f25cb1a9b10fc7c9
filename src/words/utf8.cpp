#include "words/utf8.hpp"

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

struct Range {
  char32_t from;
  char32_t to;
};

constexpr std::array<Range, 12> kSteering{{{0x00, 0x1F},
                                           {0x7F, 0x9F},
                                           {0xAD, 0xAD},
                                           {0x61C, 0x61C},
                                           {0x180E, 0x180E},
                                           {0x200B, 0x200F},
                                           {0x2028, 0x202E},
                                           {0x2060, 0x206F},
                                           {0xFEFF, 0xFEFF},
                                           {0xFFF9, 0xFFFB},
                                           {0xE0000, 0xE0FFF},
                                           {0x110000, 0xFFFFFFFF}}};

constexpr std::array<Range, 6> kCombining{{{0x300, 0x36F},
                                           {0x1AB0, 0x1AFF},
                                           {0x1DC0, 0x1DFF},
                                           {0x20D0, 0x20FF},
                                           {0xFE00, 0xFE0F},
                                           {0xFE20, 0xFE2F}}};

constexpr std::array<Range, 8> kWide{{{0x1100, 0x115F},
                                      {0x2E80, 0xA4CF},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0x1F300, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range r) { return r.from <= c && c <= r.to; });
}

int width(char32_t c) {
  if (c < 0x300) return 1;
  if (in(kCombining, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

/// How many bytes are looked at together.
constexpr std::size_t kTogether = 32;

/// Without leaving early, so that the compiler looks at all of them at once.
bool all_plain(const char* bytes) {
  unsigned char odd = 0;
  for (std::size_t i = 0; i < kTogether; ++i) odd |= !is_plain(bytes[i]);
  return odd == 0;
}

std::size_t length_by_first_byte(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte < 0xE0) return 2;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  if (byte >= 0xF0 && byte < 0xF5) return 4;
  return 0;
}

}  // namespace

std::size_t plain_prefix(std::string_view text) {
  std::size_t n = 0;
  while (text.size() - n >= kTogether && all_plain(text.data() + n)) n += kTogether;
  while (n < text.size() && is_plain(text[n])) ++n;
  return n;
}

CodePoint first_code_point(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_by_first_byte(first);
  if (length == 0 || length > text.size()) return {};
  char32_t value = length == 1 ? first : first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0u) != 0x80u) return {};
    value = (value << 6) | (byte & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> kLowest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kLowest[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length, true};
}

bool steers(char32_t c) { return in(kSteering, c); }

std::size_t bytes_within(std::string_view text, int columns) {
  std::size_t at = 0;
  while (true) {
    // Of plain text a byte is a column; a mark that combines may yet follow the last one.
    const auto left = static_cast<std::size_t>(std::max(columns, 0));
    const std::size_t plain = plain_prefix(text.substr(at, left));
    at += plain;
    columns -= static_cast<int>(plain);
    if (at == text.size()) return at;
    const CodePoint c = first_code_point(text.substr(at));
    columns -= width(c.value);
    if (columns < 0) return at;
    at += c.bytes;
  }
}

int columns(std::string_view text) {
  int n = 0;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    n += width(c.value);
    text.remove_prefix(c.bytes);
  }
  return n;
}

}  // namespace poortwachter
