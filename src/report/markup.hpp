// Text in XML, SVG and HTML.
#pragma once

#include <string>
#include <string_view>

#include "words/neutral.hpp"

namespace poortwachter {

/// Appends `text`, which holds no control characters, so that it is text and nothing else, also
/// within an attribute in double quotes.
void append_xml(std::string& out, std::string_view text);
std::string xml(std::string_view text);

}  // namespace poortwachter
