// A case dossier: what the file says, and nothing that follows from it. Format: version 1.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/tri.hpp"

namespace poortwachter {

// clang-format off
/// Kinds of event (`soort`), spelled as in the dossier.
#define POORTWACHTER_KINDS(X) \
  X(probleemanalyse) X(consult_bedrijfsarts) X(medisch_oordeel_derde) X(signaal) X(contact) \
  X(terugkeer_uitgesloten) X(plan_van_aanpak) X(evaluatie) X(eerstejaarsevaluatie) \
  X(melding_42e_week) X(arbeidsdeskundig_onderzoek) X(onderzoek_spoor1) \
  X(aanbod_passende_arbeid) X(voorstel_werknemer) X(werkhervatting) X(spoor2_start) \
  X(spoor2_rapportage) X(spoor2_einde) X(interventie) X(deskundigenoordeel) X(niet_meewerken) \
  X(maatregel_werkgever) X(stagnatie) X(eindevaluatie) X(actueel_oordeel) X(oordeel_werknemer) \
  X(re_integratieverslag) X(wia_aanvraag) X(uwv_hersteltermijn) X(loonsanctie) \
  X(bekortingsverzoek) X(participatieverzoek) X(melding_einde_dienstverband) \
  X(medische_informatie) X(uwv_compleet)

/// Every key of the format, spelled as in the dossier.
#define POORTWACHTER_FIELDS(X) \
  X(soort) X(datum) X(stuk) X(toelichting) X(bijstelling) X(opgesteld_door) X(mogelijkheden) \
  X(herstel_verwacht) X(onderbouwd) X(belastingsvelden) X(niet_medische_factoren) X(advies) \
  X(volgende_beoordeling) X(mogelijkheden_vanaf) X(uren_per_dag) X(uren_per_week) \
  X(informatie_behandelende_sector) X(adviseert) X(opgevolgd) X(belastbaarheid_gewijzigd) \
  X(advies_bijstelling) X(bron) X(van_wie) X(betreft) X(reactie_datum) X(vorm) X(reden) \
  X(doel) X(activiteiten) X(probleemveld) X(activiteit) X(door) X(gereed) X(uitgevoerd) \
  X(casemanager) X(evaluatieafspraken) X(overeenstemming) X(ondertekend_werkgever) \
  X(ondertekend_werknemer) X(visie_werkgever) X(visie_werknemer) X(volgt_advies) \
  X(afwijking_gemotiveerd) X(afspraken_arbodienst) X(afschrift_verstrekt) X(reden_te_laat) \
  X(doel_gehaald) X(bijstelling_nodig) X(perspectief_eigen_werkgever) X(perspectief_per) \
  X(spoor2_besluit) X(gemotiveerd) X(eigen_werk) X(ander_werk_eigen_werkgever) \
  X(advies_spoor2) X(aangevraagd) X(gericht_op) X(uitkomst) X(werkgever) X(geaccepteerd) \
  X(weigering_redelijk) X(reactie) X(einde) X(functie) X(loonwaarde) X(loonwaarde_percentage) \
  X(arbeidstherapeutisch) X(structureel) X(sluit_aan_bij_mogelijkheden) \
  X(instemming_werknemer) X(betere_mogelijkheden_gemeld) X(uitgevallen) \
  X(uitzicht_op_uitbreiding) X(detachering) X(uitvoerder) X(re_integratieplan) \
  X(persoonsprofiel) X(zoekprofiel) X(zoekprofiel_beredeneerd) X(rapportage_interval_weken) \
  X(op_wens_van_beiden) X(voortgang) X(bijgestuurd) X(concrete_activiteiten) \
  X(inspanning_voldoende) X(vervolg_zinvol) X(soort_interventie) X(geadviseerd) X(kosten) \
  X(aanvrager) X(onderwerp) X(deugdelijke_grond) X(maatregel) X(oorzaak) X(opgelost) \
  X(onherstelbaar) X(arbeidsrelatie) X(passende_arbeid) X(onderdelen) X(afschrift_werknemer) \
  X(verkorte_wachttijd) X(toegekend) X(verklaring_bedrijfsarts) X(ontbrekend) X(uiterlijk) \
  X(aangevuld) X(soort_loonsanctie) X(tot) X(uitkomst_datum) X(aantal_werknemers) X(sector) \
  X(eigenrisicodrager_ziektewet) X(vacatures) X(loon) X(dienstverband) X(aow_datum) \
  X(werkt_zelfstandig_naar_ander_werk) X(eerste_ziektedag) X(werk_gerelateerd) \
  X(onderbrekingen) X(verlengingen) X(hersteld_per) X(van) X(zelfde_oorzaak) X(per) X(bedrag) \
  X(soort_grond) X(grond) X(bevestigd_door) X(vraag) X(oordeel) X(poortwachter) X(kenmerk) \
  X(peildatum) X(werknemer) X(verzuim) X(gebeurtenissen) X(deugdelijke_gronden) \
  X(beoordelingen) X(niet_aangeleverd) X(herstel_verwacht_per) X(geen_mogelijkheden_tot) \
  X(langdurig_verzuim) X(opgevolgd_op) X(ondertekend_op) X(volgende_evaluatie) X(toegezegd) \
  X(eindrapportage) X(stukken) X(aard_bedrijf) X(stand_van_zaken) X(eens) X(brief_uwv) \
  X(no_riskpolis) X(andere_werkgever_goedgekeurd)

/// Every word that an enumeration may hold, spelled as in the dossier.
#define POORTWACHTER_WORDS(X) \
  X(bedrijfsarts) X(arbodienst) X(onder_verantwoordelijkheid_bedrijfsarts) X(overig) X(geen) \
  X(marginaal) X(beperkt) X(volledig) X(persoonlijk_functioneren) X(sociaal_functioneren) \
  X(fysieke_arbeidsomstandigheden) X(dynamische_handelingen) X(statische_houdingen) \
  X(werktijden) X(opbouw) X(aanpassing_werk) X(ander_werk) X(spoor2) X(arbeidsdeskundige) \
  X(mediation) X(deskundigenoordeel) X(interventie) X(ja) X(nee) X(ten_dele) X(second_opinion) \
  X(verzekeringsarts_uwv) X(deskundige) X(werknemer) X(werkgever) X(verbetering) \
  X(verslechtering) X(belemmering) X(gesprek) X(telefoon) X(bezoek) X(bericht) \
  X(belastbaarheid) X(geen_passend_werk) X(arbeidsverhouding) X(bedrijfsbeeindiging) \
  X(eigen_functie) X(eigen_functie_gedeeltelijk) X(andere_functie_eigen_werkgever) \
  X(andere_functie_eigen_werkgever_gedeeltelijk) X(andere_werkgever) X(nog_niet_bekend) \
  X(starten) X(niet_starten) X(loopt_al) X(passend) X(passend_te_maken) X(niet_passend) \
  X(beschikbaar) X(te_creeren) X(niet_beschikbaar) X(aangepaste_eigen_functie) \
  X(andere_functie) X(eigen) X(ander) X(aangepast_eigen) X(aanbod) X(vacature_gewezen) \
  X(begeleiding) X(geaccepteerd) X(afgewezen) X(re_integratiebedrijf) X(werknemer_zelf) \
  X(geplaatst) X(mislukt) X(gestaakt) X(scholing) X(training) X(werkplekaanpassing) \
  X(geschikt_eigen_werk) X(passende_arbeid) X(inspanningen_werkgever) \
  X(inspanningen_werknemer) X(positief) X(negatief) X(geen_oordeel) X(aangesproken) \
  X(waarschuwing) X(loonopschorting) X(loonstop) X(ontslagaanvraag) X(meningsverschil) \
  X(arbeidsconflict) X(behandeling) X(a) X(b) X(c) X(d) X(e) X(f) X(g) X(h) X(i) X(j) X(k) \
  X(l) X(administratief) X(inhoudelijk) X(hersteld) X(niet_hersteld) X(onbepaalde_tijd) \
  X(bepaalde_tijd) X(uitzend) X(ambtelijk) X(zwangerschaps_of_bevallingsverlof) \
  X(ander_verlof) X(vrijwillig) X(te_late_aangifte) X(te_late_aanvraag) X(loonsanctie) X(uur) \
  X(week) X(vier_weken) X(maand) X(jaar) X(uwv) X(vertrouwen_op_deskundige) X(kosten) \
  X(plek_vervuld) X(einde_dienstverband) X(latere_uitkering) X(onwil_werknemer) \
  X(wens_werknemer) X(pensioenleeftijd) X(gedwongen_sluiting) X(onevenredige_belasting) \
  X(uwv_besluit) X(voldoende) X(onvoldoende) X(niet_van_toepassing) X(medische_informatie)
// clang-format on

#define POORTWACHTER_ENUMERATOR(name) name,
enum class Kind : std::uint8_t { POORTWACHTER_KINDS(POORTWACHTER_ENUMERATOR) };
enum class Field : std::uint8_t { POORTWACHTER_FIELDS(POORTWACHTER_ENUMERATOR) };
enum class Word : std::uint8_t { POORTWACHTER_WORDS(POORTWACHTER_ENUMERATOR) };
#undef POORTWACHTER_ENUMERATOR

#define POORTWACHTER_COUNT(name) +1
inline constexpr std::size_t kKinds = 0 POORTWACHTER_KINDS(POORTWACHTER_COUNT);
inline constexpr std::size_t kFields = 0 POORTWACHTER_FIELDS(POORTWACHTER_COUNT);
inline constexpr std::size_t kWords = 0 POORTWACHTER_WORDS(POORTWACHTER_COUNT);
#undef POORTWACHTER_COUNT

/// The spelling in the dossier.
std::string_view name(Kind);
std::string_view name(Field);
std::string_view name(Word);
std::optional<Kind> kind_named(std::string_view);

/// Gross pay, euro. Year = 12 months = 13 x 4 weeks = 52 weeks = 52 x hours-per-week hours.
struct Pay {
  double amount = 0;       ///< euro, >= 0
  Word per = Word::maand;  ///< uur, week, vier_weken, maand, jaar

  /// Euro a year; nothing when paid by the hour and the hours a week are not known.
  [[nodiscard]] std::optional<double> per_year(std::optional<double> hours_per_week) const;
  auto operator<=>(const Pay&) const = default;
};

/// A set of words, as lists in the dossier give them.
class WordSet {
 public:
  void insert(Word w) { bits_[index(w) / 64] |= 1ull << (index(w) % 64); }
  [[nodiscard]] bool contains(Word w) const {
    return (bits_[index(w) / 64] >> (index(w) % 64)) & 1;
  }
  [[nodiscard]] bool empty() const;
  [[nodiscard]] int size() const;
  auto operator<=>(const WordSet&) const = default;

 private:
  static std::size_t index(Word w) { return static_cast<std::size_t>(w); }
  std::array<std::uint64_t, (kWords + 63) / 64> bits_{};
};

/// Some kinds of event.
class KindSet {
 public:
  constexpr KindSet(std::initializer_list<Kind> kinds = {}) {
    for (const Kind k : kinds) insert(k);
  }
  constexpr void insert(Kind k) { bits_ |= bit(k); }
  [[nodiscard]] constexpr KindSet with(Kind k) const {
    KindSet more = *this;
    more.insert(k);
    return more;
  }
  [[nodiscard]] constexpr bool contains(Kind k) const { return (bits_ & bit(k)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  auto operator<=>(const KindSet&) const = default;

 private:
  static_assert(kKinds <= 64);
  static constexpr std::uint64_t bit(Kind k) { return 1ull << static_cast<unsigned>(k); }
  std::uint64_t bits_ = 0;
};

struct Record;

/// What a value says: yes or no; a day; a number, percentage, amount in euro or whole number; a
/// word; pay; a list of words; a list of kinds; text as written, not neutralised, that lives as
/// long as the tree; a list of maps, or the one map.
using Said = std::variant<bool, Date, double, Word, Pay, WordSet, KindSet, std::string_view,
                          std::vector<Record>>;

/// The value of one key. A key that is absent, or says `onbekend`, has no Value.
struct Value {
  Field field;
  Place place;
  Said said;

  // Precondition: it is that.
  [[nodiscard]] const Pay& pay() const { return std::get<Pay>(said); }
  [[nodiscard]] const WordSet& words() const { return std::get<WordSet>(said); }
  [[nodiscard]] KindSet kinds() const { return std::get<KindSet>(said); }
  [[nodiscard]] std::string_view text() const { return std::get<std::string_view>(said); }
  [[nodiscard]] const std::vector<Record>& records() const {
    return std::get<std::vector<Record>>(said);
  }
};

/// A map of the dossier: one event, one ground, the employer …
struct Record {
  Place place;
  std::vector<Value> values;

  [[nodiscard]] const Value* find(Field) const;
  /// unknown when the key is absent or `onbekend`.
  [[nodiscard]] Tri yes(Field) const;
  [[nodiscard]] std::optional<Date> date(Field) const;
  [[nodiscard]] std::optional<double> number(Field) const;
  [[nodiscard]] std::optional<Word> word(Field) const;
  [[nodiscard]] std::string_view text(Field) const;  ///< empty when absent
  /// Is the word of this key `w`? unknown when absent.
  [[nodiscard]] Tri is(Field, Word w) const;
  /// Does the list of this key hold `w`? unknown when the list is absent.
  [[nodiscard]] Tri has(Field, Word w) const;
  /// The records of a list of maps; empty when absent (ask find() for the difference).
  [[nodiscard]] std::span<const Record> list(Field) const;
  /// The place of the key's value; of the record when absent.
  [[nodiscard]] Place place_of(Field) const;

 private:
  /// Null when absent, or when it says something of another type.
  template <typename T>
  [[nodiscard]] const T* get(Field) const;
};

struct Event : Record {
  Kind kind;
  Date day;  ///< `datum`
};

/// A kind of which events were not handed over: their absence proves nothing (principle 2).
struct NotDelivered {
  Kind kind;
  std::optional<Date> from;   ///< inclusive; none: from the beginning
  std::optional<Date> until;  ///< inclusive; none: to the end
  Place place;
};

struct Dossier {
  std::string_view id;        ///< `kenmerk`
  std::optional<Date> as_of;  ///< `peildatum`
  Date first_sick_day;
  Place place;  ///< of the document
  Place first_sick_day_place;
  Record employer;                    ///< `werkgever`
  Record employee;                    ///< `werknemer`; dienstverband is flattened into `contract`
  Record contract;                    ///< `werknemer.dienstverband`: soort, einde
  Record sickness;                    ///< `verzuim`
  std::vector<Record> interruptions;  ///< `verzuim.onderbrekingen`: van, tot, reden, zelfde_oorzaak
  std::vector<Record> extensions;     ///< `verzuim.verlengingen`: soort, tot, per
  std::vector<Event> events;          ///< in the order of the file
  std::vector<Record> grounds;        ///< `deugdelijke_gronden`
  std::vector<Record> judgements;     ///< `beoordelingen`
  std::vector<NotDelivered> not_delivered;
};

/// What one document of a file turned out to be.
struct LoadedDossier {
  int document = 1;                  ///< 1-based in its file
  const Dossier* dossier = nullptr;  ///< null when there are errors
  std::vector<InputError> errors;    ///< in the order of the file
  std::string_view id;  ///< `kenmerk`, also of an invalid dossier, where it could be read
};

/// What a value may name that is no part of the format.
enum class Naming : std::uint8_t {
  question,        ///< `beoordelingen[].vraag`: a question (`vraag/…`)
  rule,            ///< `beoordelingen[].betreft`: a rule that is no question
  rule_or_family,  ///< `deugdelijke_gronden[].betreft`: a rule, `family` or `family/*`
};

/// The names of the rule set. The dossier room knows no rules; who loads, says. Without them a name
/// is held against its form alone.
struct KnownNames {
  std::function<bool(Naming, std::string_view)> known;
  /// The nearest name that is known; empty when none is near.
  std::function<std::string(Naming, std::string_view)> nearest;
};

/// Reads every document of a file. `take` is called for each in turn; what it is given lives during
/// the call only. All errors of a document come in one go. Never throws on account of the bytes.
void load_dossiers(std::string_view bytes, const KnownNames& names,
                   const std::function<void(const LoadedDossier&)>& take, Start start = {});

}  // namespace poortwachter
