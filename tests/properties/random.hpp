// Chance for tests, the same on every machine: the numbers of std::mt19937 are laid down, those of
// the distributions of the standard library are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace poortwachter::test {

class Rng {
 public:
  explicit Rng(std::uint32_t seed) : numbers_(seed) {}

  /// 0 … n-1. n > 0.
  int below(int n) { return static_cast<int>(numbers_() % static_cast<std::uint32_t>(n)); }
  /// low … high, both included.
  int between(int low, int high) { return low + below(high - low + 1); }
  bool chance(int percent) { return below(100) < percent; }

  template <typename Range>
  const auto& pick(const Range& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
  }

 private:
  std::mt19937 numbers_;
};

}  // namespace poortwachter::test
