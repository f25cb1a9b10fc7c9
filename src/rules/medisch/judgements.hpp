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

/// Can one go by it: from a competent doctor and substantiated, as far as is known?
bool sound(const Judgement& j);

/// Do the last sound judgement before it and the first after it see no more possibilities than it
/// does? Then it governed no day: what was asked followed from those (BRB par. 4 end).
bool lowered_nothing(const Case& c, const Judgement& j);

/// A judgement that has a fault but lowered nothing: procedure alone.
Finding& remark(Check& k);

/// Judgements of none (`none`), or of marginal and limited possibilities: each substantiated, and
/// answered when another doctor sees more (BRB par. 6 and 7.4).
void check_substantiated(Check& k, bool none);

}  // namespace poortwachter
