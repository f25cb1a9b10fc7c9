// A labour expert, when it is in doubt what work there is with the own employer. No legal duty.
#include "rules/spoor/examined.hpp"

namespace poortwachter {

void check_spoor_arbeidsdeskundig_onderzoek(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(k.days("eerste_jaar", c.fsd));
  const Event* study = c.first(Kind::arbeidsdeskundig_onderzoek);
  const auto fill = [&](Finding& f) {
    f.due = due;
    if (study == nullptr) return;
    f.actual = study->day;
    f.place = study->place;
  };
  if (study != nullptr && study->day <= due) return fill(k.pass());
  const auto possible = first_possibilities(c, k.days("wachten_op_oordeel", c.fsd));
  if (!possible.maybe || *possible.maybe > due) return fill(k.not_applicable());
  if (c.over_by(due)) return fill(k.not_applicable("not_applicable_ended"));
  const Event* excluded = c.first(Kind::terugkeer_uitgesloten);
  if (excluded != nullptr && excluded->day <= due)
    return fill(k.not_applicable("not_applicable_excluded"));
  if (study == nullptr && c.as_of <= due) return fill(k.upcoming());
  const Tri resumed = c.resumed(due, true);
  if (yes(resumed)) return fill(k.not_applicable("not_applicable_resumed"));
  if (unknown(resumed) || !possible.sure || *possible.sure > due ||
      !c.delivered(Kind::terugkeer_uitgesloten, c.fsd, due))
    return fill(k.unknown("unknown_doubt"));
  if (!c.delivered(Kind::arbeidsdeskundig_onderzoek, c.fsd, study != nullptr ? due : c.as_of))
    return fill(k.unknown());
  fill(k.fail(study != nullptr ? "late" : "never"));
}

}  // namespace poortwachter
