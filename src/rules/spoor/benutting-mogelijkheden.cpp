// Stretches with possibilities in which nothing was done to get the employee to work.
#include <algorithm>

#include "rules/check.hpp"
#include "rules/spoor/stretch.hpp"
#include "rules/spoor/track2.hpp"

namespace poortwachter {
namespace {

Tri possible(const PossibilitySpan& s) { return s.possible; }

Finding& fill(Finding& f, const Case& c, Days stretch, int limit) {
  f.from = stretch.from;
  f.to = stretch.until - 1;
  f.count = c.clock.counted(stretch.from, stretch.until);
  f.limit = limit;
  const PossibilitySpan& s = c.possibilities(stretch.from);
  if (s.basis != nullptr) f.place = s.basis->event->place;
  return f;
}

void report(Check& k, Days stretch, int limit) {
  const Case& c = k.c;
  const int days = c.clock.counted(stretch.from, stretch.until);
  const Degree degree = days <= k.days("ernstig", c.fsd) ? Degree::slight : Degree::serious;
  Finding& f = fill(
      none_set_aside(c, stretch.from) ? k.fail("idle_set_aside", degree) : k.fail("idle", degree),
      c, stretch, limit);
  f.short_from = f.from;
  f.short_to = f.to;
}

/// Nothing runs on the as-of date: by when something must.
void remind(Check& k, std::span<const Days> with_possibilities, Days tested,
            std::span<const Doing> done, int limit) {
  const Case& c = k.c;
  if (with_possibilities.empty()) return;
  const Days run{std::max(with_possibilities.back().from, tested.from),
                 std::min(with_possibilities.back().until, tested.until)};
  if (run.until <= c.as_of) return;
  const auto gaps = idle(run, done, true);
  if (gaps.empty() || gaps.back().until != run.until) return;
  const Date from = gaps.back().from;
  const Date due = c.clock.after(from, limit - 1);
  if (due < c.as_of || due > c.efforts_end || !c.activities_delivered(from, c.as_of)) return;
  Finding& f = k.upcoming();
  f.from = from;
  f.due = due;
  f.limit = limit;
}

}  // namespace

void check_spoor_benutting_mogelijkheden(Check& k) {
  const Case& c = k.c;
  const int limit = k.days("grens", c.fsd);
  const Days tested{c.clock.at(k.days("aanloop", c.fsd)), c.last_tested_day() + 1};
  if (tested.empty()) {
    k.not_applicable("not_applicable_early");
    return;
  }
  if (no(c.any_possibilities(tested.from, tested.until - 1))) {
    k.not_applicable();
    return;
  }
  // Today is not over: what is done on it is in time.
  const Days over{tested.from, std::min(tested.until, c.as_of)};
  const Days surely_over{tested.from, std::min(c.last_surely_tested_day() + 1, c.as_of)};
  const auto done = doings(c);
  const auto sure = runs(c, possible, Tri::yes);
  std::vector<Days> failing;
  for (const Days& s : long_idle(c, sure, surely_over, done, true, limit))
    if (c.activities_delivered(s.from, s.until - 1)) failing.push_back(s);
  for (const Days& s : failing) report(k, s, limit);
  // With every doubt against: what may be idle is asked once.
  for (const Days& s : long_idle(c, runs(c, possible, Tri::unknown), over, done, false, limit))
    if (!holds_one_of(s, failing)) {
      fill(k.unknown(), c, s, limit);
      break;
    }
  if (k.empty()) k.pass().limit = limit;
  remind(k, sure, tested, done, limit);
}

}  // namespace poortwachter
