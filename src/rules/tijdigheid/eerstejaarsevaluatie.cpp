// tijdigheid/eerstejaarsevaluatie: at the end of the first year (RPG art. 4 lid 2).
#include "rules/tijdigheid/step.hpp"

namespace poortwachter {

void check_tijdigheid_eerstejaarsevaluatie(Check& k) {
  const Case& c = k.c;
  const Date due = c.clock.at(k.days("termijn", c.fsd));
  const Date window = c.clock.at(k.days("venster", c.fsd));
  const Event* held = c.last_until(Kind::eerstejaarsevaluatie, due);
  if (held != nullptr && held->day < window)
    show_step(k.pass("pass_early"), c, due, held).from = window;
  else
    judge_step(k, Kind::eerstejaarsevaluatie, due,
               held != nullptr ? held : c.first(Kind::eerstejaarsevaluatie));
}

}  // namespace poortwachter
