// tijdigheid/melding-42e-week: the first day after 42 weeks (ZW art. 38 lid 1).
#include "rules/timely.hpp"

namespace poortwachter {
namespace {

/// Was an early (IVA) application made by then? It counts as the notification (ZW art. 38 lid 8).
Tri applied_early(const Case& c, Date due) {
  Tri any = c.delivered(Kind::wia_aanvraag, c.fsd, due) ? Tri::no : Tri::unknown;
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (e->day <= due) any = any || e->yes(Field::verkorte_wachttijd);
  return any;
}

}  // namespace

void check_tijdigheid_melding_42e_week(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(k.days("termijn", c.fsd));
  const Event* sent = c.first(Kind::melding_42e_week);
  const Owed owed = owed_step(c, Kind::melding_42e_week, due, sent);
  const auto tell = [&](Finding& f) { f.limit = k.days("boete", c.fsd); };
  const Timely t = timely(c, owed);
  if (t != Timely::done && t != Timely::over) {
    const Tri early = applied_early(c, due);
    if (yes(early)) return tell(show(k.not_applicable("not_applicable_early"), c, owed, sent));
    if (unknown(early) && (t == Timely::late || t == Timely::missing))
      return tell(show(k.unknown("unknown_early"), c, owed, sent));
  }
  tell(judge_owed(k, owed, sent));
}

}  // namespace poortwachter
