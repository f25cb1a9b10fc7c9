// Dates and the sickness clock. Knows nothing of dossiers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poortwachter {

/// A day in the proleptic Gregorian calendar, counted in days since 1970-01-01.
/// Arithmetic is in whole days; no time zone, no time of day.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::int32_t days_since_epoch) : days_(days_since_epoch) {}

  /// Precondition: year, month and day name an existing day.
  static Date of(int year, unsigned month, unsigned day);

  /// Exactly `YYYY-MM-DD` and an existing day; any year 0000–9999. Nothing else is accepted.
  static std::optional<Date> parse(std::string_view iso);

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;    ///< 1–12
  [[nodiscard]] unsigned day() const;      ///< 1–31
  [[nodiscard]] unsigned weekday() const;  ///< 1 = Monday … 7 = Sunday
  [[nodiscard]] std::string iso() const;   ///< `YYYY-MM-DD`

  constexpr auto operator<=>(const Date&) const = default;
  constexpr Date operator+(int days) const { return Date(days_ + days); }
  constexpr Date operator-(int days) const { return Date(days_ - days); }
  constexpr int operator-(Date other) const { return days_ - other.days_; }

 private:
  std::int32_t days_ = 0;
};

/// Is it a Saturday, a Sunday or a day that the Algemene termijnenwet (art. 3) holds equal to one:
/// New Year, Good Friday, Easter Monday, Ascension, Whit Monday, both days of Christmas, the
/// birthday of the head of state as it is kept, and 5 May?
bool is_day_of_rest(Date d);

/// The day itself, or the first after it that is no day of rest (Algemene termijnenwet art. 1).
Date next_working_day(Date d);

/// The dates that a dossier may hold: 2004-01-01 … 2099-12-31 (dossier format).
inline constexpr Date kFirstDate{12418};
inline constexpr Date kLastDate{47481};

/// A half-open stretch of days [from, until).
struct Days {
  Date from;
  Date until;
  [[nodiscard]] constexpr bool contains(Date d) const { return from <= d && d < until; }
  [[nodiscard]] constexpr bool empty() const { return until <= from; }
  constexpr bool operator==(const Days&) const = default;
};

/// Why sickness was interrupted. Other leave (holidays and the like) does not interrupt sickness
/// (Regeling bepaling eerste werkdag: days of leave count as working days) and is no gap here.
enum class GapReason : std::uint8_t {
  recovered,          ///< full recovery
  leave_same_cause,   ///< pregnancy or maternity leave, same cause before and after
  leave_other_cause,  ///< pregnancy or maternity leave, another cause before or after
  leave_unknown,  ///< pregnancy or maternity leave, not said; presumed the same cause (WIA 23 lid
                  ///< 3)
};

struct Gap {
  Days days;
  GapReason reason;
};

/// The sickness clock: which calendar days count as days of sickness.
///
/// Weeks run 1–104; day 1 is the first day of sickness. `at(n)` is the day on which n days of
/// sickness have passed since the first ("FSD+n"): days inside a counted gap are passed over and a
/// moment never falls on one. Sources: WIA art. 23 lid 1, 3 and 5; BW 7:629 lid 10; ZW art. 38.
///
/// Gaps are joined when they touch. A gap of recovery of at most 27 days (fewer than four weeks)
/// merges the spells and does not count; 28 days or more end the period and a new one starts on
/// the day after. Pregnancy or maternity leave that joins sickness on both sides (no recovery
/// touching it) with the same cause is left out, whatever its length; otherwise it counts as a gap.
class Clock {
 public:
  Clock() = default;
  /// Gaps may come in any order; those on or before `first_sick_day` are ignored.
  Clock(Date first_sick_day, std::span<const Gap> gaps);

  /// Days of after the waiting period that count no more than those in it, but cannot end it: leave
  /// or recovery in an extension of the pay or a loonsanctie. Precondition: they come after all
  /// others.
  void leave_out(std::span<const Gap> gaps);

  /// First day of the last period: the given day unless a gap broke the period.
  [[nodiscard]] Date first_sick_day() const { return first_; }
  /// The gap (or run of gaps) that ended the previous period, if the period was broken.
  [[nodiscard]] const std::optional<Days>& broken_by() const { return broken_by_; }
  /// Leave was joined on the presumption of the same cause.
  [[nodiscard]] bool presumes_same_cause() const { return presumes_same_cause_; }
  /// The stretches that do not count, ascending, disjoint, after first_sick_day().
  [[nodiscard]] std::span<const Days> passed_over() const { return passed_over_; }

  /// FSD+n. n >= 0.
  [[nodiscard]] Date at(int n) const;
  /// Days of sickness in [from, until); 0 when until <= from. Days before the first do not count.
  [[nodiscard]] int counted(Date from, Date until) const;
  /// Days of sickness passed before `d`: at(elapsed(d)) == d unless d is passed over.
  [[nodiscard]] int elapsed(Date d) const { return counted(first_, d); }
  /// The day on which n days of sickness have passed since `from` (n >= 0); passes over gaps.
  [[nodiscard]] Date after(Date from, int n) const;
  /// Week of sickness on day d: 1 on the first day; 0 before it. Not capped at 104.
  [[nodiscard]] int week(Date d) const { return d < first_ ? 0 : elapsed(d) / 7 + 1; }

 private:
  Date first_;
  std::vector<Days> passed_over_;
  std::optional<Days> broken_by_;
  bool presumes_same_cause_ = false;
};

}  // namespace poortwachter
