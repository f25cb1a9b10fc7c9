// A contract that ends during the sickness: report by the last day (ZW art. 38 lid 2; BRB par. 11).
#include "law/verslag.hpp"
#include "law/ziekte.hpp"
#include "rules/timely.hpp"

namespace poortwachter {

void check_contract_verslag_einde_dienstverband(Check& k) {
  const Case& c = k.c;
  const Date due = *c.contract_end;
  const int sick = c.clock.counted(c.fsd, due + 1);
  const Event* report = c.first(Kind::re_integratieverslag);
  const bool brief = sick < law::verslag::verkort.days(due);
  const Owed owed = owed_step(c, Kind::re_integratieverslag, due, report);
  const auto fill = [&](Finding& f) {
    show(f, c, owed, report);
    f.count = sick;
    f.limit = law::ziekte::zonder_toets.days(due);
  };
  if (sick < law::ziekte::zonder_toets.days(due)) return fill(k.not_applicable());
  switch (timely(c, owed)) {
    case Timely::done:
      return fill(k.pass(brief ? "pass_short" : "pass"));
    case Timely::over:
      return fill(k.not_applicable("not_applicable_over"));
    case Timely::upcoming:
      return fill(k.upcoming(brief ? "upcoming_short" : "upcoming"));
    case Timely::hidden:
      return fill(k.unknown());
    case Timely::late:
      return fill(k.fail("late"));
    case Timely::missing:
      return fill(k.fail(brief ? "missing_short" : "missing"));
  }
}

}  // namespace poortwachter
