// tijdigheid/plan-van-aanpak: two weeks after the analysis (RPG art. 4 lid 1).
#include <algorithm>

#include "case/papers.hpp"
#include "law/plan.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/tijdigheid/plan-van-aanpak.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_plan_van_aanpak {
namespace {

/// Does the judgement of that time ask for a plan? Where it is silent, a plan that was made shows
/// that the parties saw possibilities.
Tri asks_for_plan(const Case& c, Date day) {
  const Tri asked = plan_asked_on(c, day);
  return unknown(asked) && c.plan() != nullptr ? Tri::yes : asked;
}

/// A plan is owed when the judgement of that time leaves possibilities (RPG art. 4 lid 1; BRB par.
/// 7.4). Possibilities that arise later are a matter of tijdigheid/bijstelling-plan.
Tri plan_asked(const Case& c, Date due) {
  const Tri then = asks_for_plan(c, std::min(due, c.as_of));
  return c.analysis() == nullptr ? then : then && asks_for_plan(c, c.analysis()->day);
}

void in_time(Check& k, const Owed& owed, const Event& plan) {
  const Date form = k.c.clock.at(law::plan::termijn_formulier.days(k.c.fsd));
  struct Shown : ShownOwed {
    Date to;
  } const shown{ShownOwed(owed), form};
  show(plan.day > form ? k.pass(msg::pass_form::of(shown)) : k.pass(msg::pass::of(shown)), k.c,
       owed, &plan)
      .to = form;
}

/// The analysis was not handed over: only a plan that is in time after any analysis can be judged.
void without_analysis(Check& k, const Owed& owed, const Event* plan) {
  const Timely t = timely(k.c, owed);
  if (t == Timely::done) return in_time(k, owed, *plan);
  if (t == Timely::over) {
    show(k.not_applicable(msg::not_applicable::of(ShownOwed(owed))), k.c, owed, plan);
    return;
  }
  Finding& f = k.unknown(msg::unknown_analysis{});
  if (plan == nullptr) return;
  f.actual = plan->day;
  f.place = plan->place;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* analysis = c.analysis();
  const Event* plan = c.plan();
  const auto by = [&](const LastDay& last) {
    Owed o = owed_step(c, Kind::plan_van_aanpak, last.day, plan, Owed::Until::efforts);
    o.counted_from = last.counted_from;
    return o;
  };
  if (analysis == nullptr && !c.delivered(Kind::probleemanalyse))
    return without_analysis(k, by({c.clock.at(law::plan::termijn.days(c.fsd)), {}}), plan);

  const LastDay last =
      analysis != nullptr ? plan_due_after(c, analysis->day) : plan_due_without_analysis(c);
  const Date due = last.day;
  const Owed owed = by(last);
  const ShownOwed shown(owed);
  const Timely t = timely(c, owed);
  if (t == Timely::done) return in_time(k, owed, *plan);
  const Tri asked = plan_asked(c, due);
  // It answers a judgement that is asked for only where long absence threatens (RPG art. 2 lid 2);
  // what the bedrijfsarts says later takes nothing back of what was owed.
  if (no(long_absence(c, std::min(due, c.as_of))))
    show(k.not_applicable(msg::not_applicable_short{}), c, owed, plan);
  else if (no(asked))
    show(k.not_applicable(msg::not_applicable_none{}), c, owed, plan);
  else if (unknown(asked) && t != Timely::over && t != Timely::upcoming)
    show(k.unknown(msg::unknown_possibilities::of(shown)), c, owed, plan);
  else if (t == Timely::late && !plan->text(field::reden_te_laat).empty())
    show(k.fail(msg::late_reason::of(shown)), c, owed, plan);
  else
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
               msg::missing>(k, owed, plan, shown);
}

}  // namespace poortwachter::tijdigheid_plan_van_aanpak
