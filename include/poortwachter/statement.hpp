// A sentence of the verdict as data: what it says, with which values, and its words. The sentences
// themselves stand in src/verdict/*.md and src/verdict/route/*.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
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
  bool operator==(const Euro&) const = default;
};
struct Percent {
  double value;
  bool operator==(const Percent&) const = default;
};

struct Statement;
/// Sentences that stand together, or the items of a list in one.
using Statements = std::vector<Statement>;

using StatementValue = std::variant<Date, int, Euro, Percent, Statements>;

/// What is said, in words: a key that stays the same, and the text with {name} for each value.
struct Sentence {
  std::string_view key;
  Text text;
  std::span<const std::string_view> places{};  ///< the names of its values, each once
};

struct Statement {
  const Sentence* sentence = nullptr;
  std::vector<StatementValue> values;  ///< in the order of the places

  Statement() = default;
  Statement(const Sentence& s,
            std::vector<StatementValue> v = {})  // NOLINT: a sentence says itself
      : sentence(&s), values(std::move(v)) {}

  bool operator==(const Statement&) const = default;
  [[nodiscard]] bool empty() const { return sentence == nullptr; }
  [[nodiscard]] std::string_view key() const { return sentence ? sentence->key : ""; }
  /// With the values filled in; empty when nothing is said.
  [[nodiscard]] std::string in(Language l) const;
};

/// One after another, with this between them.
std::string in_words(const Statements& all, Language l, std::string_view between = " ");

/// A value that a sentence shows. It has no default, so that it cannot be forgotten.
template <typename T>
struct Given {
  constexpr Given(T v) : value(std::move(v)) {}  // NOLINT(google-explicit-constructor)
  T value;
};

}  // namespace poortwachter
