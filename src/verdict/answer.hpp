// What a step of the route can answer: a sentence of its file with what it comes to.
#pragma once

#include <utility>
#include <vector>

#include "poortwachter/audit.hpp"

namespace poortwachter {

struct Answer : Sentence {
  Step step;
  Tri outcome;
};

/// An answer with its values.
struct Answered {
  const Answer* answer;
  std::vector<StatementValue> values;

  Answered(const Answer& a, std::vector<StatementValue> v = {})  // NOLINT: an answer says itself
      : answer(&a), values(std::move(v)) {}
};

}  // namespace poortwachter
