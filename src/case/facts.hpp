// Named facts of a case that a rule may require (`applies` in its file). The list is closed.
#pragma once

#include <span>
#include <string_view>

#include "case/case.hpp"

namespace poortwachter {

struct Fact {
  std::string_view name;
  Tri (*holds)(const Case&);
  Text when_not;  ///< why the rule does not apply
};

std::span<const Fact> facts();
const Fact* fact_named(std::string_view);

}  // namespace poortwachter
