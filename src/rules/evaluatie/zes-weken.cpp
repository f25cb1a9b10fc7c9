// evaluatie/zes-weken: progress is discussed at least every six weeks from the plan on.
#include "law/evaluatie.hpp"
#include "rules/evaluatie/evaluations.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/evaluatie/zes-weken.rule.hpp"

namespace poortwachter::evaluatie_zes_weken {
namespace {

constexpr KindSet kMayDiscuss = kDiscussed.with(Kind::contact);

/// `sure`: nothing that was not handed over falls in it.
void report(Check& k, const Interval& i, bool sure, int limit, int slight) {
  const bool contact = intervals(k.c, kMayDiscuss, i.from, nullptr, i.to, limit).too_long.empty();
  const ShownInterval shown(k.c, i, limit);
  Finding& f = contact             ? k.unknown(msg::unknown_contact::of(shown))
               : !sure             ? k.unknown(msg::unknown::of(shown))
               : i.count <= slight ? k.fail(msg::gap_slight::of(shown))
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
  const int slight = law::evaluatie::gering.days(c.fsd);
  const auto tell = [&](const Interval& gap, bool sure) { report(k, gap, sure, limit, slight); };
  for (const Interval& gap : i.too_long) tell_too_long(c, kMayDiscuss, gap, limit, tell);
  if (k.empty()) {
    k.pass(msg::pass{.from = plan->day, .to = end, .count = i.longest, .limit = limit}).place =
        plan->place;
  }
  if (const auto due = next_due(c, i, limit))
    count_from(show_next(k.upcoming(msg::upcoming{.due = *due, .from = i.last}), i, limit), c,
               i.last);
}

}  // namespace poortwachter::evaluatie_zes_weken
