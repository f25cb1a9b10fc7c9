// The hours that a judgement allows, and hours that are worked held against them.
#pragma once

#include <cstdint>
#include <optional>

#include "case/case.hpp"

namespace poortwachter {

/// Does the document allow any hours at all?
bool allows_hours(const Event& judgement);

/// Hours a week that the judgement of these days allows, and not more than the contract has. Hours
/// a day leave open on how many days: from as many as the contract needs up to five.
struct AllowedHours {
  double least = 0;
  double most = 0;
  std::optional<double> per_day;  ///< where that is all that it says
};
std::optional<AllowedHours> allowed_hours(const Case& c, const PossibilitySpan& s);

/// Hours held against what is allowed. The limits are own choices (law/numbers.yaml).
enum class HoursFit : std::uint8_t {
  unknown,    ///< nothing to compare, or it hangs on the number of days
  fit,        ///< within the margin, or all hours of the contract
  below,      ///< below it
  far_below,  ///< so far that "it fits" cannot be right
  far_above,  ///< so far over what was allowed since the work began that it cannot
  none,       ///< since the work began it was judged that there are no possibilities
};
HoursFit hours_fit(const Case& c, const PossibilitySpan& s, std::optional<double> worked);

}  // namespace poortwachter
