// Dates, numbers and amounts, written one way in each language.
#pragma once

#include <string>
#include <string_view>

#include "poortwachter/calendar.hpp"
#include "poortwachter/words.hpp"

namespace poortwachter {

/// "9 januari 2023", "9 January 2023".
void append_date(std::string& out, Date d, Language l);
std::string date_text(Date d, Language l);

/// "3"; with a unit "1 dag", "3 dagen". Units: dagen, weken, maanden, documenten, days, weeks,
/// months, documents.
void append_number(std::string& out, int n, std::string_view unit = {});
bool known_unit(std::string_view unit);

/// 65, 65,5 or 66,67 (65.5 in English): at most two decimals. Without the sign.
void append_percent(std::string& out, double p, Language l);

/// "€ 23.940,00" (with a hard space) or "€23,940.00".
void append_euro(std::string& out, double amount, Language l);
std::string euro(double amount, Language l);

}  // namespace poortwachter
