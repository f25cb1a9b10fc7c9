// What a rule counts for, and until when its shortcomings can be made good, written down a second
// time: a rule file that says otherwise by accident is noticed. The reasons are by paragraph of the
// Beleidsregels beoordelingskader poortwachter. A new rule need not stand here: its own file says
// it.
#include <algorithm>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "poortwachter/ruleset.hpp"

using namespace poortwachter;

namespace {

struct Group {
  Weight weight;
  Repair repair;
  std::vector<std::string_view> rules;
};

const std::vector<Group>& groups() {
  static const std::vector<Group> all{
      // They steer the question of the result (par. 3), and work may come until the end.
      {Weight::result,
       Repair::until_end,
       {"resultaat/bevredigend", "resultaat/instemming", "resultaat/loonwaarde-65",
        "resultaat/sluit-aan", "resultaat/structureel"}},
      // A judgement or an effort that can be made good afterwards as well.
      {Weight::substantive,
       Repair::always,
       {"medisch/bevoegde-bedrijfsarts", "vraag/herstel-na-loonsanctie"}},
      // What was not done in time here is a chance that is gone (par. 4): nothing brings it back.
      {Weight::substantive,
       Repair::never,
       {"spoor/benutting-mogelijkheden", "spoor/tweede-spoor-tijdig",
        "spoor/tweede-spoor-voortgang", "spoor/uitbreiding", "vraag/kans-gemist"}},
      // Efforts (par. 4 to 11): what was left undone can still be done within the tested period.
      {Weight::substantive,
       Repair::until_end,
       {"deskundigenoordeel/bij-stagnatie",
        "deskundigenoordeel/opgevolgd",
        "evaluatie/plan-bijgesteld",
        "medewerking/werkgever-treedt-op",
        "medisch/belastbaarheid-onderbouwd",
        "medisch/geen-mogelijkheden-onderbouwd",
        "medisch/herbeoordeling",
        "medisch/signaal-opgevolgd",
        "plan/uitgevoerd",
        "plan/volgt-advies",
        "spoor/aanbod-concreet",
        "spoor/advies-opgevolgd",
        "spoor/ander-werk-onderzocht",
        "spoor/begeleiding",
        "spoor/eigen-werk-onderzocht",
        "spoor/opnieuw-onderzocht",
        "spoor/tweede-spoor-gestart",
        "spoor/tweede-spoor-plan",
        "spoor/tweede-spoor-vervolg",
        "spoor/voorstel-werknemer",
        "vraag/aanpassing-werk",
        "vraag/advisering-bedrijfsarts",
        "vraag/afwijzing-voorstel",
        "vraag/arbeidsverhouding",
        "vraag/behandeling-adequaat",
        "vraag/bekwaamheden",
        "vraag/belastbaarheid-plausibel",
        "vraag/beschut-werk",
        "vraag/casemanager-functioneert",
        "vraag/financiering",
        "vraag/geen-mogelijkheden-redelijk",
        "vraag/geen-plaats",
        "vraag/impasse",
        "vraag/inkrimping",
        "vraag/marginaal",
        "vraag/medewerking-werknemer",
        "vraag/passende-arbeid",
        "vraag/plan-adequaat",
        "vraag/probleemanalyse-adequaat",
        "vraag/re-integratiebedrijf",
        "vraag/redelijkheid-werkgever",
        "vraag/spoor1-voldoende",
        "vraag/spoor2-adequaat",
        "vraag/tijdelijk-dienstverband",
        "vraag/verantwoordelijkheid-werkgever",
        "vraag/weigering-redelijk"}},
      // The report (WIA art. 25 lid 9; par. 5): completed when UWV asks for it, also after the end.
      {Weight::administrative,
       Repair::always,
       {"contract/verslag-einde-dienstverband", "plan/aanwezig", "verslag/hersteltermijn",
        "verslag/volledig"}},
      // How the report reads can be put right with the report.
      {Weight::procedural,
       Repair::always,
       {"vraag/verslag-herkenbaar", "verslag/medische-informatie"}},
      // Terms and moments (par. 4: not in themselves a ground): the moment has passed for good.
      {Weight::procedural,
       Repair::never,
       {"evaluatie/bedrijfsarts-regelmatig", "evaluatie/kleine-uren", "evaluatie/zes-weken",
        "spoor/arbeidstherapeutisch", "spoor/volgorde", "tijdigheid/bijstelling-plan",
        "tijdigheid/eerstejaarsevaluatie", "tijdigheid/plan-van-aanpak",
        "tijdigheid/probleemanalyse", "tijdigheid/re-integratieverslag"}},
      // Form and contents of documents: completed as long as the tested period runs.
      {Weight::procedural,
       Repair::until_end,
       {"evaluatie/visie", "medisch/advies", "medisch/behandelende-sector",
        "medisch/belastingsvelden", "verslag/actueel", "plan/afschrift", "plan/evaluatieafspraken",
        "plan/inhoud", "plan/ondertekend", "plan/visie", "vraag/arbeidstherapie-benut",
        "vraag/eerstejaarsevaluatie-koers", "vraag/professionele-standaarden", "vraag/sector"}},
      // The choice at the end of the first year belongs in the report.
      {Weight::procedural, Repair::until_report, {"evaluatie/keuze-tweede-spoor"}},
      // How long it lasts is no shortcoming.
      {Weight::result, Repair::never, {"vraag/duur-geen-mogelijkheden"}},
      // The file itself, which can be put right at any time.
      {Weight::advice,
       Repair::always,
       {"dossier/chronologie", "dossier/grond", "dossier/niet-aangeleverd", "dossier/onbekend",
        "dossier/tegenspraak", "privacy/bsn", "privacy/medische-gegevens",
        "tijdigheid/melding-einde-dienstverband"}},
      // Duties beside the test of the efforts, of which the day has passed.
      {Weight::advice,
       Repair::never,
       {"tijdigheid/melding-42e-week", "tijdigheid/wia-aanvraag", "vraag/geen-loonsanctie"}},
      // Good practice, or what bears on the efforts elsewhere.
      {Weight::advice,
       Repair::until_end,
       {"contract/kosten", "loonsanctie/bekorting", "plan/casemanager",
        "spoor/arbeidsdeskundig-onderzoek", "spoor/eerste-spoor-loopt-door"}},
  };
  return all;
}

}  // namespace

TEST_CASE("every rule of the first ones counts for what it should, as long as it should") {
  for (const Group& g : groups())
    for (const std::string_view id : g.rules) {
      INFO(id);
      const auto rules = built_in_rules();
      const auto r = std::ranges::find(rules, id, &Rule::id);
      REQUIRE(r != rules.end());
      CHECK(r->weight == g.weight);
      CHECK(r->repair == g.repair);
    }
}
