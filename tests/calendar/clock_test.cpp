#include <array>
#include <vector>

#include "catch.hpp"
#include "poortwachter/calendar.hpp"

using poortwachter::Clock;
using poortwachter::Date;
using poortwachter::Days;
using poortwachter::Gap;
using poortwachter::GapReason;

namespace {

constexpr int kWaitingPeriodDays = 728;
const Date kFirst = Date::of(2022, 1, 3);

Gap gap(Date from, int days, GapReason reason = GapReason::recovered) {
  return {{from, from + days}, reason};
}

Clock clock_of(const std::vector<Gap>& gaps) { return {kFirst, gaps}; }

std::vector<Days> passed_over(const Clock& clock) {
  return {clock.passed_over().begin(), clock.passed_over().end()};
}

Date date(const char* iso) { return Date::parse(iso).value(); }

struct Milestone {
  int offset;
  std::array<const char*, 4> dates;
};

}  // namespace

TEST_CASE("moments fall on the published dates when nothing interrupts", "[calendar][clock]") {
  const std::array<Date, 4> firsts{Date::of(2024, 1, 8), Date::of(2025, 1, 1),
                                   Date::of(2024, 2, 29), Date::of(2023, 7, 3)};
  const Milestone milestone = GENERATE(values<Milestone>({
      {41, {"2024-02-18", "2025-02-11", "2024-04-10", "2023-08-13"}},
      {42, {"2024-02-19", "2025-02-12", "2024-04-11", "2023-08-14"}},
      {56, {"2024-03-04", "2025-02-26", "2024-04-25", "2023-08-28"}},
      {293, {"2024-10-27", "2025-10-21", "2024-12-18", "2024-04-21"}},
      {294, {"2024-10-28", "2025-10-22", "2024-12-19", "2024-04-22"}},
      {363, {"2025-01-05", "2025-12-30", "2025-02-26", "2024-06-30"}},
      {405, {"2025-02-16", "2026-02-10", "2025-04-09", "2024-08-11"}},
      {566, {"2025-07-27", "2026-07-21", "2025-09-17", "2025-01-19"}},
      {622, {"2025-09-21", "2026-09-15", "2025-11-12", "2025-03-16"}},
      {636, {"2025-10-05", "2026-09-29", "2025-11-26", "2025-03-30"}},
      {650, {"2025-10-19", "2026-10-13", "2025-12-10", "2025-04-13"}},
      {685, {"2025-11-23", "2026-11-17", "2026-01-14", "2025-05-18"}},
      {727, {"2026-01-04", "2026-12-29", "2026-02-25", "2025-06-29"}},
      {728, {"2026-01-05", "2026-12-30", "2026-02-26", "2025-06-30"}},
      {1091, {"2027-01-03", "2027-12-28", "2027-02-24", "2026-06-28"}},
  }));
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    CAPTURE(milestone.offset, firsts.at(i).iso());
    const Clock clock(firsts.at(i), {});
    CHECK(clock.at(milestone.offset).iso() == milestone.dates.at(i));
    CHECK(clock.elapsed(date(milestone.dates.at(i))) == milestone.offset);
  }
}

TEST_CASE("the 42nd-week notice is due on calendar day 295", "[calendar][clock]") {
  const Clock clock(kFirst, {});
  CHECK(clock.counted(kFirst, clock.at(294) + 1) == 295);
}

TEST_CASE("the benefit starts 728 days after the first day of sickness", "[calendar][clock]") {
  const Clock clock(Date::of(2004, 1, 1), {});
  CHECK(clock.at(kWaitingPeriodDays) == Date::of(2005, 12, 29));
}

TEST_CASE("each of the 104 weeks has seven days", "[calendar][clock]") {
  const Clock clock(kFirst, {});
  for (int week = 1; week <= 104; ++week) {
    CAPTURE(week);
    CHECK(clock.week(clock.at(7 * (week - 1))) == week);
    CHECK(clock.week(clock.at(7 * week - 1)) == week);
  }
  CHECK(clock.week(kFirst - 1) == 0);
  CHECK(clock.week(clock.at(kWaitingPeriodDays)) == 105);
}

TEST_CASE("an interruption moves the end of the waiting period by its days", "[calendar][clock]") {
  CHECK(clock_of({}).at(kWaitingPeriodDays) == Date::of(2024, 1, 1));
  const Clock clock = clock_of({gap(Date::of(2022, 6, 1), 21)});
  CHECK(clock.at(kWaitingPeriodDays) == Date::of(2024, 1, 22));
}

TEST_CASE("27 days of recovery merge the spells", "[calendar][clock]") {
  const Gap recovery = gap(kFirst + 100, 27);
  const Clock clock = clock_of({recovery});
  CHECK(clock.first_sick_day() == kFirst);
  CHECK_FALSE(clock.broken_by().has_value());
  CHECK(passed_over(clock) == std::vector{recovery.days});
  CHECK(clock.at(99) == kFirst + 99);
  CHECK(clock.at(100) == recovery.days.until);
  CHECK(clock.at(727) == kFirst + 754);
}

TEST_CASE("28 days of recovery start a new period", "[calendar][clock]") {
  const Gap recovery = gap(kFirst + 100, 28);
  const Clock clock = clock_of({recovery});
  CHECK(clock.first_sick_day() == recovery.days.until);
  CHECK(clock.broken_by() == recovery.days);
  CHECK(passed_over(clock).empty());
  CHECK(clock.at(0) == recovery.days.until);
  CHECK(clock.week(recovery.days.until - 1) == 0);
  CHECK(clock.week(recovery.days.until) == 1);
  CHECK(clock.counted(kFirst, recovery.days.until) == 0);
}

TEST_CASE("a broken period takes its own interruptions with it", "[calendar][clock]") {
  const Gap early = gap(kFirst + 10, 5);
  const Gap joined = gap(kFirst + 30, 112, GapReason::leave_unknown);
  const Gap breaking = gap(kFirst + 200, 40);
  const Gap late = gap(kFirst + 300, 6);
  const Clock clock = clock_of({early, joined, breaking, late});
  CHECK(clock.first_sick_day() == breaking.days.until);
  CHECK(passed_over(clock) == std::vector{late.days});
  CHECK_FALSE(clock.presumes_same_cause());
  CHECK(clock_of({early, joined, late}).presumes_same_cause());
}

TEST_CASE("the last of several breaks counts", "[calendar][clock]") {
  const Gap last = gap(kFirst + 200, 30);
  const Clock clock = clock_of({last, gap(kFirst + 50, 90)});
  CHECK(clock.first_sick_day() == last.days.until);
  CHECK(clock.broken_by() == last.days);
}

TEST_CASE("gaps that touch or overlap are one interruption", "[calendar][clock]") {
  const Date from = kFirst + 60;
  SECTION("14 and 13 days that touch stay below four weeks") {
    const Clock clock = clock_of({gap(from, 14), gap(from + 14, 13)});
    CHECK(passed_over(clock) == std::vector{Days{from, from + 27}});
  }
  SECTION("14 and 14 days that touch are four weeks") {
    const Clock clock = clock_of({gap(from, 14), gap(from + 14, 14)});
    CHECK(clock.broken_by() == Days{from, from + 28});
  }
  SECTION("one day of sickness in between keeps them apart") {
    const Clock clock = clock_of({gap(from, 14), gap(from + 15, 14)});
    CHECK(clock.first_sick_day() == kFirst);
    CHECK(passed_over(clock).size() == 2);
    CHECK(clock.at(60) == from + 14);
    CHECK(clock.at(61) == from + 29);
  }
  SECTION("days that overlap are counted once") {
    const Clock clock = clock_of({gap(from, 20), gap(from + 5, 20)});
    CHECK(passed_over(clock) == std::vector{Days{from, from + 25}});
  }
  SECTION("a gap inside another changes nothing") {
    const Clock clock = clock_of({gap(from, 20), gap(from + 5, 3)});
    CHECK(passed_over(clock) == std::vector{Days{from, from + 20}});
  }
}

TEST_CASE("the first day of sickness is never interrupted", "[calendar][clock]") {
  SECTION("a gap before it is ignored") {
    CHECK(passed_over(clock_of({gap(kFirst - 60, 60)})).empty());
    CHECK(passed_over(clock_of({gap(kFirst - 59, 60)})).empty());
    CHECK(clock_of({gap(kFirst - 59, 60)}).first_sick_day() == kFirst);
  }
  SECTION("a gap that covers it begins on the day after") {
    CHECK(passed_over(clock_of({gap(kFirst - 30, 41)})) ==
          std::vector{Days{kFirst + 1, kFirst + 11}});
    CHECK(clock_of({gap(kFirst, 28)}).first_sick_day() == kFirst);
    CHECK(clock_of({gap(kFirst, 29)}).first_sick_day() == kFirst + 29);
  }
  SECTION("an empty gap is ignored, and so is its reason") {
    const Clock clock =
        clock_of({gap(kFirst + 10, 112, GapReason::leave_same_cause), gap(kFirst + 122, 0)});
    CHECK(clock.first_sick_day() == kFirst);
    CHECK(passed_over(clock).size() == 1);
  }
}

TEST_CASE("leave with the same cause on both sides is left out (cases A, D and G)",
          "[calendar][clock]") {
  const auto reason = GENERATE(GapReason::leave_same_cause, GapReason::leave_unknown);
  const int days = GENERATE(70, 112, 140);
  const Gap leave = gap(kFirst + 91, days, reason);
  const Clock clock = clock_of({leave});
  CHECK(clock.first_sick_day() == kFirst);
  CHECK(clock.at(90) == leave.days.from - 1);
  CHECK(clock.at(91) == leave.days.until);
  CHECK(clock.at(kWaitingPeriodDays) == kFirst + kWaitingPeriodDays + days);
  CHECK(clock.presumes_same_cause() == (reason == GapReason::leave_unknown));
}

TEST_CASE("leave with another cause before or after starts a new period (cases B and C)",
          "[calendar][clock]") {
  const Gap leave = gap(kFirst + 91, 112, GapReason::leave_other_cause);
  const Clock clock = clock_of({leave});
  CHECK(clock.first_sick_day() == leave.days.until);
  CHECK(clock.broken_by() == leave.days);
  CHECK(clock.at(kWaitingPeriodDays) == leave.days.until + kWaitingPeriodDays);
}

TEST_CASE("sickness that begins in the leave is not directly before it (case E)",
          "[calendar][clock]") {
  // The days of sickness in the leave are leave, so the leave follows on the recovery.
  const Date leave_from = kFirst + 70;
  const Clock clock =
      clock_of({gap(kFirst + 20, 50), gap(leave_from, 112, GapReason::leave_same_cause)});
  CHECK(clock.first_sick_day() == leave_from + 112);
  CHECK(clock.broken_by() == Days{kFirst + 20, leave_from + 112});
}

TEST_CASE("a week of recovery just before the leave makes a gap of 17 weeks (case F)",
          "[calendar][clock]") {
  const Date from = kFirst + 84;
  const auto reason = GENERATE(GapReason::leave_same_cause, GapReason::leave_unknown);
  const Clock clock = clock_of({gap(from, 7), gap(from + 7, 112, reason)});
  CHECK(clock.first_sick_day() == from + 7 * 17);
  CHECK(clock.broken_by() == Days{from, from + 7 * 17});
  CHECK_FALSE(clock.presumes_same_cause());
}

TEST_CASE("recovery just after the leave does the same as recovery before it",
          "[calendar][clock]") {
  const Date from = kFirst + 84;
  const Clock clock = clock_of({gap(from, 112, GapReason::leave_same_cause), gap(from + 112, 1)});
  CHECK(clock.first_sick_day() == from + 113);
}

TEST_CASE("a short interruption merges the spells whatever it consists of", "[calendar][clock]") {
  const Date from = kFirst + 84;
  const Clock clock = clock_of({gap(from, 7), gap(from + 7, 20, GapReason::leave_unknown),
                                gap(from + 60, 27, GapReason::leave_other_cause)});
  CHECK(clock.first_sick_day() == kFirst);
  CHECK(passed_over(clock) == std::vector{Days{from, from + 27}, Days{from + 60, from + 87}});
  CHECK_FALSE(clock.presumes_same_cause());
}

TEST_CASE("a late gap moves only the moments after it", "[calendar][clock]") {
  const Clock clock = clock_of({gap(kFirst + 640, 10)});
  CHECK(clock.at(636) == kFirst + 636);
  CHECK(clock.at(650) == kFirst + 660);
  CHECK(clock.at(727) == kFirst + 737);
  // Terms counted back in calendar days from the end part from the clock here.
  CHECK(clock.at(727) - 91 == clock.at(636) + 10);
  CHECK(clock.at(727) - 77 == clock.at(650));
}

TEST_CASE("the last day of the waiting period gives way to a gap that begins on it",
          "[calendar][clock]") {
  CHECK(clock_of({gap(kFirst + 727, 5)}).at(727) == kFirst + 732);
  CHECK(clock_of({gap(kFirst + 728, 5)}).at(727) == kFirst + 727);
}

TEST_CASE("an open end reaches the end of the calendar", "[calendar][clock]") {
  const Date end = poortwachter::kLastDate + 1;
  const Gap recovered{{kFirst + 400, end}, GapReason::recovered};
  CHECK(clock_of({recovered}).first_sick_day() == end);
  const Gap leave{{kFirst + 400, end}, GapReason::leave_same_cause};
  CHECK(clock_of({leave}).at(400) == end);
  CHECK(clock_of({leave}).elapsed(end) == 400);
  CHECK(clock_of({leave}).week(kFirst + 9000) == 58);
}

TEST_CASE("days are counted only in sickness", "[calendar][clock]") {
  const Gap recovery = gap(kFirst + 10, 5);
  const Clock clock = clock_of({recovery});
  CHECK(clock.counted(kFirst - 20, kFirst) == 0);
  CHECK(clock.counted(kFirst - 20, kFirst + 3) == 3);
  CHECK(clock.counted(kFirst + 3, kFirst + 3) == 0);
  CHECK(clock.counted(kFirst + 9, kFirst + 3) == 0);
  CHECK(clock.counted(kFirst + 8, kFirst + 12) == 2);
  CHECK(clock.counted(kFirst + 12, kFirst + 18) == 3);
  CHECK(clock.counted(kFirst + 11, kFirst + 14) == 0);
  CHECK(clock.counted(kFirst, kFirst + 30) == 25);
}

TEST_CASE("a term from any day passes over the gaps", "[calendar][clock]") {
  const Gap recovery = gap(kFirst + 10, 5);
  const Clock clock = clock_of({recovery});
  CHECK(clock.after(kFirst + 2, 7) == kFirst + 9);
  CHECK(clock.after(kFirst + 2, 8) == kFirst + 15);
  CHECK(clock.after(kFirst + 12, 0) == kFirst + 15);
  CHECK(clock.after(kFirst + 12, 1) == kFirst + 16);
  CHECK(clock.after(kFirst + 15, 14) == kFirst + 29);
  CHECK(clock.after(kFirst - 10, 0) == kFirst - 10);
  CHECK(clock.after(kFirst - 10, 1) == kFirst + 1);
}

TEST_CASE("a clock without a first day counts from the epoch", "[calendar][clock]") {
  const Clock clock;
  CHECK(clock.first_sick_day() == Date());
  CHECK(clock.at(7) == Date(7));
}
