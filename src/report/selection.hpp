// Which findings a report for people shows, in which order, and which belong together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "poortwachter/audit.hpp"

namespace poortwachter {

/// Where a failing finding stands in the report, most serious first.
enum class Section : std::uint8_t { serious, slight, administrative, procedural, result, advice };
Section section(const Finding& f);

/// Findings of one rule that are told together.
struct Group {
  const Rule* rule;
  std::vector<const Finding*> findings;  ///< by date; never empty
};

struct FailingSection {
  Section section;
  std::vector<Group> groups;  ///< by the date of the first finding
  int findings = 0;
};

/// What fails, most serious first. Sections without findings are left out.
std::vector<FailingSection> failing(const Audit& a);

/// Those of the rules in `verdict.questions`, in that order.
std::vector<Group> questions(const Audit& a);
/// Those of the rules that are not in `verdict.questions`, in the order of the rule set.
std::vector<Group> other_questions(const Audit& a);

/// Findings of one status, in groups by the date of the first.
std::vector<Group> grouped(const Audit& a, Status status);

}  // namespace poortwachter
