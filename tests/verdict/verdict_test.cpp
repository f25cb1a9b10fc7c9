// Each step of the route, settled by a case that differs from a good one in what the step asks.
#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/judged.hpp"
#include "verdict/sample.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

const RouteStep* step_of(const Verdict& v, Step s) {
  for (const RouteStep& r : v.route)
    if (r.step == s) return &r;
  return nullptr;
}

void tell(const Audit& a) {
  for (const Finding& f : a.findings)
    if (f.status == Status::fail)
      UNSCOPED_INFO("  " << f.rule->id << " " << f.message->key << " " << name(f.degree));
  for (const RouteStep& s : a.verdict.route)
    UNSCOPED_INFO("  " << name(s.step) << s.reason.in(Language::nl));
}

struct Row {
  std::string_view what;
  Sample sample;
  Step settles;  ///< the last step of the route
  Risk administrative;
  Risk substantive;
};

void check(const std::vector<Row>& rows) {
  for (const Row& r : rows) {
    const Audit a = r.sample.audited();
    const Verdict& v = a.verdict;
    tell(a);
    INFO(r.what);
    REQUIRE_FALSE(v.route.empty());
    CHECK(name(v.route.back().step) == name(r.settles));
    CHECK(name(v.administrative) == name(r.administrative));
    CHECK(name(v.substantive) == name(r.substantive));
    CHECK(v.risk == std::max(r.administrative, r.substantive));
  }
}

Sample good() { return everything_done(); }

/// Spoor 2 was never started: one serious shortcoming.
Sample never_started() { return good().drop("spoor2"); }

/// Six days after the last day, 31 January 2024: six weeks after the labour expert found no work.
Sample six_days_late() {
  Sample s = good().drop("spoor2_start");
  return s.add(
      "soort: spoor2_start, datum: 2024-02-06, uitvoerder: re_integratiebedrijf, "
      "re_integratieplan: ja, persoonsprofiel: ja, zoekprofiel: ja, zoekprofiel_beredeneerd: ja, "
      "rapportage_interval_weken: 6, op_wens_van_beiden: nee");
}

/// Four months late.
Sample months_late() {
  Sample s = good().drop("spoor2_start");
  s.add(
      "soort: onderzoek_spoor1, datum: 2024-02-20, gericht_op: andere_functie, uitkomst: "
      "niet_passend, onderbouwd: ja");
  return s.add(
      "soort: spoor2_start, datum: 2024-06-10, uitvoerder: re_integratiebedrijf, "
      "re_integratieplan: ja, persoonsprofiel: ja, zoekprofiel: ja, zoekprofiel_beredeneerd: ja, "
      "rapportage_interval_weken: 6, op_wens_van_beiden: nee");
}

/// The report without part j.
Sample incomplete() {
  return good()
      .drop("re_integratieverslag")
      .add(
          "soort: re_integratieverslag, datum: 2024-10-01, onderdelen: [a, b, c, d, e, f, g, h, i, "
          "k, "
          "l], afschrift_werknemer: 2024-10-01");
}

constexpr std::string_view kNone =
    "mogelijkheden: geen, onderbouwd: ja, opgesteld_door: bedrijfsarts, "
    "informatie_behandelende_sector: ja";

}  // namespace

TEST_CASE("a case in which all was done", "[verdict]") {
  const Audit a = good().audited();
  tell(a);
  CHECK(name(a.verdict.risk) == "none");
  CHECK(a.verdict.sanction == Sanction::none);
  CHECK(a.verdict.max_weeks == 0);
  CHECK_FALSE(a.verdict.exposure);
  CHECK(a.verdict.consequence == Consequence::loonsanctie);
  CHECK(a.verdict.route.back().step == Step::efforts_sufficient);
  CHECK(a.verdict.route.back().settles);
  CHECK(yes(step_of(a.verdict, Step::complete)->outcome));
  CHECK(no(step_of(a.verdict, Step::satisfactory_result)->outcome));
  CHECK(yes(step_of(a.verdict, Step::work_possible)->outcome));
}

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

TEST_CASE("the questions come in the order of what their answer does", "[verdict]") {
  const auto asked = [](const std::vector<Finding>& findings) {
    std::string said;
    for (const Question& q : judged(Sample(), findings).questions) {
      said.append(said.empty() ? "" : ", ").append(q.rule->id);
      if (q.about != nullptr) said.append(" about ").append(q.about->id);
      said.append(" ").append(name(q.if_sufficient)).append("/").append(name(q.if_insufficient));
    }
    return said;
  };
  const Finding started = finding("spoor/tweede-spoor-gestart", Status::unknown);
  const Finding result = finding("resultaat/bevredigend", Status::unknown);
  // Undetermined: both settle it, the start of spoor 2 either way.
  CHECK(asked({started, result}) ==
        "spoor/tweede-spoor-gestart none/high, resultaat/bevredigend none/undetermined");
  const Finding chance = finding("vraag/kans-gemist", Status::unknown);
  const Finding plan = finding("vraag/plan-adequaat", Status::unknown);
  const auto late = [](Degree degree) {
    Finding f = finding("spoor/tweede-spoor-tijdig", Status::fail, degree);
    f.actual = Date::of(2024, 6, 10);
    f.days_late = 10;
    return f;
  };
  const auto undone = [](Degree degree) {
    return finding("spoor/ander-werk-onderzocht", Status::fail, degree);
  };
  CHECK(asked({late(Degree::serious), plan, chance, result}) ==
        "resultaat/bevredigend none/high, "
        "vraag/kans-gemist about spoor/tweede-spoor-tijdig low/high");
  CHECK(asked({late(Degree::slight), plan, chance}) ==
        "vraag/kans-gemist about spoor/tweede-spoor-tijdig low/medium, "
        "vraag/plan-adequaat medium/high");
  CHECK(asked({late(Degree::serious), undone(Degree::slight), chance}) ==
        "vraag/kans-gemist about spoor/tweede-spoor-tijdig medium/high");
  // Neither by itself: then of both.
  CHECK(asked({late(Degree::serious), undone(Degree::serious), chance}) ==
        "vraag/kans-gemist low/high");
  // Low by procedure alone: with a result that is a remark.
  CHECK(asked({finding("tijdigheid/plan-van-aanpak", Status::fail), result}) ==
        "resultaat/bevredigend none/low");
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

TEST_CASE("otherwise: high with a serious shortcoming, medium with only slight ones", "[verdict]") {
  check({{"six days late", six_days_late(), Step::repairable, Risk::none, Risk::medium},
         {"months late", months_late(), Step::repairable, Risk::none, Risk::high},
         {"never", never_started(), Step::repairable, Risk::none, Risk::high}});
  const Verdict v = six_days_late().audited().verdict;
  CHECK(v.sanction == Sanction::substantive);
}

TEST_CASE("what is left undone after the WIA application does not raise the risk", "[verdict]") {
  // Applied on 2024-10-15. From then on nothing is done any more.
  Sample stopped = good();
  std::erase_if(stopped.events, [](const std::string& e) {
    const auto day = e.find("datum: 2024-1");
    return day != std::string::npos && e.substr(day + 7, 10) > "2024-10-15";
  });
  for (Date d = Date::of(2024, 10, 15); d <= Date::of(2025, 1, 5); d = d + 1) {
    INFO(d.iso());
    CHECK(name(Sample(stopped).on(d.iso()).audited().verdict.risk) == std::string_view("none"));
  }
  // The same without the application.
  CHECK(Sample(stopped).drop("wia_aanvraag").on("2025-01-05").audited().verdict.substantive >
        Risk::none);
  // What was due before it and is still not done keeps falling short, and can be made good to the
  // end.
  const Audit a = never_started().on("2024-12-20").audited();
  CHECK(a.verdict.risk == Risk::high);
  const auto never = std::ranges::find_if(a.findings, [](const Finding& f) {
    return f.rule->id == "spoor/tweede-spoor-gestart" && f.status == Status::fail;
  });
  REQUIRE(never != a.findings.end());
  CHECK(never->repairable);
  // UWV was to decide by 2024-11-24, and still can until the pay ends.
  CHECK(never->repair_until == Date::of(2025, 1, 5));
  CHECK(never->short_to == Date::of(2024, 10, 15));
}

TEST_CASE("after a loonsanctie on completeness the efforts are yet to be tested", "[verdict]") {
  // The test of the efforts begins once the report is complete (Professioneel kader).
  const Sample s = never_started().add(
      "soort: loonsanctie, datum: 2024-11-18, soort_loonsanctie: administratief");
  CHECK(s.audited().verdict.substantive == Risk::high);
}

TEST_CASE("after a loonsanctie", "[verdict]") {
  const auto asked = [](std::string_view outcome) {
    return never_started()
        .add("soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: inhoudelijk")
        .add("soort: bekortingsverzoek, datum: 2025-03-01, uitkomst_datum: 2025-03-15, uitkomst: " +
             std::string(outcome));
  };
  check({{"repaired, says UWV", asked("hersteld").on("2025-03-15"), Step::in_scope, Risk::none,
          Risk::none},
         {"not repaired", asked("niet_hersteld").on("2025-03-15"), Step::repairable, Risk::none,
          Risk::high},
         {"not decided yet", asked("hersteld").on("2025-03-14"), Step::repairable, Risk::none,
          Risk::high}});
}

TEST_CASE("a request to shorten counts from the day of the loonsanctie on", "[verdict]") {
  const auto asked = [](std::string_view day) {
    return never_started()
        .add("soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: inhoudelijk")
        .add("soort: bekortingsverzoek, uitkomst: hersteld, datum: " + std::string(day))
        .on("2025-01-20")
        .audited()
        .verdict.risk;
  };
  CHECK(asked("2024-12-20") == Risk::none);
  CHECK(asked("2024-12-19") == Risk::high);
}

TEST_CASE("on a tie the efforts name the sanction", "[verdict]") {
  const auto sanction = [](const Sample& s, Degree degree) {
    return judged(s, {finding("verslag/volledig", Status::fail),
                      finding("spoor/tweede-spoor-tijdig", Status::fail, degree)})
        .sanction;
  };
  // After the application an incomplete report is a medium risk, as one slight shortcoming is.
  CHECK(sanction(good(), Degree::slight) == Sanction::substantive);
  CHECK(sanction(good(), Degree::serious) == Sanction::substantive);
  CHECK(sanction(good().add("soort: actueel_oordeel, datum: 2024-11-19, geen_mogelijkheden_tot: "
                            "2025-06-01, " +
                            std::string(kNone)),
                 Degree::slight) == Sanction::administrative);
}

TEST_CASE("what a shortfall leads to", "[verdict]") {
  const std::string ended =
      "dienstverband: {soort: bepaalde_tijd, einde: 2024-06-30}, loon: {bedrag: 2850, per: maand}";
  CHECK(never_started().audited().verdict.consequence == Consequence::loonsanctie);
  const Verdict back = never_started().employed(ended).audited().verdict;
  CHECK(back.consequence == Consequence::verhaal_ziekengeld);
  CHECK(back.substantive == Risk::high);
  const Verdict own = never_started()
                          .employed(ended)
                          .put("werkgever: {eigenrisicodrager_ziektewet: ja}")
                          .audited()
                          .verdict;
  CHECK(own.consequence == Consequence::verlenging_ziekengeld);
  CHECK(own.substantive == Risk::high);
  // An own-risk bearer of whom the employee stays in service, up to the last day of the 104 weeks.
  const auto leads_to = [](std::string_view contract) {
    return Sample()
        .employed(contract)
        .put("werkgever: {eigenrisicodrager_ziektewet: ja}")
        .audited()
        .verdict.consequence;
  };
  CHECK(leads_to("functie: lasser") == Consequence::loonsanctie);
  CHECK(leads_to("dienstverband: {einde: 2025-01-04}") == Consequence::verlenging_ziekengeld);
  CHECK(leads_to("dienstverband: {einde: 2025-01-05}") == Consequence::loonsanctie);
}
