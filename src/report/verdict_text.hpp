// How a dossier stands, on the page of `text`: which case, the verdict and why, what it may cost,
// what lowers the risk.
#pragma once

#include <span>

#include "report/lowers.hpp"
#include "report/page.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// The dossier was checked. `steps`: of the plan (lowers.hpp).
void append_verdict(Page&, const View&, std::span<const Lever> steps, Language);

}  // namespace poortwachter
