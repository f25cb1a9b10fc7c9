// Is the progress of spoor 2 reported, and acted on when there is none?
#include <algorithm>
#include <cmath>
#include <optional>

#include "rules/check.hpp"
#include "rules/spoor/stretch.hpp"

namespace poortwachter {
namespace {

struct Path {
  const Event* start;
  Date last;     ///< last day on which it is looked at
  bool end;      ///< on file
  bool running;  ///< no end on file, and no other path after it
};

/// What cannot be told is asked once for all paths.
struct Open {
  const Event* report = nullptr;  ///< does not say whether there was progress, or an answer to none
  std::optional<Days> silence;    ///< reports, or the end of the path, were not handed over
};

/// A path runs to its end, to the next one, or to the last day that is tested.
Path path(const Case& c, const Event& start) {
  const Date tested = c.last_tested_day();
  const Event* end = c.first_from(Kind::spoor2_einde, start.day);
  const Event* next = c.first_from(Kind::spoor2_start, start.day + 1);
  Date last = end != nullptr ? end->day : tested;
  if (next != nullptr) last = std::min(last, next->day);
  return {&start, std::min(last, tested), end != nullptr, end == nullptr && next == nullptr};
}

int interval(const Check& k, const Event& start) {
  const auto weeks = start.number(Field::rapportage_interval_weken);
  return weeks ? static_cast<int>(std::lround(*weeks * 7)) : k.days("grens", start.day);
}

/// From one report to the next, or to the last day; `tail`: nothing came after it.
void check_gap(Check& k, const Path& p, Date from, Date to, bool tail, Open& open) {
  const Case& c = k.c;
  const int limit = interval(k, *p.start);
  const int count = c.clock.counted(from, to);
  if (count <= limit) return;
  const bool ongoing = tail && p.running;
  if (!c.delivered(Kind::spoor2_rapportage, from, to) ||
      (tail && !p.end && !c.delivered(Kind::spoor2_einde, from, to))) {
    if (!open.silence) open.silence = Days{from, to};
    return;
  }
  Finding& f = k.fail("gap", Check::late_degree(count - limit));
  f.from = from;
  f.to = to;
  f.count = count;
  f.limit = limit;
  f.due = c.clock.after(from, limit);
  if (!ongoing) f.actual = to;
  f.place = p.start->place;
  f.short_from = f.due;
  f.short_to = to;
}

/// No progress, and was that left at that? A report without activities and without an answer to it
/// is one without progress.
Tri not_acted_on(const Event& report) {
  Tri standstill = !report.yes(Field::voortgang);
  const auto activities = report.number(Field::concrete_activiteiten);
  const Tri adjusted = report.yes(Field::bijgestuurd);
  if (unknown(standstill) && activities && *activities <= 0 && no(adjusted)) standstill = Tri::yes;
  return standstill && !adjusted;
}

void check_report(Check& k, const Event& report, Open& open) {
  const Tri left = not_acted_on(report);
  if (unknown(left) && open.report == nullptr) open.report = &report;
  if (!yes(left)) return;
  Finding& f = k.fail("not_acted", Degree::serious);
  f.actual = report.day;
  f.place = report.place;
  f.short_from = report.day;
  f.short_to = std::max(report.day, k.c.efforts_moment);
}

/// Returns the day of the last report of the path, or of its start.
Date check_path(Check& k, const Path& p, Open& open) {
  Date from = p.start->day;
  for (const Event* e : k.c.events(Kind::spoor2_rapportage)) {
    if (e->day < p.start->day || e->day > p.last) continue;
    check_gap(k, p, from, e->day, false, open);
    check_report(k, *e, open);
    from = e->day;
  }
  check_gap(k, p, from, p.last, true, open);
  return from;
}

/// By when the next report on the path must be there, as long as it runs.
std::optional<Date> next_report(const Check& k, const Path& p, Date from) {
  const Case& c = k.c;
  const Date due = c.clock.after(from, interval(k, *p.start));
  if (!p.running || c.as_of > due || c.over_by(due)) return std::nullopt;
  return due;
}

void ask(Check& k, const Open& open) {
  if (open.report != nullptr) {
    Finding& f = k.unknown();
    f.actual = open.report->day;
    f.place = open.report->place;
  }
  if (open.silence) {
    Finding& f = k.unknown("unknown_absent");
    f.from = open.silence->from;
    f.to = open.silence->until;
  }
}

void check_paths(Check& k, std::span<const Event* const> starts) {
  Open open;
  Date last;
  for (std::size_t i = 0; i < starts.size(); ++i)
    // Two starts on one day are one path.
    if (i == 0 || starts[i]->day != starts[i - 1]->day)
      last = check_path(k, path(k.c, *starts[i]), open);
  ask(k, open);
  const Path current = path(k.c, *starts.back());
  const auto next = next_report(k, current, last);
  // Where the first report is still to come there is nothing to pass.
  if (k.empty() && (!next || last > starts.front()->day)) {
    Finding& f = k.pass();
    f.actual = last;
    f.place = current.start->place;
  }
  if (next) {
    Finding& f = k.upcoming();
    f.due = next;
    f.place = current.start->place;
  }
}

}  // namespace

void check_spoor_tweede_spoor_voortgang(Check& k) {
  const auto starts = k.c.events(Kind::spoor2_start);
  if (!starts.empty()) return check_paths(k, starts);
  k.c.delivered(Kind::spoor2_start) ? k.not_applicable() : k.unknown("unknown_start");
}

}  // namespace poortwachter
