// The bytes of a stream before yaml-cpp sees them: documents, characters, places, quotes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "poortwachter/input_error.hpp"

namespace poortwachter::yaml {

inline constexpr std::size_t kNowhere = std::string_view::npos;

/// The bytes of one document, from the start of a line on, and the number of that line.
struct Source {
  std::string_view text;
  std::uint32_t first_line = 1;

  /// Place of the byte at `offset`; behind the end counts as the end.
  [[nodiscard]] Place place(std::size_t offset) const;
};

/// One document of a stream as cut at the lines that begin with `---` or `...`. Comments and
/// directives in front of `---` belong to the document that it starts.
struct Slice {
  Source source;
  Source content;                          ///< the same without the lines of comment in front
  bool blank = true;                       ///< nothing but comments, blanks and markers
  std::size_t stray_directive = kNowhere;  ///< a `%` line that means nothing where it stands
  std::size_t stray_text = kNowhere;       ///< text behind `...` on its line
};

/// Cuts a stream into documents. A parser per document keeps the memory of yaml-cpp small and
/// makes that an error in one document leaves the others readable.
class Cutter {
 public:
  explicit Cutter(std::string_view stream, std::uint32_t first_line = 1)
      : rest_(stream), line_(first_line) {}
  /// The next document, blank ones included; nothing at the end of the stream.
  std::optional<Slice> next();
  /// What is left to be cut.
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  std::uint32_t line_;
};

/// Offset of the first line behind the one at the start where a next document may start; kNowhere
/// when there is none.
[[nodiscard]] std::size_t next_document(std::string_view text);

/// The first byte or character of a text that has no place in it.
struct TextFault {
  enum class Kind : std::uint8_t {
    none,
    legacy_byte,  ///< a byte of Latin-1 or Windows-1252
    malformed,    ///< UTF-8 broken off, overlong, or of half a surrogate pair
    control,      ///< a control character
    lone_cr,      ///< a carriage return without a line feed
    late_bom,     ///< a byte order mark that is not at the start
  };
  Kind kind = Kind::none;
  std::size_t offset = 0;
  std::uint32_t value = 0;  ///< the byte, or the code point of a control character
};

struct TextCheck {
  TextFault fault;
  bool ascii = true;  ///< up to the fault, if any
};

/// Checks that the text is UTF-8 without control characters (tab and line ends are fine).
[[nodiscard]] TextCheck check_text(std::string_view text);

/// The Unicode encoding other than UTF-8 that the first bytes give away; empty when none.
[[nodiscard]] std::string_view foreign_encoding(std::string_view stream);

/// Rough upper bound of the tokens that yaml-cpp may make of the text. It keeps a wide flow list in
/// memory whole, at more than a hundred bytes a token.
[[nodiscard]] std::size_t token_bound(std::string_view text);

/// Skips anchors, tags and the blanks behind them: yaml-cpp marks a node at its first property.
[[nodiscard]] std::size_t skip_properties(std::string_view text, std::size_t offset);

/// Offset of the quote that closes the one at `open`, kNowhere when there is none.
[[nodiscard]] std::size_t closing_quote(std::string_view text, std::size_t open);

/// Does a line within (`open`, `close`) look like a key or an item, indented no further than
/// `indent`? Then the quote at `open` was most likely meant to close before that line.
[[nodiscard]] bool swallows_entry(std::string_view text, std::size_t open, std::size_t close,
                                  std::int64_t indent);

/// The same for a quote between brackets: a line that looks like a key or a map, behind one that
/// ends with a comma. Its indentation says nothing there.
[[nodiscard]] bool swallows_flow_entry(std::string_view text, std::size_t open, std::size_t close);

/// A tab in the indentation of the line at `offset` or of the last line with text before it.
[[nodiscard]] std::size_t indenting_tab(std::string_view text, std::size_t offset);

/// The dash of an empty item of a block sequence, when the next token stands at `offset`.
[[nodiscard]] std::size_t dash_before(std::string_view text, std::size_t offset);

/// Is the plain word at `offset` a null (`~`, `null`, `Null`, `NULL`)?
[[nodiscard]] bool null_word_at(std::string_view text, std::size_t offset);

/// End of the last text (not blank) at or before `offset`.
[[nodiscard]] std::size_t end_of_text_before(std::string_view text, std::size_t offset);

/// Is there nothing but blanks from `offset` on?
[[nodiscard]] bool blank_from(std::string_view text, std::size_t offset);

}  // namespace poortwachter::yaml
