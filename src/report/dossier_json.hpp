// One object of `dossiers[]`, the same in `json` and `ndjson`.
#pragma once

#include <vector>

#include "report/json_out.hpp"
#include "report/view.hpp"

namespace poortwachter {

inline constexpr std::string_view kReportSchema = "poortwachter.report/2";
inline constexpr std::string_view kTimelineSchema = "poortwachter.timeline/1";

/// Lean: what follows from the rule alone (its sources, rulings and weight) is left out, and so is
/// what stands there already: a sentence with an earlier finding of the rule, a value that is a key
/// of the finding, the place of what has none, the risk that an answer or a repair leaves as it is.
/// What moves no risk it says by code and values alone: a question, a step that does not settle it.
/// Nor does it say what to do where nothing fails. But a selection of rules is told.
void write_dossier(JsonOut& json, const View& view, Statuses shown, const ReportOptions&);
void write_errors(JsonOut& json, const std::vector<ErrorView>& errors);
/// Of all rules, each once.
void write_sources(JsonOut& json);
/// `"tool": {"name", "version", "ruleset"}`, and `"selection"` when not all rules ran.
void write_tool(JsonOut& json, const ReportOptions& options);

}  // namespace poortwachter
