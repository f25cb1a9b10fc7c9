// What a shortcoming cost: the days on which a chance of work was lost, and how grave that makes
// it.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/finding.hpp"

namespace poortwachter {

/// Weighs every failing substantive finding by the days that it cost (BRB par. 3, 4, 5 and 9; the
/// limits of the degrees are an own choice): fills in `lost`, `weight`, `degree` and
/// `chance_missed`. A failure of which no lost day is left passes, with a sentence that says why. A
/// finding that does not say its days keeps the degree that its rule gave.
void weigh(const Case& c, std::span<Finding> findings);

/// How grave a shortcoming would be, were what is missing done today.
Degree degree_when_done(const Case& c, const Finding& f);

/// The auditor's answer to `vraag/kans-gemist` about this rule, or about all: `yes` a chance was
/// missed, `no` it was not, `unknown` not answered.
Tri chance_answer(const Case& c, const Rule& about);

}  // namespace poortwachter
