#include <algorithm>
#include <cassert>

#include "law/ziekte.hpp"
#include "poortwachter/calendar.hpp"

namespace poortwachter {
namespace {

/// Gaps that touch or overlap. Together they are one interruption: neither the recovery nor the
/// leave in it lies between two stretches of sickness by itself.
struct Run {
  Days days;
  bool only_joining_leave = true;
  bool cause_unknown = false;

  void add(const Gap& gap) {
    days.until = std::max(days.until, gap.days.until);
    const bool unknown = gap.reason == GapReason::leave_unknown;
    only_joining_leave =
        only_joining_leave && (unknown || gap.reason == GapReason::leave_same_cause);
    cause_unknown = cause_unknown || unknown;
  }

  /// Leave with sickness of the same cause directly before and after it is left out whatever its
  /// length (WIA art. 23 lid 3 and 5); any other interruption must stay below four weeks.
  [[nodiscard]] bool breaks_period() const {
    return !only_joining_leave &&
           days.until - days.from >= law::ziekte::onderbreking.days(days.from);
  }

  /// Nobody said that the cause is the same, yet the leave was joined as if it were.
  [[nodiscard]] bool presumes_same_cause() const { return only_joining_leave && cause_unknown; }
};

/// The first day of sickness is a fact of the dossier, so that no gap can take it away.
std::vector<Gap> gaps_after(Date first, std::span<const Gap> gaps) {
  std::vector<Gap> result;
  result.reserve(gaps.size());
  for (Gap gap : gaps) {
    gap.days.from = std::max(gap.days.from, first + 1);
    if (!gap.days.empty()) result.push_back(gap);
  }
  return result;
}

/// The runs in order of date.
std::vector<Run> join(std::vector<Gap> gaps) {
  std::sort(gaps.begin(), gaps.end(),
            [](const Gap& a, const Gap& b) { return a.days.from < b.days.from; });
  std::vector<Run> runs;
  for (const Gap& gap : gaps) {
    if (runs.empty() || gap.days.from > runs.back().days.until) {
      runs.push_back(Run{.days = gap.days});
    }
    runs.back().add(gap);
  }
  return runs;
}

}  // namespace

Clock::Clock(Date first_sick_day, std::span<const Gap> gaps) : first_(first_sick_day) {
  for (const Run& run : join(gaps_after(first_sick_day, gaps))) {
    if (run.breaks_period()) {
      first_ = run.days.until;
      broken_by_ = run.days;
      passed_over_.clear();
      presumes_same_cause_ = false;
    } else {
      passed_over_.push_back(run.days);
      presumes_same_cause_ = presumes_same_cause_ || run.presumes_same_cause();
    }
  }
}

void Clock::leave_out(std::span<const Gap> gaps) {
  const Date after = passed_over_.empty() ? first_ : passed_over_.back().until - 1;
  for (const Run& run : join(gaps_after(after, gaps))) passed_over_.push_back(run.days);
}

Date Clock::at(int n) const { return after(first_, n); }

int Clock::counted(Date from, Date until) const {
  const Date start = std::max(from, first_);
  if (until <= start) return 0;
  int days = until - start;
  for (const Days& gap : passed_over_) {
    const Date gap_from = std::max(gap.from, start);
    const Date gap_until = std::min(gap.until, until);
    if (gap_from < gap_until) days -= gap_until - gap_from;
  }
  return days;
}

Date Clock::after(Date from, int n) const {
  assert(n >= 0);
  // Days before the first do not count, but no day need pass when n is 0.
  const Date start = n == 0 ? from : std::max(from, first_);
  Date day = start + n;
  for (const Days& gap : passed_over_) {
    if (gap.until <= start) continue;
    const Date gap_from = std::max(gap.from, start);
    if (gap_from > day) break;
    day = day + (gap.until - gap_from);
  }
  return day;
}

}  // namespace poortwachter
