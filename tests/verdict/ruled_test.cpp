#include "verdict/ruled.hpp"

#include <string>

#include "poortwachter/field/shared.hpp"
#include "verdict/examples.hpp"
#include "verdict/sample.hpp"
#include "verdict/telling.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("what the examples of the verdict are told does to the risk what it does to all rules") {
  for (const VerdictExample& e : verdict_examples()) holds_when_told(e.dossier, 7);
}

TEST_CASE("what is told may turn round events of one day") {
  Sample s;
  s.add("soort: contact, datum: 2023-03-01");
  s.add("soort: contact, datum: 2023-03-01, vorm: telefoon");
  with_dossier(s.file(), [](const Dossier& d) {
    Dossier more = d;
    const Case c(more, *d.as_of);
    CHECK(c.in_order());
    more.events[0].values.push_back({field::vorm, {}, Word::gesprek});
    CHECK(c.in_order());
    more.events[0].values.back().said = Word::bezoek;
    CHECK_FALSE(c.in_order());
  });
}

TEST_CASE("what the auditor says of none holds for the days before another doctor saw more") {
  Sample s = everything_done();
  s.drop("onderzoek").drop("spoor2");
  for (std::string& e : s.events)
    if (const auto at = e.find("mogelijkheden: beperkt"); at != e.npos)
      e.replace(at, 22, "mogelijkheden: geen");
  s.add(
      "soort: medisch_oordeel_derde, datum: 2024-11-01, bron: verzekeringsarts_uwv, "
      "mogelijkheden: beperkt, mogelijkheden_vanaf: 2023-05-01");
  holds_when_told(s.file(), 1);
}
