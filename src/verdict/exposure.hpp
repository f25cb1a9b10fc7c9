// What a sanction would cost: the statutory claim over the days that it can last.
#pragma once

#include <optional>
#include <span>

#include "case/case.hpp"
#include "poortwachter/pay.hpp"

namespace poortwachter {

/// 70 % of the wage over these days (ascending, disjoint), the wage a day being at most the maximum
/// day wage of that half year. Nothing when the wage is not in the dossier. More wage never costs
/// less.
std::optional<Exposure> exposure(const Case& c, std::span<const Days> charged);

}  // namespace poortwachter
