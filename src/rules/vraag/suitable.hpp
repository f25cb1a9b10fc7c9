// What UWV held of work that was offered or done: an expert opinion answers what is otherwise
// asked.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

/// Does it hold the work to be suitable?
bool held_suitable(const Event& opinion);

/// Its day and line, for a sentence.
Message opinion_in_words(const Event& opinion);

/// Says what follows from the last expert opinion on whether work is suitable that comes to a
/// judgement. Where there is none, or the auditor answered himself, the question is asked as
/// others are.
void check_with_opinion(Check& k, Finding& (*say)(Check&, const Event& opinion));

}  // namespace poortwachter
