// Characters: how to read them, how wide they are, which of them must not reach a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace poortwachter {

struct CodePoint {
  char32_t value = U'\uFFFD';
  std::size_t bytes = 1;
  bool valid = false;
};

/// The first code point of a text that is not empty. Not UTF-8: one byte, not valid.
CodePoint first_code_point(std::string_view text);

/// Printable ASCII: the common case, which needs no decoding.
constexpr bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

/// How many bytes at the start are printable ASCII.
std::size_t plain_prefix(std::string_view text);

/// Could the character move the cursor, turn the reading direction or hide? Controls (C0, DEL, C1),
/// line separators, bidi marks and overrides, marks without width, tags.
bool steers(char32_t c);

/// Columns that the text takes on a terminal: combining marks 0, East Asian wide characters 2.
int columns(std::string_view text);

/// How many bytes from the start fit in so many columns, whole characters only.
std::size_t bytes_within(std::string_view text, int columns);

}  // namespace poortwachter
