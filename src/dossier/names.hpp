// From a spelling to a key, a word or a kind, without allocation.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/dossier.hpp"

namespace poortwachter {

std::optional<Field> field_named(std::string_view);
/// Of every key, each once.
std::span<const Field> all_keys();
std::optional<Word> word_named(std::string_view);

}  // namespace poortwachter
