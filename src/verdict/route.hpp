// What each step of the route can answer, in words. One list a step, in the order of UWV's test.
#pragma once

#include "poortwachter/statement.hpp"

namespace poortwachter::route {

// 1. Is a test due at all, and can it still lead to anything?
namespace in_scope {
inline constexpr Sentence before_sickness{
    "before_sickness",
    {"De peildatum ligt vóór de eerste ziektedag.",
     "The as-of date lies before the first day of sickness."}};
inline constexpr Sentence between_periods{
    "between_periods",
    {"Op de peildatum is de vorige ziekteperiode geëindigd en de volgende (vanaf {}) nog niet "
     "begonnen (WIA art. 23 lid 3).",
     "On the as-of date the previous period of sickness had ended and the next (from {}) had not "
     "begun (WIA art. 23 lid 3)."}};
inline constexpr Sentence recovered{"recovered",
                                    {"De werknemer is hersteld: er komt geen RIV-toets.",
                                     "The employee has recovered: there will be no RIV test."}};
inline constexpr Sentence aow{
    "aow",
    {"De AOW-leeftijd wordt bereikt vóór het einde van de loondoorbetaling: er komt geen "
     "WIA-aanvraag en geen RIV-toets.",
     "The AOW age is reached before the end of the pay: no WIA application and no RIV test."}};
inline constexpr Sentence short_contract{
    "short_contract",
    {"Het dienstverband eindigde met minder dan zes weken ziekte (ZW art. 38 lid 2).",
     "The contract ended with fewer than six weeks of sickness (ZW art. 38 lid 2)."}};
inline constexpr Sentence under_six_weeks{
    "under_six_weeks",
    {"Op de peildatum zijn er nog geen zes weken ziekte.",
     "On the as-of date there are fewer than six weeks of sickness yet."}};
inline constexpr Sentence other_employer{
    "other_employer",
    {"UWV keurde het re-integratieverslag van een andere werkgever goed, of er loopt WW of "
     "ziekengeld naast de baan: dan volgt geen loonsanctie (zo doet UWV het: Wetsuitleg).",
     "UWV approved the report of another employer, or WW or sickness benefit runs beside the job: "
     "then no loonsanctie follows (this is how UWV does it: Wetsuitleg)."}};
inline constexpr Sentence shortened{
    "shortened",
    {"UWV heeft op een bekortingsverzoek beslist dat de tekortkoming is hersteld (WIA art. 25 lid "
     "12-14).",
     "UWV decided on a request to shorten that the shortfall was repaired (WIA art. 25 lid "
     "12-14)."}};
inline constexpr Sentence pay_ended{
    "pay_ended",
    {"De loondoorbetaling, met de loonsanctie, eindigde op {}: er is niets meer te herstellen.",
     "The pay, with the loonsanctie, ended on {}: nothing is left to repair."}};
inline constexpr Sentence too_late{
    "too_late",
    {"De loondoorbetaling eindigde op {} en het dossier noemt geen loonsanctie: na die dag kan UWV "
     "er geen meer opleggen (WIA art. 25 lid 11).",
     "The pay ended on {} and the dossier names no loonsanctie: after that day UWV can no longer "
     "impose one (WIA art. 25 lid 11)."}};
inline constexpr Sentence nothing_to_impose{
    "nothing_to_impose",
    {"De loondoorbetaling eindigt hoe dan ook op {}: er blijft geen dag over waarover UWV een "
     "loonsanctie kan opleggen (WIA art. 25 lid 9).",
     "The pay ends on {} in any case: no day is left for which UWV can impose a loonsanctie (WIA "
     "art. 25 lid 9)."}};
inline constexpr Sentence void_sanction{
    "void_sanction",
    {"De loonsanctie van {} kwam na het einde van de loondoorbetaling ({}): die heeft geen "
     "rechtsgevolg (WIA art. 25 lid 11).",
     "The loonsanctie of {} came after the end of the pay ({}): it has no effect (WIA art. 25 lid "
     "11)."}};
inline constexpr Sentence sanction_unknown{
    "sanction_unknown",
    {"De loondoorbetaling eindigde op {}. Of UWV vóór die dag een loonsanctie oplegde, is niet "
     "aangeleverd; na die dag kan het niet meer (WIA art. 25 lid 11).",
     "The pay ended on {}. Whether UWV imposed a loonsanctie before that day was not handed over; "
     "after that day it no longer can (WIA art. 25 lid 11)."}};
inline constexpr Sentence contract_ends{
    "contract_ends",
    {"Het dienstverband eindigt tijdens de ziekte: UWV toetst op de laatste dag (Beleidsregels "
     "par. 11).",
     "The contract ends during the sickness: UWV tests on the last day (Beleidsregels par. 11)."}};
inline constexpr Sentence goes_on{
    "goes_on",
    {"De ziekte duurt voort: UWV toetst bij de WIA-aanvraag (WIA art. 65).",
     "The sickness goes on: UWV tests at the WIA application (WIA art. 65)."}};
}  // namespace in_scope

// 2. Was an early (IVA) application granted?
namespace shortened_waiting_period {
inline constexpr Sentence granted{
    "granted",
    {"De verkorte wachttijd is toegekend: UWV toetst de inspanningen niet (WIA art. 66 lid 6).",
     "The shortened waiting period was granted: UWV does not test the efforts (WIA art. 66 lid "
     "6)."}};
inline constexpr Sentence open{
    "open",
    {"Over een vervroegde aanvraag is niets beslist of niets bekend.",
     "Nothing was decided, or nothing is known, of an early application."}};
inline constexpr Sentence none{
    "none", {"Er is geen verkorte wachttijd.", "There is no shortened waiting period."}};
}  // namespace shortened_waiting_period

// 3. Are the parts of the report there?
namespace complete {
inline constexpr Sentence tested{
    "tested",
    {"UWV toetste op {} de inspanningen, dus het verslag was compleet; later voegt het geen "
     "redenen "
     "toe (zo doet UWV het: Professioneel kader).",
     "UWV tested the efforts on {}, so the report was complete; it adds no reasons later (this is "
     "how UWV does it: Professioneel kader)."}};
inline constexpr Sentence maybe_added{
    "maybe_added",
    {"Het re-integratieverslag mist onderdelen; of die later zijn aangevuld, is uit het dossier "
     "niet op te maken (Beleidsregels par. 5).",
     "The re-integration report lacks parts; whether they were added later cannot be told from the "
     "dossier (Beleidsregels par. 5)."}};
inline constexpr Sentence not_due{"not_due",
                                  {"Het re-integratieverslag hoeft er nog niet te zijn.",
                                   "The re-integration report is not due yet."}};
inline constexpr Sentence unclear{"unclear",
                                  {"Of het verslag volledig is, is niet te beoordelen.",
                                   "Whether the report is complete cannot be judged."}};
inline constexpr Sentence confirmed{
    "confirmed",
    {"UWV bevestigde op {} dat het verslag compleet is: daarop kan geen administratieve sanctie "
     "meer rusten.",
     "UWV confirmed on {} that the report is complete: no administrative sanction can rest on it "
     "any more."}};
inline constexpr Sentence not_asked{
    "not_asked",
    {"Wat UWV vraagt, noemt Regeling procesgang art. 6 niet: een administratieve sanctie kan er "
     "niet op rusten.",
     "What UWV asks for is not named in Regeling procesgang art. 6: no administrative sanction can "
     "rest on it."}};
inline constexpr Sentence there{"there",
                                {"De onderdelen van het re-integratieverslag zijn er.",
                                 "The parts of the re-integration report are there."}};
inline constexpr Sentence term_runs{
    "term_runs",
    {"UWV vroeg om aanvulling; de termijn daarvoor loopt nog.",
     "UWV asked for what is missing; the term for that still runs."}};
inline constexpr Sentence lacking{
    "lacking",
    {"Er ontbreken onderdelen van het re-integratieverslag; administratief herstel is altijd "
     "mogelijk (Beleidsregels par. 5).",
     "Parts of the re-integration report are missing; administrative repair is always possible "
     "(Beleidsregels par. 5)."}};
}  // namespace complete

// 4. Is there a result that satisfies?
namespace satisfactory_result {
inline constexpr Sentence yes{
    "yes",
    {"Het resultaat is bevredigend; de weg ernaartoe telt dan niet (Beleidsregels par. 3).",
     "The result is satisfactory; the way there does not count then (Beleidsregels par. 3)."}};
inline constexpr Sentence narrow{
    "narrow",
    {"Het resultaat is bevredigend; de weg ernaartoe telt dan niet (Beleidsregels par. 3). De "
     "loonwaarde is met {}% maar net genoeg: de Beleidsregels vragen ten minste 65%, UWV's "
     "Professioneel kader meer dan 65%.",
     "The result is satisfactory; the way there does not count then (Beleidsregels par. 3). The "
     "wage value of {}% is only just enough: the Beleidsregels ask at least 65%, UWV's "
     "Professioneel "
     "kader more than 65%."}};
inline constexpr Sentence unknown{
    "unknown",
    {"Of het resultaat bevredigend is, is uit het dossier niet op te maken.",
     "Whether the result is satisfactory cannot be told from the dossier."}};
inline constexpr Sentence no{"no",
                             {"Er is geen bevredigend resultaat; UWV kijkt naar de inspanningen.",
                              "There is no satisfactory result; UWV looks at the efforts."}};
}  // namespace satisfactory_result

// 5. Had the employee possibilities to work?
namespace work_possible {
inline constexpr Sentence yes{
    "yes",
    {"Er waren mogelijkheden tot werken, of het ontbreken ervan is niet onderbouwd.",
     "There were possibilities to work, or their absence was not substantiated."}};
inline constexpr Sentence unknown{
    "unknown",
    {"Of er mogelijkheden tot werken waren, is uit het dossier niet op te maken.",
     "Whether there were possibilities to work cannot be told from the dossier."}};
inline constexpr Sentence none_lasting{
    "none_lasting",
    {"Er zijn geen mogelijkheden en er is geen herstel te verwachten, onderbouwd door een bevoegde "
     "bedrijfsarts (Beleidsregels par. 7.4).",
     "There are no possibilities and no recovery is to be expected, substantiated by a competent "
     "bedrijfsarts (Beleidsregels par. 7.4)."}};
inline constexpr Sentence none_now{"none_now",
                                   {"Er zijn nu geen mogelijkheden; inspanningen worden alleen "
                                    "gevraagd over de perioden waarin ze "
                                    "er wel waren.",
                                    "There are no possibilities now; efforts are asked only for "
                                    "the periods in which there were."}};
}  // namespace work_possible

// 6. Did the employer fall short anywhere?
namespace efforts_sufficient {
inline constexpr Sentence no{
    "no", {"Er zijn inhoudelijke tekortkomingen.", "There are substantive shortcomings."}};
inline constexpr Sentence unknown{
    "unknown",
    {"Of een vereiste inspanning is geleverd, is uit het dossier niet op te maken.",
     "Whether a required effort was made cannot be told from the dossier."}};
inline constexpr Sentence refused{
    "refused",
    {"UWV heeft het laatste bekortingsverzoek afgewezen: wat is gedaan, is volgens UWV nog niet "
     "genoeg.",
     "UWV refused the last request to shorten: what was done is not enough yet, says UWV."}};
inline constexpr Sentence repaired{
    "repaired",
    {"Wat vóór de loonsanctie tekortschoot, is sindsdien voltooid; of het genoeg is, beslist UWV "
     "op "
     "een bekortingsverzoek.",
     "What fell short before the loonsanctie was completed since; whether it is enough UWV decides "
     "on a request to shorten."}};
inline constexpr Sentence procedural{
    "procedural",
    {"Geen inhoudelijke tekortkoming; alleen stappen die te laat of onvolledig zijn (Beleidsregels "
     "par. 4).",
     "No substantive shortcoming; only steps that are late or incomplete (Beleidsregels par. 4)."}};
inline constexpr Sentence yes{"yes", {"Geen tekortkoming gevonden.", "No shortcoming was found."}};
}  // namespace efforts_sufficient

// 7. For each shortcoming: did it cost a chance of work?
namespace chance_missed {
inline constexpr Sentence none{
    "none",
    {"Wat tekortschoot heeft naar het dossier of de beoordeling geen kans op werk gekost "
     "(Beleidsregels par. 4).",
     "What fell short cost no chance of work, by the file or the assessment (Beleidsregels par. "
     "4)."}};
inline constexpr Sentence yes{
    "yes",
    {"Volgens de beoordeling is er een kans op werk gemist (Beleidsregels par. 4).",
     "By the assessment a chance of work was missed (Beleidsregels par. 4)."}};
inline constexpr Sentence presumed{
    "presumed",
    {"Dat er geen kans op werk is gemist, blijkt nergens uit; dan telt de tekortkoming "
     "(Beleidsregels par. 4).",
     "Nothing shows that no chance of work was missed; then the shortcoming counts (Beleidsregels "
     "par. 4)."}};
}  // namespace chance_missed

// 8. Does a deugdelijke grond cover each remaining shortcoming?
namespace valid_ground {
inline constexpr Sentence none{
    "none", {"Er is geen deugdelijke grond aangevoerd.", "No valid ground was put forward."}};
inline constexpr Sentence not_all{"not_all",
                                  {"De aangevoerde gronden dekken niet elke tekortkoming.",
                                   "The grounds put forward do not cover every shortcoming."}};
inline constexpr Sentence confirmed{
    "confirmed",
    {"Elke tekortkoming is gedekt door een grond die UWV heeft bevestigd.",
     "Every shortcoming is covered by a ground that UWV confirmed."}};
inline constexpr Sentence stated{
    "stated",
    {"Elke tekortkoming is gedekt door een grond met een stuk; UWV weegt die nog.",
     "Every shortcoming is covered by a ground with a document; UWV will weigh it."}};
}  // namespace valid_ground

// 9. Can what is missing still be repaired?
namespace repairable {
inline constexpr Sentence none_expected{
    "none_expected",
    {"Herstel is niet mogelijk: op het toetsmoment zijn er geen mogelijkheden en dat duurt naar "
     "verwachting ten minste drie maanden (zo doet UWV het: Professioneel kader).",
     "Repair is not possible: at the test moment there are no possibilities, which is expected to "
     "last three months at least (this is how UWV does it: Professioneel kader)."}};
inline constexpr Sentence none_expected_until{
    "none_expected_until",
    {"Herstel is niet mogelijk: er zijn geen mogelijkheden, naar verwachting tot en met {}; dat is "
     "nog ten minste drie maanden bij een toets tot en met {} (zo doet UWV het: Professioneel "
     "kader).",
     "Repair is not possible: there are no possibilities, as expected up to and including {}; that "
     "is three months more at least for a test up to and including {} (this is how UWV does it: "
     "Professioneel kader)."}};
inline constexpr Sentence none_foreseen{
    "none_foreseen",
    {"Vanaf {} zijn er volgens de bedrijfsarts geen mogelijkheden, naar verwachting ten minste "
     "drie maanden; vindt de verzekeringsarts van UWV dat terecht, dan zijn de inspanningen akkoord "
     "(zo doet UWV het: Professioneel kader).",
     "From {} on there are no possibilities by the bedrijfsarts, expected for three months at "
     "least; when UWV's own doctor agrees, the efforts are accepted (this is how UWV does it: "
     "Professioneel kader)."}};
inline constexpr Sentence completed{
    "completed",
    {"Herstel is niet nodig: spoor 2 was te laat maar is voldoende geweest en afgerond vóór het "
     "einde van de wachttijd (zo doet UWV het: Professioneel kader).",
     "Repair is not needed: spoor 2 was late but adequate, and completed before the end of the "
     "waiting period (this is how UWV does it: Professioneel kader)."}};
inline constexpr Sentence none_unknown{
    "none_unknown",
    {"Op het toetsmoment zijn er geen mogelijkheden; of dat naar verwachting nog drie maanden "
     "duurt, staat niet in het dossier. Zo niet, dan is wat ontbreekt nog te herstellen.",
     "At the test moment there are no possibilities; whether that is expected to last three more "
     "months is not in the dossier. If not, what is missing can still be repaired."}};
inline constexpr Sentence work_fits{
    "work_fits",
    {"UWV verhaalt niets: op de laatste dag was er werk waarvan de omvang bij de mogelijkheden "
     "past "
     "(Besluit verhaal ziekengeld art. 1).",
     "UWV recovers nothing: on the last day there was work whose extent fits the possibilities "
     "(Besluit verhaal ziekengeld art. 1)."}};
inline constexpr Sentence no_week{
    "no_week",
    {"UWV verhaalt niets: wat tekortschoot duurde geen hele week (Besluit verhaal ziekengeld art. "
     "2).",
     "UWV recovers nothing: what fell short lasted no whole week (Besluit verhaal ziekengeld art. "
     "2)."}};
inline constexpr Sentence serious{
    "serious",
    {"Zonder deugdelijke grond blijft over: {}.", "What remains without a valid ground: {}."}};
inline constexpr Sentence serious_and_slight{"serious_and_slight",
                                             {"Zonder deugdelijke grond blijft over: {} en {}.",
                                              "What remains without a valid ground: {} and {}."}};
inline constexpr Sentence recovery{
    "recovery",
    {"Zonder deugdelijke grond blijft over: {}; UWV kan het ziekengeld verhalen (ZW art. 39a).",
     "What remains without a valid ground: {}; UWV may recover the sickness benefit (ZW art. "
     "39a)."}};
inline constexpr Sentence recovery_both{
    "recovery_both",
    {"Zonder deugdelijke grond blijft over: {} en {}; UWV kan het ziekengeld verhalen (ZW art. "
     "39a).",
     "What remains without a valid ground: {} and {}; UWV may recover the sickness benefit (ZW "
     "art. "
     "39a)."}};
}  // namespace repairable

}  // namespace poortwachter::route
