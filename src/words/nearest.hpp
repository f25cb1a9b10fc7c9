// "Did you mean …?"
#pragma once

#include <span>
#include <string_view>

namespace poortwachter {

/// The candidate that `found` was most likely meant to be; empty when none is near. Capitals,
/// accents, and whether words are joined by a space, `-`, `.` or `_` make no difference; beyond
/// that a few typing errors are forgiven, more in longer words. A beginning of four characters or
/// more that only one candidate has is near too. The first of equals wins.
std::string_view nearest(std::string_view found, std::span<const std::string_view> candidates);

}  // namespace poortwachter
