// tijdigheid/re-integratieverslag: 13 weeks before the end of the waiting period (WIA art. 25 lid
// 3).
#include "rules/tijdigheid/step.hpp"

namespace poortwachter {

void check_tijdigheid_re_integratieverslag(Check& k) {
  const Case& c = k.c;
  // Counted back from the end: calendar days.
  const Date due = c.pay_end - k.days("termijn", c.pay_end);
  const Event* report = c.first(Kind::re_integratieverslag);
  if (report == nullptr || report->day > due)
    return judge_step(k, Kind::re_integratieverslag, due, report);
  const auto copy = c.happened(*report, Field::afschrift_werknemer);
  Finding& f = !copy ? k.unknown("copy_unknown") : *copy <= due ? k.pass() : k.fail("copy_late");
  show_step(f, c, due, report);
  if (!copy) return;
  f.to = *copy;
  f.place = report->place_of(Field::afschrift_werknemer);
  if (*copy > due) f.actual = f.short_to = *copy;
}

}  // namespace poortwachter
