#include "case/papers.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/aanwezig.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::plan_aanwezig {

void check(Check& k) {
  const Case& c = k.c;
  if (const Event* plan = c.plan()) {
    k.pass(msg::pass{.actual = plan->day}).place = plan->place;
    return;
  }
  const Event* analysis = c.analysis();
  const auto asked_by = possibilities_arose(c);
  LastDay last = asked_by              ? plan_due_after(c, *asked_by)
                 : analysis != nullptr ? plan_due_after(c, analysis->day)
                                       : plan_due_without_analysis(c);
  const Tri asked = plan_owed(c);
  if (no(asked)) {
    k.not_applicable(msg::no_possibilities{}).due = last.day;
    return;
  }
  // The judgement that it answers is asked for only where long absence threatens; the report of a
  // contract that runs has a plan all the same (RPG art. 2 lid 2; VHV art. 2 and 2a).
  if (!c.contract_ends && no(long_absence(c, c.as_of))) {
    if (c.as_of <= c.report_due) {
      k.not_applicable(msg::not_long{}).due = last.day;
      return;
    }
    last = {c.report_due, c.pay_end};
  }
  const Date due = last.day;
  const Tri brief = analysis != nullptr && !no(analysis->yes(field::langdurig_verzuim))
                        ? Tri::no
                        : short_report(c);
  if (yes(brief)) {
    k.not_applicable(msg::short_report{}).due = due;
    return;
  }
  if (c.aow && *c.aow <= due) {
    k.not_applicable(msg::aow{.due = due});
    return;
  }
  const auto sum = [&](Finding& f) {
    if (last.counted_from) count_from(f, c, *last.counted_from);
  };
  switch (timely(c, owed_step(c, Kind::plan_van_aanpak, due, nullptr, Owed::Until::efforts))) {
    case Timely::upcoming:
      sum(k.upcoming(msg::upcoming{.due = due}));
      return;
    case Timely::hidden:
    case Timely::overdue:
      k.unknown(msg::unknown_absent{}).due = due;
      return;
    case Timely::missing: {
      Finding& f = unknown(asked)   ? k.unknown(msg::unknown{.due = due})
                   : unknown(brief) ? k.unknown(msg::unknown_short{.due = due})
                                    : k.fail(msg::missing{.due = due});
      f.due = due;
      sum(f);
      // The employee must cooperate in the plan (WIA art. 25 lid 6).
      f.refused = refused_by_employee(c, Kind::plan_van_aanpak);
      return;
    }
    case Timely::done:
    case Timely::late:
    case Timely::over:
      k.not_applicable(msg::not_applicable{.due = due});
  }
}

}  // namespace poortwachter::plan_aanwezig
