#include "rules/medisch/judgements.hpp"

namespace poortwachter {

/// The efforts asked follow from the possibilities, so a judgement that lowers them must be shown
/// (BRB par. 4 b and 7.2).
void check_medisch_belastbaarheid_onderbouwd(Check& k) { check_substantiated(k, false); }

}  // namespace poortwachter
