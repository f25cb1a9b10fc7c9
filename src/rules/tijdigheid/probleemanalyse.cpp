// tijdigheid/probleemanalyse: six weeks after the first sick day (RPG art. 2 lid 2), or at once
// when long absence showed only later (lid 3).
#include "case/papers.hpp"
#include "law/tijdigheid.hpp"
#include "rules/timely.hpp"

namespace poortwachter {

void check_tijdigheid_probleemanalyse(Check& k) {
  const Case& c = k.c;
  const Date term = c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd));
  const auto showed = long_absence_showed(c, term);
  const Event* e = c.analysis();
  const Owed owed = owed_step(c, Kind::probleemanalyse, showed.value_or(term), e);
  const Timely t = timely(c, owed);
  if (t == Timely::done && showed && e->day > term) {
    show(k.pass("pass_later"), c, owed, e);
  } else if (t == Timely::missing) {
    const Tri brief = short_report(c);
    if (no(long_absence(c, c.as_of)))
      show(k.not_applicable("not_long"), c, owed, e);
    else if (yes(brief))
      show(k.not_applicable("short_report"), c, owed, e);
    else if (unknown(brief))
      show(k.unknown("unknown_short"), c, owed, e);
    else
      judge_owed(k, owed, e);
  } else {
    judge_owed(k, owed, e);
  }
}

}  // namespace poortwachter
