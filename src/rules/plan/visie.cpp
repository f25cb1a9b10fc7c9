#include "rules/plan/plans.hpp"

namespace poortwachter {
namespace {

PlanAnswer judge(const Event& plan) {
  PlanAnswer answer;
  for (const Field f : {Field::visie_werkgever, Field::visie_werknemer})
    judge_key(answer, f, plan.yes(f));
  return answer;
}

}  // namespace

void check_plan_visie(Check& k) {
  const auto plans = k.c.events(Kind::plan_van_aanpak);
  // The rule goes by the date of the plan: one that was not made again keeps its old form
  // (Regeling procesgang art. 7b).
  std::size_t first = 0;
  while (first < plans.size() && k.days("zienswijzen", plans[first]->day) == 0) ++first;
  if (first < plans.size()) return judge_plans(k, plans.subspan(first), judge);
  Finding& f = k.not_applicable();
  f.actual = plans.back()->day;
  f.place = plans.back()->place;
}

}  // namespace poortwachter
