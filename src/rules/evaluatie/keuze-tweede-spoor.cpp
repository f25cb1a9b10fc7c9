// evaluatie/keuze-tweede-spoor: the first-year evaluation faces the question of spoor 2.
#include "rules/check.hpp"

namespace poortwachter {
namespace {

std::string_view key_for(const Event& e) {
  const auto decision = e.word(Field::spoor2_besluit);
  if (!decision) return "unknown";
  if (*decision != Word::niet_starten) return "pass";
  switch (e.yes(Field::gemotiveerd)) {
    case Tri::yes:
      return "pass_reasoned";
    case Tri::no:
      return "fail";
    case Tri::unknown:
      break;
  }
  return "unknown_reasoned";
}

}  // namespace

void check_evaluatie_keuze_tweede_spoor(Check& k) {
  const Case& c = k.c;
  const Event* e = c.first_year_evaluation();
  // No spoor 2 from the AOW age on (BW 7:658a lid 1).
  const bool asked = e != nullptr && e->day <= c.test_end && !(c.aow && *c.aow <= e->day) &&
                     !(c.recovered && *c.recovered <= e->day);
  if (!asked) {
    e == nullptr && !c.delivered(Kind::eerstejaarsevaluatie) ? k.unknown("unknown_absent")
                                                             : k.not_applicable();
    return;
  }
  const std::string_view key = key_for(*e);
  Finding& f = key.starts_with("pass")      ? k.pass(key)
               : key.starts_with("unknown") ? k.unknown(key)
                                            : k.fail(key);
  f.actual = e->day;
  f.place = e->place_of(e->find(Field::gemotiveerd) != nullptr ? Field::gemotiveerd
                                                               : Field::spoor2_besluit);
  f.short_from = e->day;
  f.short_to = c.test_moment;
}

}  // namespace poortwachter
