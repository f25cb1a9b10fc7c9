// The JSON Schema (draft 2020-12) of what `check` and `timeline` write as json and ndjson.
#pragma once

#include <string>

#include "poortwachter/words.hpp"

namespace poortwachter::cli {

std::string report_schema(Language);

}  // namespace poortwachter::cli
