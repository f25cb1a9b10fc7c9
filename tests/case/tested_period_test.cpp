// The period that is tested, and what moves it.
#include <string>
#include <vector>

#include "case/case.hpp"
#include "case/lines.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kFsd = kFirstSickDay;
const Date kWaitingEnd = Date::of(2025, 1, 5);  // 104 weeks: 728 days from the first on

const Date kLate = Date::of(2024, 6, 3);

}  // namespace

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

TEST_CASE("a recovery or the AOW age ends a loonsanctie that a late application moved on",
          "[case]") {
  // 58 days late: the 364 days of the loonsanctie end on 3 March 2026.
  const std::string_view events =
      "- {soort: wia_aanvraag, datum: 2024-12-17}\n- {soort: loonsanctie, datum: 2025-01-10}";
  const auto ends = [&](std::string_view employee, std::string_view sickness) {
    End duties;
    seen_on(Date::of(2026, 2, 20), {events, employee, sickness}, [&](const Case& c) {
      CHECK(c.test_end == Date::of(2026, 3, 3));
      CHECK(c.efforts.last == c.duties.last);
      duties = c.duties;
    });
    return duties;
  };
  CHECK(ends("{}", "").last == Date::of(2026, 3, 3));
  CHECK(ends("{}", "").cause == EndCause::sanction);
  const End recovered = ends("{}", ", hersteld_per: 2026-01-20");
  CHECK(recovered.last == Date::of(2026, 1, 19));
  CHECK(recovered.cause == EndCause::recovery);
  const End retired = ends("{aow_datum: 2026-02-01}", "");
  CHECK(retired.last == Date::of(2026, 1, 31));
  CHECK(retired.cause == EndCause::aow);
}

TEST_CASE("the first-year evaluation is the last in time, or else the first", "[case]") {
  const auto evaluation = [](std::string_view days) {
    Date found = kFsd;
    std::string events;
    for (std::size_t i = 0; i < days.size(); i += 11)
      events += "- {soort: eerstejaarsevaluatie, datum: " + std::string(days.substr(i, 10)) + "}\n";
    seen_on(kLate, {events}, [&](const Case& c) { found = c.first_year_evaluation()->day; });
    return found;
  };
  // Due on 7 January 2024.
  CHECK(evaluation("2023-11-01 2024-01-07 2024-01-08") == Date::of(2024, 1, 7));
  CHECK(evaluation("2024-01-08 2024-02-08") == Date::of(2024, 1, 8));
}
