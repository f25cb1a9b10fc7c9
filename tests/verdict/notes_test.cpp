// How the case was read, said where the reader might have expected something else.
#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

bool says(const Sample& s, std::string_view words) {
  for (const Statements& n : s.audited().notes)
    if (in_words(n, Language::nl).find(words) != std::string::npos) return true;
  return false;
}

Sample interrupted(std::string_view to) {
  return Sample().sick(", onderbrekingen: [{van: 2023-05-01, tot: " + std::string(to) +
                       ", reden: hersteld}]");
}

}  // namespace

TEST_CASE("an interruption of four weeks or more: its days are named", "[notes]") {
  CHECK(says(interrupted("2023-05-28"),
             "Door de onderbreking van 1 mei 2023 tot en met 28 mei 2023 begon"));
  CHECK(says(interrupted("2023-05-28"), "begon op 29 mei 2023 een nieuwe ziekteperiode"));
  CHECK_FALSE(says(interrupted("2023-05-27"), "een nieuwe ziekteperiode"));
}

TEST_CASE("days that do not count are told, a single one too", "[notes]") {
  CHECK(says(interrupted("2023-05-27"), "samen 27 dagen"));
  CHECK(says(interrupted("2023-05-01"), "samen 1 dag:"));
  CHECK_FALSE(says(Sample(), "telt niet mee"));
}

TEST_CASE("whether a request to shorten can succeed, up to the last day of the sanction",
          "[notes]") {
  // 2023-01-09 + 1091 (WIA art. 25 lid 9).
  const auto chance = [](std::string_view day) {
    return says(Sample().add("soort: loonsanctie, datum: 2024-12-20").on(day),
                "Een bekortingsverzoek maakt nu geen kans");
  };
  CHECK(chance("2026-01-04"));
  CHECK_FALSE(chance("2026-01-05"));
}

TEST_CASE("a voluntary extension is told, with its last day", "[notes]") {
  const auto extended = [](std::string_view to) {
    return says(
        Sample().sick(", verlengingen: [{soort: vrijwillig, tot: " + std::string(to) + "}]"),
        "verlengd tot en met");
  };
  // The waiting period ends on 2025-01-05 (2023-01-09 + 727).
  CHECK(extended("2025-01-06"));
  CHECK_FALSE(extended("2025-01-05"));
  CHECK_FALSE(says(Sample(), "verlengd tot en met"));
}

TEST_CASE("who has recovered is in no week of sickness any more", "[notes]") {
  const Audit a = Sample().sick(", hersteld_per: 2023-03-01").on("2024-12-01").audited();
  CHECK(a.recovered == Date::of(2023, 3, 1));
  CHECK(a.week == 8);  // of 27 February to 5 March
  const Audit planned = Sample().sick(", hersteld_per: 2023-03-01").on("2023-02-28").audited();
  CHECK_FALSE(planned.recovered);
  CHECK(planned.week == 8);
  // The last day of sickness decides: a Sunday, and the Monday after it.
  const auto week = [](std::string_view day) {
    return Sample().sick(", hersteld_per: " + std::string(day)).on("2024-12-01").audited().week;
  };
  CHECK(week("2023-03-06") == 8);
  CHECK(week("2023-03-07") == 9);
}

TEST_CASE("that the efforts are tested up to the WIA application, from the day after it on",
          "[notes]") {
  const auto told = [](const Sample& s) {
    return says(s, "UWV toetst de inspanningen tot en met de WIA-aanvraag van 15 oktober 2024");
  };
  const Sample applied = Sample().add("soort: wia_aanvraag, datum: 2024-10-15");
  CHECK_FALSE(told(Sample(applied).on("2024-10-15")));
  CHECK_FALSE(told(Sample(applied).on("2024-10-16")));  // nothing fell due after it yet
  CHECK_FALSE(told(Sample().add("soort: wia_aanvraag, datum: 2024-09-21")));
  CHECK_FALSE(told(Sample(applied).add("soort: loonsanctie, datum: 2024-11-20")));
  // Where no test is due there is nothing to say of it.
  CHECK_FALSE(told(Sample(applied).sick(", hersteld_per: 2024-11-01")));
  CHECK_FALSE(
      told(Sample(applied).add("soort: wia_aanvraag, datum: 2023-12-01, verkorte_wachttijd: ja, "
                               "toegekend: ja")));
}

TEST_CASE("what UWV lays before the verzekeringsarts", "[notes]") {
  const std::string judged = "soort: consult_bedrijfsarts, opgesteld_door: bedrijfsarts, ";
  const auto told = [](const Sample& s, std::string_view what) {
    return says(s, "legt UWV altijd voor aan zijn verzekeringsarts") && says(s, what);
  };
  const std::string_view year2 = "geen of marginale mogelijkheden in het tweede ziektejaar";
  CHECK_FALSE(told(Sample(), ""));
  CHECK(told(Sample().add("soort: actueel_oordeel, datum: 2024-09-25, mogelijkheden: geen"),
             "geen mogelijkheden volgens het actueel oordeel"));
  CHECK(told(Sample().add(judged + "datum: 2023-05-01, mogelijkheden: beperkt, uren_per_dag: 4"),
             "een medische urenbeperking"));
  // The second year begins on 2024-01-08 (2023-01-09 + 364).
  const auto marginal_until = [&](std::string_view day) {
    return Sample()
        .add(judged + "datum: 2023-05-01, mogelijkheden: marginaal")
        .add(judged + "mogelijkheden: beperkt, datum: " + std::string(day));
  };
  CHECK(told(marginal_until("2024-01-09"), year2));
  CHECK_FALSE(told(marginal_until("2024-01-08"), year2));
  // Where no test is due there is nothing to lay before him.
  CHECK_FALSE(says(marginal_until("2024-01-09").sick(", hersteld_per: 2024-11-01"),
                   "aan zijn verzekeringsarts"));
}
