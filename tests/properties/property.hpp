// Holds a property against many dossiers, and makes small what breaks it.
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "properties/generate.hpp"
#include "properties/outcome.hpp"

namespace poortwachter::test {

/// What is wrong, beginning with the name of the rule; nothing when the property holds.
using Violation = std::optional<std::string>;
using Property = std::function<Violation(const Node&)>;

/// The rule that a violation is about: its first word.
inline std::string about(const std::string& violation) {
  return violation.substr(0, violation.find(' '));
}

/// The first line in which two outcomes differ.
inline Violation differ(const std::vector<std::string>& before,
                        const std::vector<std::string>& after) {
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const std::string was = i < before.size() ? before[i] : "nothing";
    const std::string is = i < after.size() ? after[i] : "nothing";
    if (was != is) return (was == "nothing" ? is : was) + "\n  became " + is;
  }
  return std::nullopt;
}

namespace shrinking {

/// Leaves out one part of a map or list at a time as long as `still` holds.
inline bool without_parts(Node& whole, Node& part, const std::function<bool()>& still) {
  bool smaller = false;
  const auto try_without = [&](auto& parts, auto&& marked) {
    for (std::size_t i = parts.size(); i-- > 0;) {
      if (marked(parts[i])) continue;
      const auto kept = parts;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
      if (still())
        smaller = true;
      else
        parts = kept;
    }
  };
  try_without(part.items, [](const Node& n) { return n.marked; });
  try_without(part.keys, [](const auto& k) { return k.second.marked; });
  for (Node& i : part.items) smaller = without_parts(whole, i, still) || smaller;
  for (auto& k : part.keys) smaller = without_parts(whole, k.second, still) || smaller;
  return smaller;
}

}  // namespace shrinking

/// The smallest dossier found that still breaks the property in the same rule.
inline Node shrink(Node dossier, const Property& property, const std::string& rule) {
  const auto still = [&] {
    try {
      const Violation v = property(dossier);
      return v && about(*v) == rule;
    } catch (const std::exception&) {
      return false;
    }
  };
  for (int round = 0; round < 4; ++round)
    if (!shrinking::without_parts(dossier, dossier, still)) break;
  return dossier;
}

/// The marked parts, so that a failure can be read.
inline std::string marks(Node dossier) {
  std::string s;
  walk(dossier, [&](Node& n) {
    if (!n.marked) return;
    s += "\n# marked: ";
    write_flow(s, n);
  });
  return s;
}

/// Ten times as many as a property names; POORTWACHTER_DOSSIERS=100 in the environment tries a
/// hundred times.
inline int scaled(int count) {
  const char* times = std::getenv("POORTWACHTER_DOSSIERS");
  return count * (times != nullptr ? std::max(1, std::atoi(times)) : 10);
}

/// Seeds that once found something, whatever the property: each is tried whatever the count.
inline constexpr std::array<std::uint32_t, 30> kFound{
    366,  644,   646,   839,   1263,  1331,  1464,  1466,  1530,  1959,
    2208, 2500,  2857,  4213,  4338,  5069,  5476,  5483,  5629,  5688,
    5815, 11500, 11965, 13490, 15842, 18038, 19805, 19995, 22940, 25512};

/// The seeds to try.
inline std::vector<std::uint32_t> seeds(int count) {
  std::vector<std::uint32_t> all;
  const auto last = static_cast<std::uint32_t>(scaled(count));
  for (std::uint32_t seed = 1; seed <= last; ++seed) all.push_back(seed);
  for (const std::uint32_t seed : kFound)
    if (seed > last) all.push_back(seed);
  return all;
}

/// Makes `count` dossiers; `make` may change and mark them and give false to pass one over.
inline void hold(const Property& property, int count, const Era& era,
                 const std::function<bool(Generator&, Node&)>& make = {}) {
  std::map<std::string, int> broken;
  int held = 0;
  for (const std::uint32_t seed : seeds(count)) {
    Generator g(seed, era);
    Node dossier = g.dossier();
    if (make && !make(g, dossier)) continue;
    ++held;
    const Violation v = property(dossier);
    if (!v || broken[about(*v)]++ > 0) continue;
    const Node small = shrink(dossier, property, about(*v));
    const Violation again = property(small);
    FAIL_CHECK("seed " << seed << ": " << again.value_or(*v) << marks(small) << "\n"
                       << yaml(small));
  }
  for (const auto& [rule, times] : broken)
    FAIL_CHECK(rule << " is about " << times << " of " << held << " dossiers");
  CHECK(held >= count / 20);
}

}  // namespace poortwachter::test
