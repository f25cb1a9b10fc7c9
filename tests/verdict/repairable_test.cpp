// What can still be repaired: step 9 of the route.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("step 9: what cannot be repaired", "[verdict]") {
  const Step here = Step::repairable;
  const std::string end =
      "soort: spoor2_einde, uitkomst: geplaatst, inspanning_voldoende: ja, vervolg_zinvol: nee, "
      "gemotiveerd: ja, eindrapportage: ja, datum: ";
  const auto repairable = [](const Sample& s) {
    const Audit a = s.audited();
    const RouteStep* r = step_of(a.verdict, Step::repairable);
    return r == nullptr ? Tri::unknown : r->outcome;
  };
  const Sample completed = months_late().add(end + "2024-11-20");
  CHECK(no(repairable(completed)));
  check({{"spoor 2 late, but adequate and completed", completed, here, Risk::none, Risk::low}});
  // Each a little different, and it can be repaired after all.
  CHECK(yes(repairable(never_started())));
  CHECK(yes(repairable(months_late().add(end + "2024-11-21"))));
  // An end of before the path began completed another one.
  CHECK(yes(repairable(months_late().add(end + "2024-06-09"))));
  // A relation beyond repair ends the duty in spoor 1, not in spoor 2.
  CHECK(yes(repairable(never_started().add(
      "soort: stagnatie, datum: 2024-11-20, oorzaak: arbeidsconflict, onherstelbaar: ja"))));
}

TEST_CASE("step 9: none at the test moment, expected for three months more", "[verdict]") {
  // The test moment is 2024-11-20; 13 weeks later is 2025-02-19.
  const auto none_now = [](std::string_view expected) {
    return Sample()
        .add(
            "soort: probleemanalyse, datum: 2023-02-17, opgesteld_door: bedrijfsarts, "
            "mogelijkheden: beperkt, onderbouwd: ja")
        .add("soort: actueel_oordeel, datum: 2024-11-01, " + std::string(kNone) +
             std::string(expected));
  };
  const Finding never = finding("spoor/tweede-spoor-gestart", Status::fail, Degree::serious);
  const Finding open = finding("spoor/tweede-spoor-gestart", Status::unknown);
  struct Expected {
    std::string_view says;
    Tri repairable;
  };
  for (const Expected& e : std::vector<Expected>{
           {", geen_mogelijkheden_tot: 2025-02-19", Tri::no},
           {", geen_mogelijkheden_tot: 2025-02-18", Tri::yes},
           {", herstel_verwacht: ja, herstel_verwacht_per: 2025-02-19", Tri::no},
           {", herstel_verwacht: ja, herstel_verwacht_per: 2025-02-18", Tri::yes},
           {", herstel_verwacht: ja, volgende_beoordeling: 2025-02-19", Tri::no},
           {", herstel_verwacht: ja, volgende_beoordeling: 2025-02-18", Tri::yes},
           // What is said of the end goes before the next look.
           {", geen_mogelijkheden_tot: 2025-02-18, volgende_beoordeling: 2025-02-19", Tri::yes},
           {", herstel_verwacht: ja", Tri::unknown},
           {"", Tri::unknown}}) {
    INFO(e.says);
    const Verdict v = judged(none_now(e.says), {never});
    CHECK(step_of(v, Step::repairable)->outcome == e.repairable);
    CHECK(v.substantive == (no(e.repairable) ? Risk::low : Risk::high));
    // Then no answer can raise the risk any more either.
    CHECK(judged(none_now(e.says), {open}).substantive ==
          (no(e.repairable) ? Risk::low : Risk::undetermined));
  }
  // Possibilities again on the very day, or the day after it, which has not come.
  const auto again = [&](std::string_view day) {
    return none_now(", geen_mogelijkheden_tot: 2025-06-01")
        .add(
            "soort: consult_bedrijfsarts, opgesteld_door: bedrijfsarts, mogelijkheden: beperkt, "
            "onderbouwd: ja, datum: " +
            std::string(day));
  };
  CHECK(judged(again("2024-11-20"), {never}).substantive == Risk::high);
  CHECK(judged(again("2024-11-21"), {never}).substantive == Risk::low);
}

TEST_CASE("step 9: where nothing can be repaired the risk is low, whatever the rest", "[verdict]") {
  // Of two shortcomings the one has a ground with a document: that alone leaves a medium risk.
  const Finding late = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::slight);
  const Finding other = finding("spoor/ander-werk-onderzocht", Status::fail, Degree::serious);
  const Finding open = finding("spoor/tweede-spoor-gestart", Status::unknown);
  const std::string_view ground =
      "deugdelijke_gronden: [{betreft: spoor/ander-werk-onderzocht, stuk: map 3}]";
  const std::string done =
      "soort: spoor2_einde, uitkomst: geplaatst, inspanning_voldoende: ja, datum: ";
  const auto risk = [&](const Sample& s, const std::vector<Finding>& findings) {
    return name(judged(Sample(s).put(ground), findings).substantive);
  };
  const Sample none =
      months_late()
          .drop("actueel_oordeel")
          .add("soort: actueel_oordeel, datum: 2024-11-19, geen_mogelijkheden_tot: 2025-06-01, " +
               std::string(kNone));
  const Sample completed = months_late().add(done + "2024-11-20");
  CHECK(risk(none, {late, other}) == "low");
  CHECK(risk(none, {late, open}) == "low");
  // Spoor 2 late but completed: only the lateness weighs nothing.
  CHECK(risk(completed, {late}) == "low");
  CHECK(risk(completed, {late, other}) == "medium");
  CHECK(risk(completed, {late, open}) == "undetermined");
  CHECK(risk(months_late().add(done + "2024-11-21"), {late}) == "medium");
}

TEST_CASE("step 9: a ground never raises the risk", "[verdict]") {
  const Finding never = finding("spoor/tweede-spoor-gestart", Status::fail, Degree::serious);
  const Finding open = finding("spoor/ander-werk-onderzocht", Status::unknown);
  const Sample none = Sample().add(
      "soort: actueel_oordeel, datum: 2024-11-19, geen_mogelijkheden_tot: 2025-06-01, " +
      std::string(kNone));
  const auto with_ground = [](const Sample& s, std::string_view rest) {
    return Sample(s).put("deugdelijke_gronden: [{betreft: spoor, stuk: map 3" + std::string(rest) +
                         "}]");
  };
  for (const std::string_view rest : {"", ", bevestigd_door: uwv"})
    for (const auto& findings : {std::vector{never}, std::vector{never, open}}) {
      const Verdict v = judged(with_ground(none, rest), findings);
      CHECK(judged(none, findings).substantive == Risk::low);
      CHECK(v.substantive == Risk::low);
      // Every shortcoming is covered, and then it is asked whether repair is possible at all.
      CHECK(yes(step_of(v, Step::valid_ground)->outcome));
      CHECK_FALSE(step_of(v, Step::valid_ground)->settles);
      CHECK(v.route.back().step == Step::repairable);
    }
  // Where it can be repaired the ground settles it.
  const Verdict v = judged(with_ground(Sample(), ""), {never});
  CHECK(v.substantive == Risk::medium);
  CHECK(v.route.back().step == Step::valid_ground);
  CHECK(v.route.back().settles);
}

TEST_CASE("step 9: how much there is to repair", "[verdict]") {
  const Finding serious = finding("spoor/tweede-spoor-gestart", Status::fail, Degree::serious);
  const Finding slight = finding("spoor/ander-werk-onderzocht", Status::fail, Degree::slight);
  const auto starts = [&](const std::vector<Finding>& findings) {
    const std::string said =
        step_of(judged(Sample(), findings), Step::repairable)->reason.in(Language::en);
    return said.substr(said.find(": "));
  };
  CHECK(starts({serious}) == ": 1 serious shortcoming; that stands in the way of UWV's approval.");
  CHECK(starts({slight, slight}) ==
        ": 2 slight shortcomings; that may stand in the way of UWV's approval.");
  CHECK(starts({serious, slight}) ==
        ": 1 serious shortcoming and 1 slight one; that stands in the way of UWV's approval.");
}
