// What is asked: of the result nothing that can no longer change the outcome; what the dossier says
// to be unknown, and what was not handed over, with the risk after.
#include <algorithm>

#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// What the rule's finding says is open.
std::string asked(const Audit& a, std::string_view rule) {
  for (const Finding& f : a.findings)
    if (f.rule->id == rule && f.status == Status::unknown) return f.what.nl;
  return "nothing";
}

/// Lasting work that runs at the end of the waiting period, of which the dossier says this.
Sample work(std::string_view said, std::string_view employee = "") {
  return Sample().employed(employee).add(
      "soort: werkhervatting, datum: 2024-03-04, arbeidstherapeutisch: nee, structureel: ja" +
      std::string(said));
}

struct Row {
  std::string_view what;
  Sample sample;
  std::string_view asked;
};

void check(std::string_view rule, const std::vector<Row>& rows) {
  for (const Row& r : rows) {
    INFO(r.what);
    CHECK(asked(r.sample.audited(), rule) == r.asked);
  }
}

}  // namespace

TEST_CASE("a satisfactory result asks for what the roads that are still open hang on") {
  check("resultaat/bevredigend",
        {{"it fits, and both roads are open", work(", sluit_aan_bij_mogelijkheden: ja"),
          "bij welke werkgever het is, de loonwaarde, of de werknemer ermee instemt, of de "
          "werknemer op beter passend werk heeft gewezen"},
         {"with the own employer, who it is is not asked", work(", werkgever: eigen"),
          "of het aansluit bij de mogelijkheden, de loonwaarde, of de werknemer ermee instemt, "
          "of de werknemer op beter passend werk heeft gewezen"},
         {"who agrees may work with anyone", work(", instemming_werknemer: ja"),
          "of het aansluit bij de mogelijkheden, de loonwaarde, of de werknemer op beter passend "
          "werk heeft gewezen"},
         {"what does not fit must be worth enough, with anyone",
          work(", sluit_aan_bij_mogelijkheden: nee, betere_mogelijkheden_gemeld: nee"),
          "de loonwaarde, of de werknemer ermee instemt"},
         {"worth too little: elsewhere it hangs on the agreement",
          work(", werkgever: ander, sluit_aan_bij_mogelijkheden: ja, loonwaarde_percentage: 40"),
          "of de werknemer ermee instemt"},
         {"worth too little: with the own employer it hangs on whether it fits",
          work(", werkgever: eigen, loonwaarde_percentage: 40"),
          "of het aansluit bij de mogelijkheden"},
         {"the hours are held side by side",
          work(", uren_per_week: 16, werkgever: eigen, loonwaarde_percentage: 40",
               "uren_per_week: 36")
              .add("soort: consult_bedrijfsarts, datum: 2023-03-01, mogelijkheden: beperkt, "
                   "uren_per_week: 20"),
          "of het aansluit bij de mogelijkheden (16 uur per week gewerkt, 20 toegestaan)"},
         {"no agreement: nor does it matter what it is worth",
          work(", instemming_werknemer: nee, sluit_aan_bij_mogelijkheden: ja"),
          "bij welke werkgever het is"}});
}

TEST_CASE("agreement asks for the one or the other, or both") {
  check("resultaat/instemming",
        {{"both", work(""),
          "of de werknemer ermee instemt, of de werknemer op beter passend werk heeft gewezen"},
         {"agrees", work(", instemming_werknemer: ja"),
          "of de werknemer op beter passend werk heeft gewezen"},
         {"nothing better", work(", betere_mogelijkheden_gemeld: nee"),
          "of de werknemer ermee instemt"}});
}

TEST_CASE("the wage value asks for the first thing that it cannot be worked out without") {
  const std::string_view hourly = ", loonwaarde: {bedrag: 15, per: uur}";
  const std::string_view monthly = ", loonwaarde: {bedrag: 1900, per: maand}";
  check(
      "resultaat/loonwaarde-65",
      {{"no wage value", work(""), "de loonwaarde van de hervatting"},
       {"by the hour", work(hourly), "de uren per week van de hervatting"},
       {"no old wage", work(monthly), "het loon van vóór de ziekte"},
       {"an old wage of nought", work(monthly, "loon: {bedrag: 0, per: maand}"),
        "het loon van vóór de ziekte"},
       {"an old wage for no hours", work(monthly, "uren_per_week: 0, loon: {bedrag: 15, per: uur}"),
        "de uren per week van het contract"}});
}

TEST_CASE("what the dossier says to be unknown of the case itself is asked, with the risk after") {
  const auto none_to_now = [](const Audit& a, Field key) {
    return std::ranges::any_of(a.verdict.questions, [&](const Question& q) {
      return q.rule->id == "dossier/onbekend" && q.key == key && q.if_sufficient == Risk::none &&
             q.if_insufficient == a.verdict.risk;
    });
  };
  const Sample never = Sample().drop("spoor2");
  CHECK(none_to_now(Sample(never).employed("aow_datum: onbekend").audited(), field::aow_datum));
  CHECK(none_to_now(Sample(never).employed("andere_werkgever_goedgekeurd: onbekend").audited(),
                    field::andere_werkgever_goedgekeurd));
  CHECK(none_to_now(Sample(never).sick(", hersteld_per: onbekend").audited(), field::hersteld_per));
  CHECK(none_to_now(Sample(never).employed("dienstverband: {soort: bepaalde_tijd}").audited(),
                    field::einde));
}

TEST_CASE("what was not handed over is one question, with the risk once all of it is on file") {
  const Audit a = everything_done()
                      .drop("spoor2")
                      .put("niet_aangeleverd: [spoor2_start, niet_meewerken]")
                      .audited();
  CHECK(a.verdict.risk == Risk::undetermined);
  REQUIRE_FALSE(a.verdict.questions.empty());
  const Question& q = a.verdict.questions.front();
  CHECK(q.rule->role == Role::not_delivered);
  CHECK(q.if_sufficient <= Risk::low);
  CHECK(q.if_insufficient == Risk::high);
}

TEST_CASE("a request to shorten that was not handed over may have been granted") {
  const Audit a = everything_done()
                      .drop("spoor2")
                      .add("soort: loonsanctie, datum: 2024-12-01, soort_loonsanctie: inhoudelijk")
                      .put("niet_aangeleverd: [bekortingsverzoek]")
                      .on("2025-06-01")
                      .audited();
  const auto q = std::ranges::find(a.verdict.questions, Role::not_delivered,
                                   [](const Question& x) { return x.rule->role; });
  REQUIRE(q != a.verdict.questions.end());
  CHECK(a.verdict.risk == Risk::high);
  CHECK(q->if_sufficient == Risk::none);
}

TEST_CASE("a loonsanctie among the extensions alone is told as one of which the decision lacks") {
  const Audit a = everything_done()
                      .sick(", verlengingen: [{soort: loonsanctie, tot: 2026-01-04}]")
                      .on("2025-03-01")
                      .audited();
  CHECK(a.verdict.risk == Risk::undetermined);
  int told = 0;
  for (const Finding& f : a.findings)
    if (f.rule->family() == "loonsanctie") {
      CHECK(f.status == Status::unknown);
      ++told;
    }
  CHECK(told > 0);
}

TEST_CASE(
    "a key that changes nothing beside the report that was not handed over is not what lacks") {
  const Sample done = everything_done()
                          .drop("re_integratieverslag")
                          .drop("eindevaluatie")
                          .add("soort: eindevaluatie, datum: 2024-09-30, stand_van_zaken: ja");
  const Audit a = Sample(done).put("niet_aangeleverd: [re_integratieverslag]").audited();
  CHECK(a.verdict.administrative == Risk::undetermined);
  CHECK(std::ranges::any_of(a.verdict.questions, [](const Question& q) {
    return q.rule->role == Role::completeness && q.if_sufficient < Risk::undetermined;
  }));
}
