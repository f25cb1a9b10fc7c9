// What the rules on the plan van aanpak share.
#pragma once

#include <span>
#include <utility>

#include "rules/check.hpp"

namespace poortwachter {

/// The plans up to the WIA application, which are tested; without one of then all of them.
/// Precondition: there is a plan.
std::span<const Event* const> tested_plans(const Case& c);

/// What a plan lacks, and what the dossier does not say of it.
struct PlanAnswer {
  Message lacks;
  Message silent;
};

/// Sorts one key of a plan: nothing when it is in order.
void judge_key(PlanAnswer& answer, Field key, Tri in_order);

/// What the sentences on a plan show.
struct ShownPlan {
  Date actual;
  Message what;
};

/// A finding for each plan that lacks something, said by `fail`, one for the first plan of which
/// the dossier is silent, and a pass when there is neither. Precondition: `plans` is not empty.
template <typename Pass, typename Unknown, typename Judge, typename Fail>
void judge_plans(Check& k, std::span<const Event* const> plans, Judge judge, Fail fail) {
  const Event* open = nullptr;
  Message asked;
  for (const Event* plan : plans) {
    PlanAnswer answer = judge(*plan);
    if (!answer.lacks.empty()) {
      Finding& f = fail(ShownPlan{plan->day, answer.lacks});
      f.place = plan->place;
      f.what = std::move(answer.lacks);
    } else if (!answer.silent.empty() && open == nullptr) {
      open = plan;
      asked = std::move(answer.silent);
    }
  }
  if (open != nullptr)
    k.unknown(Unknown::of(ShownPlan{open->day, std::move(asked)})).place = open->place;
  else if (k.empty())
    k.pass(Pass::of(ShownPlan{plans.back()->day, {}})).place = plans.back()->place;
}

}  // namespace poortwachter
