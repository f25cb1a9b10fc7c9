// Every sentence of the reports that is not a rule's own, in both languages. Places are those of
// fmt; both languages take the same ones in the same order unless they are numbered.
#pragma once

#include <array>
#include <string_view>

#include "poortwachter/audit.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter::texts {

// --- the case and where it stands
inline constexpr Text kDocument{" (document {})", " (document {})"};
inline constexpr Text kNoId{"zonder kenmerk", "without reference"};
inline constexpr Text kWhere{
    "Week {0} van ziekte op {1}. Eerste ziektedag {2}, einde wachttijd {3}.",
    "Week {0} of sickness on {1}. First sick day {2}, end of the waiting period {3}."};
inline constexpr Text kWhereRecovered{
    "Hersteld per {1}, in week {0} van ziekte. Eerste ziektedag {2}.",
    "Recovered from {1} on, in week {0} of sickness. First sick "
    "day {2}."};
inline constexpr Text kWhereContractEnds{
    "Week {0} van ziekte op {1}. Eerste ziektedag {2}, einde dienstverband {3}.",
    "Week {0} of sickness on {1}. First sick day {2}, end of the employment {3}."};
inline constexpr Text kWhereShortened{
    "Week {0} van ziekte op {1}. Eerste ziektedag {2}; de verkorte wachttijd is toegekend.",
    "Week {0} of sickness on {1}. First sick day {2}; the shortened waiting period was granted."};
inline constexpr Text kWhereBefore{
    "Op {1} liep geen ziekte die hier wordt beoordeeld; de volgende begint op {2}.",
    "On {1} no sickness ran that is judged here; the next begins on {2}."};
inline constexpr Text kNote{"Let op: ", "Note: "};

// --- the verdict
/// By Risk: the heading, and the word within a sentence.
inline constexpr std::array<Text, 5> kRisk{{{"GEEN RISICO", "NO RISK"},
                                            {"LAAG RISICO", "LOW RISK"},
                                            {"ONBEPAALD RISICO", "UNDETERMINED RISK"},
                                            {"MATIG RISICO", "MEDIUM RISK"},
                                            {"HOOG RISICO", "HIGH RISK"}}};
inline constexpr std::array<Text, 5> kRiskWord{{{"geen", "none"},
                                                {"laag", "low"},
                                                {"onbepaald", "undetermined"},
                                                {"matig", "medium"},
                                                {"hoog", "high"}}};
/// By Consequence.
inline constexpr std::array<Text, 3> kOf{
    {{" op een loonsanctie", " of a loonsanctie (extended wage payment)"},
     {" op verhaal van het ziekengeld",
      " of recovery of the sickness benefit (verhaal ziekengeld)"},
     {" op verlenging van het ziekengeld",
      " of a longer sickness benefit (verlenging ziekengeld)"}}};
/// Once it was imposed, of what is at stake.
inline constexpr Text kNotShortened{" dat de loonsanctie doorloopt",
                                    " that the loonsanctie runs on"};
inline constexpr Text kAsItStands{", zoals het er op {} voor staat", ", as it stands on {}"};
inline constexpr Text kPartial{", op een deel van de regels", ", on a part of the rules"};
inline constexpr Text kParts{": inhoudelijk {}, administratief {}",
                             ": substantive {}, administrative {}"};
inline constexpr Text kCost{
    "Kosten: ten hoogste {}, gerekend met alleen de wettelijke aanspraak: {}.",
    "Cost: at most {}, counting the statutory claim only: {}."};
/// Of a notice to UWV: made late, not made yet, or made at some later day or never.
inline constexpr Text kFineLate{
    "Boete: ten hoogste € {}, want de ziekte is pas op {} bij UWV gemeld en niet uiterlijk {}.",
    "Fine: at most €{}, as the sickness was notified to UWV only on {}; it was due by {}."};
inline constexpr Text kFineOpen{
    "Boete: ten hoogste € {} bij een melding op {}; de uiterste dag was {}. {}",
    "Fine: at most €{} for a notice on {}; the last day was {}. {}"};
inline constexpr Text kFineAtLeast{
    "Boete: ten minste € {}, want de ziekte is niet uiterlijk {} bij UWV gemeld. {}",
    "Fine: at least €{}, as the sickness was not notified to UWV by {}. {}"};
inline constexpr Text kCostShort{"; ten hoogste {}", "; at most {}"};
inline constexpr Text kCostUnknown{
    "Kosten: niet te berekenen, want het loon staat niet volledig in het dossier. Het gaat om "
    "ten hoogste {} weken{}.",
    "Cost: cannot be worked out, because the dossier does not give the full wage. At stake "
    "are at most {} weeks{}."};
/// Of what is left of the 52 weeks.
inline constexpr Text kRoundedUp{" (een begonnen week telt als een hele)",
                                 " (a begun week counts as a whole one)"};
inline constexpr Text kWhy{"Waarom: ", "Why: "};
/// Behind the gravest shortcoming: what else falls short, and what does not excuse it.
inline constexpr Text kOneMore{"Er is nog {}.", "There is {}."};
inline constexpr Text kSeveralMore{"Er zijn nog {}.", "There are {}."};
/// Where a ground covers all: what it is.
inline constexpr Text kAllCovered{"Elke tekortkoming is gedekt: {}.",
                                  "Every shortcoming is covered: {}."};
/// Where a ground covers so much that only procedure is left.
inline constexpr Text kRestIsProcedure{
    "{}. Wat niet is gedekt, telt alleen voor zover er een kans op werk door is gemist "
    "(Beleidsregels par. 4).",
    "{}. What is not covered counts only as far as it cost a chance of work (Beleidsregels par. "
    "4)."};
inline constexpr Text kNoGround{"Een deugdelijke grond ontbreekt.", "A valid ground is lacking."};
inline constexpr Text kNotCovered{"De aangevoerde gronden dekken dit niet.",
                                  "The grounds put forward do not cover this."};
inline constexpr Text kPartlyCovered{"Een grond dekt daarvan {}; {} niet.",
                                     "A ground covers {} of it; {} it does not."};
inline constexpr Text kWhySubstantive{"Inhoudelijk: ", "Substantive: "};
inline constexpr Text kWhyAdministrative{"Administratief: ", "Administrative: "};

/// How the result stands: a state, and what it is made of.
inline constexpr Text kResult{"Resultaat: ", "Result: "};
/// By Tri.
inline constexpr std::array<Text, 3> kResultIs{
    {{"niet bevredigend", "not satisfactory"},
     {"nog niet vast te stellen", "cannot be established yet"},
     {"bevredigend", "satisfactory"}}};
inline constexpr Text kNotYet{"nog niet bevredigend", "not satisfactory yet"};
inline constexpr Text kNoWork{"geen werk met loonwaarde", "no work with a wage value"};
inline constexpr Text kNoneAsked{"niet gevraagd, want er zijn geen mogelijkheden om te werken",
                                 "none is asked, as there are no possibilities to work"};
inline constexpr Text kWorkNotDelivered{"onbekend, want de werkhervattingen zijn niet aangeleverd",
                                        "not known, as the resumptions were not handed over"};
inline constexpr Text kWageValue{"{}% loonwaarde", "{}% wage value"};
inline constexpr Text kStillOpen{"; nog open: ", "; still open: "};
/// What a result is made of: what to call it where it holds, where it does not, and where it is
/// open. An empty text says nothing.
struct ResultPart {
  Role role;
  Text holds, fails, open;
};
inline constexpr std::array<ResultPart, 4> kResultParts{
    {{Role::result_wage, {}, {}, {"de loonwaarde", "the wage value"}},
     {Role::result_structural,
      {"structureel", "structural"},
      {"niet structureel", "not structural"},
      {"of het werk structureel is", "whether the work is structural"}},
     {Role::result_fits,
      {"sluit aan bij de mogelijkheden", "fits the possibilities"},
      {"sluit niet aan bij de mogelijkheden", "does not fit the possibilities"},
      {"of het werk aansluit bij de mogelijkheden", "whether it fits the possibilities"}},
     {Role::result_consent,
      {},
      {"geen overeenstemming met de werknemer", "no agreement with the employee"},
      {"of de werknemer ermee instemt", "whether the employee agrees to it"}}}};

// --- what lowers the risk
inline constexpr Text kLowers{"Wat het risico verlaagt", "What lowers the risk"};
inline constexpr Text kDecidedBy{" (tot de beslissing van UWV, uiterlijk {})",
                                 " (until UWV decides, by {})"};
inline constexpr Text kRequestBy{" (laatste dag om met effect bekorting te vragen: {})",
                                 " (last day on which a request to shorten has effect: {})"};
/// A last day that is counted back from the end of the pay.
inline constexpr Text kBeforeEnd{"{}, {} dagen vóór {}", "{}, {} days before {}"};
inline constexpr Text kUrgent{"Eerst, want elke dag uitstel kost een dag loon: {}",
                              "First, as every day of delay costs a day of pay: {}"};
inline constexpr Text kThen{"Naar {}: ", "To {}: "};
inline constexpr Text kThenNow{"Naar {}, nu: ", "To {}, now: "};
inline constexpr Text kThenAnswered{"Naar {}, bij een gunstig antwoord: ",
                                    "To {}, on a favourable answer: "};
inline constexpr Text kThenOwnRisk{"Naar {}, als het antwoord ja is: ",
                                   "To {}, if the answer is yes: "};
inline constexpr Text kThenCompleted{"Naar {}, na afronding uiterlijk {}: ",
                                     "To {}, once completed, by {}: "};
inline constexpr Text kThenBy{"Naar {}, uiterlijk {}: ", "To {}, by {}: "};
/// The last day for the WIA application.
inline constexpr Text kForApplication{"{} (dan moet de WIA zijn aangevraagd)",
                                      "{} (by then the WIA must be applied for)"};
inline constexpr Text kWhenAnswered{"Onderbouw met stukken het antwoord \"voldoende\" op: {}",
                                    "Support with documents the answer \"voldoende\" to: {}"};
inline constexpr Text kWhenResult{"Bereik een bevredigend resultaat. {}",
                                  "Reach a satisfactory result. {}"};
/// What nobody told: what it is about.
inline constexpr Text kNowOpen{"Nu open: ", "Open now: "};
inline constexpr Text kGroundStated{
    "Voer een deugdelijke grond aan, met het stuk dat hem aantoont; UWV weegt hem nog.",
    "Put forward a valid ground (deugdelijke grond) with the document that proves it; UWV will "
    "weigh it."};
inline constexpr Text kGroundsStated{
    "Voer voor elke tekortkoming een deugdelijke grond aan, met het stuk dat hem aantoont; UWV "
    "weegt ze nog.",
    "For each shortcoming put forward a valid ground (deugdelijke grond) with the document that "
    "proves it; UWV will weigh them."};
inline constexpr Text kGroundConfirmed{
    "Laat UWV een deugdelijke grond bevestigen, bijvoorbeeld in een deskundigenoordeel.",
    "Have UWV confirm a valid ground (deugdelijke grond), for instance in an expert opinion."};
inline constexpr Text kGroundsConfirmed{
    "Laat UWV voor elke tekortkoming een deugdelijke grond bevestigen, bijvoorbeeld in een "
    "deskundigenoordeel.",
    "For each shortcoming have UWV confirm a valid ground (deugdelijke grond), for instance in an "
    "expert opinion."};
/// Once the contract has ended, or UWV has the application, it gives no expert opinions any more.
inline constexpr Text kGroundAccepted{
    "Voer een deugdelijke grond aan, met het stuk dat hem aantoont; het risico daalt pas als UWV "
    "hem "
    "aanvaardt.",
    "Put forward a valid ground (deugdelijke grond) with the document that proves it; the risk "
    "goes "
    "down only once UWV accepts it."};
inline constexpr Text kGroundsAccepted{
    "Voer voor elke tekortkoming een deugdelijke grond aan, met het stuk dat hem aantoont; het "
    "risico daalt pas als UWV ze aanvaardt.",
    "For each shortcoming put forward a valid ground (deugdelijke grond) with the document that "
    "proves it; the risk goes down only once UWV accepts them."};
inline constexpr Text kGroundEither{
    "Voer een deugdelijke grond aan, met het stuk dat hem aantoont; {} als UWV hem bevestigt.",
    "Put forward a valid ground (deugdelijke grond) with the document that proves it; {} when UWV "
    "confirms it."};
inline constexpr Text kRecorded{"Vul het daarna aan op dossierregel {}.",
                                "Then add it on line {} of the dossier."};
inline constexpr Text kAndComplete{
    " Rond het traject daarna goed af vóór het einde van de wachttijd, met een eindrapportage: pas "
    "dan daalt het risico.",
    " Then complete the programme properly before the end of the waiting period, with a final "
    "report: only then the risk goes down."};
inline constexpr Text kAndCompleteSanctioned{
    " Rond het traject daarna goed af, met een eindrapportage, en vraag dan om bekorting: pas dan "
    "daalt het risico.",
    " Then complete the programme properly, with a final report, and ask UWV to shorten the "
    "loonsanctie: only then the risk goes down."};
inline constexpr Text kComplete{"Rond het traject in spoor 2 goed af, met een eindrapportage.",
                                "Complete the programme of spoor 2 properly, with a final report."};
/// Of a request that UWV has yet to decide on.
inline constexpr Text kCompleteRequested{
    "Rond het traject in spoor 2 goed af, met een eindrapportage, en zend die UWV na bij het "
    "verzoek om bekorting dat al loopt; is daarop dan al afwijzend beslist, vraag dan meteen "
    "opnieuw.",
    "Complete the programme of spoor 2 properly, with a final report, and send that to UWV for the "
    "request to shorten that is pending; if that was refused by then, ask again at once."};
inline constexpr Text kAndCompleteRequested{
    " Rond het traject daarna goed af, met een eindrapportage, en zend die UWV na bij het verzoek "
    "om bekorting dat al loopt, of vraag opnieuw als dat is afgewezen: pas dan daalt het risico.",
    " Then complete the programme properly, with a final report, and send that to UWV for the "
    "request to shorten that is pending, or ask again if that was refused: only then the risk goes "
    "down."};
inline constexpr Text kCompleteSanctioned{
    "Rond het traject in spoor 2 goed af, met een eindrapportage, en vraag dan meteen om "
    "bekorting.",
    "Complete the programme of spoor 2 properly, with a final report, and then at once ask UWV to "
    "shorten the loonsanctie."};
inline constexpr Text kGiveReasons{
    "Laat de bedrijfsarts onderbouwen waarom er toen niets kon.",
    "Have the bedrijfsarts give the reasons why nothing was possible then."};
inline constexpr Text kGiveAllReasons{
    "Laat de bedrijfsarts elk van de {} oordelen onderbouwen.",
    "Have the bedrijfsarts give the reasons of each of the {} judgements."};
inline constexpr Text kReasonedStop{
    "Leg met redenen en een eindrapportage vast waarom verdergaan met spoor 2 niet zinvol was.",
    "Put on record, with reasons and a final report, why going on with spoor 2 made no sense."};
inline constexpr Text kMakeReport{
    "Stel het re-integratieverslag op met alles wat ontbreekt en zend het in; ook stukken van nu "
    "over "
    "wat toen is gebeurd, volstaan (Beleidsregels par. 5).",
    "Draw up the re-integration report with all that is missing and send it in; documents made now "
    "about what happened then are enough as well (Beleidsregels par. 5)."};
inline constexpr Text kAddAsked{"Vul de onderdelen aan. {}", "Add the parts. {}"};
inline constexpr Text kRecordedValues{"Zet daarna op dossierregel {}: {}.",
                                      "Then put on line {} of the dossier: {}."};
inline constexpr Text kRecordedUnder{"Vul `{}` daarna in onder `{}`.",
                                     "Then fill in `{}` under `{}`."};
inline constexpr Text kRecordedAnswer{"Pas daarna het antwoord op dossierregel {} aan.",
                                      "Then change the answer on line {} of the dossier."};
inline constexpr Text kRecordedEach{
    "Vul `{}` daarna aan bij elk van de {} stukken die erover zwijgen: dossierregel {}.",
    "Then add `{}` to each of the {} documents that are silent on it: lines {} of the dossier."};
inline constexpr Text kAndMoreLines{" en nog {}", " and {} more"};
inline constexpr Text kRecordedAs{"Zet daarna op dossierregel {} de dag erbij: {}: <dag>.",
                                  "Then add the day on line {} of the dossier: {}: <day>."};
inline constexpr Text kOnlyTogether{
    "Geen stap op zichzelf: pas als alles hieronder is hersteld, is het {}.",
    "No step by itself: only when all below is repaired together is it {}."};
inline constexpr Text kBothBlock{
    "Niets op zichzelf: wat het inhoudelijke risico wegneemt, laat het administratieve staan, en "
    "omgekeerd.",
    "Nothing by itself: what takes away the substantive risk leaves the administrative one, and "
    "the "
    "other way round."};
inline constexpr Text kNoneAlone{
    "Geen enkel antwoord is op zichzelf genoeg: zolang ook de andere vragen open zijn, blijft het "
    "risico onbepaald.",
    "No answer by itself: as long as the other questions are open too, the risk stays "
    "undetermined."};
inline constexpr Text kNothingHelps{
    "Niets op zichzelf: geen antwoord, grond of herstel neemt weg wat nu tekortschiet.",
    "Nothing by itself: no answer, ground or repair takes away what falls short now."};

// --- what fails
/// By Section.
inline constexpr std::array<Text, 6> kSection{
    {{"Inhoudelijk, ernstig", "Substantive, serious"},
     {"Inhoudelijk, licht", "Substantive, slight"},
     {"Volledigheid van het re-integratieverslag", "Completeness of the re-integration report"},
     {"Procedure: telt alleen voor zover er een kans door is gemist",
      "Procedure: counts only as far as a chance was missed by it"},
     {"Resultaat: bepalend voor de toets, geen tekortkoming",
      "Result: decisive for the test, no shortcoming"},
     {"Advies: verhoogt het risico niet", "Advice: does not raise the risk"}}};
/// Where there are both: serious, slight.
inline constexpr Text kSubstantive{"Inhoudelijk: {} ernstig, {} licht",
                                   "Substantive: {} serious, {} slight"};
/// What a report for people tells in a line each.
inline constexpr Text kAside{"Procedure en advies niet in orde: hooguit een laag risico",
                             "Procedure and advice not in order: a low risk at most"};
inline constexpr Text kAsideMore{"Verder niet in orde: hooguit een laag risico",
                                 "Also not in order: a low risk at most"};
inline constexpr Text kAsideOnly{"Verder niet in orde: verhoogt het risico niet",
                                 "Also not in order: does not raise the risk"};
inline constexpr Text kRemarksOnly{"Opmerkingen: wegen niet mee", "Remarks: they do not count"};
inline constexpr Text kMoreFindings{"en nog {}", "and {} more"};
inline constexpr Text kMoreAlike{"en nog {} als deze", "and {} more like it"};
/// Behind a heading, when the shortfalls count for nothing (BRB par. 3: with a result, the way
/// there is not relevant).
inline constexpr Text kRemarks{": weegt niet mee, zie het oordeel",
                               ": does not count, see the verdict"};
/// Where no chance was missed by them.
inline constexpr Text kNoChance{"Opmerkingen: kostten geen kans op werk",
                                "Remarks: cost no chance of work"};
/// Of procedure, where all of it was put forward for or weighed by UWV.
inline constexpr Text kCovered{
    "Gedekt door een grond: de rest telt alleen voor zover er een kans door is gemist",
    "Covered by a ground: the rest counts only as far as a chance was missed by it"};
inline constexpr Text kNothingFails{"Er zijn geen tekortkomingen gevonden.",
                                    "No shortcomings were found."};
/// Heads several findings of one rule, before its title, which says what the law asks.
inline constexpr Text kNotMet{"{1}: {0} niet in orde", "{1}: not in order {0}"};
inline constexpr Text kOpen{"{1}: {0} niet te zeggen", "{1}: cannot be told {0}"};
inline constexpr Text kDo{"Doen: ", "Do: "};
inline constexpr Text kDoNow{"Nu doen: ", "Do now: "};
inline constexpr Text kDoStep{"Doen: zie stap {}.", "Do: see step {}."};
inline constexpr Text kDoBy{"Doen, uiterlijk {}: ", "Do, by {} at the latest: "};
inline constexpr Text kDoNoneNow{
    "Doen: Leg met stukken vast waarom dit toen niet is gedaan. Zodra er weer mogelijkheden zijn: ",
    "Do: Document why this was not done then. As soon as there are possibilities again: "};
inline constexpr Text kDoTooLate{
    "Te laat om het nog te doen: het dienstverband is geëindigd. Is het wel gedaan, voeg dan het "
    "bewijs toe.",
    "Too late to do it now: the employment has ended. If it was done after all, add the proof."};
/// Behind what is to be done, where it lowers no risk now.
inline constexpr Text kHelpsLater{
    " Dat verlaagt het risico nu niet, maar telt bij een verzoek om een loonsanctie te bekorten.",
    " That does not lower the risk now, but counts with a request to shorten a loonsanctie."};
inline constexpr Text kHelpsNotAlone{
    " Dat alleen verlaagt het risico niet: bekorting volgt pas als alles is hersteld.",
    " That alone does not lower the risk: shortening follows only when all is repaired."};
inline constexpr Text kHelpsNoMore{" Dat verlaagt het risico niet meer.",
                                   " That no longer lowers the risk."};
inline constexpr Text kLine{"dossierregel {}", "line {}"};

// --- questions
inline constexpr Text kQuestions{"Vragen die het risico kunnen veranderen",
                                 "Questions that could change the risk"};
inline constexpr Text kRaising{"Vragen die het risico kunnen verhogen",
                               "Questions that could raise the risk"};
inline constexpr Text kSettling{"Vragen die het risico bepalen", "Questions that settle the risk"};
/// By Theme.
inline constexpr std::array<Text, 8> kThemes{
    {{"het resultaat", "the result"},
     {"de bedrijfsarts", "the bedrijfsarts"},
     {"het plan", "the plan"},
     {"werk bij de eigen werkgever", "work in the employer's own firm"},
     {"werk bij een andere werkgever", "work with another employer"},
     {"de werknemer", "the employee"},
     {"de werkgever", "the employer"},
     {"het verslag", "the report"}}};
inline constexpr Text kOtherThemes{"Meer vragen over: {}.", "More questions about: {}."};
inline constexpr Text kAllThemes{"Over: {}.", "About: {}."};
/// The ruling to read first beside a shortcoming.
inline constexpr Text kRuling{"Uitspraak: ", "Ruling: "};
inline constexpr Text kFindOut{"Uitzoeken: ", "Find out: "};
inline constexpr Text kOtherQuestions{"Vragen die het risico niet veranderen",
                                      "Questions that do not change the risk"};
inline constexpr Text kPresumes{"Bij {} is aangenomen dat de inhoud klopt.",
                                "For {} the content is presumed to be in order."};
inline constexpr Text kMore{"Volledig rapport: --verbose.", "Full report: --verbose."};

// --- of many dossiers
inline constexpr Text kFrequent{
    "Tekortkomingen die het vaakst het risico bepalen, met het aantal dossiers",
    "Shortcomings that most often set the risk, with the number of dossiers"};

// --- what is still to come, and the rest
inline constexpr Text kGround{"Grond: ", "Ground: "};
/// As stands with the finding above it.
inline constexpr Text kSameGround{"dezelfde", "the same"};
/// Which days of a shortcoming count as a missed chance of work, and which do not.
inline constexpr Text kDaysCounted{"Gemiste kans: {0}; niet meegeteld: {1}.",
                                   "Chance missed: {0}; left out: {1}."};
inline constexpr Text kDaysCountedUntil{
    "Gemiste kans tot en met {2}: {0}; niet meegeteld: {1}.",
    "Chance missed up to and including {2}: {0}; left out: {1}."};
inline constexpr Text kLeftOutNone{"{} zonder mogelijkheden", "{} without possibilities"};
inline constexpr Text kLeftOutUnknown{"{} waarover het dossier niet genoeg zegt",
                                      "{} of which the dossier does not say enough"};
inline constexpr Text kLeftOutLeave{"{} verlof of herstel", "{} of leave or recovery"};
inline constexpr Text kLeftOutOpinion{"{} waarover UWV de inspanningen voldoende vond",
                                      "{} of which UWV held the efforts sufficient"};
inline constexpr Text kLeftOutActivity{"{} waarop iets anders met hetzelfde doel liep",
                                       "{} on which something else to the same end ran"};
inline constexpr Text kLeftOutElsewhere{"{} die al onder spoor 2 zijn geteld",
                                        "{} counted under spoor 2 already"};
inline constexpr Text kLeftOutNoneElsewhere{
    "{} al geteld bij het oordeel \"geen mogelijkheden\"",
    "{} counted with the judgement of \"no possibilities\" already"};
inline constexpr Text kLeftOutGround{"{} in de periode van een grond",
                                     "{} in the period of a ground"};
inline constexpr Text kRepaired{"Dit is sinds de loonsanctie hersteld.",
                                "This was repaired since the loonsanctie."};
inline constexpr Text kNotRepaired{"Dit is sinds de loonsanctie nog niet hersteld.",
                                   "This was not repaired yet since the loonsanctie."};
inline constexpr Text kPartlyRepaired{"Dit is sinds de loonsanctie voor een deel hersteld.",
                                      "This was repaired in part since the loonsanctie."};
/// Below the heading of several.
inline constexpr Text kNoneRepaired{"Hiervan is sinds de loonsanctie nog niets hersteld.",
                                    "Nothing of this was repaired yet since the loonsanctie."};
/// Of a standstill of which all days are those of the missing spoor 2.
inline constexpr Text kSameAsNone{
    "De dagen vallen samen met het oordeel \"geen mogelijkheden\" dat niet telt, en tellen daar.",
    "The days are those of the judgement of \"no possibilities\" that does not count, and count "
    "there."};
inline constexpr Text kSameAsTrack2{
    "Dit is hetzelfde verzuim als het ontbrekende spoor 2 en telt daar; wat dat dekt, dekt ook "
    "dit.",
    "This is the same omission as the missing spoor 2 and counts there; what covers that covers "
    "this too."};

// --- what to do now
inline constexpr Text kUpcoming{"Wat nog komt", "What is still to come"};
inline constexpr Text kSeeAll{": zie --verbose.", ": see --verbose."};
inline constexpr Text kMoreUpcoming{"En nog {}: zie --verbose.", "And {} more: see --verbose."};
inline constexpr Text kMoreOfRule{" (en nog {} bij deze regel)", " (and {} more for this rule)"};
inline constexpr Text kPassed{"In orde", "In order"};
inline constexpr Text kNotApplicable{"Niet van toepassing", "Not applicable"};
inline constexpr Text kRoute{"De weg naar het oordeel", "The route to the verdict"};
/// By Tri.
inline constexpr std::array<Text, 3> kAnswer{
    {{"nee", "no"}, {"niet te zeggen", "cannot be told"}, {"ja", "yes"}}};
inline constexpr Text kSettles{" (beslist)", " (settles it)"};

// --- invalid dossiers and the end
inline constexpr Text kInvalid{"ONGELDIG", "INVALID"};
inline constexpr Text kUnreadable{"ONLEESBAAR", "UNREADABLE"};
inline constexpr Text kInvalidWord{"ongeldig", "invalid"};
inline constexpr Text kUnreadableWord{"onleesbaar", "unreadable"};
inline constexpr Text kNotChecked{": niet beoordeeld, ", ": not checked, "};
inline constexpr Text kScope{"Beoordeeld is alleen wat de werkgever deed; UWV kan anders oordelen.",
                             "Only what the employer did was assessed; UWV may judge otherwise."};

/// Of how many dossiers the cost cannot be told.
inline constexpr Text kWageUnknown{"Van {} is het loon niet volledig bekend.",
                                   "Of {} the wage is not fully known."};

// --- numbers with their noun
struct Noun {
  Text one;
  Text many;
};
inline constexpr Noun kDossiers{{"{} dossier", "{} dossier"}, {"{} dossiers", "{} dossiers"}};
inline constexpr Noun kErrors{{"{} fout", "{} error"}, {"{} fouten", "{} errors"}};
inline constexpr Noun kPoints{{"{} punt", "{} point"}, {"{} punten", "{} points"}};
/// Beside the one that is told.
inline constexpr Noun kSerious{{"{} ernstige tekortkoming", "{} more serious shortcoming"},
                               {"{} ernstige tekortkomingen", "{} more serious shortcomings"}};
inline constexpr Noun kSlight{{"{} lichte tekortkoming", "{} more slight shortcoming"},
                              {"{} lichte tekortkomingen", "{} more slight shortcomings"}};
/// Both: the serious ones, then these.
inline constexpr Text kSeriousAndSlight{"{} ernstige en {} lichte tekortkomingen",
                                        "{} more serious and {} more slight shortcomings"};
/// From two up.
inline constexpr Text kTwice{"2 keer", "twice"};
inline constexpr Text kTimes{"{} keer", "{} times"};
inline constexpr Noun kDaysEarly{{"{} dag eerder", "{} day early"},
                                 {"{} dagen eerder", "{} days early"}};
inline constexpr Noun kDaysLate{{"{} dag", "{} day"}, {"{} dagen", "{} days"}};
inline constexpr Noun kDaysAgo{{"{} dag geleden", "{} day ago"},
                               {"{} dagen geleden", "{} days ago"}};
inline constexpr Noun kDaysAhead{{"over {} dag", "in {} day"}, {"over {} dagen", "in {} days"}};

// --- timeline
inline constexpr std::array<Text, 5> kColumns{{{"week", "week"},
                                               {"uiterlijk", "due"},
                                               {"gedaan", "done"},
                                               {"moment", "moment"},
                                               {"stand", "status"}}};
/// By MomentStatus.
inline constexpr std::array<Text, 6> kMoment{{{"gedaan", "done"},
                                              {"te laat", "late"},
                                              {"ontbreekt", "missing"},
                                              {"komt nog", "upcoming"},
                                              {"niet van toepassing", "not applicable"},
                                              {"onzeker", "uncertain"}}};
inline constexpr Text kAsOfRow{"peildatum", "as-of date"};
/// Of an evaluation that was held as another document.
inline constexpr Text kAsAdjustedPlan{" (bijgesteld plan)", " (adjusted plan)"};
inline constexpr Text kAsFirstYear{" (eerstejaarsevaluatie)", " (first-year evaluation)"};
inline constexpr Text kAsFinal{" (eindevaluatie)", " (final evaluation)"};
inline constexpr Text kPast{"voorbij", "past"};

}  // namespace poortwachter::texts
