// The end of a loonsanctie, by the arithmetic of WIA art. 25 lid 9 and 12-14.
#include "verdict/sanction.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "case/case.hpp"
#include "catch.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;

namespace {

std::string english(const Statements& note) { return in_words(note, Language::en); }

void on(const std::string& events, const std::function<void(const Dossier&)>& look) {
  load_dossiers(
      "poortwachter: 1\nkenmerk: s\nwerknemer: {}\nverzuim: {eerste_ziektedag: 2021-11-01}\n"
      "gebeurtenissen:\n" +
          events,
      {}, [&](const LoadedDossier& l) {
        REQUIRE(l.dossier != nullptr);
        look(*l.dossier);
      });
}

std::optional<SanctionEnd> end_of(const std::string& events, const char* as_of) {
  std::optional<SanctionEnd> e;
  on(events, [&](const Dossier& d) { e = sanction_end(Case(d, *Date::parse(as_of))); });
  return e;
}

Audit audited(const std::string& events, const char* as_of) {
  Audit a;
  on(events, [&](const Dossier& d) { a = audit(d, *Date::parse(as_of), RuleSet()); });
  return a;
}

const std::string kSanction = "  - {soort: loonsanctie, datum: 2023-09-14}\n";

}  // namespace

TEST_CASE("a loonsanctie lasts at most 52 weeks after the waiting period", "[sanction]") {
  const auto e = end_of(kSanction, "2024-01-01");
  REQUIRE(e);
  CHECK(e->latest.iso() == "2024-10-27");  // 2021-11-01 + 1091
  CHECK_FALSE(e->requested);
  CHECK_FALSE(end_of("  - {soort: contact, datum: 2023-09-14}\n", "2024-01-01"));
  CHECK_FALSE(end_of(kSanction, "2023-09-13"));
}

TEST_CASE("an open request: three weeks to decide, six weeks after that", "[sanction]") {
  const auto e =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26}\n", "2024-03-11");
  REQUIRE(e);
  CHECK(e->decide_by->iso() == "2024-03-17");  // the day of receipt is day 1 of 21
  CHECK(e->last_day->iso() == "2024-04-27");   // the day of the decision is day 1 of 42
  // Never before the end of the waiting period, never after the 52 weeks.
  const auto early =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2023-09-15}\n", "2023-09-20");
  CHECK(early->last_day->iso() == "2023-11-15");
  const auto late =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-10-20}\n", "2024-10-21");
  CHECK(late->last_day == late->latest);
}

TEST_CASE("a request that was refused is no longer open, one that was granted ends it",
          "[sanction]") {
  const auto refused = end_of(
      kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: niet_hersteld}\n",
      "2024-03-11");
  REQUIRE(refused);
  CHECK_FALSE(refused->requested);
  const auto granted = end_of(kSanction +
                                  "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: "
                                  "hersteld, uitkomst_datum: 2024-03-10}\n",
                              "2024-03-11");
  REQUIRE(granted);
  CHECK(granted->last_day->iso() == "2024-04-20");  // 2024-03-10 + 41
  const auto late = end_of(kSanction +
                               "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: "
                               "hersteld, uitkomst_datum: 2024-04-01}\n",
                           "2024-04-02");
  CHECK(late->last_day->iso() == "2024-04-27");  // as if decided on 2024-03-17, the last day for it
  // Not said when: in time.
  const auto undated =
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: hersteld}\n",
             "2024-04-02");
  CHECK(undated->last_day->iso() == "2024-04-27");
}

TEST_CASE("until the day of its decision a request is open", "[sanction]") {
  const std::string request =
      "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst_datum: 2024-03-12, uitkomst: ";
  for (const std::string outcome : {"hersteld", "niet_hersteld"}) {
    INFO(outcome);
    const auto before = end_of(kSanction + request + outcome + "}\n", "2024-03-11");
    CHECK(before->requested == Date::of(2024, 2, 26));
    CHECK_FALSE(before->granted);
    CHECK_FALSE(before->soonest);
  }
  const auto granted = end_of(kSanction + request + "hersteld}\n", "2024-03-12");
  CHECK(granted->granted == Date::of(2024, 3, 12));
  CHECK(granted->last_day->iso() == "2024-04-22");  // 2024-03-12 + 41
  const auto refused = end_of(kSanction + request + "niet_hersteld}\n", "2024-03-12");
  CHECK_FALSE(refused->requested);
  CHECK(refused->soonest);
}

TEST_CASE("a request counts from the day of the loonsanctie on", "[sanction]") {
  const auto requested = [](const std::string& day) {
    return end_of(kSanction + "  - {soort: bekortingsverzoek, datum: " + day + "}\n", "2023-10-01")
        ->requested;
  };
  CHECK_FALSE(requested("2023-09-13"));
  CHECK(requested("2023-09-14") == Date::of(2023, 9, 14));
}

TEST_CASE("without a request: the soonest is to ask and be granted today", "[sanction]") {
  const auto e = end_of(kSanction, "2024-01-01");
  CHECK(e->soonest->iso() == "2024-02-11");      // 2024-01-01 + 41
  CHECK(e->decision_due.iso() == "2023-09-17");  // 2021-11-01 + 685
  CHECK(e->days_off() == 0);
  CHECK_FALSE(
      end_of(kSanction + "  - {soort: bekortingsverzoek, datum: 2023-12-15}\n", "2024-01-01")
          ->soonest);
  // On the last day of all as well, not after it.
  const auto last = end_of(kSanction, "2024-10-27");
  CHECK(last->soonest == last->latest);
  CHECK_FALSE(end_of(kSanction, "2024-10-28")->soonest);
}

TEST_CASE("what UWV decided late comes off the six weeks", "[sanction]") {
  const std::string granted =
      "  - {soort: bekortingsverzoek, datum: 2024-02-26, uitkomst: hersteld, uitkomst_datum: "
      "2024-03-10}\n";
  const auto late_sanction =
      end_of("  - {soort: loonsanctie, datum: 2023-10-01}\n" + granted, "2024-03-11");
  CHECK(late_sanction->days_off() == 14);  // due 2023-09-17
  CHECK(late_sanction->last_day->iso() == "2024-04-06");
  const auto refused_late =
      end_of(kSanction +
                 "  - {soort: bekortingsverzoek, datum: 2023-12-01, uitkomst: niet_hersteld, "
                 "uitkomst_datum: 2023-12-31}\n" +
                 granted,
             "2024-03-11");
  CHECK(refused_late->days_off() == 10);  // due 2023-12-21
  CHECK(refused_late->last_day->iso() == "2024-04-10");
  const auto refused_in_time =
      end_of(kSanction +
                 "  - {soort: bekortingsverzoek, datum: 2023-12-01, uitkomst: niet_hersteld, "
                 "uitkomst_datum: 2023-12-10}\n" +
                 granted,
             "2024-03-11");
  CHECK(refused_in_time->days_off() == 0);
  CHECK(refused_in_time->last_day->iso() == "2024-04-20");
  const auto said = [](const char* imposed) {
    return english(sanction_note(
        *end_of("  - {soort: loonsanctie, datum: " + std::string(imposed) + "}\n", "2023-10-01")));
  };
  CHECK(said("2023-09-17").find("UWV imposed it on") == std::string::npos);  // the day itself
  CHECK(said("2023-09-18").find("on 18 September 2023, 1 day after the last day, 17 September") !=
        std::string::npos);
  // Which decision it was, and by how much.
  REQUIRE(refused_late->late.size() == 1);
  CHECK(refused_late->late[0].on_request);
  const Statements words = sanction_note(*refused_late);
  CHECK(in_words(words, Language::nl)
            .find("besliste UWV op 31 december 2023, 10 dagen na de uiterste dag 21 december") !=
        std::string::npos);
  CHECK(
      english(words).find("decided on 31 December 2023, 10 days after the last day, 21 December") !=
      std::string::npos);
}

TEST_CASE("without a granted request lateness counts by the words of the law, not by UWV",
          "[sanction]") {
  const auto e = end_of("  - {soort: loonsanctie, datum: 2023-10-01}\n", "2024-01-01");
  CHECK(e->latest.iso() == "2024-10-27");
  CHECK(e->less_lateness->iso() == "2024-10-13");  // 14 days less
  CHECK_FALSE(end_of(kSanction, "2024-01-01")->less_lateness);
}

TEST_CASE("a request that UWV leaves lying never ends the pay before today", "[sanction]") {
  // Received on 1 December: decided by the 21st, ended by 31 January + 0.
  const std::string request = kSanction + "  - {soort: bekortingsverzoek, datum: 2023-12-01}\n";
  CHECK(end_of(request, "2024-01-15")->last_day->iso() == "2024-01-31");
  CHECK(end_of(request, "2024-03-01")->last_day->iso() == "2024-03-01");
}

TEST_CASE("the last day that UWV itself names is held against that of the law", "[sanction]") {
  const auto named = [](const char* day) {
    return *end_of("  - {soort: loonsanctie, datum: 2023-09-14, tot: " + std::string(day) + "}\n",
                   "2024-01-01");
  };
  CHECK(named("2024-10-27").latest.iso() == "2024-10-27");
  CHECK(named("2024-04-28").latest.iso() == "2024-04-28");  // that is what UWV decided
  CHECK(named("2024-11-30").latest.iso() == "2024-10-27");  // 52 weeks at most
  CHECK(named("2023-10-29").latest.iso() == "2024-10-27");  // no end of a sanction
  const auto said = [&](const char* day) { return english(sanction_note(named(day))); };
  CHECK(said("2024-10-27").find("UWV itself names") == std::string::npos);
  CHECK(said("2024-10-23").find("names 23 October 2024 as the last day, 4 days earlier") !=
        std::string::npos);
  CHECK(said("2024-10-28").find("names 28 October 2024 as the last day, 1 day later") !=
        std::string::npos);
}

TEST_CASE("a shortcoming is repaired when it was done late or is over", "[sanction]") {
  const std::string analysis =
      "  - {soort: probleemanalyse, datum: 2021-12-10, opgesteld_door: bedrijfsarts, "
      "mogelijkheden: "
      "beperkt, onderbouwd: ja, advies: ja}\n";
  const auto repaired = [](const Audit& a, std::string_view rule) {
    for (const Finding& f : a.findings)
      if (f.rule->id == rule && f.status == Status::fail) return f.repaired_since;
    return std::optional<bool>();
  };
  const std::string late = kSanction + analysis + "  - {soort: spoor2_start, datum: 2023-10-09}\n";
  // Started is not completed: UWV wants the final report of the path.
  CHECK(repaired(audited(late, "2024-03-11"), "spoor/tweede-spoor-tijdig") == false);
  const auto ended = [&](const std::string& how) {
    return repaired(
        audited(late + "  - {soort: spoor2_einde, datum: 2024-03-01, uitkomst: " + how + "}\n",
                "2024-03-11"),
        "spoor/tweede-spoor-tijdig");
  };
  CHECK(ended("mislukt, inspanning_voldoende: ja, vervolg_zinvol: nee") == true);
  CHECK(ended("geplaatst") == true);
  CHECK(ended("mislukt, eindrapportage: ja") == true);
  CHECK(ended("mislukt, eindrapportage: nee") == false);
  CHECK(ended("gestaakt") == false);
  // What was there when UWV refused a request it did not find repaired; what came after, it may.
  const auto refused = [&](const std::string& on) {
    return repaired(
        audited(late + "  - {soort: spoor2_einde, datum: 2024-03-01, uitkomst: geplaatst}\n" +
                    "  - {soort: bekortingsverzoek, datum: 2024-02-12, uitkomst: niet_hersteld, "
                    "uitkomst_datum: " +
                    on + "}\n",
                "2024-03-11"),
        "spoor/tweede-spoor-tijdig");
  };
  CHECK(refused("2024-02-29") == true);
  CHECK(refused("2024-03-01") == false);
  const Audit never = audited(kSanction + analysis, "2024-03-11");
  CHECK(repaired(never, "spoor/tweede-spoor-gestart") == false);
  CHECK(never.notes.back().back().key() == shortening_note(never.verdict).key);
  // Of procedure, and without a loonsanctie, nothing is to be repaired for a shortening.
  CHECK_FALSE(repaired(never, "tijdigheid/plan-van-aanpak").has_value());
  CHECK_FALSE(repaired(audited(analysis, "2024-03-11"), "spoor/tweede-spoor-gestart").has_value());
}

TEST_CASE("what was done is repaired when it came after its day, not when it was done badly",
          "[sanction]") {
  on(kSanction, [](const Dossier& d) {
    const Case c(d, Date::of(2024, 3, 11));
    const auto repaired = [&](std::string_view rule, std::optional<int> days_late, Date due) {
      Finding f;
      f.rule = RuleSet().find(rule);
      f.weight = f.rule->weight;
      f.status = Status::fail;
      f.due = due;
      f.actual = due + days_late.value_or(0);
      f.days_late = days_late;
      return repaired_since(c, f);
    };
    const Date day = Date::of(2023, 2, 1);
    CHECK(repaired("spoor/advies-opgevolgd", 1, day) == true);
    CHECK(repaired("spoor/advies-opgevolgd", 0, day) == false);
    CHECK(repaired("spoor/advies-opgevolgd", std::nullopt, day) == false);
    // A spoor 2 that fell due in the last 26 weeks (from 2021-11-01 + 546) is repaired by its
    // start.
    CHECK(repaired("spoor/tweede-spoor-tijdig", 1, Date::of(2023, 4, 30)) == false);
    CHECK(repaired("spoor/tweede-spoor-tijdig", 1, Date::of(2023, 5, 1)) == true);
    CHECK(repaired("spoor/tweede-spoor-tijdig", 0, Date::of(2023, 5, 1)) == false);
  });
  // A stretch that ended is made good, unless it ended with the possibilities, or before a refusal.
  const auto over = [](const std::string& events) {
    std::optional<bool> repaired;
    on(kSanction + events, [&](const Dossier& d) {
      const Case c(d, Date::of(2024, 3, 11));
      Finding f;
      f.rule = RuleSet().find("spoor/benutting-mogelijkheden");
      f.weight = f.rule->weight;
      f.status = Status::fail;
      f.short_from = Date::of(2023, 2, 1);
      f.short_to = Date::of(2024, 1, 31);
      repaired = repaired_since(c, f);
    });
    return repaired;
  };
  const std::string refused =
      "  - {soort: bekortingsverzoek, datum: 2024-01-15, uitkomst: niet_hersteld, uitkomst_datum: ";
  CHECK(over("") == true);
  CHECK(over("  - {soort: consult_bedrijfsarts, datum: 2024-02-01, opgesteld_door: bedrijfsarts, "
             "mogelijkheden: geen, onderbouwd: ja}\n") == false);
  CHECK(over(refused + "2024-01-31}\n") == true);
  CHECK(over(refused + "2024-02-01}\n") == false);
}

TEST_CASE("a completion term that was met too late is repaired since", "[sanction]") {
  const Audit a = audited(kSanction +
                              "  - {soort: uwv_hersteltermijn, datum: 2023-08-01, uiterlijk: "
                              "2023-08-22, aangevuld: 2023-09-20}\n",
                          "2024-03-11");
  const auto f = std::find_if(a.findings.begin(), a.findings.end(), [](const Finding& x) {
    return x.rule->id == "verslag/hersteltermijn";
  });
  REQUIRE(f != a.findings.end());
  CHECK(f->status == Status::fail);
  CHECK(f->repaired_since == true);
}

TEST_CASE("after its last day a loonsanctie is no longer shortened", "[sanction]") {
  const auto said = [](const char* as_of) {
    std::string all;
    for (const Statements& n : audited(kSanction, as_of).notes) all += english(n);
    return all;
  };
  CHECK(said("2024-10-27").find("request to shorten") != std::string::npos);  // the last day
  CHECK(said("2024-10-28").find("request to shorten") == std::string::npos);
}

TEST_CASE("a request to shorten succeeds, fails or cannot be judged by the risk", "[sanction]") {
  Verdict v;
  v.risk = Risk::low;
  v.route.push_back({Step::efforts_sufficient, Tri::yes, true, {}, {}});
  CHECK(shortening_note(v).key == "shortening_possible");
  v.risk = Risk::undetermined;
  CHECK(shortening_note(v).key == "shortening_unclear");
  v.risk = Risk::medium;
  CHECK(shortening_note(v).key == "shortening_hopeless");
}

TEST_CASE(
    "UWV's own opinion that nobody acted on weighs from its last day on, also before the test") {
  const auto degree = [](std::string_view as_of, const std::string& followed) {
    const Audit a = test::everything_done()
                        .on(as_of)
                        .add(
                            "soort: deskundigenoordeel, datum: 2024-03-01, onderwerp: "
                            "inspanningen_werkgever, uitkomst: negatief, " +
                            followed)
                        .audited();
    for (const Finding& f : a.findings)
      if (f.rule->id == "deskundigenoordeel/opgevolgd" && f.status == Status::fail) return f.degree;
    return Degree::none;
  };
  CHECK(degree("2024-04-12", "opgevolgd: nee") == Degree::none);
  CHECK(degree("2024-04-13", "opgevolgd: nee") == Degree::serious);
  CHECK(degree("2024-04-13", "opgevolgd: ten_dele") == Degree::slight);
  CHECK(degree("2024-05-01", "opgevolgd: ja, opgevolgd_op: 2024-04-20") == Degree::none);
}
