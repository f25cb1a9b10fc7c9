// Do the hours that are worked fit the hours that are possible? (BRB par. 3: "min of meer")
#pragma once

#include <optional>

#include "rules/check.hpp"

namespace poortwachter {

/// Hours a week that the judgement of these days allows, and not more than the contract has. Hours
/// a day leave open on how many days: from as many as the contract needs up to five.
struct AllowedHours {
  double least = 0;
  double most = 0;
  std::optional<double> per_day;  ///< where that is all that it says
};
std::optional<AllowedHours> allowed_hours(const Case& c, const PossibilitySpan& s);

/// "16 uur per week gewerkt, 20 toegestaan (5 dagen van 4 uur)": how they were held side by side.
Message hours_in_words(const AllowedHours&, double worked);

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

/// Does work that runs since that day take so many more hours than a judgement of later allows that
/// it cannot fit? What was judged before it may have been built on. (Professioneel kader, "Passend
/// werk")
bool overloads(const Case& c, const PossibilitySpan& s, double worked, Date since);

/// More than the employee can do, by a judgement of after the work began.
constexpr bool asks_too_much(HoursFit hours) {
  return hours == HoursFit::far_above || hours == HoursFit::none;
}

/// So far from what is allowed that "it fits" cannot be right?
constexpr bool contradicts(HoursFit hours) {
  return hours == HoursFit::far_below || asks_too_much(hours);
}

/// The limit on hours that holds on that day: of the last judgement that gives one, where none
/// after it says that the possibilities changed. Null: there is none.
const PossibilitySpan* limit_on_hours(const Case& c, Date d);

/// Does the work fit the possibilities: what the dossier says of it, as far as the hours do not
/// contradict it (then: unknown).
Tri fits(Tri said, HoursFit hours);

}  // namespace poortwachter
