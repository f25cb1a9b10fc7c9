// What a finding names, and until when it can be made good: an example of a rule file says neither.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "verdict/sample.hpp"
#include "words/neutral.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

Finding found(const Sample& s, std::string_view rule) {
  const Audit a = s.audited();
  for (const Finding& f : a.findings)
    if (f.rule->id == rule) return f;
  FAIL("no finding of " << rule);
  return {};
}

}  // namespace

TEST_CASE("advice and interventions are named", "[what]") {
  const auto advice = [](std::string_view event, std::string_view nl, std::string_view en) {
    INFO(event);
    const Sample able =
        Sample().add("soort: consult_bedrijfsarts, datum: 2023-05-31, mogelijkheden: beperkt");
    const Message what = found(Sample(able).add(event), "spoor/advies-opgevolgd").what;
    CHECK(what.nl == nl);
    CHECK(what.en == en);
  };
  const std::string consult = "soort: consult_bedrijfsarts, datum: 2023-06-01, opgevolgd: nee";
  advice(consult + ", adviseert: [opbouw]", "opbouw van uren of taken",
         "building up hours or tasks");
  advice(consult, "niet gezegd wat", "not said what");
  const std::string undone = "soort: interventie, datum: 2023-06-01, geadviseerd: ja";
  advice(undone + ", soort_interventie: scholing", "scholing", "schooling");
  advice(undone + ", soort_interventie: overig", "interventie", "intervention");
  advice(undone, "interventie", "intervention");
}

TEST_CASE("what had not been examined when spoor 2 began is named, with the day that it was",
          "[what]") {
  const std::string start = "soort: spoor2_start, datum: 2024-01-08, op_wens_van_beiden: nee";
  const std::string own = "soort: onderzoek_spoor1, gericht_op: eigen_functie, datum: ";
  const auto what = [&](const std::string& day) {
    return found(Sample().add(start).add(own + day), "spoor/volgorde").what;
  };
  CHECK(what("2024-01-08").nl == "ander werk bij de eigen werkgever");
  CHECK(what("2024-01-08").en == "other work in the employer's own firm");
  CHECK(what("2024-01-09").nl ==
        "het eigen werk (pas op 9 januari 2024), ander werk bij de eigen werkgever");
  CHECK(what("2024-01-09").en ==
        "the employee's own job (only on 9 January 2024), other work in the employer's own firm");
}

TEST_CASE("while UWV waits for a part of the report, its term is the last day to add it",
          "[what]") {
  struct Row {
    std::string_view what;
    std::vector<std::string_view> terms;
    std::optional<Date> until;
  };
  const Date nov5 = Date::of(2024, 11, 5);
  for (const Row& r :
       {Row{"no term", {}, std::nullopt},
        Row{"it runs", {"datum: 2024-10-22, ontbrekend: [j], uiterlijk: 2024-11-05"}, nov5},
        Row{"its last day",
            {"datum: 2024-10-22, ontbrekend: [j], uiterlijk: 2024-11-01"},
            Date::of(2024, 11, 1)},
        Row{"it is over",
            {"datum: 2024-10-22, ontbrekend: [j], uiterlijk: 2024-10-31"},
            std::nullopt},
        Row{"of all parts", {"datum: 2024-10-22, uiterlijk: 2024-11-05"}, nov5},
        Row{"of another part",
            {"datum: 2024-10-22, ontbrekend: [k], uiterlijk: 2024-11-05"},
            std::nullopt},
        Row{"no day named: a week", {"datum: 2024-10-29, ontbrekend: [j]"}, nov5},
        Row{"of two that run the first to end",
            {"datum: 2024-10-22, ontbrekend: [i, j], uiterlijk: 2024-11-12",
             "datum: 2024-10-29, ontbrekend: [j], uiterlijk: 2024-11-05"},
            nov5},
        Row{"the other way about",
            {"datum: 2024-10-22, ontbrekend: [j], uiterlijk: 2024-11-05",
             "datum: 2024-10-29, ontbrekend: [i, j], uiterlijk: 2024-11-12"},
            nov5},
        Row{"one over, one runs",
            {"datum: 2024-10-15, ontbrekend: [j], uiterlijk: 2024-10-22",
             "datum: 2024-10-29, ontbrekend: [j], uiterlijk: 2024-11-05"},
            nov5},
        Row{"one met, one runs",
            {"datum: 2024-10-15, ontbrekend: [i], uiterlijk: 2024-11-02, aangevuld: 2024-10-18",
             "datum: 2024-10-29, ontbrekend: [j], uiterlijk: 2024-11-05"},
            nov5}}) {
    INFO(r.what);
    Sample s = Sample()
                   .on("2024-11-01")
                   .add(
                       "soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, "
                       "e, f, g, h, i, "
                       "k, l]");
    for (const std::string_view term : r.terms)
      s.add("soort: uwv_hersteltermijn, " + std::string(term));
    const Finding f = found(s, "verslag/volledig");
    REQUIRE(f.part == 'j');
    CHECK(f.status == Status::fail);
    CHECK(f.repairable);
    CHECK(f.repair_until == r.until);
  }
}

TEST_CASE("what may have been added already has no last day to add it", "[what]") {
  const Finding f = found(
      Sample()
          .on("2024-11-01")
          .add("soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, "
               "h, i, k, l]")
          .add("soort: uwv_hersteltermijn, datum: 2024-10-22, uiterlijk: 2024-11-05")
          .put("niet_aangeleverd: [uwv_hersteltermijn]"),
      "verslag/volledig");
  CHECK(f.status == Status::unknown);
  CHECK(f.part == 'j');
  CHECK_FALSE(f.repair_until);
}

TEST_CASE("on its last day a shortcoming can still be made good, the day after no longer",
          "[what]") {
  const auto never = [](std::string_view day) {
    return found(Sample().on(day), "spoor/eigen-werk-onderzocht");
  };
  // Needed by the application, 77 days before the end; later it still helps, on no day of its own.
  CHECK(never("2024-10-20").repair_until == Date::of(2024, 10, 20));
  CHECK_FALSE(never("2024-10-21").repair_until.has_value());
  CHECK(never("2025-01-05").repairable);
  CHECK_FALSE(never("2025-01-06").repairable);
}

TEST_CASE("the last day that efforts help, by what ends the pay", "[what]") {
  const auto until = [](const Sample& s, std::string_view rule = "spoor/eigen-werk-onderzocht") {
    const Finding f = found(s, rule);
    CHECK(f.status == Status::fail);
    return f.repair_until;
  };
  // UWV decides by 24 November 2024, six weeks before the end; late it can until the end itself.
  const std::string applied = "soort: wia_aanvraag, datum: 2024-10-15";
  CHECK(until(Sample().add(applied).on("2024-11-24")) == Date::of(2024, 11, 24));
  CHECK(until(Sample().add(applied).on("2024-11-25")) == Date::of(2025, 1, 5));
  CHECK(until(Sample().add(applied).on("2025-01-05")) == Date::of(2025, 1, 5));
  // An application that was late moves that end along: by six days.
  const std::string late = "soort: wia_aanvraag, datum: 2024-10-26";
  CHECK(until(Sample().add(late).on("2024-11-30")) == Date::of(2024, 11, 30));
  // With the contract the efforts end.
  const std::string contract = "dienstverband: {soort: bepaalde_tijd, einde: 2024-06-30}";
  CHECK(until(Sample().employed(contract).on("2024-06-30")) == Date::of(2024, 6, 30));
  CHECK_FALSE(until(Sample().employed(contract).on("2024-07-01")));
  const std::string retires = ", aow_datum: 2024-06-01";
  CHECK(until(Sample().employed(contract + retires).on("2024-05-01")) == Date::of(2024, 5, 31));
}

TEST_CASE("after a loonsanctie efforts help until a request can no longer shorten it", "[what]") {
  // It ends on 4 January 2026; the pay runs six weeks past a decision, which takes three weeks.
  const Sample s = Sample()
                       .add("soort: wia_aanvraag, datum: 2024-10-15")
                       .add("soort: loonsanctie, datum: 2024-11-20");
  const auto until = [&](std::string_view day) {
    return found(Sample(s).on(day), "spoor/eigen-werk-onderzocht").repair_until;
  };
  CHECK(until("2025-06-01") == Date::of(2025, 11, 3));
  CHECK(until("2025-11-04") == Date::of(2025, 11, 23));
  CHECK_FALSE(until("2025-11-24"));
}

TEST_CASE("what the rules say themselves is neutral, so that reports may show it as it is",
          "[what]") {
  for (const Rule& r : built_in_rules())
    for (const RuleMessage& m : r.messages)
      for (const Text& text : {m.text, m.remedy}) {
        INFO(r.id << " " << m.key);
        CHECK(is_neutral(text.nl));
        CHECK(is_neutral(text.en));
      }
}
