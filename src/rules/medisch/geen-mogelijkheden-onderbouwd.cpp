#include "rules/medisch/judgements.hpp"

namespace poortwachter {

/// "No possibilities" exempts from all efforts, so it must be shown (BRB par. 3 and 6).
void check_medisch_geen_mogelijkheden_onderbouwd(Check& k) { check_substantiated(k, true); }

}  // namespace poortwachter
