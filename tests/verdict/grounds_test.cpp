// Deugdelijke gronden and expert opinions: what lies in their time is covered, and no more.
#include "verdict/grounds.hpp"

#include <functional>
#include <string>

#include "catch.hpp"
#include "dossier/support.hpp"
#include "rules/check.hpp"
#include "verdict/lost_days.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

std::string english(const Statements& said) { return in_words(said, Language::en); }

void on(const std::string& grounds, const std::string& events,
        const std::function<void(const Case&)>& look, std::string_view as_of = "2024-06-01") {
  with_dossier(
      "poortwachter: 1\nkenmerk: g\nwerknemer: {}\nverzuim: {eerste_ziektedag: 2023-01-09}\n"
      "deugdelijke_gronden: [" +
          grounds + "]\ngebeurtenissen: [" + events + "]\n",
      [&](const Dossier& d) { look(Case(d, *Date::parse(as_of))); });
}

/// A shortcoming of which the days are known, or not: "".
Finding shortcoming(std::string_view from, std::string_view to) {
  Finding f;
  f.rule = RuleSet().find("spoor/tweede-spoor-gestart");
  f.status = Status::fail;
  f.short_from = Date::parse(from);
  f.short_to = Date::parse(to);
  return f;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a ground covers a shortcoming that lies wholly in its period", "[grounds]") {
  struct Row {
    std::string_view what;
    std::string ground;
    Finding shortcoming;
    bool covered;
  };
  const Finding march = shortcoming("2024-03-01", "2024-03-31");
  const Finding undated = shortcoming("", "");
  const std::string from = ", van: 2024-03-01";
  const std::string to = ", tot: 2024-03-31";
  for (const Row& r : {
           Row{"no period", "", march, true},
           Row{"no period, for days that are not known", "", undated, true},
           Row{"from the first day to the last", from + to, march, true},
           Row{"wider", ", van: 2024-02-29, tot: 2024-04-01", march, true},
           Row{"from the first day on", from, march, true},
           Row{"up to the last day", to, march, true},
           Row{"from a day too late", ", van: 2024-03-02", march, false},
           Row{"up to a day too early", ", tot: 2024-03-30", march, false},
           Row{"a day too late, and long enough", ", van: 2024-03-02, tot: 2024-04-01", march,
               false},
           Row{"early enough, and a day too short", ", van: 2024-02-29, tot: 2024-03-30", march,
               false},
           Row{"a period, for days that are not known", from + to, undated, false},
           Row{"it is not known until when", from, shortcoming("2024-03-01", ""), false},
           Row{"it is not known from when", to, shortcoming("", "2024-03-31"), false},
       }) {
    INFO(r.what);
    on("{betreft: spoor, stuk: map 3" + r.ground + "}", "", [&](const Case& c) {
      CHECK((cover(c, r.shortcoming) == Cover::stated) == r.covered);
      CHECK(holds(english(ground_beside(c, r.shortcoming)), "does not cover the whole period") !=
            r.covered);
    });
  }
}

TEST_CASE("a ground counts from the day on which it was put forward", "[grounds]") {
  const auto covered = [](const std::string& day) {
    Cover how{};
    on("{betreft: spoor, stuk: map 3, datum: " + day + "}", "",
       [&](const Case& c) { how = cover(c, shortcoming("2024-03-01", "2024-03-31")); });
    return how == Cover::stated;
  };
  CHECK(covered("2024-06-01"));  // the as-of date
  CHECK_FALSE(covered("2024-06-02"));
}

TEST_CASE("a positive opinion on the efforts covers the time up to its date", "[grounds]") {
  struct Row {
    std::string_view what;
    std::string opinion;
    bool covers;
    bool covers_the_first_days;
  };
  const std::string efforts = "onderwerp: inspanningen_werkgever, uitkomst: ";
  for (const Row& r : {
           Row{"of the day after", efforts + "positief, datum: 2024-04-01", true, false},
           Row{"of the last day", efforts + "positief, datum: 2024-03-31", true, false},
           Row{"of the day before that", efforts + "positief, datum: 2024-03-30", false, true},
           Row{"of the first day", efforts + "positief, datum: 2024-03-01", false, true},
           Row{"of the day before that", efforts + "positief, datum: 2024-02-29", false, false},
           Row{"negative", efforts + "negatief, datum: 2024-04-01", false, false},
           Row{"negative, within", efforts + "negatief, datum: 2024-03-15", false, false},
           Row{"on another subject",
               "onderwerp: passende_arbeid, uitkomst: positief, datum: 2024-04-01", false, false},
           Row{"on another subject, within",
               "onderwerp: passende_arbeid, uitkomst: positief, datum: 2024-03-15", false, false},
       }) {
    INFO(r.what << ": " << r.opinion);
    on("", "{soort: deskundigenoordeel, " + r.opinion + "}", [&](const Case& c) {
      const Finding f = shortcoming("2024-03-01", "2024-03-31");
      const Statements beside = ground_beside(c, f);
      CHECK((cover(c, f) == Cover::confirmed) == r.covers);
      CHECK(holds(english(beside), "covers the time up to that opinion, not") ==
            r.covers_the_first_days);
      CHECK(beside.empty() == (!r.covers && !r.covers_the_first_days));
      CHECK(cover(c, shortcoming("2024-03-01", "")) == Cover::none);
      CHECK(ground_beside(c, shortcoming("2024-03-01", "")).empty());
      CHECK_FALSE(holds(english(ground_beside(c, shortcoming("", "2024-03-31"))), "not after it"));
    });
  }
}

TEST_CASE("a ground for a part of the time takes its days out", "[grounds]") {
  // Spoor 2 was due on 15 February 2024 and is missing until the as-of date of 1 June: 107 days.
  struct Row {
    std::string_view what;
    std::string period;
    int ground, count;
    Cover cover;
  };
  for (const Row& r : {
           Row{"the first days", "tot: 2024-04-30", 75, 32, Cover::none},
           Row{"the last days", "van: 2024-05-01", 32, 75, Cover::none},
           Row{"days on which nothing was lost", "tot: 2024-02-15", 0, 107, Cover::none},
           Row{"all days but those before it was due", "van: 2024-02-16", 0, 107, Cover::stated},
       }) {
    INFO(r.what);
    on("{betreft: spoor, soort_grond: overig, stuk: map 3, " + r.period + "}",
       "{soort: probleemanalyse, datum: 2023-02-13, opgesteld_door: bedrijfsarts, mogelijkheden: "
       "beperkt, onderbouwd: ja}, {soort: eerstejaarsevaluatie, datum: 2024-01-04, "
       "perspectief_eigen_werkgever: nee}",
       [&](const Case& c) {
         std::vector<Finding> findings;
         run(*RuleSet().find("spoor/tweede-spoor-gestart"), c, findings);
         REQUIRE(findings.size() == 1);
         weigh(c, findings);
         const Finding& f = findings.front();
         REQUIRE(f.lost);
         CHECK(f.lost->ground == r.ground);
         CHECK(f.lost->count == r.count);
         CHECK(cover(c, f) == r.cover);
       });
  }
}

TEST_CASE("spoor 2 that was never begun weighs by its days where most are excused", "[lost]") {
  // Due on 15 February 2024 and missing until the application of 15 October: 243 days.
  struct Row {
    std::string_view what;
    std::string ground, events;
    int count;
    Degree degree;
  };
  const std::string limited =
      "mogelijkheden: beperkt, onderbouwd: ja, opgesteld_door: bedrijfsarts}";
  const std::string none = "mogelijkheden: geen, onderbouwd: ja, opgesteld_door: bedrijfsarts}";
  const std::string judged = "{soort: probleemanalyse, datum: 2023-02-13, ";
  const std::string covers = "{betreft: spoor, soort_grond: overig, stuk: map 3, tot: ";
  for (const Row& r : {
           Row{"nothing excuses", "", judged + limited, 243, Degree::serious},
           Row{"a ground up to 15 days before", covers + "2024-09-30}", judged + limited, 15,
               Degree::slight},
           Row{"up to 43 days before", covers + "2024-09-02}", judged + limited, 43,
               Degree::serious},
           Row{"few days, and nothing excuses", "",
               judged + none + ", {soort: consult_bedrijfsarts, datum: 2024-08-10, " + limited, 10,
               Degree::serious},
       }) {
    INFO(r.what);
    on(
        r.ground,
        r.events +
            ", {soort: eerstejaarsevaluatie, datum: 2024-01-04, perspectief_eigen_werkgever: nee}, "
            "{soort: wia_aanvraag, datum: 2024-10-15}",
        [&](const Case& c) {
          std::vector<Finding> findings;
          run(*RuleSet().find("spoor/tweede-spoor-gestart"), c, findings);
          REQUIRE(findings.size() == 1);
          weigh(c, findings);
          REQUIRE(findings.front().lost);
          CHECK(findings.front().lost->count == r.count);
          CHECK(findings.front().degree == r.degree);
        },
        "2024-11-20");
  }
}

TEST_CASE("where spoor 2 need not be started, nothing that a path lacked counts", "[grounds]") {
  Finding report = shortcoming("2024-03-01", "2024-03-31");
  report.rule = RuleSet().find("spoor/tweede-spoor-voortgang");
  const auto cover_by = [&](const std::string& rule) {
    Cover found = Cover::none;
    on("{betreft: spoor/" + rule + ", stuk: map 3}", "",
       [&](const Case& c) { found = cover(c, report); });
    return found;
  };
  CHECK(cover_by("tweede-spoor-gestart") == Cover::stated);
  CHECK(cover_by("tweede-spoor-tijdig") == Cover::none);
  report.rule = RuleSet().find("spoor/eigen-werk-onderzocht");
  CHECK(cover_by("tweede-spoor-gestart") == Cover::none);
}

TEST_CASE("quality costs nothing while the work goes on", "[lost]") {
  // A plan that left the advice without reasons, from 2023-03-01 on; searches at most 90 days apart
  // until the as-of date, 2024-06-01.
  const auto days_lost = [](const std::string& first_search) {
    std::optional<LostDays> lost;
    std::string events =
        "{soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, "
        "mogelijkheden: beperkt, onderbouwd: ja}, {soort: onderzoek_spoor1, gericht_op: "
        "eigen_functie, uitkomst: niet_passend, onderbouwd: ja, datum: " +
        first_search + "}";
    for (const char* day : {"2023-07-30", "2023-10-28", "2024-01-26", "2024-04-02"})
      events += std::string(
                    ", {soort: onderzoek_spoor1, gericht_op: andere_functie, uitkomst: "
                    "niet_passend, onderbouwd: ja, datum: ") +
                day + "}";
    on("", events, [&](const Case& c) {
      Finding plan = shortcoming("2023-03-01", "2024-06-01");
      plan.rule = RuleSet().find("plan/volgt-advies");
      plan.weight = plan.rule->weight;
      std::vector<Finding> findings{plan};
      weigh(c, findings);
      lost = findings[0].lost;
    });
    REQUIRE(lost);
    return lost->count;
  };
  // The count of a standstill begins on 2023-03-06 (first sick day + 56): 90 days to 2023-06-04.
  CHECK(days_lost("2023-06-04") == 0);
  // A day later it stood still for 91 days.
  CHECK(days_lost("2023-06-05") == 91);
}
