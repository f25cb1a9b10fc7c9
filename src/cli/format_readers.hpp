// Who reads what of the format: for `explain`.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "dossier/fields.hpp"

namespace poortwachter::cli {

using Names = std::vector<std::string_view>;

template <typename List>
bool holds(const List& list, const typename List::value_type& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// What every event has, then each kind, then what is no event.
std::vector<const fields::Block*> all_blocks();

/// Of a kind, of a key of a kind, or of a key of a block that is no event.
Names readers(std::optional<Kind> kind, std::optional<Field> field, Language l);

/// A part of a pay is read by who reads the pay.
Names readers_of_pay(Language l);

}  // namespace poortwachter::cli
