// Which papers a case owes, and in what form.
#pragma once

#include <optional>

#include "case/case.hpp"

namespace poortwachter {

/// Does long absence threaten, as far as the bedrijfsarts has said up to `by` (Regeling procesgang
/// art. 2 lid 2)? Sickness of which nobody expected a near end is long. Unknown: recovery was
/// expected within three months of that judgement, or judgements were not handed over.
Tri long_absence(const Case& c, Date by);

/// Will a short report do (VHV art. 2a lid 1): the contract ended within ten weeks of sickness, or
/// the bedrijfsarts expected no long absence?
Tri short_report(const Case& c);

/// Where the bedrijfsarts had said by `by` that the absence would be short: the day after it on
/// which no longer held so.
std::optional<Date> long_absence_showed(const Case& c, Date by);

/// Is a plan owed, by what was known up to `until`? It answers the bedrijfsarts, so the words of
/// his judgements decide as they stood then, sound or not, and the days before the first do not
/// make one due when he then sees no possibilities (Regeling procesgang art. 4 lid 1; BRB
/// par. 7.4).
Tri plan_owed(const Case& c, Date until);
inline Tri plan_owed(const Case& c) { return plan_owed(c, c.test_moment); }

/// Does the judgement that stood on that day ask for a plan?
Tri plan_asked_on(const Case& c, Date day);

/// A last day, and the day that it is counted from; none: something else moved it.
struct LastDay {
  Date day;
  std::optional<Date> counted_from;
};

/// Two weeks after a judgement that asks for a plan; where the bedrijfsarts saw only later that the
/// absence would last, after he did (RPG art. 4 lid 1 with art. 2 lid 3).
LastDay plan_due_after(const Case& c, Date judged);

/// Without an analysis: eight weeks after the first sick day, as UWV's form has it, or two weeks
/// after the bedrijfsarts saw that the absence would last.
LastDay plan_due_without_analysis(const Case& c);

/// The day from which the term of the first plan runs, where the first judgement saw no
/// possibilities: that of the judgement that first sees them (Regeling procesgang art. 4 lid 5 with
/// lid 1). None: the analysis itself asks for the plan, or nothing does.
std::optional<Date> possibilities_arose(const Case& c);

/// Is a document of this kind missing because the employee would not give what it needed, which the
/// employer answered with a measure (`niet_meewerken.stukken`; WIA art. 25 lid 6)?
bool refused_by_employee(const Case& c, Kind kind);

}  // namespace poortwachter
