// The hint of an input error: what was meant, or how to write it. Empty where nothing is to be said
// beside what was expected.
#pragma once

#include <string_view>

#include "dossier/fields.hpp"
#include "dossier/problems.hpp"
#include "dossier/scalars.hpp"
#include "poortwachter/dossier.hpp"
#include "yaml/tree.hpp"

namespace poortwachter::problems {

/// "did you mean `…`?"
Message did_you_mean(std::string_view legal);
/// "write `…`"
Message write(std::string_view text);

// Names that the format does not have.
Message key_hint(const fields::Block&, std::string_view key, const Around&);
/// A comma within text that is not in quotes.
Message comma_in_text();
Message word_hint(const Found&);
Message kind_hint(std::string_view written);
/// The hint of a kind that comes near none, and the list that may stand in its place: once a run.
Message where_kinds_stand();
Message all_kinds();

// Values that were not read.
Message yes_no_hint(const Found&);
Message date_hint(const Found&);
Message no_such_day_hint(const NoSuchDay&);
Message number_hint(const Found&);
Message wrong_item_hint(const fields::FieldSpec&);
/// `text`: of a scalar.
Message wrong_type_hint(const fields::FieldSpec&, yaml::NodeKind found, std::string_view text);

// Values that are not there.
Message how_to_leave_open(const fields::FieldSpec&);
/// An event stands on a day: the first on which it shows.
Message day_not_known();

}  // namespace poortwachter::problems
