#include "rulec/rule_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rulec/reader.hpp"

namespace poortwachter {
namespace {

template <typename T>
struct Named {
  std::string_view name;
  T value;
};
template <typename T>
Named(const char*, T) -> Named<T>;

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

class BodyReader : DataReader {
 public:
  BodyReader(std::span<const std::string> no_example, RuleFile& r, std::vector<InputError>& e)
      : DataReader("rule-file", e), no_example_(no_example), rule_(r) {}

  void read(Lines lines) {
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

  void example(std::string_view info, std::uint32_t number, const std::string& title,
               Lines& lines) {
    RuleFile::Example e;
    e.title = title;
    bool status = false;
    for (auto item = next_word(info); !item.empty(); item = next_word(info)) {
      const auto eq = item.find('=');
      const std::string_view key = item.substr(0, eq);
      const std::string_view value =
          eq == std::string_view::npos ? std::string_view{} : item.substr(eq + 1);
      bool known = false;
      for (const auto& d : kExampleDates)
        if (d.name == key) known = (e.*d.value = Date::parse(value)).has_value();
      for (const auto& n : kExampleNumbers)
        if (n.name == key) known = (e.*n.value = whole(value)).has_value();
      if (key == "degree") known = (e.degree = named<Degree>(value)).has_value();
      if (const auto s = named<Status>(item)) {
        e.status = *s;
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
    e.dossier = lines.block();
    rule_.examples.push_back(std::move(e));
  }

  std::span<const std::string> no_example_;
  RuleFile& rule_;
};

}  // namespace

void read_rule_body(Lines lines, std::span<const std::string> no_example, RuleFile& rule,
                    std::vector<InputError>& errors) {
  BodyReader(no_example, rule, errors).read(lines);
}

}  // namespace poortwachter
