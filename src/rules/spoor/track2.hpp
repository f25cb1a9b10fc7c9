// When spoor 2 had to be started, and whether it was. Shared by the rules that ask for it.
#pragma once

#include <optional>

#include "rules/check.hpp"

namespace poortwachter {

/// A last day in time, and how it is counted.
struct Due {
  Date day;
  Date from;             ///< the term is counted from this day
  const Event* because;  ///< the event that the need rests on; may be null
};

/// Days are those of the case as on its as-of date. Invariant: due_possible is there when
/// due_certain is, and not later.
struct Track2 {
  /// Earliest day on which spoor 2 had started: a path, or work with another employer.
  std::optional<Date> started;
  /// It started for sure, if perhaps later: not only by work that may be arbeidstherapeutisch.
  bool start_is_sure = false;
  /// Earlier day on which it may have started already, which the dossier leaves open.
  std::optional<Date> may_have_started;
  /// Last day in time, by the first obligation that is sure, and by the first that may exist. A
  /// day after the as-of date may still fall away.
  std::optional<Due> due_certain;
  std::optional<Due> due_possible;
  bool aow = false;  ///< it would have been due, were it not for the AOW age
};

/// Shows the last day, and from where it is counted.
void fill_due(Finding& f, const Case& c, const Due& due);

/// Reads the parameters `termijn`, `perspectief` and `nieuwe_mogelijkheden` of the rule.
Track2 track2(const Check& k);

/// Were the possibilities of that day there only because a judgement of none did not hold?
bool none_set_aside(const Case& c, Date d);

}  // namespace poortwachter
