#include "poortwachter/field/activity.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/inhoud.rule.hpp"
#include "rules/plan/plans.hpp"

namespace poortwachter::plan_inhoud {
namespace {

/// A goal that is still to be found gives the plan no direction (BRB par. 5, opschudmoment).
Tri has_goal(const Event& plan) { return !plan.is(field::doel, Word::nog_niet_bekend); }

Tri has_activities(const Event& plan) {
  const Value* v = plan.find(field::activiteiten);
  return v == nullptr ? Tri::unknown : tri(!v->records().empty());
}

Tri has_who(const Record& activity) {
  const Value* v = activity.find(field::door);
  return v == nullptr ? Tri::unknown : tri(!v->text().empty());
}

/// A date cannot be said to be lacking: an absent one is unknown.
Tri has_when(const Record& activity) {
  return activity.date(field::gereed) ? Tri::yes : Tri::unknown;
}

PlanAnswer judge(const Event& plan) {
  PlanAnswer answer;
  judge_key(answer, field::doel, has_goal(plan));
  judge_key(answer, field::activiteiten, has_activities(plan));
  Tri who = Tri::yes;
  Tri when = Tri::yes;
  for (const Record& activity : plan.list(field::activiteiten)) {
    who = who && has_who(activity);
    when = when && has_when(activity);
  }
  judge_key(answer, field::door, who);
  judge_key(answer, field::gereed, when);
  return answer;
}

}  // namespace

void check(Check& k) {
  judge_plans<msg::pass, msg::unknown>(
      k, tested_plans(k.c), judge,
      [&](const ShownPlan& plan) -> Finding& { return k.fail(msg::fail::of(plan)); });
}

}  // namespace poortwachter::plan_inhoud
