#include "verdict/seen.hpp"

namespace poortwachter {

std::vector<Seen> seen_in(const Case& c, std::span<const Finding> findings) {
  std::vector<Seen> seen;
  seen.reserve(findings.size());
  for (const Finding& f : findings)
    if (f.status == Status::fail && f.weight == Weight::substantive)
      seen.emplace_back(c, f);
    else if (f.status != Status::not_applicable)
      seen.emplace_back(f);  // nothing else falls short in the efforts
  return seen;
}

const Finding* found(std::span<const Seen> seen, Role role, Status status) {
  for (const Seen& f : seen)
    if (f.status == status && f.rule->role == role) return f.finding;
  return nullptr;
}

}  // namespace poortwachter
