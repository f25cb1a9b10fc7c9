// What comes from outside, made harmless before it is shown.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter {

/// Appends `text` (any bytes) with U+FFFD in place of everything that steers a terminal or a reader
/// and of what is not UTF-8, and `…` in place of a citizen service number: an employer may not use
/// it as he likes (Wabb art. 10), and a report must not spread it. The result holds no line ends.
void append_neutral(std::string& out, std::string_view text);
std::string neutral(std::string_view text);
/// Would `neutral` leave it as it is?
bool is_neutral(std::string_view text);

/// The reference of a case: as `neutral`, and `…` when it holds a medical word.
std::string neutral_reference(std::string_view id);

/// A wrong key, value or tag for use in a message: neutral, at most 40 characters. Only `…` when it
/// may not be shown at all. Never pass it the value of a free-text field.
std::string shown(std::string_view text);
/// Not when it may hold a citizen service number, also one with a typing error, or a medical word.
bool may_be_shown(std::string_view text);

}  // namespace poortwachter
