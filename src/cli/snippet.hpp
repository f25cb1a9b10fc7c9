// The line that an input error is about, for a person at a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "poortwachter/input_error.hpp"

namespace poortwachter::cli {

/// Appends the line at `place` and a caret below its column; nothing when the line may not be shown
/// (see may_be_shown) or is not there. `first_line`: of `bytes` in the file.
void append_snippet(std::string& out, std::string_view bytes, std::uint32_t first_line,
                    Place place);

}  // namespace poortwachter::cli
