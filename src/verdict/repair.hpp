// What to do now: which repairs lower the risk, found by judging the dossier again without them.
#pragma once

#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/taken.hpp"
#include "verdict/what_if.hpp"

namespace poortwachter {

/// The failing rules that can still be repaired and count in the verdict, those that lower the risk
/// most first; then the graver, then the sooner.
RepairPlan repair_plan(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
                       WhatIf& what_if, const Retold& retold);

}  // namespace poortwachter
