// What to ask: the open points of which the answer changes the risk, found by judging again.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/verdict.hpp"

namespace poortwachter {

/// The questions with the risk after each answer, largest effect first; of equal effect what lowers
/// it first, then in the order of the rules. `answered` gives the risk of the dossier with that
/// answer in it, for the questions that other rules go by.
std::vector<Question> questions(const Case& c, std::span<const Finding> findings,
                                const Verdict& verdict, WhatIf& what_if,
                                const std::function<Risk(const Rule&, Word)>& answered);

}  // namespace poortwachter
