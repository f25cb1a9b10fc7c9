// How far a loonsanctie moves the end of the pay, before anything shortens it (WIA art. 25 lid 9).
#pragma once

#include <optional>

#include "case/activity.hpp"

namespace poortwachter {

/// Pregnancy and maternity leave.
Stretches maternity_leave(const Dossier& d);

/// The last day of a loonsanctie that starts after `after` and lasts so many days: leave at its
/// start delays it, leave in it interrupts it (lid 9). `known`: leave that began by that day is in
/// the days already.
Date end_of_sanction(const Dossier& d, Date after, int days, Date known = kFirstDate);

/// How long it lasts after the end of the pay on `before`.
struct Extension {
  std::optional<Date> stated;  ///< UWV's own last day: of the decision, else of the extension
  int days = 0;                ///< 52 weeks, or until that day if it is earlier
  Date last;                   ///< its last day, leave counted in: UWV's own day has that of before
                               ///< its decision
};
Extension extension_after(const Case& c, Date before);

/// The last day on which a request to shorten a loonsanctie that runs to `last` can still end it
/// sooner: UWV has three weeks, and pay ends six weeks after its decision (WIA art. 25 lid 13 and
/// 14). Past that day: with a decision on the day of the request. Nothing: no more.
std::optional<Date> last_request(const Case& c, Date last);

}  // namespace poortwachter
