// What a slip is answered with: the legal spelling, or where it belongs.
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"

namespace poortwachter {
namespace {

using Brief = std::vector<std::string>;
using test::brief;
using test::errors_of;
using test::with_events;

TEST_CASE("unknown keys: the nearest legal one, or where it belongs", "[dossier][load]") {
  struct Case {
    const char* key;
    const char* hint;
  };
  const Case kCases[] = {
      {"kasemanager", "did you mean `casemanager`?"},
      {"Casemanager", "did you mean `casemanager`?"},
      {"visie werkgever", "did you mean `visie_werkgever`?"},
      {"volgt-advies", "did you mean `volgt_advies`?"},
      {"note", "did you mean `toelichting`?"},
      {"persoonsprofiel",
       "`persoonsprofiel` belongs to `spoor2_start`; here it can only go in `toelichting`"},
      {"einde",
       "`einde` belongs to `dienstverband`, `werkhervatting` or `niet_meewerken`; here it can only "
       "go in `toelichting`"},
      {"reden",
       "did you mean `reden_te_laat`? `reden` belongs to `onderbrekingen` or "
       "`terugkeer_uitgesloten`"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.key);
    const auto errors = errors_of(with_events(
        std::string("- {soort: plan_van_aanpak, datum: 2023-03-03, ") + c.key + ": ja}"));
    CHECK(brief(errors) == Brief{"6:47 unknown-key"});
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].hint.en == c.hint);
    CHECK(errors[0].message.en ==
          std::string("unknown key `") + c.key + "`; expected: a key of `plan_van_aanpak`");
  }
}

TEST_CASE("an unknown key that is near to nothing gets the whole list", "[dossier][load]") {
  const auto errors = errors_of(with_events("- {soort: contact, datum: 2023-03-03, xyz: ja}"));
  CHECK(brief(errors) == Brief{"6:39 unknown-key"});
  CHECK(errors[0].hint.nl == "mogelijk: `soort`, `datum`, `vorm`, `stuk` of `toelichting`");
}

TEST_CASE("first_sick_day and other English at the top", "[dossier][load]") {
  const auto errors = errors_of(
      "poortwachter: 1\nkenmerk: x\nemployee: {}\nwerknemer: {}\n"
      "verzuim:\n  first_sick_day: 2023-01-09\n"
      "  eerste_ziektedag: 2023-01-09\ngebeurtenissen: []\nevents: []\n");
  CHECK(brief(errors) == Brief{"3:1 unknown-key", "6:3 unknown-key", "9:1 unknown-key"});
  CHECK(errors[0].hint.en == "did you mean `werknemer`? it is there already: keep one");
  CHECK(errors[1].hint.en == "did you mean `eerste_ziektedag`? it is there already: keep one");
  CHECK(errors[2].hint.en == "did you mean `gebeurtenissen`? it is there already: keep one");
}

TEST_CASE("unknown kinds: the nearest legal one", "[dossier][load]") {
  struct Case {
    const char* kind;
    const char* hint;
  };
  const Case kCases[] = {{"plan van aanpak", "did you mean `plan_van_aanpak`?"},
                         {"Probleemanalyse", "did you mean `probleemanalyse`?"},
                         {"plan-van-aanpak", "did you mean `plan_van_aanpak`?"},
                         {"pva", "did you mean `plan_van_aanpak`?"},
                         {"evaluation", "did you mean `evaluatie`?"},
                         {"eerstejaars", "did you mean `eerstejaarsevaluatie`?"}};
  for (const Case& c : kCases) {
    CAPTURE(c.kind);
    const auto errors = errors_of(
        with_events(std::string("- {soort: ") + c.kind + ", datum: 2023-03-03, iets: 1}"));
    // The kind that was meant says which keys the event may have: `iets` is told at once.
    REQUIRE(errors.size() == 2);
    CHECK(errors[0].code == "unknown-kind");
    CHECK(errors[0].place == Place{6, 11});
    CHECK(errors[0].hint.en == c.hint);
    CHECK(errors[1].code == "unknown-key");
  }
  const auto errors = errors_of(with_events("- {soort: feest, datum: 31-12-2023}"));
  CHECK(brief(errors) == Brief{"6:11 unknown-kind", "6:25 invalid-date"});
  CHECK(errors[0].hint.en == "`poortwachter explain soort` lists them");
}

/// `code: hint` of the only error of a dossier with this event.
std::string only(const std::string& event) {
  const auto errors = errors_of(with_events(event));
  REQUIRE(errors.size() == 1);
  return std::string(errors[0].code) + ": " + errors[0].hint.en;
}

TEST_CASE("what people write first is answered with the legal spelling", "[dossier][load]") {
  const auto kind = [](const std::string& k) {
    return only("- {soort: " + k + ", datum: 2023-05-01}");
  };
  CHECK(kind("spreekuur") == "unknown-kind: did you mean `consult_bedrijfsarts`?");
  CHECK(kind("42e-Weekmelding") == "unknown-kind: did you mean `melding_42e_week`?");
  CHECK(kind("bijstelling_plan_van_aanpak") ==
        "unknown-kind: did you mean `plan_van_aanpak` with `bijstelling: ja`?");
  CHECK(kind("probleemanalyse_bijstelling") ==
        "unknown-kind: did you mean `probleemanalyse` with `bijstelling: ja`?");
  // A kind within the word outweighs a shorter synonym; a longer one says more.
  CHECK(kind("tweede_probleemanalyse_bijstelling") ==
        "unknown-kind: did you mean `probleemanalyse` with `bijstelling: ja`?");
  CHECK(kind("probleemanalyse_met_bijstelling") == "unknown-kind: did you mean `probleemanalyse`?");
  CHECK(kind("plan_van_aanpak_met_bijstelling") ==
        "unknown-kind: did you mean `plan_van_aanpak` with `bijstelling: ja`?");
  CHECK(kind("second opinion") ==
        "unknown-kind: did you mean `medisch_oordeel_derde` with `bron: second_opinion`?");
  CHECK(kind("arbeidsconflict") ==
        "unknown-kind: did you mean `stagnatie` with `oorzaak: arbeidsconflict`?");
  CHECK(kind("melding_arbodienst") ==
        "unknown-kind: not needed: `verzuim.eerste_ziektedag` says so");
  // Who falls ill again reports himself sick as well.
  CHECK(kind("ziekmelding").find("with `reden: hersteld`") != std::string::npos);
  // Called otherwise, and no kind: a key of one, or a value of a key.
  CHECK(kind("wia_brief") ==
        "unknown-kind: `wia_brief` is called otherwise here: `brief_uwv` is a key of "
        "`wia_aanvraag`");
  CHECK(kind("gbm") ==
        "unknown-kind: `gbm` is called otherwise here: `geen` is a value of `mogelijkheden` or "
        "`reactie`");
  CHECK(kind("vergoeding").find("as a key with `interventie`: leave it out") != std::string::npos);
  CHECK(kind("taakaanpassing") ==
        "unknown-kind: `taakaanpassing` is called otherwise here: `aanpassing_werk` is a value of "
        "`adviseert`");
  CHECK(kind("xyzzy") == "unknown-kind: `poortwachter explain soort` lists them");
  CHECK(only("- {soort: werkhervatting, datum: 2023-05-01, terugval: ja}") ==
        "unknown-key: did you mean `uitgevallen: ja`? give `einde` too, the last day worked");
  CHECK(only("- {soort: werkhervatting, datum: 2023-05-01, functie: aangepast}") ==
        "unknown-value: did you mean `aangepast_eigen`? The own function, adapted in tasks, roster "
        "or workplace");
  const auto vast = errors_of(
      "poortwachter: 1\nkenmerk: x\nwerknemer: {dienstverband: {soort: vast}}\n"
      "verzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen:\n");
  REQUIRE(vast.size() == 1);
  CHECK(vast[0].hint.en ==
        "did you mean `onbepaalde_tijd`? Permanent employment, without an end date");
}

TEST_CASE("what has no place of its own is answered with where it goes", "[dossier][load]") {
  const auto kind = [](const std::string& k) {
    return only("- {soort: " + k + ", datum: 2023-05-01}");
  };
  // Within a longer name too.
  CHECK(kind("aanbod_vaststellingsovereenkomst").find("does not count") != std::string::npos);
  CHECK(kind("zoekprofiel") ==
        "unknown-kind: did you mean `spoor2_start`? there a key with `ja` or `nee`");
  CHECK(kind("casemanager") == "unknown-kind: `casemanager` is a key of `plan_van_aanpak`");
  // A synonym of this place goes before one of all places.
  CHECK(only("- {soort: stagnatie, datum: 2023-05-01, einde: 2023-06-01}") ==
        "unknown-key: did you mean `opgelost`?");
  CHECK(only("- {soort: interventie, datum: 2023-05-01, einde: 2023-06-01}")
            .starts_with("unknown-key: an `interventie` counts for its date"));
  CHECK(only("- {soort: aanbod_passende_arbeid, datum: 2023-05-01, uren_per_week: 16}")
            .starts_with("unknown-key: what the offer held goes in `toelichting`"));
  CHECK(only("- {soort: consult_bedrijfsarts, datum: 2023-05-01, adviseert: [rust]}")
            .starts_with("unknown-value: is no advice to do something"));
  CHECK(only("- {soort: niet_meewerken, datum: onbekend}")
            .starts_with("missing-value: give the earliest day on which a document shows it"));
}

TEST_CASE("a false friend is warned of", "[dossier][load]") {
  const auto errors = errors_of(
      "poortwachter: 1\nkenmerk: x\nwerknemer:\nverzuim: {eerste_ziektedag: 2023-01-09, "
      "onderbrekingen: [{van: 2023-05-01, tot: 2023-05-31, reden: zwangerschap}]}\n"
      "gebeurtenissen:\n");
  REQUIRE(errors.size() == 1);
  CHECK(
      errors[0].hint.en ==
      "did you mean `zwangerschaps_of_bevallingsverlof`? only the leave itself; for sickness from "
      "pregnancy nothing stands here: then leave this interruption out, the waiting period runs "
      "on");
}

TEST_CASE("a comma that cuts text is told as that, before what the rest may mean",
          "[dossier][load]") {
  const std::string comma =
      "a comma separates keys here: put text with a comma in quotes, `\"…, …\"`";
  // The rest would be a synonym, a key of this event, a key of another.
  for (const std::string rest : {"ziekengeld", "opbouw", "vorm", "doel", "met meer"}) {
    CAPTURE(rest);
    const auto errors = errors_of(
        with_events("- {soort: contact, datum: 2023-05-01, toelichting: over werk, " + rest + "}"));
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].hint.en == comma);
  }
  // The text of a word too, and each further comma; not behind a value that was read.
  CHECK(errors_of(
            with_events("- {soort: werkhervatting, datum: 2023-05-01, functie: kok, hulp, afwas}"))
            .at(2)
            .hint.en == comma);
  CHECK(only("- {soort: contact, datum: 2023-05-01, gesprek}").find(comma) == std::string::npos);
  CHECK(only("- {soort: contact, stuk: \"map 3\", datum: 2023-05-01, vorm}").find(comma) ==
        std::string::npos);
}

TEST_CASE("hours that were refused are not missing as well", "[dossier][load]") {
  for (const char* hours : {"uren_per_week: veel", "contracturen: 20", "uren_per_week: [20]"}) {
    CAPTURE(hours);
    const auto errors = errors_of(std::string("poortwachter: 1\nkenmerk: x\nwerknemer: {") + hours +
                                  ", loon: {bedrag: 14.25, per: uur}}\n"
                                  "verzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen:\n");
    CHECK(errors.size() == 1);
  }
}

TEST_CASE("a slip in a key is told once, not also as a missing key", "[dossier][load]") {
  CHECK(only("- {soort:contact, datum: 2023-05-01}") ==
        "unknown-key: put a space behind the colon: `soort: …`");
  CHECK(only("- {Soort: contact, datum: 2023-05-01, vorm: telefoon}") ==
        "unknown-key: did you mean `soort`?");
  CHECK(only("- {soort: contact, date: 2023-05-01}") == "unknown-key: did you mean `datum`?");
}

TEST_CASE("a single wage value is steered to the percentage", "[dossier][load]") {
  const auto of = [](const std::string& v) {
    return only("- {soort: werkhervatting, datum: 2023-05-01, loonwaarde: " + v + "}");
  };
  CHECK(of("50") == "wrong-type: did you mean `loonwaarde_percentage: 50`?");
  CHECK(of("62.5%") == "wrong-type: did you mean `loonwaarde_percentage: 62.5`?");
  CHECK(of("\"14,50 per uur\"") == "wrong-type: write `{bedrag: 14.50, per: uur}`");
  CHECK(of("2350") == "wrong-type: {bedrag: 2350, per: …}");
  // A comma within it ends the value: told as one amount, and at the comma.
  const auto errors = errors_of(
      with_events("- {soort: werkhervatting, datum: 2023-05-01, loonwaarde: 14,50 per uur}"));
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].hint.en == "write `{bedrag: 14.50, per: uur}`");
  CHECK(errors[1].hint.en == "if this is a decimal comma, write a point: `14.50`");
  CHECK(of("onduidelijk") == "wrong-type: did you mean `loonwaarde_percentage`?");
}

}  // namespace
}  // namespace poortwachter
