// tijdigheid/re-integratieverslag: 13 weeks before the end of the waiting period (WIA art. 25 lid
// 3).
#include "law/verslag.hpp"
#include "rules/timely.hpp"

namespace poortwachter {

void check_tijdigheid_re_integratieverslag(Check& k) {
  const Case& c = k.c;
  // Counted back from the end: calendar days.
  const Date due = law::verslag::termijn.before(c.pay_end);
  const Event* report = c.first(Kind::re_integratieverslag);
  const Owed owed = owed_step(c, Kind::re_integratieverslag, due, report);
  if (report == nullptr || report->day > due) {
    judge_owed(k, owed, report);
    return;
  }
  const auto copy = c.happened(*report, Field::afschrift_werknemer);
  Finding& f = !copy ? k.unknown("copy_unknown") : *copy <= due ? k.pass() : k.fail("copy_late");
  show(f, c, owed, report);
  if (!copy) return;
  f.to = *copy;
  f.place = report->place_of(Field::afschrift_werknemer);
  if (*copy > due) f.actual = f.short_to = *copy;
}

}  // namespace poortwachter
