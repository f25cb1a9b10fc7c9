// What the verdict says stands in files of its own, with examples; here they are run.
#include <fmt/format.h>

#include "catch.hpp"
#include "poortwachter/dossier.hpp"
#include "rulec/sentence_file.hpp"
#include "verdict/examples.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// A sentence, and those that stand in it.
void add(const Statement& s, Statements& to) {
  to.push_back(s);
  for (const StatementValue& v : s.values)
    if (const auto* list = std::get_if<Statements>(&v))
      for (const Statement& inner : *list) add(inner, to);
}

Statements said(const VerdictExample& e) {
  Statements all;
  int documents = 0;
  load_dossiers(e.dossier, {}, [&](const LoadedDossier& l) {
    ++documents;
    for (const InputError& error : l.errors)
      FAIL_CHECK("line " << error.place.line << ": " << error.message.en << " " << error.hint.en);
    if (l.dossier == nullptr) return;
    REQUIRE((e.as_of || l.dossier->as_of));
    RuleSet rules;
    std::string_view unmatched;
    if (!e.select.empty()) REQUIRE(rules.select({{std::string(e.select)}}, &unmatched));
    const Audit a = audit(*l.dossier, e.as_of ? *e.as_of : *l.dossier->as_of, rules);
    if (e.step) {
      for (const RouteStep& s : a.verdict.route)
        if (s.step == *e.step) add(s.reason, all);
      return;
    }
    for (const Statements& note : a.notes)
      for (const Statement& s : note) add(s, all);
    for (const Finding& f : a.findings)
      for (const Statement& s : f.ground) add(s, all);
    if (a.verdict.exposure) add(a.verdict.exposure->basis, all);
  });
  CHECK(documents == 1);
  return all;
}

std::string written(const StatementValue& value) {
  struct Write {
    std::string operator()(Date d) const { return d.iso(); }
    std::string operator()(int n) const { return std::to_string(n); }
    std::string operator()(Euro e) const { return fmt::format("{}", e.amount); }
    std::string operator()(Percent p) const { return fmt::format("{}", p.value); }
    std::string operator()(const Statements& list) const {
      std::string keys;
      for (const Statement& s : list) keys.append(keys.empty() ? "" : ",").append(s.key());
      return keys;
    }
  };
  return std::visit(Write{}, value);
}

std::string written(const Statement& s) {
  std::string line(s.key());
  for (std::size_t i = 0; i < s.values.size(); ++i)
    line += fmt::format(" {}={}", s.sentence->places[i], written(s.values[i]));
  return line;
}

bool shows(const Statement& s, const Expected& x) {
  if (s.key() != x.key) return false;
  return x.name.empty() || (' ' + written(s) + ' ').find(fmt::format(" {}={} ", x.name, x.value)) !=
                               std::string::npos;
}

std::string faults(const std::string& head, const std::string& tail, bool step = false) {
  const std::vector<LawRow> laws{{"WIA", {}}};
  SentenceFile file;
  std::string all;
  for (const InputError& e :
       parse_sentence_file("---\n" + head + "\n---\n\n## Examples\n" + tail, step, laws, file))
    all += fmt::format("{}:{} {}\n", e.place.line, e.place.column, e.message.en);
  return all;
}

}  // namespace

TEST_CASE("every example of the verdict is answered as its file says", "[said]") {
  for (const VerdictExample& e : verdict_examples()) {
    INFO((e.step ? name(*e.step) : "notes") << ": " << e.title);
    const Statements all = said(e);
    for (const Statement& s : all) UNSCOPED_INFO("  " << written(s));
    for (const Expected& x : e.expected) {
      INFO(x.key << " " << x.name << " " << x.value);
      CHECK(std::ranges::any_of(all, [&](const Statement& s) { return shows(s, x); }));
    }
  }
}

TEST_CASE("a mistake in a file of the verdict is refused at its place", "[said]") {
  const std::string one = "sentences:\n  a: {nl: 'Op {day}.', en: 'On {day}.'}";
  const std::string example = "### T\n```yaml a day=2024-01-01\n```\n";
  CHECK(faults(one, example).empty());
  CHECK(faults(one, "") == "3:3 no example expects `a`\n");
  CHECK(faults(one, example + "```yaml b\n```\n") ==
        "10:1 no such sentence: `b`\n10:1 an example names a sentence that must be said\n");
  CHECK(faults(one, "### T\n```yaml a dag=2024-01-01\n```\n") == "8:1 no such place: `dag`\n");
  CHECK(faults(one, "```yaml a\n```\n") == "7:1 an example needs a heading\n");
  CHECK(faults(one, example + "word\n") ==
        "10:1 after `## Examples` only headings and yaml blocks are read\n");
  CHECK(faults("sentences:\n  a: {nl: 'Op {day}.', en: 'On {dya}.'}", example) ==
        "3:6 {dya} stands in the English text alone, or is another thing there\n"
        "3:6 {day} stands in the Dutch text alone\n");
  CHECK(faults("sentences:\n  a: {nl: '{day:dage}', en: '{day}'}", "") ==
        "3:6 unknown place {day:dage}\n"
        "3:6 {day} stands in the English text alone, or is another thing there\n"
        "3:3 no example expects `a`\n");
  CHECK(faults("sentences:\n  a: {nl: '{day} {day:dagen}', en: '{day}'}", example) ==
        "3:6 {day} is two things\n");
  CHECK(faults("sentences:\n  a: {nl: x}", "") ==
        "3:6 a text in nl and en is expected\n3:3 no example expects `a`\n");
  CHECK(faults("sentence: {}", "") ==
        "2:1 no such key: `sentence`; did you mean `sentences`?\n2:1 `sentences` is missing\n");
  CHECK(faults("answers:\n  maybe: {}", "", true).starts_with("3:3 no such answer: `maybe`"));
}
