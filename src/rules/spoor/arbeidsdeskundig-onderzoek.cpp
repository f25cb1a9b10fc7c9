// A labour expert, when it is in doubt what work there is with the own employer. No legal duty.
#include "law/medisch.hpp"
#include "law/spoor1.hpp"
#include "law/ziekte.hpp"
#include "rules/spoor/arbeidsdeskundig-onderzoek.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_arbeidsdeskundig_onderzoek {

void check(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  const Event* study = c.first(Kind::arbeidsdeskundig_onderzoek);
  const struct { Date due, actual; } shown{due, study != nullptr ? study->day : due};
  const auto fill = [&](Finding& f) {
    count_from(f, c, c.fsd);
    if (study == nullptr) return;
    f.actual = study->day;
    f.place = study->place;
  };
  if (study != nullptr && study->day <= due) return fill(k.pass(msg::pass::of(shown)));
  const auto possible = first_possibilities(c, law::medisch::wachten_op_oordeel.days(c.fsd));
  if (!possible.maybe || *possible.maybe > due)
    return fill(k.not_applicable(msg::not_applicable::of(shown)));
  if (c.over_by(due)) return fill(k.not_applicable(msg::not_applicable_ended::of(shown)));
  const Event* excluded = c.first(Kind::terugkeer_uitgesloten);
  if (excluded != nullptr && excluded->day <= due)
    return fill(k.not_applicable(msg::not_applicable_excluded::of(shown)));
  if (study == nullptr && c.as_of <= due) return fill(k.upcoming(msg::upcoming::of(shown)));
  const Tri resumed = c.resumed(due, true);
  if (yes(resumed)) return fill(k.not_applicable(msg::not_applicable_resumed::of(shown)));
  if (unknown(resumed) || !possible.sure || *possible.sure > due ||
      !c.delivered(Kind::terugkeer_uitgesloten, c.fsd, due))
    return fill(k.unknown(msg::unknown_doubt::of(shown)));
  if (!c.delivered(Kind::arbeidsdeskundig_onderzoek, c.fsd, study != nullptr ? due : c.as_of))
    return fill(k.unknown(msg::unknown::of(shown)));
  fill(study != nullptr ? k.fail(msg::late::of(shown)) : k.fail(msg::never::of(shown)));
}

}  // namespace poortwachter::spoor_arbeidsdeskundig_onderzoek
