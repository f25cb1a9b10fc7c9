#include "verdict/seen.hpp"

namespace poortwachter {

void add_seen(const Case& c, const Finding& f, std::vector<Seen>& seen) {
  if (f.status == Status::not_applicable) return;
  const Seen plain(f);
  const bool short_in_efforts = f.status == Status::fail && f.weight == Weight::substantive;
  // Of nothing else it matters what could excuse it.
  seen.push_back(short_in_efforts || plain.effort_unknown() ? Seen(c, f) : plain);
}

const Finding* found(std::span<const Seen> seen, Role role, Status status) {
  for (const Seen& f : seen)
    if (f.status == status && f.rule->role == role) return f.finding;
  return nullptr;
}

}  // namespace poortwachter
