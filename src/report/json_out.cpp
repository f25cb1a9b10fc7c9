#include "report/json_out.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <utility>

#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kQuote = "\"";

void append_escape(std::string& out, char32_t c) {
  const auto value = static_cast<std::uint32_t>(c);
  if (value < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
    return;
  }
  const std::uint32_t rest = value - 0x10000;
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10),
                 0xDC00 + (rest & 0x3FF));
}

constexpr bool plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }
constexpr auto kPlain = [] {
  std::array<bool, 256> all{};
  for (std::size_t c = 0; c < all.size(); ++c) all[c] = plain(static_cast<char>(c));
  return all;
}();

/// Without leaving early, so that the compiler looks at all of them at once.
template <std::size_t bytes>
bool all_plain(const char* text) {
  unsigned char odd = 0;
  for (std::size_t i = 0; i < bytes; ++i) odd |= !plain(text[i]);
  return odd == 0;
}

/// How many bytes at the start need no escape.
std::size_t plain_prefix_in_json(std::string_view text) {
  std::size_t n = 0;
  while (text.size() - n >= 32 && all_plain<32>(text.data() + n)) n += 32;
  while (text.size() - n >= 8 && all_plain<8>(text.data() + n)) n += 8;
  while (n < text.size() && kPlain[static_cast<unsigned char>(text[n])]) ++n;
  return n;
}

/// Appends the parts in one piece.
template <typename... Parts>
void append_all(std::string& out, const Parts&... parts) {
  std::size_t at = out.size();
  out.resize(at + (parts.size() + ...));
  ((parts.copy(out.data() + at, parts.size()), at += parts.size()), ...);
}

/// The short escape of a character; 0 when it has none.
char short_escape(char32_t c) {
  switch (c) {
    case U'"':
      return '"';
    case U'\\':
      return '\\';
    case U'\n':
      return 'n';
    case U'\r':
      return 'r';
    case U'\t':
      return 't';
    default:
      return 0;
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  std::size_t n = plain_prefix_in_json(text);
  if (n == text.size()) return append_all(out, kQuote, text, kQuote);
  out += '"';
  for (; !text.empty(); n = plain_prefix_in_json(text)) {
    out += text.substr(0, n);
    text.remove_prefix(n);
    if (text.empty()) break;
    const CodePoint c = first_code_point(text);
    if (const char e = short_escape(c.value); e != 0) {
      out += '\\';
      out += e;
    } else if (!c.valid || steers(c.value)) {
      append_escape(out, c.value);
    } else {
      out += text.substr(0, c.bytes);
    }
    text.remove_prefix(c.bytes);
  }
  out += '"';
}

void JsonOut::comma() {
  const bool first = std::exchange(first_, false);
  if (key_.empty()) {
    if (!first) out_ += ',';
    return;
  }
  append_all(out_, std::string_view(",\"").substr(first ? 1 : 0), key_, std::string_view("\":"));
  key_ = {};
}

JsonOut& JsonOut::key(std::string_view k) {
  key_ = k;
  return *this;
}

void JsonOut::open(char bracket) {
  comma();
  out_ += bracket;
  first_ = true;
}

void JsonOut::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonOut::text(std::string_view t) {
  comma();
  append_json_string(out_, t);
}

void JsonOut::path(const ExactPath& p) { text(p.bytes_); }

void JsonOut::texts(std::span<const std::string_view> list) {
  open('[');
  for (const std::string_view t : list) text(t);
  close(']');
}

void JsonOut::text_or_null(std::string_view t) { t.empty() ? null() : text(t); }

void JsonOut::number(int n) {
  comma();
  const fmt::format_int digits(n);
  out_.append(digits.data(), digits.size());
}

void JsonOut::number_or_null(std::optional<int> n) { n ? number(*n) : null(); }

void JsonOut::value(double n) {
  comma();
  fmt::format_to(std::back_inserter(out_), "{}", n);
}

void JsonOut::amount(double euro) {
  comma();
  fmt::format_to(std::back_inserter(out_), "{:.2f}", euro);
}

void JsonOut::boolean(bool b) {
  comma();
  out_ += b ? "true" : "false";
}

void JsonOut::null() {
  if (without_nulls_ && !key_.empty()) {
    key_ = {};
    return;
  }
  comma();
  out_ += "null";
}

void JsonOut::date(Date d) {
  comma();
  std::array<char, 12> text{'"', 0, 0, 0, 0, '-', 0, 0, '-', 0, 0, '"'};
  const auto put = [&](std::size_t last, unsigned n, int digits) {
    for (; digits > 0; --digits, n /= 10) text[last--] = static_cast<char>('0' + n % 10);
  };
  put(4, static_cast<unsigned>(d.year()), 4);
  put(7, d.month(), 2);
  put(10, d.day(), 2);
  out_.append(text.data(), text.size());
}

void JsonOut::date_or_null(std::optional<Date> d) { d ? date(*d) : null(); }

}  // namespace poortwachter
