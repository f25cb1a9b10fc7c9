// What the rules on medical judgements share.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

/// Is it tested? A consult of after the WIA application is not; the actueel oordeel is part of the
/// report, whenever it was drawn up.
bool tested(const Case& c, const Judgement& j);

/// No judgement on file at all: not applicable, or unknown (`unknown_absent`) when not handed over.
void no_judgement(Check& k);

/// The first judgement on a day after `d`; null: none.
const Judgement* next_judgement(const Case& c, Date d);

/// The last day on which a judgement stood: the day of the next that gives possibilities, at most
/// the last day of the tested efforts. Never before `from`.
Date stood_until(const Case& c, const Judgement& j, Date from);

/// Judgements of none (`none`), or of marginal and limited possibilities: each substantiated, and
/// answered when another doctor sees more (BRB par. 6 and 7.4).
void check_substantiated(Check& k, bool none);

}  // namespace poortwachter
