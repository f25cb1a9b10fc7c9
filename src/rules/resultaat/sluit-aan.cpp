#include "law/resultaat.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/result.hpp"
#include "rules/resultaat/sluit-aan.rule.hpp"

namespace poortwachter::resultaat_sluit_aan {

void check(Check& k) {
  const Case& c = k.c;
  const Result r(c);
  const struct { Date from, to; } shown{r.from(), c.test_moment};
  // UWV's own framework looks at the old pay too (Professioneel kader, "Bevredigend resultaat" 1).
  const double limit = law::resultaat::loonwaarde.on(c.test_moment);
  const bool low = r.work.percent.known() && no(r.worth(limit));
  const struct {
    Date from, to;
    double percent;
  } paid{shown.from, shown.to, r.work.percent.least};
  const auto find = [&]() -> Finding& {
    if (yes(r.fits) && low) return k.pass(msg::pass_low::of(paid));
    if (yes(r.fits)) return k.pass(msg::pass::of(shown));
    if (no(r.fits)) return k.fail(msg::fail::of(shown));
    if (!contradicts(r.hours)) {
      if (r.hours_side_by_side(c).empty()) return k.unknown(msg::unknown::of(shown));
      const Message what = r.against(c);
      return k.unknown(msg::unknown_hours{.from = shown.from, .to = shown.to, .what = what});
    }
    const struct {
      Date from, to;
      Message what;
    } both{shown.from, shown.to, r.against(c)};
    if (r.by_uwv && r.hours == HoursFit::far_below) return k.unknown(msg::unknown_uwv::of(both));
    if (r.hours == HoursFit::none) return k.unknown(msg::unknown_impossible::of(both));
    return r.hours == HoursFit::far_above ? k.unknown(msg::unknown_overloaded::of(both))
                                          : k.unknown(msg::unknown_contradicted::of(both));
  };
  find().place = r.place(field::sluit_aan_bij_mogelijkheden);
}

}  // namespace poortwachter::resultaat_sluit_aan
