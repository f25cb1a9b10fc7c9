// A step of the verdict for the reader.
#pragma once

#include <string>

#include "poortwachter/audit.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter {

/// What it asks, its sources and what it can answer.
void explain_text(std::string& out, Step step, const ReportOptions& options);

}  // namespace poortwachter
