// Where the dossier says more, only the rules that looked at it run again: the risk must be that of
// all rules on the whole dossier.
#include "verdict/ruled.hpp"

#include <optional>
#include <string>

#include "catch.hpp"
#include "dossier/fields.hpp"
#include "properties/property.hpp"
#include "verdict/examples.hpp"
#include "verdict/judge.hpp"
#include "verdict/sample.hpp"
#include "yaml/same.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// Everything that a dossier may be told at once: a key in all records of a kind that lack it, or
/// the answer to a question. Of these every `step`th is tried.
class Telling {
 public:
  Telling(const Dossier& d, Date as_of, int step)
      : c_(d, as_of), ruled_(c_, rules_, findings_), more_(d), step_(step) {}

  /// Where the risk differs; nothing when it never does.
  Violation wrong() {
    tell_block(fields::block(fields::BlockId::employer), std::nullopt);
    for (std::size_t k = 0; k < kKinds; ++k)
      tell_block(fields::block(static_cast<Kind>(k)), static_cast<Kind>(k));
    for (const Rule& r : built_in_rules())
      if (r.guides)
        for (const Word answer : {Word::voldoende, Word::onvoldoende}) tell_answer(r, answer);
    return wrong_;
  }

 private:
  void tell_block(const fields::Block& block, std::optional<Kind> kind) {
    for (const fields::FieldSpec& spec : block.fields) {
      if (spec.form == fields::Form::yes_no)
        for (const bool answer : {true, false}) tell_key(spec.field, kind, answer);
      if (spec.form == fields::Form::word)
        for (const fields::WordSpec& w : spec.words) tell_key(spec.field, kind, w.word);
    }
  }

  void tell_key(Field key, std::optional<Kind> kind, const Said& answer) {
    std::vector<Record*> told;
    const auto say = [&](Record& r) {
      if (r.find(key) != nullptr) return;
      r.values.push_back({key, r.place, answer});
      told.push_back(&r);
    };
    if (!kind) say(more_.employer);
    for (Event& e : more_.events)
      if (e.kind == kind) say(e);
    Looks said;
    said.add(key);
    if (!told.empty()) compare(said, name(key));
    for (Record* r : told) r->values.pop_back();
  }

  void tell_answer(const Rule& question, Word answer) {
    more_.judgements.push_back({more_.place,
                                {{Field::vraag, {}, question.id},
                                 {Field::oordeel, {}, answer},
                                 {Field::datum, {}, c_.as_of}}});
    Looks said;
    said.add(question.role);
    compare(said, question.id);
    more_.judgements.pop_back();
  }

  void compare(const Looks& said, std::string_view what) {
    if (wrong_ || tried_++ % step_ != 0) return;
    const Risk quick = ruled_.told(more_, said);
    const Case c(more_, c_.as_of);
    std::vector<Finding> findings;
    const Ruled whole(c, rules_, findings);
    const Risk full = risk(c, findings);
    if (quick != full)
      wrong_ = std::string(what) + " makes the risk " + std::string(name(full)) + ", not " +
               std::string(name(quick));
  }

  const RuleSet rules_;
  const Case c_;
  std::vector<Finding> findings_;
  const Ruled ruled_;
  Dossier more_;
  int step_;
  int tried_ = 0;
  Violation wrong_;
};

/// Nothing too when it is no dossier, or has no as-of date.
Violation wrong_in(std::string_view text, int step) {
  Violation wrong;
  load_dossiers(text, {}, [&](const LoadedDossier& l) {
    if (l.dossier != nullptr && l.dossier->as_of && !wrong)
      wrong = Telling(*l.dossier, *l.dossier->as_of, step).wrong();
  });
  return wrong;
}

}  // namespace

TEST_CASE("what the examples are told does to the risk what it does to all rules") {
  const auto holds = [](std::string_view text, int step) {
    const Violation wrong = wrong_in(text, step);
    INFO(text);
    CHECK(wrong.value_or("") == "");
  };
  for (const std::string& text : yaml::testing::everyday_texts()) holds(text, 1);
  for (const VerdictExample& e : verdict_examples()) holds(e.dossier, 1);
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples) holds(e.dossier, 3);
}

TEST_CASE("what is told may turn round events of one day") {
  Sample s;
  s.add("soort: contact, datum: 2023-03-01");
  s.add("soort: contact, datum: 2023-03-01, vorm: telefoon");
  with_dossier(s.file(), [](const Dossier& d) {
    const Case c(d, *d.as_of);
    Dossier more = d;
    more.events[0].values.push_back({Field::vorm, {}, Word::gesprek});
    CHECK(Case(more, c.as_of).same_order(c));
    more.events[0].values.back().said = Word::bezoek;
    CHECK_FALSE(Case(more, c.as_of).same_order(c));
  });
}

TEST_CASE("what the auditor says of none holds for the days before another doctor saw more") {
  Sample s = everything_done();
  s.drop("onderzoek").drop("spoor2");
  for (std::string& e : s.events)
    if (const auto at = e.find("mogelijkheden: beperkt"); at != e.npos)
      e.replace(at, 22, "mogelijkheden: geen");
  s.add(
      "soort: medisch_oordeel_derde, datum: 2024-11-01, bron: verzekeringsarts_uwv, "
      "mogelijkheden: beperkt, mogelijkheden_vanaf: 2023-05-01");
  CHECK(wrong_in(s.file(), 1).value_or("") == "");
}

TEST_CASE("what a dossier is told does to the risk what it does to all rules", "[properties]") {
  hold([](const Node& d) { return wrong_in(test::yaml(d), 3); }, 100, kAnyEra);
}
