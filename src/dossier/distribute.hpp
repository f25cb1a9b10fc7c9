// From the block of the whole document to the dossier: each block that it holds to its place.
#pragma once

#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Takes the blocks out of the document; one that is not there is empty, at the place of the whole.
/// Events, and what was not delivered, are not among them: those stand in the dossier already.
void distribute(Record& document, Dossier&);

}  // namespace poortwachter
