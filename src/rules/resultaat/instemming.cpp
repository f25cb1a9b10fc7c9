#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/instemming.rule.hpp"
#include "rules/resultaat/result.hpp"

namespace poortwachter::resultaat_instemming {

void check(Check& k) {
  const Result r(k.c);
  const Tri agreed = r.work.agreed;
  const Tri no_better = r.work.no_better;
  const struct { Date from, to; } shown{r.from(), k.c.test_moment};
  const auto place = [&](Finding& f, Field key) { f.place = r.place(key); };
  if (no(agreed)) return place(k.fail(msg::no_consent::of(shown)), field::instemming_werknemer);
  if (no(no_better))
    return place(k.fail(msg::better_option::of(shown)), field::betere_mogelijkheden_gemeld);
  if (yes(agreed && no_better))
    return place(k.pass(msg::pass::of(shown)), field::instemming_werknemer);
  Message asked;
  if (unknown(agreed)) add_key(asked, field::instemming_werknemer);
  if (unknown(no_better)) add_key(asked, field::betere_mogelijkheden_gemeld);
  Finding& f = k.unknown(msg::unknown{.from = shown.from, .to = shown.to, .what = asked});
  f.lists_open = true;
  place(f, field::instemming_werknemer);
}

}  // namespace poortwachter::resultaat_instemming
