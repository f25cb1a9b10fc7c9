// A case in which everything was done, to be spoilt in one respect at a time.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/support.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter::test {

struct Sample {
  std::string as_of =
      "2024-11-20";  // after the application, before the 104 weeks end on 2025-01-05
  std::string employee = "loon: {bedrag: 2850, per: maand}";
  std::string sickness;  // further keys of `verzuim`, each with a comma before it
  std::string rest;      // further top-level keys, a line each
  std::vector<std::string> events;

  Sample& on(std::string_view day) {
    as_of = day;
    return *this;
  }
  Sample& add(std::string_view event) {
    events.emplace_back(event);
    return *this;
  }
  /// Takes out the events that hold this text.
  Sample& drop(std::string_view text) {
    std::erase_if(events, [&](const std::string& e) { return e.find(text) != std::string::npos; });
    return *this;
  }
  Sample& put(std::string_view line) {
    rest.append(line).append("\n");
    return *this;
  }
  Sample& sick(std::string_view keys) {
    sickness = keys;
    return *this;
  }
  Sample& employed(std::string_view keys) {
    employee = keys;
    return *this;
  }

  [[nodiscard]] std::string file() const {
    // As on a day before the sickness a case can be judged, but not written down.
    const std::string day = as_of < "2023-01-09" ? "" : "peildatum: " + as_of + "\n";
    std::string s = "poortwachter: 1\nkenmerk: v\n" + day + "werknemer: {" + employee +
                    "}\nverzuim: {eerste_ziektedag: 2023-01-09" + sickness + "}\n" + rest +
                    "gebeurtenissen:";
    if (events.empty()) s += " []";
    for (const std::string& e : events) s += "\n  - {" + e + "}";
    return s + "\n";
  }

  [[nodiscard]] Audit audited() const {
    Audit a;
    with_dossier(file(), [&](const Dossier& d) { a = audit(d, *Date::parse(as_of), RuleSet()); });
    return a;
  }
};

/// One event every `step` days.
inline void every(Sample& s, Date from, Date to, int step, std::string_view event) {
  for (Date d = from; d <= to; d = d + step)
    s.events.push_back(std::string(event) + ", datum: " + d.iso());
}

inline Sample everything_done() {
  static constexpr std::string_view kJudged =
      "opgesteld_door: bedrijfsarts, mogelijkheden: beperkt, onderbouwd: ja, herstel_verwacht: ja, "
      "belastingsvelden: [persoonlijk_functioneren, sociaal_functioneren, "
      "fysieke_arbeidsomstandigheden, dynamische_handelingen, statische_houdingen, werktijden], "
      "niet_medische_factoren: ja, advies: ja, adviseert: [opbouw], "
      "opgevolgd: ja, informatie_behandelende_sector: ja";
  Sample s;
  s.add("soort: probleemanalyse, datum: 2023-02-17, " + std::string(kJudged));
  s.add(
      "soort: plan_van_aanpak, datum: 2023-03-01, doel: eigen_functie, activiteiten: "
      "[{probleemveld: uren, activiteit: opbouw, door: leidinggevende, gereed: 2023-06-01, "
      "uitgevoerd: ja}], casemanager: ja, evaluatieafspraken: ja, overeenstemming: ja, "
      "ondertekend_werkgever: ja, ondertekend_werknemer: ja, visie_werkgever: ja, "
      "visie_werknemer: ja, volgt_advies: ja, afspraken_arbodienst: ja, afschrift_verstrekt: ja");
  every(s, Date::of(2023, 4, 5), Date::of(2024, 12, 31), 40,
        "soort: evaluatie, doel_gehaald: ja, bijstelling_nodig: nee");
  every(s, Date::of(2023, 5, 8), Date::of(2024, 12, 31), 80,
        "soort: consult_bedrijfsarts, " + std::string(kJudged) +
            ", belastbaarheid_gewijzigd: nee, advies_bijstelling: nee");
  s.add(
      "soort: onderzoek_spoor1, datum: 2023-04-20, gericht_op: eigen_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  s.add(
      "soort: onderzoek_spoor1, datum: 2023-06-20, gericht_op: aangepaste_eigen_functie, "
      "uitkomst: niet_passend, onderbouwd: ja");
  s.add(
      "soort: onderzoek_spoor1, datum: 2023-08-20, gericht_op: andere_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  s.add(
      "soort: onderzoek_spoor1, datum: 2023-11-01, gericht_op: andere_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  s.add("soort: melding_42e_week, datum: 2023-10-20");
  s.add(
      "soort: arbeidsdeskundig_onderzoek, datum: 2023-12-20, eigen_werk: niet_passend, "
      "ander_werk_eigen_werkgever: niet_beschikbaar, advies_spoor2: ja");
  s.add(
      "soort: eerstejaarsevaluatie, datum: 2024-01-03, doel_gehaald: nee, bijstelling_nodig: nee, "
      "perspectief_eigen_werkgever: nee, spoor2_besluit: starten, gemotiveerd: ja");
  s.add(
      "soort: spoor2_start, datum: 2024-01-15, uitvoerder: re_integratiebedrijf, "
      "re_integratieplan: ja, persoonsprofiel: ja, zoekprofiel: ja, zoekprofiel_beredeneerd: ja, "
      "rapportage_interval_weken: 6, op_wens_van_beiden: nee");
  s.add(
      "soort: onderzoek_spoor1, datum: 2024-04-10, gericht_op: andere_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  every(s, Date::of(2024, 2, 20), Date::of(2024, 12, 31), 40,
        "soort: spoor2_rapportage, voortgang: ja, bijgestuurd: ja, concrete_activiteiten: 6");
  s.add(
      "soort: actueel_oordeel, datum: 2024-09-25, arbeidsrelatie: ja, passende_arbeid: ja, "
      "belastbaarheid_gewijzigd: nee, advies_bijstelling: nee, " +
      std::string(kJudged));
  s.add("soort: eindevaluatie, datum: 2024-09-30");
  s.add("soort: oordeel_werknemer, datum: 2024-09-30");
  s.add(
      "soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, h, i, j, "
      "k, l], afschrift_werknemer: 2024-10-01");
  s.add("soort: wia_aanvraag, datum: 2024-10-15, verkorte_wachttijd: nee");
  return s;
}

}  // namespace poortwachter::test
