// What the file says, day by day, of the work that the own employer has.
#pragma once

#include <vector>

#include "case/case.hpp"

namespace poortwachter {

/// What the file says of work with the own employer, and of starting spoor 2, up to an event.
class OwnEmployer {
 public:
  void read(const Event& e);

  /// Was it clear that nothing is left: own, adapted and other work found unsuitable, and an expert
  /// who advises spoor 2, or a return that is excluded? (Professioneel kader, "Tijdig")
  [[nodiscard]] Tri nothing_left() const { return tri(unsuitable()) && advice_; }

  /// Own, adapted and other work found unsuitable, whatever anybody advises.
  [[nodiscard]] bool unsuitable() const { return !own_ && !adapted_ && !other_; }

 private:
  void read_search(const Event& e);
  void read_study(const Event& e);

  bool own_ = true, adapted_ = true, other_ = true;  ///< may be suitable, as far as is known
  Tri advice_ = Tri::no;
};

/// The stretches in which own, adapted and other work with the own employer had been found
/// unsuitable, ascending: spoor 2 alone was left.
std::vector<Days> own_work_unsuitable(const Case& c);

/// Those in which an expert had advised spoor 2 as well, or return was excluded, ascending.
std::vector<Days> only_track2_left(const Case& c);

}  // namespace poortwachter
