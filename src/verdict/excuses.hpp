// What excuses days on which something was left undone: no possibilities, leave, an expert opinion,
// or something else to the same end.
#pragma once

#include <array>
#include <optional>

#include "case/activity.hpp"
#include "poortwachter/finding.hpp"

namespace poortwachter {

class Excuses {
 public:
  explicit Excuses(const Case& c);

  Stretches none;  ///< without possibilities
  Stretches leave;
  Stretches open;                       ///< of which nobody knows whether there were possibilities
  Stretches paths;                      ///< of spoor 2
  Stretches set_aside;                  ///< on which something took the place of spoor 2
  std::optional<Date> opinion;          ///< of the last expert opinion that is positive
  std::optional<Date> perhaps_opinion;  ///< of the last that may be, or was not handed over

  /// The last day that an expert opinion covers, were it positive on the employer's efforts.
  [[nodiscard]] std::optional<Date> covered_until(const Rule& rule, std::optional<Date> said) const;

  /// Of quality, which counts through the days that it governed, what was not handed over may show
  /// that it governed none: other activity, or no possibilities. What was done late is on file.
  [[nodiscard]] bool may_be_excused(const Finding& f, Days days) const;
  /// The same, or an expert opinion may cover them.
  [[nodiscard]] bool may_exist(const Finding& f, Days days) const;

  /// The days of adequate activity on a track; worked out when they are first asked for.
  const Stretches& adequate(int track) const;
  /// The days on which the work is shown to have gone on whatever was judged: spoor 2, adequate and
  /// reported on in time, and work with the own employer that was built up, from each step on until
  /// it had stood still for so long that it is no activity.
  const Stretches& carried_on() const;
  /// The days on which the work went on, on a track or (0) on whatever track: those of adequate
  /// activity, and those between two of them, or at either end, that are too few to be a
  /// standstill. Quality counts through what it cost (BRB par. 4), and where nothing stood still it
  /// cost nothing.
  const Stretches& going_on(int on) const;

 private:
  const Case& c_;
  mutable std::array<std::optional<Stretches>, 2> adequate_;
  mutable std::optional<Stretches> carried_on_;
  mutable std::array<std::optional<Stretches>, 3> going_on_;  ///< on either track, on 1, on 2
};

}  // namespace poortwachter
