// What UWV decided and asked in a case, as far as the route goes by it. `sanction` is the
// loonsanctie in force; null: there is none.
#pragma once

#include <optional>

#include "case/case.hpp"

namespace poortwachter::uwv {

/// Is it sure that there is no loonsanctie but those on file? An extension on that ground without
/// the decision shows one.
bool sanction_delivered(const Case& c);

/// Is the time over in which UWV could impose one, and was that it did not handed over?
bool undecided_sanction(const Case& c);

/// After a loonsanctie: has UWV accepted the repair?
bool lifted(const Case& c, const Event* sanction);

/// The day on which UWV refused the last request to shorten the loonsanctie: what was there by then
/// it did not find repaired. None: it did not.
std::optional<Date> refused(const Case& c);

/// The last day of the efforts that UWV tested when it imposed the loonsanctie: that of the WIA
/// application (Professioneel kader, "Periode"), or of the decision where none is on file.
Date tested_until(const Case& c, const Event& sanction);

/// Was the loonsanctie imposed for what the report lacked?
bool on_completeness(const Event* sanction);

/// Does UWV ask for nothing but papers that Regeling procesgang art. 6 does not name?
bool only_other_papers(const Case& c);

/// UWV's word that the report is complete; of before the application, with which it looks at the
/// report, or of before the report it is none (WIA art. 25 lid 8). Null: it said no such thing.
const Event* confirmed_complete(const Case& c);

/// UWV has the report: the WIA application, or the last day of a contract that ended.
bool has_report(const Case& c);

/// After a loonsanctie a completion term that lapsed but was met since no longer counts.
bool met_since(const Case& c, const Event* sanction);

}  // namespace poortwachter::uwv
