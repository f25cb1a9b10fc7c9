// What the function of a rule names of its file, as C++: a misspelt name, or a value that a
// sentence shows and the function leaves out, does not compile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rulec/rule_file.hpp"

namespace poortwachter {

/// "spoor_tweede_spoor_tijdig": the namespace of a rule.
std::string rule_namespace(std::string_view id);

/// The text of rules/<family>/<slug>.rule.hpp: a struct for each message, whose members are the
/// values that its sentences show.
std::string rule_header(const RuleFile&);

/// The messages that `source`, the function of the rule, does not use.
std::vector<InputError> unused(const RuleFile&, std::string_view source);

/// The numbers that `source`, the function of the rule, uses and its file does not list.
std::vector<InputError> unlisted_numbers(const RuleFile&, std::string_view source);

}  // namespace poortwachter
