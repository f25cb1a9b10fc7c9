#include <algorithm>

#include "poortwachter/numbers.hpp"

namespace poortwachter {

const NumberValue& Number::at(Date d) const {
  const auto after = std::ranges::upper_bound(values, d, {}, &NumberValue::from);
  return *std::prev(after == values.begin() ? after + 1 : after);
}

const Number* number_named(std::string_view path) {
  const auto all = numbers();
  const auto found = std::ranges::find(all, path, &Number::path);
  return found == all.end() ? nullptr : *found;
}

}  // namespace poortwachter
