// What UWV decided and asked, up to the day.
#include "verdict/uwv.hpp"

#include <string>

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("a loonsanctie rests on the efforts up to the last application before it", "[verdict]") {
  const Date decided = Date::of(2024, 11, 20);
  const auto tested = [&](std::string_view application) {
    Date until = kFirstSickDay;
    const std::string events =
        "- {soort: loonsanctie, datum: 2024-11-20}\n" +
        (application.empty() ? ""
                             : "- {soort: wia_aanvraag, datum: " + std::string(application) + "}");
    seen_on(Date::of(2025, 2, 1), {events},
            [&](const Case& c) { until = uwv::tested_until(c, *c.first(Kind::loonsanctie)); });
    return until;
  };
  CHECK(tested("2024-10-15") == Date::of(2024, 10, 15));
  CHECK(tested("2024-11-20") == decided);
  CHECK(tested("2024-11-21") == decided);
  CHECK(tested("2023-06-01, verkorte_wachttijd: ja") == decided);
  CHECK(tested("") == decided);
}

TEST_CASE("UWV has the report after the day on which it is due where the contract ended",
          "[verdict]") {
  const Lines ended{.employee = "{dienstverband: {soort: bepaalde_tijd, einde: 2023-09-30}}"};
  const auto has = [&](Date as_of) {
    bool found = false;
    seen_on(as_of, ended, [&](const Case& c) { found = uwv::has_report(c); });
    return found;
  };
  CHECK_FALSE(has(Date::of(2023, 10, 2)));
  CHECK(has(Date::of(2023, 10, 3)));
}

TEST_CASE("UWV's word that the report is complete counts from the application on", "[verdict]") {
  const auto counts = [](std::string_view day) {
    bool found = false;
    const std::string events =
        "- {soort: wia_aanvraag, datum: 2024-10-15}\n"
        "- {soort: uwv_compleet, datum: " +
        std::string(day) + "}";
    seen_on(Date::of(2024, 12, 1), {events},
            [&](const Case& c) { found = uwv::confirmed_complete(c) != nullptr; });
    return found;
  };
  CHECK_FALSE(counts("2024-10-14"));
  CHECK(counts("2024-10-15"));
}

TEST_CASE("on the last day on which UWV can impose a loonsanctie it is not undecided yet",
          "[verdict]") {
  const Lines hidden{.events = "- {soort: wia_aanvraag, datum: 2024-10-15}",
                     .rest = "niet_aangeleverd: [loonsanctie]"};
  const auto undecided = [&](Date as_of) {
    bool found = false;
    seen_on(as_of, hidden, [&](const Case& c) { found = uwv::undecided_sanction(c); });
    return found;
  };
  CHECK_FALSE(undecided(Date::of(2025, 1, 5)));
  CHECK(undecided(Date::of(2025, 1, 6)));
}
