// Do the hours that are worked fit the hours that are possible? (BRB par. 3: "min of meer")
#pragma once

#include <optional>

#include "rules/check.hpp"

namespace poortwachter {

/// Hours a week that the judgement of these days allows, and not more than the contract has.
std::optional<double> allowed_hours(const Case& c, const PossibilitySpan& s);

/// Hours held against what is allowed. The limits are own choices (law/numbers.yaml).
enum class HoursFit : std::uint8_t {
  unknown,
  fit,        ///< within the margin, or all hours of the contract
  below,      ///< below it
  far_below,  ///< so far that "it fits" cannot be right
};
HoursFit hours_fit(const Case& c, const PossibilitySpan& s, std::optional<double> worked);

/// Does the work fit the possibilities: what the dossier says of it, as far as the hours do not
/// contradict it (then: unknown).
Tri fits(Tri said, HoursFit hours);

}  // namespace poortwachter
