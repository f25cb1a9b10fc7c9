// The screen after many dossiers: how they are spread, which to look at first, what falls due.
#pragma once

#include <string>

#include "poortwachter/report.hpp"

namespace poortwachter {

void append_summary(std::string& out, const Summary&, const ReportOptions&);

}  // namespace poortwachter
