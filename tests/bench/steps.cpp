// What one dossier costs, by the kinds and the number of its events: in instructions under
// callgrind, to which it says what is counted, else in time. See steps.py. Usage: FEWEST ["KIND
// KIND" ...], those pairs alone when any is named.
#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

#include "properties/growth.hpp"

namespace {

using namespace poortwachter;
using namespace poortwachter::test;

/// Signals, and work for fewer hours than before, all of one day.
std::string relapses(int events) {
  std::string text =
      "poortwachter: 1\nkenmerk: v\npeildatum: 2025-01-05\nwerknemer: {}\n"
      "verzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen:\n"
      "  - {soort: werkhervatting, datum: 2023-05-01, werkgever: eigen, uren_per_week: 16}\n";
  for (int i = 0; i < events; ++i)
    text += i % 2 == 0 ? "  - {soort: signaal, datum: 2023-06-01, betreft: verslechtering}\n"
                       : "  - {soort: werkhervatting, datum: 2023-06-01, werkgever: eigen, "
                         "uren_per_week: 8}\n";
  return text;
}

/// `make` gives the dossier with so many events. What is set up for the first dossier is no part of
/// the next.
template <typename Make>
void count(const std::string& kinds, int fewest, Make make) {
  for (const int events : {fewest, 2 * fewest, 4 * fewest}) {
    const std::string text = make(events);
    const std::string what = kinds + ' ' + std::to_string(events);
    std::size_t written = 0;
    CALLGRIND_ZERO_STATS;
    check_seconds(text, written);
    CALLGRIND_DUMP_STATS_AT(what.c_str());
  }
}

/// Says how many times the time four times the events take, of the least of some runs.
template <typename Make>
void time(const std::string& kinds, int fewest, Make make) {
  const auto least = [&](int events, int runs) {
    const std::string text = make(events);
    std::size_t written = 0;
    double seconds = check_seconds(text, written);
    while (--runs > 0) seconds = std::min(seconds, check_seconds(text, written));
    return seconds;
  };
  const double few = least(fewest, 4);
  std::printf("%s %.2f\n", kinds.c_str(), least(4 * fewest, 2) / few);
}

}  // namespace

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 2) return 2;
  const int fewest = std::atoi(arguments[1]);
  const auto named = arguments.subspan(2);
  const auto measure = [&](const std::string& kinds, const auto& make) {
    if (!named.empty() && std::ranges::find(named, kinds) == named.end()) return;
    RUNNING_ON_VALGRIND ? count(kinds, fewest, make) : time(kinds, fewest, make);
  };
  std::size_t written = 0;
  check_seconds(many_events(Kind{}, Kind{}, 30, 5), written);
  for (std::size_t a = 0; a < kKinds; ++a)
    for (std::size_t b = 0; b <= a; ++b) {
      const auto x = static_cast<Kind>(a);
      const auto y = static_cast<Kind>(b);
      measure(std::string(name(x)) + ' ' + std::string(name(y)),
              [&](int events) { return many_events(x, y, events, 5); });
    }
  measure("signaal relapse", relapses);
  return 0;
}
