// tijdigheid/probleemanalyse: six weeks after the first sick day (RPG art. 2 lid 2), or without
// delay when long absence showed only later (lid 3).
#include "case/papers.hpp"
#include "law/tijdigheid.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/tijdigheid/probleemanalyse.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_probleemanalyse {

void check(Check& k) {
  const Case& c = k.c;
  const Date term = c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd));
  const auto showed = long_absence_showed(c, term);
  const Event* e = c.analysis();
  const Date due =
      showed ? c.clock.after(*showed, law::tijdigheid::onverwijld.days(*showed)) : term;
  Owed owed = owed_step(c, Kind::probleemanalyse, due, e);
  owed.counted_from = showed.value_or(c.fsd);
  const ShownOwed shown(owed);
  const auto judge = [&] {
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
               msg::missing>(k, owed, e, shown);
  };
  const Timely t = timely(c, owed);
  if (t == Timely::late && !e->text(field::reden_te_laat).empty()) {
    show(k.fail(msg::late_reason::of(shown)), c, owed, e);
  } else if (t == Timely::done && showed && e->day > term) {
    show(k.pass(msg::pass_later{.due = shown.due, .actual = shown.actual, .from = *showed}), c,
         owed, e);
  } else if (t == Timely::missing || t == Timely::overdue) {
    const Tri brief = short_report(c);
    const Tri lasting = long_absence(c, c.as_of);
    // A judgement that was not handed over may say that no long absence threatened; one of after
    // the day takes nothing back of what was owed then.
    const Date by = t == Timely::overdue ? owed.due.latest : c.as_of;
    const bool may_say_so = unknown(long_absence(c, by)) && !c.judgements_delivered(c.fsd, by);
    if (no(lasting))
      show(k.not_applicable(msg::not_long{}), c, owed, e);
    else if (yes(brief))
      show(k.not_applicable(msg::short_report{}), c, owed, e);
    else if (unknown(brief) || may_say_so)
      show(k.unknown(msg::unknown_short::of(shown)), c, owed, e);
    else
      judge();
  } else {
    judge();
  }
}

}  // namespace poortwachter::tijdigheid_probleemanalyse
