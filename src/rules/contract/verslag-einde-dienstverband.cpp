// A contract that ends during the sickness: report by the last day (ZW art. 38 lid 2; BRB par. 11).
#include "case/papers.hpp"
#include "law/verslag.hpp"
#include "law/ziekte.hpp"
#include "rules/contract/verslag-einde-dienstverband.rule.hpp"
#include "rules/timely.hpp"
#include "rules/verslag/parts.hpp"

namespace poortwachter::contract_verslag_einde_dienstverband {

void check(Check& k) {
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
  struct Shown : ShownOwed {
    Date to;
    int count, limit;
  } const shown{ShownOwed(owed), last, sick, law::ziekte::zonder_toets.days(due)};
  const auto fill = [&](Finding& f) -> Finding& {
    count_from(show(f, c, owed, report), c, last);
    f.to = last;
    f.count = sick;
    f.limit = shown.limit;
    return f;
  };
  if (sick < shown.limit) {
    fill(k.not_applicable(msg::not_applicable::of(shown)));
    return;
  }
  if (over) {
    fill(k.not_applicable(msg::not_applicable_over::of(shown)));
    return;
  }
  switch (timely(c, owed)) {
    case Timely::done:
      fill(brief ? k.pass(msg::pass_short::of(shown)) : k.pass(msg::pass::of(shown)));
      return;
    case Timely::over:
    case Timely::upcoming:
      fill(brief ? k.upcoming(msg::upcoming_short::of(shown))
                 : k.upcoming(msg::upcoming::of(shown)));
      return;
    case Timely::hidden:
    case Timely::overdue:
      fill(k.unknown(msg::unknown::of(shown)));
      return;
    case Timely::late:
      // Its content counts: that it came late is procedure; what it lacks is in verslag/volledig.
      fill(k.fail(msg::late::of(shown))).weight = Weight::procedural;
      return;
    case Timely::missing:
      fill(brief ? k.fail(msg::missing_short::of(shown)) : k.fail(msg::missing::of(shown)));
      return;
  }
}

}  // namespace poortwachter::contract_verslag_einde_dienstverband
