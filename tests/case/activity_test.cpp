// On which days something was done, or could not be.
#include "case/activity.hpp"

#include "case/lines.hpp"
#include "catch.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kSeen = kFirstSickDay + 700;

std::string event(std::string_view kind, int day, std::string_view more = {}) {
  std::string s = "- {soort: ";
  s.append(kind).append(", datum: ").append((kFirstSickDay + day).iso());
  return s.append(more).append("}\n");
}

}  // namespace

TEST_CASE("days of a stretch", "[case]") {
  const Date d = kFirstSickDay;
  const Stretches s{{d, d + 10}, {d + 20, d + 30}};
  CHECK(days_in(s, {d, d + 100}) == 20);
  CHECK(days_in(s, {d + 5, d + 21}) == 6);
  CHECK(days_in(s, {d + 10, d + 20}) == 0);
}

TEST_CASE("spoor 2 over its life", "[case]") {
  struct Row {
    std::string_view what;
    std::string events;
    std::string paths;
    std::string adequate;
  };
  const std::string start = event("spoor2_start", 400);
  const auto report = [](int day, std::string_view more) {
    return event("spoor2_rapportage", day, more);
  };
  const auto row = GENERATE_REF(values<Row>({
      {"runs", start, "400-700", "400-700"},
      {"stopped", start + event("spoor2_einde", 500), "400-500", "400-500"},
      {"restarted", start + event("spoor2_einde", 500) + event("spoor2_start", 600),
       "400-500 600-700", "400-500 600-700"},
      {"two that overlap are one", start + event("spoor2_start", 450) + event("spoor2_einde", 500),
       "400-500", "400-500"},
      {"two that overlap, and both end",
       start + event("spoor2_start", 450) + event("spoor2_einde", 500) + event("spoor2_einde", 550),
       "400-550", "400-550"},
      {"two that overlap, the next begins before the second end",
       start + event("spoor2_start", 450) + event("spoor2_einde", 500) +
           event("spoor2_start", 550) + event("spoor2_einde", 600),
       "400-500 550-600", "400-500 550-600"},
      {"one ends and another begins on the same day",
       start + event("spoor2_einde", 500) + event("spoor2_start", 500), "400-500 500-700",
       "400-700"},
      {"an end that belongs to no path", event("spoor2_einde", 300) + start, "400-700", "400-700"},
      {"no plan", event("spoor2_start", 400, ", re_integratieplan: nee"), "400-700", ""},
      {"no search profile", event("spoor2_start", 400, ", zoekprofiel: nee"), "400-700", ""},
      {"one report without progress", start + report(450, ", voortgang: nee"), "400-700",
       "400-700"},
      {"two in a row", start + report(450, ", voortgang: nee") + report(500, ", voortgang: nee"),
       "400-700", "400-450"},
      {"two in a row, and steered",
       start + report(450, ", voortgang: nee") +
           report(500, ", voortgang: nee, bijgestuurd: ja, concrete_activiteiten: 3"),
       "400-700", "400-700"},
      {"two in a row, steered without a single activity",
       start + report(450, ", concrete_activiteiten: 0, bijgestuurd: ja") +
           report(500, ", concrete_activiteiten: 0, bijgestuurd: ja"),
       "400-700", "400-450"},
      {"two in a row, then progress",
       start + report(450, ", voortgang: nee") + report(500, ", voortgang: nee") +
           report(550, ", voortgang: ja"),
       "400-700", "400-450 501-700"},
      {"nothing done and nothing steered",
       start + report(450, ", voortgang: ja, concrete_activiteiten: 0"), "400-700", ""},
      {"nothing done, but steered",
       start + report(450, ", concrete_activiteiten: 0, bijgestuurd: ja"), "400-700", "400-700"},
      {"first something, then nothing",
       start + report(450, ", concrete_activiteiten: 4") +
           report(500, ", concrete_activiteiten: 0"),
       "400-700", "400-450"},
  }));
  INFO(row.what);
  seen_on(kSeen, {.events = row.events}, [&](const Case& c) {
    Stretches paths;
    for (const Track2Path& p : track2_paths(c)) paths.push_back(p.days);
    CHECK(days_of(paths) == row.paths);
    CHECK(days_of(adequate_activity(c, 2)) == row.adequate);
  });
}

TEST_CASE("adequate activity on either track", "[case]") {
  struct Row {
    std::string_view what;
    std::string events;
    std::string track1;
    std::string track2;
  };
  const auto row = GENERATE(values<Row>({
      {"own work", event("werkhervatting", 100, ", werkgever: eigen, einde: 2023-06-01"), "100-143",
       ""},
      {"work elsewhere", event("werkhervatting", 100, ", werkgever: ander, einde: 2023-06-01"), "",
       "100-143"},
      {"fell out, not said when", event("werkhervatting", 100, ", uitgevallen: ja"), "100-100", ""},
      {"a search", event("onderzoek_spoor1", 100), "100-100", ""},
      {"a search without grounds", event("onderzoek_spoor1", 100, ", onderbouwd: nee"), "", ""},
      {"an offer", event("aanbod_passende_arbeid", 100, ", vorm: aanbod"), "100-100", ""},
      {"a vacancy pointed out", event("aanbod_passende_arbeid", 100, ", vorm: vacature_gewezen"),
       "", ""},
      {"training serves both",
       event("interventie", 100, ", soort_interventie: training, uitgevoerd: ja"), "100-100",
       "100-100"},
      {"adapting the workplace serves the own employer",
       event("interventie", 100, ", soort_interventie: werkplekaanpassing, uitgevoerd: ja"),
       "100-100", ""},
      {"perhaps carried out is not sure", event("interventie", 100), "", ""},
      {"stretches that touch are one",
       event("werkhervatting", 100, ", einde: 2023-06-01") + event("onderzoek_spoor1", 144),
       "100-144", ""},
  }));
  INFO(row.what);
  seen_on(kSeen, {.events = row.events}, [&](const Case& c) {
    CHECK(days_of(adequate_activity(c, 1)) == row.track1);
    CHECK(days_of(adequate_activity(c, 2)) == row.track2);
  });
}

TEST_CASE("days of leave, and days without possibilities", "[case]") {
  const std::string none = event("consult_bedrijfsarts", 200,
                                 ", mogelijkheden: geen, onderbouwd: ja, opgesteld_door: "
                                 "bedrijfsarts") +
                           event("consult_bedrijfsarts", 300, ", belastbaarheid_gewijzigd: ja") +
                           event("consult_bedrijfsarts", 350, ", mogelijkheden: beperkt");
  seen_on(kSeen,
          {.events = none,
           .sickness = ", onderbrekingen: [{van: 2023-02-01, tot: 2023-02-10, reden: "
                       "ander_verlof}, {van: 2023-02-20, tot: 2023-02-21, reden: hersteld}]"},
          [](const Case& c) {
            CHECK(days_of(leave(c)) == "23-32 42-43");
            CHECK(days_of(without_possibilities(c, false)) == "200-299");
            CHECK(days_of(without_possibilities(c, true)) == "0-349");
          });
}

TEST_CASE("how long none is expected to last", "[case]") {
  struct Row {
    std::string_view said;
    NoneExpected::By by;
    std::optional<int> last;
  };
  using By = NoneExpected::By;
  const auto row = GENERATE(values<Row>({
      {"", By::nothing, {}},
      {", geen_mogelijkheden_tot: 2024-12-31, herstel_verwacht_per: 2024-11-01", By::said, 722},
      {", herstel_verwacht_per: 2024-11-01, volgende_beoordeling: 2024-10-01", By::recovery, 661},
      {", volgende_beoordeling: 2024-10-01", By::reassessment, 630},
      {", herstel_verwacht: nee", By::no_recovery, {}},
      {", herstel_verwacht: ja", By::nothing, {}},
  }));
  INFO(row.said);
  const std::string more =
      ", mogelijkheden: geen, onderbouwd: ja, opgesteld_door: bedrijfsarts" + std::string(row.said);
  seen_on(kFirstSickDay + 610, {.events = event("consult_bedrijfsarts", 600, more)},
          [&](const Case& c) {
            const auto n = none_expected(c);
            REQUIRE(n);
            CHECK(n->by == row.by);
            CHECK(n->last.has_value() == row.last.has_value());
            if (n->last && row.last) CHECK(*n->last - kFirstSickDay == *row.last);
          });
  seen_on(kFirstSickDay + 599, {.events = event("consult_bedrijfsarts", 600, more)},
          [&](const Case& c) { CHECK_FALSE(none_expected(c)); });
}

TEST_CASE("where the last judgement is silent, what was said before tells how long", "[case]") {
  struct Row {
    std::string_view before, last;
    NoneExpected::By by;
    std::optional<int> until;
  };
  using By = NoneExpected::By;
  const auto row = GENERATE(values<Row>({
      {", geen_mogelijkheden_tot: 2024-12-31", "", By::said, 722},
      {", herstel_verwacht_per: 2024-12-31", "", By::recovery, 721},
      {", geen_mogelijkheden_tot: 2024-12-31", ", herstel_verwacht: ja", By::nothing, {}},
      {", geen_mogelijkheden_tot: 2024-12-31", ", volgende_beoordeling: 2024-10-01",
       By::reassessment, 630},
      {", geen_mogelijkheden_tot: 2024-09-01", "", By::nothing, {}},
      {", herstel_verwacht: nee", "", By::nothing, {}},
  }));
  INFO(row.before << " then" << row.last);
  const std::string none = ", mogelijkheden: geen, onderbouwd: ja, opgesteld_door: bedrijfsarts";
  seen_on(kFirstSickDay + 610,
          {.events = event("consult_bedrijfsarts", 580, none + std::string(row.before)) +
                     event("consult_bedrijfsarts", 605, none + std::string(row.last))},
          [&](const Case& c) {
            const auto n = none_expected(c);
            REQUIRE(n);
            CHECK(n->by == row.by);
            CHECK(n->last.has_value() == row.until.has_value());
            if (n->last && row.until) CHECK(*n->last - kFirstSickDay == *row.until);
          });
}

TEST_CASE("none expected: foreseen from around the end of the waiting period on") {
  struct Row {
    std::string_view from;
    std::string_view more;
    bool foreseen;
  };
  const auto row = GENERATE(values<Row>({
      {"2025-01-06", ", onderbouwd: ja, opgesteld_door: bedrijfsarts", true},
      {"2024-12-02", ", onderbouwd: ja, opgesteld_door: bedrijfsarts", true},
      {"2025-01-07", ", onderbouwd: ja, opgesteld_door: bedrijfsarts", false},
      {"2024-12-02", "", true},
      {"2024-12-02", ", onderbouwd: nee", false},
      {"2024-12-02", ", opgesteld_door: overig", false},
  }));
  INFO(row.from << row.more);
  const std::string said =
      ", mogelijkheden: geen, geen_mogelijkheden_tot: 2025-05-01, "
      "mogelijkheden_vanaf: " +
      std::string(row.from) + std::string(row.more);
  seen_on(kFirstSickDay + 640, {.events = event("actueel_oordeel", 630, said)}, [&](const Case& c) {
    const auto n = none_expected(c);
    REQUIRE(n.has_value() == row.foreseen);
    if (n) CHECK(n->from > c.test_moment);
  });
}
