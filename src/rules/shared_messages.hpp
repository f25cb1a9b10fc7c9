// What any rule may say beside its own sentences. Their keys are those of no rule's own.
#pragma once

#include "case/facts.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter::shared {

/// A condition of the rule that cannot be judged.
extern const RuleMessage condition_unknown;
/// The duty had not begun, or had ended, on the day on which it would have arisen.
extern const RuleMessage not_in_force;
/// A document is missing because the employee would not give what it needed.
extern const RuleMessage refused;
/// What would fall short, were it certain that it was still asked: of after the day of an
/// application, or of the end of a shortened waiting period, that nobody knows.
extern const RuleMessage perhaps_not_tested;
extern const RuleMessage perhaps_over;

/// What a path of spoor 2 lacked while spoor 2 was not owed, or perhaps was not: for the work that
/// ran beside it, or because both left it out before the AOW age.
extern const RuleMessage track2_not_owed;
extern const RuleMessage track2_perhaps_not_owed;
extern const RuleMessage track2_perhaps_left_out;
/// What fell short and cost no day on which there was a chance of work (verdict.md, lost days); or
/// it cannot be told whether there was one, or what would excuse it was not handed over.
extern const RuleMessage no_day_lost;
extern const RuleMessage days_not_known;
extern const RuleMessage excuse_not_delivered;
/// No shortcoming is left of which to ask whether it cost a chance.
extern const RuleMessage nothing_to_ask;
/// Once the verdict finds nothing left that carries a loonsanctie.
extern const RuleMessage ask_now;

/// Why a rule with this condition, which does not hold, does not apply.
const RuleMessage& when_not(const Fact& fact, const Case& c);

}  // namespace poortwachter::shared
