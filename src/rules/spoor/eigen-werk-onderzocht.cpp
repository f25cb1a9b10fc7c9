// Own work, then adapted own work, comes first (BRB par. 9).
#include "rules/spoor/eigen-werk-onderzocht.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_eigen_werk_onderzocht {
namespace {

struct Says {
  using pass = msg::pass;
  using pass_tried = msg::pass_tried;
  using pass_excluded = msg::pass_excluded;
  using late = msg::late;
  using late_excluded = msg::late_excluded;
  using late_found_none = msg::late_found_none;
  using never = msg::never;
  using unknown = msg::unknown;
  using unknown_reasons = msg::unknown_reasons;
  using unknown_possibilities = msg::unknown_possibilities;
  using upcoming = msg::upcoming;
  using not_applicable = msg::not_applicable;
  using not_applicable_ended = msg::not_applicable_ended;
};

}  // namespace

void check(Check& k) { say_examination<Says>(k, examination(k, own_work_examined(k.c), nullptr)); }

}  // namespace poortwachter::spoor_eigen_werk_onderzocht
