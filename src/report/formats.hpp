// The makers of the formats: one per file, listed in the table of formats.cpp.
#pragma once

#include <memory>

#include "poortwachter/report.hpp"

namespace poortwachter {

std::unique_ptr<ReportWriter> make_text(const ReportOptions&);
std::unique_ptr<ReportWriter> make_json(const ReportOptions&);
std::unique_ptr<ReportWriter> make_ndjson(const ReportOptions&);

std::unique_ptr<TimelineWriter> make_timeline_text(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_json(const ReportOptions&);

}  // namespace poortwachter
