// What an example of a rule file says, held against what the rule finds.
#pragma once

#include <algorithm>
#include <vector>

#include "poortwachter/audit.hpp"

namespace poortwachter::test {

/// What a rule says of a dossier as a whole: the gravest of its findings.
inline Status overall(const std::vector<Finding>& findings) {
  const auto any = [&](Status s) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.status == s; });
  };
  for (const Status s : {Status::fail, Status::unknown, Status::upcoming, Status::pass})
    if (any(s)) return s;
  return Status::not_applicable;
}

/// Is one of the findings what the example says?
inline bool comes_out(const std::vector<Finding>& findings, const RuleExample& e) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.status == e.status && (!e.due || f.due == e.due) &&
           (!e.actual || f.actual == e.actual) && (!e.days_late || f.days_late == e.days_late) &&
           (!e.degree || f.degree == *e.degree);
  });
}

}  // namespace poortwachter::test
