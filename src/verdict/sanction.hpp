// When a loonsanctie ends: the arithmetic of WIA art. 25 lid 9 and 12-14.
#pragma once

#include <optional>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// A decision that UWV gave after its term: so many days come off (WIA art. 25 lid 14).
struct LateDecision {
  bool on_request = false;  ///< on a request to shorten (lid 13); else the loonsanctie (lid 10)
  Date due;
  Date given;
  [[nodiscard]] int days() const { return given - due; }
};

/// The days that a loonsanctie hangs on.
struct SanctionEnd {
  bool of_benefit = false;     ///< it extends the sickness benefit (WIA art. 26 lid 2), not the pay
  Date before;                 ///< last day of the pay as it stood before it
  Date decision_due;           ///< last day for UWV to impose it: six weeks before that (lid 10)
  Date full;                   ///< last day of its 52 weeks (lid 9)
  std::optional<Date> stated;  ///< UWV's own last day, of the dossier
  Date latest;                 ///< last day when nothing shortens it: `stated` if that is earlier
  std::optional<Date> starts;  ///< first day, where leave that ran at its start delayed it (lid 9)
  int leave = 0;               ///< days of leave that delayed or interrupted it (lid 9)
  std::vector<LateDecision> late;
  /// 52 weeks less what UWV decided late: how lid 14 reads where no request is granted; UWV itself
  /// takes it off the six weeks after a request that is granted.
  std::optional<Date> less_lateness;
  std::optional<Date> granted;    ///< the day from which the six weeks run, once granted
  bool granted_by = false;        ///< at the latest: on which day is not on file
  std::optional<Date> requested;  ///< the bekortingsverzoek that is still open
  bool overdue = false;           ///< the day to which a decision in time would have led is past
  std::optional<Date> decide_by;  ///< three weeks, the day of receipt counted: +20
  std::optional<Date> last_day;   ///< six weeks after a decision on that day, it counted: +41
  std::optional<Date> soonest;    ///< no request yet: asked for and granted on the as-of date

  [[nodiscard]] int days_off() const {
    int days = 0;
    for (const LateDecision& d : late) days += d.days();
    return days;
  }
};

/// Nothing without a loonsanctie in force (sanction_in_force).
std::optional<SanctionEnd> sanction_end(const Case& c);

/// The same as a note, with the arithmetic.
Statements sanction_note(const SanctionEnd& e);

/// After a loonsanctie: is this shortcoming of before made good since, late steps and stretches
/// that ended included, a late spoor 2 only when its path was completed? Nothing without a
/// loonsanctie, or for what is not a shortcoming.
std::optional<bool> repaired_since(const Case& c, const Finding& f);

/// Whether a bekortingsverzoek can succeed by what the verdict says of the repair.
const Sentence& shortening_note(const Verdict& v);

}  // namespace poortwachter
