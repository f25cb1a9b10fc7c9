// evaluatie/zes-weken: progress is discussed at least every six weeks from the plan on.
#include "rules/evaluatie/intervals.hpp"

namespace poortwachter {
namespace {

constexpr KindSet kDiscussed{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie,
                             Kind::plan_van_aanpak};

void report(Check& k, const Interval& i, int limit, int slight) {
  const KindSet with_contact = kDiscussed.with(Kind::contact);
  const bool contact = intervals(k.c, with_contact, i.from, nullptr, i.to, limit).too_long.empty();
  Finding& f = contact                            ? k.unknown("unknown_contact")
               : !delivered(k.c, with_contact, i) ? k.unknown()
               : i.count <= slight                ? k.fail("gap_slight")
                                                  : k.fail("gap");
  show_interval(f, k.c, i, limit);
}

}  // namespace

void check_evaluatie_zes_weken(Check& k) {
  const Case& c = k.c;
  const Event* plan = c.plan();
  const Date end = c.last_tested_day();
  if (plan->day > end) {
    k.not_applicable().place = plan->place;
    return;
  }
  const int limit = k.days("interval", c.fsd);
  const Intervals i = intervals(c, kDiscussed, plan->day, plan, end, limit);
  for (const Interval& gap : i.too_long) report(k, gap, limit, k.days("gering", c.fsd));
  if (k.empty()) {
    Finding& f = k.pass();
    f.from = plan->day;
    f.to = end;
    f.count = i.longest;
    f.limit = limit;
    f.place = plan->place;
  }
  if (const auto due = next_due(c, i, limit)) show_next(k.upcoming(), i, *due, limit);
}

}  // namespace poortwachter
