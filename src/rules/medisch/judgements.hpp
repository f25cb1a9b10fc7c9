// What the rules on medical judgements share.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {

/// Is it tested? A consult of after the WIA application is not; the actueel oordeel is part of the
/// report, whenever it was drawn up.
bool tested(const Case& c, const Judgement& j);

/// Is there none on file, while not all were handed over?
inline bool absent(const Case& c) {
  return c.judgements().empty() && !c.judgements_delivered(c.fsd, c.as_of);
}

/// The judgements from a day on.
std::span<const Judgement> judgements_from(const Case& c, Date d);

/// The first judgement on a day after `d`; null: none.
const Judgement* next_judgement(const Case& c, Date d);
/// The first of those that says what is possible.
const Judgement* next_with_possibilities(const Case& c, Date d);

/// The first of these on or after a day; they ascend. Null: none.
const Judgement* first_from(const std::vector<const Judgement*>& all, Date d);

/// Can one go by it: from a competent doctor and substantiated, as far as is known?
bool sound(const Judgement& j);

/// Of the sound judgements that give possibilities the first after a day; null: none.
const Judgement* next_sound(const Case& c, Date d);

/// Do the last sound judgement before it and the first after it see no more possibilities than it
/// does? Then it cost no day: what was asked followed from those (BRB par. 4 end). Of the first
/// judgement of a case the one after it is enough, when it came within a reassessment's time.
bool lowered_nothing(const Case& c, const Judgement& j);

/// A judgement that has a fault but lowered nothing: procedure alone.
template <Says<Status::fail> M>
Finding& remark(Check& k, M m) {
  Finding& f = k.fail(std::move(m));
  f.weight = Weight::procedural;
  return f;
}

}  // namespace poortwachter
