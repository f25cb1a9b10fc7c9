// A negative opinion on what the employer did or offered is acted on (BRB par. 5 and 10).
#include <algorithm>

#include "rules/check.hpp"

namespace poortwachter {
namespace {

/// Does the opinion hold that the employer must do more? Those on the employee's efforts or on his
/// fitness for the own work ask nothing of the employer.
Tri asks_for_more(const Event& e) {
  return e.is(Field::uitkomst, Word::negatief) &&
         (e.is(Field::onderwerp, Word::inspanningen_werkgever) ||
          e.is(Field::onderwerp, Word::passende_arbeid));
}

/// Did a later opinion on the same subject come out well?
Tri set_right(const Case& c, const Event& opinion) {
  const auto subject = opinion.word(Field::onderwerp);
  Tri right = Tri::no;
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (e->day > opinion.day)
      right = right || (e->is(Field::uitkomst, Word::positief) &&
                        (subject ? e->is(Field::onderwerp, *subject) : Tri::unknown));
  return right;
}

void judge(Check& k, const Event& e) {
  const Case& c = k.c;
  const Tri asks = asks_for_more(e);
  if (no(asks)) return;
  const Date due = c.clock.after(e.day, k.days("termijn", e.day));
  const auto done = e.word(Field::opgevolgd);
  const Tri right = set_right(c, e);
  const auto fill = [&](Finding& f) {
    f.from = e.day;
    f.due = due;
    f.limit = k.days("termijn", e.day);
    f.place = e.place_of(Field::opgevolgd);
    f.short_from = due;
    f.short_to = std::max(due, c.efforts_moment);
  };
  if (done == Word::ja) return fill(k.pass());
  if (yes(right)) return fill(k.pass("pass_later"));
  // UWV judged the efforts of before its opinion: that it was not acted on counts after the WIA
  // application as well.
  if (c.ended_by(due)) return fill(k.not_applicable("not_applicable_over"));
  if (unknown(asks)) return fill(k.unknown("unknown_opinion"));
  if (c.as_of <= due) return fill(k.upcoming());
  if (!done) return fill(k.unknown());
  if (unknown(right)) return fill(k.unknown("unknown_later"));
  fill(done == Word::nee ? k.fail("not_followed", Degree::serious)
                         : k.fail("partly", Degree::slight));
}

}  // namespace

void check_deskundigenoordeel_opgevolgd(Check& k) {
  for (const Event* e : k.c.events(Kind::deskundigenoordeel)) judge(k, *e);
  if (!k.empty()) return;
  k.c.delivered(Kind::deskundigenoordeel) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter
