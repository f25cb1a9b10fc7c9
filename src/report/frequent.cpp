#include "report/frequent.hpp"

#include <algorithm>

namespace poortwachter {
namespace {

constexpr std::size_t kMost = 5;

}  // namespace

std::vector<Frequent> most_frequent(const Summary& s) {
  std::vector<Frequent> all;
  for (const auto& [rule, n] : s.failing) all.push_back({rule, n});
  std::ranges::sort(all, [](const Frequent& a, const Frequent& b) {
    return a.dossiers != b.dossiers ? a.dossiers > b.dossiers : a.rule->id < b.rule->id;
  });
  if (all.size() > kMost) all.resize(kMost);
  return all;
}

}  // namespace poortwachter
