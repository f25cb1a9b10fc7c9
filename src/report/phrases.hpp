// What the formats have in common: sentences of findings, sources, names, amounts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "poortwachter/audit.hpp"
#include "poortwachter/report.hpp"
#include "report/texts.hpp"
#include "words/fill.hpp"

namespace poortwachter {

/// "1 fout", "3 fouten".
std::string counted(const texts::Noun& noun, int n, Language l);

/// The sentence of a finding, neutralised.
std::string neutral_sentence(const Finding& f, Language l);
/// What to do about it; empty when the rule says nothing.
std::string neutral_remedy(const Finding& f, Language l);
/// Does the remedy itself say by when?
bool remedy_names_date(const Finding& f);

/// "Regeling procesgang art. 2 lid 2; WIA art. 25; art. 26": the law once for what follows it.
void append_sources(std::string& out, const Rule& rule, Language l);

/// The case for a heading: id and path, neutralised, and the document when it is not the first.
std::string shown_id(std::string_view id, Language l);
std::string shown_path(std::string_view path, int document, Language l);

/// "ONGELDIG: niet beoordeeld, 2 fouten".
std::string not_checked(std::size_t errors, Language l);

/// The verdict in plain words, after the heading `risk_heading`: " op een loonsanctie, zoals …".
std::string_view risk_heading(Risk r, Language l);
std::string verdict_rest(const Audit& a, Language l);

/// From medium up a sanction threatens, so that its cost is worth saying.
inline bool threatens(const Verdict& v) { return v.risk >= Risk::medium; }

}  // namespace poortwachter
