// What people call the things of the dossier format.
#include "cli/explain_format.hpp"
#include "dossier/fields.hpp"

namespace poortwachter::cli {

std::vector<std::string_view> synonyms_known() {
  std::vector<std::string_view> names;
  for (const fields::Synonym& s : fields::synonyms()) names.push_back(s.written);
  return names;
}

std::string_view known_within(std::string_view name) {
  const std::string whole = fields::folded(name);
  std::string_view longest;
  for (const std::string_view s : synonyms_known())
    if (const std::string part = fields::folded(s); part.size() >= fields::kShortestWithin &&
                                                    s.size() > longest.size() &&
                                                    whole.find(part) != whole.npos)
      longest = s;
  return longest;
}

}  // namespace poortwachter::cli
