// How the value of a key is written, what counts as one, and an example of it.
#pragma once

#include <string>
#include <string_view>

#include "dossier/fields.hpp"

namespace poortwachter::cli {

/// "een getal, 0 … 60, uren per week".
std::string form(const fields::FieldSpec&, Language);

/// What counts and what does not, and what is assumed without it; each behind `before`.
std::string remarks(const fields::FieldSpec&, Language, std::string_view before);

/// A value of this key, as it is written. Empty where the form alone gives none.
std::string example_value(const fields::FieldSpec&);

}  // namespace poortwachter::cli
