// A contract that ends during the sickness: report by the last day (ZW art. 38 lid 2; BRB par. 11).
#include "case/papers.hpp"
#include "law/verslag.hpp"
#include "law/ziekte.hpp"
#include "rules/timely.hpp"
#include "rules/verslag/parts.hpp"

namespace poortwachter {

void check_contract_verslag_einde_dienstverband(Check& k) {
  const Case& c = k.c;
  // UWV moves a last day in the weekend to the next working day.
  const Date last = *c.contract_end;
  const Date due = next_working_day(last);
  const int sick = c.clock.counted(c.fsd, last + 1);
  const Event* report = c.first(Kind::re_integratieverslag);
  const bool brief = yes(short_report(c));
  // Whether the duty still held is asked of the last day itself.
  const bool over =
      timely(c, owed_step(c, Kind::re_integratieverslag, last, report)) == Timely::over;
  const Owed owed = owed_step(c, Kind::re_integratieverslag, due, report, Owed::Until::always);
  const auto fill = [&](Finding& f) -> Finding& {
    show(f, c, owed, report);
    f.to = last;
    f.count = sick;
    f.limit = law::ziekte::zonder_toets.days(due);
    return f;
  };
  if (sick < law::ziekte::zonder_toets.days(due)) {
    fill(k.not_applicable());
    return;
  }
  if (over) {
    fill(k.not_applicable("not_applicable_over"));
    return;
  }
  switch (timely(c, owed)) {
    case Timely::done:
      fill(k.pass(brief ? "pass_short" : "pass"));
      return;
    case Timely::over:
    case Timely::upcoming:
      fill(k.upcoming(brief ? "upcoming_short" : "upcoming"));
      return;
    case Timely::hidden:
      fill(k.unknown());
      return;
    case Timely::late:
      // Its content counts: that it came late is procedure; what it lacks is in verslag/volledig.
      fill(k.fail("late")).weight = Weight::procedural;
      return;
    case Timely::missing:
      fill(k.fail(brief ? "missing_short" : "missing"));
      return;
  }
}

}  // namespace poortwachter
