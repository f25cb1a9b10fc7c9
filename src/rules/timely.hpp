// Was what was owed by a day done by then? One order of questions for every rule.
#pragma once

#include <optional>

#include "rules/check.hpp"

namespace poortwachter {

/// What became of something that was owed by a day. In the order in which it is asked: the first
/// that holds is the answer.
enum class Timely : std::uint8_t {
  done,      ///< on or before the day
  over,      ///< the duty, or the test of it, had ended before the day: it was never owed
  upcoming,  ///< not done, and the day is not over: nothing is asked yet, whatever is not on file
  hidden,    ///< in time, perhaps: a deed is not certain, or documents were not handed over
  overdue,   ///< not done by the day; whether it was done since was not handed over
  late,      ///< done after the day
  missing,   ///< not done, and the day is over
};

/// Something owed by a day.
///
/// Say when it was due, when it was done, and which kinds of event would show it; the rest is the
/// same for every rule. What happened after the as-of date is no deed.
struct Owed {
  enum class Until : std::uint8_t {
    efforts,  ///< the test of the efforts: what falls due after the WIA application is not tested
    duties,   ///< the end of the sickness or of the contract: papers, steps of the first year
    always,   ///< no end: a term that UWV set
  };

  /// Last day on which it is in time. Uncertain: in time on or before the earliest, late after the
  /// latest, and between them hidden.
  Uncertain<Date> due;
  /// First day on which it was surely done.
  std::optional<Date> done{};
  /// First day on which it was perhaps done; matters when it is earlier than `done`.
  std::optional<Date> perhaps{};
  /// The kinds of event that show it, from `since` on. Where one was not handed over, absence
  /// proves nothing; beside a late deed an earlier one may exist.
  KindSet shown_by{};
  Date since{};
  Until until = Until::efforts;
  std::optional<Date> counted_from{};  ///< the day from, or back from, which `due` is counted
};

/// The answer. An end of which the day is not known is passed over here: what fails on the days
/// that may lie after it becomes unknown for every rule alike (run, in check.cpp).
Timely timely(const Case& c, const Owed& owed);

/// Of what is overdue: the first day on which it may have been done since.
Date not_before(const Case& c, const Owed& owed);

/// What every finding on it shows: the last day, the deed with its place, and the days on which it
/// fell short. `deed` may be null.
Finding& show(Finding& f, const Case& c, const Owed& owed, const Event* deed);

/// Of what is overdue no day counts from the first on which it may have been done.
void show_overdue(Finding& f, const Case& c, const Owed& owed);

/// What the sentences on it show. `actual` is the last day where nothing was done: no sentence that
/// says so shows it.
struct ShownOwed {
  Date due, actual;

  explicit ShownOwed(const Owed& o) : due(o.due.latest), actual(o.done.value_or(due)) {}
};

/// Shown by events of one kind since the first day of sickness. `deed`: the earliest event that
/// counts, null when there is none.
Owed owed_step(const Case& c, Kind kind, Date due, const Event* deed,
               Owed::Until until = Owed::Until::duties);

/// Shows what `say` tells of the answer.
template <typename Say>
Finding& tell_owed(Check& k, const Owed& owed, const Event* deed, const Say& say) {
  const Timely t = timely(k.c, owed);
  Finding& f = show(say(t), k.c, owed, deed);
  if (t == Timely::missing) f.repairable = k.c.as_of <= k.c.test_end;  // late is better than never
  if (t == Timely::overdue) show_overdue(f, k.c, owed);
  return f;
}

/// The same with a message of the rule for each answer, in the order of Timely. What is overdue
/// fails, unless what was not handed over may also hold why it was in time.
template <Says<Status::pass> Done, Says<Status::not_applicable> Over,
          Says<Status::upcoming> Upcoming, Says<Status::unknown> Hidden, typename Overdue,
          Says<Status::fail> Late, Says<Status::fail> Missing, typename Shown>
requires(Says<Overdue, Status::fail> || Says<Overdue, Status::unknown>) Finding& judge_owed(
    Check& k, const Owed& owed, const Event* deed, const Shown& shown) {
  return tell_owed(k, owed, deed, [&](Timely t) -> Finding& {
    switch (t) {
      case Timely::done:
        return k.pass(Done::of(shown));
      case Timely::over:
        return k.not_applicable(Over::of(shown));
      case Timely::upcoming:
        return k.upcoming(Upcoming::of(shown));
      case Timely::hidden:
        return k.unknown(Hidden::of(shown));
      case Timely::overdue:
        return k.say(Overdue::of(shown));
      case Timely::late:
        return k.fail(Late::of(shown));
      case Timely::missing:
        break;
    }
    return k.fail(Missing::of(shown));
  });
}

}  // namespace poortwachter
