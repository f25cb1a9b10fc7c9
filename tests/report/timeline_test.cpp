#include "catch.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "report/sample.hpp"
#include "rules/evaluatie/evaluations.hpp"
#include "verdict/moments.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

const Date kFirst = Date::of(2023, 1, 9);
constexpr MomentStatus kDone = MomentStatus::done;
constexpr MomentStatus kLate = MomentStatus::late;
constexpr MomentStatus kMissing = MomentStatus::missing;
constexpr MomentStatus kUpcoming = MomentStatus::upcoming;
constexpr MomentStatus kUnknown = MomentStatus::unknown;

Dossier dossier() {
  Dossier d;
  d.id = "t";
  d.first_sick_day = kFirst;
  return d;
}

void add(Dossier& d, Kind kind, int day) {
  Event e;
  e.kind = kind;
  e.day = kFirst + day;
  d.events.push_back(e);
}

struct Seen {
  int due;     ///< days after the first
  int actual;  ///< -1: none
  MomentStatus status;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> seen(const std::vector<Moment>& moments, std::size_t n) {
  std::vector<Seen> out;
  for (std::size_t i = 0; i < std::min(n, moments.size()); ++i)
    out.push_back({*moments[i].due - kFirst, moments[i].actual ? *moments[i].actual - kFirst : -1,
                   moments[i].status});
  return out;
}

std::vector<Seen> evaluations_of(const Dossier& d, int as_of, std::size_t n = 99) {
  const Case c(d, kFirst + as_of);
  return seen(evaluations(c), n);
}

}  // namespace

TEST_CASE("without a plan there is nothing to evaluate") {
  Dossier d = dossier();
  add(d, Kind::evaluatie, 90);
  CHECK(evaluations_of(d, 200).empty());
}

TEST_CASE("every six weeks from the plan on, counted from the last discussion") {
  Dossier d = dossier();
  add(d, Kind::plan_van_aanpak, 50);
  add(d, Kind::evaluatie, 92);              // on the last day
  add(d, Kind::evaluatie, 135);             // one day late
  add(d, Kind::eerstejaarsevaluatie, 262);  // two intervals were missed
  CHECK(evaluations_of(d, 300, 7) == std::vector<Seen>{{92, 92, kDone},
                                                       {134, 135, kLate},
                                                       {177, -1, kMissing},
                                                       {219, -1, kMissing},
                                                       {261, 262, kLate},
                                                       {304, -1, kUpcoming},
                                                       {346, -1, kUpcoming}});
}

TEST_CASE("an evaluation exactly two intervals later is in time for the second") {
  Dossier d = dossier();
  add(d, Kind::plan_van_aanpak, 50);
  add(d, Kind::evaluatie, 134);
  CHECK(evaluations_of(d, 140, 2) == std::vector<Seen>{{92, -1, kMissing}, {134, 134, kDone}});
}

TEST_CASE("the due day itself is not missed yet") {
  Dossier d = dossier();
  add(d, Kind::plan_van_aanpak, 50);
  CHECK(evaluations_of(d, 92, 1) == std::vector<Seen>{{92, -1, kUpcoming}});
  CHECK(evaluations_of(d, 93, 1) == std::vector<Seen>{{92, -1, kMissing}});
}

TEST_CASE("no moment after the end of the waiting period") {
  Dossier d = dossier();
  add(d, Kind::plan_van_aanpak, 56);
  const auto all = evaluations_of(d, 56);
  REQUIRE(all.size() == 15);
  CHECK(all.back().due == 56 + 15 * 42);  // 686; the next, 728, falls after the last day, 727
}

TEST_CASE("what was not handed over, or may have been a contact, is unknown") {
  Dossier d = dossier();
  add(d, Kind::plan_van_aanpak, 50);
  add(d, Kind::contact, 80);
  CHECK(evaluations_of(d, 140, 2) == std::vector<Seen>{{92, -1, kUnknown}, {134, -1, kMissing}});
  d.not_delivered.push_back({Kind::evaluatie, std::nullopt, std::nullopt, {}});
  CHECK(evaluations_of(d, 140, 3) ==
        std::vector<Seen>{{92, -1, kUnknown}, {134, -1, kUnknown}, {176, -1, kUpcoming}});
}

TEST_CASE("the week of a moment is the week that it ends") {
  const Clock clock(kFirst, {});
  CHECK(week_ended(clock, kFirst) == 1);
  CHECK(week_ended(clock, kFirst + 42) == 6);
  CHECK(week_ended(clock, kFirst + 294) == 42);
  CHECK(week_ended(clock, kFirst + 363) == 52);
  CHECK(week_ended(clock, kFirst + 727) == 104);
}

TEST_CASE("what is missing and still needed says what is to be done") {
  static constexpr std::array kMessages{sample::kGap, sample::kSoon};
  static constexpr auto with_messages = [](std::string_view id, Weight weight, Role role) {
    Rule r = sample::make_rule(id, weight, role);
    r.messages = kMessages;
    return r;
  };
  static constexpr Rule kNotice =
      with_messages("tijdigheid/m", Weight::advice, Role::notice_week_42);
  static constexpr Rule kApplication =
      with_messages("tijdigheid/w", Weight::advice, Role::application);
  static constexpr Rule kPlan = with_messages("tijdigheid/p", Weight::procedural, Role::plan);
  Audit a;
  a.as_of = kFirst + 400;
  a.tested_until = kFirst + 727;
  for (const Rule* r : {&kNotice, &kApplication, &kPlan}) {
    a.findings.push_back(sample::finding(*r, kMessages[0], Status::fail));
    a.findings.back().due = kFirst + 100;
  }
  const auto tasks = [&] {
    std::vector<std::string> out;
    for (const Moment& m : timeline(dossier(), a))
      if (!m.task.nl.empty()) out.emplace_back(m.moment);
    return out;
  };
  using Names = std::vector<std::string>;
  CHECK(tasks() == Names{"plan-van-aanpak", "melding-42e-week", "wia-aanvraag"});
  // What is tested is over: papers for UWV remain.
  a.tested_until = kFirst + 399;
  CHECK(tasks() == Names{"melding-42e-week", "wia-aanvraag"});
  // The application tells of the sickness.
  a.findings[1].actual = kFirst + 120;
  CHECK(tasks().empty());
  // Nothing is to be done any more.
  a.findings[1].actual.reset();
  a.verdict.route.emplace_back().step = Step::repairable;
  a.verdict.route.back().outcome = Tri::no;
  CHECK(tasks().empty());
}

TEST_CASE("moments follow the findings, in the order of the law") {
  static constexpr Rule kAnalysis =
      sample::make_rule("tijdigheid/probleemanalyse", Weight::procedural, Role::problem_analysis);
  static constexpr Rule kPlan =
      sample::make_rule("tijdigheid/plan-van-aanpak", Weight::procedural, Role::plan);
  static constexpr Rule kTrack2 =
      sample::make_rule("spoor/tweede-spoor-gestart", Weight::substantive, Role::track2_started);
  static constexpr Rule kReport =
      sample::make_rule("tijdigheid/re-integratieverslag", Weight::procedural, Role::report);
  Audit a;
  a.as_of = kFirst + 400;
  Finding analysis = sample::finding(kAnalysis, sample::kSoon, Status::pass);
  analysis.due = kFirst + 42;
  analysis.actual = kFirst + 39;
  a.findings = {analysis, sample::late(kPlan, kFirst + 53, 4),
                sample::finding(kTrack2, sample::kOpen, Status::not_applicable),
                sample::finding(kReport, sample::kOpen, Status::fail)};
  const auto moments = timeline(dossier(), a);
  std::vector<std::string> lines;
  lines.reserve(moments.size());
  for (const Moment& m : moments)
    lines.push_back(std::string(m.moment) + " " + std::string(name(m.status)) + " " +
                    (m.week ? std::to_string(*m.week) : "-"));
  CHECK(lines == std::vector<std::string>{
                     "probleemanalyse done 6", "plan-van-aanpak late 8",
                     "melding-42e-week unknown -", "eerstejaarsevaluatie unknown -",
                     "tweede-spoor not_applicable -", "re-integratieverslag missing -",
                     "wia-aanvraag unknown -", "einde-wachttijd upcoming 104",
                     "laatste-dag-besluit-uwv upcoming 98", "einde-loondoorbetaling upcoming 104"});
  CHECK(moments.back().due == kFirst + 727);
  CHECK(moments[8].due == kFirst + 727 - 42);
}

TEST_CASE("the end of the waiting period passes by, or is never reached") {
  Audit a;
  const auto end = [&](const Dossier& d, int day) {
    a.as_of = kFirst + day;
    const auto moments = timeline(d, a);
    return std::ranges::find(moments, "einde-wachttijd", &Moment::moment)->status;
  };
  CHECK(end(dossier(), 727) == kUpcoming);
  CHECK(end(dossier(), 728) == kDone);
  Dossier over = dossier();
  Value v{};
  v.field = field::hersteld_per;
  v.said = kFirst + 300;
  over.sickness.values.push_back(v);
  CHECK(end(over, 299) == kUpcoming);
  CHECK(end(over, 400) == MomentStatus::not_applicable);
  Dossier ended = dossier();
  v.field = field::einde;
  ended.contract.values.push_back(v);
  CHECK(end(ended, 299) == MomentStatus::not_applicable);
  // UWV decides nothing of it: the contract ends, and no pay runs on.
  CHECK(timeline(ended, a).back().moment == "einde-dienstverband");
  CHECK(timeline(ended, a).back().due == kFirst + 300);
}

TEST_CASE("what UWV decided of it, or may have") {
  Audit a;
  const auto decision = [&](const Dossier& d, int day) {
    a.as_of = kFirst + day;
    const auto moments = timeline(d, a);
    return std::ranges::find(moments, "laatste-dag-besluit-uwv", &Moment::moment)->status;
  };
  Dossier imposed = dossier();
  imposed.events.emplace_back();
  imposed.events.back().kind = Kind::wia_aanvraag;
  imposed.events.back().day = kFirst + 640;
  CHECK(decision(imposed, 685) == kUpcoming);
  CHECK(decision(imposed, 686) == kUnknown);
  imposed.events.emplace_back();
  imposed.events.back().kind = Kind::loonsanctie;
  imposed.events.back().day = kFirst + 685;
  CHECK(decision(imposed, 700) == kDone);
  imposed.events.back().day = kFirst + 686;
  CHECK(decision(imposed, 700) == kLate);
}

namespace {

TimelineResult result() {
  TimelineResult r;
  r.path = "a.yaml";
  r.id = "t";
  r.as_of = kFirst + 60;
  r.first_sick_day = kFirst;
  r.week = 9;
  r.course.moments = {{"probleemanalyse", 6, kFirst + 42, kFirst + 39, kDone},
                      {"melding-42e-week", 42, kFirst + 294, std::nullopt, kUpcoming},
                      {"tweede-spoor", std::nullopt, std::nullopt, std::nullopt, kUnknown},
                      {"evaluatie", 8, kFirst + 56, std::nullopt, kMissing},
                      {"plan-van-aanpak", 8, kFirst + 53, kFirst + 54, kLate}};
  return r;
}

std::string written(std::string_view format, const TimelineResult& r) {
  std::string out;
  const auto writer = timeline_format(format)->make(sample::options());
  writer->begin(out);
  writer->item(r, out);
  writer->end(out);
  return out;
}

}  // namespace

TEST_CASE("the timeline as JSON") {
  CHECK(written("json", result()) ==
        R"({"schema":"poortwachter.timeline/1","tool":{"name":"poortwachter","version":"0.1.0",)"
        R"("ruleset":"beleidsregels-2006","numbers":")" +
            std::string(numbers_version()) +
            R"("},"dossiers":[)"
            "\n"
            R"({"path":"a.yaml","document":1,"id":"t","status":"checked","as_of":"2023-03-10",)"
            R"("first_sick_day":"2023-01-09","moments":[)"
            R"({"moment":"probleemanalyse","week":6,"due":"2023-02-20","actual":"2023-02-17",)"
            R"("status":"done","certain":true},)"
            R"({"moment":"melding-42e-week","week":42,"due":"2023-10-30","actual":null,)"
            R"("status":"upcoming","certain":true},)"
            R"({"moment":"tweede-spoor","week":null,"due":null,"actual":null,)"
            R"("status":"missing","certain":false},)"
            R"({"moment":"evaluatie","week":8,"due":"2023-03-06","actual":null,"status":"missing",)"
            R"("certain":true},)"
            R"({"moment":"plan-van-aanpak","week":8,"due":"2023-03-03","actual":"2023-03-04",)"
            R"("status":"late","certain":true}],)"
            R"("errors":[]})"
            "\n]}\n");
}

TEST_CASE("the timeline as text: by date, with the day from which it is seen") {
  CHECK(written("text", result()) ==
        "t  a.yaml\n"
        "week uiterlijk  gedaan      moment                  stand\n"
        "   6 2023-02-20 2023-02-17  Probleemanalyse         gedaan, 3 dagen eerder\n"
        "   8 2023-03-03 2023-03-04  Plan van aanpak         te laat, 1 dag\n"
        "   8 2023-03-06 -           Evaluatie               ontbreekt, 4 dagen geleden\n"
        "   - 2023-03-10 ----------  ----------------------- peildatum\n"
        "  42 2023-10-30 -           Melding 42e week        komt nog, over 234 dagen\n"
        "   - -          -           Start spoor 2           onzeker\n");
}

TEST_CASE("what is long folds under its column, within 80") {
  TimelineResult r = result();
  r.course.moments = {
      {"evaluatie", 55, kFirst + 380, kFirst + 353, kDone, Kind::eerstejaarsevaluatie}};
  CHECK_THAT(written("text", r), Contains("Evaluatie               gedaan, 27 dagen eerder\n" +
                                          std::string(52, ' ') + "(eerstejaarsevaluatie)\n"));
}

TEST_CASE("the calendar begins with what is overdue and still needed, on the day of looking") {
  constexpr Text kTask{"doe iets", "do something"};
  TimelineResult r = result();
  r.course.moments = {{"wia-aanvraag", 8, kFirst + 50, std::nullopt, kMissing, {}, kTask},
                      {"evaluatie", 8, kFirst + 40, std::nullopt, kMissing},
                      {"evaluatie", 12, kFirst + 84, std::nullopt, kUpcoming, {}, kTask}};
  const std::string out = written("ics", r);
  CHECK_THAT(out, Contains("-wia-aanvraag-1@poortwachter\r\nDTSTAMP:20230310T000000Z\r\n"
                           "DTSTART;VALUE=DATE:20230310\r\n"));
  CHECK_THAT(out, Contains("SUMMARY:Nu\\, want dit is al te laat: doe iets (t)"));
  CHECK_THAT(out, Contains("-evaluatie-2@") && !Contains("-evaluatie-1@"));
}

TEST_CASE("in the calendar a second period of sickness under one reference has names of its own") {
  const auto uid = [](const TimelineResult& r) {
    const std::string out = written("ics", r);
    return out.substr(out.find("UID:"), 20);
  };
  TimelineResult second = result();
  second.first_sick_day = kFirst + 400;
  CHECK(uid(result()) != uid(second));
  TimelineResult again = result();
  again.path = "elders.yaml";
  CHECK(uid(result()) == uid(again));
}

TEST_CASE("that nothing is to come is no day of the calendar") {
  TimelineResult r = result();
  r.course.moments = {};
  CHECK_THAT(written("ics", r), Contains("BEGIN:VJOURNAL") && !Contains("DTSTART"));
}

TEST_CASE("an invalid dossier has no timeline") {
  TimelineResult r;
  r.path = "b.yaml";
  r.errors.push_back({"empty", {}, {"Leeg", "Empty"}, {}});
  CHECK(written("text", r) == "zonder kenmerk  b.yaml: ONGELDIG: niet beoordeeld, 1 fout.\n");
  CHECK_THAT(written("json", r), Contains(R"("status":"invalid","as_of":null)"));
  CHECK_THAT(written("json", r), Contains(R"("moments":[],"errors":[{"code":"empty")"));
}

TEST_CASE("in JSON a moment that is not known stands as on file, and not certain") {
  TimelineResult r = result();
  r.course.moments = {{"laatste-dag-besluit-uwv", 9, kFirst + 60, std::nullopt, kUnknown},
                      {"laatste-dag-besluit-uwv", 9, kFirst + 59, std::nullopt, kUnknown},
                      {"evaluatie", 6, kFirst + 42, kFirst + 43, kUnknown},
                      {"evaluatie", 8, kFirst + 56, kFirst + 56, kUnknown}};
  const std::string out = written("json", r);
  CHECK_THAT(out,
             Contains(R"("due":"2023-03-10","actual":null,"status":"upcoming","certain":false)"));
  CHECK_THAT(out,
             Contains(R"("due":"2023-03-09","actual":null,"status":"missing","certain":false)"));
  CHECK_THAT(out, Contains(R"("actual":"2023-02-21","status":"late","certain":false)"));
  CHECK_THAT(out, Contains(R"("actual":"2023-03-06","status":"done","certain":false)"));
}

TEST_CASE("the timeline as HTML: a page with the picture and the table of each case") {
  const std::string out = written("html", result());
  CHECK_THAT(out, Contains("<!doctype html>") && Contains("</html>\n"));
  CHECK_THAT(out, Contains("<svg viewBox") && Contains("aria-label=\"Tijdlijn van"));
  CHECK_THAT(out, Contains("<td>Plan van aanpak</td><td class=\"day\">3 maart 2023</td>"));
  CHECK_THAT(out, Contains("<td>te laat, 1 dag</td><td>8</td>"));
  CHECK_THAT(out, Contains("<td>Start spoor 2</td><td class=\"day\">–</td>"
                           "<td class=\"day\">–</td><td>onzeker</td>"));
  TimelineResult r;
  r.path = "b.yaml";
  r.errors.push_back({"empty", {3, 2}, {"Leeg", "Empty"}, {"vul in", "fill in"}});
  CHECK_THAT(written("html", r), Contains("<li>3:2: Leeg (vul in)</li>"));
}
