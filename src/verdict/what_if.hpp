// What the risk would be if: the same findings judged again, when some of them are in order, fall
// short, were made good, cost no chance or are covered by a ground.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "verdict/judge.hpp"

namespace poortwachter {

/// What is taken of a finding when a case is judged again: what the file gives, or that it were in
/// order, or that it fell short, or that it were made good today: the days that were lost until now
/// stay lost, unless a paper of today can speak for them.
enum class Assume : std::uint8_t { as_found, in_order, short_of, made_good };

/// What the risk would be if. Of a case that is tested: its verdict got past the first steps. What
/// cannot decide is passed over once for all, and what an assumption leaves as it is stands as the
/// verdict has it.
class WhatIf {
 public:
  /// All three must outlive it.
  WhatIf(const Case& c, std::span<const Finding> findings, const Verdict& verdict);

  /// Under an assumption for each finding (as long as the findings), of what is open or fell short.
  Risk risk(std::span<const Assume> assumed);
  /// When of the shortcomings of this rule none cost a chance of work; null: of all of them.
  Risk without_chances(const Rule* rule);
  /// When spoor 2, which is late or was not started, is adequate and completed in time.
  Risk with_track2_completed();
  /// When a ground of this worth covered the shortcomings of the rule; null: all of them.
  Risk with_ground(Cover worth, const Rule* rule);

 private:
  /// One that can decide, as it is or under an assumption.
  struct Found {
    std::size_t index;
    Seen seen;
    bool counts;  ///< as it is
  };
  void as_found();
  Risk of_efforts(What what);

  const Case& c_;
  std::span<const Finding> findings_;
  const Verdict& verdict_;
  std::optional<Recovery> recovery_;  ///< where sickness benefit can be recovered
  std::vector<Found> found_;
  std::vector<Seen> seen_;  ///< by the judgement at hand
};

}  // namespace poortwachter
