// All cases together on the page of `html`: how the risks are spread, a table of them, what falls
// due.
#pragma once

#include <string>

#include "poortwachter/report.hpp"

namespace poortwachter::html {

void append_portfolio(std::string& out, const Summary&, const ReportOptions&);

}  // namespace poortwachter::html
