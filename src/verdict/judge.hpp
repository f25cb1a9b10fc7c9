// From findings to the risk of a loonsanctie: the walk of UWV's test, in its order. What each step
// can answer stands in src/verdict/route/<step>.md.
#pragma once

#include <optional>
#include <span>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/grounds.hpp"
#include "verdict/recovery.hpp"

namespace poortwachter {

/// A finding that applies, as one judgement sees it.
struct Seen {
  Status status;
  Weight weight;
  Degree degree;
  Tri chance_missed;
  const Rule* rule;
  const Finding* finding;
  Cover cover;  ///< of what falls short, or is open: by what the dossier puts forward

  /// As it was found; its cover is not asked.
  explicit Seen(const Finding& f)
      : status(f.status),
        weight(f.weight),
        degree(f.degree),
        chance_missed(f.chance_missed),
        rule(f.rule),
        finding(&f),
        cover(Cover::none) {}
  /// As it was found.
  Seen(const Case& c, const Finding& f) : Seen(f) {
    if (f.status == Status::fail || f.status == Status::unknown) cover = poortwachter::cover(c, f);
  }

  /// Nobody can tell whether the effort was made at all.
  [[nodiscard]] bool effort_unknown() const {
    return status == Status::unknown && rule->existence && weight != Weight::advice;
  }
  /// A part that the report on file lacks, and that may have been added since.
  [[nodiscard]] bool maybe_added() const {
    return status == Status::unknown && finding->part != 0 && finding->part != 'l';
  }
  /// Can it have a part in the risk? What passed, or is open, only by what it stands for.
  [[nodiscard]] bool decides() const {
    return status == Status::fail || weight == Weight::administrative || rule->role != Role::none ||
           effort_unknown() || maybe_added();
  }
};

/// The first finding of the rule with that role that came out so; null: there is none.
const Finding* found(std::span<const Seen> seen, Role role, Status status);

/// What is supposed of a case, beside what is seen of its findings.
struct What {
  Cover ground = Cover::none;          ///< put forward
  const Rule* excused = nullptr;       ///< for this rule; null: for all
  bool parts_added = false;            ///< what the report lacked was delivered
  const Recovery* recovery = nullptr;  ///< that of the findings; null: yet to be worked out
};

/// The verdict on findings that were weighed (lost_days.hpp), without its questions.
Verdict judge(const Case& c, std::span<const Finding> findings);

/// The risk of a case of which no test is due, whatever was found; nothing of one that is tested.
std::optional<Risk> risk_untested(const Case& c);

/// That of a case that is tested, alone.
Risk risk_tested(const Case& c, std::span<const Finding> findings);

/// Its two halves: whether the report is complete, and whether the efforts suffice. `seen`: those
/// of the findings that can decide.
Risk risk_of_papers(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                    const What& what);
Risk risk_of_efforts(const Case& c, std::span<const Finding> findings, std::span<const Seen> seen,
                     const What& what);

}  // namespace poortwachter
