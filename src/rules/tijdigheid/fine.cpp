#include "rules/tijdigheid/fine.hpp"

#include "law/tijdigheid.hpp"

namespace poortwachter {

int fine_for_notice(Date due, Date made) {
  const int late = made - due;
  if (late >= law::tijdigheid::boete_maand.days(due)) return law::tijdigheid::boete_lang.days(due);
  return late >= law::tijdigheid::boete_week.days(due) ? law::tijdigheid::boete_middel.days(due)
                                                       : law::tijdigheid::boete_kort.days(due);
}

}  // namespace poortwachter
