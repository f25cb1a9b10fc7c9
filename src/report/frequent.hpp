// What goes wrong most often in many dossiers.
#pragma once

#include <vector>

#include "poortwachter/report.hpp"

namespace poortwachter {

/// A rule, and the dossiers in which its shortcoming sets the risk.
struct Frequent {
  const Rule* rule;
  int dossiers;
};

/// The few that come first, the most frequent first of all.
std::vector<Frequent> most_frequent(const Summary&);

}  // namespace poortwachter
