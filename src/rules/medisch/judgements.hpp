// What the rules on medical judgements share.
#pragma once

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

/// The first judgement on a day after `d`; null: none.
const Judgement* next_judgement(const Case& c, Date d);

/// The first of these on or after a day; they ascend. Null: none.
const Judgement* first_from(const std::vector<const Judgement*>& all, Date d);

/// Can one go by it: from a competent doctor and substantiated, as far as is known?
bool sound(const Judgement& j);

/// Does a medical document see more possibilities than another? Hours count only where both give
/// them.
Tri sees_more(const Event& document, const Event& than);

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

/// What the sentences on substantiation show.
struct ShownJudgement {
  Date due, actual, from, to;
  int limit;
};

/// How a rule says it, message by message; null: it never does.
struct Substantiated {
  using Say = Finding& (*)(Check&, const ShownJudgement&);

  bool none;  ///< judgements of none; else of marginal and limited possibilities
  Say pass;
  Say unsubstantiated;
  Say not_competent;  ///< of none alone
  Say contradicted;
  Say overruled;  ///< by UWV's own doctor
  Say confirmed;  ///< not of none
  Say unknown;
  Say unknown_possibilities;  ///< not of none
  Say unknown_silent;         ///< not of none
  Say unknown_current;        ///< not of none
  Say unknown_after_none;     ///< not of none
  Say unknown_seen;           ///< another doctor does not say what he sees
  Say unknown_answer;
  Say unknown_since;       ///< by UWV's own doctor, who does not say since when
  Say unknown_none_since;  ///< UWV's own doctor sees none, and does not say since when; of none
  Say unknown_repeated;    ///< none again after UWV's own doctor saw some; of none
  Say unknown_weighed;     ///< of after the application: no answer is awaited
  Say unknown_absent;
  Say upcoming;
  Say not_applicable;
};

/// Says the message, with what of it there is to show.
template <typename M>
Finding& says(Check& k, const ShownJudgement& shown) {
  return k.say(M::of(shown));
}

/// Judgements of none, or of marginal and limited possibilities: each substantiated, and answered
/// when another doctor sees more (BRB par. 6 and 7.4).
void check_substantiated(Check& k, const Substantiated&);

}  // namespace poortwachter
