// What of the input may be shown to people.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter {

/// `text` (any bytes) for use in a message: at most 40 characters, what could steer a terminal or
/// turn the reading direction replaced by U+FFFD, invalid UTF-8 likewise. Only `…` when it could
/// hold a citizen service number. Never pass it the value of a free-text field.
std::string shown(std::string_view text);

/// Eight or more digits in a row, or nine with only signs and spaces between them: it could be a
/// citizen service number (which has nine digits, old ones eight).
bool may_hold_bsn(std::string_view text);

}  // namespace poortwachter
