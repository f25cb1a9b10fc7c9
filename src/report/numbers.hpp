// The numbers of the law and of this project's own choice, with their history.
#pragma once

#include <span>
#include <string>

#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

class JsonOut;

/// " vanaf 1 november 2008 tot 1 juli 2013", of what holds from the one day until the other; empty
/// when it always holds.
std::string validity(Date from, Date until, Language);

/// "42 dagen", "91 dagen tot 1 juli 2013; 77 dagen vanaf 1 juli 2013"; with the sources in brackets
/// after each.
std::string values_text(const Number&, bool sources, Language);

void number_json(JsonOut&, const Number&, Language);

// Each writes the numbers with the rules that rest on them. Of a selection of rules: only theirs.

void numbers_text(std::string& out, std::span<const Rule* const>, const ReportOptions&);
/// One object `{"schema": "poortwachter.numbers/1", "numbers": [...]}`.
void numbers_json(std::string& out, std::span<const Rule* const>, const ReportOptions&);
void numbers_markdown(std::string& out, std::span<const Rule* const>, const ReportOptions&);

}  // namespace poortwachter
