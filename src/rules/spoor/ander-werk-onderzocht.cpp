// Other work with the own employer, when the own work does not take up the possibilities (BRB
// par. 8 and 9).
#include "rules/spoor/examined.hpp"

namespace poortwachter {
namespace {

/// Back in the own work, adapted or not, in a way that fits the possibilities: no other is needed.
Tri own_work_fits(const Case& c, Date d) {
  Tri any = Tri::no;
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic)) continue;
    const Event& e = *r.event;
    const Tri own_function =
        e.is(Field::functie, Word::eigen) || e.is(Field::functie, Word::aangepast_eigen);
    any = any || (r.on(d) && r.own && own_function && e.yes(Field::sluit_aan_bij_mogelijkheden));
  }
  return any;
}

}  // namespace

void check_spoor_ander_werk_onderzocht(Check& k) {
  check_examined(k, other_work_examined(k.c), own_work_fits);
}

}  // namespace poortwachter
