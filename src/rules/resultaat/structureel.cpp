#include <algorithm>

#include "case/application.hpp"
#include "law/tijdigheid.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/result.hpp"
#include "rules/resultaat/structureel.rule.hpp"

namespace poortwachter::resultaat_structureel {

namespace {

Finding& find(Check& k, const Result& r) {
  const struct { Date from, to; } shown{r.from(), k.c.test_moment};
  const Tri structural = r.work.structural;
  if (yes(structural)) return k.pass(msg::pass::of(shown));
  // Until the first-year evaluation most work is a step on the way: what is committed to then
  // binds.
  const bool first_year =
      k.c.as_of < k.c.clock.at(law::tijdigheid::week_evaluatie.days(k.c.fsd)) && !k.c.contract_ends;
  if (no(structural))
    return first_year ? k.fail(msg::first_year::of(shown)) : k.fail(msg::fail::of(shown));
  const auto& parts = r.work.parts;
  const auto ending = std::ranges::find_if(
      parts, [&](const Resumption* work) { return ends_too_soon(k.c, *work).has_value(); });
  if (ending == parts.end()) return k.unknown(msg::unknown::of(shown));
  const struct { Date from, to; } both{*ends_too_soon(k.c, **ending), pay_end_before_sanction(k.c)};
  return both.from <= both.to ? k.unknown(msg::unknown_contradicted::of(both))
                              : k.unknown(msg::unknown_short::of(both));
}

}  // namespace

void check(Check& k) {
  const Result r(k.c);
  find(k, r).place = r.place(field::structureel);
}

}  // namespace poortwachter::resultaat_structureel
