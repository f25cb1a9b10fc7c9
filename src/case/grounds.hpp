// Which grounds the law never takes, whatever stands behind them, and which the AOW age gives.
#pragma once

#include <vector>

#include "case/case.hpp"

namespace poortwachter {

/// Never a ground by the law of the day of the test, whatever stands behind it: which kinds those
/// are stands in law/numbers.yaml (`grond`).
bool never_a_ground(const Record& ground, Date tested);

/// By a decision or by an expert opinion of UWV, as the file says and does not contradict.
bool confirmed_by_uwv(const Case& c, const Record& ground);

/// Is it said to be confirmed in an expert opinion, where the file has none and all were handed
/// over?
bool lacks_opinion(const Case& c, const Record& ground);

/// Does the expert opinion come to a judgement on that subject (`onderwerp`)?
bool decides_on(const Event& opinion, Word subject);

/// UWV's expert opinions on the employee's efforts that come to a judgement, by date.
std::vector<const Event*> opinions_on_employee(const Case& c);

/// UWV's opinion that the employee's efforts sufficed, where it speaks against a stretch of
/// `niet_meewerken` that the file has: one of that time, without a good reason. Null: none does, or
/// a later one found too little.
const Event* speaks_against(const Case& c, const Event& refusal);

/// Is the AOW age reached so soon after the waiting period that both may leave out spoor 2?
bool retires_soon(const Case& c);

}  // namespace poortwachter
