#include "dossier/fields.hpp"

#include <cassert>

namespace poortwachter::fields {
namespace {

using F = Field;
using W = Word;

// How the rows below are written.

constexpr FieldSpec row(Field field, Form form, std::string_view nl, std::string_view en) {
  FieldSpec spec;
  spec.field = field;
  spec.form = form;
  spec.meaning = {nl, en};
  return spec;
}

constexpr FieldSpec yes_no(Field f, std::string_view nl, std::string_view en) {
  return row(f, Form::yes_no, nl, en);
}

constexpr FieldSpec date(Field f, std::string_view nl, std::string_view en) {
  return row(f, Form::date, nl, en);
}

constexpr FieldSpec text(Field f, std::string_view nl, std::string_view en) {
  return row(f, Form::text, nl, en);
}

constexpr FieldSpec ranged(FieldSpec spec, double min, double max) {
  spec.range = {min, max};
  return spec;
}

constexpr FieldSpec required(FieldSpec spec) {
  spec.required = true;
  return spec;
}

constexpr FieldSpec may_be_empty(FieldSpec spec) {
  spec.may_be_empty = true;
  return spec;
}

constexpr FieldSpec of(BlockId block, FieldSpec spec) {
  spec.of = block;
  return spec;
}

/// The list of words lives as long as the program, so that a row can point at it.
template <Word... words>
inline constexpr std::array<Word, sizeof...(words)> kWordList{words...};

template <Word... words>
constexpr FieldSpec one_of(Field f, std::string_view nl, std::string_view en) {
  FieldSpec spec = row(f, Form::word, nl, en);
  spec.words = kWordList<words...>;
  return spec;
}

template <Word... words>
constexpr FieldSpec some_of(Field f, std::string_view nl, std::string_view en) {
  FieldSpec spec = row(f, Form::words, nl, en);
  spec.words = kWordList<words...>;
  return spec;
}

template <typename... Specs>
constexpr std::array<FieldSpec, sizeof...(Specs)> rows(Specs... specs) {
  return {specs...};
}

template <std::size_t... N>
constexpr std::array<FieldSpec, (N + ...)> join(const std::array<FieldSpec, N>&... parts) {
  std::array<FieldSpec, (N + ...)> all{};
  std::size_t next = 0;
  const auto append = [&](const auto& part) {
    for (const FieldSpec& spec : part) all[next++] = spec;
  };
  (append(parts), ...);
  return all;
}

// Ranges. Beyond them a number is a slip of the pen.

constexpr double kMostHoursPerDay = 24;
constexpr double kMostHoursPerWeek = 168;
/// Not 100: who resumes in better paid work earns more than before.
constexpr double kMostPercent = 200;
constexpr double kMostEuro = 1e9;

// Keys that several blocks share.

constexpr FieldSpec kKind =
    required(row(F::soort, Form::kind, "Soort gebeurtenis", "Kind of event"));

constexpr FieldSpec event_date(std::string_view nl, std::string_view en) {
  return required(date(F::datum, nl, en));
}

constexpr auto kDated = rows(kKind, event_date("Dag van de gebeurtenis of datum van het stuk",
                                               "Day of the event, or date of the document"));

constexpr auto kEvidence = rows(
    text(F::stuk, "Waar het stuk te vinden is", "Where the document is"),
    text(F::toelichting, "Toelichting zonder medische gegevens", "Note, without medical data"));

constexpr auto kEveryEvent = join(kDated, kEvidence);

/// An event of which the date needs no words of its own.
template <std::size_t... N>
constexpr auto event(const std::array<FieldSpec, N>&... own) {
  return join(kDated, own..., kEvidence);
}

constexpr auto kAdjustment =
    rows(yes_no(F::bijstelling, "Stelt een eerder stuk bij (zonder opgave: nee)",
                "Adjusts an earlier document (nee when not given)"));

constexpr auto kPossibilities = rows(one_of<W::geen, W::marginaal, W::beperkt, W::volledig>(
    F::mogelijkheden, "Mogelijkheden om te werken", "Possibilities to work"));

constexpr auto kExtent =
    rows(date(F::mogelijkheden_vanaf,
              "Sinds wanneer die mogelijkheden er zijn, als dat een andere dag is",
              "Since when these possibilities exist, if on another day"),
         ranged(row(F::uren_per_dag, Form::number, "Ten hoogste zoveel uren per dag",
                    "At most so many hours a day"),
                0, kMostHoursPerDay),
         ranged(row(F::uren_per_week, Form::number, "Ten hoogste zoveel uren per week",
                    "At most so many hours a week"),
                0, kMostHoursPerWeek));

constexpr auto kAdvised =
    rows(some_of<W::opbouw, W::aanpassing_werk, W::ander_werk, W::spoor2, W::arbeidsdeskundige,
                 W::mediation, W::deskundigenoordeel, W::interventie>(
             F::adviseert, "Wat wordt geadviseerd", "What is advised"),
         one_of<W::ja, W::nee, W::ten_dele>(F::opgevolgd, "Is dat advies opgevolgd",
                                            "Was that advice followed"),
         date(F::opgevolgd_op, "Dag waarop dat advies is opgevolgd",
              "Day on which that advice was followed"));

constexpr FieldSpec why_late(std::string_view nl, std::string_view en) {
  return text(F::reden_te_laat, nl, en);
}

constexpr auto kJudgement = join(
    rows(why_late("Waarom het oordeel te laat is", "Why the judgement is late"),
         one_of<W::bedrijfsarts, W::arbodienst, W::onder_verantwoordelijkheid_bedrijfsarts,
                W::overig>(F::opgesteld_door, "Wie het oordeel gaf", "Who gave the judgement")),
    kPossibilities,
    rows(
        yes_no(F::herstel_verwacht, "Wordt herstel verwacht", "Is recovery expected"),
        date(F::herstel_verwacht_per, "Wanneer herstel wordt verwacht",
             "When recovery is expected"),
        date(F::geen_mogelijkheden_tot,
             "Tot wanneer het ontbreken van mogelijkheden wordt verwacht",
             "Until when the absence of possibilities is expected"),
        yes_no(F::langdurig_verzuim, "Dreigt langdurig verzuim", "Does long absence threaten"),
        yes_no(F::onderbouwd, "Is het oordeel onderbouwd", "Is the judgement substantiated"),
        some_of<W::persoonlijk_functioneren, W::sociaal_functioneren,
                W::fysieke_arbeidsomstandigheden, W::dynamische_handelingen, W::statische_houdingen,
                W::werktijden>(F::belastingsvelden, "Velden waarin beperkingen zijn beschreven",
                               "Fields in which limitations are described"),
        yes_no(F::niet_medische_factoren, "Zijn niet-medische factoren beschreven",
               "Are non-medical factors described"),
        yes_no(F::advies, "Bevat een advies over de re-integratie",
               "Holds advice on the re-integration"),
        date(F::volgende_beoordeling, "Dag waarop opnieuw wordt beoordeeld",
             "Day of the next assessment")),
    kExtent,
    rows(yes_no(F::informatie_behandelende_sector,
                "Is informatie van de behandelende sector gevraagd en gebruikt",
                "Was information of the treating sector asked for and used")),
    kAdvised);

constexpr auto kConsult =
    join(kJudgement,
         rows(yes_no(F::belastbaarheid_gewijzigd, "Is de belastbaarheid gewijzigd",
                     "Have the possibilities changed"),
              yes_no(F::advies_bijstelling, "Adviseert om het plan van aanpak bij te stellen",
                     "Advises to adjust the plan")));

constexpr auto kViews = rows(yes_no(F::visie_werkgever, "Staat de visie van de werkgever erin",
                                    "Does it hold the employer's view"),
                             yes_no(F::visie_werknemer, "Staat de visie van de werknemer erin",
                                    "Does it hold the employee's view"));

constexpr auto kSigned = rows(
    yes_no(F::ondertekend_werkgever, "Heeft de werkgever ondertekend", "Did the employer sign"),
    yes_no(F::ondertekend_werknemer, "Heeft de werknemer ondertekend", "Did the employee sign"));

constexpr auto kNextEvaluation =
    rows(date(F::volgende_evaluatie, "Dag waarop de volgende evaluatie is afgesproken",
              "Day for which the next evaluation was agreed"));

constexpr auto kEvaluated =
    join(rows(yes_no(F::doel_gehaald, "Is het doel gehaald", "Was the goal reached"),
              yes_no(F::bijstelling_nodig, "Moet het plan worden bijgesteld",
                     "Does the plan need adjusting")),
         kViews, kSigned, kNextEvaluation);

constexpr auto kWhichEmployer = rows(one_of<W::eigen, W::ander>(
    F::werkgever, "Bij de eigen of een andere werkgever", "With the own or another employer"));

// Blocks that are no event.

constexpr auto kDocument =
    rows(required(row(F::poortwachter, Form::version, "Versie van het formaat",
                      "Version of the format")),
         required(text(F::kenmerk, "Kenmerk van het dossier; geen naam, geen burgerservicenummer",
                       "Reference of the case; no name, no citizen service number")),
         date(F::peildatum, "Beoordeel het dossier zoals het er op deze dag voor stond",
              "Judge the case as it stood on this day"),
         of(BlockId::employer, row(F::werkgever, Form::map, "De werkgever", "The employer")),
         required(may_be_empty(
             of(BlockId::employee, row(F::werknemer, Form::map, "De werknemer", "The employee")))),
         required(of(BlockId::sickness,
                     row(F::verzuim, Form::map, "Het ziekteverzuim", "The sickness absence"))),
         required(may_be_empty(row(F::gebeurtenissen, Form::events,
                                   "Wat er is gebeurd, in elke volgorde",
                                   "What happened, in any order"))),
         of(BlockId::ground, row(F::deugdelijke_gronden, Form::maps,
                                 "Gronden die de werkgever voor een tekortkoming geeft",
                                 "Grounds that the employer gives for a shortcoming")),
         of(BlockId::judgement,
            row(F::beoordelingen, Form::maps, "Eigen oordelen van wie het dossier beoordeelt",
                "The auditor's own judgements")),
         of(BlockId::not_delivered,
            row(F::niet_aangeleverd, Form::not_delivered,
                "Soorten gebeurtenissen die niet zijn overgelegd: dat ze ontbreken zegt niets",
                "Kinds of event that were not handed over: their absence proves nothing")));

constexpr auto kEmployer =
    rows(ranged(row(F::aantal_werknemers, Form::whole, "Aantal werknemers", "Number of employees"),
                0, 1e7),
         text(F::sector, "Sector of branche", "Sector or branch"),
         yes_no(F::eigenrisicodrager_ziektewet, "Is eigenrisicodrager voor de Ziektewet",
                "Bears the risk of the Ziektewet itself"),
         yes_no(F::vacatures, "Zijn er vacatures of andere functies",
                "Are there vacancies or other functions"));

constexpr auto kEmployee = rows(
    text(F::functie, "Eigen functie", "Own function"),
    ranged(row(F::uren_per_week, Form::number, "Uren per week volgens contract, voor het verzuim",
               "Contract hours a week before the sickness"),
           0, kMostHoursPerWeek),
    row(F::loon, Form::pay, "Loon voor het verzuim, zonder vakantiebijslag",
        "Wage before the sickness, without holiday allowance"),
    of(BlockId::contract, row(F::dienstverband, Form::map, "Het dienstverband", "The employment")),
    date(F::aow_datum, "Dag waarop de AOW-leeftijd wordt bereikt",
         "Day on which the AOW age is reached"),
    yes_no(
        F::no_riskpolis,
        "Geldt een no-riskpolis of ander vangnet, zodat de melding in week 42 niet geldt (ZW 38a)",
        "Is there a no-risk policy or other safety net, so that the notice of week 42 is not "
        "the one that applies (ZW 38a)"),
    yes_no(
        F::andere_werkgever_goedgekeurd,
        "Keurde UWV het verslag van een andere werkgever goed, of loopt er WW of ziekengeld naast",
        "Did UWV approve another employer's report, or does WW or sickness benefit run beside"),
    yes_no(F::werkt_zelfstandig_naar_ander_werk,
           "Kan volgens bedrijfsarts of andere deskundige zelf naar ander werk zoeken",
           "Can look for other work unaided, says the bedrijfsarts or another expert"));

constexpr auto kContract =
    rows(one_of<W::onbepaalde_tijd, W::bepaalde_tijd, W::uitzend, W::ambtelijk>(
             F::soort, "Soort dienstverband", "Kind of employment"),
         date(F::einde, "Dag waarop het dienstverband eindigt of eindigde, als dat zo is",
              "Day on which the employment ends or ended, if it does"));

constexpr auto kSickness = rows(
    required(date(F::eerste_ziektedag, "Eerste dag van ongeschiktheid: dag 1 van de 104 weken",
                  "First day of incapacity: day 1 of the 104 weeks")),
    yes_no(F::werk_gerelateerd, "Heeft het werk aan de beperkingen bijgedragen",
           "Did the work contribute to the limitations"),
    of(BlockId::interruption, row(F::onderbrekingen, Form::maps, "Onderbrekingen van het verzuim",
                                  "Interruptions of the sickness")),
    of(BlockId::extension, row(F::verlengingen, Form::maps, "Verlengingen van de loondoorbetaling",
                               "Extensions of the pay period")),
    date(F::hersteld_per, "Dag van volledig herstel waarmee de zaak eindigde",
         "Day of full recovery with which the case ended"));

constexpr auto kInterruption = rows(
    required(date(F::van, "Eerste dag van de onderbreking", "First day of the interruption")),
    required(date(F::tot, "Laatste dag van de onderbreking", "Last day of the interruption")),
    required(one_of<W::hersteld, W::zwangerschaps_of_bevallingsverlof, W::ander_verlof>(
        F::reden, "Reden van de onderbreking", "Reason of the interruption")),
    yes_no(F::zelfde_oorzaak, "Bij zwangerschap: voor en na het verlof ziek door dezelfde oorzaak",
           "With pregnancy: the same cause of sickness before and after the leave"));

constexpr auto kExtension =
    rows(required(one_of<W::vrijwillig, W::te_late_aangifte, W::te_late_aanvraag, W::loonsanctie>(
             F::soort, "Soort verlenging", "Kind of extension")),
         date(F::per, "Eerste dag van de verlenging", "First day of the extension"),
         date(F::tot, "Laatste dag van de verlenging", "Last day of the extension"));

constexpr auto kActivity = rows(
    text(F::probleemveld, "Probleem waar de activiteit over gaat",
         "Problem that the activity is about"),
    text(F::activiteit, "Wat wordt gedaan", "What is done"),
    text(F::door, "Wie het doet (een functie, geen naam)", "Who does it (a function, no name)"),
    date(F::gereed, "Dag waarop het gereed moet zijn", "Day by which it must be done"),
    yes_no(F::uitgevoerd, "Is het uitgevoerd", "Was it carried out"));

constexpr auto kGround = rows(
    row(F::betreft, Form::rule_or_family, "Regel of familie van regels waarvoor de grond geldt",
        "Rule or family of rules that the ground is about"),
    one_of<W::vertrouwen_op_deskundige, W::kosten, W::plek_vervuld, W::einde_dienstverband,
           W::latere_uitkering, W::onwil_werknemer, W::wens_werknemer, W::pensioenleeftijd,
           W::gedwongen_sluiting, W::onevenredige_belasting, W::uwv_besluit, W::overig>(
        F::soort_grond, "Soort grond", "Kind of ground"),
    text(F::grond, "De grond in woorden", "The ground in words"),
    text(F::stuk, "Waar het stuk te vinden is", "Where the document is"),
    date(F::datum, "Datum van het stuk", "Date of the document"),
    date(F::van, "Eerste dag waarvoor de grond geldt", "First day that the ground covers"),
    date(F::tot, "Laatste dag waarvoor de grond geldt", "Last day that the ground covers"),
    one_of<W::deskundigenoordeel, W::uwv, W::geen>(F::bevestigd_door, "Wie de grond bevestigde",
                                                   "Who confirmed the ground"));

constexpr auto kAuditorsJudgement = rows(
    required(row(F::vraag, Form::question, "De vraag die wordt beantwoord",
                 "The question that is answered")),
    row(F::betreft, Form::rule, "De tekortkoming waar het oordeel over gaat",
        "The shortcoming that the judgement is about"),
    required(one_of<W::voldoende, W::onvoldoende, W::niet_van_toepassing>(F::oordeel, "Het oordeel",
                                                                          "The judgement")),
    date(F::datum, "Datum van het oordeel", "Date of the judgement"),
    text(F::door, "Wie oordeelde (een functie, geen naam)", "Who judged (a function, no name)"),
    text(F::toelichting, "Toelichting zonder medische gegevens", "Note, without medical data"));

constexpr auto kNotDelivered =
    rows(kKind,
         date(F::van, "Eerste dag van de periode; zonder opgave vanaf het begin",
              "First day of the period; from the beginning when not given"),
         date(F::tot, "Laatste dag van de periode; zonder opgave tot het einde",
              "Last day of the period; to the end when not given"));

constexpr auto kPay = rows(
    required(ranged(row(F::bedrag, Form::amount, "Bruto in euro", "Gross, in euro"), 0, kMostEuro)),
    required(one_of<W::uur, W::week, W::vier_weken, W::maand, W::jaar>(F::per, "Per welke periode",
                                                                       "For which period")));

// Events.

constexpr auto kProblemAnalysis = event(kAdjustment, kJudgement);

constexpr auto kConsultEvent = event(kConsult);

constexpr auto kOtherMedicalView =
    event(rows(one_of<W::second_opinion, W::verzekeringsarts_uwv, W::deskundige>(
              F::bron, "Van wie het oordeel is", "Whose view it is")),
          kPossibilities, kExtent);

constexpr auto kSignal =
    event(rows(one_of<W::werknemer, W::bedrijfsarts, W::overig>(F::van_wie, "Wie het signaal gaf",
                                                                "Who gave the signal"),
               one_of<W::verbetering, W::verslechtering, W::belemmering>(
                   F::betreft, "Waar het signaal over gaat", "What the signal is about"),
               date(F::reactie_datum, "Dag waarop de werkgever ernaar handelde",
                    "Day on which the employer acted on it")));

constexpr auto kContact = event(rows(one_of<W::gesprek, W::telefoon, W::bezoek, W::bericht>(
    F::vorm, "Hoe het contact was", "How the contact went")));

constexpr auto kReturnExcluded = event(rows(
    one_of<W::belastbaarheid, W::geen_passend_werk, W::arbeidsverhouding, W::bedrijfsbeeindiging>(
        F::reden, "Waarom terugkeer is uitgesloten", "Why return is excluded")));

constexpr auto kPlan = event(
    kAdjustment,
    rows(one_of<W::eigen_functie, W::eigen_functie_gedeeltelijk, W::andere_functie_eigen_werkgever,
                W::andere_functie_eigen_werkgever_gedeeltelijk, W::andere_werkgever,
                W::nog_niet_bekend>(F::doel, "Doel van de re-integratie",
                                    "Goal of the re-integration"),
         of(BlockId::activity,
            row(F::activiteiten, Form::maps, "Afgesproken activiteiten", "Agreed activities")),
         yes_no(F::casemanager, "Is een casemanager aangewezen", "Was a case manager named"),
         yes_no(F::evaluatieafspraken, "Zijn momenten van evaluatie afgesproken",
                "Were moments of evaluation agreed"),
         yes_no(F::overeenstemming, "Zijn werkgever en werknemer het eens",
                "Do employer and employee agree"),
         date(F::ondertekend_op, "Dag waarop de laatste van beiden ondertekende",
              "Day on which the last of the two signed")),
    kSigned, kNextEvaluation, kViews,
    rows(yes_no(F::volgt_advies, "Volgt het advies van de bedrijfsarts",
                "Follows the advice of the bedrijfsarts"),
         yes_no(F::afwijking_gemotiveerd, "Is afwijken van dat advies gemotiveerd",
                "Are reasons given for departing from that advice"),
         yes_no(F::afspraken_arbodienst,
                "Is afgesproken wanneer de analyse zelf opnieuw wordt bezien",
                "Was it agreed when the analysis itself is looked at again"),
         yes_no(F::afschrift_verstrekt,
                "Hebben werknemer, casemanager en bedrijfsarts een afschrift gekregen",
                "Did employee, case manager and bedrijfsarts get a copy"),
         why_late("Waarom het plan te laat is", "Why the plan is late")));

constexpr auto kEvaluation = event(kEvaluated);

constexpr auto kFirstYearEvaluation = event(
    kEvaluated, rows(yes_no(F::perspectief_eigen_werkgever,
                            "Is er concreet uitzicht op hervatting bij de eigen werkgever",
                            "Is there a concrete prospect of resumption with the own employer"),
                     date(F::perspectief_per, "Wanneer die hervatting wordt verwacht",
                          "When that resumption is expected"),
                     one_of<W::starten, W::niet_starten, W::loopt_al>(
                         F::spoor2_besluit, "Besluit over spoor 2", "Decision on spoor 2"),
                     yes_no(F::gemotiveerd, "Is dat besluit gemotiveerd",
                            "Are reasons given for that decision")));

constexpr auto kLabourExpert =
    event(rows(one_of<W::passend, W::passend_te_maken, W::niet_passend>(
                   F::eigen_werk, "Oordeel over het eigen werk", "Judgement on the own work"),
               one_of<W::beschikbaar, W::te_creeren, W::niet_beschikbaar>(
                   F::ander_werk_eigen_werkgever, "Oordeel over ander werk bij de eigen werkgever",
                   "Judgement on other work with the own employer"),
               yes_no(F::advies_spoor2, "Adviseert spoor 2", "Advises spoor 2"),
               date(F::aangevraagd, "Dag waarop het onderzoek is aangevraagd",
                    "Day on which the study was asked for")),
          kAdvised);

constexpr auto kOwnSearch =
    event(rows(one_of<W::eigen_functie, W::aangepaste_eigen_functie, W::andere_functie>(
                   F::gericht_op, "Welk werk is onderzocht", "Which work was examined"),
               one_of<W::passend, W::niet_passend>(F::uitkomst, "Uitkomst van het onderzoek",
                                                   "Outcome of the search"),
               yes_no(F::onderbouwd, "Is de uitkomst onderbouwd", "Is the outcome substantiated")));

constexpr auto kOffer = event(
    kWhichEmployer,
    rows(
        one_of<W::aanbod, W::vacature_gewezen>(F::vorm, "Aanbod, of alleen op een vacature gewezen",
                                               "An offer, or only a vacancy pointed out"),
        yes_no(F::geaccepteerd, "Heeft de werknemer geaccepteerd", "Did the employee accept"),
        yes_no(F::weigering_redelijk, "Was de weigering redelijk", "Was the refusal reasonable")));

constexpr auto kProposal = event(rows(
    one_of<W::eigen_functie, W::andere_functie_eigen_werkgever, W::andere_werkgever,
           W::begeleiding>(F::betreft, "Wat de werknemer voorstelde", "What the employee proposed"),
    one_of<W::geaccepteerd, W::afgewezen, W::geen>(F::reactie, "Reactie van de werkgever",
                                                   "The employer's answer"),
    yes_no(F::gemotiveerd, "Is de reactie gemotiveerd", "Are reasons given for the answer"),
    date(F::reactie_datum, "Dag van de reactie", "Day of the answer")));

constexpr auto kResumption = join(
    rows(kKind, event_date("Eerste dag van de hervatting", "First day of the resumption"),
         yes_no(F::toegezegd, "Is de hervatting onherroepelijk toegezegd, nog voor zij begint",
                "Was the resumption irrevocably promised, before it begins"),
         date(F::einde, "Laatste dag; zonder opgave loopt de hervatting nog",
              "Last day; the resumption still runs when not given")),
    kWhichEmployer,
    rows(
        one_of<W::eigen, W::aangepast_eigen, W::ander>(F::functie, "In welke functie",
                                                       "In which function"),
        ranged(row(F::uren_per_week, Form::number, "Gewerkte uren per week", "Hours worked a week"),
               0, kMostHoursPerWeek),
        row(F::loonwaarde, Form::pay, "Loonwaarde van het werk, zonder vakantiebijslag",
            "Wage value of the work, without holiday allowance"),
        ranged(row(F::loonwaarde_percentage, Form::percentage,
                   "Loonwaarde in procenten van het oude loon",
                   "Wage value as a percentage of the old wage"),
               0, kMostPercent),
        yes_no(F::arbeidstherapeutisch, "Is het arbeidstherapeutisch, zonder loonwaarde",
               "Is it arbeidstherapeutisch, without wage value"),
        yes_no(F::structureel, "Is de hervatting structureel", "Is the resumption structural"),
        yes_no(F::sluit_aan_bij_mogelijkheden, "Sluit het werk aan bij de mogelijkheden",
               "Does the work fit the possibilities"),
        yes_no(F::instemming_werknemer, "Stemt de werknemer in", "Does the employee agree"),
        yes_no(F::betere_mogelijkheden_gemeld, "Is op beter passend werk gewezen",
               "Was better fitting work pointed out"),
        yes_no(F::uitgevallen, "Eindigde de hervatting door nieuwe uitval",
               "Did the resumption end by relapse"),
        yes_no(F::uitzicht_op_uitbreiding, "Is er uitzicht op uitbreiding",
               "Is there a prospect of extension"),
        yes_no(F::detachering, "Is het een detachering", "Is it a secondment")),
    kEvidence);

constexpr auto kSecondTrackStart = event(rows(
    one_of<W::re_integratiebedrijf, W::werkgever, W::werknemer_zelf>(
        F::uitvoerder, "Wie spoor 2 uitvoert", "Who carries out spoor 2"),
    yes_no(F::re_integratieplan, "Is er een re-integratieplan", "Is there a plan"),
    yes_no(F::persoonsprofiel, "Is er een persoonsprofiel", "Is there a personal profile"),
    yes_no(F::zoekprofiel, "Is er een zoekprofiel", "Is there a search profile"),
    yes_no(F::zoekprofiel_beredeneerd,
           "Is het zoekprofiel beredeneerd en passend bij de mogelijkheden",
           "Is the search profile reasoned and fitting the possibilities"),
    ranged(
        row(F::rapportage_interval_weken, Form::number, "Om de hoeveel weken wordt gerapporteerd",
            "Every how many weeks progress is reported"),
        1, 104),
    yes_no(F::op_wens_van_beiden, "Willen beiden spoor 2, nog voordat spoor 1 is uitgeput",
           "Do both want spoor 2, before spoor 1 is exhausted")));

constexpr auto kSecondTrackReport =
    event(rows(yes_no(F::voortgang, "Is er voortgang", "Is there progress"),
               yes_no(F::bijgestuurd, "Heeft de werkgever naar de rapportage gehandeld",
                      "Did the employer act on the report"),
               ranged(row(F::concrete_activiteiten, Form::whole,
                          "Aantal sollicitaties, contacten met werkgevers en werkervaringsplaatsen",
                          "Number of applications, contacts with employers and work placements"),
                      0, 10'000)));

constexpr auto kSecondTrackEnd = event(rows(
    one_of<W::geplaatst, W::mislukt, W::gestaakt>(F::uitkomst, "Hoe spoor 2 eindigde",
                                                  "How spoor 2 ended"),
    yes_no(F::inspanning_voldoende, "Was de inspanning voldoende", "Was the effort sufficient"),
    yes_no(F::vervolg_zinvol, "Heeft een vervolg zin", "Is there sense in going on"),
    yes_no(F::gemotiveerd, "Is het einde gemotiveerd", "Are reasons given for the end"),
    yes_no(F::eindrapportage, "Is er een eindrapportage", "Is there a final report")));

constexpr auto kIntervention = event(
    rows(one_of<W::scholing, W::training, W::werkplekaanpassing, W::begeleiding, W::mediation,
                W::overig>(F::soort_interventie, "Soort interventie", "Kind of intervention"),
         yes_no(F::geadviseerd, "Was de interventie geadviseerd", "Was the intervention advised"),
         yes_no(F::uitgevoerd, "Is de interventie uitgevoerd", "Was the intervention carried out"),
         ranged(row(F::kosten, Form::amount, "Kosten in euro", "Cost in euro"), 0, kMostEuro)));

constexpr auto kExpertOpinion =
    join(rows(kKind, event_date("Datum van het oordeel van UWV", "Date of UWV's opinion"),
              date(F::aangevraagd, "Dag waarop het oordeel is aangevraagd",
                   "Day on which the opinion was asked for"),
              one_of<W::werkgever, W::werknemer>(F::aanvrager, "Wie het oordeel vroeg",
                                                 "Who asked for the opinion"),
              one_of<W::geschikt_eigen_werk, W::passende_arbeid, W::inspanningen_werkgever,
                     W::inspanningen_werknemer>(F::onderwerp, "Waarover is gevraagd",
                                                "What was asked about"),
              one_of<W::positief, W::negatief, W::geen_oordeel>(F::uitkomst, "Wat UWV oordeelde",
                                                                "What UWV found"),
              one_of<W::ja, W::nee, W::ten_dele>(F::opgevolgd, "Is het oordeel opgevolgd",
                                                 "Was the opinion acted on"),
              date(F::opgevolgd_op, "Dag waarop het oordeel is opgevolgd",
                   "Day on which the opinion was acted on")),
         kEvidence);

constexpr auto kNoCooperation =
    join(rows(kKind,
              event_date("Eerste dag waarop de werknemer niet meewerkt",
                         "First day on which the employee does not cooperate"),
              date(F::einde, "Laatste dag; zonder opgave duurt het voort",
                   "Last day; it goes on when not given"),
              yes_no(F::deugdelijke_grond, "Heeft de werknemer een deugdelijke grond",
                     "Has the employee good reason"),
              row(F::stukken, Form::kinds, "Soorten stukken die daardoor ontbreken",
                  "Kinds of document that are missing because of it")),
         kEvidence);

constexpr auto kMeasure = event(rows(
    one_of<W::aangesproken, W::waarschuwing, W::loonopschorting, W::loonstop, W::ontslagaanvraag>(
        F::maatregel, "Welke maatregel", "Which measure")));

constexpr auto kDeadlock =
    event(rows(one_of<W::meningsverschil, W::arbeidsconflict, W::behandeling, W::overig>(
                   F::oorzaak, "Waardoor de re-integratie stokt", "Why the re-integration stalls"),
               date(F::opgelost, "Dag waarop het is opgelost", "Day on which it was solved"),
               yes_no(F::onherstelbaar, "Is de arbeidsverhouding onherstelbaar verstoord",
                      "Is the working relation beyond repair")));

constexpr auto kActualOpinion =
    event(kConsult, rows(yes_no(F::arbeidsrelatie, "Komt de arbeidsrelatie aan de orde",
                                "Is the working relation covered"),
                         yes_no(F::passende_arbeid, "Komt passende arbeid aan de orde",
                                "Is suitable work covered")));

constexpr auto kFinalEvaluation = event(
    kEvaluated, rows(yes_no(F::aard_bedrijf, "Beschrijft het bedrijf en de functie (onderdeel b)",
                            "Describes the company and the function (part b)"),
                     yes_no(F::stand_van_zaken,
                            "Beschrijft hoe het er met de re-integratie voor staat "
                            "(onderdeel h)",
                            "Describes how the re-integration stands (part h)"),
                     yes_no(F::arbeidsrelatie, "Beschrijft de arbeidsrelatie (onderdeel i)",
                            "Describes the working relation (part i)"),
                     yes_no(F::passende_arbeid, "Beschrijft of er passende arbeid is (onderdeel k)",
                            "Describes whether there is suitable work (part k)")));

constexpr auto kEmployeesOpinion = event(rows(
    one_of<W::ja, W::nee, W::ten_dele>(F::eens, "Is de werknemer het eens met wat het verslag zegt",
                                       "Does the employee agree with what the report says")));

constexpr auto kReport =
    event(rows(some_of<W::a, W::b, W::c, W::d, W::e, W::f, W::g, W::h, W::i, W::j, W::k, W::l>(
                   F::onderdelen, "Onderdelen die aanwezig zijn (Regeling procesgang art. 6)",
                   "Parts that are present (Regeling procesgang art. 6)"),
               date(F::afschrift_werknemer, "Dag waarop de werknemer een afschrift kreeg",
                    "Day on which the employee got a copy")));

constexpr auto kApplication = event(
    rows(yes_no(F::verkorte_wachttijd, "Vraagt om een verkorte wachttijd",
                "Asks for a shortened waiting period"),
         yes_no(F::toegekend, "Is de aanvraag toegekend", "Was the application granted"),
         yes_no(F::verklaring_bedrijfsarts, "Is er een verklaring van de bedrijfsarts bij",
                "Does it come with a statement of the bedrijfsarts"),
         date(F::brief_uwv, "Datum van de brief waarmee UWV op de aanvraag wees (WIA 64 lid 6)",
              "Date of UWV's letter about the application (WIA 64 lid 6)")));

constexpr auto kCompletionTerm =
    event(rows(some_of<W::a, W::b, W::c, W::d, W::e, W::f, W::g, W::h, W::i, W::j, W::k, W::l,
                       W::medische_informatie, W::overig>(
                   F::ontbrekend, "Wat volgens UWV ontbreekt", "What is missing, says UWV"),
               date(F::uiterlijk, "Laatste dag van de termijn", "Last day of the term"),
               date(F::aangevuld, "Dag waarop is aangevuld", "Day on which they were supplied")));

constexpr auto kSanction =
    event(rows(one_of<W::administratief, W::inhoudelijk>(F::soort_loonsanctie, "Soort loonsanctie",
                                                         "Kind of loonsanctie"),
               date(F::tot, "Laatste dag van de loonsanctie", "Last day of the loonsanctie")));

constexpr auto kShortening = event(
    rows(one_of<W::hersteld, W::niet_hersteld>(F::uitkomst, "Is volgens UWV hersteld wat ontbrak",
                                               "Was what was missing repaired, says UWV"),
         date(F::uitkomst_datum, "Datum van het besluit van UWV", "Date of UWV's decision")));

// What holds between two keys. Only what makes a block say nothing: an odd course of events is for
// the rules to remark on.

constexpr Pair kPeriod[] = {{F::van, F::tot}};
constexpr Pair kExtensionPeriod[] = {{F::per, F::tot}};
constexpr Pair kUntilEnd[] = {{F::datum, F::einde}};
constexpr Pair kUntilAnswer[] = {{F::datum, F::reactie_datum}};
constexpr Pair kUntilSolved[] = {{F::datum, F::opgelost}};
constexpr Pair kUntilLast[] = {{F::datum, F::tot}};
constexpr Pair kUntilOutcome[] = {{F::datum, F::uitkomst_datum}};
constexpr Pair kOneWageValue[] = {{F::loonwaarde, F::loonwaarde_percentage}};

constexpr Block make(std::string_view name, Text meaning, std::span<const FieldSpec> specs,
                     std::span<const Pair> ordered = {}, std::span<const Pair> exclusive = {}) {
  Block block;
  block.name = name;
  block.meaning = meaning;
  block.fields = specs;
  block.ordered = ordered;
  block.exclusive = exclusive;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    block.slots[static_cast<std::size_t>(specs[i].field)] = static_cast<std::uint8_t>(i + 1);
    if (specs[i].required) block.required |= std::uint64_t{1} << i;
  }
  return block;
}

struct Named {
  Kind kind;
  Block block;
};

constexpr Block kEveryEventBlock =
    make("gebeurtenissen", {"Een gebeurtenis", "An event"}, kEveryEvent);

// In the order of BlockId.
constexpr std::array<Block, kBlocks> kBlockTable{
    make("dossier", {"Een dossier", "A dossier"}, kDocument),
    make("werkgever", {"De werkgever", "The employer"}, kEmployer),
    make("werknemer", {"De werknemer", "The employee"}, kEmployee),
    make("dienstverband", {"Het dienstverband", "The employment"}, kContract),
    make("verzuim", {"Het ziekteverzuim", "The sickness absence"}, kSickness),
    make("onderbrekingen", {"Een onderbreking van het verzuim", "An interruption of the sickness"},
         kInterruption, kPeriod),
    make("verlengingen",
         {"Een verlenging van de loondoorbetaling", "An extension of the pay period"}, kExtension,
         kExtensionPeriod),
    make("activiteiten", {"Een afgesproken activiteit", "An agreed activity"}, kActivity),
    make("deugdelijke_gronden",
         {"Een grond die de werkgever voor een tekortkoming geeft",
          "A ground that the employer gives for a shortcoming"},
         kGround, kPeriod),
    make("beoordelingen",
         {"Een eigen oordeel van wie het dossier beoordeelt", "A judgement of the auditor"},
         kAuditorsJudgement),
    make("niet_aangeleverd",
         {"Een soort gebeurtenis die niet is overgelegd", "A kind of event not handed over"},
         kNotDelivered, kPeriod),
    make("loon", {"Een loon", "A pay"}, kPay),
};

// In the order of Kind.
constexpr std::array<Named, kKinds> kEventTable{{
    {Kind::probleemanalyse, make("probleemanalyse",
                                 {"Probleemanalyse van de bedrijfsarts of arbodienst",
                                  "Problem analysis of the bedrijfsarts or arbodienst"},
                                 kProblemAnalysis)},
    {Kind::consult_bedrijfsarts, make("consult_bedrijfsarts",
                                      {"Spreekuur of ander oordeel van de bedrijfsarts",
                                       "Consultation or other judgement of the bedrijfsarts"},
                                      kConsultEvent)},
    {Kind::medisch_oordeel_derde,
     make("medisch_oordeel_derde", {"Medisch oordeel van een ander", "Medical view of another"},
          kOtherMedicalView)},
    {Kind::signaal, make("signaal",
                         {"Iemand meldt een verandering of een belemmering",
                          "Someone signals a change or an obstacle"},
                         kSignal, kUntilAnswer)},
    {Kind::contact,
     make("contact", {"Contact dat geen evaluatie is", "Contact that is no formal evaluation"},
          kContact)},
    {Kind::terugkeer_uitgesloten,
     make("terugkeer_uitgesloten",
          {"Vanaf deze dag is terugkeer bij de eigen werkgever uitgesloten",
           "From this day return to the own employer is excluded"},
          kReturnExcluded)},
    {Kind::plan_van_aanpak, make("plan_van_aanpak", {"Plan van aanpak", "Plan of action"}, kPlan)},
    {Kind::evaluatie,
     make("evaluatie",
          {"Evaluatie van werkgever en werknemer", "Evaluation by employer and employee"},
          kEvaluation)},
    {Kind::eerstejaarsevaluatie, make("eerstejaarsevaluatie",
                                      {"Evaluatie aan het einde van het eerste jaar",
                                       "Evaluation at the end of the first year"},
                                      kFirstYearEvaluation)},
    {Kind::melding_42e_week,
     make("melding_42e_week",
          {"Ziekmelding bij UWV in de 42e week", "Notification to UWV in week 42"}, kEveryEvent)},
    {Kind::arbeidsdeskundig_onderzoek,
     make("arbeidsdeskundig_onderzoek",
          {"Onderzoek door een arbeidsdeskundige", "Study by a labour expert"}, kLabourExpert)},
    {Kind::onderzoek_spoor1,
     make("onderzoek_spoor1",
          {"Eigen onderzoek van de werkgever naar werk in het eigen bedrijf",
           "The employer's own search for work within the company"},
          kOwnSearch)},
    {Kind::aanbod_passende_arbeid,
     make("aanbod_passende_arbeid", {"Aanbod van passende arbeid", "Offer of suitable work"},
          kOffer)},
    {Kind::voorstel_werknemer,
     make("voorstel_werknemer", {"Voorstel van de werknemer", "Proposal of the employee"},
          kProposal, kUntilAnswer)},
    {Kind::werkhervatting, make("werkhervatting", {"Hervatting van werk", "Resumption of work"},
                                kResumption, kUntilEnd, kOneWageValue)},
    {Kind::spoor2_start,
     make("spoor2_start", {"Begin van spoor 2", "Start of spoor 2"}, kSecondTrackStart)},
    {Kind::spoor2_rapportage,
     make("spoor2_rapportage", {"Voortgangsrapportage over spoor 2", "Progress report on spoor 2"},
          kSecondTrackReport)},
    {Kind::spoor2_einde,
     make("spoor2_einde", {"Einde van spoor 2", "End of spoor 2"}, kSecondTrackEnd)},
    {Kind::interventie, make("interventie",
                             {"Scholing, training, aanpassing of andere interventie",
                              "Schooling, training, adaptation or other intervention"},
                             kIntervention)},
    {Kind::deskundigenoordeel,
     make("deskundigenoordeel", {"Deskundigenoordeel van UWV", "Expert opinion of UWV"},
          kExpertOpinion)},
    {Kind::niet_meewerken,
     make("niet_meewerken", {"De werknemer werkt niet mee", "The employee does not cooperate"},
          kNoCooperation, kUntilEnd)},
    {Kind::maatregel_werkgever, make("maatregel_werkgever",
                                     {"Maatregel van de werkgever tegen niet meewerken",
                                      "Measure of the employer against non-cooperation"},
                                     kMeasure)},
    {Kind::stagnatie, make("stagnatie",
                           {"De re-integratie stokt of partijen zijn het oneens",
                            "The re-integration stalls or the parties disagree"},
                           kDeadlock, kUntilSolved)},
    {Kind::eindevaluatie,
     make("eindevaluatie",
          {"Eindevaluatie van het plan van aanpak", "Final evaluation of the plan"},
          kFinalEvaluation)},
    {Kind::actueel_oordeel,
     make("actueel_oordeel",
          {"Actueel oordeel van de bedrijfsarts", "Current judgement of the bedrijfsarts"},
          kActualOpinion)},
    {Kind::oordeel_werknemer, make("oordeel_werknemer",
                                   {"Oordeel van de werknemer over de re-integratie",
                                    "Opinion of the employee on the re-integration"},
                                   kEmployeesOpinion)},
    {Kind::re_integratieverslag,
     make("re_integratieverslag", {"Re-integratieverslag", "Re-integration report"}, kReport)},
    {Kind::wia_aanvraag,
     make("wia_aanvraag", {"Aanvraag van een WIA-uitkering", "Application for a WIA benefit"},
          kApplication)},
    {Kind::uwv_hersteltermijn,
     make("uwv_hersteltermijn",
          {"UWV vraagt om ontbrekende onderdelen", "UWV asks for missing parts"}, kCompletionTerm)},
    {Kind::loonsanctie,
     make("loonsanctie", {"Besluit van UWV tot een loonsanctie", "UWV's decision on a loonsanctie"},
          kSanction, kUntilLast)},
    {Kind::bekortingsverzoek,
     make("bekortingsverzoek",
          {"Verzoek om de loonsanctie te bekorten", "Request to shorten the loonsanctie"},
          kShortening, kUntilOutcome)},
    {Kind::participatieverzoek, make("participatieverzoek",
                                     {"Verzoek aan UWV om mee te doen in de re-integratie",
                                      "Request to UWV to take part in the re-integration"},
                                     kEveryEvent)},
    {Kind::melding_einde_dienstverband,
     make("melding_einde_dienstverband",
          {"Ziekmelding bij UWV aan het einde van het dienstverband (ZW 38 lid 2)",
           "Sick notice to UWV at the end of the employment (ZW 38 lid 2)"},
          kEveryEvent)},
    {Kind::medische_informatie,
     make("medische_informatie",
          {"De bedrijfsarts gaf de werknemer de medische informatie; alleen dat, nooit wat erin "
           "staat",
           "The bedrijfsarts gave the employee the medical information; that alone, never what it "
           "says"},
          kEveryEvent)},
    {Kind::uwv_compleet, make("uwv_compleet",
                              {"UWV bevestigde dat het verslag compleet is",
                               "UWV confirmed that the report is complete"},
                              kEveryEvent)},
}};

constexpr bool events_in_order() {
  for (std::size_t i = 0; i < kKinds; ++i) {
    if (static_cast<std::size_t>(kEventTable[i].kind) != i) return false;
    if (kEventTable[i].block.fields.size() > 64) return false;
  }
  return true;
}
static_assert(events_in_order(), "the table is indexed by Kind, and `required` has 64 bits");

constexpr Synonym kSynonyms[] = {
    {"reference", "kenmerk"},
    {"as_of", "peildatum"},
    {"employer", "werkgever"},
    {"employee", "werknemer"},
    {"sickness", "verzuim"},
    {"ziekte", "verzuim"},
    {"events", "gebeurtenissen"},
    {"grounds", "deugdelijke_gronden"},
    {"judgements", "beoordelingen"},
    {"not_delivered", "niet_aangeleverd"},
    {"first_sick_day", "eerste_ziektedag"},
    {"eerste_ziekte_dag", "eerste_ziektedag"},
    {"datum_ziekmelding", "eerste_ziektedag"},
    {"interruptions", "onderbrekingen"},
    {"extensions", "verlengingen"},
    {"kind", "soort"},
    {"type", "soort"},
    {"date", "datum"},
    {"document", "stuk"},
    {"note", "toelichting"},
    {"opmerking", "toelichting"},
    {"begin", "van"},
    {"from", "van"},
    {"until", "tot"},
    {"end", "einde"},
    {"einddatum", "einde"},
    {"reason", "reden"},
    {"wage", "loon"},
    {"salaris", "loon"},
    {"amount", "bedrag"},
    {"hours_per_week", "uren_per_week"},
    {"contract", "dienstverband"},
    {"hour", "uur"},
    {"month", "maand"},
    {"year", "jaar"},
    {"4_weken", "vier_weken"},
    {"problem_analysis", "probleemanalyse"},
    {"pva", "plan_van_aanpak"},
    {"action_plan", "plan_van_aanpak"},
    {"evaluation", "evaluatie"},
    {"first_year_evaluation", "eerstejaarsevaluatie"},
    {"42e_weeksmelding", "melding_42e_week"},
    {"tweede_spoor", "spoor2_start"},
    {"riv", "re_integratieverslag"},
    {"wage_sanction", "loonsanctie"},
    {"spoor_2", "spoor2"},
    {"tweede_spoor", "spoor2"},
    {"company_doctor", "bedrijfsarts"},
    {"none", "geen"},
    {"limited", "beperkt"},
    {"full", "volledig"},
    {"own", "eigen"},
    {"other", "ander"},
};

}  // namespace

const Block& block(BlockId id) { return kBlockTable[static_cast<std::size_t>(id)]; }

const Block& block(Kind kind) { return kEventTable[static_cast<std::size_t>(kind)].block; }

const Block& every_event() { return kEveryEventBlock; }

std::span<const Synonym> synonyms() { return kSynonyms; }

}  // namespace poortwachter::fields
