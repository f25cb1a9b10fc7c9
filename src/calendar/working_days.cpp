// Days of rest and working days (Algemene termijnenwet art. 1 and 3).
#include "poortwachter/calendar.hpp"

namespace poortwachter {
namespace {

constexpr unsigned kSaturday = 6;
constexpr unsigned kSunday = 7;

/// Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).
Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return Date::of(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

/// The birthday of the head of state as it is kept: 27 April since 2014, 30 April before; on a
/// Sunday the day before.
Date royal_birthday(int year) {
  const Date day = Date::of(year, 4, year >= 2014 ? 27 : 30);
  return day.weekday() == kSunday ? day - 1 : day;
}

}  // namespace

bool is_day_of_rest(Date d) {
  if (d.weekday() >= kSaturday) return true;
  const unsigned m = d.month();
  const unsigned day = d.day();
  if ((m == 1 && day == 1) || (m == 5 && day == 5) || (m == 12 && (day == 25 || day == 26)))
    return true;
  if (d == royal_birthday(d.year())) return true;
  switch (d - easter(d.year())) {
    case -2:  // Good Friday
    case 1:   // Easter Monday
    case 39:  // Ascension
    case 50:  // Whit Monday
      return true;
    default:
      return false;
  }
}

Date next_working_day(Date d) {
  while (is_day_of_rest(d)) d = d + 1;
  return d;
}

}  // namespace poortwachter
