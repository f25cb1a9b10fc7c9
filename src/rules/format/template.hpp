// The sentences of the rules: which places they may hold, and how they are filled in.
#pragma once

#include <string>
#include <string_view>

#include "poortwachter/audit.hpp"

namespace poortwachter {

/// Appends `text` with its places filled in from the finding. Places: {due} {actual} {from} {to}
/// {repair} (dates, written out), {late} {count} {limit} (whole numbers; {late:dagen} writes
/// "1 dag" or "3 dagen", likewise weken, maanden, documenten and days, weeks, months, documents),
/// {percent} (at most two decimals), {what} (a name or list). A place without a value gives "?".
void fill_template(std::string& out, std::string_view text, const Finding& f, Language l);

/// The first place in `text` that is not one of these; empty when all are.
std::string_view unknown_place(std::string_view text);

/// "9 januari 2023", "9 January 2023".
void append_date(std::string& out, Date d, Language l);
std::string date_text(Date d, Language l);

/// "1 dag", "3 dagen", by a unit of the places ("dagen", "weeks" …).
std::string number_text(int n, std::string_view unit);

}  // namespace poortwachter
