// The texts of the everyday subset of YAML, and the place where its reader is.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "yaml/builder.hpp"

namespace poortwachter::yaml {

// What a byte may do, so that texts are passed over with one look a byte. NUL, which the text does
// not hold, stands behind its end.
enum Trait : std::uint8_t {
  kBegins = 1,       ///< a plain text, whatever follows
  kStopsBlock = 2,   ///< may end a plain text in a block
  kStopsFlow = 4,    ///< may end a plain text in brackets
  kStopsDouble = 8,  ///< needs a look in double quotes
  kStopsSingle = 16,
};

inline constexpr std::array<std::uint8_t, 256> kTraits = [] {
  std::array<std::uint8_t, 256> traits{};
  const auto set = [&traits](std::string_view bytes, unsigned trait) {
    for (const char c : bytes) {
      auto& t = traits[static_cast<unsigned char>(c)];
      t = static_cast<std::uint8_t>(t | trait);
    }
  };
  for (std::size_t c = 0x80; c < traits.size(); ++c) traits[c] = kBegins;
  set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./()+$=~^;<\\", kBegins);
  set({"\0\n\r\t:#", 6}, kStopsBlock | kStopsFlow);
  set(",[]{}", kStopsFlow);
  set({"\0\n\r\"\\", 5}, kStopsDouble);
  set({"\0\n\r'", 4}, kStopsSingle);
  return traits;
}();

inline bool has(char c, unsigned trait) {
  return (kTraits[static_cast<unsigned char>(c)] & trait) != 0;
}
inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
inline bool ends_line(char c) { return c == '\n' || c == '\r'; }  // no CR stands alone
inline bool separates(char c) { return c == ' ' || ends_line(c); }

inline bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// A scalar before it is known to be a key or a value.
struct Scalar {
  YAML::Mark mark;
  const char* begin = nullptr;
  std::size_t size = 0;
  bool quoted = false;

  [[nodiscard]] bool null() const { return !quoted && is_null_word({begin, size}); }
};

/// Where the reader is, and the reading of texts. Every function that reads gives false as soon as
/// the text leaves the subset.
class EverydayText {
 public:
  explicit EverydayText(Builder& builder)
      : builder_(builder), begin_(builder.text()), at_(begin_), line_begin_(begin_) {}

 protected:
  [[nodiscard]] YAML::Mark mark() const {
    YAML::Mark m;
    m.pos = static_cast<int>(at_ - begin_);
    m.line = line_;
    m.column = static_cast<int>(column());
    return m;
  }
  [[nodiscard]] std::int64_t column() const { return at_ - line_begin_; }

  void line_feed() {
    ++at_;
    ++line_;
    line_begin_ = at_;
  }

  void skip_spaces() {
    char* at = at_;  // of its own: it need not be written back at each byte
    while (*at == ' ') ++at;
    at_ = at;
  }

  /// Goes to the first byte that may stop what is read.
  void pass(unsigned stops) {
    char* at = at_;
    while (!has(*at, stops)) ++at;
    at_ = at;
  }

  // A line feed stands at the end of every text.
  void skip_comment() { at_ = std::strchr(at_, '\n'); }

  void add(const Scalar& s) {
    if (s.null()) {
      builder_.add_null(s.mark);
    } else {
      builder_.add_text(s.mark, s.begin, s.size, s.quoted);
    }
  }

  bool plain(Scalar& text, unsigned stops) {
    const char* const begin = at_;
    const bool number = *at_ == '-' && at_[1] >= '0' && at_[1] <= '9';
    if (!number && !has(*at_, kBegins)) return false;
    text.mark = mark();
    text.quoted = false;
    if (!pass_plain(stops)) return false;
    text.begin = begin;
    text.size = static_cast<std::size_t>(end_of_plain() - begin);
    return true;
  }

  /// Goes to what ends a plain text on its line.
  bool pass_plain(unsigned stops) {
    for (;; ++at_) {
      pass(stops);
      if (*at_ == '#' && at_[-1] != ' ') continue;
      if (*at_ != ':' || separates(at_[1])) break;
      // Without a blank behind it yaml-cpp takes the colon for text, or not.
      if (has(at_[1], stops) || at_[1] == '?') return false;
    }
    return *at_ != '\t';
  }

  [[nodiscard]] const char* end_of_plain() const {
    const char* end = at_;
    while (end[-1] == ' ') --end;
    return end;
  }

  /// A plain value goes on, on the lines below that are further to the right than `indent`.
  bool more_lines(Scalar& text, std::int64_t indent, unsigned stops);
  bool quoted(Scalar& text);

  Builder& builder_;
  char* begin_;
  char* at_;
  char* line_begin_;
  int line_ = 0;

 private:
  bool more_quoted(const char* begin, char*& end, bool escaped);
  bool escape(char*& end);
  bool hex_code(char*& end, int digits);
  bool hex(int digits, std::uint32_t& code);
};

}  // namespace poortwachter::yaml
