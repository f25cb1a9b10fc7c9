#include <array>

#include "law/plan.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/plans.hpp"
#include "rules/plan/visie.rule.hpp"

namespace poortwachter::plan_visie {
namespace {

constexpr std::array kViews{field::visie_werkgever, field::visie_werknemer};

}  // namespace

void check(Check& k) {
  // The rule goes by the date of the plan: one that was not made again keeps its old form
  // (Regeling procesgang art. 7b).
  const auto owed = [&](const Event& plan) {
    return std::span(kViews).first(static_cast<std::size_t>(law::plan::zienswijzen.days(plan.day)));
  };
  const auto plans = tested_plans(k.c);
  const Event& last = *plans.back();
  if (owed(last).empty()) {
    k.not_applicable(msg::not_applicable{.actual = last.day}).place = last.place;
    return;
  }
  const auto judge = [&](const Event& plan) {
    PlanAnswer answer;
    for (const Field f : owed(plan)) judge_key(answer, f, plan.yes(f));
    return answer;
  };
  judge_plans<msg::pass, msg::unknown>(k, plans, judge, [&](const ShownPlan& plan) -> Finding& {
    return k.fail(msg::fail::of(plan));
  });
}

}  // namespace poortwachter::plan_visie
