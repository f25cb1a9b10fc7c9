// What the value of a key must look like, and what stands there instead, in words.
#pragma once

#include <string>

#include "dossier/fields.hpp"
#include "dossier/meant.hpp"
#include "poortwachter/dossier.hpp"
#include "yaml/tree.hpp"

namespace poortwachter::problems {

/// The same in both languages.
inline Message same(const std::string& text) { return {text, text}; }
/// "`ja`, `nee` or `onbekend`".
Message any_of(const Names&);

Message found_kind(yaml::NodeKind);
Message expected(const fields::FieldSpec&);
/// Of one item of the list.
Message expected_item(const fields::FieldSpec&);

}  // namespace poortwachter::problems
