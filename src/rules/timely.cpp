#include "rules/timely.hpp"

#include <algorithm>

#include "case/papers.hpp"

namespace poortwachter {
namespace {

template <typename Holds>
bool every(KindSet kinds, Holds holds) {
  for (std::size_t n = 0; n < kKinds; ++n)
    if (const auto kind = static_cast<Kind>(n); kinds.contains(kind) && !holds(kind)) return false;
  return true;
}

bool delivered(const Case& c, KindSet kinds, Date from, Date to) {
  if (c.dossier.not_delivered.empty()) return true;
  return every(kinds, [&](Kind kind) { return c.delivered(kind, from, to); });
}

bool over(const Case& c, const Owed& o) {
  switch (o.until) {
    case Owed::Until::efforts:
      return c.over_by(o.due.earliest);
    case Owed::Until::duties:
      return c.ended_by(o.due.earliest);
    case Owed::Until::always:
      break;
  }
  return false;
}

/// The last day on which it can be seen to fall short.
Date last_seen(const Case& c, Owed::Until until) {
  switch (until) {
    case Owed::Until::efforts:
      return c.efforts_moment;
    case Owed::Until::duties:
      return c.test_moment;
    case Owed::Until::always:
      break;
  }
  return c.as_of;
}

}  // namespace

Timely timely(const Case& c, const Owed& o) {
  const Date due = o.due.latest;
  if (o.done && *o.done <= o.due.earliest) return Timely::done;
  if (over(c, o)) return Timely::over;
  if (!o.done && c.as_of <= due) return Timely::upcoming;
  const bool perhaps_in_time = (o.perhaps && *o.perhaps <= due) || (o.done && *o.done <= due) ||
                               !delivered(c, o.shown_by, o.since, due);
  if (perhaps_in_time) return Timely::hidden;
  if (o.done) return Timely::late;
  // When the deed that may count was done, if it was one, no kind of document bounds.
  if (o.perhaps) return Timely::hidden;
  return delivered(c, o.shown_by, o.since, c.as_of) ? Timely::missing : Timely::overdue;
}

Date not_before(const Case& c, const Owed& o) {
  Date first = c.as_of;
  for (const NotDelivered& n : c.dossier.not_delivered)
    if (o.shown_by.contains(n.kind) && n.from && *n.from > o.due.latest)
      first = std::min(first, *n.from);
  return first;
}

void show_overdue(Finding& f, const Case& c, const Owed& o) {
  f.not_before = not_before(c, o);
  f.short_to = std::min(*f.short_to, *f.not_before);
}

Finding& show(Finding& f, const Case& c, const Owed& o, const Event* deed) {
  f.due = o.due.latest;
  if (o.counted_from) count_from(f, c, *o.counted_from);
  f.actual = o.done;
  f.short_from = o.due.latest + 1;
  const Date end = last_seen(c, o.until);
  f.short_to = std::max(o.due.latest, std::min(o.done.value_or(end), end));
  if (deed != nullptr) f.place = deed->place;
  f.refused = !o.done && !o.shown_by.empty() &&
              every(o.shown_by, [&](Kind kind) { return refused_by_employee(c, kind); });
  return f;
}

Owed owed_step(const Case& c, Kind kind, Date due, const Event* deed, Owed::Until until) {
  Owed o{due, {}, {}, {kind}, c.fsd, until};
  if (deed != nullptr) o.done = deed->day;
  return o;
}

}  // namespace poortwachter
