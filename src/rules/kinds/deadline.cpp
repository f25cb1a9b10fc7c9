// deadline: an act that must be done on or before a day.
#include <algorithm>

#include "rules/check.hpp"

namespace poortwachter {
namespace {

/// The act itself: not a later adjustment of it, not an early (IVA) application.
const Event* act(const Case& c, Kind k) {
  for (const Event* e : c.events(k))
    if (!yes(e->yes(Field::bijstelling)) && !yes(e->yes(Field::verkorte_wachttijd))) return e;
  return nullptr;
}

Date due_date(const Check& k) {
  const Case& c = k.c;
  if (k.rule.anchor == Anchor::end_of_pay) return c.pay_end - k.days("termijn", c.pay_end);
  return c.clock.at(k.days("termijn", c.fsd));
}

}  // namespace

void check_deadline(Check& k) {
  const Case& c = k.c;
  const Kind kind = k.rule.events.front();
  const Date due = due_date(k);
  const Event* e = act(c, kind);
  const auto fill = [&](Finding& f) {
    f.due = due;
    if (e != nullptr) {
      f.actual = e->day;
      f.place = e->place;
    }
    f.short_from = due;
    f.short_to = e != nullptr ? e->day : c.test_moment;
  };
  if (e != nullptr) return fill(e->day <= due ? k.pass() : k.fail("late"));
  if (c.over_by(due)) return fill(k.not_applicable());
  if (!c.delivered(kind, c.fsd, c.as_of)) return fill(k.unknown());
  if (c.as_of <= due) return fill(k.upcoming());
  fill(k.fail("missing"));
}

}  // namespace poortwachter
