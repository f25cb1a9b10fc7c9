// The project's own list of norms, src/rules/norms.tsv, read at build time by the rule compiler.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// A norm with strings of its own. The fields are those of Norm (poortwachter/ruleset.hpp).
struct NormRow {
  std::string id, section, addressee;
  std::vector<std::string> steps;
  Message text;
};

/// Reads the list: a line a norm with the cells id, section, addressee, steps (comma-separated, may
/// be empty), Dutch, English, parted by tabs; `#` begins a comment. Refused: another number of
/// cells, an empty cell, an id twice or out of order. Errors carry the line.
std::vector<InputError> parse_norms(std::string_view text, std::vector<NormRow>& norms);

}  // namespace poortwachter
