// Whether the efforts were enough, and what excuses them: steps 6 and 7 of the route.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("step 6: procedure alone is never more than low", "[verdict]") {
  const auto late_plan = [] {
    Sample s = good();
    for (std::string& e : s.events)
      if (const auto at = e.find("plan_van_aanpak, datum: 2023-03-01"); at != std::string::npos)
        e.replace(at, 34, "plan_van_aanpak, datum: 2023-03-29");
    return s;
  };
  check({{"a late plan", late_plan(), Step::efforts_sufficient, Risk::none, Risk::low},
         {"no evaluations for a year", good().drop("soort: evaluatie"), Step::efforts_sufficient,
          Risk::none, Risk::low}});
  const Verdict v = late_plan().audited().verdict;
  CHECK(v.sanction == Sanction::substantive);
  CHECK(v.max_weeks == 0);
  CHECK(yes(v.route.back().outcome));
  REQUIRE(v.route.back().because.size() == 1);
  CHECK(v.route.back().because[0]->id == "tijdigheid/plan-van-aanpak");
}

TEST_CASE("step 6: an effort of which nothing is known leaves the risk undetermined", "[verdict]") {
  const Sample hidden = never_started().put("niet_aangeleverd: [spoor2_start]");
  check({{"spoor 2 was not handed over", hidden, Step::efforts_sufficient, Risk::none,
          Risk::undetermined}});
  // What a ground that UWV confirmed covers, or what cost no chance, leaves nothing open.
  const auto with = [&](std::string_view more) { return Sample(hidden).put(more); };
  const std::string answer =
      "beoordelingen: [{vraag: vraag/kans-gemist, datum: 2024-10-15, oordeel: ";
  check(
      {{"covered by UWV",
        with("deugdelijke_gronden: [{betreft: spoor, stuk: map 3, bevestigd_door: uwv}]"),
        Step::valid_ground, Risk::none, Risk::low},
       {"covered by a document alone", with("deugdelijke_gronden: [{betreft: spoor, stuk: map 3}]"),
        Step::efforts_sufficient, Risk::none, Risk::undetermined},
       {"no chance was missed", with(answer + "voldoende}]"), Step::chance_missed, Risk::none,
        Risk::low},
       {"one was", with(answer + "onvoldoende}]"), Step::efforts_sufficient, Risk::none,
        Risk::undetermined}});
  const Verdict v = hidden.audited().verdict;
  CHECK(unknown(v.route.back().outcome));
  CHECK(v.max_weeks == 0);
  const auto& because = v.route.back().because;
  const auto asks = [](const std::vector<const Rule*>& rules) {
    return std::any_of(rules.begin(), rules.end(), [](const Rule* r) {
      return r->id == "spoor/tweede-spoor-gestart" || r->id == "spoor/tweede-spoor-tijdig";
    });
  };
  CHECK(asks(because));
  CHECK(std::any_of(v.questions.begin(), v.questions.end(),
                    [&](const Question& q) { return asks({q.rule}); }));
}

TEST_CASE("step 6: what fell short is not presumed in order, when nobody knows whether it counts",
          "[verdict]") {
  Finding open = finding("spoor/tweede-spoor-plan", Status::unknown, Degree::none);
  CHECK(judged(months_late(), {open}).substantive == Risk::none);
  open.fell_short = true;
  const Verdict v = judged(months_late(), {open});
  CHECK(v.substantive == Risk::undetermined);
  CHECK(v.presumptions == 0);
  REQUIRE(v.route.back().because.size() == 1);
  CHECK(v.route.back().because[0] == open.rule);
}

TEST_CASE("step 7: a shortcoming that cost no chance is a remark", "[verdict]") {
  const auto late = [](Tri chance) {
    Finding f = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::serious);
    f.chance_missed = chance;
    return f;
  };
  const auto other = [](Tri chance) {
    Finding f = finding("spoor/ander-werk-onderzocht", Status::fail, Degree::slight);
    f.chance_missed = chance;
    return f;
  };
  struct Chance {
    std::string_view what;
    std::vector<Finding> findings;
    std::string_view risk;
    std::optional<Tri> answer;  ///< of the step; none: it was not asked
  };
  for (const Chance& r : std::vector<Chance>{
           {"not judged", {late(Tri::unknown)}, "high", Tri::unknown},
           {"missed, says the auditor", {late(Tri::yes)}, "high", Tri::yes},
           {"not missed", {late(Tri::no)}, "low", Tri::no},
           {"one missed, the other not", {late(Tri::no), other(Tri::yes)}, "medium", Tri::yes},
           {"none of both", {late(Tri::no), other(Tri::no)}, "low", Tri::no},
           {"nothing fell short", {}, "none", std::nullopt}}) {
    INFO(r.what);
    const Verdict v = judged(months_late(), r.findings);
    CHECK(name(v.substantive) == r.risk);
    const RouteStep* s = step_of(v, Step::chance_missed);
    REQUIRE((s != nullptr) == r.answer.has_value());
    if (s == nullptr) continue;
    CHECK(s->outcome == *r.answer);
    CHECK(s->settles == no(*r.answer));
  }
}

TEST_CASE("step 6: why the efforts are sufficient", "[verdict]") {
  Finding since = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::serious);
  since.repaired_since = true;
  Finding later = finding("spoor/tweede-spoor-tijdig", Status::fail, Degree::serious);
  later.short_from = Date::of(2024, 12, 21);
  later.short_to = Date::of(2025, 3, 1);
  const Finding plan = finding("tijdigheid/plan-van-aanpak", Status::fail);
  const Sample sanctioned = Sample().add("soort: loonsanctie, datum: 2024-12-20").on("2025-03-15");
  const std::string_view completed = "What fell short before the loonsanctie was completed since";
  const std::string_view not_shown = "UWV imposed a loonsanctie, but the dossier shows";
  struct Why {
    std::string_view what;
    Sample sample;
    std::vector<Finding> findings;
    std::string_view reason;
    Risk risk;
  };
  for (const Why& w : std::vector<Why>{
           {"nothing", Sample(), {}, "No shortcoming was found", Risk::none},
           {"procedure alone", Sample(), {plan}, "No substantive shortcoming. What", Risk::low},
           {"repaired after a sanction", sanctioned, {since}, completed, Risk::low},
           {"what came after a sanction is not added", sanctioned, {later}, not_shown, Risk::low},
           {"after a sanction, nothing", sanctioned, {}, not_shown, Risk::low}}) {
    INFO(w.what);
    const Verdict v = judged(w.sample, w.findings);
    CHECK(v.route.back().step == Step::efforts_sufficient);
    CHECK(v.route.back().reason.in(Language::en).starts_with(w.reason));
    CHECK(name(v.substantive) == name(w.risk));
  }
  // UWV refused the last request to shorten, from the day on which it did, and nothing that is on
  // file was completed after that.
  const auto refused = [&](std::string_view day, const std::vector<Finding>& findings) {
    return judged(Sample(sanctioned)
                      .add("soort: bekortingsverzoek, datum: 2025-03-01, uitkomst: niet_hersteld, "
                           "uitkomst_datum: 2025-03-15")
                      .on(day),
                  findings)
        .substantive;
  };
  CHECK(refused("2025-03-14", {}) == Risk::low);
  CHECK(refused("2025-03-15", {}) == Risk::medium);
  CHECK(refused("2025-03-15", {since}) == Risk::low);
}

TEST_CASE("step 7: valid grounds", "[verdict]") {
  const auto ground = [](std::string_view rest) {
    return "deugdelijke_gronden: [{betreft: spoor, " + std::string(rest) + "}]";
  };
  const Step here = Step::valid_ground;
  const Step on = Step::repairable;
  const std::string opinion =
      "soort: deskundigenoordeel, onderwerp: inspanningen_werkgever, uitkomst: positief, datum: ";
  check({
      {"stated with a document", never_started().put(ground("soort_grond: overig, stuk: map 3")),
       here, Risk::none, Risk::medium},
      {"stated without a document", never_started().put(ground("soort_grond: overig")), on,
       Risk::none, Risk::high},
      {"confirmed by UWV", never_started().put(ground("soort_grond: overig, bevestigd_door: uwv")),
       here, Risk::none, Risk::low},
      {"for another rule",
       never_started().put("deugdelijke_gronden: [{betreft: medisch, stuk: map 3}]"), on,
       Risk::none, Risk::high},
      {"for another period", never_started().put(ground("stuk: map 3, tot: 2023-12-31")), on,
       Risk::none, Risk::high},
      {"a document of later", never_started().put(ground("stuk: map 3, datum: 2025-02-01")), on,
       Risk::none, Risk::high},
      {"a positive expert opinion of after the tested efforts",
       never_started().add(opinion + "2024-11-10"), Step::efforts_sufficient, Risk::none,
       Risk::low},
      {"one of before it", never_started().add(opinion + "2024-01-10"), on, Risk::none, Risk::high},
      {"of two shortcomings one is not covered",
       months_late()
           .add("soort: voorstel_werknemer, datum: 2023-07-01, reactie: afgewezen, gemotiveerd: "
                "nee")
           .put("deugdelijke_gronden: [{betreft: spoor/tweede-spoor-tijdig, stuk: map 3}]"),
       on, Risk::none, Risk::high},
  });
  for (const std::string_view never :
       {"vertrouwen_op_deskundige", "kosten", "plek_vervuld", "einde_dienstverband",
        "latere_uitkering", "arbeidsconflict", "reorganisatie", "vakantiesluiting"}) {
    INFO(never);
    const Sample s = never_started().put(
        ground("stuk: map 3, bevestigd_door: uwv, soort_grond: " + std::string(never)));
    CHECK(s.audited().verdict.risk == Risk::high);
  }
}
