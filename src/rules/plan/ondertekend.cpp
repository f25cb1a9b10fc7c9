#include "rules/plan/plans.hpp"

namespace poortwachter {
namespace {

PlanAnswer judge(const Event& plan) {
  PlanAnswer answer;
  if (no(plan.yes(Field::overeenstemming))) {
    answer.message = "no_agreement";
    add_key(answer.lacks, Field::overeenstemming);
    return answer;
  }
  // Two signatures show the agreement: `overeenstemming` need not be said as well.
  for (const Field f : {Field::ondertekend_werkgever, Field::ondertekend_werknemer})
    judge_key(answer, f, plan.yes(f));
  return answer;
}

}  // namespace

void check_plan_ondertekend(Check& k) { judge_plans(k, tested_plans(k.c), judge); }

}  // namespace poortwachter
