// src/law/rulings.yaml, read at build time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// A ruling with strings of its own. The fields are those of Ruling (poortwachter/ruleset.hpp).
struct RulingRow {
  std::string ecli, court, date, overtaken_by;
  bool for_employer = false;
  Ruling::Confidence confidence = Ruling::Confidence::high;
  Message what;
  Place place;
};

/// Reads the file. Errors carry the line and column. Refused: what is missing or unknown, what is
/// no ECLI or of another year than its date, one that is not in its place by date, and an
/// `overtaken_by` that is not there.
std::vector<InputError> parse_rulings(std::string_view text, std::vector<RulingRow>& rulings);

}  // namespace poortwachter
