// tijdigheid/re-integratieverslag: 13 weeks before the end of the waiting period (WIA art. 25 lid
// 3).
#include "law/verslag.hpp"
#include "rules/tijdigheid/re-integratieverslag.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_re_integratieverslag {

void check(Check& k) {
  const Case& c = k.c;
  // Counted back from the end: calendar days.
  const Date due = law::verslag::termijn.before(c.pay_end);
  const Event* report = c.first(Kind::re_integratieverslag);
  const Owed owed = owed_step(c, Kind::re_integratieverslag, due, report);
  const auto copy =
      report != nullptr ? c.happened(*report, Field::afschrift_werknemer) : std::nullopt;
  struct Shown : ShownOwed {
    Date to;
  } const shown{ShownOwed(owed), copy.value_or(due)};
  if (report == nullptr || report->day > due) {
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::late,
               msg::missing>(k, owed, report, shown);
    return;
  }
  Finding& f = !copy          ? k.unknown(msg::copy_unknown::of(shown))
               : *copy <= due ? k.pass(msg::pass::of(shown))
                              : k.fail(msg::copy_late::of(shown));
  show(f, c, owed, report);
  if (!copy) return;
  f.to = copy;
  f.place = report->place_of(Field::afschrift_werknemer);
  if (*copy > due) f.actual = f.short_to = *copy;
}

}  // namespace poortwachter::tijdigheid_re_integratieverslag
