#include "yaml/parse.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/builder.hpp"
#include "yaml/everyday.hpp"
#include "yaml/messages.hpp"
#include "yaml/source.hpp"

namespace poortwachter::yaml {
namespace {

// yaml-cpp counts positions in an int.
constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<int>::max()) / 2;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Reads a text where it lies.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

/// The places where yaml-cpp stumbles over an indentation, tabs included.
bool concerns_indentation(std::string_view complaint) {
  return complaint == YAML::ErrorMsg::TAB_IN_INDENTATION ||
         complaint == YAML::ErrorMsg::MAP_VALUE || complaint == YAML::ErrorMsg::MAP_KEY ||
         complaint == YAML::ErrorMsg::BLOCK_ENTRY || complaint == YAML::ErrorMsg::END_OF_MAP ||
         complaint == YAML::ErrorMsg::END_OF_SEQ;
}

bool concerns_escape(std::string_view complaint) {
  return complaint.starts_with(YAML::ErrorMsg::INVALID_ESCAPE) ||
         complaint.starts_with(YAML::ErrorMsg::INVALID_UNICODE) ||
         complaint == YAML::ErrorMsg::INVALID_HEX;
}

/// Where yaml-cpp stumbles over a `?` between brackets.
bool concerns_question(std::string_view complaint) {
  return complaint == YAML::ErrorMsg::UNKNOWN_TOKEN ||
         complaint == YAML::ErrorMsg::END_OF_MAP_FLOW ||
         complaint == YAML::ErrorMsg::END_OF_SEQ_FLOW;
}

/// What stands at the error, in words that help: yaml-cpp says what it was doing.
class Explainer {
 public:
  Explainer(const Source& source, const Builder& builder, const Limits& limits)
      : source_(source), builder_(builder), limits_(limits) {}

  [[nodiscard]] InputError explain(const YAML::Exception& e) const {
    const std::string_view complaint = e.msg;
    const std::size_t offset = offset_of(e.mark);
    if (complaint == YAML::ErrorMsg::BAD_FILE) return too_deep(limits_.depth, place(offset));
    if (complaint == YAML::ErrorMsg::EOF_IN_SCALAR) return unclosed_quote(place(offset));
    if (complaint == "unexpected token after end of document") return stray_document(place(offset));
    if (concerns_escape(complaint)) {
      const std::size_t backslash = source_.text.rfind('\\', offset == 0 ? 0 : offset - 1);
      const std::size_t at = backslash == kNowhere ? offset : backslash;
      if (complaint.starts_with(YAML::ErrorMsg::INVALID_UNICODE) && is_surrogate(at)) {
        return surrogate(source_.place(at), !is_surrogate(at + kSurrogate));
      }
      return bad_escape(source_.place(at));
    }
    if (concerns_question(complaint) && offset < source_.text.size() &&
        source_.text[offset] == '?') {
      return question_mark(source_.place(offset));
    }
    if (concerns_indentation(complaint)) {
      const std::size_t tab = indenting_tab(source_.text, offset);
      if (tab != kNowhere) return tab_indentation(source_.place(tab));
    }
    if (follows_quote(offset)) return text_after_quote(source_.place(offset));
    return in_brackets(complaint, offset);
  }

 private:
  /// yaml-cpp counts on behind the end of the text, and knows no place at all for some errors.
  [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const {
    return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), source_.text.size());
  }

  /// At the end of the text the last word says more than the empty lines behind it.
  [[nodiscard]] Place place(std::size_t offset) const {
    const bool at_end = blank_from(source_.text, offset);
    return source_.place(at_end ? end_of_text_before(source_.text, offset) : offset);
  }

  [[nodiscard]] bool follows_quote(std::size_t offset) const {
    const std::size_t end = builder_.last_quote_end();
    if (end == kNowhere || end > offset || blank_from(source_.text, offset)) return false;
    const std::string_view between = source_.text.substr(end, offset - end);
    const char next = source_.text[offset];
    return between.find_first_not_of(" \t") == kNowhere && next != ':' && next != '#';
  }

  static constexpr std::size_t kSurrogate = 6;  // \uD83D

  [[nodiscard]] bool is_surrogate(std::size_t at) const {
    const std::string_view code =
        source_.text.substr(std::min(at, source_.text.size()), kSurrogate);
    return code.size() == kSurrogate && code.starts_with("\\u") &&
           (code[2] == 'd' || code[2] == 'D') &&
           std::string_view("89abcdefABCDEF").find(code[3]) != kNowhere;
  }

  [[nodiscard]] InputError in_brackets(std::string_view complaint, std::size_t offset) const {
    const bool flow = complaint == YAML::ErrorMsg::END_OF_MAP_FLOW ||
                      complaint == YAML::ErrorMsg::END_OF_SEQ_FLOW;
    const Place opened = builder_.open_bracket();
    if (!flow || opened.line == 0) return syntax(complaint, place(offset));
    if (blank_from(source_.text, offset)) return unclosed_bracket(opened);
    return bad_flow(source_.place(offset), opened);
  }

  const Source& source_;
  const Builder& builder_;
  const Limits& limits_;
};

/// What is no document at all, where it stands in the file.
void refuse(InputError error, Start start, const std::function<void(const Document&)>& take) {
  Document document;
  document.number = start.document;
  if (start.line > 1) error.place = {start.line, 1};
  document.errors.push_back(std::move(error));
  take(document);
}

}  // namespace

/// Reads one document after another with one Builder.
class Parser::Documents {
 public:
  Documents(const Limits& limits, YamlReader first)
      : limits_(limits), first_(first), builder_(limits) {}

  /// False when the slice turns out to hold no document.
  bool read(const Slice& slice, Document& document) {
    const Source& source = slice.source;
    if (const std::size_t most = std::min(limits_.bytes, kMost); source.text.size() > most) {
      document.errors.push_back(too_large(source.text.size(), most, source.place(0)));
      return true;
    }
    const TextCheck check = check_text(source.text);
    if (check.fault.kind != TextFault::Kind::none) {
      document.errors.push_back(bad_text(check.fault, source.place(check.fault.offset)));
    } else if (slice.stray_directive != kNowhere) {
      document.errors.push_back(directive(source.place(slice.stray_directive)));
    } else if (slice.stray_text != kNowhere) {
      document.errors.push_back(stray_text_after_end(source.place(slice.stray_text)));
    } else if (too_wide(source.text)) {
      document.errors.push_back(too_many_nodes(limits_.nodes, source.place(0)));
    } else {
      return build(slice.content, check.ascii, document);
    }
    return true;
  }

 private:
  [[nodiscard]] bool too_wide(std::string_view text) const {
    const std::size_t most = std::min(limits_.nodes, kMost) / 2 * 3;
    return text.size() > most && token_bound(text) > most;
  }

  bool build(const Source& source, bool ascii, Document& document) {
    // Without a line feed at the end yaml-cpp reports an open quote at the end of the text.
    Source whole = source;
    if (!source.text.ends_with('\n')) {
      copy_.assign(source.text);
      copy_ += '\n';
      whole.text = copy_;
    }
    builder_.begin(whole, ascii);
    if (first_ == YamlReader::everyday) {
      if (read_everyday(builder_)) {
        document.reader = YamlReader::everyday;
        document.tree = &builder_.tree();
        return true;
      }
      builder_.begin(whole, ascii);
    }
    std::vector<InputError> stopped;
    const bool found = run(whole, stopped);
    if (!stopped.empty()) builder_.forget_key_errors();
    document.errors = builder_.take_errors();
    document.errors.insert(document.errors.end(), stopped.begin(), stopped.end());
    // A key that stands there twice does not hide what else is wrong in the document.
    const bool readable =
        std::all_of(document.errors.begin(), document.errors.end(),
                    [](const InputError& e) { return e.code == "duplicate-key"; });
    if (readable) document.tree = &builder_.tree();
    return found;
  }

  bool run(const Source& source, std::vector<InputError>& stopped) {
    try {
      ViewBuffer buffer(source.text);
      std::istream stream(&buffer);
      YAML::Parser parser(stream);
      if (!parser.HandleNextDocument(builder_)) return false;
      // The builder refuses a second document where it starts.
      if (parser.HandleNextDocument(builder_)) stopped.push_back(stray_document(source.place(0)));
    } catch (const Stop& stop) {
      stopped.push_back(stop.error);
    } catch (const YAML::Exception& e) {
      stopped.push_back(Explainer(source, builder_, limits_).explain(e));
    } catch (const std::runtime_error& e) {
      stopped.push_back(syntax(e.what(), source.place(0)));
    }
    return true;
  }

  Limits limits_;
  YamlReader first_;
  Builder builder_;
  std::string copy_;
};

Parser::Parser(const Limits& limits, YamlReader first)
    : documents_(std::make_unique<Documents>(limits, first)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

void Parser::parse(std::string_view bytes, const std::function<void(const Document&)>& take,
                   Start start) {
  if (start.line == 1 && bytes.starts_with(kByteOrderMark))
    bytes.remove_prefix(kByteOrderMark.size());
  const std::string_view encoding = foreign_encoding(bytes);
  if (!encoding.empty()) return refuse(foreign_encoding_found(encoding), start, take);

  Cutter cutter(bytes, start.line);
  int number = start.document - 1;
  while (const std::optional<Slice> slice = cutter.next()) {
    if (slice->blank && check_text(slice->source.text).fault.kind == TextFault::Kind::none)
      continue;
    Document document;
    document.number = number + 1;
    if (!documents_->read(*slice, document)) continue;
    ++number;
    take(document);
  }
  if (number < start.document) refuse(empty_stream(), start, take);
}

void parse(std::string_view bytes, const Limits& limits,
           const std::function<void(const Document&)>& take, Start start, YamlReader first) {
  Parser(limits, first).parse(bytes, take, start);
}

}  // namespace poortwachter::yaml
