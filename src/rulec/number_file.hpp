// src/law/numbers.yaml, read at build time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"
#include "poortwachter/numbers.hpp"

namespace poortwachter {

/// A number with strings of its own. The fields are those of Number (poortwachter/numbers.hpp).
struct NumberRow {
  struct Value {
    double value = 0;
    Date from = kAlwaysFrom, until = kAlwaysUntil;
    Grade grade = Grade::primary;
    Message source;
  };

  std::string family, name;
  Message what;
  Unit unit = Unit::days;
  std::vector<Value> values;

  [[nodiscard]] std::string path() const { return family + "." + name; }
};

/// Reads the file. Errors carry the line and column. Refused: what is missing or unknown, and
/// values that leave a day without one or with two.
std::vector<InputError> parse_numbers(std::string_view text, std::vector<NumberRow>& numbers);

}  // namespace poortwachter
