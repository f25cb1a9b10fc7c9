#include <algorithm>

#include "poortwachter/numbers.hpp"

namespace poortwachter {

const NumberValue& Number::at(Date d) const {
  const auto after = std::ranges::upper_bound(values, d, {}, &NumberValue::from);
  return *std::prev(after == values.begin() ? after + 1 : after);
}

}  // namespace poortwachter
