// What the surroundings say: terminal, environment, clock. Nothing else in the program asks them.
#pragma once

#include <string>

#include "poortwachter/calendar.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter::cli {

enum class ColorChoice { automatic, always, never };

/// Colour on standard output: asked for, or a terminal without NO_COLOR, or CLICOLOR_FORCE.
bool use_color(ColorChoice choice);

/// Columns of the terminal on standard output; 80 when there is none.
int terminal_width();
/// The same of standard error.
int error_width();

/// Does a person read standard error?
bool errors_on_terminal();

/// POORTWACHTER_LANG, Dutch when it says nothing that is known.
Language environment_language();

/// Today's date where the user is.
Date today();

}  // namespace poortwachter::cli
