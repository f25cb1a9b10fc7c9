// Named facts of a case that a rule may require (`applies` in its file). The list is closed.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "case/case.hpp"

namespace poortwachter {

/// Why a rule does not apply.
struct Reason {
  std::string_view code;
  Text text;
};

struct Fact {
  std::string_view name;
  Tri (*holds)(const Case&);
  Reason when_not;  ///< why the rule does not apply
  /// Other reasons, and which of them holds: 0 is when_not, 1 the first of these.
  std::span<const Reason> others{};
  std::size_t (*which)(const Case&) = nullptr;
  /// Of a fact that may be unknown: what to ask, without the question mark.
  Text question{};

  /// All of them in that order.
  [[nodiscard]] const Reason& reason(std::size_t i) const {
    return i == 0 ? when_not : others[i - 1];
  }
  [[nodiscard]] std::size_t reasons() const { return others.size() + 1; }
};

std::span<const Fact> facts();
const Fact* fact_named(std::string_view);

}  // namespace poortwachter
