#include "case/papers.hpp"
#include "law/plan.hpp"
#include "rules/timely.hpp"

namespace poortwachter {

void check_plan_aanwezig(Check& k) {
  const Case& c = k.c;
  if (const Event* plan = c.plan()) {
    Finding& f = k.pass();
    f.actual = plan->day;
    f.place = plan->place;
    return;
  }
  const Event* analysis = c.analysis();
  const auto asked_by = possibilities_arose(c);
  const Date due = asked_by ? c.clock.after(*asked_by, law::plan::termijn.days(*asked_by))
                   : analysis != nullptr
                       ? c.clock.after(analysis->day, law::plan::termijn.days(analysis->day))
                       : c.clock.at(law::plan::termijn_formulier.days(c.fsd));
  const Tri asked = plan_owed(c);
  const auto fill = [&](Finding& f) { f.due = due; };
  if (no(asked)) return fill(k.not_applicable("no_possibilities"));
  const Tri brief = analysis != nullptr ? Tri::no : short_report(c);
  if (yes(brief)) return fill(k.not_applicable("short_report"));
  if (c.aow && *c.aow <= due) return fill(k.not_applicable("aow"));
  switch (timely(c, owed_step(c, Kind::plan_van_aanpak, due, nullptr, Owed::Until::efforts))) {
    case Timely::upcoming:
      return fill(k.upcoming());
    case Timely::hidden:
      return fill(k.unknown("unknown_absent"));
    case Timely::missing:
      return fill(unknown(asked)   ? k.unknown()
                  : unknown(brief) ? k.unknown("unknown_short")
                                   : k.fail("missing"));
    case Timely::done:
    case Timely::late:
    case Timely::over:
      return fill(k.not_applicable());
  }
}

}  // namespace poortwachter
