// The sentences of the rules: which places they may hold, and which fact of a finding each shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/audit.hpp"

namespace poortwachter {

/// Appends `text` with its places filled in from the finding. Places: {due} {actual} {from} {to}
/// (dates, written out), {late} {count} {limit} (whole numbers; {late:dagen} writes
/// "1 dag" or "3 dagen", likewise the other units of words/write.hpp), {percent} (at most two
/// decimals), {what} (a name or list; {what:ontbreekt} with the Dutch verb before it). A place
/// without a value gives "?".
///
/// {due:som}, {due:sum}: the last day with its sum, "20 februari 2023 (42 dagen na 9 januari 2023)",
/// where the finding says what it was counted from. {count:getelde dagen}, {count:counted days}: of
/// the days from {from} to {to}, and that leave and interruption were left out where they were.
void fill_template(std::string& out, std::string_view text, const Finding& f, Language l);

/// The first place in `text` that is not one of these; empty when all are.
std::string_view unknown_place(std::string_view text);

/// The names of the places in `text`, without their units, each time that one stands there.
std::vector<std::string_view> places_in(std::string_view text);

/// Does it say a last day with its sum; the days of a stretch that count?
bool says_sum(std::string_view text);
bool says_counted_days(std::string_view text);

}  // namespace poortwachter
