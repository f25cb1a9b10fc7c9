// The moments of a case that no rule gives one by one.
#pragma once

#include <vector>

#include "case/case.hpp"
#include "poortwachter/moments.hpp"

namespace poortwachter {

/// One `evaluatie` per interval (law::evaluatie::interval) from the first plan on. Adjusting the
/// plan, the first-year and the final evaluation discuss progress too, and start a new interval. An
/// interval that passed without any of them is missing, or unknown when a contact may have been
/// one; what comes after the as-of date is upcoming, until the end of the tested period, recovery
/// or the AOW age. Empty without a plan.
std::vector<Moment> evaluation_moments(const Case& c);

/// The week of sickness that a day ends: FSD+42 closes week 6. 1 or more.
int week_ended(const Clock& clock, Date d);

}  // namespace poortwachter
