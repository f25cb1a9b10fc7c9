// The possibilities to work, from day to day.
#include <string>

#include "case/case.hpp"
#include "case/lines.hpp"
#include "poortwachter/field/shared.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// The spans as `first day:answer`, days counted from the first sick day.
std::string spans(const Case& c) {
  std::string s;
  for (const PossibilitySpan& p : c.possibilities())
    s += (s.empty() ? "" : " ") + std::to_string(p.days.from - c.fsd) + ":" + letter(p.possible);
  return s;
}

/// Spans without holes, from the first sick day to the as-of date.
void check_whole(const Case& c) {
  Date next = c.fsd;
  for (const PossibilitySpan& p : c.possibilities()) {
    CHECK(p.days.from == next);
    CHECK_FALSE(p.days.empty());
    next = p.days.until;
  }
  CHECK(next == c.as_of + 1);
}

const Date kLate = Date::of(2024, 6, 3);

}  // namespace

TEST_CASE("possibilities as the judgements give them", "[case]") {
  struct Row {
    std::string_view what;
    std::string_view events;
    std::string_view expected;
  };
  const auto row = GENERATE(
      Row{"nobody judged", "", "0:y"},
      Row{"one judgement", "- {soort: probleemanalyse, datum: 2023-02-20, mogelijkheden: beperkt}",
          "0:y"},
      Row{"none, substantiated, by a bedrijfsarts",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "opgesteld_door: bedrijfsarts}",
          "0:y 204:n"},
      Row{"none, substantiated, for the bedrijfsarts",
          "- {soort: actueel_oordeel, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "opgesteld_door: onder_verantwoordelijkheid_bedrijfsarts}",
          "0:y 204:n"},
      Row{"none without reasons counts as possibilities",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: "
          "nee}",
          "0:y 204:y"},
      Row{"none, not said whether substantiated",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen}", "0:y 204:?"},
      Row{"none by someone else counts as possibilities",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "opgesteld_door: overig}",
          "0:y 204:y"},
      Row{"the first judgement speaks for the weeks before it",
          "- {soort: probleemanalyse, datum: 2023-02-20, mogelijkheden: geen, onderbouwd: ja}",
          "0:n"},
      Row{"a judgement that is silent carries on what stood",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: "
          "ja}\n- {soort: consult_bedrijfsarts, datum: 2023-10-01}",
          "0:? 204:n"},
      Row{"changed, but not said into what",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: beperkt}\n"
          "- {soort: consult_bedrijfsarts, datum: 2023-10-01, belastbaarheid_gewijzigd: ja}",
          "0:? 204:y 265:?"},
      Row{"a judgement may speak of days before it",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: marginaal}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-10-01}",
          "0:y 204:y 265:y"},
      Row{"and so take the place of an earlier one altogether",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: nee}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-07-01}",
          "0:y 173:y"},
      Row{"but not of those on which a sound one saw none",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-07-01}",
          "0:y 204:n 296:y"},
      Row{"the days after those, before its own, it may speak of",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-10-01, mogelijkheden: marginaal}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-09-01}",
          "0:y 204:n 265:y"},
      Row{"none, too, may be dated back",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: geen, onderbouwd: "
          "ja, "
          "mogelijkheden_vanaf: 2023-10-01}",
          "0:y 204:n 265:n"},
      Row{"another doctor sees possibilities where there were none",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt}",
          "0:y 204:n 265:y"},
      Row{"but not on days before his own on which a sound judgement saw none",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-09-01}",
          "0:y 204:n 265:y"},
      Row{"it does on those of which nobody knew",
          "- {soort: consult_bedrijfsarts, datum: 2023-06-01, belastbaarheid_gewijzigd: ja}\n"
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-07-01}",
          "0:? 143:? 173:y 204:n 265:y"},
      Row{"UWV's own doctor is not answered by the same none again",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, bron: "
          "verzekeringsarts_uwv}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-10-15, mogelijkheden: geen, onderbouwd: "
          "ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-12-15, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 265:y 279:? 340:?"},
      Row{"of his hindsight it is open, while another's leaves them",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, bron: "
          "verzekeringsarts_uwv, mogelijkheden_vanaf: 2023-09-01}",
          "0:y 204:n 235:? 265:y"},
      Row{"until he sees none himself",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, bron: "
          "verzekeringsarts_uwv}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-11-01, mogelijkheden: geen, bron: "
          "verzekeringsarts_uwv}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-12-15, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 265:y 340:n"},
      Row{"but by one that says that something changed",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, bron: "
          "verzekeringsarts_uwv}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-10-15, mogelijkheden: geen, onderbouwd: "
          "ja, belastbaarheid_gewijzigd: ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-12-15, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 265:y 279:n 340:n"},
      Row{"until the bedrijfsarts answers, later than in six weeks",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-13, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 265:y 308:n"},
      Row{"not when he answers on the last day of his six weeks",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-11-12, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 307:n"},
      Row{"another doctor who sees none changes nothing",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: beperkt}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: geen}",
          "0:y 204:y"},
      Row{"nor does one who sees them where the bedrijfsarts did",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: beperkt}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: volledig}",
          "0:y 204:y"},
      Row{"an answer of the same day is an answer",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-10-01, mogelijkheden: geen, onderbouwd: "
          "ja}",
          "0:y 204:n 265:n"},
      Row{"another doctor sees them from the day on which none were found",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-01, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-08-01}",
          "0:y 204:n 265:y"},
      Row{"another doctor sees them from the day on which they were found again",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}"
          "\n- {soort: consult_bedrijfsarts, datum: 2023-10-01, mogelijkheden: beperkt}"
          "\n- {soort: medisch_oordeel_derde, datum: 2023-10-15, mogelijkheden: beperkt, "
          "mogelijkheden_vanaf: 2023-10-01}",
          "0:y 204:n 265:y"},
      Row{"the first judgement, 91 days after the first sick day, speaks for the time before it",
          "- {soort: probleemanalyse, datum: 2023-04-10, mogelijkheden: geen, onderbouwd: ja}",
          "0:n"},
      Row{"a day later it does not",
          "- {soort: probleemanalyse, datum: 2023-04-11, mogelijkheden: geen, onderbouwd: ja}",
          "0:y 92:n"},
      Row{"none for now, and nobody looks again: known for 182 days",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "herstel_verwacht: ja}",
          "0:y 204:n 386:?"},
      Row{"none for now, and looked at again on the day on which it says nothing more",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "herstel_verwacht: ja}\n"
          "- {soort: consult_bedrijfsarts, datum: 2024-01-30, mogelijkheden: beperkt}",
          "0:y 204:n 386:y"},
      Row{"none for now, and looked at again a day later",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "herstel_verwacht: ja}\n"
          "- {soort: consult_bedrijfsarts, datum: 2024-01-31, mogelijkheden: beperkt}",
          "0:y 204:n 386:? 387:y"},
      Row{"none for now: a look of which is not said what it showed counts as one",
          "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja, "
          "herstel_verwacht: ja}\n"
          "- {soort: consult_bedrijfsarts, datum: 2023-12-01}",
          "0:? 204:n 508:?"});
  INFO(row.what);
  seen_on(kLate, {row.events}, [&](const Case& c) {
    CHECK(spans(c) == row.expected);
    check_whole(c);
  });
}

TEST_CASE("possibilities are dated back where the auditor finds none unreasonable", "[case]") {
  const std::string_view events =
      "- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}\n"
      "- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: beperkt, "
      "mogelijkheden_vanaf: 2023-10-01}";
  struct Row {
    std::string_view answers;
    std::string_view expected;
  };
  const auto row = GENERATE(
      Row{"{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: onvoldoende, datum: 2024-01-08}",
          "0:y 204:n 265:y"},
      Row{"{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: voldoende, datum: 2024-01-08}",
          "0:y 204:n 296:y"},
      Row{"{vraag: vraag/belastbaarheid-plausibel, oordeel: onvoldoende, datum: 2024-01-08}",
          "0:y 204:n 296:y"},
      Row{"{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: onvoldoende, datum: 2024-01-08}, "
          "{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: voldoende, datum: 2024-01-09}",
          "0:y 204:n 296:y"},
      Row{"{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: onvoldoende, datum: 2024-01-08}, "
          "{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: voldoende, datum: 2024-01-08}",
          "0:y 204:n 265:y"},
      Row{"{vraag: vraag/geen-mogelijkheden-redelijk, oordeel: onvoldoende, datum: 2099-01-08}",
          "0:y 204:n 296:y"});
  INFO(row.answers);
  const std::string answers = "beoordelingen: [" + std::string(row.answers) + "]";
  seen_on(kLate, {events, "{}", "", answers}, [&](const Case& c) {
    CHECK(spans(c) == row.expected);
    check_whole(c);
  });
}

TEST_CASE("judgements that were not handed over leave the time before the first open", "[case]") {
  const auto kind =
      GENERATE(as<std::string>{}, "probleemanalyse", "consult_bedrijfsarts", "actueel_oordeel");
  const std::string rest = "niet_aangeleverd: [" + kind + "]";
  seen_on(kLate, {"", "{}", "", rest}, [](const Case& c) { CHECK(spans(c) == "0:?"); });
  seen_on(
      kLate,
      {"- {soort: actueel_oordeel, datum: 2023-10-01, mogelijkheden: volledig}", "{}", "", rest},
      [](const Case& c) { CHECK(spans(c) == "0:? 265:y"); });
}

TEST_CASE("possibilities that begin after the as-of date are not there yet", "[case]") {
  const std::string_view later =
      "- {soort: consult_bedrijfsarts, datum: 2023-07-03, mogelijkheden: geen, onderbouwd: ja, "
      "mogelijkheden_vanaf: 2023-08-01}";
  seen_on(Date::of(2023, 7, 31), {later}, [](const Case& c) {
    CHECK(spans(c) == "0:y");
    check_whole(c);
  });
  seen_on(Date::of(2023, 8, 1), {later}, [](const Case& c) { CHECK(spans(c) == "0:y 204:n"); });
}

TEST_CASE("possibilities on a day, between days, and on what they rest", "[case]") {
  seen_on(
      kLate,
      {"- {soort: consult_bedrijfsarts, datum: 2023-08-01, mogelijkheden: geen, onderbouwd: ja}\n"
       "- {soort: consult_bedrijfsarts, datum: 2023-11-01, mogelijkheden: marginaal}"},
      [](const Case& c) {
        CHECK(yes(c.possibilities(Date::of(2023, 7, 31)).possible));
        const PossibilitySpan& none = c.possibilities(Date::of(2023, 8, 1));
        CHECK(no(none.possible));
        REQUIRE(none.basis != nullptr);
        CHECK(none.basis->event->day == Date::of(2023, 8, 1));
        CHECK(unknown(none.basis->competent()));
        CHECK_FALSE(none.marginal());
        CHECK(c.possibilities(Date::of(2023, 11, 1)).marginal());
        CHECK(no(c.any_possibilities(Date::of(2023, 8, 1), Date::of(2023, 10, 31))));
        CHECK(yes(c.any_possibilities(Date::of(2023, 7, 31), Date::of(2023, 10, 31))));
        CHECK(yes(c.any_possibilities(Date::of(2023, 8, 1), Date::of(2023, 11, 1))));
        // Beyond the as-of date the last answer stands.
        CHECK(yes(c.possibilities(kLate + 100).possible));
      });
}

TEST_CASE("what lies after the as-of date has not happened", "[case]") {
  seen_on(
      Date::of(2023, 8, 1),
      {"- {soort: consult_bedrijfsarts, datum: 2023-08-02, mogelijkheden: geen, onderbouwd: ja}\n"
       "- {soort: werkhervatting, datum: 2023-07-01, einde: 2023-08-02, werkgever: eigen, "
       "arbeidstherapeutisch: nee}\n"
       "- {soort: evaluatie, datum: 2023-08-01}"},
      [](const Case& c) {
        CHECK(spans(c) == "0:y");
        CHECK(c.events().size() == 2);
        CHECK(c.first(Kind::evaluatie) != nullptr);
        CHECK(c.first(Kind::consult_bedrijfsarts) == nullptr);
        REQUIRE(c.resumptions().size() == 1);
        CHECK(c.resumptions()[0].running);
        CHECK(c.resumptions()[0].days.until == Date::of(2023, 8, 2));
        CHECK_FALSE(c.happened(*c.resumptions()[0].event, field::einde));
      });
  seen_on(Date::of(2023, 7, 1), {"", "{}", ", hersteld_per: 2023-07-02"},
          [](const Case& c) { CHECK_FALSE(c.recovered); });
  seen_on(Date::of(2023, 7, 2), {"", "{}", ", hersteld_per: 2023-07-02"},
          [](const Case& c) { CHECK(c.recovered == Date::of(2023, 7, 2)); });
}
