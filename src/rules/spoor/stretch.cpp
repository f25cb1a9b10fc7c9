#include "rules/spoor/stretch.hpp"

#include <algorithm>

#include "case/activity.hpp"
#include "law/spoor2.hpp"
#include "law/tijdigheid.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"

namespace poortwachter {

std::vector<Days> runs(const Case& c, const std::function<Tri(const PossibilitySpan&)>& holds,
                       Tri least) {
  std::vector<Days> result;
  for (const PossibilitySpan& s : c.possibilities()) {
    if (holds(s) < least || s.days.empty()) continue;
    if (!result.empty() && result.back().until == s.days.from)
      result.back().until = s.days.until;
    else
      result.push_back(s.days);
  }
  return result;
}

std::vector<Doing> doings(const Case& c, bool presumed) {
  std::vector<Doing> result;
  for (const Activity& a : c.activities())
    if (a.event->kind != Kind::spoor2_start && adequate(*a.event) &&
        (presumed || !presumed_adequate(*a.event)))
      result.push_back({a.days, yes(a.certain)});
  for (const Track2Path& p : track2_paths(c))
    for (const Days& d : adequate_days(p)) result.push_back({d, true});
  const int term = law::spoor2::termijn.days(c.fsd);
  // Where the first-year evaluation decided on spoor 2 it is prepared in the six weeks that there
  // are to start it (Professioneel kader, "Tijdig"), whatever became of it after them.
  for (const Event* e : c.events(Kind::eerstejaarsevaluatie)) {
    if (!yes(e->is(field::spoor2_besluit, Word::starten))) continue;
    const Event* start = c.first_from(Kind::spoor2_start, e->day);
    const Date due = c.clock.after(e->day, term) + 1;
    result.push_back({{e->day, start != nullptr ? std::min(start->day, due) : due}, true});
  }
  // One that was not handed over may have decided so, on any day that is in time for it.
  const Date window = c.clock.at(law::tijdigheid::venster_evaluatie.days(c.fsd));
  const Date held_by = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  if (!c.delivered(Kind::eerstejaarsevaluatie, window, held_by))
    result.push_back({{window, c.clock.after(held_by, term) + 1}, false});
  // Of other work this tells nothing new.
  for (const Resumption& r : c.resumptions()) result.push_back({r.days, false});
  std::ranges::sort(result, {}, [](const Doing& d) { return d.days.from; });
  return result;
}

std::vector<Days> idle(Days within, std::span<const Doing> done, bool benefit_of_doubt) {
  std::vector<Days> result;
  Date from = within.from;
  for (const Doing& d : done) {
    if (!d.certain && !benefit_of_doubt) continue;
    const Days gap{from, std::min(d.days.from, within.until)};
    if (!gap.empty()) result.push_back(gap);
    from = std::max(from, d.days.until);
  }
  if (from < within.until) result.push_back({from, within.until});
  return result;
}

std::vector<Days> long_idle(const Case& c, std::span<const Days> in, Days tested,
                            std::span<const Doing> done, bool benefit_of_doubt, int limit) {
  std::vector<Days> result;
  for (const Days& run : in) {
    const Days clipped{std::max(run.from, tested.from), std::min(run.until, tested.until)};
    if (clipped.empty()) continue;
    for (const Days& gap : idle(clipped, done, benefit_of_doubt))
      if (c.clock.counted(gap.from, gap.until) >= limit) result.push_back(gap);
  }
  return result;
}

bool holds_one_of(Days outer, std::span<const Days> stretches) {
  return std::any_of(stretches.begin(), stretches.end(),
                     [&](const Days& s) { return outer.from <= s.from && s.until <= outer.until; });
}

}  // namespace poortwachter
