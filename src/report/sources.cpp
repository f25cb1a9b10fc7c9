#include "report/sources.hpp"

#include <map>

namespace poortwachter {

std::string source_id(const Source& s) {
  std::string id;
  const auto add = [&id](std::string_view text) {
    for (const char c : text) {
      const bool upper = c >= 'A' && c <= 'Z';
      const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept)
        id += upper ? static_cast<char>(c - 'A' + 'a') : c;
      else if (!id.empty() && id.back() != '-')
        id += '-';
    }
  };
  add(s.law);
  add(" ");
  add(s.ref);
  while (id.ends_with('-')) id.pop_back();
  return id;
}

std::vector<const Source*> sources_of(const std::vector<const Rule*>& rules) {
  std::map<std::string, const Source*> by_id;
  for (const Rule* r : rules)
    for (const Source& s : r->sources) by_id.emplace(source_id(s), &s);
  std::vector<const Source*> out;
  out.reserve(by_id.size());
  for (const auto& [id, s] : by_id) out.push_back(s);
  return out;
}

}  // namespace poortwachter
