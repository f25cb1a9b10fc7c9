// A contract that ends during the sickness: report by the last day (ZW art. 38 lid 2; BRB par. 11).
#include "rules/check.hpp"

namespace poortwachter {

void check_contract_verslag_einde_dienstverband(Check& k) {
  const Case& c = k.c;
  const Date due = *c.contract_end;
  const int sick = c.clock.counted(c.fsd, due + 1);
  const Event* report = c.first(Kind::re_integratieverslag);
  const bool in_time = report != nullptr && report->day <= due;
  const bool brief = sick < k.days("verkort", due);
  const auto fill = [&](Finding& f) {
    f.due = due;
    f.count = sick;
    f.limit = k.days("zes_weken", due);
    f.short_from = due;
    f.short_to = c.test_moment;
    if (report == nullptr) return;
    f.actual = report->day;
    f.place = report->place;
  };
  if (sick < k.days("zes_weken", due)) return fill(k.not_applicable());
  if ((c.recovered && *c.recovered <= due) || (c.aow && *c.aow <= due))
    return fill(k.not_applicable("not_applicable_over"));
  if (in_time) return fill(k.pass(brief ? "pass_short" : "pass"));
  if (c.as_of <= due) return fill(k.upcoming(brief ? "upcoming_short" : "upcoming"));
  // Beside a late report that was handed over, an earlier one may exist that was not.
  if (!c.delivered(Kind::re_integratieverslag, c.fsd, report != nullptr ? due : c.as_of)) {
    fill(k.unknown());
    return;
  }
  if (report != nullptr) return fill(k.fail("late"));
  fill(k.fail(brief ? "missing_short" : "missing"));
}

}  // namespace poortwachter
