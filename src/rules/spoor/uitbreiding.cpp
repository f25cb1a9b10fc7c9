// A partial resumption below the possibilities: is it extended, or other work sought for the rest?
#include <algorithm>
#include <optional>
#include <vector>

#include "rules/check.hpp"
#include "rules/spoor/stretch.hpp"

namespace poortwachter {
namespace {

/// Work that counts, until the next takes its place.
struct Work {
  const Event* event;
  Days days;
  Tri counts;  ///< no resumption when it is arbeidstherapeutisch
  bool ended;  ///< fell out, on a day that is not given: only the first day is sure
};

bool full_hours(const Case& c, const Event& work) {
  const auto hours = work.number(Field::uren_per_week);
  const auto contract = c.dossier.employee.number(Field::uren_per_week);
  return hours && contract && *hours >= *contract;
}

/// Outside the rule: all hours were taken up, and nobody says that it falls short.
bool full(const Case& c, const Event& work) {
  return full_hours(c, work) && unknown(work.yes(Field::sluit_aan_bij_mogelijkheden));
}

/// Fewer hours than the judgement of these days allows?
Tri fewer_hours(const Case& c, const Event& work, const PossibilitySpan& s) {
  if (full_hours(c, work)) return Tri::no;
  const auto hours = work.number(Field::uren_per_week);
  const auto possible =
      s.basis != nullptr ? s.basis->event->number(Field::uren_per_week) : std::nullopt;
  return hours && possible ? tri(*hours < *possible) : Tri::unknown;
}

/// Does the work stay below what is possible? That it fits, said beside too few hours, is asked.
Tri below(const Case& c, const Event& work, const PossibilitySpan& s) {
  const Tri fewer = fewer_hours(c, work, s);
  const Tri fits = work.yes(Field::sluit_aan_bij_mogelijkheden);
  if (unknown(fits)) return fewer;
  return yes(fits) && yes(fewer) ? Tri::unknown : !fits;
}

/// Work with a wage value is a resumption; said to be arbeidstherapeutisch as well, it is asked.
Tri counts(const Resumption& r) {
  const bool paid = r.event->find(Field::loonwaarde) != nullptr ||
                    r.event->find(Field::loonwaarde_percentage) != nullptr;
  if (unknown(r.therapeutic)) return paid ? Tri::yes : Tri::unknown;
  return yes(r.therapeutic) && paid ? Tri::unknown : !r.therapeutic;
}

std::optional<double> wage(const Event& work) {
  const Value* v = work.find(Field::loonwaarde);
  return v != nullptr ? v->pay().per_year(work.number(Field::uren_per_week)) : std::nullopt;
}

Tri greater(std::optional<double> a, std::optional<double> b) {
  return a && b ? tri(*a > *b) : Tri::unknown;
}

/// More hours, or a higher wage value, than the work before it, or work elsewhere.
Tri more(const Event& now, const Event& before) {
  if (yes(now.is(Field::werkgever, Word::ander)) && yes(before.is(Field::werkgever, Word::eigen)))
    return Tri::yes;
  const auto number = [&](Field f) { return greater(now.number(f), before.number(f)); };
  const Tri percentage = number(Field::loonwaarde_percentage);
  const Tri value = unknown(percentage) ? greater(wage(now), wage(before)) : percentage;
  return number(Field::uren_per_week) || value;
}

std::vector<Work> work_of(const Case& c) {
  std::vector<Work> result;
  for (const Resumption& r : c.resumptions()) {
    const Tri counted = counts(r);
    if (no(counted) || r.days.from > c.test_moment) continue;
    if (!result.empty()) result.back().days.until = std::min(result.back().days.until, r.days.from);
    result.push_back({r.event, r.days, counted, r.fell_out});
  }
  return result;
}

/// What was done besides the work itself, and the days on which more work was taken up.
std::vector<Doing> extensions(const Case& c, const std::vector<Work>& work) {
  std::vector<Doing> result;
  for (const Activity& a : c.activities())
    if (a.event->kind != Kind::werkhervatting) result.push_back({a.days, yes(a.certain)});
  for (std::size_t i = 1; i < work.size(); ++i) {
    const Tri m = more(*work[i].event, *work[i - 1].event);
    const Date day = work[i].days.from;
    // An empty stretch: it cuts the days in two and takes none away.
    if (!no(m)) result.push_back({{day, day}, yes(m)});
  }
  std::ranges::stable_sort(result, {}, [](const Doing& d) { return d.days.from; });
  return result;
}

/// The days of work below the possibilities, at least so surely, on days with possibilities.
std::vector<Days> days_below(const Case& c, const std::vector<Work>& work, Tri least) {
  std::vector<Days> result;
  for (const Work& w : work)
    for (const PossibilitySpan& s : c.possibilities()) {
      const Date until = w.ended && yes(least) ? w.days.from + 1 : w.days.until;
      const Days d{std::max(w.days.from, s.days.from), std::min(until, s.days.until)};
      if (d.empty() || (s.possible && w.counts && below(c, *w.event, s)) < least) continue;
      if (!result.empty() && result.back().until == d.from)
        result.back().until = d.until;
      else
        result.push_back(d);
    }
  return result;
}

Finding& fill(Finding& f, const Case& c, Days stretch, int limit) {
  f.from = stretch.from;
  f.to = stretch.until - 1;
  f.count = c.clock.counted(stretch.from, stretch.until);
  f.limit = limit;
  if (const Event* e = c.last_until(Kind::werkhervatting, stretch.from)) f.place = e->place;
  return f;
}

void check_work(Check& k, const std::vector<Work>& work) {
  const Case& c = k.c;
  const int limit = k.days("grens", c.fsd);
  // Today is not over: what is done on it is in time.
  const Days over{c.fsd, std::min(c.last_tested_day() + 1, c.as_of)};
  const Days surely_over{c.fsd, std::min(c.last_surely_tested_day() + 1, c.as_of)};
  const auto done = extensions(c, work);
  std::vector<Days> failing;
  for (const Days& s : long_idle(c, days_below(c, work, Tri::yes), surely_over, done, true, limit)) {
    if (!c.activities_delivered(s.from, s.until - 1)) continue;
    failing.push_back(s);
    const int days = c.clock.counted(s.from, s.until);
    const Degree d = days <= k.days("ernstig", c.fsd) ? Degree::slight : Degree::serious;
    Finding& f = fill(k.fail("frozen", d), c, s, limit);
    f.short_from = f.from;
    f.short_to = f.to;
  }
  // With every doubt against: what may have been left at that is asked once.
  for (const Days& s : long_idle(c, days_below(c, work, Tri::unknown), over, done, false, limit))
    if (!holds_one_of(s, failing)) {
      fill(k.unknown(), c, s, limit);
      break;
    }
  if (k.empty()) k.pass().limit = limit;
}

}  // namespace

void check_spoor_uitbreiding(Check& k) {
  const Case& c = k.c;
  const auto work = work_of(c);
  if (work.empty())
    c.delivered(Kind::werkhervatting) ? k.not_applicable() : k.unknown("unknown_absent");
  else if (std::all_of(work.begin(), work.end(), [&](const Work& w) { return full(c, *w.event); }))
    k.not_applicable("not_applicable_full");
  else
    check_work(k, work);
}

}  // namespace poortwachter
