// Own work, then adapted own work, comes first (BRB par. 9).
#include "rules/spoor/examined.hpp"

namespace poortwachter {

void check_spoor_eigen_werk_onderzocht(Check& k) {
  check_examined(k, own_work_examined(k.c), [](const Case&, Date) { return Tri::no; });
}

}  // namespace poortwachter
