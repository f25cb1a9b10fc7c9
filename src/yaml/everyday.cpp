#include "yaml/everyday.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace poortwachter::yaml {
namespace {

// yaml-cpp takes no longer text for a key. Counted in bytes, from the key up to its colon.
constexpr std::ptrdiff_t kLongestKey = 1024;

constexpr std::int64_t kEnd = -1;  // the indentation of what stands behind the last line

// What a byte may do, so that texts are passed over with one look a byte. NUL, which the text does
// not hold, stands behind its end.
enum Trait : std::uint8_t {
  kBegins = 1,       ///< a plain text, whatever follows
  kStopsBlock = 2,   ///< may end a plain text in a block
  kStopsFlow = 4,    ///< may end a plain text in brackets
  kStopsDouble = 8,  ///< needs a look in double quotes
  kStopsSingle = 16,
};

constexpr std::array<std::uint8_t, 256> kTraits = [] {
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

bool has(char c, unsigned trait) { return (kTraits[static_cast<unsigned char>(c)] & trait) != 0; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool ends_line(char c) { return c == '\n' || c == '\r'; }  // no CR stands alone
bool separates(char c) { return c == ' ' || ends_line(c); }

bool is_null_word(std::string_view text) {
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

/// Every function that reads gives false as soon as the text leaves the subset.
class Everyday {
 public:
  explicit Everyday(Builder& builder)
      : builder_(builder), begin_(builder.text()), at_(begin_), line_begin_(begin_) {}

  bool read() {
    if (std::strncmp(at_, "---", 3) == 0 && separates(at_[3])) {
      at_ += 3;
      if (!end_line()) return false;
    } else if (!next_line()) {
      return false;
    }
    return indent_ != kEnd && block_collection() && indent_ == kEnd && builder_.fine();
  }

 private:
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

  /// Behind a node: nothing but blanks and a comment may follow on its line. Goes on to the next
  /// line that holds something.
  bool end_line() {
    skip_spaces();
    if (*at_ == '#' && at_[-1] == ' ') skip_comment();
    if (*at_ == '\r') ++at_;
    if (*at_ != '\n') return false;
    line_feed();
    return next_line();
  }

  /// At the start of a line: goes to the first line that holds something.
  bool next_line() {
    for (;;) {
      skip_spaces();
      if (*at_ == '#') skip_comment();
      if (*at_ == '\r') ++at_;
      if (*at_ != '\n') break;
      line_feed();
    }
    indent_ = *at_ == '\0' ? kEnd : column();
    return *at_ != '\t';
  }

  // A line feed stands at the end of every text.
  void skip_comment() { at_ = std::strchr(at_, '\n'); }

  // ---- blocks

  [[nodiscard]] bool at_dash() const { return *at_ == '-' && separates(at_[1]); }
  [[nodiscard]] bool at_colon() const { return *at_ == ':' && separates(at_[1]); }

  /// The document: a text alone is none of every day.
  bool block_collection() {
    if (at_dash() || *at_ == '[' || *at_ == '{') return block_node(kEnd);
    Scalar key;
    return block_key(key) && block_map(key);
  }

  /// A node that begins here, on a line of its own or behind a dash. `indent`: of the block that
  /// it stands in.
  bool block_node(std::int64_t indent) {
    if (at_dash()) return block_sequence();
    if (*at_ == '[' || *at_ == '{') return flow_collection() && end_line();
    if (*at_ == '|' || *at_ == '>') return block_text(indent);
    Scalar text;
    const char* const begin = at_;
    if (!block_scalar(text)) return false;
    if (at_colon()) return key_fits(begin, text) && block_map(text);
    return block_text_end(text, indent);
  }

  bool block_sequence() {
    const std::int64_t indent = column();
    builder_.open(NodeKind::sequence, mark(), false);
    do {
      const YAML::Mark dash = mark();
      ++at_;
      skip_spaces();
      if (!at_end_of_line()) {
        if (!block_node(indent)) return false;
      } else if (!end_line()) {
        return false;
      } else if (indent_ <= indent) {
        builder_.add_null(dash);
      } else if (!block_node(indent)) {
        return false;
      }
    } while (indent_ == indent && at_dash());
    builder_.close();
    return true;
  }

  /// `key` has been read; its colon comes next.
  bool block_map(Scalar key) {
    const std::int64_t indent = key.mark.column;
    builder_.open(NodeKind::map, key.mark, false);
    for (;;) {
      if (key.null()) return false;
      add(key);
      ++at_;
      if (!block_value(key, indent)) return false;
      if (indent_ < indent) break;
      if (indent_ > indent || !block_key(key)) return false;
    }
    builder_.close();
    return true;
  }

  bool block_value(const Scalar& key, std::int64_t indent) {
    skip_spaces();
    if (!at_end_of_line()) {
      if (*at_ == '[' || *at_ == '{') return flow_collection() && end_line();
      if (*at_ == '|' || *at_ == '>') return block_text(indent);
      Scalar text;
      return block_scalar(text) && block_text_end(text, indent);
    }
    if (!end_line()) return false;
    if (indent_ > indent) return block_node(indent);
    // A list may stand as far to the left as its key.
    if (indent_ == indent && at_dash()) return block_sequence();
    builder_.add_null(key.mark);
    return true;
  }

  [[nodiscard]] bool at_end_of_line() const { return ends_line(*at_) || *at_ == '#'; }

  bool block_key(Scalar& key) {
    const char* const begin = at_;
    return block_scalar(key) && at_colon() && key_fits(begin, key);
  }

  /// A key stands on one line.
  [[nodiscard]] bool key_fits(const char* begin, const Scalar& key) const {
    return key.mark.line == line_ && at_ - begin <= kLongestKey;
  }

  bool block_scalar(Scalar& text) {
    const bool read = *at_ == '"' || *at_ == '\'' ? quoted(text) : plain(text, kStopsBlock);
    skip_spaces();
    return read;
  }

  bool block_text_end(Scalar& text, std::int64_t indent) {
    if (!text.quoted && !more_lines(text, indent, kStopsBlock)) return false;
    add(text);
    return end_line();
  }

  /// Behind `|` or `>`: lines further to the right than the block that they stand in.
  bool block_text(std::int64_t indent) {
    const bool folded = *at_ == '>';
    Scalar text;
    text.mark = mark();
    text.quoted = true;
    ++at_;
    const bool stripped = *at_ == '-';
    if (stripped) ++at_;
    skip_spaces();
    if (*at_ == '\r') ++at_;
    if (*at_ != '\n') return false;
    line_feed();
    skip_spaces();
    const std::int64_t own = column();
    if (own <= indent || ends_line(*at_)) return false;
    char* const begin = at_;
    char* end = at_;
    int feeds = 0;  // since the last line that was not empty
    for (;;) {
      if (folded && is_blank(*at_)) return false;
      if (feeds > 1 || (feeds == 1 && !folded)) {
        for (int i = folded ? 1 : 0; i < feeds; ++i) *end++ = '\n';
      } else if (feeds == 1) {
        *end++ = ' ';
      }
      const char* const from = at_;
      at_ = std::strchr(at_, '\n');
      const char* const line_end = at_[-1] == '\r' ? at_ - 1 : at_;
      std::memmove(end, from, static_cast<std::size_t>(line_end - from));
      end += line_end - from;
      for (feeds = 0; *at_ == '\n'; ++feeds) {
        line_feed();
        while (*at_ == ' ' && column() < own) ++at_;
        if (*at_ == '\r') ++at_;
      }
      if (column() < own || *at_ == '\0') break;
    }
    if (!stripped) *end++ = '\n';
    text.begin = begin;
    text.size = static_cast<std::size_t>(end - begin);
    add(text);
    if (*at_ == '\t') return false;
    at_ = line_begin_;
    return next_line();
  }

  // ---- brackets

  bool flow_collection() { return *at_ == '[' ? flow_sequence() : flow_map(); }

  bool flow_sequence() {
    builder_.open(NodeKind::sequence, mark(), true);
    ++at_;
    if (!flow_space()) return false;
    while (*at_ != ']') {
      if (!flow_node() || !flow_separator(']')) return false;
    }
    ++at_;
    builder_.close();
    return true;
  }

  bool flow_map() {
    builder_.open(NodeKind::map, mark(), true);
    ++at_;
    if (!flow_space()) return false;
    while (*at_ != '}') {
      Scalar key;
      const char* const begin = at_;
      if (!flow_scalar(key) || key.null()) return false;
      skip_spaces();
      if (*at_ != ':' || !key_fits(begin, key)) return false;
      add(key);
      ++at_;
      if (!flow_space()) return false;
      if (*at_ == ',' || *at_ == '}') {
        builder_.add_null(key.mark);
      } else if (!flow_node()) {
        return false;
      }
      if (!flow_separator('}')) return false;
    }
    ++at_;
    builder_.close();
    return true;
  }

  bool flow_node() {
    if (*at_ == '[' || *at_ == '{') return flow_collection();
    Scalar text;
    if (!flow_scalar(text)) return false;
    if (!text.quoted) {
      skip_spaces();
      if (!more_lines(text, kEnd, kStopsFlow)) return false;
    }
    add(text);
    return true;
  }

  /// Behind an item: a comma, or the closing bracket, where it stops.
  bool flow_separator(char closing) {
    if (!flow_space()) return false;
    if (*at_ == closing) return true;
    if (*at_ != ',') return false;
    ++at_;
    return flow_space();
  }

  bool flow_scalar(Scalar& text) {
    return *at_ == '"' || *at_ == '\'' ? quoted(text) : plain(text, kStopsFlow);
  }

  /// Blanks, line ends and comments between brackets.
  bool flow_space() {
    for (;;) {
      while (is_blank(*at_)) ++at_;
      if (*at_ == '#') {
        if (!is_blank(at_[-1]) && at_ != line_begin_) return false;
        skip_comment();
      }
      if (*at_ == '\r') ++at_;
      if (*at_ != '\n') return true;
      line_feed();
    }
  }

  // ---- texts

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
  bool more_lines(Scalar& text, std::int64_t indent, unsigned stops) {
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

  static bool may_go_on(const char* flow) {
    while (is_blank(*flow)) ++flow;
    return *flow != ',' && *flow != ']' && *flow != '}';
  }

  /// One line end within a text is a blank, several are one less.
  static char* fold(char* end, int feeds) {
    if (feeds == 1) *end++ = ' ';
    for (; feeds > 1; --feeds) *end++ = '\n';
    return end;
  }

  bool quoted(Scalar& text) {
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
  bool more_quoted(const char* begin, char*& end, bool escaped) {
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
  bool escape(char*& end) {
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

  bool hex_code(char*& end, int digits) {
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

  bool hex(int digits, std::uint32_t& code) {
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

  static bool put(char*& end, char c) {
    *end++ = c;
    return true;
  }

  static bool put_code(char*& end, std::uint32_t code) {
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

  Builder& builder_;
  char* begin_;
  char* at_;
  char* line_begin_;
  int line_ = 0;
  std::int64_t indent_ = 0;  ///< of the line that comes next
};

}  // namespace

bool read_everyday(Builder& builder) {
  try {
    return Everyday(builder).read();
  } catch (const Stop&) {
    return false;
  }
}

}  // namespace poortwachter::yaml
