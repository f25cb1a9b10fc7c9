#include "rules/resultaat/result.hpp"

namespace poortwachter {

Result::Result(const Case& c) : work(result_work(c)), contract_ended(c.contract_ends) {
  const auto worked = work.hours.known() ? std::optional(work.hours.least) : std::nullopt;
  hours = hours_fit(c, c.possibilities(c.test_moment), worked);
  fits = poortwachter::fits(work.fits, hours);
}

Tri Result::satisfactory(double limit) const {
  const Tri there = work.runs && work.has_wage;
  // Beside two lines of which one cannot be right no answer stands.
  if (contradicts()) return there && Tri::unknown;
  if (contract_ended) return there && fits;
  return there && work.structural && (by_fit() || by_wage(limit));
}

}  // namespace poortwachter
