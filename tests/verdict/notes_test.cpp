// How the case was read, said where the reader might have expected something else.
#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

bool says(const Sample& s, std::string_view words) {
  for (const Message& m : s.audited().notes)
    if (m.nl.find(words) != std::string::npos) return true;
  return false;
}

Sample interrupted(std::string_view to) {
  return Sample().sick(", onderbrekingen: [{van: 2023-05-01, tot: " + std::string(to) +
                       ", reden: hersteld}]");
}

}  // namespace

TEST_CASE("an interruption of four weeks or more: its days are named", "[notes]") {
  CHECK(says(interrupted("2023-05-28"),
             "De onderbreking van 1 mei 2023 tot en met 28 mei 2023 breekt de ziekteperiode af"));
  CHECK(says(interrupted("2023-05-28"), "begint op 29 mei 2023"));
  CHECK_FALSE(says(interrupted("2023-05-27"), "breekt de ziekteperiode af"));
}

TEST_CASE("days that do not count are told, a single one too", "[notes]") {
  CHECK(says(interrupted("2023-05-27"), "telt niet mee (27 dagen)"));
  CHECK(says(interrupted("2023-05-01"), "telt niet mee (1 dag)"));
  CHECK_FALSE(says(Sample(), "telt niet mee"));
}

TEST_CASE("whether a request to shorten can succeed, up to the last day of the sanction",
          "[notes]") {
  // 2023-01-09 + 1091 (WIA art. 25 lid 9).
  const auto chance = [](std::string_view day) {
    return says(Sample().add("soort: loonsanctie, datum: 2024-12-20").on(day),
                "Een bekortingsverzoek maakt zo geen kans");
  };
  CHECK(chance("2026-01-04"));
  CHECK_FALSE(chance("2026-01-05"));
}
