// The named facts, at the days and amounts on which they turn.
#include "case/facts.hpp"

#include <string>

#include "dossier/support.hpp"

using namespace poortwachter;

namespace {

const Date kAsOf = Date::of(2024, 6, 3);

struct Row {
  std::string_view what;
  std::string_view fact;
  Tri expected;
  std::string_view events = " []";
  std::string_view grounds = " []";
};

std::string file(const Row& r) {
  std::string s =
      "poortwachter: 1\nkenmerk: f\nwerknemer: {}\n"
      "verzuim: {eerste_ziektedag: 2023-01-09}\ndeugdelijke_gronden:";
  s.append(r.grounds).append("\ngebeurtenissen:").append(r.events).append("\n");
  return s;
}

}  // namespace

TEST_CASE("facts turn on the right day, amount and answer", "[case]") {
  const auto row = GENERATE(
      Row{"marginal, without spoor 2", "marginaal_zonder_spoor2", Tri::yes,
          "\n- {soort: probleemanalyse, datum: 2023-02-17, mogelijkheden: marginaal}"},
      Row{"UWV's doctor found the same", "marginaal_zonder_spoor2", Tri::no,
          "\n- {soort: probleemanalyse, datum: 2023-02-17, mogelijkheden: marginaal}"
          "\n- {soort: medisch_oordeel_derde, datum: 2024-01-10, bron: verzekeringsarts_uwv, "
          "mogelijkheden: marginaal}"},
      Row{"UWV's doctor found more", "marginaal_zonder_spoor2", Tri::yes,
          "\n- {soort: probleemanalyse, datum: 2023-02-17, mogelijkheden: marginaal}"
          "\n- {soort: medisch_oordeel_derde, datum: 2024-01-10, bron: verzekeringsarts_uwv, "
          "mogelijkheden: beperkt}"},
      Row{"another doctor found the same", "marginaal_zonder_spoor2", Tri::yes,
          "\n- {soort: probleemanalyse, datum: 2023-02-17, mogelijkheden: marginaal}"
          "\n- {soort: medisch_oordeel_derde, datum: 2024-01-10, bron: second_opinion, "
          "mogelijkheden: marginaal}"},

      Row{"the shortened waiting period, granted", "geen_verkorte_wachttijd", Tri::no,
          "\n- {soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: ja, toegekend: ja}"},
      Row{"asked for, not granted", "geen_verkorte_wachttijd", Tri::yes,
          "\n- {soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: ja, toegekend: nee}"},
      Row{"an ordinary application, granted", "geen_verkorte_wachttijd", Tri::yes,
          "\n- {soort: wia_aanvraag, datum: 2023-06-01, verkorte_wachttijd: nee, toegekend: ja}"},

      Row{"a ground put forward on the as-of date", "bedrijf_krimpt", Tri::yes, " []",
          "\n- {soort_grond: gedwongen_sluiting, datum: 2024-06-03}"},
      Row{"a ground put forward a day later", "bedrijf_krimpt", Tri::no, " []",
          "\n- {soort_grond: gedwongen_sluiting, datum: 2024-06-04}"},
      Row{"a ground without a day", "bedrijf_krimpt", Tri::yes, " []",
          "\n- {soort_grond: gedwongen_sluiting}"},

      Row{"an intervention that costs a euro", "kosten_spelen", Tri::yes,
          "\n- {soort: interventie, datum: 2023-06-01, kosten: 1}"},
      Row{"one that costs nothing", "kosten_spelen", Tri::no,
          "\n- {soort: interventie, datum: 2023-06-01, kosten: 0}"},
      Row{"one of which the costs are not said", "kosten_spelen", Tri::no,
          "\n- {soort: interventie, datum: 2023-06-01}"},
      Row{"one that was advised and not carried out", "kosten_spelen", Tri::yes,
          "\n- {soort: interventie, datum: 2023-06-01, geadviseerd: ja, uitgevoerd: nee}"});
  INFO(row.what);
  const Fact* fact = fact_named(row.fact);
  REQUIRE(fact != nullptr);
  test::with_dossier(file(row),
                     [&](const Dossier& d) { CHECK(fact->holds(Case(d, kAsOf)) == row.expected); });
}

TEST_CASE("why a contract does not end the duties", "[case]") {
  const auto why = [](std::string_view contract, std::string_view rest = "") {
    const Fact* fact = fact_named("dienstverband_eindigt");
    REQUIRE(fact != nullptr);
    std::string_view code;
    const std::string text =
        "poortwachter: 1\nkenmerk: f\nwerknemer: {dienstverband: {" + std::string(contract) +
        "}}\nverzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen: []\n" + std::string(rest);
    test::with_dossier(text, [&](const Dossier& d) {
      const Case c(d, kAsOf);
      CHECK(no(fact->holds(c)));
      CHECK(yes(fact_named("dienstverband_eindigt_in_ziekte")->holds(c)) ==
            (contract.find("2025-01-04") != contract.npos));
      code = fact->reason(fact->which(c)).code;
    });
    return code;
  };
  CHECK(why("soort: onbepaalde_tijd") == "contract_goes_on");
  CHECK(why("soort: bepaalde_tijd") == "no_contract_end_named");
  // The 104 weeks end on 5 January 2025.
  const std::string_view own_risk = "werkgever: {eigenrisicodrager_ziektewet: ja}\n";
  CHECK(why("soort: bepaalde_tijd, einde: 2025-01-04", own_risk) == "own_risk_bearer");
  CHECK(why("soort: bepaalde_tijd, einde: 2025-01-05", own_risk) == "contract_goes_on");
}

TEST_CASE("a fact has one name", "[case]") {
  for (const Fact& f : facts()) CHECK(fact_named(f.name) == &f);
  CHECK(fact_named("niet_zo_genoemd") == nullptr);
}
