// evaluatie/bedrijfsarts-regelmatig: the bedrijfsarts keeps himself informed (RPG art. 4 lid 4).
#include "rules/evaluatie/intervals.hpp"

namespace poortwachter {
namespace {

constexpr KindSet kJudged{Kind::probleemanalyse, Kind::consult_bedrijfsarts, Kind::actueel_oordeel};

/// Nobody judged at all: held against the six weeks of the analysis and one interval more.
void none_at_all(Check& k, Date end, int limit) {
  const Case& c = k.c;
  const Date due = c.clock.at(k.days("eerste_oordeel", c.fsd) + limit);
  const auto show = [&](Finding& f) {
    f.due = due;
    f.limit = limit;
    f.short_from = due + 1;
    f.short_to = end;
  };
  const bool over = due > c.efforts_end || (end < c.as_of && end < due);
  if (over) return show(k.not_applicable());
  if (!delivered(c, kJudged, {c.fsd - 1, c.as_of, 0, nullptr, nullptr})) return show(k.unknown());
  if (c.as_of <= due) return show(k.upcoming());
  Finding& f = k.fail("none");
  f.repair_until = c.test_end;
  show(f);
}

}  // namespace

void check_evaluatie_bedrijfsarts_regelmatig(Check& k) {
  const Case& c = k.c;
  const Date end = c.last_tested_day();
  const int limit = k.days("interval", c.fsd);
  const Event* first = c.judgements().empty() ? nullptr : c.judgements().front().event;
  if (first == nullptr || first->day > end) return none_at_all(k, end, limit);
  const Intervals i = intervals(c, kJudged, first->day, first, end, limit);
  for (const Interval& gap : i.too_long)
    show_interval(delivered(c, kJudged, gap) ? k.fail("gap") : k.unknown(), c, gap, limit);
  if (!k.empty()) return;
  Finding& f = k.pass();
  f.from = first->day;
  f.to = i.last;
  // He may go on after what is tested.
  f.actual = c.judgements().back().event->day;
  f.count = i.longest;
  f.limit = limit;
  f.place = i.last_event->place;
}

}  // namespace poortwachter
