// From findings to the risk of a loonsanctie: UWV's test, in its order.
#pragma once

#include <cstdint>
#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/grounds.hpp"

namespace poortwachter {

/// What is taken of a finding when a case is judged again: what the file gives, or that it were in
/// order, or that it fell short, or that it were made good today: the days that were lost until now
/// stay lost, unless a paper of today can speak for them.
enum class Assume : std::uint8_t { as_found, in_order, short_of, made_good };

/// The verdict on findings that were weighed (lost_days.hpp), without its questions.
Verdict judge(const Case& c, std::span<const Finding> findings);

/// The risk alone, under an assumption for each finding (as long as the findings). `no_chance`: of
/// this rule's shortcomings none cost a chance of work; null: as the file and the auditor say.
Risk risk_if(const Case& c, std::span<const Finding> findings, std::span<const Assume> assumed,
             const Rule* no_chance = nullptr);

/// Likewise, when no shortcoming at all cost a chance.
Risk risk_without_chances(const Case& c, std::span<const Finding> findings);

/// Likewise, when a ground of this worth covered the shortcomings of the rule; null: all of them.
Risk risk_with_ground(const Case& c, std::span<const Finding> findings, Cover worth,
                      const Rule* rule);

}  // namespace poortwachter
