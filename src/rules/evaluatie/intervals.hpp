// The time between the moments at which something was done: what the rules on evaluation share.
#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {

/// Some kinds of event.
class KindSet {
 public:
  constexpr KindSet(std::initializer_list<Kind> kinds) {
    for (const Kind k : kinds) bits_ |= bit(k);
  }
  [[nodiscard]] constexpr bool has(Kind k) const { return (bits_ & bit(k)) != 0; }
  [[nodiscard]] constexpr KindSet with(Kind k) const {
    KindSet more = *this;
    more.bits_ |= bit(k);
    return more;
  }

 private:
  static_assert(kKinds <= 64);
  static constexpr std::uint64_t bit(Kind k) { return 1ull << static_cast<unsigned>(k); }
  std::uint64_t bits_ = 0;
};

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

/// Cuts [from, to] at the events of these kinds that fall after `from`, and keeps the intervals
/// over `limit` days of sickness. `begun_by` may be null.
Intervals intervals(const Case& c, KindSet kinds, Date from, const Event* begun_by, Date to,
                    int limit);

/// Were all events of these kinds between the ends of the interval handed over?
bool delivered(const Case& c, KindSet kinds, const Interval& i);

/// When it must be done again, if that day is still to come and falls within the tested period.
std::optional<Date> next_due(const Case& c, const Intervals& i, int limit);

/// Fills in what a finding on an interval shows.
Finding& show_interval(Finding& f, const Case& c, const Interval& i, int limit);

/// Fills in what a finding on what is to be done next shows.
Finding& show_next(Finding& f, const Intervals& i, Date due, int limit);

}  // namespace poortwachter
