// spoor/tweede-spoor-plan: what a path to other work must have beforehand, from when it was owed.
#include "rules/spoor/track2.hpp"
#include "rules/spoor/tweede-spoor-plan.rule.hpp"

namespace poortwachter::spoor_tweede_spoor_plan {

void check(Check& k) {
  check_content(k);
  only_when_owed(k);
}

}  // namespace poortwachter::spoor_tweede_spoor_plan
