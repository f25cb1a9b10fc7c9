#include <algorithm>

#include "poortwachter/field/plan_van_aanpak.hpp"
#include "rules/plan/plans.hpp"
#include "rules/plan/volgt-advies.rule.hpp"

namespace poortwachter::plan_volgt_advies {
namespace {

/// Follows the advice of the bedrijfsarts, or says why not.
Tri follows(const Event& plan) {
  return plan.yes(field::volgt_advies) || plan.yes(field::afwijking_gemotiveerd);
}

/// The last day on which the plan steered the case: the day before a plan that is in order.
Date steers_until(std::span<const Event* const> plans, std::size_t i, Date end) {
  const Date from = plans[i]->day;
  for (++i; i < plans.size(); ++i)
    if (plans[i]->day > from && yes(follows(*plans[i]))) return std::min(plans[i]->day - 1, end);
  return end;
}

}  // namespace

void check(Check& k) {
  const auto plans = tested_plans(k.c);
  const Event* open = nullptr;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const Event& plan = *plans[i];
    const Tri answer = follows(plan);
    if (unknown(answer) && open == nullptr) open = &plan;
    if (!no(answer)) continue;
    Finding& f = k.fail(msg::fail{.actual = plan.day}, Degree::serious);
    f.place = plan.place_of(field::volgt_advies);
    f.short_from = std::min(plan.day, k.c.efforts_moment);
    f.short_to = std::max(*f.short_from, steers_until(plans, i, k.c.efforts_moment));
  }
  const auto departs = [](const Event& plan) { return no(plan.yes(field::volgt_advies)); };
  if (open == nullptr && !k.empty()) return;
  const Event& plan = open != nullptr ? *open : *plans.back();
  Finding& f = open != nullptr ? departs(plan) ? k.unknown(msg::unknown_reasons{.actual = plan.day})
                                               : k.unknown(msg::unknown{.actual = plan.day})
               : departs(plan) ? k.pass(msg::pass_reasoned{.actual = plan.day})
                               : k.pass(msg::pass{.actual = plan.day});
  f.place = plan.place;
}

}  // namespace poortwachter::plan_volgt_advies
