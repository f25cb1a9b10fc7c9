// tijdigheid/melding-42e-week: the first day after 42 weeks (ZW art. 38 lid 1).
#include "rules/tijdigheid/step.hpp"

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
  const auto show = [&](Finding& f) { show_step(f, c, due, sent).limit = k.days("boete", c.fsd); };
  if (sent != nullptr && sent->day <= due) return show(k.pass());
  if (c.over_by(due)) return show(k.not_applicable());
  const Tri early = applied_early(c, due);
  if (yes(early)) return show(k.not_applicable("not_applicable_early"));
  if (!c.delivered(Kind::melding_42e_week, c.fsd, sent != nullptr ? due : c.as_of))
    return show(k.unknown());
  if (c.as_of <= due) return show(k.upcoming());
  if (unknown(early)) return show(k.unknown("unknown_early"));
  if (sent != nullptr) return show(k.fail("late"));
  Finding& f = k.fail("missing");
  f.repair_until = c.test_end;
  show(f);
}

}  // namespace poortwachter
