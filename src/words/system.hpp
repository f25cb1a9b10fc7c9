// What the system says about a file, in both languages.
#pragma once

#include "poortwachter/words.hpp"

namespace poortwachter {

/// `error`: an errno. What is not in the list is said in the system's own words.
Message system_message(int error);

}  // namespace poortwachter
