// What a finding names, and until when it can be made good: an example of a rule file says neither.
#include <string>

#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Finding found(const Sample& s, std::string_view rule) {
  const Audit a = s.audited();
  for (const Finding& f : a.findings)
    if (f.rule->id == rule) return f;
  FAIL("no finding of " << rule);
  return {};
}

}  // namespace

TEST_CASE("advice and interventions are named", "[what]") {
  const auto advice = [](std::string_view event, std::string_view nl, std::string_view en) {
    INFO(event);
    const Message what = found(Sample().add(event), "spoor/advies-opgevolgd").what;
    CHECK(what.nl == nl);
    CHECK(what.en == en);
  };
  const std::string consult = "soort: consult_bedrijfsarts, datum: 2023-06-01, opgevolgd: nee";
  advice(consult + ", adviseert: [opbouw, mediation]", "opbouw van uren of taken, mediation",
         "building up hours or tasks, mediation");
  advice(consult, "niet gezegd wat", "not said what");
  const std::string undone = "soort: interventie, datum: 2023-06-01, geadviseerd: ja";
  advice(undone + ", soort_interventie: scholing", "scholing", "schooling");
  advice(undone + ", soort_interventie: overig", "interventie", "intervention");
  advice(undone, "interventie", "intervention");
}

TEST_CASE("what had not been examined when spoor 2 began is named, with the day that it was",
          "[what]") {
  const std::string start = "soort: spoor2_start, datum: 2024-01-08, op_wens_van_beiden: nee";
  const std::string own = "soort: onderzoek_spoor1, gericht_op: eigen_functie, datum: ";
  const auto what = [&](const std::string& day) {
    return found(Sample().add(start).add(own + day), "spoor/volgorde").what;
  };
  CHECK(what("2024-01-08").nl == "ander werk bij de eigen werkgever");
  CHECK(what("2024-01-08").en == "other work with the own employer");
  CHECK(what("2024-01-09").nl ==
        "het eigen werk (pas op 9 januari 2024), ander werk bij de eigen werkgever");
  CHECK(what("2024-01-09").en ==
        "the own work (only on 9 January 2024), other work with the own employer");
}

TEST_CASE("on its last day a shortcoming can still be made good, the day after no longer",
          "[what]") {
  const auto never = [](std::string_view day) {
    return found(Sample().on(day), "spoor/eigen-werk-onderzocht");
  };
  const Finding last = never("2025-01-05");
  CHECK(last.repairable);
  CHECK(last.repair_until == Date::of(2025, 1, 5));
  CHECK_FALSE(never("2025-01-06").repairable);
}
