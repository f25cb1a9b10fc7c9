// The makers of the formats: one per file, listed in the table of formats.cpp.
#pragma once

#include <memory>

#include "report/view.hpp"

namespace poortwachter {

std::unique_ptr<ReportWriter> make_text(const ReportOptions&);
std::unique_ptr<ReportWriter> make_json(const ReportOptions&);
std::unique_ptr<ReportWriter> make_ndjson(const ReportOptions&);
std::unique_ptr<ReportWriter> make_sarif(const ReportOptions&);
std::unique_ptr<ReportWriter> make_junit(const ReportOptions&);
std::unique_ptr<ReportWriter> make_csv(const ReportOptions&);
std::unique_ptr<ReportWriter> make_github(const ReportOptions&);

std::unique_ptr<ReportWriter> make_markdown(const ReportOptions&);
std::unique_ptr<ReportWriter> make_html(const ReportOptions&);

std::unique_ptr<TimelineWriter> make_timeline_text(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_json(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_svg(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_ics(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_html(const ReportOptions&);

}  // namespace poortwachter
