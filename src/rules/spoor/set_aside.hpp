// What sets spoor 2 aside: work, an agreement before the AOW age, what UWV or the auditor holds.
#pragma once

#include <optional>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {

/// Is it work for a few of the hours that are possible, without concrete outlook on more (BRB par.
/// 9 on small hours)? unknown: few hours, and the file does not say what was to come.
Tri small_without_outlook(const Case& c, const Resumption& r);

/// A few of the hours that are possible, which do not fit, without outlook on more.
bool stays_small(const Case& c, const Resumption& r);

/// May spoor 2 be asked for marginal possibilities? Long ones are no sure ground for it: what UWV's
/// doctor or the auditor finds plausible excuses it (Professioneel kader, "Marginale
/// mogelijkheden").
Tri marginal_asks_for_track2(const Case& c);

/// May spoor 2 be asked of one who works in sheltered work? Such an employee can seldom move to
/// regular work, but places in sheltered work elsewhere must have been looked into: the auditor
/// says whether (Professioneel kader, "Arbeid verricht met een WSW-indicatie").
Tri sheltered_asks_for_track2(const Case& c);

/// Is it work with another employer to which the employee did not agree? It takes the place of
/// spoor 2 in nothing: elsewhere he must always agree (BRB par. 3 and 9).
bool against_his_will(const Resumption& r);

/// Is it the ground, with its document, on which both leave out spoor 2 before the AOW age?
bool leaves_out_track2(const Record& ground);

/// The first day and the last on which employer and employee may have agreed to leave out spoor 2:
/// the same, where the file says which.
struct LeftOut {
  Date earliest, latest;

  [[nodiscard]] bool dated() const { return earliest == latest; }
};

/// Since when both leave it out, because the AOW age is reached within a year after the waiting
/// period: a ground with a document (Professioneel kader, "Tijdig").
std::optional<LeftOut> left_out_before_aow(const Case& c);

/// The days on which structural work runs, and the term after it, and those on which UWV holds the
/// employee fit for the own job: spoor 2 is not asked then. Ascending, joined.
std::vector<Days> set_aside_by_structural_work(const Case& c, int term);

/// The parts of a stretch of days in which no structural work set spoor 2 aside. `set_aside`
/// ascends.
std::vector<Days> not_set_aside(Days stretch, const std::vector<Days>& set_aside);

}  // namespace poortwachter
