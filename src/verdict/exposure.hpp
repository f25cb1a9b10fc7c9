// What a sanction would cost: the statutory claim of BW 7:629 lid 1 over 52 weeks.
#pragma once

#include <optional>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// 70 % of the wage over the 52 weeks after the tested period, in euro and whole cents, capped day
/// by day at the maximum day wage where it is known. Nothing when the wage is not in the dossier.
std::optional<Exposure> exposure(const Case& c);

/// The highest day wage that counts on a day (Wfsv art. 17 and 18), euro; nothing when no source
/// for that day was seen.
std::optional<double> maximum_day_wage(Date d);

}  // namespace poortwachter
