// What to ask: the open points of which the answer changes the risk, found by judging again.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/asked_keys.hpp"
#include "verdict/what_if.hpp"

namespace poortwachter {

/// The questions with the risk after each answer, largest effect first; of equal effect what lowers
/// it first, then in the order of the rules. What other rules go by, and what the keys of the
/// dossier answer, is `judged` with the answer in the dossier of the case, which `dossier` is; each
/// is taken out again. What `awaiting`, rules that looked at what was not handed over, leave open
/// is one question besides: the risk once all of that is on file.
std::vector<Question> questions(const Case& c, Dossier& dossier, std::span<const Finding> findings,
                                std::span<const Rule* const> awaiting, const Verdict& verdict,
                                WhatIf& what_if, const Judged& judged);

}  // namespace poortwachter
