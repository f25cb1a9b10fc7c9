// What the tree of a document says before its values are read, of blocks with slips in them too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier.hpp"
#include "yaml/tree.hpp"

namespace poortwachter {

/// Is there a key `poortwachter`, misspelled or not?
bool names_version(const yaml::Tree&, yaml::NodeId map);

/// Which keys an event may have depends on its kind, wherever `soort` stands. A misspelled kind is
/// refused where it is read; its keys are held against the kind that was meant, so that all that is
/// wrong is told at once.
std::optional<Kind> kind_of_event(const yaml::Tree&, yaml::NodeId map);

/// A scalar with what a decimal comma cut off it: `{loonwaarde: 14,50 per uur}`.
std::string whole_text(const yaml::Tree&, yaml::NodeId);

std::vector<std::string_view> keys_of(const yaml::Tree&, yaml::NodeId map);

}  // namespace poortwachter
