// The examples in the files of the verdict, src/verdict/*.md and src/verdict/route/*.md.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/audit.hpp"

namespace poortwachter::test {

/// That a sentence is said, or, with a name, that it shows this value.
struct Expected {
  std::string_view key;
  std::string_view name;
  std::string_view value;
};

struct VerdictExample {
  std::optional<Step> step;  ///< that answers; none: it is said beside the verdict
  std::string_view title;
  std::string_view dossier;
  std::optional<Date> as_of;  ///< none: that of the dossier
  std::string_view select;    ///< the rules that run; empty: all
  std::span<const Expected> expected;
};

std::span<const VerdictExample> verdict_examples();

}  // namespace poortwachter::test
