// The order of the events of a case.
#pragma once

#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// By day; those of one day in an order that the file does not decide: what was found must not
/// depend on the order in which somebody typed it in.
bool goes_before(const Event* a, const Event* b);

}  // namespace poortwachter
