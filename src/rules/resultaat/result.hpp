// The result of the re-integration: the work that runs at the test moment, and what it is worth.
#pragma once

#include "rules/check.hpp"

namespace poortwachter {

/// Beleidsregels par. 3 and 9, as far as the dossier answers them.
struct Result {
  const Resumption* work;         ///< null: none runs at the test moment
  Tri running = Tri::no;          ///< unknown: fell out on a day that is not given
  Tri own = Tri::unknown;         ///< with the own employer
  Tri has_wage = Tri::unknown;    ///< not arbeidstherapeutisch
  Tri structural = Tri::unknown;  ///< plausibly goes on after the pay period
  Tri fits = Tri::unknown;        ///< fits the possibilities that are left
  Tri agreed = Tri::unknown;      ///< by the employee
  Tri no_better = Tri::unknown;   ///< no better fitting option was pointed out
  std::optional<double> percent;  ///< wage value, in per cent of the wage before the sickness,
                                  ///< rounded down to two decimals

  explicit Result(const Case& c);

  /// The wage value is at least `limit` per cent.
  [[nodiscard]] Tri worth(double limit) const;
  /// It fits the possibilities, and elsewhere the employee agrees.
  [[nodiscard]] Tri by_fit() const { return fits && (own || agreed); }
  /// It is worth enough, the employee agrees, and nothing better was pointed out.
  [[nodiscard]] Tri by_wage(double limit) const { return worth(limit) && agreed && no_better; }
  [[nodiscard]] Tri satisfactory(double limit) const;
};

/// Since when the work runs, the day on which it is looked at, and where the dossier says so.
/// Precondition: a resumption runs at the test moment.
void fill_result(Finding& f, const Case& c, Field key);

/// A rule on one quality of the result, with the messages pass, fail and unknown.
void check_quality(Check& k, Tri quality, Field key);

}  // namespace poortwachter
