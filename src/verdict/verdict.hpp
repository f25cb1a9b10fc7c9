// From findings to the risk of a loonsanctie: UWV's test, in its order.
#pragma once

#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// With `made_good` (as long as the findings, or empty) the marked shortcomings are left out, as if
/// they had been repaired; then only the risk is worked out.
Verdict judge(const Case& c, std::span<const Finding> findings,
              std::span<const char> made_good = {});

}  // namespace poortwachter
