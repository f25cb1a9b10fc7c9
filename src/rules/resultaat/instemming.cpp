#include "rules/resultaat/result.hpp"

namespace poortwachter {

void check_resultaat_instemming(Check& k) {
  const Result r(k.c);
  if (no(r.agreed)) return fill_result(k.fail("no_consent"), k.c, Field::instemming_werknemer);
  if (no(r.no_better))
    return fill_result(k.fail("better_option"), k.c, Field::betere_mogelijkheden_gemeld);
  if (yes(r.agreed && r.no_better)) return fill_result(k.pass(), k.c, Field::instemming_werknemer);
  Finding& f = k.unknown();
  fill_result(f, k.c, Field::instemming_werknemer);
  if (unknown(r.agreed)) add_key(f.what, Field::instemming_werknemer);
  if (unknown(r.no_better)) add_key(f.what, Field::betere_mogelijkheden_gemeld);
}

}  // namespace poortwachter
