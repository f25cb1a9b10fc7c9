// What UWV's labour expert always lays before the insurance physician (verzekeringsarts).
#pragma once

#include <optional>

#include "case/case.hpp"
#include "poortwachter/statement.hpp"

namespace poortwachter {

/// What in this file goes to the verzekeringsarts (Professioneel kader, Oordeelsvorming): none on
/// the actueel oordeel, a limit on hours, none or marginal possibilities in the second year. That
/// an advice hinders the re-integration no dossier shows. Once he spoke, what of it the file leaves
/// open. Nothing when there is nothing.
std::optional<Statement> to_the_physician(const Case& c);

}  // namespace poortwachter
