// deadline: an act that must be done on or before a day.
#include "rules/timely.hpp"

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
  const Number& term = *k.rule.term;
  if (k.rule.anchor == Anchor::end_of_pay) return term.before(c.pay_end);
  return c.clock.at(term.days_by_due([&](int days) { return c.clock.at(days); }));
}

}  // namespace

void check_deadline(Check& k) {
  const Kind kind = k.rule.events.front();
  const Event* e = act(k.c, kind);
  tell_owed(k, owed_step(k.c, kind, due_date(k), e), e, [&](Timely t) -> Finding& {
    switch (t) {
      case Timely::done:
        return k.by_key("pass");
      case Timely::over:
        return k.by_key("not_applicable");
      case Timely::upcoming:
        return k.by_key("upcoming");
      case Timely::hidden:
        return k.by_key("unknown");
      case Timely::late:
        return k.by_key("late");
      case Timely::missing:
        break;
    }
    return k.by_key("missing");
  });
}

}  // namespace poortwachter
