// Whether judgements are substantiated, and answered when another doctor sees more.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

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
