// What the sentence of a finding shows, and what to do about it, beside their words: each value by
// the name that it has in the rule's file.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/finding.hpp"
#include "poortwachter/statement.hpp"

namespace poortwachter {

/// A name or list, as `what` is, is in words.
using ShownValue = std::variant<Date, int, Percent, const Message*>;
struct Shown {
  std::string_view name;
  ShownValue value;
};

/// Each value once, in the order of the names below. The finding must outlive it.
std::vector<Shown> shown_by(const Finding& f);

enum class ShownAs : std::uint8_t { date, number, percent, words };
struct ShownName {
  std::string_view name;
  ShownAs as;
};
/// All that a finding may show.
std::span<const ShownName> shown_names();

}  // namespace poortwachter
