// tijdigheid/re-integratieverslag: 13 weeks before the end of the waiting period (WIA art. 25 lid
// 3).
#include "law/verslag.hpp"
#include "rules/tijdigheid/re-integratieverslag.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_re_integratieverslag {

namespace {

/// An own-risk bearer also makes a report when the contract ends (ZW art. 38 lid 2); the one for
/// the WIA comes later (WIA art. 26 lid 2). Is this the first of the two?
bool of_contract_end(const Case& c, const Event* report) {
  return report != nullptr && c.contract_end && *c.contract_end < c.pay_end &&
         report->day <= next_working_day(*c.contract_end);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  // Counted back from the end: calendar days.
  const Date due = law::verslag::termijn.before(c.pay_end);
  const Event* report = c.first(Kind::re_integratieverslag);
  if (of_contract_end(c, report)) {
    const Event* first = report;
    report = c.first_from(Kind::re_integratieverslag, next_working_day(*c.contract_end) + 1);
    if (report == nullptr) {
      // Whether that one was brought up to date, no date says.
      const Owed again = owed_step(c, Kind::re_integratieverslag, due, nullptr);
      const struct { Date due, from; } shown{due, first->day};
      tell_owed(k, again, nullptr, [&](Timely t) -> Finding& {
        return t == Timely::over       ? k.not_applicable(msg::not_applicable::of(shown))
               : t == Timely::upcoming ? k.upcoming(msg::upcoming_again::of(shown))
                                       : k.unknown(msg::unknown_again::of(shown));
      });
      return;
    }
  }
  const Owed owed = owed_step(c, Kind::re_integratieverslag, due, report);
  const auto copy =
      report != nullptr ? c.happened(*report, Field::afschrift_werknemer) : std::nullopt;
  struct Shown : ShownOwed {
    Date to;
  } const shown{ShownOwed(owed), copy.value_or(due)};
  if (report == nullptr || report->day > due) {
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
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
