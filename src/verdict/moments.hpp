// The timeline: the moments that the rules found, in the order of the law.
#pragma once

#include <vector>

#include "case/case.hpp"
#include "poortwachter/moments.hpp"

namespace poortwachter {

/// The week of sickness that a day ends: FSD+42 closes week 6. 1 or more.
int week_ended(const Clock& clock, Date d);

}  // namespace poortwachter
