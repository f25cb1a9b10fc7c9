// The norms of the Beleidsregels and the rules that test them, both ways.
#pragma once

#include <span>
#include <string>

#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

// Each writes first the norms, in order, with the rules that test them and the steps of the verdict
// that follow them, then the rules with their norms. Of a selection of rules: only their norms.

void norms_text(std::string& out, std::span<const Rule* const> rules, const ReportOptions& options);

/// One object `{"schema": "poortwachter.norms/1", "norms": [...], "rules": [...]}`.
void norms_json(std::string& out, std::span<const Rule* const> rules, const ReportOptions& options);

void norms_markdown(std::string& out, std::span<const Rule* const> rules,
                    const ReportOptions& options);

}  // namespace poortwachter
