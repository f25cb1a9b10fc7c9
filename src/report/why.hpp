// Why the risk is what it is, in a few sentences: what reports have at their head.
#pragma once

#include <string>
#include <vector>

#include "report/view.hpp"

namespace poortwachter {

struct Reason {
  const Text* lead;  ///< "Waarom: ", or which half of the risk it is of
  std::string text;
};

/// What sets the risk first. Of shortcomings the gravest is named, and what else there is.
std::vector<Reason> reasons(const View&, Language);

/// What the reader must know first: what may not be on file, events that were left out, and how the
/// case was read.
std::vector<std::string> notes(const View&, Language);

}  // namespace poortwachter
