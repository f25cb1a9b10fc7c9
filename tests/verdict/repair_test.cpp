// What to make good first, and what would then be left of the risk.
#include "catch.hpp"
#include "verdict/judged.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const std::string_view kNever = "spoor/tweede-spoor-gestart";
const std::string_view kPlan = "tijdigheid/plan-van-aanpak";
const Date kSoon = Date::of(2024, 3, 1);
const Date kLater = Date::of(2024, 4, 1);

Finding open(Degree degree, std::optional<Date> until = std::nullopt) {
  return open_until(kNever, until, degree);
}

}  // namespace

TEST_CASE("of a rule's shortcomings the gravest speaks, the first of equals", "[repair]") {
  const auto speaks = [](const std::vector<Finding>& findings) {
    const RepairPlan p = repair_of(Sample(), findings);
    REQUIRE(p.steps.size() == 1);
    return p.steps[0].finding;
  };
  const Finding slight = open(Degree::slight);
  const Finding serious = open(Degree::serious);
  CHECK(speaks({slight, serious}) == 1);
  CHECK(speaks({serious, slight}) == 0);
  CHECK(speaks({slight, slight}) == 0);
}

TEST_CASE("of a rule's shortcomings the soonest day holds", "[repair]") {
  struct Row {
    std::optional<Date> first;
    std::optional<Date> second;
    std::optional<Date> until;
  };
  for (const Row& r :
       {Row{kSoon, kLater, kSoon}, Row{kLater, kSoon, kSoon}, Row{std::nullopt, kSoon, kSoon},
        Row{kSoon, std::nullopt, kSoon}, Row{std::nullopt, std::nullopt, std::nullopt}}) {
    const RepairPlan p =
        repair_of(Sample(), {open(Degree::serious, r.first), open(Degree::serious, r.second)});
    REQUIRE(p.steps.size() == 1);
    CHECK(p.steps[0].until == r.until);
  }
}

TEST_CASE("what a step leaves of the risk", "[repair]") {
  // Efforts: when the only shortcoming is made good, nothing is left.
  const RepairPlan effort = repair_of(Sample(), {open(Degree::serious)});
  REQUIRE(effort.steps.size() == 1);
  CHECK(effort.steps[0].when_done == Risk::none);
  CHECK(effort.when_all == Risk::none);
  // Procedure alone is a low risk (Beleidsregels par. 4), and none once it is in order.
  const RepairPlan procedure = repair_of(Sample(), {open_until(kPlan, std::nullopt)});
  REQUIRE(procedure.steps.size() == 1);
  CHECK(procedure.steps[0].when_done == Risk::none);
  // Beside a shortcoming in the efforts it changes nothing.
  const RepairPlan both =
      repair_of(Sample(), {open(Degree::serious), open_until(kPlan, std::nullopt)});
  REQUIRE(both.steps.size() == 2);
  CHECK(both.steps[0].finding == 0);
  CHECK(both.steps[0].when_done == Risk::low);
  CHECK(both.steps[1].when_done == Risk::high);
  CHECK(both.when_all == Risk::none);
}

TEST_CASE("a part of the report that may have been added leaves its doubt", "[repair]") {
  Finding doubt = finding("verslag/volledig", Status::unknown);
  doubt.part = 'j';
  const Sample applied = Sample().add("soort: wia_aanvraag, datum: 2024-10-15");
  const RepairPlan p = repair_of(applied, {open(Degree::serious), doubt});
  REQUIRE(p.steps.size() == 1);
  CHECK(p.steps[0].when_done == Risk::undetermined);
  CHECK(p.when_all == Risk::undetermined);
}
