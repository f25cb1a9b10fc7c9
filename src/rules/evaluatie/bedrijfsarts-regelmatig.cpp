// evaluatie/bedrijfsarts-regelmatig: the bedrijfsarts keeps himself informed (RPG art. 4 lid 4).
#include <vector>

#include "law/evaluatie.hpp"
#include "law/tijdigheid.hpp"
#include "rules/evaluatie/bedrijfsarts-regelmatig.rule.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/timely.hpp"

namespace poortwachter::evaluatie_bedrijfsarts_regelmatig {
namespace {

constexpr KindSet kJudged{Kind::probleemanalyse, Kind::consult_bedrijfsarts, Kind::actueel_oordeel};

/// Nobody judged at all: held against the six weeks of the analysis and one interval more.
void none_at_all(Check& k, int limit) {
  const Case& c = k.c;
  Owed owed{
      c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd) + limit), {}, {}, kJudged, c.fsd};
  owed.counted_from = c.fsd;
  struct {
    Date due;
    int limit;
  } const shown{owed.due.latest, limit};
  const auto fill = [&](Finding& f) { show(f, c, owed, nullptr).limit = limit; };
  switch (timely(c, owed)) {
    case Timely::upcoming:
      return fill(k.upcoming(msg::upcoming::of(shown)));
    case Timely::hidden:
    case Timely::overdue:
      return fill(k.unknown(msg::unknown::of(shown)));
    case Timely::missing: {
      Finding& f = k.fail(msg::none::of(shown));
      f.repair_until = c.test_end;
      return fill(f);
    }
    case Timely::done:
    case Timely::late:
    case Timely::over:
      return fill(k.not_applicable(msg::not_applicable::of(shown)));
  }
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Date end = c.last_tested_day();
  const int limit = law::evaluatie::bedrijfsarts.days(c.fsd);
  std::vector<const Event*> judged;
  for (const Judgement& j : c.judgements())
    if (!no(j.competent())) judged.push_back(j.event);
  if (judged.empty() || judged.front()->day > end) return none_at_all(k, limit);
  // Who let somebody else look first is not better off than who let nobody.
  const Event* first = c.judgements().front().event;
  const Intervals i = intervals(c, kJudged, first->day, first, end, limit);
  const auto tell = [&](const Interval& gap, bool sure) {
    const ShownInterval shown(c, gap, limit);
    count_from(show_interval(
                   sure ? k.fail(msg::gap::of(shown)) : k.unknown(msg::unknown::of(shown)), shown),
               c, gap.from);
  };
  for (const Interval& gap : i.too_long) tell_too_long(c, kJudged, gap, limit, tell);
  if (!k.empty()) return;
  // He may go on after what is tested.
  Finding& f = k.pass(msg::pass{.actual = judged.back()->day,
                                .from = judged.front()->day,
                                .count = i.longest,
                                .limit = limit});
  f.to = i.last;
  f.place = i.last_event->place;
}

}  // namespace poortwachter::evaluatie_bedrijfsarts_regelmatig
