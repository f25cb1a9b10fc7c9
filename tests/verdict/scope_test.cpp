// Whether there is a test at all: steps 1 and 2 of the route.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("step 1: is a test due at all", "[verdict]") {
  const Risk none = Risk::none;
  check({
      {"recovered", never_started().sick(", hersteld_per: 2024-06-01"), Step::in_scope, none, none},
      {"AOW age before the end", never_started().employed("aow_datum: 2024-06-01"), Step::in_scope,
       none, none},
      {"as-of date before the first day", never_started().on("2023-01-08"), Step::in_scope, none,
       none},
      {"under six weeks on the as-of date", never_started().on("2023-02-18"), Step::in_scope, none,
       none},
      {"contract ended after 41 days",
       never_started().employed("dienstverband: {einde: 2023-02-18}"), Step::in_scope, none, none},
  });
  // What does not take the case out of scope.
  for (const Sample& s :
       {never_started().sick(", hersteld_per: 2025-01-06").on("2025-01-05"),
        never_started().employed("aow_datum: 2025-01-07"), never_started().on("2023-02-20"),
        never_started().employed("dienstverband: {einde: 2023-02-19}")}) {
    INFO(s.as_of << " " << s.employee << s.sickness);
    CHECK(yes(s.audited().verdict.route.front().outcome));
  }
}

TEST_CASE("step 1: the day itself", "[verdict]") {
  struct Day {
    std::string_view what;
    Sample sample;
    std::string_view reason;
  };
  // The 104 weeks end on 2025-01-05; under six weeks is up to and with 2023-02-19.
  const std::string_view early = "The as-of date lies before the first day of sickness.";
  const std::string_view weeks = "On the as-of date the sickness has not lasted six weeks";
  const std::string_view well = "The employee has recovered";
  const std::string_view old = "The AOW age is reached";
  const std::string_view due = "The sickness goes on";
  // An application that is still to be made keeps the pay running (BW 7:629 lid 11).
  const auto applied = [] { return Sample().add("soort: wia_aanvraag, datum: 2024-10-15"); };
  for (const Day& d :
       {Day{"the day before the first", Sample().on("2023-01-08"), early},
        Day{"the first day", Sample().on("2023-01-09"), weeks},
        Day{"recovered on the last day",
            Sample().sick(", hersteld_per: 2025-01-05").on("2025-01-05"), well},
        Day{"recovered on the day after it",
            Sample().sick(", hersteld_per: 2025-01-06").on("2025-01-05"), due},
        Day{"the last day to impose a loonsanctie", Sample().on("2025-01-05"), due},
        Day{"the day after it", applied().on("2025-01-06"), "The pay ended on 5 January 2025"},
        Day{"a loonsanctie of after it",
            applied().add("soort: loonsanctie, datum: 2025-01-06").on("2025-02-01"),
            "The loonsanctie of 6 January 2025 came after the end"},
        Day{"one in time", Sample().add("soort: loonsanctie, datum: 2025-01-05").on("2025-02-01"),
            due},
        Day{"its 52 weeks are over",
            Sample().add("soort: loonsanctie, datum: 2025-01-05").on("2026-01-05"),
            "The pay, with the loonsanctie, ended on 4 January 2026"},
        Day{"whether there is one was not handed over",
            applied().put("niet_aangeleverd: [loonsanctie]").on("2025-01-06"),
            "The pay ended on 5 January 2025. Whether"},
        Day{"the report of another employer was approved",
            Sample().employed("andere_werkgever_goedgekeurd: ja"), "UWV approved the report"},
        Day{"AOW age on the last day", Sample().employed("aow_datum: 2025-01-05"), old},
        Day{"AOW age on the day after it", Sample().employed("aow_datum: 2025-01-06"),
            "The pay ends on 5 January 2025 in any case"},
        Day{"AOW age a day later", Sample().employed("aow_datum: 2025-01-07"), due}}) {
    INFO(d.what);
    const RouteStep step = d.sample.audited().verdict.route.front();
    CHECK(step.step == Step::in_scope);
    CHECK(step.reason.in(Language::en).starts_with(d.reason));
  }
}

TEST_CASE("step 2: an early application", "[verdict]") {
  const std::string early = "soort: wia_aanvraag, datum: 2023-12-01, verkorte_wachttijd: ja";
  check({{"granted", never_started().add(early + ", toegekend: ja"), Step::shortened_waiting_period,
          Risk::none, Risk::none},
         {"refused", never_started().add(early + ", toegekend: nee"), Step::repairable, Risk::none,
          Risk::high},
         {"not decided", never_started().add(early), Step::repairable, Risk::none, Risk::high}});
  const auto answer = [](const Sample& s) {
    return step_of(s.audited().verdict, Step::shortened_waiting_period)->outcome;
  };
  CHECK(no(answer(never_started())));
  CHECK(no(answer(never_started().add(early + ", toegekend: nee"))));
  CHECK(unknown(answer(never_started().add(early))));
  CHECK(unknown(
      answer(never_started().drop("wia_aanvraag").put("niet_aangeleverd: [wia_aanvraag]"))));
  // Where an application is on file it is that one that tells.
  const std::string_view more = "niet_aangeleverd: [wia_aanvraag]";
  CHECK(yes(answer(never_started().add(early + ", toegekend: ja").put(more))));
  CHECK(no(answer(never_started().put(more))));
}
