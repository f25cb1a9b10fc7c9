// What followed on a path of spoor 2 that failed: a new approach, or a reasoned stop.
#include <algorithm>
#include <array>
#include <optional>

#include "rules/check.hpp"

namespace poortwachter {
namespace {

constexpr std::array kFollowUps{Kind::plan_van_aanpak, Kind::probleemanalyse, Kind::spoor2_start};

/// The day of the first plan, adjusted analysis or new path on or after the day.
std::optional<Date> follow_up(const Case& c, Date day) {
  std::optional<Date> first;
  for (const Kind kind : kFollowUps)
    for (const Event* e : c.events(kind)) {
      if (e->day < day) continue;
      if (kind == Kind::probleemanalyse && !yes(e->yes(Field::bijstelling))) continue;
      first = std::min(first.value_or(e->day), e->day);
      break;
    }
  return first;
}

bool delivered(const Case& c, Date from, Date to) {
  return std::all_of(kFollowUps.begin(), kFollowUps.end(),
                     [&](Kind kind) { return c.delivered(kind, from, to); });
}

/// Nothing followed, or not in time, on a path of which the end asks for it.
Finding& not_in_time(Check& k, const Event& end, std::optional<Date> next, Date due) {
  const Case& c = k.c;
  if (c.over_by(due)) return k.not_applicable("not_applicable_ended");
  if (!next && c.as_of <= due) return k.upcoming();
  // A stop with reasons asks for nothing more, so that must be known first.
  if (unknown(end.yes(Field::vervolg_zinvol))) return k.unknown();
  if (!delivered(c, end.day, next ? due : c.as_of)) return k.unknown("unknown_followed");
  if (!next) return k.fail("missing", Degree::serious);
  Finding& f = k.fail("late", Check::late_degree(*next - due));
  f.repair_until = due;  // being late is for good
  return f;
}

/// A decision that going on makes no sense stands, unless too little was done to conclude that.
void check_stop(Check& k, const Event& end) {
  Finding& f = no(end.yes(Field::inspanning_voldoende))
                   ? k.fail("stopped_too_soon", Degree::serious)
                   : k.pass("stopped");
  f.from = end.day;
  f.place = end.place;
  f.short_from = end.day;
  f.short_to = std::max(end.day, k.c.efforts_moment);
}

void check_end(Check& k, const Event& end) {
  const auto outcome = end.word(Field::uitkomst);
  if (outcome == Word::geplaatst) return;
  Date due = k.c.clock.after(end.day, k.days("termijn", end.day));
  // What the path lacked, it lacked before its end: at the WIA application that stands as it is.
  if (no(end.yes(Field::inspanning_voldoende)) && k.c.applied) due = std::min(due, *k.c.applied);
  const auto next = follow_up(k.c, end.day);
  const auto fill = [&](Finding& f) {
    f.from = end.day;
    f.place = end.place;
    f.due = due;
    f.actual = next;
    f.short_from = due;
    f.short_to = next.value_or(std::max(due, k.c.efforts_moment));
  };
  if (next && *next <= due) return fill(k.pass());
  if (!outcome) return fill(k.unknown("unknown_outcome"));
  if (no(end.yes(Field::vervolg_zinvol))) return check_stop(k, end);
  fill(not_in_time(k, end, next, due));
}

}  // namespace

void check_spoor_tweede_spoor_vervolg(Check& k) {
  const Case& c = k.c;
  const auto ends = c.events(Kind::spoor2_einde);
  for (const Event* e : ends)
    if (e->day <= c.efforts_end) check_end(k, *e);
  if (!k.empty()) return;
  const bool never_started =
      c.first(Kind::spoor2_start) == nullptr && c.delivered(Kind::spoor2_start);
  ends.empty() && !never_started && !c.delivered(Kind::spoor2_einde) ? k.unknown("unknown_absent")
                                                                     : k.not_applicable();
}

}  // namespace poortwachter
