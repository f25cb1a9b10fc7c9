// evaluatie/bedrijfsarts-regelmatig: the bedrijfsarts keeps himself informed (RPG art. 4 lid 4).
#include "law/evaluatie.hpp"
#include "law/tijdigheid.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/timely.hpp"

namespace poortwachter {
namespace {

constexpr KindSet kJudged{Kind::probleemanalyse, Kind::consult_bedrijfsarts, Kind::actueel_oordeel};

/// Nobody judged at all: held against the six weeks of the analysis and one interval more.
void none_at_all(Check& k, int limit) {
  const Case& c = k.c;
  const Owed owed{
      c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd) + limit), {}, {}, kJudged, c.fsd};
  const auto fill = [&](Finding& f) { show(f, c, owed, nullptr).limit = limit; };
  switch (timely(c, owed)) {
    case Timely::upcoming:
      return fill(k.upcoming());
    case Timely::hidden:
      return fill(k.unknown());
    case Timely::missing: {
      Finding& f = k.fail("none");
      f.repair_until = c.test_end;
      return fill(f);
    }
    case Timely::done:
    case Timely::late:
    case Timely::over:
      return fill(k.not_applicable());
  }
}

}  // namespace

void check_evaluatie_bedrijfsarts_regelmatig(Check& k) {
  const Case& c = k.c;
  const Date end = c.last_tested_day();
  const int limit = law::evaluatie::bedrijfsarts.days(c.fsd);
  const Event* first = c.judgements().empty() ? nullptr : c.judgements().front().event;
  if (first == nullptr || first->day > end) return none_at_all(k, limit);
  const Intervals i = intervals(c, kJudged, first->day, first, end, limit);
  for (const Interval& gap : i.too_long)
    show_interval(delivered(c, kJudged, gap) ? k.fail("gap") : k.unknown(),
                  ShownInterval(c, gap, limit));
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
