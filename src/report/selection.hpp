// Which findings a report for people shows, in which order, and which belong together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "report/view.hpp"

namespace poortwachter {

/// Findings of one rule that are told together.
struct Group {
  const Rule* rule;
  std::vector<const FindingView*> findings;  ///< by date; never empty
};

struct FailingSection {
  Section section;
  std::vector<Group> groups;  ///< by the date of the first finding
  int findings = 0;
};

/// Does what stands in this section set a risk? Else it is a remark.
bool sets_risk(const View& v, Section s);

/// The gravest of the shortcomings that the judgement rests on, and that is not excused; null:
/// none.
const FindingView* gravest(const View& v);

/// What fails, most serious first; in its section the gravest, which the head names, first of all.
/// Sections without findings are left out.
std::vector<FailingSection> failing(const View& v);

/// Those of the rules in `questions`, in that order; behind the result what it is made of.
std::vector<Group> questions(const View& v);
/// Of these the ones of which a wrong answer raises the risk.
std::vector<Group> raising(const View& v);
/// Those that are not in questions(), in the order of the rule set.
std::vector<Group> other_questions(const View& v);

/// What a question is about; of what is no question, by its family. `none`: the result.
Theme theme_of(const Rule& r);

/// What is still to come, each day once: not where all is over, and of two rules that await the
/// same the one that says more.
std::vector<Group> still_to_come(const View& v);

/// Findings of one status, in groups by the date of the first.
std::vector<Group> grouped(const View& v, Status status);

}  // namespace poortwachter
