// A page of text: wrapped paragraphs with hanging indents, headings, a little colour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "poortwachter/report.hpp"

namespace poortwachter {

enum class Style : std::uint8_t { plain, heading, good, warning, bad };

/// Appends to one text. What it is given holds no control characters.
class Page {
 public:
  Page(std::string& out, const ReportOptions& options);

  /// A paragraph: `lead` in a style of its own, then the text; both from `indent` on, later lines
  /// from `hang` on.
  void paragraph(int indent, int hang, std::string_view lead, Style style, std::string_view text);
  void paragraph(int indent, int hang, std::string_view text) {
    paragraph(indent, hang, {}, Style::plain, text);
  }
  void heading(int indent, std::string_view text);
  /// One line, never wrapped: for tables.
  void row(std::string_view before, std::string_view word, Style style, std::string_view after);
  void blank() { out_ += '\n'; }
  /// The same, with `after` folded under `word`; where that leaves no room, under the row.
  void folded_row(std::string_view before, std::string_view word, Style style,
                  std::string_view after);
  /// Columns that its lines keep within.
  [[nodiscard]] int width() const { return width_; }

 private:
  void styled(std::string_view text, Style style);
  [[nodiscard]] bool codes(Style style) const { return color_ && style != Style::plain; }

  std::string& out_;
  bool color_;
  int width_;
};

}  // namespace poortwachter
