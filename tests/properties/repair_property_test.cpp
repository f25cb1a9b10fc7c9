// What the plan says of a step is what the verdict says once that step is done.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "poortwachter/field/document.hpp"
#include "properties/generate.hpp"
#include "properties/outcome.hpp"
#include "properties/property.hpp"

namespace poortwachter {
namespace {

using namespace test;

using Told = std::tuple<std::string_view, Status, Weight, Degree, Tri>;

/// What the risk hangs on, of all rules but one.
std::vector<Told> without(const Audit& a, const Rule* rule) {
  std::vector<Told> all;
  for (const Finding& f : a.findings)
    if (f.rule != rule && f.status != Status::not_applicable && f.weight != Weight::advice)
      all.emplace_back(f.rule->id, f.status, f.weight, f.degree, f.chance_missed);
  std::ranges::sort(all);
  return all;
}

/// Is nothing of it left to do?
bool done(const Audit& a, const Rule* rule) {
  return std::ranges::none_of(a.findings, [&](const Finding& f) {
    return f.rule == rule && (f.status == Status::unknown || f.status == Status::upcoming ||
                              (f.status == Status::fail && f.repairable));
  });
}

int compared = 0;

/// Where an event of today does what a step asks, and nothing else, the risk is no higher than the
/// plan says.
Violation plan_holds(const Node& d) {
  constexpr std::uint32_t kTries = 6;
  const Audit a = audit_of(d);
  for (const RepairStep& step : a.repair.steps) {
    const Rule* rule = a.findings[step.finding].rule;
    for (const Kind kind : rule->events)
      for (std::uint32_t seed = 1; seed <= kTries; ++seed) {
        Node repaired = d;
        repaired.find(field::gebeurtenissen)->items.push_back(Generator(seed).event(kind, a.as_of));
        std::optional<Audit> b;
        try {
          b = audit_of(repaired);
        } catch (const NoDossier&) {
          continue;  // the event goes against what the file says
        }
        if (!done(*b, rule) || without(a, rule) != without(*b, rule)) continue;
        ++compared;
        if (b->verdict.risk > step.when_done)
          return std::string(rule->id) + " promises " + std::string(name(step.when_done)) +
                 ", done with " + std::string(name(kind)) + " it is " +
                 std::string(name(b->verdict.risk));
      }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a repair does to the risk what the plan says", "[properties]") {
  compared = 0;
  hold(plan_holds, 60, kAnyEra);
  INFO(compared << " repairs compared");
  CHECK(compared > 60);
}

}  // namespace poortwachter
