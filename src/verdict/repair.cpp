#include "verdict/repair.hpp"

#include <algorithm>
#include <tuple>

#include "verdict/verdict.hpp"

namespace poortwachter {
namespace {

/// A shortcoming that raises the risk and that can still be made good.
bool counts(const Finding& f) {
  return f.status == Status::fail && f.repairable && f.weight != Weight::result &&
         f.weight != Weight::advice;
}

/// The risk when every shortcoming that `repaired` takes were made good.
template <typename Repaired>
Risk risk_when(const Case& c, std::span<const Finding> findings, Repaired repaired) {
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (counts(findings[i]) && repaired(findings[i])) assumed[i] = Assume::in_order;
  return risk_if(c, findings, assumed);
}

/// One step a rule: the gravest finding speaks for it, the soonest day holds.
std::vector<RepairStep> steps_of(std::span<const Finding> findings) {
  std::vector<RepairStep> steps;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& f = findings[i];
    if (!counts(f)) continue;
    const bool same = !steps.empty() && findings[steps.back().finding].rule == f.rule;
    if (!same) {
      steps.push_back({i, f.repair_until, Risk::none});
      continue;
    }
    RepairStep& s = steps.back();
    if (f.degree > findings[s.finding].degree) s.finding = i;
    if (f.repair_until) s.until = std::min(*f.repair_until, s.until.value_or(*f.repair_until));
  }
  return steps;
}

}  // namespace

RepairPlan repair_plan(const Case& c, std::span<const Finding> findings, const Verdict& verdict) {
  RepairPlan plan;
  plan.when_all = verdict.risk;
  if (verdict.risk == Risk::none) return plan;
  plan.steps = steps_of(findings);
  for (RepairStep& s : plan.steps) {
    const Rule* rule = findings[s.finding].rule;
    // Procedure never carries more than a low risk: above that, to judge again would change
    // nothing.
    s.when_done = findings[s.finding].weight == Weight::procedural && verdict.risk > Risk::low
                      ? verdict.risk
                      : risk_when(c, findings, [&](const Finding& f) { return f.rule == rule; });
  }
  if (plan.steps.size() == 1)
    plan.when_all = plan.steps.front().when_done;
  else if (!plan.steps.empty())
    plan.when_all = risk_when(c, findings, [](const Finding&) { return true; });
  const auto key = [&](const RepairStep& s) {
    const Finding& f = findings[s.finding];
    return std::tuple(s.when_done, -static_cast<int>(f.degree), f.weight,
                      s.until.value_or(kLastDate));
  };
  std::stable_sort(plan.steps.begin(), plan.steps.end(),
                   [&](const RepairStep& a, const RepairStep& b) { return key(a) < key(b); });
  return plan;
}

}  // namespace poortwachter
