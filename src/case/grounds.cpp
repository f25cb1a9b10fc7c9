#include "case/grounds.hpp"

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

constexpr std::array kNever{Word::vertrouwen_op_deskundige, Word::kosten, Word::plek_vervuld,
                            Word::einde_dienstverband, Word::latere_uitkering};

}  // namespace

bool never_a_ground(const Record& g) {
  const auto kind = g.word(Field::soort_grond);
  return kind && std::find(kNever.begin(), kNever.end(), *kind) != kNever.end();
}

}  // namespace poortwachter
