// Strict reading of single values, and guesses at what was meant by those refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/calendar.hpp"

namespace poortwachter {

/// Digits, with decimals after a point if any, and a `-` before it if negative: `36`, `2850.00`.
/// No leading zero, exponent, sign `+`, separator, nan or infinity; at most fifteen digits.
std::optional<double> parse_number(std::string_view text);

/// The digits after the point.
std::size_t decimals(std::string_view number);

/// What was meant by a text that is no ISO date: `9-1-2023`, `9 januari 2023`, `2023/1/9`,
/// `20230109`, `09012023`, a time behind it. Nothing when no existing day within the format's range
/// comes out.
std::optional<Date> date_meant(std::string_view text);

/// The last day of a time that is named: `2024-12`, `december 2024`, `half april 2023`, `week 4
/// 2024`, `zomer 2025`, `2e kwartaal 2024`, `2025`.
std::optional<Date> period_meant(std::string_view text);

/// `uur`, `week`, `vier_weken`, `maand` or `jaar` behind an amount: `14,50 per uur`. Empty for
/// else.
std::string_view pay_period(std::string_view text);

/// Does it name a length of time: `6-9 maanden`, `drie weken`?
bool is_term(std::string_view text);

/// What was meant by a text that is no number: `2.850,00`, `€ 2850`, `65%`, `36,5`, `1_000`,
/// `2.5e3`, `036`. Empty when that is not clear.
std::string number_meant(std::string_view text);

/// The first of two numbers with a sign or `tot` between them: `8-12`, `8 tot 12`. Empty for else.
std::string lowest_of_range(std::string_view text);

/// `ja`, `nee` or `onbekend`, for the forms in which other languages and YAML say so; else empty.
std::string_view yes_no_meant(std::string_view text);

/// Why a text of the form YYYY-MM-DD names no day: the month that does not exist (0 … 99), or else
/// the number of days that the month has. Nothing for texts of another form and for existing days.
struct NoSuchDay {
  int year;
  unsigned month;
  unsigned days_in_month;  ///< 0: the month does not exist
};
std::optional<NoSuchDay> no_such_day(std::string_view text);

}  // namespace poortwachter
