// Dossiers by chance, as plausible as makes no matter: the usual steps around their usual days,
// some skipped, some strange ones added, every key with any value that the format allows.
#pragma once

#include "properties/node.hpp"

namespace poortwachter::test {

struct Era {
  Date first;  ///< of the first day of sickness
  Date last;
};
inline const Era kAnyEra{Date::of(2014, 1, 6), Date::of(2024, 6, 3)};

class Generator {
 public:
  explicit Generator(std::uint32_t seed, Era era = kAnyEra);

  Node dossier();
  /// An event of any kind.
  Node event(Kind k, Date day);
  Node any_event(Date day) { return event(static_cast<Kind>(rng_.below(kKinds)), day); }

  Date as_of() const { return as_of_; }
  Rng& rng() { return rng_; }

 private:
  class Draw;

  Rng rng_;
  Date fsd_;
  Date as_of_;
  int complete_;   ///< how often an attribute is given, in percent
  int diligence_;  ///< how often a step is taken that should be, in percent
};

}  // namespace poortwachter::test
