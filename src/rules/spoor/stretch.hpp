// Stretches of days: those with possibilities, and those in which nothing was done.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "case/case.hpp"

namespace poortwachter {

/// The stretches of the days of the case on which `holds` is at least `least`, joined where they
/// touch, ascending. The last may end on the day after the as-of date: it is still open then.
std::vector<Days> runs(const Case& c, const std::function<Tri(const PossibilitySpan&)>& holds,
                       Tri least);

/// Something that was done, or (not `certain`) may have been.
struct Doing {
  Days days;
  bool certain;
};

/// The activities of the case; of spoor 2 the days on which it was adequate. Work from which the
/// employee fell out on a day that is not given may have gone on since. That a search had reasons
/// is presumed where nobody says: without `presumed` those are left out.
std::vector<Doing> doings(const Case& c, bool presumed = true);

/// The parts of `within` in which nothing was done. With `benefit_of_doubt` what may have been done
/// was done. `done` ascends by first day.
std::vector<Days> idle(Days within, std::span<const Doing> done, bool benefit_of_doubt);

/// The stretches of idle() over several runs, clipped to `tested`, that count at least `limit` days
/// of sickness.
std::vector<Days> long_idle(const Case& c, std::span<const Days> in, Days tested,
                            std::span<const Doing> done, bool benefit_of_doubt, int limit);

/// Does one of the stretches lie within `outer`?
bool holds_one_of(Days outer, std::span<const Days> stretches);

}  // namespace poortwachter
