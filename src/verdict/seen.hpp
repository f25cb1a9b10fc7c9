// What one judgement sees of the findings.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/grounds.hpp"
#include "verdict/lost_days.hpp"

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
    if (f.status != Status::fail && f.status != Status::unknown) return;
    cover = poortwachter::cover(c, f);
    if (unknown(chance_missed)) chance_missed = chance_answer(c, *f.rule);
  }

  /// Nobody can tell whether the effort was made at all, or whether what fell short counts.
  [[nodiscard]] bool effort_unknown() const {
    return status == Status::unknown && (rule->existence || finding->fell_short) &&
           weight != Weight::advice && weight != Weight::administrative;
  }
  /// Were it to fall short it would be a remark, or excused by UWV itself: then it leaves nothing
  /// undetermined (verdict, steps 7 and 8).
  [[nodiscard]] bool excused() const { return cover == Cover::confirmed || no(chance_missed); }
  [[nodiscard]] bool undecided() const { return effort_unknown() && !excused(); }
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

/// Adds what is seen of a finding that was weighed, unless it does not apply.
void add_seen(const Case& c, const Finding& f, std::vector<Seen>& seen);

}  // namespace poortwachter
