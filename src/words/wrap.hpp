// Lines that fit the screen.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter {

/// Appends `text`, which may hold no control characters, broken at spaces so that lines stay within
/// `width` columns. The line that `out` ends with is `column` columns wide already; later lines
/// start with `hang` spaces. A word that does not fit a line stays whole; several spaces
/// stay several, but for those at a break. Ends without line end.
void wrap(std::string& out, std::string_view text, int column, int hang, int width);

}  // namespace poortwachter
