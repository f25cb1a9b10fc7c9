// tijdigheid/eerstejaarsevaluatie: at the end of the first year (RPG art. 4 lid 2).
#include "law/tijdigheid.hpp"
#include "law/ziekte.hpp"
#include "rules/timely.hpp"

namespace poortwachter {

void check_tijdigheid_eerstejaarsevaluatie(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  const Date window = c.clock.at(law::tijdigheid::venster_evaluatie.days(c.fsd));
  const Event* held = c.last_until(Kind::eerstejaarsevaluatie, due);
  const Event* e = held != nullptr ? held : c.first(Kind::eerstejaarsevaluatie);
  const Owed owed = owed_step(c, Kind::eerstejaarsevaluatie, due, e);
  if (held != nullptr && held->day < window)
    show(k.pass("pass_early"), c, owed, held).from = window;
  else
    judge_owed(k, owed, e);
}

}  // namespace poortwachter
