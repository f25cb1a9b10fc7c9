// evaluatie/kleine-uren: work for few hours or tasks is looked at every three months (BRB par. 9).
#include <algorithm>

#include "law/evaluatie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/evaluatie/kleine-uren.rule.hpp"

namespace poortwachter::evaluatie_kleine_uren {
namespace {

constexpr KindSet kEvaluated{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie};

/// Fewer hours than the contract? unknown when either is not given.
Tri partial(const Case& c, const Event& e) {
  const auto worked = e.number(field::uren_per_week);
  const auto agreed = c.dossier.employee.number(field::uren_per_week);
  return worked && agreed ? tri(*worked < *agreed) : Tri::unknown;
}

/// Is this the placement that par. 9 has in mind: with the own employer, below the possibilities?
Tri below_possibilities(const Case& c, const Resumption& r) {
  const Tri fits = r.event->yes(field::sluit_aan_bij_mogelijkheden);
  if (unknown(fits) && no(partial(c, *r.event))) return Tri::no;
  return r.own && !r.therapeutic && !fits;
}

/// The last day of the placement: its end, the day on which other work was taken up, or the last
/// day of duty.
Date last_day(const Case& c, const Resumption& r) {
  Date last = std::min(r.days.until - 1, c.last_tested_day());
  for (const Resumption& next : c.resumptions())
    // By date: the first that began later decides.
    if (next.days.from > r.days.from) return std::min(last, next.days.from);
  return last;
}

/// `sure`: nothing that was not handed over falls in it.
void report(Check& k, const Resumption& r, Tri small, const Interval& gap, bool sure, int limit) {
  const ShownInterval shown(k.c, gap, limit);
  Finding& f = unknown(small)  ? k.unknown(msg::unknown_fit::of(shown))
               : r.end_unknown ? k.unknown(msg::unknown_end::of(shown))
               : !sure         ? k.unknown(msg::unknown::of(shown))
                               : k.fail(msg::gap::of(shown));
  show_interval(f, shown);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const int limit = law::evaluatie::kleine_uren.days(c.fsd);
  const Resumption* in_order = nullptr;
  int longest = 0;
  std::optional<Date> due;
  Intervals open;
  for (const Resumption& r : c.resumptions()) {
    const Tri small = below_possibilities(c, r);
    const Date end = last_day(c, r);
    if (no(small) || r.days.from > end) continue;
    const Intervals i = intervals(c, kEvaluated, r.days.from, r.event, end, limit);
    const auto tell = [&](const Interval& gap, bool sure) {
      report(k, r, small, gap, sure, limit);
    };
    for (const Interval& gap : i.too_long) tell_too_long(c, kEvaluated, gap, limit, tell);
    if (!yes(small)) continue;
    if (i.too_long.empty()) in_order = &r;
    longest = std::max(longest, i.longest);
    if (end == c.as_of && r.running && (due = next_due(c, i, limit))) open = i;
  }
  if (k.empty() && in_order != nullptr) {
    k.pass(msg::pass{.from = in_order->days.from, .count = longest, .limit = limit}).place =
        in_order->event->place;
  }
  if (due)
    count_from(show_next(k.upcoming(msg::upcoming{.due = *due, .from = open.last}), open, limit), c,
               open.last);
  if (!k.empty()) return;
  const bool other_work = c.resumptions().empty() && !c.delivered(Kind::werkhervatting);
  other_work ? k.unknown(msg::unknown_work{}) : k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::evaluatie_kleine_uren
