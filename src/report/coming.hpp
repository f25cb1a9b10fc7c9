// What is to be done now of a case, and its days to come: those of its course, and what else the
// rules expect.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "poortwachter/moments.hpp"
#include "poortwachter/report.hpp"

namespace poortwachter {

struct Coming {
  Date day;  ///< of what is overdue the as-of date: it is to be done now
  Date due;  ///< its last day
  std::string_view what;
  bool to_do;               ///< else it comes of itself
  std::string_view moment;  ///< of the course; else empty
  int which;                ///< of the moments of that name, from 1 up
  const Rule* rule;         ///< that expects it; null: of the course
};

/// By day, each once. `course` may be null.
std::vector<Coming> coming(const Course* course, std::span<const SummaryDue> due, Date as_of,
                           Language l);

}  // namespace poortwachter
