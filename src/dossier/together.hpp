// Which values do not go together: days in the wrong order, a slip in a year, periods that overlap,
// a wage that says too little. What cannot be held against one another passes.
#pragma once

#include <string_view>
#include <vector>

#include "dossier/fields.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Within one block; `label` is the key or kind under which it stands.
void check_pairs(const fields::Block&, std::string_view label, const Record&,
                 std::vector<InputError>&);

/// Nothing can be judged as on a day before the sickness: a slip in a year. `document`: the block
/// of the whole dossier.
void check_as_of(const Record& document, std::vector<InputError>&);

/// Between the blocks of a dossier.
void check_between_blocks(const Dossier&, std::vector<InputError>&);

}  // namespace poortwachter
