// What the rules find in a case, and what they would find were more said in its dossier.
#pragma once

#include <cstddef>
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

  /// The risk of the dossier of the case with something more said in it: `said` by keys that it
  /// left open, or by an answer to a question. Only the rules that looked for that run again.
  [[nodiscard]] Risk told(const Dossier& more, const Looks& said) const;
  /// The same of a dossier that differs in anything: all of them run again.
  [[nodiscard]] Risk retold(const Dossier& other) const;

 private:
  /// One that can have a part in the risk.
  struct Ran {
    const Rule* rule;
    Looks looks;
    std::size_t end;  ///< in `found_`; it begins where that of the rule before it ends
  };

  /// `said` null: anything may differ.
  [[nodiscard]] Risk risk_of(const Dossier& other, const Looks* said) const;

  const Case& c_;
  std::vector<Ran> ran_;
  std::vector<Finding> found_;  ///< what can have a part in the risk, not weighed
};

}  // namespace poortwachter
