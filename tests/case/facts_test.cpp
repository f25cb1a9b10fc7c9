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

TEST_CASE("a fact has one name", "[case]") {
  for (const Fact& f : facts()) CHECK(fact_named(f.name) == &f);
  CHECK(fact_named("niet_zo_genoemd") == nullptr);
}
