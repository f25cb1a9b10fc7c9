// Every form of value that is refused: where, why, and what is proposed instead.
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/stagnatie.hpp"
#include "poortwachter/field/werkhervatting.hpp"

namespace poortwachter {
namespace {

struct Refused {
  const char* kind;
  const char* key;
  const char* value;
  const char* code;
  const char* hint;  ///< English; "" for none
};

InputError only_error(const char* kind, const char* key, const char* value) {
  const std::string begin = std::string("- {soort: ") + kind + ", datum: 2023-05-01, " + key + ": ";
  const auto errors = test::errors_of(test::with_events(begin + value + "}"));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].place == Place{6, static_cast<std::uint32_t>(begin.size() + 1)});
  return errors[0];
}

void check_refused(const Refused& refused) {
  CAPTURE(refused.key, refused.value);
  const InputError error = only_error(refused.kind, refused.key, refused.value);
  CHECK(error.code == refused.code);
  CHECK(error.hint.en == refused.hint);
  CHECK(error.hint.nl.empty() == error.hint.en.empty());
  // The key, what was found, what was expected: in both languages.
  const std::string start = std::string("`") + refused.key + "`: ";
  CHECK(error.message.en.starts_with(start));
  CHECK(error.message.nl.starts_with(start));
  CHECK(error.message.en.find("; expected: ") != std::string::npos);
  CHECK(error.message.nl.find("; verwacht: ") != std::string::npos);
}

void check_accepted(const char* kind, const char* key, const char* value,
                    const std::function<void(const Event&)>& look) {
  CAPTURE(key, value);
  const std::string event =
      std::string("- {soort: ") + kind + ", datum: 2023-05-01, " + key + ": " + value + "}";
  test::with_dossier(test::with_events(event),
                     [&look](const Dossier& dossier) { look(dossier.events.at(0)); });
}

TEST_CASE("dates: ISO only, within the calendar and the range", "[dossier][values]") {
  const Refused kRefused[] = {
      {"stagnatie", "opgelost", "09-06-2023", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "9-6-2023", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "9/6/2023", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "9.6.2023", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "'9 juni 2023'", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "9 Jun. 2023", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "9 mrt 2024", "invalid-date", "write `2024-03-09`"},
      {"stagnatie", "opgelost", "2023/6/9", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "2023-6-9", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "2023-06-09T00:00:00Z", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "20230609", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "'09062023'", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "20122024", "invalid-date", "write `2024-12-20`"},
      {"stagnatie", "opgelost", "20240229", "invalid-date", "write `2024-02-29`"},
      {"stagnatie", "opgelost", "20230229", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "29022023", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "06292023", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "20031231", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "2023069", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "202306090", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "2023-02-29", "invalid-date", "2023-02 has 28 days"},
      {"stagnatie", "opgelost", "2024-02-30", "invalid-date", "2024-02 has 29 days"},
      {"stagnatie", "opgelost", "2023-06-31", "invalid-date", "2023-06 has 30 days"},
      {"stagnatie", "opgelost", "2023-06-00", "invalid-date", "2023-06 has 30 days"},
      {"stagnatie", "opgelost", "2023-13-01", "invalid-date", "there is no month 13"},
      {"stagnatie", "opgelost", "31-02-2023", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "09-06-23", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "binnenkort", "invalid-date", "for example `2023-01-09`"},
      {"stagnatie", "opgelost", "'2023-06-09 '", "invalid-date", "write `2023-06-09`"},
      {"stagnatie", "opgelost", "Onbekend", "invalid-date", "write `onbekend`"},
      {"stagnatie", "opgelost", "2024-02", "invalid-date",
       "a day is needed: take the last of that time, `2024-02-29`"},
      {"stagnatie", "opgelost", "'12-2024'", "invalid-date",
       "a day is needed: take the last of that time, `2024-12-31`"},
      {"stagnatie", "opgelost", "juni 2023", "invalid-date",
       "a day is needed: take the last of that time, `2023-06-30`"},
      {"stagnatie", "opgelost", "half april 2023", "invalid-date",
       "a day is needed: take the last of that time, `2023-04-15`"},
      {"stagnatie", "opgelost", "zomer 2025", "invalid-date",
       "a day is needed: take the last of that time, `2025-08-31`"},
      {"stagnatie", "opgelost", "week 4 2024", "invalid-date",
       "a day is needed: take the last of that time, `2024-01-28`"},
      {"stagnatie", "opgelost", "2e kwartaal 2024", "invalid-date",
       "a day is needed: take the last of that time, `2024-06-30`"},
      {"stagnatie", "opgelost", "2024", "invalid-date",
       "a day is needed: take the last of that time, `2024-12-31`"},
      {"stagnatie", "opgelost", "nog niet", "invalid-date",
       "where it is not there yet leave the key out; where that goes for the whole event leave it "
       "out until it is there"},
      {"stagnatie", "opgelost", "6-9 maanden", "invalid-date",
       "a day is needed: take the last of the term, such as `2023-01-09`"},
      {"stagnatie", "opgelost", "ja", "invalid-date",
       "give the day itself; where it is not known leave the key out"},
      {"stagnatie", "opgelost", "2003-12-31", "out-of-range", ""},
      {"stagnatie", "opgelost", "2100-01-01", "out-of-range", ""},
      {"stagnatie", "opgelost", "[2023-06-09]", "wrong-type", ""},
  };
  for (const Refused& refused : kRefused) check_refused(refused);
}

TEST_CASE("dates: the first, the last and the quoted", "[dossier][values]") {
  check_accepted("consult_bedrijfsarts", "mogelijkheden_vanaf", "2004-01-01",
                 [](const Event& e) { CHECK(e.date(field::mogelijkheden_vanaf) == kFirstDate); });
  check_accepted("stagnatie", "opgelost", "2099-12-31",
                 [](const Event& e) { CHECK(e.date(field::opgelost) == kLastDate); });
  check_accepted("stagnatie", "opgelost", "\"2024-02-29\"",
                 [](const Event& e) { CHECK(e.date(field::opgelost) == Date::of(2024, 2, 29)); });
}

TEST_CASE("yes and no: four words, no others", "[dossier][values]") {
  for (const char* yes : {"ja", "true", "\"ja\""}) {
    check_accepted("stagnatie", "onherstelbaar", yes,
                   [](const Event& e) { CHECK(e.yes(field::onherstelbaar) == Tri::yes); });
  }
  for (const char* no : {"nee", "false", "'nee'"}) {
    check_accepted("stagnatie", "onherstelbaar", no,
                   [](const Event& e) { CHECK(e.yes(field::onherstelbaar) == Tri::no); });
  }
  for (const char* yes : {"yes", "YES", "y", "on", "Ja", "j", "True", "\"true\"", "1"}) {
    check_refused({"stagnatie", "onherstelbaar", yes, "invalid-yes-no", "write `ja`"});
  }
  for (const char* no : {"no", "No", "n", "N", "off", "Nee", "FALSE", "'false'", "0"}) {
    check_refused({"stagnatie", "onherstelbaar", no, "invalid-yes-no", "write `nee`"});
  }
  check_refused({"stagnatie", "onherstelbaar", "unknown", "invalid-yes-no", "write `onbekend`"});
  for (const char* other : {"misschien", "2023-06-09", "HR-adviseur"})
    check_refused({"stagnatie", "onherstelbaar", other, "invalid-yes-no",
                   "write `ja` where it is so, `nee` where it is not; who, when or how much does "
                   "not stand here"});
  check_refused({"stagnatie", "onherstelbaar", "{ja: nee}", "wrong-type", ""});
  // The key that takes the day, what the key says of itself, what a part of it is.
  const std::string write = "write `ja` where it is so, `nee` where it is not; ";
  check_refused({"plan_van_aanpak", "ondertekend_werkgever", "2023-05-04", "invalid-yes-no",
                 (write + "the day belongs in `ondertekend_op`").c_str()});
  check_refused({"probleemanalyse", "herstel_verwacht", "6-9 maanden", "invalid-yes-no",
                 (write + "the day belongs in `herstel_verwacht_per`").c_str()});
  check_refused({"probleemanalyse", "advies", "rustig opbouwen", "invalid-yes-no",
                 (write + "what is advised stands in `adviseert`; a later "
                          "consult or current opinion may give what a problem analysis lacks")
                     .c_str()});
  check_refused({"probleemanalyse", "advies", "[opbouw]", "wrong-type",
                 "write `ja` or `nee`; what is advised stands in `adviseert`; a later "
                 "consult or current opinion may give what a problem analysis lacks"});
  check_refused({"evaluatie", "doel_gehaald", "deels", "invalid-yes-no",
                 "did you mean `nee`? in part is `nee` here"});
  check_refused({"deskundigenoordeel", "opgevolgd", "2023-06-09", "unknown-value",
                 "the day belongs in `opgevolgd_op`"});
}

TEST_CASE("amounts: euro with a point", "[dossier][values]") {
  const Refused kRefused[] = {
      {"interventie", "kosten", "'2.850,00'", "invalid-amount", "write `2850.00`"},
      {"interventie", "kosten", "'2,850.00'", "invalid-amount", "write `2850.00`"},
      {"interventie", "kosten", "2.850", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "1.234.567", "invalid-amount", "write `1234567`"},
      {"interventie", "kosten", "'2850,5'", "invalid-amount", "write `2850.5`"},
      {"interventie", "kosten", "'2850,-'", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "\xE2\x82\xAC 2850", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "EUR 2850.50", "invalid-amount", "write `2850.50`"},
      {"interventie", "kosten", "2850 euro", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "2_850", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "02850", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "+2850", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "2.85e3", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "2850.", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", ".5", "invalid-amount", "write `0.5`"},
      {"interventie", "kosten", "\"2850\"", "invalid-amount", "write `2850`"},
      {"interventie", "kosten", "0o17", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "0x1F", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", ".nan", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", ".inf", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "inf", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "'2,850'", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "10.12345", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "''", "invalid-amount", "for example `2850.00`"},
      {"interventie", "kosten", "-5", "out-of-range", ""},
      {"interventie", "kosten", "-0.01", "out-of-range", ""},
      {"interventie", "kosten", "1000000001", "out-of-range", ""},
  };
  for (const Refused& refused : kRefused) check_refused(refused);
  check_accepted("interventie", "kosten", "2850",
                 [](const Event& e) { CHECK(e.number(field::kosten) == 2850); });
  check_accepted("interventie", "kosten", "2850.35",
                 [](const Event& e) { CHECK(e.number(field::kosten) == 2850.35); });
  check_accepted("interventie", "kosten", "0",
                 [](const Event& e) { CHECK(e.number(field::kosten) == 0); });
}

TEST_CASE("numbers, whole numbers and percentages", "[dossier][values]") {
  const Refused kRefused[] = {
      {"werkhervatting", "uren_per_week", "'36,5'", "invalid-number", "write `36.5`"},
      {"werkhervatting", "uren_per_week", "36 uur", "invalid-number", "write `36`"},
      {"werkhervatting", "uren_per_week", "veel", "invalid-number", "for example `36`"},
      {"werkhervatting", "uren_per_week", "168.5", "out-of-range", ""},
      {"werkhervatting", "uren_per_week", "-1", "out-of-range", ""},
      {"consult_bedrijfsarts", "uren_per_dag", "25", "out-of-range", ""},
      {"spoor2_start", "rapportage_interval_weken", "0", "out-of-range", ""},
      {"spoor2_rapportage", "concrete_activiteiten", "2.5", "invalid-number", "for example `36`"},
      {"spoor2_rapportage", "concrete_activiteiten", "1_000", "invalid-number", "write `1000`"},
      {"spoor2_rapportage", "concrete_activiteiten", "8-12", "invalid-number",
       "write a single number, the lowest that is sure: `8`"},
      {"werkhervatting", "uren_per_week", "16 tot 20 uur", "invalid-number",
       "write a single number, the lowest that is sure: `16`"},
      {"spoor2_rapportage", "concrete_activiteiten", "12-8", "invalid-number", "for example `36`"},
      {"spoor2_rapportage", "concrete_activiteiten", "[3]", "wrong-type", ""},
      {"werkhervatting", "loonwaarde_percentage", "65%", "invalid-number", "write `65`"},
      {"werkhervatting", "loonwaarde_percentage", "'65,5 %'", "invalid-number", "write `65.5`"},
      {"werkhervatting", "loonwaarde_percentage", "201", "out-of-range", ""},
      {"werkhervatting", "loonwaarde_percentage", "999999999999999999", "invalid-number",
       "for example `65.5`"},
  };
  for (const Refused& refused : kRefused) check_refused(refused);
  check_accepted("werkhervatting", "loonwaarde_percentage", "65.0",
                 [](const Event& e) { CHECK(e.number(field::loonwaarde_percentage) == 65); });
  check_accepted("werkhervatting", "uren_per_week", "168",
                 [](const Event& e) { CHECK(e.number(field::uren_per_week) == 168); });
}

TEST_CASE("words: nearest legal spelling, and what it means", "[dossier][values]") {
  const char* const kMeanings = "`poortwachter explain mogelijkheden` says what each word means";
  const Refused kRefused[] = {
      {"werkhervatting", "werkgever", "eige", "unknown-value",
       "did you mean `eigen`? In the employer's own firm"},
      {"werkhervatting", "functie", "Aangepast eigen", "unknown-value",
       "did you mean `aangepast_eigen`? The own function, adapted in tasks, roster or workplace"},
      {"probleemanalyse", "mogelijkheden", "limited", "unknown-value",
       "did you mean `beperkt`? Possibilities with limitations"},
      {"probleemanalyse", "mogelijkheden", "Onbekend", "unknown-value", "did you mean `onbekend`?"},
      {"probleemanalyse", "mogelijkheden", "paars", "unknown-value", kMeanings},
      {"probleemanalyse", "mogelijkheden", "scholing", "unknown-value", kMeanings},
      {"probleemanalyse", "mogelijkheden", "''", "unknown-value", kMeanings},
      {"deskundigenoordeel", "opgevolgd", "yes", "unknown-value", "did you mean `ja`?"},
      {"deskundigenoordeel", "opgevolgd", "\"false\"", "unknown-value", "did you mean `nee`?"},
  };
  for (const Refused& refused : kRefused) check_refused(refused);
  check_accepted("deskundigenoordeel", "opgevolgd", "true",
                 [](const Event& e) { CHECK(e.word(field::opgevolgd) == Word::ja); });
}

TEST_CASE("lists of words", "[dossier][values]") {
  check_refused({"probleemanalyse", "adviseert", "spoor2", "wrong-type",
                 "put the words in brackets: `[spoor2]`"});
  const auto errors = test::errors_of(test::with_events(
      "- {soort: re_integratieverslag, datum: 2024-09-01, onderdelen: [a, m, [b], B, onbekend]}"));
  CHECK(test::brief(errors) == std::vector<std::string>{"6:68 unknown-value", "6:71 wrong-type",
                                                        "6:76 unknown-value",
                                                        "6:79 unknown-value"});
  CHECK(errors[2].hint.en == "did you mean `b`? Nature of the business");
  check_accepted("re_integratieverslag", "onderdelen", "[]", [](const Event& e) {
    REQUIRE(e.find(field::onderdelen) != nullptr);
    CHECK(e.find(field::onderdelen)->words().empty());
    CHECK(e.has(field::onderdelen, Word::a) == Tri::no);
  });
  check_accepted("re_integratieverslag", "onderdelen", "[a, a, l]",
                 [](const Event& e) { CHECK(e.find(field::onderdelen)->words().size() == 2); });
}

TEST_CASE("a value that is missing", "[dossier][values]") {
  const auto errors =
      test::errors_of(test::with_events("- soort: plan_van_aanpak\n"
                                        "  datum:\n"
                                        "  casemanager:\n"
                                        "  activiteiten: ~\n"
                                        "  reden_te_laat:"));
  CHECK(test::brief(errors) == std::vector<std::string>{"7:3 missing-value", "8:3 missing-value",
                                                        "9:3 missing-value", "10:3 missing-value"});
  CHECK(errors[0].hint.empty());
  CHECK(errors[1].hint.en == "write `onbekend` or leave the key out");
  CHECK(errors[1].hint.nl == "schrijf `onbekend` of laat de sleutel weg");
  CHECK(errors[3].hint.en == "leave the key out");
}

TEST_CASE("pay: an amount and its period", "[dossier][values]") {
  check_accepted("werkhervatting", "loonwaarde", "{bedrag: 412.50, per: week}", [](const Event& e) {
    REQUIRE(e.find(field::loonwaarde) != nullptr);
    CHECK(e.find(field::loonwaarde)->pay().amount == 412.5);
    CHECK(e.find(field::loonwaarde)->pay().per == Word::week);
  });
  check_refused({"werkhervatting", "loonwaarde", "2850", "wrong-type", "{bedrag: 2850, per: …}"});
  const auto errors = test::errors_of(test::with_events(
      "- {soort: werkhervatting, datum: 2023-05-01, loonwaarde: {bedrag: '1.200,00', per: dag}}\n"
      "- {soort: werkhervatting, datum: 2023-05-01, loonwaarde: {bedrag: onbekend}}\n"
      "- {soort: werkhervatting, datum: 2023-05-01, loonwaarde: {bedrag: 1, per: uur, uren: 3}}"));
  CHECK(test::brief(errors) == std::vector<std::string>{"6:67 invalid-amount", "6:84 unknown-value",
                                                        "7:58 missing-key", "7:67 missing-value",
                                                        "8:80 unknown-key"});
  CHECK(errors[2].message.en.starts_with("`per` is missing from `loonwaarde`"));
}

TEST_CASE("messages never show what may be a citizen service number", "[dossier][values]") {
  for (const char* value : {"123456782", "'1234.56.782'", "12345678", "20230109", "x123456782x"}) {
    for (const char* key : {"opgelost", "onherstelbaar", "oorzaak"}) {
      CAPTURE(key, value);
      const InputError error = only_error("stagnatie", key, value);
      const std::string all = error.message.nl + error.message.en + error.hint.nl + error.hint.en;
      CHECK(all.find("1234") == std::string::npos);
      CHECK(all.find("20230109") == std::string::npos);
    }
  }
  const InputError amount = only_error("interventie", "kosten", "'123.456.782'");
  CHECK(amount.hint.en == "for example `2850.00`");
}

TEST_CASE("messages neutralise what steers a terminal", "[dossier][values]") {
  const InputError error = only_error("stagnatie", "oorzaak", "\"\\e[31mrood\\u202E\\n\"");
  CHECK(error.message.en.find('\x1B') == std::string::npos);
  CHECK(error.message.en.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(error.message.en.find('\n') == std::string::npos);
}

TEST_CASE("the value of a free text is never shown", "[dossier][values]") {
  const auto errors = test::errors_of(
      test::with_events("- {soort: contact, datum: 2023-05-01, toelichting: [geheim]}\n"
                        "- {soort: plan_van_aanpak, datum: 2023-05-01, activiteiten: geheim}\n"
                        "- {soort: contact, datum: 2023-05-01, diagnose: geheim}"));
  REQUIRE(errors.size() == 3);
  for (const InputError& error : errors) {
    CHECK((error.message.nl + error.message.en + error.hint.nl).find("geheim") ==
          std::string::npos);
  }
}

}  // namespace
}  // namespace poortwachter
