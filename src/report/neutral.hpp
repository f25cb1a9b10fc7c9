// What comes from outside, made harmless before it is shown.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter {

/// Appends `text` (any bytes) with U+FFFD in place of everything that steers a terminal or a reader
/// and of what is not UTF-8. The result holds no line ends.
void append_neutral(std::string& out, std::string_view text);
std::string neutral(std::string_view text);
/// Would `neutral` leave it as it is?
bool is_neutral(std::string_view text);

/// The reference of a case, or `…` when it holds a citizen service number: the employer may not use
/// the number as a reference (Wabb art. 10), and a report must not spread it.
std::string without_bsn(std::string_view id);

}  // namespace poortwachter
