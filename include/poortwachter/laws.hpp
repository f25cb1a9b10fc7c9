// The laws that sources name.
#pragma once

#include <span>
#include <string_view>

#include "poortwachter/words.hpp"

namespace poortwachter {

struct LawName {
  std::string_view law;  ///< as a Source names it
  Text shown;            ///< as reports do
};

/// All of them (src/law/laws.yaml).
std::span<const LawName> laws();

}  // namespace poortwachter
