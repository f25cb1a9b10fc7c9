// Every rule file carries its own examples; here they are run.
#include "rules/examples.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/dossier.hpp"
#include "rules/check.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

std::string shown(const std::optional<Date>& d) { return d ? d->iso() : "-"; }

std::vector<Finding> run_on(const Rule& rule, std::string_view bytes) {
  std::vector<Finding> findings;
  int documents = 0;
  load_dossiers(bytes, {}, [&](const LoadedDossier& l) {
    ++documents;
    for (const InputError& e : l.errors)
      FAIL_CHECK(rule.id << " line " << e.place.line << ": " << e.message.en << " " << e.hint.en);
    if (l.dossier == nullptr) return;
    REQUIRE(l.dossier->as_of);
    const Case c(*l.dossier, *l.dossier->as_of);
    run(rule, c, findings);
  });
  CHECK(documents == 1);
  return findings;
}

}  // namespace

TEST_CASE("every example of a rule comes out as its file says") {
  for (const Rule& rule : built_in_rules()) {
    for (const RuleExample& e : rule.examples) {
      INFO(rule.id << ": " << e.title);
      const auto findings = run_on(rule, e.dossier);
      if (findings.empty()) continue;  // reported above
      for (const Finding& f : findings)
        UNSCOPED_INFO("  " << name(f.status) << " " << name(f.degree) << " due " << shown(f.due)
                           << " actual " << shown(f.actual) << " late " << f.days_late.value_or(-1)
                           << " from " << shown(f.from) << " to " << shown(f.to) << " short "
                           << shown(f.short_from) << " to " << shown(f.short_to) << " count "
                           << f.count.value_or(-1) << " of " << f.limit.value_or(-1) << " line "
                           << f.place.line << " [" << f.message->key << "] " << f.what.nl);
      CHECK(name(overall(findings)) == name(e.status));
      CHECK(comes_out(findings, e));
    }
  }
}

TEST_CASE("every sentence that a rule may say is said in one of its examples") {
  for (const Rule& rule : built_in_rules()) {
    std::set<std::string_view> said;
    for (const RuleExample& e : rule.examples)
      for (const Finding& f : run_on(rule, e.dossier)) said.insert(f.message->key);
    for (const RuleMessage& m : rule.messages) {
      INFO(rule.id << " never says `" << m.key << "`");
      CHECK(said.count(m.key) == 1);
    }
  }
}

TEST_CASE("a code of a rule means one sentence") {
  std::set<std::string_view> shared;
  for (const RuleMessage* m : shared_messages()) CHECK(shared.insert(m->key).second);
  for (const Rule& rule : built_in_rules()) {
    INFO(rule.id);
    for (const RuleMessage& m : rule.messages) CHECK(!shared.contains(m.key));
    for (const RuleExample& e : rule.examples)
      for (const Finding& f : run_on(rule, e.dossier)) {
        INFO(f.message->key);
        CHECK((rule.message(f.message->key) == f.message || shared.contains(f.message->key)));
      }
  }
}

TEST_CASE("every failing or open sentence says what to do") {
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples)
      for (const Finding& f : run_on(rule, e.dossier))
        if (f.status == Status::fail && f.rule->weight != Weight::result) {
          INFO(rule.id << " " << f.message->key);
          CHECK(!f.message->remedy.nl.empty());
        }
}

TEST_CASE("a substantive failure says its days, or how grave it is; nothing else has a degree") {
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples)
      for (const Finding& f : run_on(rule, e.dossier)) {
        INFO(rule.id << " " << e.title);
        CHECK(degree_fits(rule, f));
      }
}
