#include "rules/plan/plans.hpp"

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
  const Date due = analysis != nullptr
                       ? c.clock.after(analysis->day, k.days("termijn", analysis->day))
                       : c.clock.at(k.days("zonder_analyse", c.fsd));
  const Tri owed = plan_owed(c);
  const auto fill = [&](Finding& f) { f.due = due; };
  if (no(owed)) return fill(k.not_applicable("no_possibilities"));
  if (c.aow && *c.aow <= due) return fill(k.not_applicable("aow"));
  if (due > c.efforts_end || (c.recovered && *c.recovered <= due)) return fill(k.not_applicable());
  if (!c.delivered(Kind::plan_van_aanpak)) return fill(k.unknown("unknown_absent"));
  if (c.as_of <= due) return fill(k.upcoming());
  fill(unknown(owed) ? k.unknown() : k.fail("missing"));
}

}  // namespace poortwachter
