// One object of `dossiers[]`, the same in `json` and `ndjson`.
#pragma once

#include "poortwachter/report.hpp"
#include "report/json_out.hpp"

namespace poortwachter {

inline constexpr std::string_view kReportSchema = "poortwachter.report/1";
inline constexpr std::string_view kTimelineSchema = "poortwachter.timeline/1";

void write_dossier(JsonOut& json, const DossierResult& result, Language l);
void write_errors(JsonOut& json, const std::vector<InputError>& errors, Language l);
/// `"tool": {"name", "version", "ruleset"}`
void write_tool(JsonOut& json, const ReportOptions& options);

}  // namespace poortwachter
