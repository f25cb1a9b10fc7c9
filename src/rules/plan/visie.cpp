#include <array>

#include "rules/plan/plans.hpp"

namespace poortwachter {
namespace {

constexpr std::array kViews{Field::visie_werkgever, Field::visie_werknemer};

}  // namespace

void check_plan_visie(Check& k) {
  // The rule goes by the date of the plan: one that was not made again keeps its old form
  // (Regeling procesgang art. 7b).
  const auto owed = [&](const Event& plan) {
    return std::span(kViews).first(static_cast<std::size_t>(k.days("zienswijzen", plan.day)));
  };
  const auto plans = tested_plans(k.c);
  const Event& last = *plans.back();
  if (owed(last).empty()) {
    Finding& f = k.not_applicable();
    f.actual = last.day;
    f.place = last.place;
    return;
  }
  judge_plans(k, plans, [&](const Event& plan) {
    PlanAnswer answer;
    for (const Field f : owed(plan)) judge_key(answer, f, plan.yes(f));
    return answer;
  });
}

}  // namespace poortwachter
