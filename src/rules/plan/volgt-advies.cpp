#include <algorithm>

#include "rules/plan/plans.hpp"

namespace poortwachter {
namespace {

/// Follows the advice of the bedrijfsarts, or says why not.
Tri follows(const Event& plan) {
  return plan.yes(Field::volgt_advies) || plan.yes(Field::afwijking_gemotiveerd);
}

/// The last day on which the plan steered the case: the day before a plan that is in order.
Date steers_until(std::span<const Event* const> plans, std::size_t i, Date end) {
  const Date from = plans[i]->day;
  for (++i; i < plans.size(); ++i)
    if (plans[i]->day > from && yes(follows(*plans[i]))) return std::min(plans[i]->day - 1, end);
  return end;
}

}  // namespace

void check_plan_volgt_advies(Check& k) {
  const auto plans = k.c.events(Kind::plan_van_aanpak);
  const Event* open = nullptr;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const Event& plan = *plans[i];
    const Tri answer = follows(plan);
    if (unknown(answer) && open == nullptr) open = &plan;
    if (!no(answer)) continue;
    Finding& f = k.fail("fail", Degree::serious);
    f.actual = plan.day;
    f.place = plan.place_of(Field::volgt_advies);
    f.short_from = std::min(plan.day, k.c.test_moment);
    f.short_to = std::max(*f.short_from, steers_until(plans, i, k.c.test_moment));
  }
  if (open == nullptr && !k.empty()) return;
  const Event& shown = open != nullptr ? *open : *plans.back();
  const bool departs = no(shown.yes(Field::volgt_advies));
  Finding& f = open == nullptr ? k.pass(departs ? "pass_reasoned" : "pass")
                               : k.unknown(departs ? "unknown_reasons" : "unknown");
  f.actual = shown.day;
  f.place = shown.place;
}

}  // namespace poortwachter
