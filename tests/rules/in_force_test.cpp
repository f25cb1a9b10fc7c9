// A rule holds between dates; a role has one rule.
#include "catch.hpp"
#include "rules/check.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// How often the rule says each status, when it holds from one day until another.
std::string found(std::string_view id, const Sample& s, Date from, Date until) {
  Rule rule = *RuleSet().find(id);
  rule.from = from;
  rule.until = until;
  std::vector<Finding> all;
  with_dossier(s.file(), [&](const Dossier& d) { run(rule, Case(d, *d.as_of), all); });
  std::string said;
  for (const Finding& f : all) said += std::string(said.empty() ? "" : " ") += name(f.status);
  return said;
}

}  // namespace

TEST_CASE("a rule holds for what was owed between its dates", "[in force]") {
  const Sample s;
  const std::string_view id = "tijdigheid/probleemanalyse";
  const Date due = Date::of(2023, 2, 20);
  CHECK(found(id, s, kAlwaysFrom, kAlwaysUntil) == "fail");
  CHECK(found(id, s, due, due + 1) == "fail");
  CHECK(found(id, s, due + 1, kAlwaysUntil) == "not_applicable");
  CHECK(found(id, s, kAlwaysFrom, due) == "not_applicable");
}

TEST_CASE("a rule that ends tomorrow asks what is owed today, and nothing after", "[in force]") {
  const std::string_view id = "tijdigheid/probleemanalyse";
  const Date due = Date::of(2023, 2, 20);
  Sample s;
  s.as_of = "2023-02-20";
  CHECK(found(id, s, kAlwaysFrom, due + 1) == "upcoming");
  CHECK(found(id, s, kAlwaysFrom, kAlwaysUntil) == "upcoming");
  s.as_of = "2023-02-19";
  CHECK(found(id, s, kAlwaysFrom, due) == "not_applicable");
}

TEST_CASE("a rule that ends keeps what fell short before", "[in force]") {
  Sample s;
  for (const char* day : {"2023-02-17", "2023-06-01"})
    s.add("soort: consult_bedrijfsarts, datum: " + std::string(day) +
          ", opgesteld_door: overig, mogelijkheden: beperkt");
  const std::string_view id = "medisch/bevoegde-bedrijfsarts";
  const std::string both = found(id, s, kAlwaysFrom, kAlwaysUntil);
  CHECK(both == "fail fail");
  CHECK(found(id, s, kAlwaysFrom, Date::of(2023, 6, 1)) == "fail");
}

TEST_CASE("each role is held by one rule, which has it", "[roles]") {
  for (std::size_t i = 1; i < kCount<Role>; ++i) {
    const Role role = static_cast<Role>(i);
    CHECK(rule_with(role).role == role);
    for (const Rule& r : built_in_rules()) CHECK((r.role != role || &r == &rule_with(role)));
  }
}

TEST_CASE("the quality flags are those of the contract", "[roles]") {
  std::string flags;
  for (const Rule& r : built_in_rules())
    if (r.quality) (flags += r.id) += ' ';
  CHECK(flags ==
        "evaluatie/plan-bijgesteld medisch/belastbaarheid-onderbouwd medisch/bevoegde-bedrijfsarts "
        "medisch/herbeoordeling medisch/signaal-opgevolgd plan/uitgevoerd plan/volgt-advies "
        "spoor/advies-opgevolgd spoor/tweede-spoor-voortgang ");
}
