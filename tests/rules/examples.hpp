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
  const auto same = [](const auto& said, const auto& found) { return !said || said == found; };
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.status == e.status && same(e.due, f.due) && same(e.actual, f.actual) &&
           same(e.days_late, f.days_late) && (!e.degree || f.degree == *e.degree) &&
           (e.message.empty() || f.message->key == e.message) && same(e.from, f.from) &&
           same(e.to, f.to) && same(e.short_from, f.short_from) && same(e.short_to, f.short_to) &&
           same(e.count, f.count) && same(e.limit, f.limit) &&
           (!e.line || f.place.line == static_cast<std::uint32_t>(*e.line));
  });
}

/// A substantive failure says its days, or how grave it is; nothing else has a degree.
inline bool degree_fits(const Rule& rule, const Finding& f) {
  if (f.status != Status::fail || rule.weight != Weight::substantive)
    return f.degree == Degree::none;
  return f.degree != Degree::none || (f.short_from && f.short_to) || f.weight == Weight::procedural;
}

}  // namespace poortwachter::test
