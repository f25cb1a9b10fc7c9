#include "verdict/exposure.hpp"

#include <algorithm>
#include <cmath>

#include "law/loon.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "verdict/day_wages.hpp"
#include "verdict/notes.hpp"

namespace poortwachter {
namespace {

namespace say = notes;

constexpr unsigned kFriday = 5;
constexpr int kWeek = 7;
constexpr unsigned kHalfYear = 6;  // months

double cents(double euro) { return std::round(euro * 100) / 100; }

/// First day of the half year that `d` lies in, and of the next.
Date half_year(Date d) { return Date::of(d.year(), d.month() <= kHalfYear ? 1 : kHalfYear + 1, 1); }
Date next_half_year(Date d) {
  return d.month() <= kHalfYear ? Date::of(d.year(), kHalfYear + 1, 1)
                                : Date::of(d.year() + 1, 1, 1);
}

int weekdays(Date from, Date until) {
  int days = 0;
  for (Date d = from; d < until; d = d + 1) days += d.weekday() <= kFriday ? 1 : 0;
  return days;
}

/// One row for each half year of each stretch.
std::vector<DayWage> by_half_year(double day_wage, std::span<const Days> charged) {
  std::vector<DayWage> rows;
  for (const Days& stretch : charged)
    for (Date from = stretch.from; from < stretch.until;) {
      const Date until = std::min(stretch.until, next_half_year(from));
      const MaximumDayWage m = maximum_day_wage(from);
      if (const int days = weekdays(from, until); days > 0)
        rows.push_back({from, until - 1, days, std::min(day_wage, m.amount), m.amount, m.known,
                        m.known_from, m.source});
      from = until;
    }
  return rows;
}

/// "130 × € 274,44 + 130 × € 282,95": half years of one day wage are taken together.
Statements sum_of_days(const Exposure& e) {
  Statements sum;
  for (std::size_t i = 0; i < e.day_wages.size();) {
    const double counted = e.day_wages[i].counted;
    int days = 0;
    for (; i < e.day_wages.size() && e.day_wages[i].counted == counted; ++i)
      days += e.day_wages[i].days;
    sum.push_back(say::days_at_a_wage{.days = days, .wage = Euro{counted}});
  }
  return sum;
}

Statement lasting(const Exposure& e) {
  const int weeks = e.days / kWeek;
  const int days = e.days % kWeek;
  if (days == 0) return say::lasting_weeks{.weeks = weeks};
  if (weeks == 0) return say::lasting_days{.days = days};
  return say::lasting_both{.weeks = weeks, .days = days};
}

Statement basis(const Exposure& e) {
  const Statements sum = sum_of_days(e);
  const Statements time{lasting(e)};
  const Euro year{e.a_year};
  const Euro wage{e.day_wage};
  // The days that are left lie in a weekend.
  if (sum.empty()) return say::cost_no_days{.time = time};
  const auto capped = [&](const DayWage& w) { return w.counted < e.day_wage; };
  if (std::ranges::none_of(e.day_wages, capped))
    return say::cost{.time = time, .sum = sum, .year = year, .working_days = e.working_days};
  const auto guessed =
      std::ranges::find_if(e.day_wages, [&](const DayWage& w) { return !w.known && capped(w); });
  if (guessed == e.day_wages.end())
    return say::cost_capped{
        .time = time, .sum = sum, .year = year, .working_days = e.working_days, .wage = wage};
  return say::cost_guessed{.time = time,
                           .sum = sum,
                           .year = year,
                           .working_days = e.working_days,
                           .wage = wage,
                           .unknown = half_year(guessed->from),
                           .known = guessed->maximum_from};
}

}  // namespace

std::optional<Exposure> exposure(const Case& c, std::span<const Days> charged) {
  const Value* wage = c.dossier.employee.find(field::loon);
  if (wage == nullptr) return std::nullopt;
  const auto year = wage->pay().per_year(c.dossier.employee.number(field::uren_per_week));
  if (!year) return std::nullopt;

  const double share = law::loon::aandeel.on(c.fsd) / 100;
  Exposure e;
  e.share = share;
  e.a_year = *year;
  e.working_days = law::loon::werkdagen.days(c.fsd);
  e.day_wage = cents(*year / e.working_days);
  for (const Days& d : charged) e.days += std::max(0, d.until - d.from);
  e.weeks = (e.days + kWeek - 1) / kWeek;
  e.day_wages = by_half_year(e.day_wage, charged);
  double sum = 0;
  for (const DayWage& w : e.day_wages) sum += w.days * w.counted;
  e.amount = cents(share * sum);
  e.basis = basis(e);
  return e;
}

}  // namespace poortwachter
