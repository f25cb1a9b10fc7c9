// The time between the moments at which something was done: what the rules on evaluation share.
#pragma once

#include <optional>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {

/// The time from one moment to the next, or to the last day looked at.
struct Interval {
  Date from;
  Date to;
  int count;              ///< days of sickness: recovery and leave do not count
  const Event* begun_by;  ///< null: something else than an event
  const Event* ended_by;  ///< null: it lasted until the last day looked at
};

struct Intervals {
  std::vector<Interval> too_long;
  int longest = 0;          ///< days, of all intervals
  Date last;                ///< the last moment at which it was done, or the first day
  const Event* last_event;  ///< what was done then
};

/// Can it have been a discussion of the progress? A letter or message is none (BRB par. 5).
bool may_be_talk(const Event& contact);

/// Cuts [from, to] at the events of these kinds that fall after `from`, and keeps the intervals
/// over `limit` days of sickness. Contact by message, and what nobody competent judged, cut
/// nothing. `begun_by` may be null.
Intervals intervals(const Case& c, KindSet kinds, Date from, const Event* begun_by, Date to,
                    int limit);

/// Were all events of these kinds between the ends of the interval handed over?
bool delivered(const Case& c, KindSet kinds, const Interval& i);

/// The parts of the interval that are too long whatever was not handed over: an event may lie on
/// each day of which not all was, so each runs to the first such day, or from the last. The
/// interval itself where all was handed over; none where no part is surely too long.
std::vector<Interval> surely_too_long(const Case& c, KindSet kinds, const Interval& i, int limit);

/// Tells each of those parts as sure, or where there is none the interval as not.
template <typename Tell>
void tell_too_long(const Case& c, KindSet kinds, const Interval& i, int limit, const Tell& tell) {
  const auto sure = surely_too_long(c, kinds, i, limit);
  for (const Interval& part : sure) tell(part, true);
  if (sure.empty()) tell(i, false);
}

/// When it must be done again, if that day is still to come and falls within the tested period.
std::optional<Date> next_due(const Case& c, const Intervals& i, int limit);

/// What the sentences on an interval show.
struct ShownInterval {
  ShownInterval(const Case& c, const Interval& i, int days)
      : due(c.clock.after(i.from, days)),
        from(i.from),
        to(i.to),
        count(i.count),
        limit(days),
        interval(i) {}

  Date due, from, to;
  int count, limit;
  const Interval& interval;
};

/// Fills in what every finding on an interval holds.
Finding& show_interval(Finding& f, const ShownInterval& shown);

/// Fills in what a finding on what is to be done next holds beside its sentence.
Finding& show_next(Finding& f, const Intervals& i, int limit);

}  // namespace poortwachter
