#include "rules/resultaat/result.hpp"

namespace poortwachter {

void check_resultaat_sluit_aan(Check& k) {
  check_quality(k, Result(k.c).fits, Field::sluit_aan_bij_mogelijkheden);
}

}  // namespace poortwachter
