// Which grounds the law never takes, whatever stands behind them.
#pragma once

#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Never a ground by the law of the day of the test, whatever stands behind it: which kinds those
/// are stands in law/numbers.yaml (`grond`).
bool never_a_ground(const Record& ground, Date tested);

}  // namespace poortwachter
