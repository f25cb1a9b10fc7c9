// A negative opinion on what the employer did or offered is acted on (BRB par. 5 and 10).
#include <algorithm>

#include "law/deskundigenoordeel.hpp"
#include "rules/timely.hpp"

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

/// Six weeks; but what UWV found lacking before the WIA application is lacking at it (Professioneel
/// kader: the test follows an earlier opinion), and no term runs on past it.
Date last_day(const Check& k, const Event& opinion) {
  const Date due =
      k.c.clock.after(opinion.day, law::deskundigenoordeel::opvolging.days(opinion.day));
  const bool before = k.c.applied && opinion.day <= *k.c.applied;
  return before ? std::min(due, *k.c.applied) : due;
}

/// Said to be followed on no day: in time.
Owed followed(const Check& k, const Event& opinion) {
  Owed o{last_day(k, opinion), {}, {}, {}, opinion.day, Owed::Until::duties};
  if (opinion.word(Field::opgevolgd) != Word::ja) return o;
  o.done = opinion.find(Field::opgevolgd_op) != nullptr ? k.c.happened(opinion, Field::opgevolgd_op)
                                                        : opinion.day;
  return o;
}

void judge(Check& k, const Event& e) {
  const Case& c = k.c;
  const Tri asks = asks_for_more(e);
  if (no(asks)) return;
  const Owed owed = followed(k, e);
  const auto said = e.word(Field::opgevolgd);
  const Tri right = set_right(c, e);
  const auto fill = [&](Finding& f) {
    show(f, c, owed, nullptr).actual = c.happened(e, Field::opgevolgd_op);
    f.from = e.day;
    f.limit = law::deskundigenoordeel::opvolging.days(e.day);
    f.place = e.place_of(Field::opgevolgd);
  };
  const Timely t = timely(c, owed);
  if (t == Timely::done) return fill(k.pass());
  if (yes(right)) return fill(k.pass("pass_later"));
  if (t == Timely::over) return fill(k.not_applicable("not_applicable_over"));
  if (unknown(asks)) return fill(k.unknown("unknown_opinion"));
  if (t == Timely::upcoming) return fill(k.upcoming());
  if (!said) return fill(k.unknown());
  if (unknown(right)) return fill(k.unknown("unknown_later"));
  if (t == Timely::late)
    return fill(k.fail("late", Check::late_degree(*owed.done - owed.due.latest)));
  fill(said == Word::ten_dele ? k.fail("partly", Degree::slight)
                              : k.fail("not_followed", Degree::serious));
}

}  // namespace

void check_deskundigenoordeel_opgevolgd(Check& k) {
  for (const Event* e : k.c.events(Kind::deskundigenoordeel)) judge(k, *e);
  if (!k.empty()) return;
  k.c.delivered(Kind::deskundigenoordeel) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter
