// tijdigheid/melding-42e-week: the first day after 42 weeks (ZW art. 38 lid 1).
#include "case/application.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "rules/tijdigheid/fine.hpp"
#include "rules/tijdigheid/melding-42e-week.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_melding_42e_week {
namespace {

/// Was an early (IVA) application made by then? It counts as the notification (ZW art. 38 lid 8).
Tri applied_early(const Case& c, Date due) {
  Tri any = c.delivered(Kind::wia_aanvraag, c.fsd, due) ? Tri::no : Tri::unknown;
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (e->day <= due) any = any || e->yes(field::verkorte_wachttijd);
  return any;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Date due = notice_due(c);
  const Event* sent = notice_of_sickness(c);
  Owed owed = owed_step(c, Kind::melding_42e_week, due, sent);
  owed.counted_from = c.fsd;
  const Timely t = timely(c, owed);
  const Date earliest = t == Timely::overdue ? not_before(c, owed) : c.as_of;
  struct Shown : ShownOwed {
    Date to;  ///< the day on which it was, or can still be made
    int limit;
  } const shown{ShownOwed(owed), c.as_of,
                fine_for_notice(due, sent != nullptr ? sent->day : earliest)};
  const auto tell = [&](Finding& f) { f.limit = shown.limit; };
  // After the contract, and where UWV pays sickness benefit from the start, another notification
  // is owed (ZW art. 38a and 38aa).
  if (c.contract_end && *c.contract_end < due)
    return tell(show(k.not_applicable(msg::not_applicable_contract::of(shown)), c, owed, sent));
  if (yes(c.dossier.employee.yes(field::no_riskpolis)))
    return tell(show(k.not_applicable(msg::not_applicable_no_risk::of(shown)), c, owed, sent));
  const bool by_application = sent != nullptr && sent->kind == Kind::wia_aanvraag;
  if (t == Timely::done && by_application)
    return tell(show(k.not_applicable(msg::not_applicable_early::of(shown)), c, owed, sent));
  if (t != Timely::done && t != Timely::over) {
    const Tri early = applied_early(c, due);
    if (yes(early))
      return tell(show(k.not_applicable(msg::not_applicable_early::of(shown)), c, owed, sent));
    if (unknown(early) && (t == Timely::late || t == Timely::missing || t == Timely::overdue))
      return tell(show(k.unknown(msg::unknown_early::of(shown)), c, owed, sent));
  }
  // The law does not move the day, but UWV takes a digital notice of the next working day for one
  // in time (digest 2.3; Beleidsregel boete werkgevers ZW art. 7).
  const Date tolerated = next_working_day(due);
  if (t == Timely::late && sent->day <= tolerated) {
    tell(show(k.pass(msg::pass_tolerated::of(shown)), c, owed, sent));
    return;
  }
  if (t == Timely::missing && c.as_of <= tolerated) {
    show(k.upcoming(msg::upcoming_tolerated{.due = due, .to = tolerated}), c, owed, sent);
    return;
  }
  if (t == Timely::overdue && (earliest <= tolerated || late_notice_extends(due))) {
    show(k.unknown(msg::unknown::of(shown)), c, owed, sent);
    return;
  }
  // Before, lateness extended the pay, and carried no fine.
  const bool failed = t == Timely::late || t == Timely::missing;
  if (failed && late_notice_extends(due)) {
    show(t == Timely::late ? k.fail(msg::late_pay_runs_on::of(shown))
                           : k.fail(msg::missing_pay_runs_on::of(shown)),
         c, owed, sent);
    return;
  }
  tell(judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue,
                  msg::late, msg::missing>(k, owed, sent, shown));
}

}  // namespace poortwachter::tijdigheid_melding_42e_week
