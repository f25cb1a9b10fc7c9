// What the route comes to as a whole.
#include "verdict/steps.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// Six days after the last day, 31 January 2024: six weeks after the labour expert found no work.
Sample six_days_late() {
  Sample s = good().drop("spoor2_start");
  return s.add(
      "soort: spoor2_start, datum: 2024-02-06, uitvoerder: re_integratiebedrijf, "
      "re_integratieplan: ja, persoonsprofiel: ja, zoekprofiel: ja, zoekprofiel_beredeneerd: ja, "
      "rapportage_interval_weken: 6, op_wens_van_beiden: nee");
}

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
