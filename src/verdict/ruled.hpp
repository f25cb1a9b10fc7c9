// What the rules find in a case, and what they would find were more said in its dossier.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "case/case.hpp"
#include "dossier/looks.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// The rules, run on a case.
class Ruled {
 public:
  /// The case and the rules must outlive it. To `findings` comes what they find, each shortcoming
  /// weighed.
  Ruled(const Case& c, const RuleSet& rules, std::vector<Finding>& findings);

  /// The verdict on what they found (judge.hpp).
  Verdict verdict(std::span<const Finding> findings);

  /// Those that looked at what was not handed over.
  [[nodiscard]] std::vector<const Rule*> awaiting() const;

  /// The risk now that the dossier of the case says more: `said`, keys that it left open, or an
  /// answer to a question. Only what looked for that is worked out again. After the verdict only.
  [[nodiscard]] Risk told(const Looks& said) const;
  /// The risk of another dossier: all of them run again.
  [[nodiscard]] Risk retold(const Dossier& other) const;

 private:
  /// One that can have a part in the risk.
  struct Ran {
    const Rule* rule;
    Looks looks;
    std::size_t end;  ///< in `found_`; it begins where that of the rule before it ends
  };

  const Case& c_;
  std::vector<Ran> ran_;
  std::vector<Finding> found_;    ///< what can have a part in the risk, not weighed
  Looks looks_;                   ///< of the weighing and the verdict
  Looks due_looks_;               ///< of whether a test is due
  std::optional<Risk> untested_;  ///< of a case of which none is
  Risk risk_ = Risk::none;        ///< by the verdict
};

}  // namespace poortwachter
