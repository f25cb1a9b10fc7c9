#include <array>
#include <string>

#include "catch.hpp"
#include "poortwachter/calendar.hpp"

using poortwachter::Date;
using poortwachter::kFirstDate;
using poortwachter::kLastDate;

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

unsigned days_in(int year, unsigned month) {
  constexpr std::array<unsigned, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths.at(month - 1);
}

}  // namespace

TEST_CASE("a date parses when it is an existing day written as YYYY-MM-DD", "[calendar][date]") {
  const std::string text =
      GENERATE(as<std::string>{}, "1970-01-01", "2024-02-29", "2000-02-29", "2023-12-31",
               "2004-01-01", "2099-12-31", "0000-01-01", "9999-12-31");
  CAPTURE(text);
  const auto date = Date::parse(text);
  REQUIRE(date.has_value());
  CHECK(date->iso() == text);
}

TEST_CASE("anything else does not parse as a date", "[calendar][date]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31",
               "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "1-1-2024", "01-01-2024",
               "2024-1-01", "2024-01-1", "2024-01-01 ", " 2024-01-01", "2024-01-01\n", "2024/01/01",
               "2024-01-01T00:00", "20240101", "2024-W01-1", "-024-01-01", "+024-01-01",
               "2024--1-01", "2024-+1-01", "2024-01-0x", "2024-0a-01", "20 4-01-01", "today");
  CAPTURE(text);
  CHECK_FALSE(Date::parse(text).has_value());
}

TEST_CASE("a byte after a terminating zero is not overlooked", "[calendar][date]") {
  CHECK_FALSE(Date::parse(std::string("2024-01-0\0", 10)).has_value());
  CHECK_FALSE(Date::parse(std::string("2024-01-01\0", 11)).has_value());
}

TEST_CASE("a date knows its parts", "[calendar][date]") {
  const Date leap_day = Date::of(2024, 2, 29);
  CHECK(leap_day.year() == 2024);
  CHECK(leap_day.month() == 2);
  CHECK(leap_day.day() == 29);
  CHECK(Date() == Date::of(1970, 1, 1));
  CHECK(kFirstDate == Date::of(2004, 1, 1));
  CHECK(kLastDate == Date::of(2099, 12, 31));
}

TEST_CASE("weekdays run from Monday to Sunday", "[calendar][date]") {
  CHECK(Date::of(1970, 1, 1).weekday() == 4);
  CHECK(Date::of(2024, 1, 8).weekday() == 1);
  CHECK(Date::of(2025, 1, 1).weekday() == 3);
  CHECK(Date::of(2024, 2, 29).weekday() == 4);
  CHECK(Date::of(2024, 2, 18).weekday() == 7);
  CHECK(Date::of(1969, 12, 28).weekday() == 7);
}

TEST_CASE("dates are ordered and counted in whole days", "[calendar][date]") {
  CHECK(Date::of(2024, 3, 1) - Date::of(2024, 2, 1) == 29);
  CHECK(Date::of(2023, 3, 1) - Date::of(2023, 2, 1) == 28);
  CHECK(Date::of(2024, 2, 28) + 2 == Date::of(2024, 3, 1));
  CHECK(Date::of(2024, 1, 1) - 1 == Date::of(2023, 12, 31));
  CHECK(Date::of(2023, 12, 31) < Date::of(2024, 1, 1));
}

TEST_CASE("every day that a dossier may hold follows the one before", "[calendar][date]") {
  int year = 2004;
  unsigned month = 1;
  unsigned day = 1;
  unsigned weekday = 4;  // 2004-01-01 was a Thursday.
  int wrong = 0;
  for (Date date = kFirstDate; date <= kLastDate; date = date + 1) {
    const bool parts = date.year() == year && date.month() == month && date.day() == day;
    const bool round_trip = Date::parse(date.iso()) == date && Date::of(year, month, day) == date;
    if (!parts || !round_trip || date.weekday() != weekday) ++wrong;
    weekday = weekday % 7 + 1;
    if (++day <= days_in(year, month)) continue;
    day = 1;
    if (++month <= 12) continue;
    month = 1;
    ++year;
  }
  CHECK(wrong == 0);
  CHECK(year == 2100);
}
