// What fell short when the last day of the tested efforts is uncertain: what lies after the first
// day that it may be is not held against the employer.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// The last finding of a rule.
Finding last_of(const Sample& s, std::string_view rule) {
  const Audit a = s.audited();
  const Finding* last = nullptr;
  for (const Finding& f : a.findings)
    if (f.rule->id == rule) last = &f;
  REQUIRE(last != nullptr);
  return *last;
}

std::string judged(std::string_view day, std::string_view keys) {
  return "soort: probleemanalyse, opgesteld_door: bedrijfsarts, datum: " + std::string(day) + ", " +
         std::string(keys);
}

/// UWV invites on 22 September 2024: from then on an application may have been made.
Sample application_not_handed_over() {
  return Sample().on("2024-12-01").put("niet_aangeleverd: [wia_aanvraag]");
}

/// Ten weeks after the application, 10 August 2023, to 78 weeks.
Sample shortened_wait() {
  return Sample()
      .on("2024-12-01")
      .add("soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: ja, toegekend: ja")
      .add(judged("2023-02-17", "mogelijkheden: beperkt"));
}

}  // namespace

TEST_CASE("a duty of the first day that may be the last is held, of the next one it is open",
          "[uncertain end]") {
  const auto due_after = [](std::string_view evaluation) {
    Sample s = application_not_handed_over();
    s.add("soort: plan_van_aanpak, datum: 2024-08-01")
        .add("soort: evaluatie, datum: " + std::string(evaluation));
    return last_of(s, "evaluatie/zes-weken");
  };
  const Finding held = due_after("2024-08-11");
  CHECK(held.due == Date::of(2024, 9, 22));
  CHECK(held.status == Status::fail);
  const Finding open = due_after("2024-08-12");
  CHECK(open.due == Date::of(2024, 9, 23));
  CHECK(open.status == Status::unknown);
  CHECK(open.message->key == "perhaps_not_tested");
  CHECK_FALSE(open.repair_until);
}

TEST_CASE("the shortened waiting period leaves open what was owed after its first possible end",
          "[uncertain end]") {
  const Finding held = last_of(shortened_wait(), "tijdigheid/plan-van-aanpak");
  CHECK(held.status == Status::fail);
  CHECK(held.short_to == Date::of(2023, 8, 10));
  const Finding open = last_of(shortened_wait(), "tijdigheid/eerstejaarsevaluatie");
  CHECK(open.status == Status::unknown);
  CHECK(open.message->key == "perhaps_over");
}

TEST_CASE("what began before the end may have come is held against the employer until then",
          "[uncertain end]") {
  Sample s = application_not_handed_over();
  s.add(judged("2023-02-17", "mogelijkheden: beperkt"));
  CHECK(last_of(s, "tijdigheid/plan-van-aanpak").short_to == Date::of(2024, 9, 22));
  CHECK(last_of(s, "spoor/eigen-werk-onderzocht").short_to == Date::of(2024, 9, 22));
  // The report is owed whenever the application was made.
  CHECK(last_of(s, "tijdigheid/re-integratieverslag").status == Status::fail);
  CHECK(last_of(s, "tijdigheid/re-integratieverslag").short_to == Date::of(2024, 12, 1));
}

TEST_CASE("a none without reasons is held against the employer to the end all the same",
          "[uncertain end]") {
  Sample s = application_not_handed_over();
  s.add(judged("2023-02-17", "mogelijkheden: geen, onderbouwd: nee"));
  const Finding f = last_of(s, "medisch/geen-mogelijkheden-onderbouwd");
  CHECK(f.status == Status::fail);
  CHECK(f.short_to == Date::of(2024, 12, 1));
}
