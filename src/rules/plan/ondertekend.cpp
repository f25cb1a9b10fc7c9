#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/ondertekend.rule.hpp"
#include "rules/plan/plans.hpp"

namespace poortwachter::plan_ondertekend {
namespace {

PlanAnswer judge(const Event& plan) {
  PlanAnswer answer;
  if (no(plan.yes(field::overeenstemming))) {
    add_key(answer.lacks, field::overeenstemming);
    return answer;
  }
  // Two signatures show the agreement: `overeenstemming` need not be said as well.
  for (const Field f : {field::ondertekend_werkgever, field::ondertekend_werknemer})
    judge_key(answer, f, plan.yes(f));
  return answer;
}

}  // namespace

void check(Check& k) {
  Message no_agreement;
  add_key(no_agreement, field::overeenstemming);
  judge_plans<msg::pass, msg::unknown>(
      k, tested_plans(k.c), judge, [&](const ShownPlan& plan) -> Finding& {
        return plan.what.nl == no_agreement.nl ? k.fail(msg::no_agreement::of(plan))
                                               : k.fail(msg::fail::of(plan));
      });
}

}  // namespace poortwachter::plan_ondertekend
