// What the dossier format says of a name: a kind of event, a key, a word, or what people call them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report.hpp"

namespace poortwachter::cli {

/// Appends what `name` means: `werkhervatting`, `werkhervatting.functie`, `functie`,
/// `aangepast_eigen`, `spreekuur`. False, and nothing appended, when the format has no such name.
bool explain_format(std::string& out, std::string_view name, const ReportOptions& options);

/// Every name of the format.
std::vector<std::string_view> format_names_known();
/// What people call them, or the things that it has no place for.
std::vector<std::string_view> synonyms_known();
/// The longest of them within a longer name, `aanbod_vaststellingsovereenkomst`; may be empty.
std::string_view known_within(std::string_view name);

}  // namespace poortwachter::cli
