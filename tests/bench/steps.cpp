// What one dossier costs in instructions, by the kinds and the number of its events. To be run
// under callgrind, to which it says what is counted: see steps.py.
#include <valgrind/callgrind.h>

#include <string>

#include "properties/growth.hpp"

namespace {

using namespace poortwachter;
using namespace poortwachter::test;

/// What is set up for the first dossier is no part of the next.
void count(Kind a, Kind b) {
  for (const int events : {80, 160, 320}) {
    const std::string text = many_events(a, b, events, 5);
    const std::string what =
        std::string(name(a)) + ' ' + std::string(name(b)) + ' ' + std::to_string(events);
    std::size_t written = 0;
    CALLGRIND_ZERO_STATS;
    check_seconds(text, written);
    CALLGRIND_DUMP_STATS_AT(what.c_str());
  }
}

}  // namespace

int main() {
  std::size_t written = 0;
  check_seconds(many_events(Kind{}, Kind{}, 30, 5), written);
  for (std::size_t a = 0; a < kKinds; ++a)
    for (std::size_t b = 0; b <= a; ++b)
      count(static_cast<Kind>(a), static_cast<Kind>(b));
  return 0;
}
