// Whole documents: what is accepted, and what is reported of those that are not.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"

namespace poortwachter {
namespace {

using Brief = std::vector<std::string>;
using test::brief;
using test::errors_of;
using test::with_events;

constexpr const char* kExample = R"(# yaml-language-server: $schema=dossier.schema.json
poortwachter: 1
kenmerk: "2023-0147"
werkgever: {aantal_werknemers: 85}
werknemer:
  functie: magazijnmedewerker
  uren_per_week: 36
  loon: {bedrag: 2850.00, per: maand}
  dienstverband: {soort: onbepaalde_tijd}
verzuim:
  eerste_ziektedag: 2023-01-09
gebeurtenissen:
  - {soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, mogelijkheden: beperkt, advies: ja}
  - soort: plan_van_aanpak
    datum: 2023-03-03
    doel: eigen_functie
    casemanager: ja
    evaluatieafspraken: ja
    ondertekend_werkgever: ja
    ondertekend_werknemer: ja
  - {soort: evaluatie, datum: 2023-04-13, doel_gehaald: nee, bijstelling_nodig: ja}
  - {soort: werkhervatting, datum: 2023-05-01, werkgever: eigen, functie: aangepast_eigen, uren_per_week: 12, arbeidstherapeutisch: ja}
)";

/// A dossier of which the keys of `verzuim` are given, from line 5 on.
std::string with_sickness(std::string_view rest) {
  return "poortwachter: 1\nkenmerk: x\nwerknemer: {}\nverzuim:\n  eerste_ziektedag: 2023-01-09\n" +
         std::string(rest) + "\ngebeurtenissen: []\n";
}

TEST_CASE("the example of the format is accepted", "[dossier][load]") {
  test::with_dossier(kExample, [](const Dossier& dossier) {
    CHECK(dossier.id == "2023-0147");
    CHECK_FALSE(dossier.as_of);
    CHECK(dossier.first_sick_day == Date::of(2023, 1, 9));
    CHECK(dossier.first_sick_day_place == Place{11, 21});
    CHECK(dossier.employer.number(field::aantal_werknemers) == 85);
    CHECK(dossier.employee.text(field::functie) == "magazijnmedewerker");
    REQUIRE(dossier.employee.find(field::loon) != nullptr);
    CHECK(dossier.employee.find(field::loon)->pay().per_year({}) == 34200);
    CHECK(dossier.contract.is(field::soort, Word::onbepaalde_tijd) == Tri::yes);
    CHECK(dossier.interruptions.empty());
    REQUIRE(dossier.events.size() == 4);
    CHECK(dossier.events[1].kind == Kind::plan_van_aanpak);
    CHECK(dossier.events[1].day == Date::of(2023, 3, 3));
    CHECK(dossier.events[1].place == Place{14, 5});
    CHECK(dossier.events[3].is(field::functie, Word::aangepast_eigen) == Tri::yes);
    CHECK(dossier.not_delivered.empty());
  });
}

TEST_CASE("werknemer and gebeurtenissen may be empty", "[dossier][load]") {
  for (const char* employee : {"werknemer:", "werknemer: {}"}) {
    for (const char* events : {"gebeurtenissen:", "gebeurtenissen: []"}) {
      const std::string yaml = std::string("poortwachter: 1\nkenmerk: x\n") + employee +
                               "\nverzuim: {eerste_ziektedag: 2023-01-09}\n" + events + "\n";
      test::with_dossier(yaml, [](const Dossier& dossier) {
        CHECK(dossier.events.empty());
        CHECK(dossier.employee.values.empty());
      });
    }
  }
}

TEST_CASE("JSON is accepted", "[dossier][load]") {
  const char* json = R"({"poortwachter": 1, "kenmerk": "x", "werkgever": {"vacatures": true},
 "werknemer": {"uren_per_week": 36.5, "loon": {"bedrag": 18.5, "per": "uur"}},
 "verzuim": {"eerste_ziektedag": "2023-01-09", "werk_gerelateerd": "onbekend"},
 "gebeurtenissen": [{"soort": "evaluatie", "datum": "2023-04-13", "doel_gehaald": "nee"}],
 "niet_aangeleverd": ["contact", {"soort": "evaluatie", "van": "2023-05-01"}]})";
  test::with_dossier(json, [](const Dossier& dossier) {
    CHECK(dossier.employer.yes(field::vacatures) == Tri::yes);
    CHECK(dossier.employee.number(field::uren_per_week) == 36.5);
    CHECK(dossier.sickness.yes(field::werk_gerelateerd) == Tri::unknown);
    REQUIRE(dossier.events.size() == 1);
    CHECK(dossier.events[0].yes(field::doel_gehaald) == Tri::no);
    REQUIRE(dossier.not_delivered.size() == 2);
    CHECK(dossier.not_delivered[0].kind == Kind::contact);
    CHECK_FALSE(dossier.not_delivered[0].from);
    CHECK(dossier.not_delivered[1].from == Date::of(2023, 5, 1));
    CHECK_FALSE(dossier.not_delivered[1].until);
    CHECK(dossier.not_delivered[1].place == Place{5, 34});
  });
}

TEST_CASE("events keep the order of the file and may precede the first day", "[dossier][load]") {
  const auto yaml = with_events(
      "- {datum: 2023-05-01, soort: evaluatie}\n"
      "- {soort: contact, datum: 2022-12-01}");
  test::with_dossier(yaml, [](const Dossier& dossier) {
    REQUIRE(dossier.events.size() == 2);
    CHECK(dossier.events[0].kind == Kind::evaluatie);
    CHECK(dossier.events[1].day == Date::of(2022, 12, 1));
  });
}

TEST_CASE("required keys that are missing are reported at their block", "[dossier][load]") {
  CHECK(brief(errors_of("poortwachter: 1\n")) ==
        Brief{"1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "1:1 missing-key"});
  const auto errors = errors_of(
      "poortwachter: 1\nwerknemer: {}\nverzuim: {}\n"
      "gebeurtenissen:\n- {soort: contact}\n- {datum: 2023-01-09}\n");
  CHECK(brief(errors) ==
        Brief{"1:1 missing-key", "3:10 missing-key", "5:3 missing-key", "6:3 missing-key"});
  CHECK(errors[0].message.en == "`kenmerk` is missing from `dossier`; expected: text");
  CHECK(errors[1].message.nl ==
        "`eerste_ziektedag` ontbreekt in `verzuim`; verwacht: een datum (JJJJ-MM-DD)");
  CHECK(errors[2].message.en.starts_with("`datum` is missing from `contact`"));
}

TEST_CASE("required keys may not be left open", "[dossier][load]") {
  const auto errors = errors_of(
      "poortwachter: 1\nkenmerk: ' '\nwerknemer: onbekend\n"
      "verzuim: {eerste_ziektedag: onbekend}\ngebeurtenissen: onbekend\n");
  CHECK(brief(errors) == Brief{"2:10 missing-value", "3:12 missing-value", "4:29 missing-value",
                               "5:17 missing-value"});
}

TEST_CASE("what is no dossier is said so once", "[dossier][load]") {
  CHECK(brief(errors_of("- 1\n- 2\n")) == Brief{"1:1 wrong-type"});
  CHECK(brief(errors_of("zomaar een tekst\n")) == Brief{"1:1 wrong-type"});
}

TEST_CASE("the version of the format", "[dossier][load]") {
  const auto version = [](const char* text) {
    return errors_of(std::string("poortwachter: ") + text +
                     "\nkenmerk: x\nwerknemer: {}\nverzuim: {eerste_ziektedag: 2023-01-09}\n"
                     "gebeurtenissen: []\n");
  };
  CHECK(version("1").empty());
  for (const char* other : {"2", "0", "1.1", "'1'", "ja", "onbekend"}) {
    CAPTURE(other);
    const auto errors = version(other);
    CHECK(brief(errors) == Brief{"1:15 version"});
    CHECK(errors.at(0).hint.en == "poortwachter: 1");
  }
}

TEST_CASE("events and blocks of the wrong shape", "[dossier][load]") {
  CHECK(brief(errors_of(with_events("- evaluatie\n- [evaluatie]\n-"))) ==
        Brief{"6:3 wrong-type", "7:3 wrong-type", "8:1 wrong-type"});
  const auto errors = errors_of(
      "poortwachter: 1\nkenmerk: x\nwerknemer: []\nverzuim: 2023-01-09\n"
      "gebeurtenissen: {soort: contact}\nniet_aangeleverd: contact\n"
      "deugdelijke_gronden: [kosten]\n");
  CHECK(brief(errors) == Brief{"3:12 wrong-type", "4:10 wrong-type", "5:17 wrong-type",
                               "6:19 wrong-type", "7:23 wrong-type"});
  CHECK(errors[2].hint.en == "begin each block with `- `");
}

TEST_CASE("niet_aangeleverd: kinds, or kinds with a period", "[dossier][load]") {
  const std::string begin = with_events("- {soort: contact, datum: 2023-02-01}");
  test::with_dossier(begin + "niet_aangeleverd: [contact, contact]\n",
                     [](const Dossier& dossier) { CHECK(dossier.not_delivered.size() == 2); });
  const auto errors = errors_of(begin +
                                "niet_aangeleverd:\n- evaluatei\n- {van: 2023-02-01}\n- [contact]\n"
                                "- {soort: contact, van: 2023-02-02, tot: 2023-02-01}\n"
                                "- {soort: Contact}\n-\n");
  CHECK(brief(errors) == Brief{"8:3 unknown-kind", "9:3 missing-key", "10:3 wrong-type",
                               "11:42 order", "12:11 unknown-kind", "13:1 wrong-type"});
  CHECK(errors[0].hint.en == "did you mean `evaluatie`?");
}

TEST_CASE("periods that end before they begin", "[dossier][load]") {
  const auto events = errors_of(
      with_events("- {soort: werkhervatting, datum: 2023-05-02, einde: 2023-05-01}\n"
                  "- {soort: niet_meewerken, einde: 2023-05-01, datum: 2023-05-02}\n"
                  "- {soort: signaal, datum: 2023-05-02, reactie_datum: 2023-05-01}\n"
                  "- {soort: voorstel_werknemer, datum: 2023-05-02, reactie_datum: 2023-05-01}\n"
                  "- {soort: werkhervatting, datum: 2023-05-02, einde: 2023-05-02}"));
  CHECK(brief(events) == Brief{"6:53 order", "7:34 order", "8:54 order", "9:65 order"});
  CHECK(events[0].message.en ==
        "`datum` 2023-05-02 and `einde` 2023-05-01; expected: `einde` on or after `datum`");
  CHECK(events[0].message.nl ==
        "`datum` 2023-05-02 en `einde` 2023-05-01; verwacht: `einde` op of na `datum`");

  const auto grounds = errors_of(with_events("- {soort: contact, datum: 2023-02-01}") +
                                 "deugdelijke_gronden:\n"
                                 "- {van: 2023-02-02, tot: 2023-02-01}\n");
  CHECK(brief(grounds) == Brief{"8:26 order"});
}

TEST_CASE("interruptions: after the first day, in order, without overlap", "[dossier][load]") {
  const auto errors = errors_of(with_sickness(
      "  onderbrekingen:\n"
      "  - {van: 2023-01-09, tot: 2023-01-10, reden: hersteld}\n"
      "  - {van: 2023-03-05, tot: 2023-03-04, reden: hersteld}\n"
      "  - {van: 2023-06-10, tot: 2023-06-20, reden: ander_verlof}\n"
      "  - {van: 2023-06-01, tot: 2023-06-10, reden: zwangerschaps_of_bevallingsverlof}\n"
      "  - {van: 2023-06-12, tot: 2023-06-13, reden: hersteld}"));
  CHECK(brief(errors) == Brief{"7:11 order", "8:28 order", "9:11 overlap", "11:11 overlap"});
  CHECK(errors[0].message.en ==
        "`eerste_ziektedag` 2023-01-09 and `van` 2023-01-09; expected: `van` after "
        "`eerste_ziektedag`");
  CHECK(errors[3].message.en.starts_with(
      "interruption 2023-06-12 … 2023-06-13 overlaps 2023-06-10 … 2023-06-20"));

  test::with_dossier(with_sickness("  onderbrekingen:\n"
                                   "  - {van: 2023-06-11, tot: 2023-06-20, reden: hersteld}\n"
                                   "  - {van: 2023-06-01, tot: 2023-06-10, reden: hersteld}"),
                     [](const Dossier& dossier) { CHECK(dossier.interruptions.size() == 2); });
}

TEST_CASE("recovery comes after the first day", "[dossier][load]") {
  CHECK(brief(errors_of(with_sickness("  hersteld_per: 2023-01-09"))) == Brief{"6:17 order"});
  CHECK(brief(errors_of(with_sickness("  hersteld_per: 2022-12-31"))) == Brief{"6:17 order"});
  CHECK(errors_of(with_sickness("  hersteld_per: 2023-01-10")).empty());
  CHECK(brief(errors_of(with_sickness(
            "  verlengingen: [{soort: vrijwillig, per: 2025-02-01, tot: 2025-01-01}]"))) ==
        Brief{"6:60 order"});
}

TEST_CASE("a wage by the hour needs the hours", "[dossier][load]") {
  const auto wage = [](const char* employee) {
    return errors_of(std::string("poortwachter: 1\nkenmerk: x\nwerknemer: ") + employee +
                     "\nverzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen: []\n");
  };
  CHECK(brief(wage("{loon: {bedrag: 18, per: uur}}")) == Brief{"3:19 missing-key"});
  CHECK(brief(wage("{uren_per_week: onbekend, loon: {bedrag: 18, per: uur}}")) ==
        Brief{"3:44 missing-key"});
  CHECK(wage("{uren_per_week: 36, loon: {bedrag: 18, per: uur}}").empty());
  CHECK(wage("{loon: {bedrag: 18, per: week}}").empty());
  CHECK(wage("{loon: onbekend}").empty());
}

TEST_CASE("a wage value in euro or in per cent, not both", "[dossier][load]") {
  const auto errors = errors_of(
      with_events("- {soort: werkhervatting, datum: 2023-05-01, loonwaarde_percentage: 65,\n"
                  "   loonwaarde: {bedrag: 1800, per: maand}}"));
  CHECK(brief(errors) == Brief{"7:16 conflict"});
}

TEST_CASE("a judgement answers a question that exists", "[dossier][load]") {
  const std::string yaml = with_events("- {soort: contact, datum: 2023-02-01}") +
                           "beoordelingen:\n- {vraag: vraag/plan-adekwaat, oordeel: voldoende}\n"
                           "- {vraag: plan, oordeel: goed}\n";
  CHECK(brief(errors_of(yaml)) == Brief{"9:11 unknown-question", "9:26 unknown-value"});

  KnownNames names;
  names.known = [](Naming, std::string_view id) { return id == "vraag/plan-adequaat"; };
  names.nearest = [](Naming, std::string_view) { return "vraag/plan-adequaat"; };
  const auto errors = errors_of(yaml, names);
  CHECK(brief(errors) ==
        Brief{"8:11 unknown-question", "9:11 unknown-question", "9:26 unknown-value"});
  CHECK(errors[0].hint.en == "did you mean `vraag/plan-adequaat`?");
}

TEST_CASE("what a ground or a judgement is about is a rule that exists", "[dossier][load]") {
  const std::string yaml = with_events("- {soort: contact, datum: 2023-02-01}") +
                           "deugdelijke_gronden:\n- {betreft: spoor/x, soort_grond: kosten}\n"
                           "beoordelingen:\n- {vraag: vraag/plan-adequaat, betreft: spoor/y, "
                           "oordeel: voldoende}\n";
  CHECK(errors_of(yaml).empty());
  KnownNames names;
  names.known = [](Naming n, std::string_view) { return n == Naming::question; };
  names.nearest = [](Naming n, std::string_view) {
    return n == Naming::rule ? "spoor/volgorde" : std::string();
  };
  const auto errors = errors_of(yaml, names);
  CHECK(brief(errors) == Brief{"8:13 unknown-rule", "10:41 unknown-rule"});
  CHECK(errors[0].message.en ==
        "`betreft`: `spoor/x` is not a rule or family of the rule set; expected: a rule or family "
        "(`spoor/volgorde`, `spoor`)");
  CHECK(errors[0].hint.en == "`poortwachter rules` lists them all");
  CHECK(errors[1].hint.en == "did you mean `spoor/volgorde`?");
}

TEST_CASE("a file that is something else is one error", "[dossier][load]") {
  CHECK(brief(errors_of("services:\n  web: {image: x}\nversion: 3\n")) == Brief{"1:1 missing-key"});
  const auto errors = errors_of("kenmerk: x\nverzuim: 1\n");
  CHECK(brief(errors) == Brief{"1:1 missing-key"});
  CHECK(errors[0].message.en == "`poortwachter` is missing from `dossier`; expected: 1");
  CHECK(errors[0].hint.en == "poortwachter: 1");
}

TEST_CASE("nothing is judged as on a day before the sickness", "[dossier][load]") {
  const std::string rest =
      "\nwerknemer:\nverzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen:\n";
  const auto errors = errors_of("poortwachter: 1\nkenmerk: x\npeildatum: 2023-01-08" + rest);
  CHECK(brief(errors) == Brief{"3:12 order"});
  CHECK(errors_of("poortwachter: 1\nkenmerk: x\npeildatum: 2023-01-09" + rest).empty());
}

TEST_CASE("a list of kinds holds kinds, each told apart", "[dossier][load]") {
  test::with_dossier(
      with_events("- {soort: niet_meewerken, datum: 2023-05-01, stukken: [evaluatie, "
                  "plan_van_aanpak]}"),
      [](const Dossier& d) {
        const KindSet kinds = d.events.at(0).find(field::stukken)->kinds();
        CHECK(kinds.contains(Kind::evaluatie));
        CHECK(kinds.contains(Kind::plan_van_aanpak));
        CHECK_FALSE(kinds.contains(Kind::contact));
      });
  const auto errors = errors_of(
      with_events("- {soort: niet_meewerken, datum: 2023-05-01, stukken: [evaluati, {a: b}]}"));
  CHECK(brief(errors) == Brief{"6:56 unknown-kind", "6:66 wrong-type"});
  CHECK(errors[0].hint.en == "did you mean `evaluatie`?");
}

TEST_CASE("all errors of a document come in one go, in the order of the file", "[dossier][load]") {
  const auto all = test::load_all(
      "poortwachter: 1\nkenmerk: zaak-7\npeildatum: 9/1/2024\nwerknemer: {}\n"
      "werkgever: {vacatures: yes}\nverzuim: {eerste_ziektedag: 2023-01-09, hersteld_per: "
      "2023-01-01}\ngebeurtenissen:\n- {soort: evaluatie, datum: 2023-02-30, doel: x}\n"
      "niet_aangeleverd: [x]\n");
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].valid);
  CHECK(all[0].id == "zaak-7");
  CHECK(brief(all[0].errors) == Brief{"3:12 invalid-date", "5:24 invalid-yes-no", "6:55 order",
                                      "8:29 invalid-date", "8:41 unknown-key",
                                      "9:20 unknown-kind"});
}

TEST_CASE("errors are in both languages", "[dossier][load]") {
  const auto errors = errors_of("poortwachter: 2\nkenmerk:\nwerknemers: {}\nverzuim: []\n");
  REQUIRE(errors.size() >= 4);
  for (const InputError& error : errors) {
    CHECK_FALSE(error.message.nl.empty());
    CHECK_FALSE(error.message.en.empty());
    CHECK(error.hint.nl.empty() == error.hint.en.empty());
  }
}

TEST_CASE("a broken document does not spoil its neighbours", "[dossier][load]") {
  const std::string good = with_events("- {soort: contact, datum: 2023-02-01}");
  const auto all = test::load_all("---\n" + good + "---\n" + good + "feest: ja\n---\n" + good +
                                  "---\nkenmerk: [\n---\n" + good);
  REQUIRE(all.size() == 5);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(i);
    CHECK(all[i].document == static_cast<int>(i) + 1);
    CHECK(all[i].valid == (i != 1 && i != 3));
    CHECK(all[i].errors.empty() == all[i].valid);
  }
  CHECK(brief(all[1].errors) == Brief{"15:1 unknown-key"});
}

TEST_CASE("errors of YAML itself make a document invalid", "[dossier][load]") {
  for (const char* text :
       {"", "# niets\n", "poortwachter: 1\npoortwachter: 1\n", "a: 'b\n", "\xFF"}) {
    CAPTURE(text);
    const auto all = test::load_all(text);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].valid);
    CHECK_FALSE(all[0].errors.empty());
  }
}

TEST_CASE("an anchor and its aliases are read as if written out", "[dossier][load]") {
  const auto yaml = with_events("- &e {soort: contact, datum: 2023-02-01}\n- *e");
  test::with_dossier(yaml, [](const Dossier& dossier) {
    REQUIRE(dossier.events.size() == 2);
    CHECK(dossier.events[1].kind == Kind::contact);
    CHECK(dossier.events[1].place.line == 7);
  });
}

TEST_CASE("a file of something else does not fill the memory with messages", "[dossier][load]") {
  std::string yaml = "poortwachter: 1\n";
  for (int i = 0; i < 5000; ++i) yaml += "sleutel" + std::to_string(i) + ": 1\n";
  const auto errors = errors_of(yaml);
  CHECK(errors.size() == 1001);
  CHECK(errors.back().code == "too-many-errors");
  CHECK(errors.back().place == Place{1001, 1});
  CHECK(std::none_of(errors.begin(), errors.end(),
                     [](const InputError& error) { return error.code == "missing-key"; }));
}

}  // namespace
}  // namespace poortwachter
