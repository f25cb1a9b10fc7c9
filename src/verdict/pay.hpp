// What the pay comes to, in words: notes beside the verdict.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// Fills in what the verdict leads to: the end of the pay, and where something threatens the weeks
/// and the cost.
void work_out_cost(const Case& c, std::span<const Finding> findings, Verdict& v);

/// In sentences, each with its arithmetic: what ends the pay early, a late WIA application, an
/// early one, a loonsanctie and what shortens it, an own-risk bearer after the contract, what UWV
/// recovers.
std::vector<Statements> pay_notes(const Case& c, std::span<const Finding> findings,
                                  const Verdict& v);

}  // namespace poortwachter
