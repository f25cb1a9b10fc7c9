// Keys of which leaving them out says something (dossier format: `absent`): that it was not done,
// or is not so. Unknown, it may be.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "poortwachter/dossier.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"

namespace poortwachter::test {

inline bool speaks_by_absence(std::string_view key) {
  static constexpr std::array kKeys{field::aangevuld,    field::aow_datum,
                                    field::beschut_werk, field::andere_werkgever_goedgekeurd,
                                    field::hersteld_per, field::dienstverband,
                                    field::einde};
  return std::ranges::any_of(kKeys, [&](Field f) { return key == name(f); });
}

}  // namespace poortwachter::test
