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
  double in_all = 0;  ///< the most that it allows, also beyond the contract
  std::optional<double> per_day;  ///< where that is all that it says
};
std::optional<AllowedHours> allowed_hours(const Case& c, const PossibilitySpan& s);

/// Whose limit on the hours holds on a day.
struct HoursLimit {
  enum class By : std::uint8_t {
    nobody,
    day,     ///< the judgement that stands on that day
    before,  ///< an earlier one: those after it are silent, and say of no change
    alone,   ///< one that gives hours, and does not say which possibilities there are
    uwv,     ///< UWV's own doctor
  };
  By by = By::nobody;
  const PossibilitySpan* span = nullptr;  ///< null: nobody's

  /// Does a judgement that says no hours stand on that day? It does not lift the limit, nor does it
  /// say that it still holds.
  [[nodiscard]] bool doubtful() const { return by == By::before || by == By::alone; }
};
/// What is said of that day itself. UWV's own doctor decides, once he spoke, of the test moment too
/// (Professioneel kader, "Oordeelsvorming").
HoursLimit hours_said(const Case& c, Date d);
/// The same, or else what the last judgement before it said.
HoursLimit limit_on_hours(const Case& c, Date d);

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
HoursFit hours_fit(const Case& c, const HoursLimit& limit, std::optional<double> worked);

}  // namespace poortwachter
