// What UWV held of work that was offered or done: an expert opinion answers what is otherwise
// asked.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

/// The last expert opinion on whether work is suitable that comes to a judgement; null: none does.
const Event* opinion_on_work(const Case& c);

/// Does it hold the work to be suitable?
bool held_suitable(const Event& opinion);

/// Its day and line, for a sentence.
Message opinion_in_words(const Event& opinion);

}  // namespace poortwachter
