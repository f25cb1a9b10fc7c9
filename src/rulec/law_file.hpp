// src/law/laws.yaml, read at build time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"

namespace poortwachter {

/// A law with strings of its own. The fields are those of LawName (poortwachter/laws.hpp).
struct LawRow {
  std::string law;
  Message shown;
};

/// Reads the file. Errors carry the line and column. Refused: a name in one language alone.
std::vector<InputError> parse_laws(std::string_view text, std::vector<LawRow>& laws);

}  // namespace poortwachter
