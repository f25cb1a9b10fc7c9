#include "rules/format/rule_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "rules/format/template.hpp"
#include "yaml/parse.hpp"

namespace poortwachter {
namespace {

using yaml::kNone;
using yaml::NodeId;
using yaml::NodeKind;
using yaml::Tree;

template <typename T>
struct Named {
  std::string_view name;
  T value;
};
template <typename T>
Named(const char*, T) -> Named<T>;

constexpr std::array kWeights{
    Named{"result", Weight::result}, Named{"substantive", Weight::substantive},
    Named{"administrative", Weight::administrative}, Named{"procedural", Weight::procedural},
    Named{"advice", Weight::advice}};
constexpr std::array kChecks{
    Named{"deadline", CheckKind::deadline}, Named{"content", CheckKind::content},
    Named{"question", CheckKind::question}, Named{"function", CheckKind::function}};
constexpr std::array kAnchors{Named{"first_sick_day", Anchor::first_sick_day},
                              Named{"end_of_pay", Anchor::end_of_pay}};
constexpr std::array kReadings{Named{"each", Reading::each}, Named{"any", Reading::any}};
constexpr std::array kRepairs{
    Named{"never", Repair::never}, Named{"until_report", Repair::until_report},
    Named{"until_end", Repair::until_end}, Named{"always", Repair::always}};
constexpr std::array kDegrees{Named{"slight", Degree::slight}, Named{"serious", Degree::serious}};

/// What an example may say of the finding, `due=2023-03-03` or `days_late=1`.
constexpr std::array kExampleDates{Named{"due", &RuleFile::Example::due},
                                   Named{"actual", &RuleFile::Example::actual},
                                   Named{"from", &RuleFile::Example::from},
                                   Named{"to", &RuleFile::Example::to},
                                   Named{"short_from", &RuleFile::Example::short_from},
                                   Named{"short_to", &RuleFile::Example::short_to}};
constexpr std::array kExampleNumbers{
    Named{"days_late", &RuleFile::Example::days_late}, Named{"count", &RuleFile::Example::count},
    Named{"limit", &RuleFile::Example::limit}, Named{"line", &RuleFile::Example::line}};

std::optional<int> whole(std::string_view s) {
  int value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

/// Lines of the file from `first` on; keeps count of the line numbers.
struct Lines {
  std::string_view rest;
  std::uint32_t number = 1;
  std::string_view take() {
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    ++number;
    return line;
  }
};

class Reader {
 public:
  Reader(RuleFile& r, std::vector<InputError>& e) : rule_(r), errors_(e) {}

  void front_matter(const Tree& tree) {
    tree_ = &tree;
    map(tree.root(), [&](std::string_view key, NodeId k, NodeId v) { top(key, k, v); });
    if (rule_.id.find('/') == std::string::npos) fail(tree.root(), "id must be family/slug");
    if (rule_.title.empty()) fail(tree.root(), "title is missing");
    if (rule_.sources.empty()) fail(tree.root(), "sources are missing");
    if (rule_.messages.empty()) fail(tree.root(), "messages are missing");
    needed_messages();
    whole_history();
  }

  /// Explanation (Dutch, then `## English`), then `## Examples`.
  void body(Lines lines) {
    std::string* into = &rule_.explanation.nl;
    bool examples = false;
    std::string title;
    while (!lines.rest.empty()) {
      const std::uint32_t number = lines.number;
      const std::string_view line = lines.take();
      if (line == "## English") {
        into = &rule_.explanation.en;
      } else if (line == "## Examples") {
        examples = true;
      } else if (examples && line.starts_with("### ")) {
        title = line.substr(4);
      } else if (examples && line.starts_with("```yaml")) {
        example(line.substr(7), number, title, lines);
      } else if (!examples) {
        *into += line;
        *into += '\n';
      } else if (!line.empty()) {
        fail_at({number, 1}, "after `## Examples` only headings and yaml blocks are read");
      }
    }
    for (std::string* s : {&rule_.explanation.nl, &rule_.explanation.en}) trim(*s);
    if (rule_.explanation.nl.empty() || rule_.explanation.en.empty())
      fail_at({lines.number, 1}, "the explanation must stand in Dutch and under `## English`");
    for (const Status s : {Status::pass, Status::fail, Status::unknown, Status::not_applicable})
      if (!excused(name(s)) && !shown(s))
        fail_at({lines.number, 1}, fmt::format("no example for `{}`", name(s)));
  }

 private:
  void fail_at(Place p, std::string text) { errors_.push_back({"rule-file", p, {text, text}, {}}); }
  void fail(NodeId n, std::string text) { fail_at(tree_->place(n), std::move(text)); }

  static void trim(std::string& s) {
    s.erase(0, std::min(s.find_first_not_of('\n'), s.size()));
    while (!s.empty() && s.back() == '\n') s.pop_back();
  }

  bool excused(std::string_view status) const {
    return std::find(no_example_.begin(), no_example_.end(), status) != no_example_.end();
  }
  bool shown(Status s) const {
    return std::any_of(rule_.examples.begin(), rule_.examples.end(),
                       [&](const RuleFile::Example& e) { return e.status == s; });
  }

  void map(NodeId n, const std::function<void(std::string_view, NodeId, NodeId)>& each) {
    if (tree_->kind(n) != NodeKind::map) return fail(n, "a map is expected");
    for (NodeId k = tree_->first_child(n); k != kNone;) {
      const NodeId v = tree_->next(k);
      each(tree_->text(k), k, v);
      k = tree_->next(v);
    }
  }
  void list(NodeId n, const std::function<void(NodeId)>& each) {
    if (tree_->kind(n) != NodeKind::sequence) return fail(n, "a list is expected");
    for (NodeId i = tree_->first_child(n); i != kNone; i = tree_->next(i)) each(i);
  }
  std::string text(NodeId n) {
    if (tree_->kind(n) != NodeKind::scalar) fail(n, "a text is expected");
    std::string s(tree_->text(n));
    while (!s.empty() && s.back() == '\n') s.pop_back();
    return s;
  }
  template <typename T, std::size_t N>
  void word(NodeId n, const std::array<Named<T>, N>& words, T& into) {
    for (const auto& w : words)
      if (w.name == tree_->text(n)) {
        into = w.value;
        return;
      }
    fail(n, fmt::format("unknown word `{}`", tree_->text(n)));
  }
  Message both(NodeId n) {
    Message m;
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (key == "nl")
        m.nl = text(v);
      else if (key == "en")
        m.en = text(v);
      else
        fail(k, "only nl and en are read here");
    });
    if (m.nl.empty() || m.en.empty()) fail(n, "a text in nl and en is expected");
    for (const std::string* s : {&m.nl, &m.en})
      if (const auto bad = unknown_place(*s); !bad.empty())
        fail(n, fmt::format("unknown place {}", bad));
    return m;
  }
  void strings(NodeId n, std::vector<std::string>& into) {
    list(n, [&](NodeId i) { into.push_back(text(i)); });
  }

  void top(std::string_view key, NodeId k, NodeId v) {
    if (key == "id")
      rule_.id = text(v);
    else if (key == "weight")
      word(v, kWeights, rule_.weight);
    else if (key == "check")
      word(v, kChecks, rule_.check);
    else if (key == "anchor")
      word(v, kAnchors, rule_.anchor);
    else if (key == "reading")
      word(v, kReadings, rule_.reading);
    else if (key == "repair")
      word(v, kRepairs, rule_.repair);
    else if (key == "title")
      rule_.title = both(v);
    else if (key == "norms")
      strings(v, rule_.norms);
    else if (key == "applies")
      strings(v, rule_.applies);
    else if (key == "no_example")
      strings(v, no_example_);
    else if (key == "events")
      list(v, [&](NodeId i) { event(i); });
    else if (key == "fields")
      list(v, [&](NodeId i) { field(i); });
    else if (key == "sources")
      list(v, [&](NodeId i) { source(i); });
    else if (key == "parameters")
      list(v, [&](NodeId i) { parameter(i); });
    else if (key == "messages")
      map(v, [&](std::string_view name, NodeId, NodeId m) { message(name, m); });
    else
      fail(k, fmt::format("unknown key `{}`", key));
  }

  void event(NodeId n) {
    if (const auto k = kind_named(tree_->text(n)))
      rule_.events.push_back(*k);
    else
      fail(n, "no such kind of event");
  }
  void field(NodeId n) {
    for (std::size_t i = 0; i < kFields; ++i)
      if (name(static_cast<Field>(i)) == tree_->text(n)) {
        rule_.fields.push_back(static_cast<Field>(i));
        return;
      }
    fail(n, "no such key in the dossier format");
  }
  void source(NodeId n) {
    RuleFile::Source s;
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (key == "law")
        s.law = text(v);
      else if (key == "ref")
        s.ref = text(v);
      else if (key == "url")
        s.url = text(v);
      else
        fail(k, "unknown key in a source");
    });
    if (s.law.empty() || s.ref.empty()) fail(n, "a source needs law and ref");
    rule_.sources.push_back(s);
  }
  Date date(NodeId n) {
    const auto d = Date::parse(tree_->text(n));
    if (!d) fail(n, "a date is expected");
    return d.value_or(Date());
  }
  void parameter(NodeId n) {
    RuleFile::Parameter p;
    p.from = Date::of(1900, 1, 1);
    p.until = Date::of(2200, 1, 1);
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (key == "name")
        p.name = text(v);
      else if (key == "unit")
        p.unit = text(v);
      else if (key == "source")
        p.source = text(v);
      else if (key == "from")
        p.from = date(v);
      else if (key == "until")
        p.until = date(v);
      else if (key == "value")
        p.value = number(v);
      else
        fail(k, "unknown key in a parameter");
    });
    if (p.name.empty() || p.unit.empty() || p.source.empty())
      fail(n, "a parameter needs name, value, unit and source");
    rule_.parameters.push_back(p);
  }
  double number(NodeId n) {
    const std::string s = text(n);
    double d = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), d);
    if (error != std::errc() || end != s.data() + s.size()) fail(n, "a number is expected");
    return d;
  }
  void message(std::string_view key, NodeId n) {
    RuleFile::RuleMessage m;
    m.key = key;
    map(n, [&](std::string_view part, NodeId k, NodeId v) {
      if (part == "nl")
        m.text.nl = text(v);
      else if (part == "en")
        m.text.en = text(v);
      else if (part == "remedy")
        m.remedy = both(v);
      else
        fail(k, "unknown key in a message");
    });
    if (m.text.nl.empty() || m.text.en.empty()) fail(n, "a message needs nl and en");
    for (const std::string* s : {&m.text.nl, &m.text.en})
      if (const auto bad = unknown_place(*s); !bad.empty())
        fail(n, fmt::format("unknown place {}", bad));
    rule_.messages.push_back(std::move(m));
  }

  /// The messages that the data-only kinds of check use, and a remedy where there is a failure.
  void needed_messages() {
    using V = std::vector<std::string_view>;
    const V needed = rule_.check == CheckKind::deadline
                         ? V{"pass", "late", "missing", "unknown", "upcoming", "not_applicable"}
                     : rule_.check == CheckKind::content
                         ? V{"pass", "fail", "unknown", "unknown_absent", "not_applicable"}
                     : rule_.check == CheckKind::question
                         ? V{"pass", "fail", "unknown", "not_applicable"}
                         : V{};
    for (const std::string_view key : needed)
      if (std::none_of(rule_.messages.begin(), rule_.messages.end(),
                       [&](const auto& m) { return m.key == key; }))
        fail(tree_->root(), fmt::format("no message `{}`", key));
  }

  /// No day since 2004 without a value: an older law never fills in silently.
  void whole_history() {
    for (const auto& p : rule_.parameters) {
      if (p.from <= kFirstDate) continue;
      const bool joined =
          std::any_of(rule_.parameters.begin(), rule_.parameters.end(),
                      [&](const auto& q) { return q.name == p.name && q.until == p.from; });
      if (!joined)
        fail(tree_->root(),
             fmt::format("parameter `{}`: nothing holds before {}", p.name, p.from.iso()));
    }
  }

  void example(std::string_view info, std::uint32_t number, const std::string& title,
               Lines& lines) {
    RuleFile::Example e;
    e.title = title;
    bool status = false;
    while (!info.empty()) {
      const auto start = info.find_first_not_of(' ');
      if (start == std::string_view::npos) break;
      info.remove_prefix(start);
      const std::string_view item = info.substr(0, info.find(' '));
      info.remove_prefix(item.size());
      const auto eq = item.find('=');
      const std::string_view key = item.substr(0, eq);
      const std::string_view value =
          eq == std::string_view::npos ? std::string_view{} : item.substr(eq + 1);
      bool known = false;
      for (const auto& d : kExampleDates)
        if (d.name == key) known = (e.*d.value = Date::parse(value)).has_value();
      for (const auto& n : kExampleNumbers)
        if (n.name == key) known = (e.*n.value = whole(value)).has_value();
      for (const auto& d : kDegrees)
        if (key == "degree" && d.name == value) known = (e.degree = d.value).has_value();
      const auto s = std::find(kStatusNames.begin(), kStatusNames.end(), item);
      if (s != kStatusNames.end()) {
        e.status = static_cast<Status>(s - kStatusNames.begin());
        known = status = true;
      }
      if (key == "message") {
        e.message = value;
        known = std::any_of(rule_.messages.begin(), rule_.messages.end(),
                            [&](const auto& m) { return m.key == value; });
      }
      if (!known) fail_at({number, 1}, "no such expectation: " + std::string(item));
    }
    if (!status) fail_at({number, 1}, "an example names the status that it must give");
    if (title.empty()) fail_at({number, 1}, "an example needs a heading");
    while (!lines.rest.empty()) {
      const std::string_view line = lines.take();
      if (line == "```") break;
      e.dossier += line;
      e.dossier += '\n';
    }
    rule_.examples.push_back(std::move(e));
  }

  RuleFile& rule_;
  std::vector<InputError>& errors_;
  const Tree* tree_ = nullptr;
  std::vector<std::string> no_example_;
};

}  // namespace

std::vector<InputError> parse_rule_file(std::string_view text, RuleFile& rule) {
  std::vector<InputError> errors;
  const std::string_view fence = "---\n";
  const auto end = text.find("\n---\n", fence.size() - 1);
  if (!text.starts_with(fence) || end == std::string_view::npos) {
    const std::string message = "a rule file begins with front matter between lines of ---";
    errors.push_back({"rule-file", {1, 1}, {message, message}, {}});
    return errors;
  }
  Reader reader(rule, errors);
  // Line 1 is the fence: an empty line in its place keeps the line numbers.
  const std::string front = "\n" + std::string(text.substr(4, end - 3));
  yaml::parse(front, {}, [&](const yaml::Document& d) {
    if (d.tree != nullptr) reader.front_matter(*d.tree);
    errors.insert(errors.end(), d.errors.begin(), d.errors.end());
  });
  const std::string_view head = text.substr(0, end + 5);
  reader.body({text.substr(end + 5),
               1 + static_cast<std::uint32_t>(std::count(head.begin(), head.end(), '\n'))});
  return errors;
}

}  // namespace poortwachter
