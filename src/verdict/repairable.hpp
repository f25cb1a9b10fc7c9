// Can what fell short still be repaired? (route, step 9)
#pragma once

#include <span>

#include "case/activity.hpp"
#include "case/case.hpp"
#include "verdict/answer.hpp"
#include "verdict/judge.hpp"

namespace poortwachter {

/// None now, and expected for at least three months on end from the test moment (Professioneel
/// kader): `geen_mogelijkheden_tot`, else `herstel_verwacht_per`, else the next reassessment.
Tri beyond_repair(const Case& c, std::span<const Seen> seen);

/// The last day from which none is expected for three months. Precondition: a last day is known.
Date long_enough_from(const Case& c, const NoneExpected& n);

/// Why. Precondition: it is.
Answered why_beyond_repair(const Case& c);

/// Does the rule ask whether spoor 2 was started, or in time?
bool starts_track2(const Rule&);

/// Spoor 2 was late, but adequate and completed before the end of the wait (Professioneel kader).
Tri completed_late_track(const Case& c, const Finding& f);

/// What is left to repair: so many serious and slight shortcomings, not both none.
Answered what_remains(Consequence, int serious, int slight);

/// By the auditor's answers: could there be possibilities all the same?
bool none_disputed(std::span<const Seen> seen);

}  // namespace poortwachter
