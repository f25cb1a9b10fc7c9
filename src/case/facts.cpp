#include "case/facts.hpp"

#include <algorithm>
#include <array>

#include "case/activity.hpp"
#include "case/application.hpp"
#include "case/medical_facts.hpp"
#include "case/on_file.hpp"
#include "case/work.hpp"
#include "case/work_facts.hpp"
#include "poortwachter/field/aanbod_passende_arbeid.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "poortwachter/field/stagnatie.hpp"
#include "poortwachter/field/voorstel_werknemer.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"

namespace poortwachter {
namespace fact {
namespace {

Tri plan_present(const Case& c) {
  if (c.plan() != nullptr) return Tri::yes;
  return c.delivered(Kind::plan_van_aanpak) ? Tri::no : Tri::unknown;
}

Tri track2_started(const Case& c) {
  if (c.first(Kind::spoor2_start) != nullptr) return Tri::yes;
  return c.delivered(Kind::spoor2_start) ? Tri::no : Tri::unknown;
}

/// No WIA, so no report and no test, from the AOW age on.
Tri wia_possible(const Case& c) { return tri(!(c.aow && *c.aow <= c.test_end)); }

Tri employed_to_the_end(const Case& c) { return tri(!c.contract_ends); }
Tri contract_ends(const Case& c) { return tri(c.contract_ends); }
/// The same, of an own-risk bearer too.
Tri contract_ends_in_sickness(const Case& c) {
  return tri(c.contract_end && *c.contract_end < c.pay_end);
}

constexpr Reason kGoesOn{"contract_goes_on",
                         {"Het dienstverband eindigt niet tijdens de ziekte.",
                          "The contract does not end during the sickness."}};
constexpr Reason kNoEnd[] = {
    {"no_contract_end_named",
     {"Het dossier noemt geen einde van het dienstverband; aangenomen is dat het niet tijdens de "
      "ziekte eindigt.",
      "The dossier names no end of the contract; it is taken not to end during the sickness."}},
    {"own_risk_bearer",
     {"Het dienstverband eindigt tijdens de ziekte, maar de werkgever is eigenrisicodrager voor de "
      "Ziektewet: zijn plichten lopen door (WIA art. 26 lid 2).",
      "The contract ends during the sickness, but the employer bears the risk of the Ziektewet "
      "himself: his duties run on (WIA art. 26 lid 2)."}}};
/// Why the contract does not end the duties.
std::size_t why_no_end(const Case& c) {
  if (!c.contract_end)
    return yes(c.dossier.contract.is(field::soort, Word::onbepaalde_tijd)) ? 0 : 1;
  return *c.contract_end < c.pay_end ? 2 : 0;
}

/// An early application makes notice, report and later application superfluous once granted.
Tri no_shortened_period(const Case& c) {
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (yes(e->yes(field::verkorte_wachttijd)) && yes(e->yes(field::toegekend))) return Tri::no;
  return Tri::yes;
}

Tri result_at_test(const Case& c) {
  if (!c.found<result_work>().none()) return Tri::yes;
  return c.delivered(Kind::werkhervatting) ? Tri::no : Tri::unknown;
}

Tri conflict(const Case& c) {
  return said<Kind::stagnatie, field::oorzaak, Word::arbeidsconflict>(c) ||
         said<Kind::terugkeer_uitgesloten, field::reden, Word::arbeidsverhouding>(c) ||
         ground<Word::arbeidsconflict>(c);
}

Tri cooperation_in_doubt(const Case& c) {
  return on_file<Kind::niet_meewerken>(c) ||
         answered_no<Kind::aanbod_passende_arbeid, field::geaccepteerd>(c) ||
         ground<Word::onwil_werknemer>(c) || ground<Word::wens_werknemer>(c);
}

/// BRB par. 6: it counts whether the lack of a case manager, or of a good one, did harm.
Tri case_manager_in_doubt(const Case& c) {
  return answered_no<Kind::plan_van_aanpak, field::casemanager>(c) ||
         (on_file<Kind::plan_van_aanpak>(c) && on_file<Kind::stagnatie>(c));
}

Tri therapeutic_work(const Case& c) {
  return tri(
      std::ranges::any_of(c.resumptions(), [](const Resumption& r) { return yes(r.therapeutic); }));
}

constexpr Reason kPerhapsTherapeutic[] = {
    {"perhaps_arbeidstherapie",
     {"Of er arbeidstherapeutisch is gewerkt, zegt het dossier niet.",
      "Whether there was arbeidstherapeutisch work the dossier does not say."}}};
std::size_t why_not_therapeutic(const Case& c) {
  return std::ranges::any_of(c.resumptions(),
                             [](const Resumption& r) { return unknown(r.therapeutic); });
}

constexpr Reason kPerhapsCompany[] = {{"perhaps_no_company",
                                       {"Wie spoor 2 uitvoert, zegt het dossier niet.",
                                        "Who carries out spoor 2 the dossier does not say."}}};
std::size_t why_no_company(const Case& c) {
  return std::ranges::any_of(c.events(Kind::spoor2_start),
                             [](const Event* e) { return !e->word(field::uitvoerder); });
}

constexpr Reason kPerhapsImposed[] = {
    {"decision_not_on_file",
     {"De beslissing over een loonsanctie staat niet in het dossier.",
      "The decision on a loonsanctie is not in the dossier."}}};
std::size_t why_not_imposed(const Case& c) { return !decisions_delivered(c); }

/// The waiting period is over, and what UWV decided at the end of it is not on file, or nobody can
/// tell whether it came in time, or still can: the application was not handed over, or what makes a
/// late one timely is not on file (WIA art. 64 lid 6).
Tri sanction_unknown(const Case& c) {
  const LateApplication a = late_application(c);
  const bool open = c.extension_open || a.letter_open ||
                    (unknown(a.late) && (a.made || !c.delivered(Kind::wia_aanvraag)));
  const Event* sanction = c.first(Kind::loonsanctie);
  if (sanction != nullptr) return tri(open && unknown(sanction_came_late(c)));
  if (c.contract_ends) return Tri::no;
  if (open && unknown(is_after(c.as_of, pay_end_bounds(c)))) return Tri::yes;
  return tri(!decisions_delivered(c) && c.as_of > c.waiting_end);
}

constexpr std::array kFacts{
    Fact{.name = "mogelijkheden",
         .holds = possibilities,
         .when_not = {"without_possibilities",
                      {"Er waren geen mogelijkheden tot werken.",
                       "There were no possibilities to work."}},
         .question = {"Waren er mogelijkheden tot werken", "Were there possibilities to work"}},
    Fact{.name = "plan_aanwezig",
         .holds = plan_present,
         .when_not = {"without_plan",
                      {"Er is geen plan van aanpak.",
                       "There is no plan of action (plan van aanpak)."}},
         .question = {"Is er een plan van aanpak", "Is there a plan of action (plan van aanpak)"}},
    Fact{.name = "spoor2_gestart",
         .holds = track2_started,
         .when_not = {"spoor2_not_started",
                      {"Spoor 2 is niet gestart.", "Spoor 2 was not started."}},
         .question = {"Is spoor 2 gestart", "Was spoor 2 started"}},
    Fact{"wia_mogelijk",
         wia_possible,
         {"aow_before_wia",
          {"De AOW-leeftijd valt vóór het einde van de wachttijd: er komt geen WIA-aanvraag.",
           "The AOW age is reached before the end of the waiting period: no WIA application."}}},
    Fact{"dienstverband_loopt_door",
         employed_to_the_end,
         {"contract_ends",
          {"Het dienstverband eindigt tijdens de ziekte.",
           "The contract ends during the sickness."}}},
    Fact{"dienstverband_eindigt", contract_ends, kGoesOn, kNoEnd, why_no_end},
    Fact{"dienstverband_eindigt_in_ziekte", contract_ends_in_sickness, kGoesOn, kNoEnd, why_no_end},
    Fact{"geen_verkorte_wachttijd",
         no_shortened_period,
         {"waiting_period_shortened",
          {"De verkorte wachttijd is toegekend.", "The shortened waiting period was granted."}}},
    Fact{.name = "hervatting_op_toetsmoment",
         .holds = result_at_test,
         .when_not = {"no_work_at_test",
                      {"Op het toetsmoment loopt geen werkhervatting.",
                       "No resumption of work runs at the test moment."}},
         .question = {"Loopt er op het toetsmoment een werkhervatting",
                      "Does a resumption of work run at the test moment"}},
    Fact{"probleemanalyse_in_dossier",
         on_file<Kind::probleemanalyse>,
         {"no_problem_analysis",
          {"Er is geen probleemanalyse om te beoordelen.",
           "There is no problem analysis to assess."}}},
    Fact{"oordeel_in_dossier",
         judged,
         {"no_judgement",
          {"Er is geen oordeel van de bedrijfsarts om te beoordelen.",
           "There is no judgement of the bedrijfsarts to assess."}}},
    Fact{"beperkingen",
         limited,
         {"no_limitations",
          {"De bedrijfsarts stelde geen beperkingen vast.",
           "The bedrijfsarts established no limitations."}}},
    Fact{"beperkt_inzetbaar",
         judged_partly_fit,
         {"not_limited",
          {"Er zijn geen beperkte of marginale mogelijkheden vastgesteld.",
           "No limited or marginal possibilities were established."}}},
    Fact{"geen_mogelijkheden",
         judged_none,
         {"none_not_judged",
          {"Geen oordeel zegt dat er geen mogelijkheden zijn.",
           "No judgement says that there are no possibilities."}}},
    Fact{"mogelijkheden_gezien",
         possibilities_seen,
         {"possibilities_not_seen",
          {"Van mogelijkheden tot werken blijkt niet.", "No possibilities to work show."}}},
    Fact{"marginaal_zonder_spoor2",
         marginal_without_track2,
         {"not_marginal_without_spoor2",
          {"Er zijn geen marginale mogelijkheden waarbij spoor 2 uitbleef en UWV nog niet meekeek.",
           "There are no marginal possibilities with which spoor 2 was left out and UWV did not "
           "look yet."}}},
    Fact{"beschut_werk_zonder_spoor2",
         sheltered_without_track2,
         {"not_sheltered_without_spoor2",
          {"De werknemer werkt niet beschut, of spoor 2 is gestart.",
           "The employee is not in sheltered work, or spoor 2 was started."}}},
    Fact{"geen_mogelijkheden_duur_onbekend",
         none_of_unknown_length,
         {"no_none_of_unknown_length",
          {"Geen oordeel zegt dat er geen mogelijkheden zijn zonder te zeggen voor hoe lang.",
           "No judgement says that there are no possibilities without saying for how long."}}},
    Fact{"medische_twijfel",
         medical_doubt,
         {"no_medical_doubt",
          {"Er is geen ander medisch oordeel en geen stilstand in de behandeling.",
           "There is no other medical view and no standstill in the treatment."}}},
    Fact{"leunt_op_deskundige",
         leans_on_expert,
         {"no_expert_to_go_by",
          {"Er is geen oordeel waarop de werkgever kon afgaan.",
           "There is no judgement that the employer could go by."}}},
    Fact{"plan_in_dossier",
         on_file<Kind::plan_van_aanpak>,
         {"no_plan_to_assess",
          {"Er is geen plan van aanpak om te beoordelen.",
           "There is no plan of action to assess."}}},
    Fact{"eerstejaarsevaluatie_in_dossier",
         on_file<Kind::eerstejaarsevaluatie>,
         {"no_first_year_evaluation",
          {"Er is geen eerstejaarsevaluatie om te beoordelen.",
           "There is no first-year evaluation to assess."}}},
    Fact{"ander_werk_in_beeld",
         other_work_in_view,
         {"no_other_work_in_view",
          {"Ander werk is niet in beeld gekomen.", "Other work did not come into view."}}},
    Fact{"werk_aangeboden",
         work_offered,
         {"no_work_offered",
          {"Er is geen werk aangeboden of hervat.", "No work was offered or resumed."}}},
    Fact{"ander_werk_geweigerd",
         answered_no<Kind::aanbod_passende_arbeid, field::geaccepteerd>,
         {"no_offer_refused", {"Er is geen aanbod geweigerd.", "No offer was refused."}}},
    Fact{"voorstel_afgewezen",
         said<Kind::voorstel_werknemer, field::reactie, Word::afgewezen>,
         {"no_proposal_refused",
          {"Er is geen voorstel van de werknemer afgewezen.",
           "No proposal of the employee was refused."}}},
    Fact{"geen_plaats_gesteld",
         no_place,
         {"no_lack_of_place_said",
          {"Niemand stelt dat er in het bedrijf geen plaats was.",
           "Nobody says that there was no place in the company."}}},
    Fact{"bedrijf_krimpt",
         shrinks,
         {"company_not_shrinking",
          {"Van inkrimping of sluiting van het bedrijf blijkt niet.",
           "No reduction or closure of the company shows."}}},
    Fact{"grenzen_gesteld",
         limits_claimed,
         {"no_limit_claimed",
          {"De werkgever beroept zich niet op een grens aan wat hij kon doen.",
           "The employer relies on no limit to what he could do."}}},
    Fact{"kosten_spelen",
         costs_matter,
         {"no_costs",
          {"Het dossier noemt geen kosten die een rol speelden.",
           "The dossier names no costs that played a part."}}},
    Fact{"arbeidsconflict",
         conflict,
         {"no_arbeidsconflict",
          {"Van een arbeidsconflict blijkt niet.", "No labour conflict shows."}}},
    Fact{"medewerking_in_geding",
         cooperation_in_doubt,
         {"cooperation_not_in_doubt",
          {"Aan de medewerking van de werknemer wordt niet getwijfeld.",
           "The cooperation of the employee is not in doubt."}}},
    Fact{"casemanager_in_geding",
         case_manager_in_doubt,
         {"casemanager_not_in_doubt",
          {"Er is geen aanleiding om aan de casemanager te twijfelen.",
           "There is no reason to doubt the case manager."}}},
    Fact{"arbeidstherapie",
         therapeutic_work,
         {"no_arbeidstherapie",
          {"Er is niet arbeidstherapeutisch gewerkt.", "There was no arbeidstherapeutisch work."}},
         kPerhapsTherapeutic,
         why_not_therapeutic},
    Fact{"spoor2_in_dossier",
         on_file<Kind::spoor2_start>,
         {"no_spoor2_to_assess",
          {"Er is geen spoor 2 om te beoordelen.", "There is no spoor 2 to assess."}}},
    Fact{"re_integratiebedrijf",
         said<Kind::spoor2_start, field::uitvoerder, Word::re_integratiebedrijf>,
         {"no_company",
          {"Er is geen re-integratiebedrijf ingeschakeld.",
           "No re-integration company was engaged."}},
         kPerhapsCompany,
         why_no_company},
    Fact{"stagnatie_in_dossier",
         on_file<Kind::stagnatie>,
         {"no_stagnatie",
          {"Van stagnatie of een meningsverschil blijkt niet.",
           "No deadlock or disagreement shows."}}},
    Fact{"verslag_in_dossier",
         on_file<Kind::re_integratieverslag>,
         {"no_report_to_assess",
          {"Er is geen re-integratieverslag om te beoordelen.",
           "There is no re-integration report to assess."}}},
    Fact{"loonsanctie_onbekend",
         sanction_unknown,
         {"loonsanctie_known",
          {"Of er een loonsanctie is, is bekend, of speelt nog niet.",
           "Whether there is a loonsanctie is known, or does not matter yet."}}},
    Fact{"loonsanctie_opgelegd",
         on_file<Kind::loonsanctie>,
         {"no_loonsanctie", {"Er is geen loonsanctie opgelegd.", "No loonsanctie was imposed."}},
         kPerhapsImposed,
         why_not_imposed},
};

}  // namespace
}  // namespace fact

std::span<const Fact> facts() { return fact::kFacts; }

const Fact* fact_named(std::string_view name) {
  const auto* f = std::ranges::find(fact::kFacts, name, &Fact::name);
  return f == fact::kFacts.end() ? nullptr : f;
}

}  // namespace poortwachter
