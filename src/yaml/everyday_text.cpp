#include "yaml/everyday_text.hpp"

#include <cstddef>

namespace poortwachter::yaml {
namespace {

bool may_go_on(const char* flow) {
  while (is_blank(*flow)) ++flow;
  return *flow != ',' && *flow != ']' && *flow != '}';
}

/// One line end within a text is a blank, several are one less.
char* fold(char* end, int feeds) {
  if (feeds == 1) *end++ = ' ';
  for (; feeds > 1; --feeds) *end++ = '\n';
  return end;
}

bool put(char*& end, char c) {
  *end++ = c;
  return true;
}

bool put_code(char*& end, std::uint32_t code) {
  const auto byte = [&end](std::uint32_t b) { *end++ = static_cast<char>(b); };
  const auto rest = [&byte, code](int shift) { byte(0x80 | (code >> shift & 0x3F)); };
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    rest(0);
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    rest(6);
    rest(0);
  } else {
    byte(0xF0 | code >> 18);
    rest(12);
    rest(6);
    rest(0);
  }
  return true;
}

}  // namespace

bool EverydayText::more_lines(Scalar& text, std::int64_t indent, unsigned stops) {
  while (ends_line(*at_)) {
    char* ahead = at_;
    char* line_begin = at_;
    int feeds = 0;
    do {
      ahead += *ahead == '\r' ? 2 : 1;
      ++feeds;
      line_begin = ahead;
      while (*ahead == ' ') ++ahead;
    } while (ends_line(*ahead));
    if (*ahead == '\0' || *ahead == '#' || ahead - line_begin <= indent) return true;
    if (stops == kStopsFlow && !may_go_on(ahead)) return true;
    if (*ahead == '?' || *ahead == '\t') return false;
    at_ = ahead;
    line_begin_ = line_begin;
    line_ += feeds;
    if (!pass_plain(stops) || *at_ == ':' || at_ == ahead) return false;
    char* const end = begin_ + (text.begin - begin_) + text.size;
    char* const line_end = fold(end, feeds);
    const auto size = static_cast<std::size_t>(end_of_plain() - ahead);
    std::memmove(line_end, ahead, size);
    text.size = static_cast<std::size_t>(line_end - text.begin) + size;
  }
  return true;
}

bool EverydayText::quoted(Scalar& text) {
  const char quote = *at_;
  text.mark = mark();
  text.quoted = true;
  const char* const open = at_;
  ++at_;
  char* const begin = at_;
  char* end = at_;    // of what is read: never ahead of what it is read from
  char* solid = at_;  // blanks behind it go when the line ends
  const unsigned stops = quote == '"' ? kStopsDouble : kStopsSingle;
  for (;;) {
    const char* const from = at_;
    pass(stops);
    if (end != from) std::memmove(end, from, static_cast<std::size_t>(at_ - from));
    end += at_ - from;
    if (ends_line(*at_)) {
      while (end > solid && is_blank(end[-1])) --end;
      if (!more_quoted(begin, end, false)) return false;
    } else if (*at_ == '\\' && ends_line(at_[1])) {
      ++at_;
      if (!more_quoted(begin, end, true)) return false;
    } else if (*at_ == '\\') {
      if (!escape(end)) return false;
    } else if (*at_ != quote) {
      return false;
    } else if (quote == '\'' && at_[1] == '\'') {
      *end++ = '\'';
      at_ += 2;
    } else {
      break;
    }
    solid = end;
  }
  if (line_ != text.mark.line) builder_.check_swallowing(open, at_);
  ++at_;
  text.begin = begin;
  text.size = static_cast<std::size_t>(end - begin);
  return true;
}

/// At the end of a line within quotes. `escaped`: by a backslash, so that it leaves nothing.
bool EverydayText::more_quoted(const char* begin, char*& end, bool escaped) {
  int feeds = 0;
  while (ends_line(*at_)) {
    if (*at_ == '\r') ++at_;
    line_feed();
    ++feeds;
    while (is_blank(*at_)) ++at_;
  }
  // yaml-cpp leaves one line end at most before the closing quote.
  const bool closes = *at_ == begin[-1];
  if (closes && feeds > 1 && (feeds > 2 || end == begin || end[-1] == '\n')) return false;
  if (feeds > 1 || !escaped) end = fold(end, feeds);
  return true;
}

/// At a backslash: appends what it stands for to `end`.
bool EverydayText::escape(char*& end) {
  const char code = at_[1];
  at_ += 2;
  switch (code) {
    case 'n':
      return put(end, '\n');
    case 't':
      return put(end, '\t');
    case 'r':
      return put(end, '\r');
    case 'b':
      return put(end, '\b');
    case 'f':
      return put(end, '\f');
    case '"':
    case '\\':
    case '/':
    case ' ':
      return put(end, code);
    case '_':
      return put_code(end, 0xA0);
    case 'N':
      return put_code(end, 0x85);
    case 'x':
      return hex_code(end, 2);
    case 'u':
      return hex_code(end, 4);
    case 'U':
      return hex_code(end, 8);
    default:
      return false;
  }
}

bool EverydayText::hex_code(char*& end, int digits) {
  std::uint32_t code = 0;
  if (!hex(digits, code)) return false;
  if (digits == 4 && code >= 0xD800 && code <= 0xDBFF) {
    std::uint32_t low = 0;
    if (at_[0] != '\\' || at_[1] != 'u') return false;
    at_ += 2;
    if (!hex(4, low) || low < 0xDC00 || low > 0xDFFF) return false;
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  return put_code(end, code);
}

bool EverydayText::hex(int digits, std::uint32_t& code) {
  for (int i = 0; i < digits; ++i) {
    const char c = *at_;
    const bool digit = c >= '0' && c <= '9';
    const char lower = static_cast<char>(c | 0x20);
    if (!digit && (lower < 'a' || lower > 'f')) return false;
    code = code << 4 | static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
    ++at_;
  }
  return true;
}

}  // namespace poortwachter::yaml
