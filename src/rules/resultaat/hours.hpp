// Do the hours that are worked fit the hours that are possible? (BRB par. 3: "min of meer")
#pragma once

#include "case/hours.hpp"
#include "rules/check.hpp"

namespace poortwachter {

/// "16 uur per week gewerkt, 20 toegestaan (5 dagen van 4 uur)": how they were held side by side.
Message hours_in_words(const AllowedHours&, double worked);

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

/// Does the work fit the possibilities: what the dossier says of it, as far as the hours do not
/// contradict it (then: unknown).
Tri fits(Tri said, HoursFit hours);

}  // namespace poortwachter
