// Recovery of sickness benefit, by the arithmetic of ZW art. 39a and the Besluit verhaal
// ziekengeld.
#include "verdict/recovery.hpp"

#include <functional>
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

std::string english(const Statements& note) { return in_words(note, Language::en); }

/// Sick since 9 January 2023; the first 14 weeks end on 16 April, the 104 weeks on 5 January 2025.
void on(const std::string& end, const std::string& events,
        const std::function<void(const Case&)>& look, const std::string& employee = "",
        const char* as_of = "2025-01-20") {
  with_dossier("poortwachter: 1\nkenmerk: r\nwerknemer: {dienstverband: {einde: " + end + "}" +
                   employee + "}\nverzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen:" +
                   (events.empty() ? " []\n" : "\n" + events),
               [&](const Dossier& d) { look(Case(d, *Date::parse(as_of))); });
}

Finding shortfall(const char* from, const char* to) {
  Finding f;
  f.rule = RuleSet().find("spoor/benutting-mogelijkheden");
  f.weight = f.rule->weight;
  f.status = Status::fail;
  f.short_from = Date::parse(from);
  f.short_to = Date::parse(to);
  return f;
}

int weeks(const Recovery& r) {
  int days = 0;
  for (const Days& d : r.charged) days += d.until - d.from;
  CHECK(days % 7 == 0);
  return days / 7;
}

int weeks_of(const std::vector<Finding>& findings, const std::string& end = "2023-12-31",
             const std::string& events = "") {
  int n = 0;
  on(end, events, [&](const Case& c) { n = weeks(recovery(c, findings, true, false)); });
  return n;
}

const std::string kWork =
    "  - {soort: werkhervatting, datum: 2023-11-01, werkgever: eigen, "
    "sluit_aan_bij_mogelijkheden: ";

}  // namespace

TEST_CASE("the whole weeks of each period of shortcoming, each rounded down", "[recovery]") {
  // 20 days and 20 days are two weeks each: four, not five.
  CHECK(weeks_of({shortfall("2023-05-01", "2023-05-20"), shortfall("2023-07-01", "2023-07-20")}) ==
        4);
  CHECK(weeks_of({shortfall("2023-05-01", "2023-05-21")}) == 3);
  CHECK(weeks_of({shortfall("2023-05-01", "2023-05-06")}) == 0);
  // Those that overlap or touch are one period: 1 to 30 May is four weeks.
  CHECK(weeks_of({shortfall("2023-05-01", "2023-05-20"), shortfall("2023-05-10", "2023-05-30")}) ==
        4);
  CHECK(weeks_of({shortfall("2023-05-21", "2023-05-31"), shortfall("2023-05-01", "2023-05-20")}) ==
        4);
  CHECK(weeks_of({shortfall("2023-05-01", "2023-05-31"), shortfall("2023-05-10", "2023-05-12")}) ==
        4);
}

TEST_CASE("the first 14 weeks and what came after the contract are left out", "[recovery]") {
  CHECK(weeks_of({shortfall("2023-02-01", "2023-04-29")}) == 1);  // 17 to 29 April
  CHECK(weeks_of({shortfall("2023-02-01", "2023-04-16")}) == 0);
  CHECK(weeks_of({shortfall("2023-12-18", "2024-03-01")}) == 2);  // 18 to 31 December
}

TEST_CASE("days without possibilities are no shortcoming", "[recovery]") {
  // None from 15 May on: 1 to 14 May are left.
  CHECK(weeks_of({shortfall("2023-05-01", "2023-08-01")}, "2023-12-31",
                 "  - {soort: probleemanalyse, datum: 2023-02-15, opgesteld_door: bedrijfsarts, "
                 "mogelijkheden: beperkt, onderbouwd: ja}\n"
                 "  - {soort: consult_bedrijfsarts, datum: 2023-05-15, opgesteld_door: "
                 "bedrijfsarts, mogelijkheden: geen, onderbouwd: ja, herstel_verwacht: nee}\n") ==
        2);
}

TEST_CASE("what UWV itself excuses is no shortcoming", "[recovery]") {
  const std::string opinion =
      "  - {soort: deskundigenoordeel, datum: 2023-08-01, onderwerp: inspanningen_werkgever, "
      "uitkomst: positief}\n";
  const std::vector<Finding> f{shortfall("2023-05-01", "2023-05-21"),
                               shortfall("2023-09-01", "2023-09-14")};
  CHECK(weeks_of(f, "2023-12-31", opinion) == 2);
  CHECK(weeks_of(f) == 5);
}

TEST_CASE("never more than 52 weeks, nor than the benefit that is left", "[recovery]") {
  const std::vector<Finding> f{shortfall("2023-04-17", "2024-12-31")};
  CHECK(weeks_of({shortfall("2023-04-17", "2024-04-13")}, "2024-04-14") ==
        38);  // to 5 January 2025
  CHECK(weeks_of({shortfall("2023-04-17", "2023-12-31")}, "2023-12-31") == 37);  // 259 days
  CHECK(weeks_of({shortfall("2023-04-17", "2024-12-08")}, "2024-12-08") == 4);
  on("2024-12-31", "", [&](const Case& c) {
    const Recovery r = recovery(c, f, true, false);
    REQUIRE(r.charged.size() == 1);
    CHECK(r.charged[0] == Days{Date::of(2025, 1, 1), Date::of(2025, 1, 6)});  // five days left
    CHECK(r.weeks_of_shortfall == 89);
  });
  // No benefit from the AOW age on (ZW art. 29 lid 4).
  on(
      "2023-12-31", "",
      [&](const Case& c) {
        CHECK(weeks(recovery(c, {f.data(), 1}, true, false)) == 2);
      },
      ", aow_datum: 2024-01-15");
  on("2025-01-05", "", [&](const Case& c) {
    CHECK(recovery(c, f, true, false).charged.empty());  // nothing is left
  });
}

TEST_CASE("benefit after a recovery of four weeks is not recovered", "[recovery]") {
  const std::vector<Finding> f{shortfall("2023-05-01", "2023-08-31")};
  const auto until = [&](const std::string& to) {
    Date last;
    with_dossier(
        "poortwachter: 1\nkenmerk: r\nwerknemer: {dienstverband: {einde: 2023-12-31}}\nverzuim: "
        "{eerste_ziektedag: 2023-01-09, onderbrekingen: [{van: 2024-01-15, tot: " +
            to + ", reden: hersteld}]}\ngebeurtenissen: []\n",
        [&](const Dossier& d) {
          last = recovery(Case(d, Date::of(2024, 6, 1)), f, true, false).benefit_until;
        });
    return last.iso();
  };
  CHECK(until("2024-02-11") == "2024-01-14");
  CHECK(until("2024-02-10") != "2024-01-14");
}

TEST_CASE("a shortcoming that does not say its days: the most is counted", "[recovery]") {
  Finding f = shortfall("2023-05-01", "2023-05-20");
  f.short_from.reset();
  on("2023-06-30", "", [&](const Case& c) {
    const Recovery r = recovery(c, {&f, 1}, true, false);
    CHECK_FALSE(r.every_day_known);
    CHECK(weeks(r) == 52);
    CHECK(english(recovery_note(c, r)).find("the most was counted, 52 weeks") != std::string::npos);
  });
  f.weight = f.rule->weight;
  f.status = Status::unknown;
  CHECK(weeks_of({f}) == 0);
}

TEST_CASE("nothing is recovered where the work fits the possibilities", "[recovery]") {
  const std::vector<Finding> f{shortfall("2023-05-01", "2023-08-01")};
  const auto nil = [&](const std::string& work) {
    bool fits = false;
    on("2023-12-31", work, [&](const Case& c) {
      const Recovery r = recovery(c, f, true, false);
      fits = r.work_fits;
      CHECK((weeks(r) == 0) == fits);
    });
    return fits;
  };
  CHECK(nil(kWork + "ja, arbeidstherapeutisch: nee}\n"));
  CHECK(nil(kWork + "ja, arbeidstherapeutisch: nee, structureel: nee}\n"));
  CHECK_FALSE(nil(kWork + "ja}\n"));  // whether it has a wage value is not said
  CHECK_FALSE(nil(kWork + "nee}\n"));
  CHECK_FALSE(nil(kWork + "ja, arbeidstherapeutisch: ja}\n"));
  // Not on the last day.
  CHECK_FALSE(nil(kWork + "ja, arbeidstherapeutisch: nee, einde: 2023-12-30}\n"));
  CHECK(nil(kWork + "ja, arbeidstherapeutisch: nee, einde: 2023-12-31}\n"));
}

TEST_CASE("one week for a report that stays incomplete after a term", "[recovery]") {
  const auto term = [](const std::string& rest) {
    return "  - {soort: uwv_hersteltermijn, datum: 2024-01-08, uiterlijk: 2024-01-22" + rest +
           "}\n";
  };
  const std::vector<Finding> none;
  on("2023-12-31", term(""), [&](const Case& c) {
    const Recovery r = recovery(c, none, false, true);
    CHECK(r.basis == Recovery::Basis::report);
    CHECK(weeks(r) == 1);
    CHECK(r.term_lapsed);
    CHECK(english(recovery_note(c, r)).find("recovers one week of sickness benefit, because") !=
          std::string::npos);
  });
  // No term yet: the most that can follow.
  on("2023-12-31", "", [&](const Case& c) {
    const Recovery r = recovery(c, none, false, true);
    CHECK(weeks(r) == 1);
    CHECK_FALSE(r.term_lapsed);
    CHECK(english(recovery_note(c, r)).find("If the report stays incomplete") != std::string::npos);
  });
  // Also where art. 1 gives nil; not beside the weeks of art. 2.
  on("2023-12-31", kWork + "ja, arbeidstherapeutisch: nee}\n", [&](const Case& c) {
    const Finding f = shortfall("2023-05-01", "2023-08-01");
    CHECK(recovery(c, {&f, 1}, true, true).basis == Recovery::Basis::report);
  });
  on("2023-12-31", "", [&](const Case& c) {
    const Finding f = shortfall("2023-05-01", "2023-05-14");
    const Recovery r = recovery(c, {&f, 1}, true, true);
    CHECK(r.basis == Recovery::Basis::periods);
    CHECK(weeks(r) == 2);
  });
  on("2023-12-31", term(", aangevuld: 2024-01-22"),
     [&](const Case& c) { CHECK_FALSE(recovery(c, none, false, true).term_lapsed); });
  on("2023-12-31", term(", aangevuld: 2024-01-23"),
     [&](const Case& c) { CHECK(recovery(c, none, false, true).term_lapsed); });
}

TEST_CASE("periods of less than a week together are no week", "[recovery]") {
  const std::vector<Finding> f{shortfall("2023-05-01", "2023-05-06"),
                               shortfall("2023-07-01", "2023-07-06")};
  on("2023-12-31", "", [&](const Case& c) {
    const Recovery r = recovery(c, f, true, false);
    CHECK(r.basis == Recovery::Basis::nothing);
    CHECK(r.charged.empty());
    CHECK(english(recovery_note(c, r)).starts_with("No period in which too little was done"));
    // Nothing to say but what it all hangs on.
    CHECK(english(recovery_note(c, recovery(c, {}, false, false)))
              .starts_with("The employer was presumed to be no own-risk"));
  });
}

TEST_CASE("the words hold each period, what is left out and what is not included", "[recovery]") {
  const std::vector<Finding> f{shortfall("2023-05-01", "2023-05-20"),
                               shortfall("2023-07-01", "2023-07-20")};
  on("2023-12-31", "", [&](const Case& c) {
    const std::string said = english(recovery_note(c, recovery(c, f, true, false)));
    for (const std::string_view part :
         {"1 May 2023 to 20 May 2023: 2 weeks, 1 July 2023 to 20 July 2023: 2 weeks",
          "4 weeks together", "The benefit runs until 5 January 2025", "are not included",
          "own-risk bearer"}) {
      INFO(part);
      CHECK(said.find(part) != std::string::npos);
    }
  });
}
