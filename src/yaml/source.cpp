#include "yaml/source.hpp"

#include <algorithm>
#include <array>

namespace poortwachter::yaml {
namespace {

constexpr std::string_view kBlanks = " \t\r";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_space(char c) { return is_blank(c) || c == '\n'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
unsigned byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }
bool continues(unsigned byte) { return (byte & 0xC0u) == 0x80u; }

/// The line at the start of `s`, its line feed included.
std::string_view first_line(std::string_view s) {
  const std::size_t end = s.find('\n');
  return end == kNowhere ? s : s.substr(0, end + 1);
}

bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  return line.size() == marker.size() || is_space(line[marker.size()]);
}

/// Nothing, or a comment. Every line of `s` is looked at.
bool only_comments(std::string_view s) {
  while (!s.empty()) {
    const std::string_view line = first_line(s);
    const std::size_t text = line.find_first_not_of(" \t\r\n");
    if (text != kNowhere && line[text] != '#') return false;
    s.remove_prefix(line.size());
  }
  return true;
}

bool known_directive(std::string_view line) {
  for (const std::string_view name : {"%YAML", "%TAG"}) {
    if (line.starts_with(name) && line.size() > name.size() && is_blank(line[name.size()])) {
      return true;
    }
  }
  return false;
}

struct Lines {
  std::size_t marker;                ///< where the next document may start; else the end
  std::size_t directive = kNowhere;  ///< before it: a line that yaml-cpp drops as a directive
};

/// Looks at the lines behind the one at `from`.
Lines odd_lines(std::string_view s, std::size_t from) {
  Lines found{s.size()};
  for (std::size_t feed = s.find('\n', from); feed != kNowhere; feed = s.find('\n', feed + 1)) {
    const std::string_view rest = s.substr(feed + 1);
    if (rest.empty() || (rest[0] != '-' && rest[0] != '.' && rest[0] != '%')) continue;
    if (rest[0] == '%' && found.directive == kNowhere) found.directive = feed + 1;
    if (!is_marker(rest, "---") && !is_marker(rest, "...")) continue;
    found.marker = feed + 1;
    break;
  }
  return found;
}

std::uint32_t count_lines(std::string_view s) {
  return static_cast<std::uint32_t>(std::count(s.begin(), s.end(), '\n'));
}

/// How many bytes are looked at together.
constexpr std::size_t kTogether = 32;

/// Nothing but printable ASCII, tabs and line feeds? Without leaving early, so that the compiler
/// looks at all of them at once.
bool all_usual(const char* bytes) {
  unsigned char odd = 0;
  for (std::size_t i = 0; i < kTogether; ++i) {
    const char c = bytes[i];
    odd |= (c < ' ' || c > '~') && c != '\n' && c != '\t';
  }
  return odd == 0;
}

struct Decoded {
  std::size_t length = 0;  ///< 0: not UTF-8
  std::uint32_t code = 0;
};

Decoded decode(std::string_view s, std::size_t i) {
  const unsigned lead = byte_at(s, i);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || s.size() - i < length) return {};
  std::uint32_t code = lead & (0x7Fu >> length);
  for (std::size_t k = 1; k < length; ++k) {
    const unsigned byte = byte_at(s, i + k);
    if (!continues(byte)) return {};
    code = code << 6 | (byte & 0x3Fu);
  }
  constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kLeast[length] || code > 0x10FFFF || surrogate) return {};
  return {length, code};
}

/// A lead byte with a continuation byte behind it was meant as UTF-8; anything else as an older
/// encoding of one byte a character.
TextFault fault_of_byte(std::string_view s, std::size_t i) {
  const unsigned byte = byte_at(s, i);
  const bool meant =
      byte >= 0xC0 && byte <= 0xF4 && i + 1 < s.size() && continues(byte_at(s, i + 1));
  return {meant ? TextFault::Kind::malformed : TextFault::Kind::legacy_byte, i, byte};
}

TextFault fault_of_ascii(std::string_view s, std::size_t i) {
  const unsigned byte = byte_at(s, i);
  if (byte == '\r') {
    if (i + 1 < s.size() && s[i + 1] == '\n') return {};
    return {TextFault::Kind::lone_cr, i, byte};
  }
  if (byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F)) return {};
  return {TextFault::Kind::control, i, byte};
}

TextFault fault_of_code(std::uint32_t code, std::size_t i) {
  if (code < 0xA0) return {TextFault::Kind::control, i, code};
  if (code == 0xFEFF) return {TextFault::Kind::late_bom, i, code};
  return {};
}

bool looks_like_entry(std::string_view line) {
  if (line.starts_with("- ")) return true;
  std::size_t i = 0;
  const bool quoted = !line.empty() && (line[0] == '"' || line[0] == '\'');
  if (quoted) ++i;
  if (i >= line.size() || !(is_letter(line[i]) || line[i] == '_')) return false;
  while (i < line.size() &&
         (is_letter(line[i]) || is_digit(line[i]) || line[i] == '_' || line[i] == '-')) {
    ++i;
  }
  if (quoted && i < line.size() && line[i] == line[0]) ++i;
  if (i >= line.size() || line[i] != ':') return false;
  return i + 1 == line.size() || is_space(line[i + 1]);
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t feed = text.rfind('\n', offset - 1);
  return feed == kNowhere ? 0 : feed + 1;
}

}  // namespace

Place Source::place(std::size_t offset) const {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t start = line_start(text, before.size());
  std::uint32_t column = 1;
  for (std::size_t i = start; i < before.size(); ++i) column += continues(byte_at(text, i)) ? 0 : 1;
  return {first_line + count_lines(before), column};
}

std::optional<Slice> Cutter::next() {
  if (rest_.empty()) return std::nullopt;
  Slice slice;
  std::size_t at = 0;  // start of the line looked at
  std::size_t directive = kNowhere;
  bool ended = false;  // by `...` with nothing in front of it
  bool started = false;
  while (at < rest_.size()) {
    const std::string_view line = first_line(rest_.substr(at));
    started = is_marker(line, "---");
    ended = is_marker(line, "...");
    if (started || ended) break;
    if (line[0] == '%') {
      if (directive == kNowhere) directive = at;
      if (!known_directive(line)) slice.stray_directive = at;
    } else if (!only_comments(line)) {
      break;
    }
    at += line.size();
  }
  // A directive without `---` behind it would be dropped by yaml-cpp without a word.
  if (!started && slice.stray_directive == kNowhere) slice.stray_directive = directive;

  const Lines lines = ended ? Lines{at} : odd_lines(rest_, at);
  const std::size_t end = lines.marker;
  slice.source = {rest_.substr(0, end), line_};
  slice.blank = only_comments(slice.source.text.substr(std::min(at + (started ? 3 : 0), end)));
  if (slice.stray_directive == kNowhere && !slice.blank) slice.stray_directive = lines.directive;
  slice.blank = slice.blank && slice.stray_directive == kNowhere;

  std::size_t taken = end;
  if (is_marker(rest_.substr(end), "...")) {
    const std::string_view line = first_line(rest_.substr(end));
    if (!only_comments(line.substr(3))) {
      slice.stray_text = end + line.find_first_not_of(kBlanks, 3);
      slice.source.text = rest_.substr(0, end + line.size());
      slice.blank = false;
    }
    taken += line.size();
  }
  // yaml-cpp takes as long over a comment as over any other text; a directive it has to see.
  const std::size_t comments = directive == kNowhere ? at : 0;
  slice.content = {slice.source.text.substr(comments),
                   line_ + count_lines(rest_.substr(0, comments))};
  if (taken < rest_.size()) line_ += count_lines(rest_.substr(0, taken));
  rest_.remove_prefix(taken);
  return slice;
}

std::size_t next_document(std::string_view text) {
  const std::size_t marker = odd_lines(text, 0).marker;
  return marker == text.size() ? kNowhere : marker;
}

TextCheck check_text(std::string_view text) {
  TextCheck result;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text.size() - i >= kTogether && all_usual(text.data() + i)) {
      i += kTogether;
      continue;
    }
    if (byte_at(text, i) < 0x80) {
      result.fault = fault_of_ascii(text, i);
      ++i;
    } else {
      result.ascii = false;
      const Decoded d = decode(text, i);
      result.fault = d.length == 0 ? fault_of_byte(text, i) : fault_of_code(d.code, i);
      i += d.length;
    }
    if (result.fault.kind != TextFault::Kind::none) break;
  }
  return result;
}

std::string_view foreign_encoding(std::string_view s) {
  using namespace std::string_view_literals;
  if (s.starts_with("\xFF\xFE\0\0"sv) || s.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (s.starts_with("\xFF\xFE"sv) || s.starts_with("\xFE\xFF"sv)) return "UTF-16";
  if (s.size() < 4) return {};
  const auto zero = [&](std::size_t i) { return s[i] == '\0'; };
  if (zero(0) && zero(1) && zero(2) && !zero(3)) return "UTF-32";
  if (!zero(0) && zero(1) && zero(2) && zero(3)) return "UTF-32";
  if (zero(0) && !zero(1) && zero(2) && !zero(3)) return "UTF-16";
  if (!zero(0) && zero(1) && !zero(2) && zero(3)) return "UTF-16";
  return {};
}

std::size_t token_bound(std::string_view text) {
  std::array<std::size_t, 256> count{};
  for (const char c : text) ++count[static_cast<unsigned char>(c)];
  std::size_t bound = 0;
  for (const char c : std::string_view(",[{:?*&!")) bound += count[static_cast<unsigned char>(c)];
  return std::max(bound, (count['"'] + count['\'']) / 2);
}

std::size_t skip_properties(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    if (text[i] == '&' || text[i] == '!') {
      while (i < text.size() && !is_space(text[i])) ++i;
    } else if (is_space(text[i])) {
      ++i;
    } else if (text[i] == '#') {
      i = std::min(text.find('\n', i), text.size());
    } else {
      break;
    }
  }
  return i;
}

std::size_t closing_quote(std::string_view text, std::size_t open) {
  const char quote = text[open];
  std::size_t i = open + 1;
  while (i < text.size()) {
    const bool escape = quote == '"' && text[i] == '\\';
    const bool doubled = quote == '\'' && text.substr(i, 2) == "''";
    if (escape || doubled)
      i += 2;
    else if (text[i] == quote)
      return i;
    else
      ++i;
  }
  return kNowhere;
}

bool swallows_entry(std::string_view text, std::size_t open, std::size_t close,
                    std::int64_t indent) {
  for (std::size_t feed = text.find('\n', open); feed < close; feed = text.find('\n', feed + 1)) {
    const std::string_view line = first_line(text.substr(feed + 1));
    const std::size_t column = line.find_first_not_of(" \t");
    if (column == kNowhere || static_cast<std::int64_t>(column) > indent) continue;
    if (looks_like_entry(line.substr(column))) return true;
  }
  return false;
}

bool swallows_flow_entry(std::string_view text, std::size_t open, std::size_t close) {
  for (std::size_t feed = text.find('\n', open); feed < close; feed = text.find('\n', feed + 1)) {
    const std::size_t last = text.find_last_not_of(" \t\r\n", feed);
    if (last == kNowhere || text[last] != ',') continue;
    std::string_view line = first_line(text.substr(feed + 1));
    line.remove_prefix(std::min(line.find_first_not_of(" \t{"), line.size()));
    if (looks_like_entry(line)) return true;
  }
  return false;
}

std::size_t indenting_tab(std::string_view text, std::size_t offset) {
  std::size_t start = line_start(text, std::min(offset, text.size()));
  for (int looked = 0; looked < 2;) {
    const std::string_view line = first_line(text.substr(start));
    const std::size_t end = line.find_first_not_of(" \t-");
    const std::size_t tab = line.find('\t');
    if (tab != kNowhere && end != kNowhere && tab < end) return start + tab;
    if (line.find_first_not_of(" \t\r\n") != kNowhere) ++looked;
    if (start == 0) break;
    start = line_start(text, start - 1);
  }
  return kNowhere;
}

std::size_t dash_before(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(offset, text.size());
  while (end > 0) {
    const std::size_t start = line_start(text, end);
    const std::string_view line = text.substr(start, end - start);
    std::size_t dash = kNowhere;
    std::size_t i = 0;
    for (; i < line.size(); ++i) {
      if (line[i] == '-') {
        dash = i;
      } else if (!is_space(line[i])) {
        break;
      }
    }
    if (dash != kNowhere) return start + dash;
    if (i < line.size() && line[i] != '#') return kNowhere;
    if (start == 0) return kNowhere;
    end = start - 1;
  }
  return kNowhere;
}

bool null_word_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    const std::string_view rest = text.substr(offset);
    if (!rest.starts_with(word)) continue;
    if (rest.size() == word.size()) return true;
    const char c = rest[word.size()];
    if (is_space(c) || c == ',' || c == ']' || c == '}') return true;
  }
  return false;
}

std::size_t end_of_text_before(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(offset, text.size());
  while (end > 0 && is_space(text[end - 1])) --end;
  return end;
}

bool blank_from(std::string_view text, std::size_t offset) {
  return only_comments(text.substr(std::min(offset, text.size())));
}

}  // namespace poortwachter::yaml
