// A working relation that is beyond repair, for the rules on spoor 1.
#pragma once

#include "case/case.hpp"

namespace poortwachter {

/// Is the working relation beyond repair from this event on? That ends the duty in spoor 1
/// (verdict, "Beyond repair"); it must be said, and a deadlock that was solved was none.
bool beyond_repair(const Case& c, const Event& e);

}  // namespace poortwachter
