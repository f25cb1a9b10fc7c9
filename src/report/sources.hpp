// Articles of law by an id of their own, so that a machine reads each once.
#pragma once

#include <string>
#include <vector>

#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// "bw-art-7-658a-lid-1": the same for the same law and article.
std::string source_id(const Source& s);

/// The sources of some rules, each once, by id.
std::vector<const Source*> sources_of(const std::vector<const Rule*>& rules);

}  // namespace poortwachter
