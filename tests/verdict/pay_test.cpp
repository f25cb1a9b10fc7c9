// The end of the pay, by the arithmetic of BW 7:629 and WIA art. 23, 26 and 64.
#include "verdict/pay.hpp"

#include <functional>
#include <string>

#include "catch.hpp"
#include "verdict/end_of_pay.hpp"

using namespace poortwachter;

namespace {

/// A dossier of somebody sick since 9 January 2023; the waiting period ends on 5 January 2025.
struct File {
  std::string employer = "{}";
  std::string employee = "{}";
  std::string events{};
  std::string first_sick_day = "2023-01-09";
};

void on(const File& file, const char* as_of,
        const std::function<void(const Dossier&, Date)>& look) {
  load_dossiers("poortwachter: 1\nkenmerk: p\nwerkgever: " + file.employer + "\nwerknemer: " +
                    file.employee + "\nverzuim: {eerste_ziektedag: " + file.first_sick_day +
                    "}\ngebeurtenissen:" + (file.events.empty() ? " []\n" : "\n" + file.events),
                {}, [&](const LoadedDossier& l) {
                  for (const InputError& e : l.errors) FAIL_CHECK(e.message.en);
                  REQUIRE(l.dossier != nullptr);
                  look(*l.dossier, *Date::parse(as_of));
                });
}

std::string notes_of(const File& file, const char* as_of) {
  std::string all;
  on(file, as_of, [&](const Dossier& d, Date day) {
    for (const Statements& n : audit(d, day, RuleSet()).notes)
      all += in_words(n, Language::en) + "\n";
  });
  return all;
}

std::string last_pay_day(const std::string& aow, const std::string& first_sick_day) {
  std::string day;
  on({.employee = "{aow_datum: " + aow + "}", .first_sick_day = first_sick_day}, "2024-01-01",
     [&](const Dossier& d, Date as_of) { day = last_pay_day_with_aow(Case(d, as_of))->iso(); });
  return day;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pay from the AOW age on lasts its term, at most 104 weeks", "[pay]") {
  CHECK(last_pay_day("2023-12-01", "2023-07-03") == "2024-01-11");  // A + 41
  CHECK(last_pay_day("2023-06-01", "2023-01-09") == "2023-08-30");  // A + 90
  CHECK(last_pay_day("2023-06-01", "2023-07-03") == "2023-08-13");  // first sick day + 41
  CHECK(last_pay_day("2025-01-01", "2023-01-09") == "2025-01-05");  // never after the 104 weeks
  CHECK(last_pay_day("2025-01-05", "2023-01-09") == "2025-01-05");
  // After them there is no term left (lid 2, closing words).
  CHECK(last_pay_day("2025-01-06", "2023-01-09") == "2025-01-05");
  CHECK(last_pay_day("2025-06-01", "2023-01-09") == "2025-05-31");
}

TEST_CASE("the term from the AOW age on is one of sick days", "[pay]") {
  // BW 7:629 lid 10: spells less than four weeks apart are added up for lid 2 as well.
  const auto better = [](const std::string& from, const std::string& to) {
    return "2023-01-09, onderbrekingen: [{van: " + from + ", tot: " + to + ", reden: hersteld}]";
  };
  CHECK(last_pay_day("2023-06-01", better("2023-06-12", "2023-06-18")) == "2023-09-06");
  CHECK(last_pay_day("2023-01-09", better("2023-01-16", "2023-01-22")) == "2023-04-16");
  CHECK(last_pay_day("2023-06-01", better("2023-03-06", "2023-03-12")) == "2023-08-30");
}

TEST_CASE("the term from the AOW age on is that of the first sick day", "[pay]") {
  const File before{.employee = "{aow_datum: 2024-03-01}", .first_sick_day = "2023-06-30"};
  CHECK(holds(notes_of(before, "2024-02-01"), "until 30 May 2024 (13 weeks"));  // 1 March + 90
  const File after{.employee = "{aow_datum: 2024-03-01}", .first_sick_day = "2023-07-01"};
  CHECK(holds(notes_of(after, "2024-02-01"), "until 11 April 2024 (6 weeks"));  // 1 March + 41
  // The term began with 2016.
  const File old{.employee = "{aow_datum: 2016-06-01}", .first_sick_day = "2015-12-31"};
  CHECK_FALSE(holds(notes_of(old, "2016-05-01"), "AOW age is reached"));
  const File first{.employee = "{aow_datum: 2016-06-01}", .first_sick_day = "2016-01-01"};
  CHECK(holds(notes_of(first, "2016-05-01"), "until 30 August 2016 (13 weeks"));  // 1 June + 90
  // The last day of the 104 weeks, and the day after.
  const File last{.employee = "{aow_datum: 2025-01-05}"};
  CHECK(holds(notes_of(last, "2024-02-01"), "until 5 January 2025"));
  const File later{.employee = "{aow_datum: 2025-01-06}"};
  CHECK_FALSE(holds(notes_of(later, "2024-02-01"), "AOW age is reached"));
}

TEST_CASE("a late WIA application adds its days to the pay", "[pay]") {
  const auto apply = [](const std::string& day) {
    return File{.events = "  - {soort: wia_aanvraag, datum: " + day + "}\n"};
  };
  // Due on 5 January 2025 - 77 = 20 October 2024.
  CHECK(holds(notes_of(apply("2024-11-12"), "2024-12-20"),
              "came 23 days late: pay runs on for as long, until 28 January 2025"));
  CHECK(holds(notes_of(apply("2024-10-21"), "2024-12-20"), "came 1 day late"));
  CHECK_FALSE(holds(notes_of(apply("2024-10-20"), "2024-12-20"), "late: pay runs on"));
  // Not made yet: 61 days so far, 5 January + 61.
  CHECK(holds(notes_of({}, "2024-12-20"),
              "each day of delay extends the pay by a day, now until 7 "
              "March 2025"));
}

TEST_CASE("an early application: the soonest end, and when it comes too late", "[pay]") {
  const auto apply = [](const std::string& day) {
    return File{.events =
                    "  - {soort: wia_aanvraag, datum: " + day + ", verkorte_wachttijd: ja}\n"};
  };
  CHECK(holds(notes_of(apply("2023-10-02"), "2023-12-01"), "ends on 11 December 2023"));  // + 70
  CHECK(holds(notes_of(apply("2023-01-16"), "2023-12-01"), "ends on 9 April 2023"));      // + 90
  CHECK(holds(notes_of(apply("2024-04-28"), "2024-06-01"), "ends on 7 July 2024"));
  CHECK(holds(notes_of(apply("2024-04-29"), "2024-06-01"), "came after 28 April 2024, week 68"));
}

TEST_CASE("an own-risk bearer goes on after the contract", "[pay]") {
  const File file{.employer = "{eigenrisicodrager_ziektewet: ja}",
                  .employee = "{dienstverband: {einde: 2024-05-01}}"};
  CHECK(holds(notes_of(file, "2024-06-01"),
              "after the end of the contract on 1 May 2024, until 5 "
              "January 2025"));
  const auto ends = [&](const std::string& day) {
    return File{.employer = file.employer, .employee = "{dienstverband: {einde: " + day + "}}"};
  };
  CHECK(holds(notes_of(ends("2025-01-04"), "2024-06-01"), "bears the risk"));
  CHECK_FALSE(holds(notes_of(ends("2025-01-05"), "2024-06-01"), "bears the risk"));  // nothing left
  const File insured{.employee = "{dienstverband: {einde: 2024-05-01}}"};
  CHECK_FALSE(holds(notes_of(insured, "2024-06-01"), "bears the risk"));
}

TEST_CASE("weeks and cost are those that can follow, and only where something threatens", "[pay]") {
  const auto cost = [](const File& file, const char* as_of, Verdict v) {
    on(file, as_of, [&](const Dossier& d, Date day) { work_out_cost(Case(d, day), {}, v); });
    return v;
  };
  const File wage{.employee = "{loon: {bedrag: 36000, per: jaar}}",
                  .events = "  - {soort: wia_aanvraag, datum: 2024-10-15}\n"};
  Verdict v;
  v.risk = v.substantive = Risk::high;
  CHECK(cost(wage, "2024-12-01", v).max_weeks == 52);
  CHECK(cost(wage, "2024-12-01", v).exposure->amount == Approx(25103.26).margin(0.001));
  CHECK(cost(wage, "2024-12-01", v).pay.until() == Date::of(2025, 1, 5));
  CHECK(cost(wage, "2025-02-01", v).max_weeks == 0);  // UWV can no longer decide
  CHECK_FALSE(cost(wage, "2025-02-01", v).exposure);
  CHECK_FALSE(cost({}, "2024-12-01", v).exposure);  // no wage
  CHECK(cost({}, "2024-12-01", v).max_weeks == 52);
  v.risk = v.substantive = Risk::low;
  CHECK(cost(wage, "2024-12-01", v).max_weeks == 0);
  CHECK_FALSE(cost(wage, "2024-12-01", v).exposure);
  // After a contract that ended in the sickness: one week for the report alone.
  const File ended{.employee =
                       "{loon: {bedrag: 36000, per: jaar}, dienstverband: {einde: "
                       "2024-05-01}}"};
  v.consequence = Consequence::verhaal_ziekengeld;
  v.risk = v.administrative = Risk::medium;
  CHECK(cost(ended, "2024-06-01", v).max_weeks == 1);
  CHECK(cost(ended, "2024-06-01", v).exposure->amount == Approx(482.76).margin(0.001));
}

TEST_CASE("a loonsanctie of after the end of the pay is named as void", "[pay]") {
  const auto said = [](const std::string& events) {
    return notes_of({.events = events + "  - {soort: loonsanctie, datum: 2025-01-10}\n"},
                    "2025-02-01");
  };
  const std::string is_void =
      "came after 5 January 2025, the last day on which UWV could impose it";
  CHECK(holds(said("  - {soort: wia_aanvraag, datum: 2024-10-15}\n"), is_void));
  CHECK_FALSE(holds(said("  - {soort: wia_aanvraag, datum: 2024-11-15}\n"), is_void));
  CHECK(holds(said(""), "if it was in time there is no extension"));
}
