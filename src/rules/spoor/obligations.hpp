// From needs to the days on which spoor 2 was due: what sets a need aside, and what has to last.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "rules/spoor/set_aside.hpp"
#include "rules/spoor/track2.hpp"

namespace poortwachter {

/// Possibilities for which spoor 2 may be asked.
std::function<Tri(const PossibilitySpan&)> enough_for_track2(const Case& c);

/// A need of which the day is still to come may fall away until then.
Tri as_it_stands(Tri need, Date day, Date as_of);

/// The stretches in which work does not set a need aside, for sure and perhaps, as far as they last
/// until spoor 2 is due again.
struct NotSetAside {
  std::vector<Days> surely, perhaps;
};

/// Turns needs into days on which spoor 2 was due: the first of them, and what would have been due,
/// stand in the Track2 that it is given.
class Obligations {
 public:
  Obligations(const Case& c, Track2& t);

  /// A need that work of some kind sets aside while it runs. When that work ends there is a term
  /// again (rules: from FSD+454 without structural resumption spoor 2 is needed).
  void add_unless(const NotSetAside& open, Date arises, const Due& due, Tri need = Tri::yes,
                  Date until = kLastDate);

  /// `until`: the need is gone by that day, unless it lies after the as-of date.
  void add(Tri need, const Due& due, Date until = kLastDate);

  /// A need, or possibilities, that last until `end` are gone on that day.
  [[nodiscard]] bool gone(Date end, Date day) const { return end <= c_.as_of && day >= end; }

  /// By structural work, with the own employer or another.
  [[nodiscard]] NotSetAside by_structural_work() const;
  /// By work with the own employer that was taken up on or after a day.
  [[nodiscard]] NotSetAside by_return_since(Date since) const;

 private:
  template <typename Gives>
  [[nodiscard]] std::vector<Tri> on_parts(const Gives& gives) const;
  [[nodiscard]] std::vector<Tri> on_parts_enough() const;
  [[nodiscard]] NotSetAside without(const std::vector<Tri>& set_aside) const;
  [[nodiscard]] std::vector<Days> lasting(std::vector<Days> stretches) const;
  std::optional<Due> first_due(const std::vector<Days>& with_possibilities, const Due&, Date until,
                               bool for_sure);
  /// Was it still asked on that day? With a doubt left by the file for the employer, or against.
  bool tested(Date due, bool for_sure);

  const Case& c_;
  Track2& t_;
  const int term_;
  const int after_new_possibilities_;
  const std::optional<LeftOut> left_out_;
  const std::vector<Days> sure_, maybe_;
  const std::vector<Date> changes_;
};

}  // namespace poortwachter
