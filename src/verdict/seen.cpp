#include "verdict/seen.hpp"

namespace poortwachter {

std::vector<Seen> seen_in(const Case& c, std::span<const Finding> findings) {
  std::vector<Seen> seen;
  seen.reserve(findings.size());
  for (const Finding& f : findings) {
    if (f.status == Status::not_applicable) continue;
    const Seen plain(f);
    const bool short_in_efforts = f.status == Status::fail && f.weight == Weight::substantive;
    // Of nothing else it matters what could excuse it.
    seen.push_back(short_in_efforts || plain.effort_unknown() ? Seen(c, f) : plain);
  }
  return seen;
}

const Finding* found(std::span<const Seen> seen, Role role, Status status) {
  for (const Seen& f : seen)
    if (f.status == status && f.rule->role == role) return f.finding;
  return nullptr;
}

}  // namespace poortwachter
