// A dossier costs as much as it has events, whatever their kinds: no file keeps a batch waiting.
#include "properties/growth.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("what a dossier costs grows as the number of its events, of each pair of kinds") {
  constexpr int kFew = 60;
  constexpr int kTimes = 4;
  // Of what grows as the square it is sixteen. Time is no exact measure: the least of some runs.
  constexpr double kMost = 7.5;
  constexpr int kRuns = 8;
  for (std::size_t a = 0; a < kKinds; ++a)
    for (std::size_t b = 0; b <= a; ++b) {
      const auto kind_a = static_cast<Kind>(a);
      const auto kind_b = static_cast<Kind>(b);
      const std::string few = many_events(kind_a, kind_b, kFew, 5);
      const std::string many = many_events(kind_a, kind_b, kFew * kTimes, 5);
      double least_few = 1e9;
      double least_many = 1e9;
      std::size_t written_few = 0;
      std::size_t written_many = 0;
      for (int run = 0; run < kRuns; ++run) {
        least_few = std::min(least_few, check_seconds(few, written_few));
        least_many = std::min(least_many, check_seconds(many, written_many));
        if (least_many < kMost * least_few) break;
      }
      INFO(name(kind_a) << " and " << name(kind_b));
      CHECK(least_many < kMost * least_few);
      CHECK(static_cast<double>(written_many) < kMost * static_cast<double>(written_few));
    }
}
