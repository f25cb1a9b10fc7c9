// The rulings of the courts, and on which rules they turned.
#pragma once

#include <span>
#include <string>

#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

class JsonOut;

/// "ECLI:NL:CRVB:2015:861 (Centrale Raad van Beroep, 11 maart 2015; voor de werkgever, naar een
/// samenvatting): what happened".
std::string ruling_text(const Ruling&, Language);

/// Which side no ruling on the rule is known for, or against: "Voor de werkgever is geen uitspraak
/// bekend." Empty when both are known.
std::string none_known(const Rule&, Language);

void ruling_json(JsonOut&, const Ruling&, Language);

// Each writes the rulings, by date, with the rules that they turned on, and then of which of the
// substantive rules none is known for or against the employer. Of a selection of rules: only
// theirs.

void rulings_text(std::string& out, std::span<const Rule* const>, const ReportOptions&);
/// One object `{"schema": "poortwachter.rulings/1", "rulings": [...], "none_known": {...}}`.
void rulings_json(std::string& out, std::span<const Rule* const>, const ReportOptions&);
void rulings_markdown(std::string& out, std::span<const Rule* const>, const ReportOptions&);

}  // namespace poortwachter
