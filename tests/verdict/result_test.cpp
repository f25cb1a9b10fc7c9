// Whether the result satisfies, and whether there were possibilities: steps 4 and 5 of the route.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("step 4: a satisfactory result settles whatever the way there", "[verdict]") {
  const std::string work =
      "soort: werkhervatting, datum: 2024-06-01, werkgever: eigen, functie: ander, "
      "arbeidstherapeutisch: nee";
  const std::string fits = work + ", structureel: ja, sluit_aan_bij_mogelijkheden: ja";
  const std::string worth = work +
                            ", structureel: ja, sluit_aan_bij_mogelijkheden: nee, "
                            "instemming_werknemer: ja, betere_mogelijkheden_gemeld: nee, "
                            "loonwaarde_percentage: ";
  const Step here = Step::satisfactory_result;
  check({
      {"fits the possibilities", never_started().add(fits), here, Risk::none, Risk::none},
      {"65 percent and agreed", never_started().add(worth + "65"), here, Risk::none, Risk::none},
      {"below 65 percent", never_started().add(worth + "64.9"), Step::repairable, Risk::none,
       Risk::high},
      {"ended before the test", never_started().add(fits + ", einde: 2024-11-01"), Step::repairable,
       Risk::none, Risk::high},
      {"not structural",
       never_started().add(work + ", structureel: nee, sluit_aan_bij_mogelijkheden: ja"),
       Step::repairable, Risk::none, Risk::high},
  });
  // Not known: the route goes on, and the question comes first.
  const Verdict open = never_started().add(work).audited().verdict;
  CHECK(unknown(step_of(open, here)->outcome));
  if (open.risk == Risk::high) {
    REQUIRE_FALSE(open.questions.empty());
    CHECK(open.questions.front().rule->id == "resultaat/bevredigend");
  }
}

TEST_CASE("step 4: how narrow it is, is said of a result that satisfies", "[verdict]") {
  Finding wage = finding("resultaat/loonwaarde-65", Status::pass);
  wage.percent = 66;
  const auto narrow = [](const Verdict& v) {
    return step_of(v, Step::satisfactory_result)->reason.in(Language::nl).find("66") !=
           std::string::npos;
  };
  CHECK(narrow(judged(Sample(), {finding("resultaat/bevredigend", Status::pass), wage})));
  CHECK_FALSE(narrow(judged(Sample(), {finding("resultaat/bevredigend", Status::fail), wage})));
  // From 65 up to 67 percent.
  wage.percent = 67;
  CHECK_FALSE(narrow(judged(Sample(), {finding("resultaat/bevredigend", Status::pass), wage})));
  wage.percent = 66.9;
  CHECK(narrow(judged(Sample(), {finding("resultaat/bevredigend", Status::pass), wage})));
}

TEST_CASE("step 5: no possibilities to work", "[verdict]") {
  const std::string none(kNone);
  const auto from_the_start = [&](std::string_view recovery) {
    return Sample{}
        .add("soort: probleemanalyse, datum: 2023-02-17, advies: ja, niet_medische_factoren: ja, " +
             none + ", herstel_verwacht: " + std::string(recovery))
        .on("2024-05-01");
  };
  check({{"none, and no recovery to be expected", from_the_start("nee"), Step::work_possible,
          Risk::none, Risk::none}});
  const Verdict unsaid = from_the_start("onbekend").audited().verdict;
  CHECK(no(step_of(unsaid, Step::work_possible)->outcome));
  CHECK_FALSE(step_of(unsaid, Step::work_possible)->settles);
  CHECK(step_of(unsaid, Step::efforts_sufficient) != nullptr);
  // Recovery expected and reassessed in time: nothing more is asked for that time.
  Sample reassessed = from_the_start("ja");
  every(reassessed, Date::of(2023, 5, 1), Date::of(2024, 4, 30), 80,
        "soort: consult_bedrijfsarts, herstel_verwacht: ja, " + none);
  CHECK(reassessed.audited().verdict.substantive <= Risk::low);
  CHECK(no(step_of(reassessed.audited().verdict, Step::work_possible)->outcome));
  // Never reassessed: the judgement says nothing of now any more, so it neither settles the case
  // nor shows that repair is impossible.
  const Verdict forgotten = from_the_start("ja").audited().verdict;
  CHECK(unknown(step_of(forgotten, Step::work_possible)->outcome));
  CHECK(no(step_of(forgotten, Step::efforts_sufficient)->outcome));
  CHECK(forgotten.substantive == Risk::high);
  // Without substantiation it does not settle, and the time counts as one with possibilities.
  Sample bare;
  bare.add(
      "soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, mogelijkheden: "
      "geen, onderbouwd: nee, herstel_verwacht: nee");
  const Verdict v = bare.on("2024-05-01").audited().verdict;
  CHECK(yes(step_of(v, Step::work_possible)->outcome));
  CHECK(v.substantive == Risk::high);
}
