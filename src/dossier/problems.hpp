// Every input error of the dossier room, in words. Nothing here is reached by a correct dossier.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dossier/fields.hpp"
#include "poortwachter/dossier.hpp"
#include "yaml/tree.hpp"

namespace poortwachter::problems {

/// A value that is wrong: which key it was given to, how it is written, where it stands.
struct Found {
  const fields::FieldSpec& spec;
  std::string_view text;
  bool quoted = false;
  Place place;
};

/// What stands around a key.
struct Around {
  std::string_view before;  ///< the value before it
  bool bare;                ///< it lacks a value of its own
  bool cut;                 ///< and a comma cut it off the text before it: `{stuk: map 3, tab 2}`
  std::vector<std::string_view> beside = {};  ///< the keys of this block, itself among them
};

// Keys. `label` is the key or kind under which the block stands.
InputError unknown_key(const fields::Block&, std::string_view label, std::string_view key, Place,
                       const Around&);
InputError missing_key(const fields::FieldSpec&, std::string_view label, Place);
InputError both_given(std::string_view label, fields::Pair, Place);

// Values.
/// `text`: of a scalar.
InputError wrong_type(const fields::FieldSpec&, yaml::NodeKind found, std::string_view text, Place);
/// An item of the list of this key.
InputError wrong_item(const fields::FieldSpec&, yaml::NodeKind found, Place);
InputError no_map(Place);
/// `cut`: as in Around.
InputError missing_value(const fields::FieldSpec&, Place, bool cut = false);
InputError may_not_be_unknown(const fields::FieldSpec&, Place);
InputError other_version(const Found&);
InputError no_date(const Found&);
InputError date_out_of_range(const Found&);
InputError no_yes_no(const Found&);
InputError no_number(const Found&);
InputError number_out_of_range(const Found&);
InputError unknown_word(const Found&);
InputError unknown_kind(const Found&);
/// `nearest`: the name that was most likely meant; empty when none is near.
InputError unknown_name(Naming, const Found&, std::string_view nearest);

// Values that do not go together.
/// `second` is the day that comes too early.
InputError wrong_order(Field first_key, Date first, Field second_key, Date second, Place);
/// As wrong_order, where the same day will not do either.
InputError not_after(Field first_key, Date first, Field second_key, Date second, Place);
InputError overlap(Days earlier, Days later, Place);
InputError hours_needed(Place);

/// The list was not read.
InputError list_too_long(const fields::FieldSpec&, std::size_t most, Place);

/// The rest of the document was not read.
InputError too_many(std::size_t most, Place);

}  // namespace poortwachter::problems
