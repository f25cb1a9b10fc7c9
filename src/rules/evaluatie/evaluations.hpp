// The evaluations of a case, one by one: those that were held, those that are missing and those to
// come.
#pragma once

#include <vector>

#include "case/case.hpp"
#include "poortwachter/moments.hpp"

namespace poortwachter {

/// What counts as a discussion of the progress. Adjusting the plan, the first-year and the final
/// evaluation discuss it too.
inline constexpr KindSet kDiscussed{Kind::evaluatie, Kind::eerstejaarsevaluatie,
                                    Kind::eindevaluatie, Kind::plan_van_aanpak};

/// One `evaluatie` per interval (law::evaluatie::interval) from the first plan on; each discussion
/// starts a new one. An interval that passed without any is missing, or unknown when a contact may
/// have been one; what comes after the as-of date is upcoming, until the end of the tested efforts,
/// recovery or the AOW age. Empty without a plan. Weeks are not filled in.
std::vector<Moment> evaluations(const Case& c);

}  // namespace poortwachter
