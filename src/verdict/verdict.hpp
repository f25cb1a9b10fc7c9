// From findings to the risk of a loonsanctie: UWV's test, in its order.
#pragma once

#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

Verdict judge(const Case& c, std::span<const Finding> findings);

}  // namespace poortwachter
