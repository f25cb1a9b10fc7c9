// The citizen service number (BSN): nine digits that pass the eleven test.
#pragma once

#include <string_view>

namespace poortwachter {

/// Weights 9 … 2 and -1 for the last digit; the sum is a multiple of eleven and not all digits are
/// zero. Precondition: `digits` holds nine digits.
bool passes_eleven_test(std::string_view digits);

/// Does the text hold what can be a citizen service number: nine digits on end, or in at least
/// three groups of two to five with the same dot, dash or space between them?
bool holds_bsn(std::string_view text);

}  // namespace poortwachter
