// Each step of the route, settled by a case that differs from a good one in what the step asks.
#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/exposure.hpp"
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
  for (const RouteStep& s : a.verdict.route) UNSCOPED_INFO("  " << name(s.step) << s.reason.nl);
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
       {never_started().sick(", hersteld_per: 2025-01-19"),
        never_started().employed("aow_datum: 2025-01-06"), never_started().on("2023-02-20"),
        never_started().employed("dienstverband: {einde: 2023-02-19}")}) {
    INFO(s.as_of << " " << s.employee << s.sickness);
    CHECK(yes(s.audited().verdict.route.front().outcome));
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
      {"supplied late", incomplete().add(term + ", aangevuld: 2024-11-06"), last, Risk::high,
       Risk::none},
      {"supplied late, but before the case is looked at again after a loonsanctie",
       incomplete()
           .add(term + ", aangevuld: 2025-02-01")
           .add("soort: loonsanctie, datum: 2024-12-20, soort_loonsanctie: administratief")
           .on("2025-02-15"),
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
  CHECK(v.max_weeks == 52);
  const RouteStep* s = step_of(v, Step::complete);
  CHECK(no(s->outcome));
  CHECK_FALSE(s->settles);
  REQUIRE(s->because.size() == 1);
  CHECK(s->because[0]->id == "verslag/volledig");
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
      {"ended before the test", never_started().add(fits + ", einde: 2024-12-01"), Step::repairable,
       Risk::none, Risk::high},
      {"not structural",
       never_started().add(work + ", structureel: nee, sluit_aan_bij_mogelijkheden: ja"),
       Step::repairable, Risk::none, Risk::high},
  });
  // Not known: the route goes on, and the question comes first.
  const Verdict open = never_started().add(work).audited().verdict;
  CHECK(unknown(step_of(open, here)->outcome));
  if (open.risk == Risk::high) {
    REQUIRE_FALSE(open.decisive_unknowns.empty());
    CHECK(open.decisive_unknowns.front()->id == "resultaat/bevredigend");
  }
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
  CHECK(asks(v.decisive_unknowns));
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
      {"a positive expert opinion of after the shortcoming",
       never_started().add(opinion + "2025-01-10"), here, Risk::none, Risk::low},
      {"one of before it", never_started().add(opinion + "2024-01-10"), on, Risk::none, Risk::high},
      {"of two shortcomings one is not covered",
       months_late()
           .add("soort: voorstel_werknemer, datum: 2023-07-01, reactie: afgewezen, gemotiveerd: "
                "nee")
           .put("deugdelijke_gronden: [{betreft: spoor/tweede-spoor-tijdig, stuk: map 3}]"),
       on, Risk::none, Risk::high},
  });
  for (const std::string_view never : {"vertrouwen_op_deskundige", "kosten", "plek_vervuld",
                                       "einde_dienstverband", "latere_uitkering"}) {
    INFO(never);
    const Sample s = never_started().put(
        ground("stuk: map 3, bevestigd_door: uwv, soort_grond: " + std::string(never)));
    CHECK(s.audited().verdict.risk == Risk::high);
  }
}

TEST_CASE("step 8: what cannot be repaired", "[verdict]") {
  const Step here = Step::repairable;
  Sample ill =
      never_started().drop("actueel_oordeel").drop("datum: 2024-09-").drop("datum: 2024-1");
  ill.add(
         "soort: actueel_oordeel, datum: 2024-09-20, arbeidsrelatie: ja, passende_arbeid: ja, "
         "herstel_verwacht: ja, volgende_beoordeling: 2024-12-15, " +
         std::string(kNone))
      .add("soort: consult_bedrijfsarts, datum: 2024-12-14, herstel_verwacht: ja, " +
           std::string(kNone));
  const std::string end =
      "soort: spoor2_einde, uitkomst: geplaatst, inspanning_voldoende: ja, vervolg_zinvol: nee, "
      "datum: ";
  const auto repairable = [](const Sample& s) {
    const Audit a = s.audited();
    const RouteStep* r = step_of(a.verdict, Step::repairable);
    return r == nullptr ? Tri::unknown : r->outcome;
  };
  const Sample broken = never_started().add(
      "soort: stagnatie, datum: 2024-11-20, oorzaak: arbeidsconflict, "
      "onherstelbaar: ja");
  const Sample completed = months_late().add(end + "2024-12-20");
  CHECK(no(repairable(ill)));
  CHECK(no(repairable(broken)));
  CHECK(no(repairable(completed)));
  CHECK(ill.audited().verdict.substantive == Risk::low);
  CHECK(broken.audited().verdict.substantive == Risk::low);
  check({{"spoor 2 late, but adequate and completed", completed, here, Risk::none, Risk::low}});
  // Each a little different, and it can be repaired after all.
  CHECK(yes(repairable(never_started())));
  CHECK(yes(repairable(never_started().add(
      "soort: stagnatie, datum: 2024-11-20, onherstelbaar: ja, opgelost: 2024-12-20"))));
  CHECK(yes(repairable(months_late().add(end + "2025-01-10"))));
}

TEST_CASE("otherwise: high with a serious shortcoming, medium with only slight ones", "[verdict]") {
  check({{"six days late", six_days_late(), Step::repairable, Risk::none, Risk::medium},
         {"months late", months_late(), Step::repairable, Risk::none, Risk::high},
         {"never", never_started(), Step::repairable, Risk::none, Risk::high}});
  const Verdict v = six_days_late().audited().verdict;
  CHECK(v.sanction == Sanction::substantive);
  CHECK(v.max_weeks == 52);
  CHECK(v.exposure);
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
}

TEST_CASE("what a sanction would cost", "[verdict]") {
  struct Cost {
    std::string_view employee;
    std::optional<double> amount;
    std::string_view basis;
  };
  // A contract that ends on 2023-12-31: the 52 weeks run from 2024-01-01, a Monday, with 130 days
  // of work at a maximum of 274.44 and 130 at 282.95.
  const std::string_view ended = ", dienstverband: {einde: 2023-12-31}";
  for (const Cost& c : {
           Cost{"loon: {bedrag: 2850, per: maand}", 23940.00, "70% of 34200.00 a year"},
           Cost{"loon: {bedrag: 2000, per: vier_weken}", 18200.00, "70% of 26000.00"},
           Cost{"loon: {bedrag: 500, per: week}", 18200.00, "70% of 26000.00"},
           Cost{"loon: {bedrag: 40000, per: jaar}", 28000.00, "70% of 40000.00"},
           Cost{"loon: {bedrag: 20, per: uur}, uren_per_week: 36", 26208.00, "70% of 37440.00"},
           Cost{"functie: lasser", std::nullopt, ""},
           // 130 x 274.44 + 130 x 282.95 = 72460.70
           Cost{"loon: {bedrag: 9000, per: maand}", 50722.49, "capped day by day"},
           // 280 a day: 130 x 274.44 + 130 x 280 = 72077.20
           Cost{"loon: {bedrag: 6090, per: maand}", 50454.04, "capped day by day"},
           // 270 a day: never above the maximum
           Cost{"loon: {bedrag: 70470, per: jaar}", 49329.00, "70% of 70470.00"},
       }) {
    INFO(c.employee);
    // The year after 2025-01-05 holds days of which no maximum is known: for high wages only the
    // other year tells.
    const Verdict v = good()
                          .drop("spoor1")
                          .employed(std::string(c.employee) + std::string(ended))
                          .audited()
                          .verdict;
    REQUIRE(v.risk >= Risk::medium);
    REQUIRE(v.exposure.has_value() == c.amount.has_value());
    if (!c.amount) continue;
    CHECK(v.exposure->amount == Approx(*c.amount).margin(0.001));
    CHECK(v.exposure->basis.en.find(c.basis) != std::string::npos);
  }
  const Verdict low = never_started().audited().verdict;
  REQUIRE(low.exposure);
  CHECK(low.exposure->amount == Approx(23940.00).margin(0.001));
  CHECK(low.exposure->basis.nl.find("niet begrensd") == std::string::npos);
  // No source for the second half of 2025: the cap is left out, and that is said.
  const Verdict high =
      never_started().employed("loon: {bedrag: 9000, per: maand}").audited().verdict;
  REQUIRE(high.exposure);
  CHECK(high.exposure->amount == Approx(75600.00).margin(0.001));
  CHECK(high.exposure->basis.nl.find("niet begrensd") != std::string::npos);
  CHECK(high.exposure->basis.en.find("not capped") != std::string::npos);
}

TEST_CASE("the maximum day wage, where it is known", "[verdict]") {
  CHECK(maximum_day_wage(Date::of(2024, 6, 30)) == 274.44);
  CHECK(maximum_day_wage(Date::of(2024, 7, 1)) == 282.95);
  CHECK_FALSE(maximum_day_wage(Date::of(2025, 7, 1)));
  CHECK_FALSE(maximum_day_wage(Date::of(2010, 1, 1)));
}
