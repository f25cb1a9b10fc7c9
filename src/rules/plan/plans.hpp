// What the rules on the plan van aanpak share.
#pragma once

#include <functional>

#include "rules/check.hpp"

namespace poortwachter {

/// Is a plan owed? It answers the bedrijfsarts, so the days before his first judgement do not make
/// one due when he then sees no possibilities (Regeling procesgang art. 4 lid 1; BRB par. 7.4).
Tri plan_owed(const Case& c);

/// The plans up to the WIA application, which are tested; without one of then all of them.
/// Precondition: there is a plan.
std::span<const Event* const> tested_plans(const Case& c);

/// What a plan lacks, what the dossier does not say of it, and the message when it lacks something.
struct PlanAnswer {
  Message lacks;
  Message silent;
  std::string_view message = "fail";
};

/// Sorts one key of a plan: nothing when it is in order.
void judge_key(PlanAnswer& answer, Field key, Tri in_order);

/// A finding for each plan that lacks something, one for the first plan of which the dossier is
/// silent, and a pass when there is neither. Precondition: `plans` is not empty.
void judge_plans(Check& k, std::span<const Event* const> plans,
                 const std::function<PlanAnswer(const Event& plan)>& judge);

}  // namespace poortwachter
