// What a dossier is told does to the risk what it does when all rules run again.
#include "properties/property.hpp"
#include "verdict/examples.hpp"
#include "verdict/telling.hpp"
#include "yaml/same.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("what any example is told does to the risk what it does to all rules", "[properties]") {
  for (const std::string& text : yaml::testing::everyday_texts()) holds_when_told(text, 1);
  for (const VerdictExample& e : verdict_examples()) holds_when_told(e.dossier, 1);
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples) holds_when_told(e.dossier, 2);
}

TEST_CASE("what a dossier is told does to the risk what it does to all rules", "[properties]") {
  hold([](const Node& d) { return wrong_in(test::yaml(d), 3); }, 100, kAnyEra);
}
