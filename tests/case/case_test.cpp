// A dossier seen from one day: possibilities, work, periods.
#include "case/case.hpp"

#include <string>
#include <vector>

#include "case/lines.hpp"
#include "poortwachter/field/shared.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kFsd = kFirstSickDay;
const Date kWaitingEnd = Date::of(2025, 1, 5);  // 104 weeks: 728 days from the first on

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

TEST_CASE("the tested period", "[case]") {
  seen_on(kLate, {""}, [](const Case& c) {
    CHECK(c.fsd == kFsd);
    CHECK(c.waiting_end == kWaitingEnd);
    CHECK(c.pay_end == kWaitingEnd);
    CHECK(c.test_end == kWaitingEnd);
    CHECK(c.test_moment == kLate);
    CHECK(c.report_due == Date::of(2024, 10, 6));  // FSD+636
    CHECK_FALSE(c.contract_ends);
  });
  seen_on(Date::of(2025, 3, 1), {""}, [](const Case& c) { CHECK(c.test_moment == kWaitingEnd); });
}

TEST_CASE("a contract that ends during the sickness ends the tested period", "[case]") {
  const std::string_view employee = "{dienstverband: {soort: bepaalde_tijd, einde: 2023-09-30}}";
  seen_on(kLate, {"", employee}, [](const Case& c) {
    CHECK(c.contract_ends);
    CHECK(c.contract_end == Date::of(2023, 9, 30));
    CHECK(c.test_end == Date::of(2023, 9, 30));
    CHECK(c.test_moment == Date::of(2023, 9, 30));
    CHECK(c.report_due == Date::of(2023, 10, 2));  // 30 September is a Saturday
    CHECK(c.pay_end == kWaitingEnd);
  });
  // Own-risk bearer: the duties go on for the whole period (WIA art. 26 lid 2).
  seen_on(kLate, {"", employee, "", "werkgever: {eigenrisicodrager_ziektewet: ja}"},
          [](const Case& c) {
            CHECK(c.own_risk);
            CHECK_FALSE(c.contract_ends);
            CHECK(c.test_end == kWaitingEnd);
          });
  seen_on(kLate, {"", employee, "", "werkgever: {eigenrisicodrager_ziektewet: onbekend}"},
          [](const Case& c) { CHECK(c.contract_ends); });
  seen_on(kLate, {"", "{dienstverband: {einde: 2025-01-05}}"},
          [](const Case& c) { CHECK_FALSE(c.contract_ends); });
  seen_on(kLate, {"", "{dienstverband: {einde: 2025-01-04}}"},
          [](const Case& c) { CHECK(c.contract_ends); });
}

TEST_CASE("only a voluntary extension moves the test", "[case]") {
  seen_on(kLate, {"", "{}", ", verlengingen: [{soort: vrijwillig, tot: 2025-04-30}]"},
          [](const Case& c) {
            CHECK(c.waiting_end == kWaitingEnd);
            CHECK(c.pay_end == Date::of(2025, 4, 30));
            CHECK(c.test_end == Date::of(2025, 4, 30));
            CHECK(c.report_due == Date::of(2025, 1, 29));  // 13 weeks before
          });
  const auto kind =
      GENERATE(as<std::string>{}, "te_late_aangifte", "te_late_aanvraag", "loonsanctie");
  const std::string longer = ", verlengingen: [{soort: " + kind + ", tot: 2025-04-30}]";
  seen_on(kLate, {"", "{}", longer}, [](const Case& c) { CHECK(c.pay_end == kWaitingEnd); });
}

TEST_CASE("after a loonsanctie on the efforts its 52 weeks are tested", "[case]") {
  const Date decided = Date::of(2024, 12, 20);
  const Lines efforts{"- {soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: inhoudelijk}"};
  seen_on(decided - 1, efforts, [](const Case& c) { CHECK(c.test_end == kWaitingEnd); });
  seen_on(decided, efforts, [](const Case& c) { CHECK(c.test_end == kWaitingEnd + 364); });
  seen_on(decided, {"- {soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: administratief}"},
          [](const Case& c) { CHECK(c.test_end == kWaitingEnd); });
}

TEST_CASE("the efforts are tested up to the WIA application", "[case]") {
  const Date invited = Date::of(2024, 9, 22);  // FSD+622: 89 weeks (WIA art. 64 lid 2)
  const Date as_of = Date::of(2024, 12, 20);
  struct Row {
    std::string_view what;
    std::string events;
    Date efforts_end;
    Date as_of = Date::of(2024, 12, 20);
  };
  const auto applied = [](Date day, std::string_view more = "") {
    return "- {soort: wia_aanvraag, datum: " + day.iso() + std::string(more) + "}\n";
  };
  for (const Row& r : std::vector<Row>{
           {"no application", "", kWaitingEnd},
           {"before UWV invites it", applied(invited - 1), kWaitingEnd},
           {"on the day itself", applied(invited), invited},
           {"not for the shortened wait", applied(invited, ", verkorte_wachttijd: nee"), invited},
           {"for the shortened wait", applied(invited, ", verkorte_wachttijd: ja"), kWaitingEnd},
           {"of two the last", applied(invited) + applied(invited + 9), invited + 9},
           {"in another order", applied(invited + 9) + applied(invited), invited + 9},
           {"the second is still to come", applied(invited) + applied(as_of + 1), invited},
           {"after the as-of date", applied(as_of + 1), kWaitingEnd},
           {"on the as-of date", applied(as_of), as_of},
           {"after the end", applied(kWaitingEnd + 1), kWaitingEnd, kWaitingEnd + 30},
           {"a loonsanctie on the efforts",
            applied(invited) + "- {soort: loonsanctie, datum: 2024-12-20}\n", kWaitingEnd + 364},
           {"a loonsanctie that is still to come",
            applied(invited) + "- {soort: loonsanctie, datum: 2024-12-21}\n", invited},
           {"a loonsanctie on completeness",
            applied(invited) +
                "- {soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: administratief}\n",
            invited},
       }) {
    INFO(r.what);
    seen_on(r.as_of, {r.events}, [&](const Case& c) {
      CHECK(c.efforts_end == r.efforts_end);
      CHECK(c.efforts_moment == std::min(r.as_of, r.efforts_end));
      CHECK(c.test_moment == std::min(r.as_of, c.test_end));
      CHECK_FALSE(c.over_by(c.efforts_end));
      CHECK(c.over_by(c.efforts_end + 1));
      CHECK_FALSE(c.ended_by(c.test_end));
      CHECK(c.ended_by(c.test_end + 1));
    });
  }
  // The contract ends: its last day is that of the test.
  seen_on(as_of, {applied(invited), "{dienstverband: {einde: 2024-12-01}}"},
          [](const Case& c) { CHECK(c.efforts_end == Date::of(2024, 12, 1)); });
  // With the duty to pay the day on which UWV invites moves as well (WIA art. 24): to 2025-01-15.
  const std::string_view longer = ", verlengingen: [{soort: vrijwillig, tot: 2025-04-30}]";
  const auto extended = [&](Date day, Date efforts_end) {
    seen_on(Date::of(2025, 2, 1), {applied(day), "{}", longer},
            [&](const Case& c) { CHECK(c.efforts_end == efforts_end); });
  };
  extended(Date::of(2025, 1, 14), Date::of(2025, 4, 30));
  extended(Date::of(2025, 1, 15), Date::of(2025, 1, 15));
}

TEST_CASE("interruptions move the end, or begin a new period", "[case]") {
  seen_on(kLate,
          {"", "{}", ", onderbrekingen: [{van: 2023-05-01, tot: 2023-05-14, reden: hersteld}]"},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd + 14); });
  const Lines broken{"- {soort: probleemanalyse, datum: 2023-02-20, mogelijkheden: beperkt}", "{}",
                     ", onderbrekingen: [{van: 2023-05-01, tot: 2023-06-30, reden: hersteld}]"};
  seen_on(kLate, broken, [](const Case& c) {
    CHECK(c.fsd == Date::of(2023, 7, 1));
    // What was done before belongs to the earlier period.
    CHECK(c.analysis() == nullptr);
  });
  // A recovery that is still to come has not happened.
  seen_on(Date::of(2023, 4, 30), broken, [](const Case& c) { CHECK(c.fsd == kFsd); });
  // What comes after the contract ends no period that is judged.
  seen_on(kLate, {broken.events, "{dienstverband: {einde: 2023-04-15}}", broken.sickness},
          [](const Case& c) {
            CHECK(c.fsd == kFsd);
            CHECK(c.test_end == Date::of(2023, 4, 15));
          });
  // Nor has leave that will end the period; leave that only moves its end is planned ahead.
  const std::string leave =
      ", onderbrekingen: [{van: 2023-05-01, tot: 2023-08-20, reden: "
      "zwangerschaps_of_bevallingsverlof, zelfde_oorzaak: ";
  const std::string other = leave + "nee}]";
  const std::string same = leave + "ja}]";
  seen_on(Date::of(2023, 4, 30), {"", "{}", other}, [](const Case& c) { CHECK(c.fsd == kFsd); });
  seen_on(kLate, {"", "{}", other}, [](const Case& c) { CHECK(c.fsd == Date::of(2023, 8, 21)); });
  seen_on(Date::of(2023, 4, 30), {"", "{}", same}, [](const Case& c) {
    CHECK(c.fsd == kFsd);
    CHECK(c.waiting_end == kWaitingEnd + 112);
  });
  seen_on(kLate,
          {"", "{}", ", onderbrekingen: [{van: 2023-05-01, tot: 2023-06-30, reden: ander_verlof}]"},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd); });
}

TEST_CASE("a recovery counts from its first day, in whatever order the file has them", "[case]") {
  // 14 and 7 days.
  const std::string_view two =
      ", onderbrekingen: [{van: 2024-02-01, tot: 2024-02-07, reden: hersteld}, "
      "{van: 2023-05-01, tot: 2023-05-14, reden: hersteld}]";
  seen_on(Date::of(2023, 4, 30), {"", "{}", two},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd); });
  seen_on(Date::of(2023, 5, 1), {"", "{}", two},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd + 14); });
  seen_on(kLate, {"", "{}", two}, [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd + 21); });
  // The contract ends between them: only the first lies within the period, though it stands last.
  seen_on(kLate, {"", "{dienstverband: {einde: 2023-12-31}}", two},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd + 14); });
}

TEST_CASE("on the last day of the waiting period a recovery still counts", "[case]") {
  const Date late = Date::of(2025, 6, 2);
  const auto recovered = [](Date from, int days) {
    return ", onderbrekingen: [{van: " + from.iso() + ", tot: " + (from + days - 1).iso() +
           ", reden: hersteld}]";
  };
  // Days of recovery are none of the 104 weeks; four weeks of them begin a new period (WIA art. 23
  // lid 3).
  seen_on(late, {"", "{}", recovered(kWaitingEnd, 27)},
          [](const Case& c) { CHECK(c.waiting_end == kWaitingEnd + 27); });
  seen_on(late, {"", "{}", recovered(kWaitingEnd, 28)},
          [](const Case& c) { CHECK(c.fsd == kWaitingEnd + 28); });
  // A day later the waiting period is over.
  seen_on(late, {"", "{}", recovered(kWaitingEnd + 1, 28)}, [](const Case& c) {
    CHECK(c.fsd == kFsd);
    CHECK(c.waiting_end == kWaitingEnd);
  });
}

TEST_CASE("handed over, in windows", "[case]") {
  const Lines t{"", "{}", "",
                "niet_aangeleverd: [evaluatie, {soort: contact, van: 2023-05-01, tot: 2023-06-30}, "
                "{soort: signaal, van: 2023-05-01}, {soort: stagnatie, tot: 2023-06-30}]"};
  seen_on(kLate, t, [](const Case& c) {
    const Date may = Date::of(2023, 5, 1);
    const Date july = Date::of(2023, 7, 1);
    CHECK(c.delivered(Kind::probleemanalyse));
    CHECK_FALSE(c.delivered(Kind::evaluatie));
    CHECK_FALSE(c.delivered(Kind::evaluatie, july, july));
    CHECK_FALSE(c.delivered(Kind::contact));
    CHECK(c.delivered(Kind::contact, c.fsd, may - 1));
    CHECK_FALSE(c.delivered(Kind::contact, c.fsd, may));
    CHECK_FALSE(c.delivered(Kind::contact, july - 1, kLate));
    CHECK(c.delivered(Kind::contact, july, kLate));
    CHECK(c.delivered(Kind::signaal, c.fsd, may - 1));
    CHECK_FALSE(c.delivered(Kind::signaal, july, kLate));
    CHECK_FALSE(c.delivered(Kind::stagnatie, c.fsd, c.fsd));
    CHECK(c.delivered(Kind::stagnatie, july, kLate));
  });
}

TEST_CASE("the days of which all was handed over", "[case]") {
  const Lines t{"", "{}", "",
                "niet_aangeleverd: [{soort: contact, van: 2023-05-01, tot: 2023-06-30}, "
                "{soort: signaal, van: 2023-06-15, tot: 2023-07-31}, "
                "{soort: werkhervatting, van: 2023-09-01, tot: 2023-09-10}]"};
  seen_on(kLate, t, [](const Case& c) {
    const auto day = [](unsigned m, unsigned d) { return Date::of(2023, m, d); };
    const Days year{day(2, 1), day(12, 1)};
    using All = std::vector<Days>;
    CHECK(c.delivered_days({Kind::evaluatie}, year) == All{year});
    CHECK(c.delivered_days({Kind::contact}, year) ==
          All{{day(2, 1), day(5, 1)}, {day(7, 1), day(12, 1)}});
    CHECK(c.delivered_days({Kind::contact, Kind::signaal}, year) ==
          All{{day(2, 1), day(5, 1)}, {day(8, 1), day(12, 1)}});
    CHECK(c.delivered_days({Kind::contact}, {day(5, 1), day(7, 1)}).empty());
    CHECK(c.delivered_days({Kind::contact}, {day(6, 30), day(7, 2)}) ==
          All{{day(7, 1), day(7, 2)}});
    INFO("what began then may have run on; what began before the stretch is no part of it");
    CHECK(c.activities_delivered_days(year) == All{{day(2, 1), day(9, 1)}});
    CHECK(c.delivered_days({Kind::contact}, year, {Kind::contact}) == All{{day(2, 1), day(5, 1)}});
    const Days after{day(9, 11), day(12, 1)};
    CHECK(c.activities_delivered_days(after) == All{after});
  });
}

TEST_CASE("resumptions", "[case]") {
  seen_on(kLate,
          {"- {soort: werkhervatting, datum: 2023-05-01, einde: 2023-06-30, werkgever: eigen, "
           "arbeidstherapeutisch: ja}\n"
           "- {soort: werkhervatting, datum: 2023-09-01, einde: 2023-12-31, werkgever: ander, "
           "arbeidstherapeutisch: nee}"},
          [](const Case& c) {
            REQUIRE(c.resumptions().size() == 2);
            const Resumption& therapeutic = c.resumptions()[0];
            CHECK(yes(therapeutic.own));
            CHECK(yes(therapeutic.therapeutic));
            CHECK_FALSE(therapeutic.running);
            CHECK(yes(therapeutic.on(Date::of(2023, 6, 30))));
            CHECK(no(therapeutic.on(Date::of(2023, 7, 1))));
            CHECK(no(therapeutic.on(Date::of(2023, 4, 30))));
            // Arbeidstherapeutisch work is no resumption.
            CHECK(no(c.resumed(Date::of(2023, 6, 1), false)));
            CHECK(yes(c.resumed(Date::of(2023, 10, 1), false)));
            CHECK(no(c.resumed(Date::of(2023, 10, 1), true)));
            CHECK(no(c.resumed(Date::of(2024, 1, 1), false)));
            CHECK(c.result() == nullptr);
          });
}

TEST_CASE("a resumption of which the dossier does not say all", "[case]") {
  seen_on(kLate, {"- {soort: werkhervatting, datum: 2023-05-01}"}, [](const Case& c) {
    CHECK(yes(c.resumptions()[0].on(kLate)));
    CHECK(unknown(c.resumed(kLate, true)));
    REQUIRE(c.result() != nullptr);
  });
  // Fell out, but not said when.
  seen_on(kLate,
          {"- {soort: werkhervatting, datum: 2023-05-01, werkgever: eigen, uitgevallen: ja}"},
          [](const Case& c) {
            CHECK(yes(c.resumptions()[0].on(Date::of(2023, 5, 1))));
            CHECK(unknown(c.resumptions()[0].on(Date::of(2023, 5, 2))));
            CHECK(unknown(c.resumed(kLate, true)));
          });
  seen_on(kLate, {"", "{}", "", "niet_aangeleverd: [werkhervatting]"},
          [](const Case& c) { CHECK(unknown(c.resumed(kLate, false))); });
}

TEST_CASE("the result is the resumption that runs at the test moment", "[case]") {
  const Lines t{
      "- {soort: werkhervatting, datum: 2023-05-01, werkgever: eigen, arbeidstherapeutisch: nee}\n"
      "- {soort: werkhervatting, datum: 2024-02-01, werkgever: ander, arbeidstherapeutisch: nee}\n"
      "- {soort: werkhervatting, datum: 2024-03-01, werkgever: eigen, arbeidstherapeutisch: ja}\n"
      "- {soort: werkhervatting, datum: 2025-02-01, werkgever: eigen, arbeidstherapeutisch: nee}"};
  seen_on(kLate, t, [](const Case& c) {
    REQUIRE(c.result() != nullptr);
    CHECK(c.result()->event->day == Date::of(2024, 2, 1));
  });
  // Taken up after the end of the waiting period: too late to be the result.
  seen_on(Date::of(2025, 3, 1), t,
          [](const Case& c) { CHECK(c.result()->event->day == Date::of(2024, 2, 1)); });
  seen_on(Date::of(2023, 4, 30), t, [](const Case& c) { CHECK(c.result() == nullptr); });
}

TEST_CASE("activities", "[case]") {
  seen_on(kLate,
          {"- {soort: evaluatie, datum: 2023-03-01}\n"
           "- {soort: contact, datum: 2023-03-02}\n"
           "- {soort: consult_bedrijfsarts, datum: 2023-03-03}\n"
           "- {soort: onderzoek_spoor1, datum: 2023-04-01}\n"
           "- {soort: werkhervatting, datum: 2023-05-01, einde: 2023-05-31}\n"
           "- {soort: werkhervatting, datum: 2023-06-01, uitgevallen: ja}\n"
           "- {soort: interventie, datum: 2023-07-01, uitgevoerd: ja}\n"
           "- {soort: interventie, datum: 2023-07-02, uitgevoerd: nee}\n"
           "- {soort: interventie, datum: 2023-07-03}\n"
           "- {soort: arbeidsdeskundig_onderzoek, datum: 2023-12-01}\n"
           "- {soort: aanbod_passende_arbeid, datum: 2023-12-02}\n"
           "- {soort: spoor2_start, datum: 2024-01-10}\n"
           "- {soort: spoor2_einde, datum: 2024-03-10}\n"
           "- {soort: spoor2_start, datum: 2024-04-10}\n"
           "- {soort: werkhervatting, datum: 2024-05-01}"},
          [](const Case& c) {
            struct Shown {
              Date from;
              int days;
              Tri certain;
            };
            const std::vector<Shown> expected{
                {Date::of(2023, 4, 1), 1, Tri::yes},
                {Date::of(2023, 5, 1), 31, Tri::yes},
                {Date::of(2023, 6, 1), 1, Tri::yes},
                {Date::of(2023, 7, 1), 1, Tri::yes},
                {Date::of(2023, 7, 3), 1, Tri::unknown},
                {Date::of(2023, 12, 1), 1, Tri::yes},
                {Date::of(2023, 12, 2), 1, Tri::yes},
                {Date::of(2024, 1, 10), 61, Tri::yes},
                {Date::of(2024, 4, 10), kLate + 1 - Date::of(2024, 4, 10), Tri::yes},
                {Date::of(2024, 5, 1), kLate + 1 - Date::of(2024, 5, 1), Tri::yes}};
            REQUIRE(c.activities().size() == expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
              INFO(expected[i].from.iso());
              CHECK(c.activities()[i].days ==
                    Days{expected[i].from, expected[i].from + expected[i].days});
              CHECK(c.activities()[i].certain == expected[i].certain);
            }
          });
}

TEST_CASE("activities count as handed over when all their kinds were", "[case]") {
  seen_on(kLate, {"", "{}", "", "niet_aangeleverd: [evaluatie, contact]"},
          [](const Case& c) { CHECK(c.activities_delivered(c.fsd, kLate)); });
  seen_on(kLate, {"", "{}", "", "niet_aangeleverd: [{soort: spoor2_start, van: 2024-01-01}]"},
          [](const Case& c) {
            CHECK(c.activities_delivered(c.fsd, Date::of(2023, 12, 31)));
            CHECK_FALSE(c.activities_delivered(c.fsd, Date::of(2024, 1, 1)));
          });
}

TEST_CASE("events are found by kind and day, whatever their order in the file", "[case]") {
  seen_on(
      kLate,
      {"- {soort: evaluatie, datum: 2023-05-01}\n"
       "- {soort: evaluatie, datum: 2023-03-01}\n"
       "- {soort: evaluatie, datum: 2023-04-01}\n"
       "- {soort: probleemanalyse, datum: 2023-02-01, bijstelling: ja}\n"
       "- {soort: probleemanalyse, datum: 2023-02-15}\n"
       "- {soort: plan_van_aanpak, datum: 2023-02-20}"},
      [](const Case& c) {
        CHECK(c.first(Kind::evaluatie)->day == Date::of(2023, 3, 1));
        CHECK(c.last(Kind::evaluatie)->day == Date::of(2023, 5, 1));
        CHECK(c.first_from(Kind::evaluatie, Date::of(2023, 3, 2))->day == Date::of(2023, 4, 1));
        CHECK(c.first_from(Kind::evaluatie, Date::of(2023, 4, 1))->day == Date::of(2023, 4, 1));
        CHECK(c.first_from(Kind::evaluatie, Date::of(2023, 5, 2)) == nullptr);
        CHECK(c.last_until(Kind::evaluatie, Date::of(2023, 4, 30))->day == Date::of(2023, 4, 1));
        CHECK(c.last_until(Kind::evaluatie, Date::of(2023, 2, 28)) == nullptr);
        // The analysis is the first that adjusts no other.
        REQUIRE(c.analysis() != nullptr);
        CHECK(c.analysis()->day == Date::of(2023, 2, 15));
        REQUIRE(c.plan() != nullptr);
        CHECK(c.plan()->day == Date::of(2023, 2, 20));
      });
}

TEST_CASE("events of one day come in an order of their own", "[case]") {
  struct Pair {
    std::string_view what;
    std::string_view first;
    std::string_view second;
  };
  const auto pair = GENERATE(
      Pair{"the day before all", "soort: evaluatie, datum: 2023-02-28",
           "soort: probleemanalyse, datum: 2023-03-01"},
      Pair{"the kind, as the format lists them",
           "soort: probleemanalyse, datum: 2023-03-01, mogelijkheden: volledig",
           "soort: consult_bedrijfsarts, datum: 2023-03-01, mogelijkheden: geen"},
      Pair{"no before yes", "soort: evaluatie, datum: 2023-03-01, doel_gehaald: nee",
           "soort: evaluatie, datum: 2023-03-01, doel_gehaald: ja"},
      Pair{"nothing said before no", "soort: evaluatie, datum: 2023-03-01",
           "soort: evaluatie, datum: 2023-03-01, doel_gehaald: nee"},
      Pair{"nothing said of the first key in which they differ",
           "soort: evaluatie, datum: 2023-03-01, bijstelling_nodig: ja",
           "soort: evaluatie, datum: 2023-03-01, doel_gehaald: nee"},
      Pair{"the keys in any order",
           "doel_gehaald: nee, bijstelling_nodig: ja, soort: evaluatie, datum: 2023-03-01",
           "soort: evaluatie, datum: 2023-03-01, bijstelling_nodig: nee, doel_gehaald: ja"},
      Pair{"the earlier date", "soort: werkhervatting, datum: 2023-03-01, einde: 2023-04-01",
           "soort: werkhervatting, datum: 2023-03-01, einde: 2023-05-01"},
      Pair{"words in the order of the format", "soort: contact, datum: 2023-03-01, vorm: gesprek",
           "soort: contact, datum: 2023-03-01, vorm: telefoon"},
      Pair{"the lower number", "soort: interventie, datum: 2023-03-01, kosten: 100",
           "soort: interventie, datum: 2023-03-01, kosten: 100.50"},
      Pair{"text by letter", "soort: contact, datum: 2023-03-01, stuk: a",
           "soort: contact, datum: 2023-03-01, stuk: b"},
      Pair{"fewer words of a list",
           "soort: re_integratieverslag, datum: 2023-03-01, onderdelen: [a]",
           "soort: re_integratieverslag, datum: 2023-03-01, onderdelen: [a, b]"},
      Pair{"fewer maps in a list",
           "soort: plan_van_aanpak, datum: 2023-03-01, activiteiten: [{door: x}]",
           "soort: plan_van_aanpak, datum: 2023-03-01, activiteiten: [{door: x}, {door: x}]"},
      Pair{"what such a map says",
           "soort: plan_van_aanpak, datum: 2023-03-01, activiteiten: [{uitgevoerd: nee}]",
           "soort: plan_van_aanpak, datum: 2023-03-01, activiteiten: [{uitgevoerd: ja}]"});
  INFO(pair.what);
  const auto check = [](std::string_view a, std::string_view b, bool as_in_file) {
    const std::string both = "- {" + std::string(a) + "}\n- {" + std::string(b) + "}";
    seen_on(kLate, {both}, [&](const Case& c) {
      REQUIRE(c.events().size() == 2);
      CHECK((c.events()[0]->place < c.events()[1]->place) == as_in_file);
    });
  };
  check(pair.first, pair.second, true);
  check(pair.second, pair.first, false);
  // Of two that say the same it does not matter.
  check(pair.first, pair.first, true);
}

TEST_CASE("spoor 2 counts from the first-year evaluation, at the latest from its due date",
          "[case]") {
  const Date due = Date::of(2024, 1, 7);  // FSD+363
  seen_on(kLate, {""}, [&](const Case& c) { CHECK(c.first_year_reference() == due); });
  seen_on(kLate, {"- {soort: eerstejaarsevaluatie, datum: 2023-12-20}"},
          [&](const Case& c) { CHECK(c.first_year_evaluation()->day == Date::of(2023, 12, 20)); });
  const auto counts_from = [](std::string_view day, std::string_view more) {
    Date reference;
    seen_on(
        kLate,
        {"- {soort: eerstejaarsevaluatie, datum: " + std::string(day) + std::string(more) + "}"},
        [&](const Case& c) { reference = c.first_year_reference(); });
    return reference;
  };
  // In week 52; sooner only where it decided to start, from week 46 on.
  CHECK(counts_from("2024-01-01", "") == Date::of(2024, 1, 1));  // FSD+357
  CHECK(counts_from("2023-12-31", "") == due);
  CHECK(counts_from("2023-12-31", ", spoor2_besluit: starten") == Date::of(2023, 12, 31));
  CHECK(counts_from("2023-12-31", ", spoor2_besluit: niet_starten") == due);
  CHECK(counts_from("2023-11-20", ", spoor2_besluit: starten") == Date::of(2023, 11, 20));  // +315
  CHECK(counts_from("2023-11-19", ", spoor2_besluit: starten") == due);
  seen_on(kLate, {"- {soort: eerstejaarsevaluatie, datum: 2024-02-20}"},
          [&](const Case& c) { CHECK(c.first_year_reference() == due); });
  seen_on(kLate,
          {"", "{}", ", onderbrekingen: [{van: 2023-05-01, tot: 2023-05-14, reden: hersteld}]"},
          [&](const Case& c) { CHECK(c.first_year_reference() == due + 14); });
}

TEST_CASE("the duty is over on a day past the test, recovery or the AOW age", "[case]") {
  seen_on(kLate, {""}, [](const Case& c) {
    CHECK_FALSE(c.over_by(kWaitingEnd));
    CHECK(c.over_by(kWaitingEnd + 1));
  });
  seen_on(kLate, {"", "{aow_datum: 2024-03-01}"}, [](const Case& c) {
    CHECK_FALSE(c.over_by(Date::of(2024, 2, 29)));
    CHECK(c.over_by(Date::of(2024, 3, 1)));
  });
  seen_on(kLate, {"", "{}", ", hersteld_per: 2024-03-01"}, [](const Case& c) {
    CHECK_FALSE(c.over_by(Date::of(2024, 2, 29)));
    CHECK(c.over_by(Date::of(2024, 3, 1)));
  });
}

TEST_CASE("whether work is arbeidstherapeutisch its key says, not a wage value", "[case]") {
  const auto therapeutic = [](const std::string& more) {
    Tri answer = Tri::unknown;
    seen_on(Date::of(2023, 7, 1),
            {"- {soort: werkhervatting, datum: 2023-05-01, werkgever: eigen" + more + "}"},
            [&](const Case& c) { answer = c.resumptions()[0].therapeutic; });
    return answer;
  };
  CHECK(unknown(therapeutic("")));
  CHECK(unknown(therapeutic(", loonwaarde_percentage: 50")));
  CHECK(unknown(therapeutic(", loonwaarde: {bedrag: 10.00, per: maand}")));
  CHECK(no(therapeutic(", arbeidstherapeutisch: nee")));
  CHECK(yes(therapeutic(", loonwaarde_percentage: 50, arbeidstherapeutisch: ja")));
}
