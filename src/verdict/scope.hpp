// Is a test of the efforts due at all, and can it still lead to anything? (route, step 1)
#pragma once

#include <optional>

#include "case/case.hpp"
#include "verdict/answer.hpp"

namespace poortwachter {

/// Why no test is due, or none that can lead to anything. Nothing: it is. `sanction` is the
/// loonsanctie in force; null: there is none.
std::optional<Answered> out_of_scope(const Case& c, const Event* sanction);

/// Why nobody can tell, where the file does not say whether a loonsanctie is in force. Nothing: one
/// can.
std::optional<Answered> scope_unknown(const Case& c, const Event* sanction);

/// Was an early (IVA) application granted?
Tri early_wait_granted(const Case& c);

}  // namespace poortwachter
