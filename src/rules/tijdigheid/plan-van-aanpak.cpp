// tijdigheid/plan-van-aanpak: two weeks after the analysis (RPG art. 4 lid 1).
#include <algorithm>

#include "rules/tijdigheid/step.hpp"

namespace poortwachter {
namespace {

/// Does the judgement of that time ask for a plan? Where it is silent, a plan that was made shows
/// that the parties saw possibilities.
Tri asks_for_plan(const Case& c, Date day) {
  const PossibilitySpan& s = c.possibilities(day);
  const bool silent = s.basis == nullptr || !s.basis->none();
  return unknown(s.possible) && silent && c.plan() != nullptr ? Tri::yes : s.possible;
}

/// A plan is owed when the judgement of that time leaves possibilities (RPG art. 4 lid 1; BRB par.
/// 7.4). Possibilities that arise later are a matter of tijdigheid/bijstelling-plan.
Tri owed(const Case& c, Date due) {
  const Tri then = asks_for_plan(c, std::min(due, c.as_of));
  return c.analysis() == nullptr ? then : then && asks_for_plan(c, c.analysis()->day);
}

void in_time(Check& k, Date due, const Event* plan) {
  const Date form = k.c.clock.at(k.days("termijn_formulier", k.c.fsd));
  Finding& f = k.pass(plan->day > form ? "pass_form" : "pass");
  show_step(f, k.c, due, plan).to = form;
}

/// The analysis was not handed over: only a plan that is in time after any analysis can be judged.
void without_analysis(Check& k, int term, const Event* plan) {
  const Date earliest = k.c.clock.at(term);
  if (plan != nullptr && plan->day <= earliest) return in_time(k, earliest, plan);
  if (k.c.over_by(earliest)) {
    show_step(k.not_applicable(), k.c, earliest, plan);
    return;
  }
  Finding& f = k.unknown("unknown_analysis");
  if (plan == nullptr) return;
  f.actual = plan->day;
  f.place = plan->place;
}

}  // namespace

void check_tijdigheid_plan_van_aanpak(Check& k) {
  const Case& c = k.c;
  const Event* analysis = c.analysis();
  const Event* plan = c.plan();
  const int term = k.days("termijn", c.fsd);
  if (analysis == nullptr && !c.delivered(Kind::probleemanalyse))
    return without_analysis(k, term, plan);

  const Date due = analysis != nullptr ? c.clock.after(analysis->day, term)
                                       : c.clock.at(k.days("termijn_formulier", c.fsd));
  if (plan != nullptr && plan->day <= due) return in_time(k, due, plan);
  const Tri asked = owed(c, due);
  if (no(asked)) {
    show_step(k.not_applicable("not_applicable_none"), c, due, plan);
  } else if (c.over_by(due)) {
    show_step(k.not_applicable(), c, due, plan);
  } else if (unknown(asked) && c.as_of > due) {
    show_step(k.unknown("unknown_possibilities"), c, due, plan);
  } else if (plan != nullptr && c.delivered(Kind::plan_van_aanpak, c.fsd, due) &&
             !plan->text(Field::reden_te_laat).empty()) {
    show_step(k.fail("late_reason"), c, due, plan);
  } else {
    judge_step(k, Kind::plan_van_aanpak, due, plan);
  }
}

}  // namespace poortwachter
