// Non-cooperation that the employer answered, for the rules that look at what was left undone.
#pragma once

#include "case/activity.hpp"

namespace poortwachter {

/// The days on which the employee did not cooperate, without good reason, and the employer's answer
/// stood: until what is heavier had to follow and did not. What he could ask in that time he asked
/// (BRB par. 3 and 9; Professioneel kader, "Niet meewerken werknemer").
Stretches answered_refusals(const Case& c);

/// Those of which the answer, if there was one, was not handed over.
Stretches perhaps_answered_refusals(const Case& c);

}  // namespace poortwachter
