// From findings to the risk of a loonsanctie: the walk of UWV's test, in its order. What each step
// can answer stands in src/verdict/route/<step>.md.
#pragma once

#include <optional>
#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/recovery.hpp"
#include "verdict/seen.hpp"

namespace poortwachter {

/// What is supposed of a case, beside what is seen of its findings.
struct What {
  Cover ground = Cover::none;          ///< put forward
  const Rule* excused = nullptr;       ///< for this rule; null: for all
  bool parts_added = false;            ///< what the report lacked was delivered
  bool track2_completed = false;       ///< a late spoor 2 is adequate and completed in time, or
                                       ///< since the loonsanctie
  const Recovery* recovery = nullptr;  ///< that of the findings; null: yet to be worked out
};

/// The verdict on findings that were weighed (lost_days.hpp), without its questions.
Verdict judge(const Case& c, std::span<const Finding> findings);

/// The risk of a case of which no test is due, whatever was found; nothing of one that is tested.
std::optional<Risk> risk_untested(const Case& c);

/// That of a case that is tested, alone. `all` that was found; `weighed`: what of it was weighed.
Risk risk_tested(const Case& c, std::span<const Finding> weighed,
                 std::span<const Finding* const> all);

/// Its two halves: whether the report is complete, and whether the efforts suffice. `seen`: those
/// of the findings that can decide.
Risk risk_of_papers(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                    const What& what);
Risk risk_of_efforts(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                     const What& what);

}  // namespace poortwachter
