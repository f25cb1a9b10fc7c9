// Other work with the own employer, when the own work does not take up the possibilities (BRB
// par. 8 and 9).
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/spoor/ander-werk-onderzocht.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_ander_werk_onderzocht {
namespace {

/// Back in the own work, adapted or not, in a way that fits the possibilities: no other is needed.
Tri own_work_fits(const Case& c, Date d) {
  Tri any = Tri::no;
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic)) continue;
    const Event& e = *r.event;
    const Tri own_function =
        e.is(field::functie, Word::eigen) || e.is(field::functie, Word::aangepast_eigen);
    any = any || (r.on(d) && r.own && own_function && e.yes(field::sluit_aan_bij_mogelijkheden));
  }
  return any;
}

struct Says {
  using pass = msg::pass;
  using pass_tried = msg::pass_tried;
  using pass_excluded = msg::pass_excluded;
  using late = msg::late;
  using late_excluded = msg::late_excluded;
  using late_found_none = msg::late_found_none;
  using never = msg::never;
  using never_among = msg::never_among;
  using unknown = msg::unknown;
  using unknown_no_other = msg::unknown_no_other;
  using unknown_reasons = msg::unknown_reasons;
  using unknown_possibilities = msg::unknown_possibilities;
  using unknown_resumed = msg::unknown_resumed;
  using upcoming = msg::upcoming;
  using not_applicable = msg::not_applicable;
  using not_applicable_ended = msg::not_applicable_ended;
  using not_applicable_resumed = msg::not_applicable_resumed;
};

}  // namespace

void check(Check& k) {
  say_examination<Says>(k, examination(k, other_work_examined(k.c), own_work_fits));
}

}  // namespace poortwachter::spoor_ander_werk_onderzocht
