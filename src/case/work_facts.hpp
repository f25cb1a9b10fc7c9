// What work there was, and what stood in its way, as facts that a rule may require (facts.hpp).
#pragma once

#include "case/case.hpp"

namespace poortwachter::fact {

Tri other_work_in_view(const Case&);
Tri work_offered(const Case&);
Tri no_place(const Case&);
Tri shrinks(const Case&);
/// Where it matters how much may be asked of this employer (BRB par. 9).
Tri limits_claimed(const Case&);
Tri costs_matter(const Case&);

}  // namespace poortwachter::fact
