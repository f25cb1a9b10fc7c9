// A dossier seen from one day: what was handed over, work, activities and events.
#include "case/case.hpp"

#include <string>
#include <vector>

#include "case/lines.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const Date kWaitingEnd = Date::of(2025, 1, 5);  // 104 weeks: 728 days from the first on

const Date kLate = Date::of(2024, 6, 3);

}  // namespace

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
    INFO("what began then may have run on");
    CHECK(c.activities_delivered_days(year) == All{{day(2, 1), day(9, 1)}});
    CHECK(c.delivered_days({Kind::contact}, year, {Kind::contact}) == All{{day(2, 1), day(5, 1)}});
    const Days after{day(9, 11), day(12, 1)};
    CHECK(c.activities_delivered_days(after).empty());
    CHECK(c.delivered_days({Kind::contact}, after) == All{after});
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
