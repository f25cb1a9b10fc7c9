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

TEST_CASE("a late spoor 2 helps when it is also completed, while that can be", "[repair]") {
  const Date begun_in_time = Date::of(2024, 4, 1);
  const auto late = [](const Sample& s, Date begun) {
    Finding f = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::serious);
    f.actual = begun;
    return repair_of(s, {f});
  };
  const RepairPlan p = late(Sample().on("2024-05-01"), begun_in_time);
  REQUIRE(p.steps.size() == 1);
  CHECK(p.steps[0].way == Way::completion);
  CHECK(p.steps[0].when_done == Risk::low);
  // By UWV's decision; where that is late, by the end.
  CHECK(p.steps[0].until == Date::of(2024, 11, 24));
  CHECK(late(Sample().on("2024-12-20"), begun_in_time).steps.at(0).until == Date::of(2025, 1, 5));
  CHECK(late(Sample().on("2025-01-06"), begun_in_time).steps.empty());
  // The last day on which it can be begun to be completed, its end, and the end of the contract.
  CHECK(late(Sample().on("2024-08-01"), Date::of(2024, 7, 7)).steps.size() == 1);
  CHECK(late(Sample().on("2024-08-01"), Date::of(2024, 7, 8)).steps.empty());
  CHECK(late(Sample().on("2024-05-01").add("soort: spoor2_einde, datum: 2024-04-20"), begun_in_time)
            .steps.empty());
  CHECK(
      late(Sample().on("2024-05-01").employed("dienstverband: {einde: 2024-09-30}"), begun_in_time)
          .steps.empty());
  // Not begun: made good today it would still be late.
  Finding never = open(Degree::serious);
  never.lost = LostDays{.count = 300};
  const RepairPlan begun = repair_of(Sample().on("2024-05-01"), {never});
  REQUIRE(begun.steps.size() == 1);
  CHECK(begun.steps[0].way == Way::completion);
  CHECK(begun.steps[0].when_done == Risk::low);
  // Beside another shortcoming it carries too little.
  Finding other = finding("spoor/ander-werk-onderzocht", Status::fail, Degree::serious);
  const RepairPlan both = repair_of(Sample().on("2024-05-01"), {never, other});
  CHECK(both.steps[0].way == Way::remedy);
}

TEST_CASE("a ground of unwillingness is offered from the day on which it fell short", "[repair]") {
  const auto offered = [](std::string_view refused_on, std::string_view outcome) {
    Sample s = Sample().on("2024-11-20");
    s.add("soort: niet_meewerken, deugdelijke_grond: nee, datum: " + std::string(refused_on));
    s.add("soort: maatregel_werkgever, maatregel: loonstop, datum: 2024-04-01");
    s.add(
        "soort: deskundigenoordeel, onderwerp: inspanningen_werknemer, datum: 2024-06-01, "
        "uitkomst: " +
        std::string(outcome));
    Finding f = open(Degree::serious);
    f.short_from = Date::of(2024, 3, 20);
    f.short_to = Date::of(2024, 11, 20);
    Finding other = finding("spoor/ander-werk-onderzocht", Status::fail, Degree::serious);
    return repair_of(s, {f, other}).grounds;
  };
  const auto by_uwv = offered("2024-03-20", "negatief");
  REQUIRE(by_uwv.size() == 1);
  // One ground alone is not enough here; of the two one is the employee's unwillingness.
  CHECK(by_uwv[0].rule == nullptr);
  REQUIRE(by_uwv[0].known.size() == 1);
  CHECK(by_uwv[0].known[0].rule->id == kNever);
  CHECK(by_uwv[0].known[0].kind == Word::onwil_werknemer);
  CHECK(by_uwv[0].known[0].by_opinion);
  const auto by_file = offered("2024-03-20", "geen_oordeel");
  REQUIRE(by_file.size() == 1);
  REQUIRE(by_file[0].known.size() == 1);
  CHECK_FALSE(by_file[0].known[0].by_opinion);
  for (const auto& none : {offered("2024-03-21", "negatief"), offered("2024-03-20", "positief")}) {
    REQUIRE(none.size() == 1);
    CHECK(none[0].known.empty());
  }
}

TEST_CASE("after a loonsanctie spoor 2 is completed while a request can still shorten it",
          "[repair]") {
  const auto late = [](std::string_view as_of) {
    Finding f = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::serious);
    f.actual = Date::of(2024, 12, 2);
    return repair_of(
        Sample().on(as_of).add("soort: loonsanctie, datum: 2024-11-18, soort_loonsanctie: "
                               "inhoudelijk"),
        {f});
  };
  // It runs to 4 January 2026: three weeks for the decision, and six after it.
  const RepairPlan p = late("2025-03-03");
  CHECK(p.request_by == Date::of(2025, 11, 3));
  REQUIRE(p.steps.size() == 1);
  CHECK(p.steps[0].way == Way::completion);
  CHECK(p.steps[0].until == p.request_by);
  CHECK(p.steps[0].when_done == Risk::low);
  // Past that only what UWV decides at once.
  CHECK(late("2025-11-03").request_by == Date::of(2025, 11, 3));
  CHECK(late("2025-11-04").request_by == Date::of(2025, 11, 23));
  CHECK(late("2025-11-24").request_by == std::nullopt);
  CHECK(late("2025-11-24").steps.empty());
}
