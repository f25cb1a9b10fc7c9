// What there is of possibilities and of judgements on them, as facts that a rule may require
// (facts.hpp).
#pragma once

#include "case/case.hpp"

namespace poortwachter::fact {

/// A plan is owed once there are possibilities (Regeling procesgang art. 4 lid 1; BRB par. 7.4).
Tri possibilities(const Case&);
Tri judged(const Case&);
Tri judged_none(const Case&);
Tri judged_partly_fit(const Case&);
/// Spoor 2 was left out while the possibilities were marginal, and UWV's doctor has not agreed yet.
Tri marginal_without_track2(const Case&);
Tri sheltered_without_track2(const Case&);
/// None now, or foreseen, and nothing says for how long.
Tri none_of_unknown_length(const Case&);
Tri limited(const Case&);
/// Possibilities on any day, as far as is certain.
Tri possibilities_seen(const Case&);
/// Another doctor or a stalled treatment: was the care up to the standards of the profession?
Tri medical_doubt(const Case&);
/// The employer must not hide behind the expert (BRB par. 6): where he may have.
Tri leans_on_expert(const Case&);

}  // namespace poortwachter::fact
