// A step that must be taken by a day: what the rules on timeliness share.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

/// Fills in what every finding on a step shows. `done` may be null: not done.
Finding& show_step(Finding& f, const Case& c, Date due, const Event* done);

/// Pass, not_applicable, unknown, late, upcoming or missing. `done` is the earliest event that
/// counts, null when there is none. Uses the messages of those keys.
void judge_step(Check& k, Kind kind, Date due, const Event* done);

}  // namespace poortwachter
