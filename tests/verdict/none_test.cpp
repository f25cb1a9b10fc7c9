// How heavily a judgement of "no possibilities" weighs, and an agreement to leave out spoor 2.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/lost_days.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// A case in which work with the own employer was looked for until the first-year evaluation.
std::string file(const std::string& employee, const std::string& grounds,
                 const std::string& events) {
  return "poortwachter: 1\nkenmerk: n\nwerknemer: {" + employee +
         "}\nverzuim: {eerste_ziektedag: 2023-01-09}\ndeugdelijke_gronden: [" + grounds +
         "]\ngebeurtenissen:\n"
         "  - {soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, "
         "mogelijkheden: beperkt, onderbouwd: ja}\n"
         "  - {soort: plan_van_aanpak, datum: 2023-02-24, doel: eigen_functie}\n"
         "  - {soort: onderzoek_spoor1, datum: 2023-06-01, gericht_op: aangepaste_eigen_functie, "
         "uitkomst: niet_passend, onderbouwd: ja}\n"
         "  - {soort: onderzoek_spoor1, datum: 2023-08-01, gericht_op: andere_functie, uitkomst: "
         "niet_passend, onderbouwd: ja}\n"
         "  - {soort: onderzoek_spoor1, datum: 2023-10-25, gericht_op: andere_functie, uitkomst: "
         "niet_passend, onderbouwd: ja}\n"
         "  - {soort: eerstejaarsevaluatie, datum: 2024-01-05, perspectief_eigen_werkgever: "
         "nee}\n" +
         events;
}

void judged(const std::string& text, const char* as_of,
            const std::function<void(const Audit&)>& look) {
  with_dossier(text, [&](const Dossier& d) { look(audit(d, *Date::parse(as_of), RuleSet())); });
}

Risk risk(const std::string& text, const char* as_of) {
  Risk found{};
  judged(text, as_of, [&](const Audit& a) { found = a.verdict.substantive; });
  return found;
}

const Finding* of(const Audit& a, std::string_view rule) {
  const auto f = std::ranges::find_if(
      a.findings, [&](const Finding& x) { return x.rule->id == rule && x.status == Status::fail; });
  return f == a.findings.end() ? nullptr : &*f;
}

const std::string kTrack2 =
    "  - {soort: spoor2_start, datum: 2024-01-20, re_integratieplan: ja, persoonsprofiel: ja, "
    "zoekprofiel: ja}\n"
    "  - {soort: spoor2_rapportage, datum: 2024-04-01, voortgang: ja, concrete_activiteiten: 4}\n"
    "  - {soort: spoor2_rapportage, datum: 2024-06-01, voortgang: ja, concrete_activiteiten: 4}\n"
    "  - {soort: spoor2_rapportage, datum: 2024-08-01, voortgang: ja, concrete_activiteiten: 4}\n"
    "  - {soort: spoor2_rapportage, datum: 2024-10-01, voortgang: ja, concrete_activiteiten: 4}\n";

}  // namespace

TEST_CASE("whether a judgement of none has reasons is no doubt where spoor 2 ran on") {
  const auto none = [](const std::string& reasons) {
    return file("", "",
                kTrack2 +
                    "  - {soort: actueel_oordeel, datum: 2024-09-25, opgesteld_door: bedrijfsarts, "
                    "mogelijkheden: geen" +
                    reasons + "}\n");
  };
  for (const char* reasons : {", onderbouwd: ja", ", onderbouwd: nee", ""}) {
    INFO(reasons);
    CHECK(risk(none(reasons), "2024-11-20") == Risk::low);
  }
}

TEST_CASE("days without spoor 2 in a judgement of none that weighs lightly count once") {
  const std::string none =
      "  - {soort: consult_bedrijfsarts, datum: 2024-01-15, opgesteld_door: bedrijfsarts, "
      "mogelijkheden: geen, onderbouwd: nee}\n"
      "  - {soort: consult_bedrijfsarts, datum: 2024-03-15, opgesteld_door: bedrijfsarts, "
      "mogelijkheden: beperkt, onderbouwd: ja}\n";
  judged(file("", "", none), "2024-04-10", [](const Audit& a) {
    CHECK(a.verdict.substantive == Risk::medium);
    const Finding* missing = of(a, "spoor/tweede-spoor-gestart");
    REQUIRE(missing != nullptr);
    // Due on 16 February; the judgement stood until 14 March.
    CHECK(missing->lost->counted_elsewhere == 27);
    CHECK(missing->lost->count == 27);
    CHECK(missing->degree == Degree::slight);
  });
  // On 27 April it is 43 days since.
  CHECK(risk(file("", "", none), "2024-04-27") == Risk::high);
}

TEST_CASE("a judgement of none that UWV's own doctor overruled weighs by its days") {
  const auto degree = [](const char* from, bool overruled) {
    Degree found{};
    with_dossier(file("", "", "  - {soort: wia_aanvraag, datum: 2024-10-15}\n"),
                 [&](const Dossier& d) {
                   const Case c(d, *Date::parse("2024-11-20"));
                   Finding f;
                   f.rule = RuleSet().find("medisch/geen-mogelijkheden-onderbouwd");
                   f.status = Status::fail;
                   f.weight = f.rule->weight;
                   f.short_from = Date::parse(from);
                   f.short_to = Date::parse("2024-10-15");
                   if (overruled) f.to = Date::parse("2024-10-25");
                   std::vector<Finding> findings{f};
                   weigh(c, findings);
                   found = findings[0].degree;
                 });
    return found;
  };
  CHECK(degree("2024-08-20", true) == Degree::slight);    // 57 days
  CHECK(degree("2024-04-01", true) == Degree::serious);   // 198
  CHECK(degree("2024-08-20", false) == Degree::serious);  // nobody ever gave the reasons
}

TEST_CASE("an agreement before the AOW age covers no day from before it") {
  const auto agreed = [](const std::string& on) {
    return file("aow_datum: 2025-10-01",
                "{betreft: spoor/tweede-spoor-gestart, soort_grond: pensioenleeftijd, stuk: map 3" +
                    on + "}",
                "  - {soort: consult_bedrijfsarts, datum: 2024-01-10, opgesteld_door: "
                "bedrijfsarts, mogelijkheden: beperkt, onderbouwd: ja, adviseert: [spoor2]}\n");
  };
  // Spoor 2 was due on 16 February.
  CHECK(risk(agreed(", datum: 2024-03-10"), "2024-11-20") == Risk::medium);
  CHECK(risk(agreed(", datum: 2024-06-10"), "2024-11-20") == Risk::high);
  CHECK(risk(agreed(""), "2024-11-20") == Risk::undetermined);
  CHECK(risk(agreed(", datum: 2024-06-10, bevestigd_door: uwv"), "2024-11-20") == Risk::low);
}
