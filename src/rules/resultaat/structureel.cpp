#include "rules/resultaat/result.hpp"

namespace poortwachter {

void check_resultaat_structureel(Check& k) {
  check_quality(k, Result(k.c).structural, Field::structureel);
}

}  // namespace poortwachter
