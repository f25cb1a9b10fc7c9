#include "yaml/everyday.hpp"

#include <cstdint>
#include <cstring>

#include "yaml/everyday_text.hpp"

namespace poortwachter::yaml {
namespace {

// yaml-cpp takes no longer text for a key. Counted in bytes, from the key up to its colon.
constexpr std::ptrdiff_t kLongestKey = 1024;

constexpr std::int64_t kEnd = -1;  // the indentation of what stands behind the last line

/// Blocks and brackets. Every function that reads gives false as soon as the text leaves the
/// subset.
class Everyday : private EverydayText {
 public:
  explicit Everyday(Builder& builder) : EverydayText(builder) {}

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
