#include "report/page.hpp"

#include <algorithm>
#include <array>

#include "words/utf8.hpp"
#include "words/wrap.hpp"

namespace poortwachter {
namespace {

constexpr int kNarrowest = 40;
constexpr int kWidest = 100;  // longer lines are hard to read, whatever the screen

/// By Style.
constexpr std::array<std::string_view, 5> kCodes{"", "\x1b[1m", "\x1b[1;32m", "\x1b[1;35m",
                                                 "\x1b[1;31m"};
constexpr std::string_view kReset = "\x1b[0m";

}  // namespace

Page::Page(std::string& out, const ReportOptions& options)
    : out_(out), color_(options.color), width_(std::clamp(options.width, kNarrowest, kWidest)) {}

void Page::styled(std::string_view text, Style style) {
  if (text.empty()) return;
  if (codes(style)) out_ += kCodes[static_cast<std::size_t>(style)];
  out_ += text;
  if (codes(style)) out_ += kReset;
}

void Page::heading(int indent, std::string_view text) {
  out_.append(static_cast<std::size_t>(indent), ' ');
  if (codes(Style::heading)) out_ += kCodes[static_cast<std::size_t>(Style::heading)];
  wrap(out_, text, indent, indent, width_);
  if (codes(Style::heading)) out_ += kReset;
  out_ += '\n';
}

void Page::paragraph(int indent, int hang, std::string_view lead, Style style,
                     std::string_view text) {
  out_.append(static_cast<std::size_t>(indent), ' ');
  styled(lead, style);
  wrap(out_, text, indent + columns(lead), hang, width_);
  out_ += '\n';
}

void Page::row(std::string_view before, std::string_view word, Style style,
               std::string_view after) {
  out_ += before;
  styled(word, style);
  out_ += after;
  out_ += '\n';
}

void Page::folded_row(std::string_view before, std::string_view word, Style style,
                      std::string_view after) {
  constexpr int kRoom = 20;
  constexpr int kIndent = 6;
  const int under = columns(before);
  out_ += before;
  styled(word, style);
  wrap(out_, after, under + columns(word), width_ - under < kRoom ? kIndent : under, width_);
  out_ += '\n';
}

}  // namespace poortwachter
