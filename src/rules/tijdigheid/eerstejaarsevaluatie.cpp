// tijdigheid/eerstejaarsevaluatie: at the end of the first year (RPG art. 4 lid 2).
#include <algorithm>

#include "case/papers.hpp"
#include "law/dossier.hpp"
#include "law/plan.hpp"
#include "law/tijdigheid.hpp"
#include "law/ziekte.hpp"
#include "rules/tijdigheid/eerstejaarsevaluatie.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_eerstejaarsevaluatie {
namespace {

bool judged_none(const Case& c, Date by) {
  return std::ranges::any_of(c.judgements(),
                             [&](const Judgement& j) { return j.none() && j.event->day <= by; });
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  const Date window = c.clock.at(law::tijdigheid::venster_evaluatie.days(c.fsd));
  const Event* held = c.last_until(Kind::eerstejaarsevaluatie, due);
  // Within half a year there is no first year to evaluate.
  const Date odd = c.fsd + law::dossier::vroege_evaluatie.days(c.fsd);
  if (held != nullptr && held->day < odd) held = nullptr;
  const Event* e = held != nullptr ? held : c.first_from(Kind::eerstejaarsevaluatie, odd);
  Owed owed = owed_step(c, Kind::eerstejaarsevaluatie, due, e);
  owed.counted_from = c.fsd;
  const Timely t = timely(c, owed);
  const bool short_of = t == Timely::missing || t == Timely::late || t == Timely::overdue;
  // It evaluates a plan, and where there was nothing to plan none was owed (RPG art. 4 lid 1, 2).
  // A plan that is on file shows that the parties saw possibilities, unless a judgement says that
  // there were none.
  const Tri planned = plan_owed(c, due - law::plan::termijn.days(due));
  if ((short_of || t == Timely::upcoming) && no(planned))
    show(k.not_applicable(msg::no_plan{.due = due}), c, owed, e);
  else if (short_of && unknown(planned) && (c.plan() == nullptr || judged_none(c, due)))
    show(k.unknown(msg::unknown_plan{.due = due}), c, owed, e);
  else if (held != nullptr && held->day < window)
    show(k.pass(msg::pass_early{.due = due, .actual = held->day, .from = window}), c, owed, held);
  else
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
               msg::missing>(k, owed, e, ShownOwed(owed));
}

}  // namespace poortwachter::tijdigheid_eerstejaarsevaluatie
