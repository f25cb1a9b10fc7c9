// The highest day wage that counts, by half year (Wfsv art. 17 and 18): one dated table.
#pragma once

#include <string_view>

#include "poortwachter/calendar.hpp"

namespace poortwachter {

/// From `from` on, until the next of the table. An amount of which no source was seen is bounded by
/// the last one that is known before it (before the first: by the first, since maxima rose until
/// then).
struct MaximumDayWage {
  Date from;                ///< first day of the half year
  double amount = 0;        ///< euro a day
  bool known = true;        ///< a source of this half year was seen
  Date known_from;          ///< the half year that the amount is of
  std::string_view source;  ///< where it was read
};

MaximumDayWage maximum_day_wage(Date d);

}  // namespace poortwachter
