// What to ask: the open points of which the answer changes the risk, found by judging again.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/verdict.hpp"

namespace poortwachter {

/// The questions with the risk after each answer, largest effect first; of equal effect what lowers
/// it first, then in the order of the rules.
std::vector<Question> questions(const Case& c, std::span<const Finding> findings,
                                const Verdict& verdict, WhatIf& what_if);

}  // namespace poortwachter
