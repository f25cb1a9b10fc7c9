#include "rules/plan/plans.hpp"

#include <algorithm>

namespace poortwachter {

std::span<const Event* const> tested_plans(const Case& c) {
  const auto plans = c.events(Kind::plan_van_aanpak);
  const auto after =
      std::ranges::find_if(plans, [&](const Event* e) { return e->day > c.efforts_end; });
  return after == plans.begin() ? plans
                                : plans.first(static_cast<std::size_t>(after - plans.begin()));
}

void judge_key(PlanAnswer& answer, Field key, Tri in_order) {
  if (no(in_order)) add_key(answer.lacks, key);
  if (unknown(in_order)) add_key(answer.silent, key);
}

}  // namespace poortwachter
