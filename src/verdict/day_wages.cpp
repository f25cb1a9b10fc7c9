#include "verdict/day_wages.hpp"

#include "law/loon.hpp"

namespace poortwachter {
namespace {

constexpr unsigned kJuly = 7;

}  // namespace

MaximumDayWage maximum_day_wage(Date d) {
  // The maximum changes on 1 January and 1 July (Wfsv art. 18 lid 1).
  const Date half_year = Date::of(d.year(), d.month() < kJuly ? 1U : kJuly, 1);
  const Number& maximum = law::loon::maximumdagloon;
  // It has never gone down: where its number is not known, the next that is known is the most that
  // it can have been.
  const NumberValue* v = &maximum.at(half_year);
  while (v->grade == Grade::unknown && v != &maximum.values.back()) ++v;
  return {half_year, v->value, v->from == half_year, v->from, v->source.nl};
}

}  // namespace poortwachter
