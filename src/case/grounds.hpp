// Which grounds the law never takes, whatever stands behind them, and which the AOW age gives.
#pragma once

#include "case/case.hpp"

namespace poortwachter {

/// Never a ground by the law of the day of the test, whatever stands behind it: which kinds those
/// are stands in law/numbers.yaml (`grond`).
bool never_a_ground(const Record& ground, Date tested);

/// By a decision or by an expert opinion of UWV, as the file says.
bool confirmed_by_uwv(const Record& ground);

/// Is the AOW age reached so soon after the waiting period that both may leave out spoor 2?
bool retires_soon(const Case& c);

}  // namespace poortwachter
