// A sentence of the verdict as data: what it says, with which values, and its words.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/words.hpp"

namespace poortwachter {

/// A number with its noun, for a sentence: "1 dag", "3 weeks".
struct Count {
  int number;
  Text unit;  ///< plural: dagen/days, weken/weeks … (words/write.hpp)
};
constexpr Count days_of(int n) { return {n, {"dagen", "days"}}; }
constexpr Count weeks_of(int n) { return {n, {"weken", "weeks"}}; }

struct Euro {
  double amount;  ///< whole cents
};
struct Percent {
  double value;
};

using StatementValue = std::variant<Date, Count, Euro, Percent>;

/// What is said, in words: a key that stays the same, and the text with {} for each value.
struct Sentence {
  std::string_view key;
  Text text;
};

struct Statement {
  const Sentence* sentence = nullptr;
  std::vector<StatementValue> values;

  Statement() = default;
  Statement(const Sentence& s,
            std::vector<StatementValue> v = {})  // NOLINT: a sentence says itself
      : sentence(&s), values(std::move(v)) {}

  [[nodiscard]] bool empty() const { return sentence == nullptr; }
  [[nodiscard]] std::string_view key() const { return sentence ? sentence->key : ""; }
  /// With the values filled in; empty when nothing is said.
  [[nodiscard]] std::string in(Language l) const;
};

}  // namespace poortwachter
