#include "rules/spoor/beyond_repair.hpp"

#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/stagnatie.hpp"

namespace poortwachter {

bool beyond_repair(const Case& c, const Event& e) {
  return e.kind == Kind::stagnatie && yes(e.yes(field::onherstelbaar)) &&
         !c.happened(e, field::opgelost);
}

}  // namespace poortwachter
