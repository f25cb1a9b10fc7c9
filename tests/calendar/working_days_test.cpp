#include <set>
#include <string>

#include "catch.hpp"
#include "poortwachter/calendar.hpp"

using namespace poortwachter;

namespace {

/// The days of rest of a year that are no Saturday or Sunday.
std::set<std::string> feasts(int year) {
  std::set<std::string> days;
  for (Date d = Date::of(year, 1, 1); d <= Date::of(year, 12, 31); d = d + 1)
    if (d.weekday() < 6 && is_day_of_rest(d)) days.insert(d.iso());
  return days;
}

}  // namespace

TEST_CASE("the feast days of a year are those of the Algemene termijnenwet", "[calendar]") {
  CHECK(feasts(2024) == std::set<std::string>{"2024-01-01", "2024-03-29", "2024-04-01",
                                              "2024-05-09", "2024-05-20", "2024-12-25",
                                              "2024-12-26"});
  // 27 April falls on a Sunday, so the birthday is kept on Saturday 26 April.
  CHECK(feasts(2025) == std::set<std::string>{"2025-01-01", "2025-04-18", "2025-04-21",
                                              "2025-05-05", "2025-05-29", "2025-06-09",
                                              "2025-12-25", "2025-12-26"});
  CHECK(feasts(2013) == std::set<std::string>{"2013-01-01", "2013-03-29", "2013-04-01",
                                              "2013-04-30", "2013-05-09", "2013-05-20",
                                              "2013-12-25", "2013-12-26"});
  CHECK(feasts(2017).count("2017-04-27") == 1);
}

TEST_CASE("a term moves to the first day that is no day of rest", "[calendar]") {
  CHECK(next_working_day(Date::of(2024, 12, 24)).iso() == "2024-12-24");
  CHECK(next_working_day(Date::of(2024, 12, 25)).iso() == "2024-12-27");
  CHECK(next_working_day(Date::of(2024, 11, 23)).iso() == "2024-11-25");
  // Good Friday to Easter Monday.
  CHECK(next_working_day(Date::of(2024, 3, 29)).iso() == "2024-04-02");
  CHECK(next_working_day(Date::of(2014, 4, 26)).iso() == "2014-04-28");
}
