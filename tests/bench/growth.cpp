// How the cost of one dossier grows with its events: the most of all kinds and pairs of kinds.
#include "properties/growth.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
  using namespace poortwachter;
  using namespace poortwachter::test;
  constexpr int kEvents = 1250;
  struct Growth {
    double times;
    double seconds;
    Kind a, b;
  };
  std::vector<Growth> all;
  const auto least = [](Kind a, Kind b, int count) {
    const std::string text = many_events(a, b, count, 5);
    std::size_t written = 0;
    double seconds = check_seconds(text, written);
    for (int run = 1; run < 3; ++run) seconds = std::min(seconds, check_seconds(text, written));
    return seconds;
  };
  for (std::size_t a = 0; a < kKinds; ++a)
    for (std::size_t b = 0; b <= a; ++b) {
      const auto x = static_cast<Kind>(a);
      const auto y = static_cast<Kind>(b);
      const double many = least(x, y, 2 * kEvents);
      all.push_back({many / least(x, y, kEvents), many, x, y});
    }
  const auto show = [](const Growth& g) {
    std::printf("%d events of %.*s and %.*s: %.2f times %d, %.1f ms\n", 2 * kEvents,
                static_cast<int>(name(g.a).size()), name(g.a).data(),
                static_cast<int>(name(g.b).size()), name(g.b).data(), g.times, kEvents,
                g.seconds * 1000);
  };
  std::ranges::sort(all, {}, [](const Growth& g) { return -g.times; });
  std::printf("median %.2f times; the steepest and the dearest:\n", all[all.size() / 2].times);
  std::for_each(all.begin(), all.begin() + 3, show);
  show(*std::ranges::max_element(all, {}, &Growth::seconds));
  return 0;
}
