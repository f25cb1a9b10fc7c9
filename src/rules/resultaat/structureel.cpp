#include "rules/resultaat/result.hpp"
#include "rules/resultaat/structureel.rule.hpp"

namespace poortwachter::resultaat_structureel {

void check(Check& k) {
  const Result r(k.c);
  const struct { Date from, to; } shown{r.from(), k.c.test_moment};
  const Tri structural = r.work.structural;
  Finding& f = yes(structural)  ? k.pass(msg::pass::of(shown))
               : no(structural) ? k.fail(msg::fail::of(shown))
                                : k.unknown(msg::unknown::of(shown));
  f.place = r.place(Field::structureel);
}

}  // namespace poortwachter::resultaat_structureel
