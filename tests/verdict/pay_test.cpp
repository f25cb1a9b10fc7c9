// The end of the pay, by the arithmetic of BW 7:629 and WIA art. 23, 26 and 64.
#include "verdict/pay.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "catch.hpp"

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
    for (const Message& m : audit(d, day, RuleSet()).notes) all += m.en + "\n";
  });
  return all;
}

std::string last_pay_day(const std::string& aow, int term,
                         const std::string& first_sick_day = "2023-01-09") {
  std::string day;
  on({.employee = "{aow_datum: " + aow + "}", .first_sick_day = first_sick_day}, "2024-01-01",
     [&](const Dossier& d, Date as_of) {
       day = last_pay_day_with_aow(Case(d, as_of), term).iso();
     });
  return day;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pay from the AOW age on lasts its term, at most 104 weeks", "[pay]") {
  CHECK(last_pay_day("2023-06-01", 42) == "2023-07-12");  // A + 41
  CHECK(last_pay_day("2023-06-01", 91) == "2023-08-30");  // A + 90
  CHECK(last_pay_day("2022-12-01", 42) == "2023-02-19");  // first sick day + 41
  CHECK(last_pay_day("2025-01-01", 42) == "2025-01-05");  // never after the 104 weeks
}

TEST_CASE("the term from the AOW age on is one of sick days", "[pay]") {
  // BW 7:629 lid 10: spells less than four weeks apart are added up for lid 2 as well.
  const auto better = [](const std::string& from, const std::string& to) {
    return "2023-01-09, onderbrekingen: [{van: " + from + ", tot: " + to + ", reden: hersteld}]";
  };
  CHECK(last_pay_day("2023-06-01", 42, better("2023-06-12", "2023-06-18")) == "2023-07-19");
  CHECK(last_pay_day("2023-01-09", 42, better("2023-01-16", "2023-01-22")) == "2023-02-26");
  CHECK(last_pay_day("2023-06-01", 42, better("2023-03-06", "2023-03-12")) == "2023-07-12");
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
  CHECK_FALSE(holds(notes_of({}, "2024-12-20"), "late: pay runs on"));  // not made yet
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

TEST_CASE("the days of stagnation: each once, without the first 14 weeks", "[pay]") {
  const Rule* rule = RuleSet().find("spoor/benutting-mogelijkheden");
  const auto shortfall = [&](const char* from, const char* to) {
    Finding f;
    f.rule = rule;
    f.status = Status::fail;
    f.short_from = Date::parse(from);
    f.short_to = Date::parse(to);
    return f;
  };
  on({.employee = "{dienstverband: {einde: 2023-12-31}}"}, "2024-01-15",
     [&](const Dossier& d, Date as_of) {
       const Case c(d, as_of);
       // Counted from 9 January + 98 = 17 April 2023.
       std::vector<Finding> f{shortfall("2023-03-01", "2023-04-23")};
       CHECK(days_of_stagnation(c, f) == 7);
       f.push_back(shortfall("2023-04-20", "2023-04-30"));  // 24 to 30 April are new
       CHECK(days_of_stagnation(c, f) == 14);
       f.push_back(shortfall("2023-12-25", "2024-01-10"));  // the contract ended on the 31st
       CHECK(days_of_stagnation(c, f) == 21);
       // Those that lie within what was counted, or before the first 14 weeks are over, add
       // nothing.
       f.push_back(shortfall("2023-04-21", "2023-04-22"));
       f.push_back(shortfall("2023-02-01", "2023-02-28"));
       CHECK(days_of_stagnation(c, f) == 21);
       f.resize(3);
       f.back().short_from.reset();
       CHECK_FALSE(days_of_stagnation(c, f));
       f.back().status = Status::unknown;
       CHECK(days_of_stagnation(c, f) == 14);
     });
  // What UWV itself excuses did not stand still.
  on({.employee = "{dienstverband: {einde: 2023-12-31}}",
      .events = "  - {soort: deskundigenoordeel, datum: 2023-05-01, onderwerp: "
                "inspanningen_werkgever, uitkomst: positief}\n"},
     "2024-01-15", [&](const Dossier& d, Date as_of) {
       const std::vector<Finding> f{shortfall("2023-04-20", "2023-04-30"),
                                    shortfall("2023-05-02", "2023-05-08")};
       CHECK(days_of_stagnation(Case(d, as_of), f) == 7);
     });
}

TEST_CASE("recovery of sickness benefit in whole weeks, one for a report alone", "[pay]") {
  on({.employee = "{dienstverband: {einde: 2023-12-31}}"}, "2024-01-15",
     [&](const Dossier& d, Date as_of) {
       const Case c(d, as_of);
       Verdict v;
       v.consequence = Consequence::verhaal_ziekengeld;
       v.risk = Risk::medium;
       v.sanction = Sanction::administrative;
       const auto said = [&] {
         std::string all;
         for (const Message& m : pay_notes(c, {}, v)) all += m.en;
         return all;
       };
       CHECK(holds(said(), "recovers one week"));
       v.sanction = Sanction::substantive;
       CHECK(holds(said(), "0 days, so 0 weeks"));
       v.risk = Risk::low;
       CHECK(said().empty());
       v.risk = Risk::high;
       v.consequence = Consequence::loonsanctie;
       CHECK(said().empty());
     });
}

TEST_CASE("sickness benefit is recovered over 52 weeks at most", "[pay]") {
  on({.employee = "{dienstverband: {einde: 2024-12-31}}"}, "2025-01-15",
     [&](const Dossier& d, Date as_of) {
       const Case c(d, as_of);
       Verdict v;
       v.consequence = Consequence::verhaal_ziekengeld;
       v.risk = Risk::high;
       v.sanction = Sanction::substantive;
       // From 9 January + 98 = 17 April 2023.
       const auto said = [&](const char* to) {
         Finding f;
         f.rule = RuleSet().find("spoor/benutting-mogelijkheden");
         f.status = Status::fail;
         f.short_from = Date::parse("2023-04-17");
         f.short_to = Date::parse(to);
         std::string all;
         for (const Message& m : pay_notes(c, {&f, 1}, v)) all += m.en;
         return all;
       };
       CHECK(holds(said("2024-04-13"), "363 days, so 51 weeks"));
       CHECK(holds(said("2024-04-14"), "364 days, so 52 weeks"));
       CHECK(holds(said("2024-04-21"), "371 days, so 52 weeks"));
     });
}
