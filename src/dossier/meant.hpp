// What was most likely meant by a name that the format does not have: the nearest legal spelling,
// or what a synonym stands for. Nothing here is reached by a correct dossier.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dossier/fields.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter::problems {

using Names = std::vector<std::string_view>;

// Legal spellings, in the order of the format.
Names key_names(const fields::Block&);
Names word_names(const fields::FieldSpec&);
Names kind_names();
/// The blocks and kinds of event that have the key.
Names homes_of(Field);

/// The block that has this key.
const fields::Block* home_of(const fields::FieldSpec&);
/// The key beside it that takes the day: `opgevolgd_op` of `opgevolgd`, `ondertekend_op` of
/// `ondertekend_werkgever`. Empty when there is none.
std::string_view day_key_of(const fields::FieldSpec&);

/// What was most likely meant: a legal spelling, or a synonym of one, or of nothing that the format
/// needs.
struct Meant {
  std::string_view legal;  ///< may be empty
  const fields::Synonym* synonym = nullptr;
};

/// `legal`: the spellings of this place; `at`: the block or key. Empty when nothing comes near.
Meant meant_by(std::string_view written, const Names& legal, std::string_view at);

/// Every synonym that is written so, wherever it holds.
std::vector<const fields::Synonym*> synonyms_of(std::string_view written);

/// The key that an unknown one was most likely meant to be: it is not reported missing as well.
std::optional<Field> key_meant(const fields::Block&, std::string_view written);
/// The kind that a misspelled one was most likely meant to be.
std::optional<Kind> kind_meant(std::string_view written);

}  // namespace poortwachter::problems
