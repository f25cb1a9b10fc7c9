#include <algorithm>

#include "catch.hpp"
#include "report/json_out.hpp"
#include "report/sample.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

int count(std::string_view text, char c) {
  return static_cast<int>(std::count(text.begin(), text.end(), c));
}

}  // namespace

TEST_CASE("JSON strings are escaped so that a terminal is safe") {
  CHECK(quoted("één \"a\" \\") == R"("één \"a\" \\")");
  CHECK(quoted("a\nb\tc\r") == R"("a\nb\tc\r")");
  CHECK(quoted("\x1b[0m\x7f\u009b") == R"("\u001b[0m\u007f\u009b")");
  CHECK(quoted("\u2028\u2029\u202e") == R"("\u2028\u2029\u202e")");
  CHECK(quoted("\U000E0041") == R"("\udb40\udc41")");
  CHECK(quoted("\U0001F600") == "\"\U0001F600\"");
  CHECK(quoted("\xff") == R"("\ufffd")");
}

TEST_CASE("commas stand between values only") {
  std::string out;
  JsonOut json(out);
  json.open('{');
  json.key("a").open('[');
  json.number(1);
  json.null();
  json.open('{');
  json.close('}');
  json.close(']');
  json.key("b").amount(23940);
  json.key("c").boolean(false);
  json.key("d").date(Date::of(2024, 2, 5));
  json.close('}');
  CHECK(out == R"({"a":[1,null,{}],"b":23940.00,"c":false,"d":"2024-02-05"})");
}

TEST_CASE("ndjson: one object a line, with everything that a finding says") {
  DossierResult r = sample::high();
  Finding f = sample::late(sample::kSubstantive, Date::of(2024, 2, 18), 3, Degree::slight);
  f.repairable = true;
  f.repair_until = Date::of(2025, 1, 5);
  r.audit->findings.push_back(f);
  const std::string out = sample::report("ndjson", sample::options(), r, sample::invalid());
  CHECK(count(out, '\n') == 2);
  CHECK_THAT(out, Contains(R"({"path":"zaken/a.yaml","document":1,"id":"2023-0147",)"
                           R"("status":"checked","as_of":"2024-10-21",)"
                           R"("first_sick_day":"2023-01-09","week":94,)"
                           R"("waiting_period_end":"2025-01-05")"));
  CHECK_THAT(out, Contains(R"("risk":"high","administrative":"low","substantive":"high",)"
                           R"("sanction":"substantive","max_weeks":52,)"
                           R"("consequence":"loonsanctie","exposure":{"currency":"EUR",)"
                           R"("amount":23940.00,"weeks":52,"days":364,"share":0.70,)"
                           R"("wage_a_year":34200.00,"working_days_a_year":261,"day_wage":131.03,)"
                           R"("day_wages":[{"from":"2025-01-06","until":"2026-01-04","days":260,)"
                           R"("day_wage":131.03,"maximum":290.67,"maximum_known":true,)"
                           R"("maximum_from":"2025-01-01","source":"bron"}],)"
                           R"("basis":"70% van 34200 per jaar, 52 weken"})"));
  CHECK_THAT(out, Contains(R"("pay":[{"until":"2025-01-05","cause":"waiting_period",)"
                           R"("source":"WIA art. 23","from":"2023-01-09","days":728}])"));
  CHECK_THAT(
      out, Contains(R"({"step":"satisfactory_result","outcome":"no","settles":true,)"
                    R"("because":["resultaat/r"],"code":"no","reason":"Er is geen resultaat."})"));
  CHECK_THAT(out, Contains(R"("status":"fail","degree":"slight","code":"late","fingerprint":")"));
  CHECK_THAT(out, Contains(R"("message":"Het kwam op 21 februari 2024, 3 dagen te laat.",)"
                           R"("remedy":"Leg uit waarom.","due":"2024-02-18",)"
                           R"("actual":"2024-02-21","days_late":3,"repairable":true,)"
                           R"("repair_until":"2025-01-05","location":{"line":31,"column":5}})"));
  CHECK_THAT(out, !Contains("\"ground\":null"));
  CHECK_THAT(
      sample::report("json", sample::options(), r),
      Contains(
          R"("location":{"line":31,"column":5},)"
          R"("sources":["rpg-art-2-lid-2","wia-art-25"],"rulings":[],"nearest_ruling":null})"));
}

TEST_CASE("an invalid dossier has its errors, no verdict, and null where nothing is known") {
  const std::string out = sample::report("json", sample::options(Language::en), sample::invalid());
  CHECK_THAT(out, Contains(R"("id":null,"status":"invalid","as_of":null)"));
  CHECK_THAT(
      out,
      Contains(
          R"("verdict":null,"pay":[],"findings":[],"repair":[],"risk_when_all_repaired":null,"errors":[)"
          R"({"code":"unknown-key","message":"Unknown key","hint":null,)"
          R"("line":3,"column":2},)"
          R"({"code":"empty","message":"Empty","hint":"fill in",)"
          R"("line":null,"column":null}])"));
}

TEST_CASE("json: one object, the counts at the end") {
  const std::string out = sample::report("json", sample::options(), sample::high(),
                                         sample::checked(), sample::invalid());
  CHECK_THAT(out, Catch::Matchers::StartsWith(
                      R"({"schema":"poortwachter.report/2","tool":{"name":"poortwachter",)"
                      R"("version":"0.1.0","ruleset":"beleidsregels-2006","numbers":")" +
                      std::string(numbers_version()) + R"("},)"));
  CHECK_THAT(out, Contains("\n],\n\"sources\":[{\"id\":"));
  CHECK_THAT(out,
             Catch::Matchers::EndsWith(
                 R"(],"summary":{"dossiers":3,"invalid":1,"unreadable":0,"risk":{"none":1,"low":0,)"
                 R"("medium":0,"high":1,"undetermined":0},"exposure":{"currency":"EUR",)"
                 R"("amount":23940.00,"unknown":0}}})"
                 "\n"));
  CHECK(count(out, '{') == count(out, '}'));
  CHECK(count(out, '[') == count(out, ']'));
  CHECK_THAT(sample::report("json", sample::options()), Contains("\"dossiers\":[\n\n],"));
  CHECK_THAT(sample::report("json", sample::options()), !Contains(",,"));
}

TEST_CASE("the table of formats is found by name") {
  for (const ReportFormat& f : report_formats()) {
    CHECK(report_format(f.name) == &f);
    CHECK_FALSE(f.description.nl.empty());
    CHECK_FALSE(f.description.en.empty());
  }
  for (const TimelineFormat& f : timeline_formats()) CHECK(timeline_format(f.name) == &f);
  CHECK(report_formats().front().name == "text");
  CHECK(report_format("xml") == nullptr);
  CHECK(timeline_format("") == nullptr);
}
