// The rules themselves for the reader: the list, and one rule in full.
#pragma once

#include <span>
#include <string>

#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// The rules, one paragraph each: id, weight, title, sources, and since when its numbers hold.
void rules_text(std::string& out, std::span<const Rule* const> rules, const ReportOptions& options);

/// One object `{"schema": "poortwachter.rules/1", "rules": [...]}`.
void rules_json(std::string& out, std::span<const Rule* const> rules, const ReportOptions& options);

/// What the law asks, sources, numbers with their history, what the rule says and what to do about
/// it, and an example that passes and one that fails.
void explain_text(std::string& out, const Rule& rule, const ReportOptions& options);

}  // namespace poortwachter
