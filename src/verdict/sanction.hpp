// When a loonsanctie ends: the arithmetic of WIA art. 25 lid 9 and 12-14.
#pragma once

#include <optional>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// The days that a running loonsanctie hangs on.
struct SanctionEnd {
  Date latest;                  ///< 52 weeks after the waiting period, FSD+1091
  Date decision_due;            ///< last day for UWV to impose it: six weeks before the end, +685
  int days_off = 0;             ///< what UWV decided late so far: comes off the six weeks (lid 14)
  std::optional<Date> granted;  ///< the day from which the six weeks run, once granted
  std::optional<Date> requested;  ///< the bekortingsverzoek that is still open
  std::optional<Date> decide_by;  ///< three weeks, the day of receipt counted: +20
  std::optional<Date> last_day;   ///< six weeks after a decision on that day, it counted: +41
  std::optional<Date> soonest;    ///< no request yet: asked for and granted on the as-of date
};

/// Nothing without a loonsanctie on the as-of date.
std::optional<SanctionEnd> sanction_end(const Case& c);

/// The same in words, with the arithmetic.
Message sanction_in_words(const SanctionEnd& e);

/// After a loonsanctie: is this shortcoming of before made good since, late steps and stretches
/// that ended included? Nothing without a loonsanctie, or for what is not a shortcoming.
std::optional<bool> repaired_since(const Case& c, const Finding& f);

/// Whether a bekortingsverzoek can succeed by what the verdict says of the repair.
Message shortening_in_words(const Verdict& v);

}  // namespace poortwachter
