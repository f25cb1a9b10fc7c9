// evaluatie/keuze-tweede-spoor: the first-year evaluation faces the question of spoor 2.
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/evaluatie/keuze-tweede-spoor.rule.hpp"

namespace poortwachter::evaluatie_keuze_tweede_spoor {
namespace {

Finding& judge(Check& k, const Event& e) {
  const auto decision = e.word(field::spoor2_besluit);
  if (!decision) return k.unknown(msg::unknown{.actual = e.day});
  if (*decision != Word::niet_starten) return k.pass(msg::pass{.actual = e.day});
  switch (e.yes(field::gemotiveerd)) {
    case Tri::yes:
      return k.pass(msg::pass_reasoned{.actual = e.day});
    case Tri::no:
      return k.fail(msg::fail{.actual = e.day});
    case Tri::unknown:
      break;
  }
  return k.unknown(msg::unknown_reasoned{.actual = e.day});
}

int merit(const Event& e) {
  const Tri chosen = !e.is(field::spoor2_besluit, Word::niet_starten) || e.yes(field::gemotiveerd);
  return yes(chosen) ? 2 : unknown(chosen) ? 1 : 0;
}

/// Of several first-year evaluations the one that says most of the choice: who chooses at the
/// second has chosen.
const Event* evaluation(const Case& c) {
  const Event* best = c.first_year_evaluation();
  for (const Event* e : c.events(Kind::eerstejaarsevaluatie))
    if (e->day <= c.test_end && merit(*e) > merit(*best)) best = e;
  return best;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* e = evaluation(c);
  // No spoor 2 from the AOW age on (BW 7:658a lid 1).
  const bool asked = e != nullptr && e->day <= c.test_end && !(c.aow && *c.aow <= e->day) &&
                     !(c.recovered && *c.recovered <= e->day);
  if (!asked) {
    e == nullptr && !c.delivered(Kind::eerstejaarsevaluatie)
        ? k.unknown(msg::unknown_absent{})
        : k.not_applicable(msg::not_applicable{});
    return;
  }
  Finding& f = judge(k, *e);
  f.place = e->place_of(e->find(field::gemotiveerd) != nullptr ? field::gemotiveerd
                                                               : field::spoor2_besluit);
  f.short_from = e->day;
  f.short_to = c.test_moment;
}

}  // namespace poortwachter::evaluatie_keuze_tweede_spoor
