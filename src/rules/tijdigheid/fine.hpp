// The fine for a late notice of sickness to UWV (ZW art. 38 lid 3).
#pragma once

#include "poortwachter/calendar.hpp"

namespace poortwachter {

/// Euro, for a notice that was due on `due` and is made on a later day (Boetebesluit
/// socialezekerheidswetten art. 2c).
int fine_for_notice(Date due, Date made);

}  // namespace poortwachter
