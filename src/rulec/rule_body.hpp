// What stands under the front matter of a rule file: the explanation, then the examples.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rulec/page.hpp"
#include "rulec/rule_file.hpp"

namespace poortwachter {

/// Explanation (Dutch, then `## English`), then `## Examples`. An example names messages of the
/// rule, which are there already; one is needed for each status but those in `no_example`.
void read_rule_body(Lines lines, std::span<const std::string> no_example, RuleFile& rule,
                    std::vector<InputError>& errors);

}  // namespace poortwachter
