// Which grounds the law never takes, whatever stands behind them.
#pragma once

#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Never a ground, whatever stands behind it: the hired expert (CRvB 2009 BK3713, 2026:95), the
/// cost, a replacement in the job, waiting for the end of the contract, a benefit granted later.
bool never_a_ground(const Record& ground);

}  // namespace poortwachter
