// How a dossier stands, on the page of `text`: which case, the verdict and why, what it may cost,
// what lowers the risk.
#pragma once

#include "report/page.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// The dossier was checked.
void append_verdict(Page&, const View&, Language);

}  // namespace poortwachter
