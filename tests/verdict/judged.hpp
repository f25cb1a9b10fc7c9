// The verdict on findings that are given, not found: for what no more than one finding tells.
#pragma once

#include <string_view>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/ruleset.hpp"
#include "verdict/questions.hpp"
#include "verdict/repair.hpp"
#include "verdict/sample.hpp"
#include "verdict/what_if.hpp"

namespace poortwachter::test {

inline Finding finding(std::string_view rule, Status status, Degree degree = Degree::none) {
  Finding f;
  f.rule = RuleSet().find(rule);
  REQUIRE(f.rule != nullptr);
  f.status = status;
  f.weight = f.rule->weight;
  f.degree = degree;
  return f;
}

/// A shortcoming that can still be made good.
inline Finding open_until(std::string_view rule, std::optional<Date> until,
                          Degree degree = Degree::serious) {
  Finding f = finding(rule, Status::fail, degree);
  f.repairable = true;
  f.repair_until = until;
  return f;
}

inline Verdict judged(const Sample& s, const std::vector<Finding>& findings) {
  Verdict v;
  with_dossier(s.file(), [&](Dossier d) {
    const Case c(d, *d.as_of);
    v = judge(c, findings);
    WhatIf what_if(c, findings, v);
    // No rule goes by an answer here: the findings are made by hand.
    v.questions = questions(c, d, findings, {}, v, what_if, [&](const Looks&) { return v.risk; });
  });
  return v;
}

inline RepairPlan repair_of(const Sample& s, const std::vector<Finding>& findings) {
  RepairPlan p;
  with_dossier(s.file(), [&](const Dossier& d) {
    const Case c(d, *d.as_of);
    const Verdict v = judge(c, findings);
    WhatIf what_if(c, findings, v);
    p = repair_plan(c, findings, v, what_if, [&](const Dossier&) { return v.risk; });
  });
  return p;
}

}  // namespace poortwachter::test
