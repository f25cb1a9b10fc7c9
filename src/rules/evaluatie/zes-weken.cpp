// evaluatie/zes-weken: progress is discussed at least every six weeks from the plan on.
#include "law/evaluatie.hpp"
#include "rules/evaluatie/evaluations.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/evaluatie/zes-weken.rule.hpp"

namespace poortwachter::evaluatie_zes_weken {
namespace {

void report(Check& k, const Interval& i, int limit, int slight) {
  const KindSet with_contact = kDiscussed.with(Kind::contact);
  const bool contact = intervals(k.c, with_contact, i.from, nullptr, i.to, limit).too_long.empty();
  const ShownInterval shown(k.c, i, limit);
  Finding& f = contact                            ? k.unknown(msg::unknown_contact::of(shown))
               : !delivered(k.c, with_contact, i) ? k.unknown(msg::unknown::of(shown))
               : i.count <= slight                ? k.fail(msg::gap_slight::of(shown))
                                                  : k.fail(msg::gap::of(shown));
  show_interval(f, shown);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* plan = c.plan();
  const Date end = c.last_tested_day();
  if (plan->day > end) {
    k.not_applicable(msg::not_applicable{}).place = plan->place;
    return;
  }
  const int limit = law::evaluatie::interval.days(c.fsd);
  const Intervals i = intervals(c, kDiscussed, plan->day, plan, end, limit);
  for (const Interval& gap : i.too_long) report(k, gap, limit, law::evaluatie::gering.days(c.fsd));
  if (k.empty()) {
    k.pass(msg::pass{.from = plan->day, .to = end, .count = i.longest, .limit = limit}).place =
        plan->place;
  }
  if (const auto due = next_due(c, i, limit))
    show_next(k.upcoming(msg::upcoming{.due = *due, .from = i.last}), i, limit);
}

}  // namespace poortwachter::evaluatie_zes_weken
