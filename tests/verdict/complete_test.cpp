// Whether the report is complete: step 3 of the route.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

TEST_CASE("step 3: completeness sets the administrative risk", "[verdict]") {
  const Step last = Step::efforts_sufficient;
  const std::string term =
      "soort: uwv_hersteltermijn, datum: 2024-10-22, ontbrekend: [j], uiterlijk: 2024-11-05";
  const std::string opinion = "actueel_oordeel";
  check({
      {"on the day it is due",
       good()
           .drop("re_integratieverslag")
           .drop("oordeel_werknemer")
           .drop("eindevaluatie")
           .drop("wia_aanvraag")
           .on("2024-10-06"),
       last, Risk::none, Risk::none},
      {"after it, before the application", incomplete().on("2024-10-10"), last, Risk::low,
       Risk::none},
      {"from the application on", incomplete().on("2024-10-15"), last, Risk::medium, Risk::none},
      {"while UWV's term runs", incomplete().add(term).on("2024-11-05"), last, Risk::medium,
       Risk::none},
      {"when it has lapsed", incomplete().add(term).on("2024-11-06"), last, Risk::high, Risk::none},
      {"when it has lapsed for the employee's own opinion alone",
       good()
           .drop("re_integratieverslag")
           .drop("oordeel_werknemer")
           .add("soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, "
                "h, i, j, k], afschrift_werknemer: 2024-10-01")
           .add("soort: uwv_hersteltermijn, datum: 2024-10-22, ontbrekend: [l], uiterlijk: "
                "2024-11-05")
           .on("2024-11-06"),
       last, Risk::low, Risk::none},
      {"supplied in time", incomplete().add(term + ", aangevuld: 2024-11-05"), last, Risk::none,
       Risk::none},
      {"supplied late", incomplete().add(term + ", aangevuld: 2024-11-06"), last, Risk::low,
       Risk::none},
      {"supplied late, but before the case is looked at again after a loonsanctie",
       incomplete()
           .add(term + ", aangevuld: 2025-02-01")
           .add("soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: administratief")
           .on("2025-02-15"),
       last, Risk::low, Risk::none},
      {"UWV confirmed that it is complete",
       incomplete().add(term).add("soort: uwv_compleet, datum: 2024-11-10"), last, Risk::none,
       Risk::none},
      {"UWV asks for papers that no article names",
       good().add("soort: uwv_hersteltermijn, datum: 2024-10-22, ontbrekend: [overig], uiterlijk: "
                  "2024-11-05"),
       last, Risk::none, Risk::none},
      {"not supplied since a loonsanctie",
       incomplete()
           .add(term)
           .add("soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: administratief")
           .on("2025-02-15"),
       last, Risk::high, Risk::none},
  });
  const Verdict v = incomplete().audited().verdict;
  CHECK(v.sanction == Sanction::administrative);
  const RouteStep* s = step_of(v, Step::complete);
  CHECK(no(s->outcome));
  CHECK_FALSE(s->settles);
  REQUIRE(s->because.size() == 1);
  CHECK(s->because[0]->id == "verslag/volledig");
}

TEST_CASE("step 3: the plan is missing: due with the report, asked from the application on",
          "[verdict]") {
  const auto administrative = [](const Sample& s) {
    return name(s.audited().verdict.administrative);
  };
  const Sample bare = good().drop("plan_van_aanpak").drop("wia_aanvraag");
  // Due 13 weeks before the end (WIA art. 25 lid 3).
  CHECK(administrative(Sample(bare).on("2024-10-06")) == "none");
  CHECK(administrative(Sample(bare).on("2024-10-07")) == "low");
  // No application, also after the end of the waiting period.
  CHECK(administrative(bare) == "low");
  // A contract that ends: UWV has the report after its last day (Beleidsregels par. 11).
  const Sample ended = Sample(bare).employed("dienstverband: {einde: 2024-06-30}");
  CHECK(administrative(Sample(ended).on("2024-06-30")) == "none");
  CHECK(administrative(Sample(ended).on("2024-07-02")) == "medium");  // 30 June is a Sunday
}

TEST_CASE("step 3: the employee's own opinion alone, before the report is due and after it",
          "[verdict]") {
  const Sample asked = good()
                           .drop("re_integratieverslag")
                           .drop("oordeel_werknemer")
                           .drop("wia_aanvraag")
                           .add(
                               "soort: uwv_hersteltermijn, datum: 2024-09-02, ontbrekend: [l], "
                               "uiterlijk: 2024-09-16");
  CHECK(Sample(asked).on("2024-10-06").audited().verdict.administrative == Risk::none);
  CHECK(Sample(asked).on("2024-10-07").audited().verdict.administrative == Risk::low);
}

TEST_CASE("step 3: the report on file lacks parts that may have been added since", "[verdict]") {
  const Sample lacks = incomplete().put("niet_aangeleverd: [uwv_hersteltermijn]");
  const Sample another = incomplete().put("niet_aangeleverd: [re_integratieverslag]");
  const auto no_list = [](std::string_view unseen) {
    return good()
        .drop("re_integratieverslag")
        .drop("eindevaluatie")
        .put("niet_aangeleverd: [" + std::string(unseen) + "]");
  };
  const Sample no_opinion =
      good()
          .drop("re_integratieverslag")
          .add(
              "soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, "
              "h, i, j, k], afschrift_werknemer: 2024-10-01")
          .put("niet_aangeleverd: [uwv_hersteltermijn]");
  const std::string term = "soort: uwv_hersteltermijn, datum: 2024-10-22, uiterlijk: 2024-11-05";
  const std::string added = ", aangevuld: 2024-11-04";
  struct Doubt {
    std::string_view what;
    Sample sample;
    Risk administrative;
  };
  const auto with = [](Sample s, const std::string& event) { return s.add(event); };
  for (const Doubt& d :
       {Doubt{"the day before the application", Sample(lacks).on("2024-10-14"), Risk::low},
        Doubt{"from the application on", Sample(lacks).on("2024-10-15"), Risk::undetermined},
        Doubt{"a contract that ended",
              Sample(lacks).drop("wia_aanvraag").employed("dienstverband: {einde: 2024-11-10}"),
              Risk::undetermined},
        Doubt{"another report may be there", another, Risk::undetermined},
        Doubt{"UWV was answered, with what it asked for", with(lacks, term + added), Risk::none},
        Doubt{"UWV asked for the part and got it", with(lacks, term + ", ontbrekend: [j]" + added),
              Risk::none},
        Doubt{"UWV asked for another part and got it",
              with(lacks, term + ", ontbrekend: [k]" + added), Risk::undetermined},
        Doubt{"a term runs", with(lacks, term).on("2024-11-05"), Risk::medium},
        Doubt{"a term has lapsed", with(lacks, term).on("2024-11-06"), Risk::high},
        Doubt{"a term has lapsed for the employee's own opinion alone",
              with(lacks, term + ", ontbrekend: [l]"), Risk::undetermined},
        Doubt{"only the employee's own opinion is lacking", no_opinion, Risk::none},
        Doubt{"no list, and the documents are not there", no_list("uwv_hersteltermijn"),
              Risk::undetermined}}) {
    INFO(d.what);
    const Verdict v = d.sample.audited().verdict;
    CHECK(name(v.administrative) == name(d.administrative));
    if (d.administrative != Risk::undetermined) continue;
    CHECK(v.sanction == Sanction::administrative);
    CHECK(v.max_weeks == 0);
    const RouteStep* s = step_of(v, Step::complete);
    CHECK(unknown(s->outcome));
    CHECK(s->reason.in(Language::en).starts_with("The re-integration report lacks parts; whether"));
    REQUIRE(s->because.size() == 1);
    CHECK(s->because[0]->id == "verslag/volledig");
    CHECK(std::ranges::any_of(v.questions,
                              [](const Question& q) { return q.rule->id == "verslag/volledig"; }));
  }
  // No report was handed over: nothing points to a gap, and nothing to the contrary.
  const Verdict unseen = no_list("uwv_hersteltermijn, re_integratieverslag").audited().verdict;
  CHECK(unseen.administrative == Risk::undetermined);
  CHECK(std::ranges::any_of(unseen.questions,
                            [](const Question& q) { return q.rule->id == "verslag/volledig"; }));
}

TEST_CASE("step 3: a satisfactory result leaves the doubt about the report", "[verdict]") {
  const Verdict v = incomplete()
                        .put("niet_aangeleverd: [uwv_hersteltermijn]")
                        .add(
                            "soort: werkhervatting, datum: 2024-05-06, werkgever: eigen, "
                            "arbeidstherapeutisch: nee, structureel: ja, "
                            "sluit_aan_bij_mogelijkheden: ja")
                        .audited()
                        .verdict;
  REQUIRE(yes(step_of(v, Step::satisfactory_result)->outcome));
  CHECK(v.risk == Risk::undetermined);
  REQUIRE_FALSE(v.questions.empty());
  CHECK(std::ranges::any_of(v.questions,
                            [](const Question& q) { return q.rule->id == "verslag/volledig"; }));
}

TEST_CASE("step 3: whether the report is complete", "[verdict]") {
  const auto complete = [](const Sample& s) {
    return step_of(s.audited().verdict, Step::complete)->outcome;
  };
  // There ahead of the day; the answer waits for it.
  CHECK(unknown(complete(good().on("2024-10-06"))));
  CHECK(yes(complete(good().on("2024-10-07"))));
  // Listed in full, but of the plan itself it is not known whether it is there.
  const Sample unseen = good().drop("plan_van_aanpak").put("niet_aangeleverd: [plan_van_aanpak]");
  const Verdict v = unseen.audited().verdict;
  CHECK(unknown(complete(unseen)));
  CHECK(v.administrative == Risk::none);
  const auto asks = [](const Verdict& of) {
    return std::any_of(of.questions.begin(), of.questions.end(),
                       [](const Question& q) { return q.rule->id == "plan/aanwezig"; });
  };
  CHECK(asks(v));
  // What is missing for sure already makes it incomplete: then that is not asked.
  CHECK_FALSE(asks(judged(good(), {finding("plan/aanwezig", Status::unknown),
                                   finding("verslag/volledig", Status::fail)})));
}
