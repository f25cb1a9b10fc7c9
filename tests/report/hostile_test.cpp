// Whatever a dossier, its keys or its file's name hold: no format of a report lets it steer a
// terminal, a browser, a spreadsheet or a reader, nor spreads a number or what ails somebody.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "poortwachter/report.hpp"
#include "report/json_out.hpp"
#include "report/markup.hpp"
#include "report/sample.hpp"
#include "report/view.hpp"
#include "words/utf8.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

/// What may nowhere be seen: the same number in every spelling, and words on somebody's health.
const std::vector<std::string> kSecrets{
    "111222333",   "111-222-333",           "111 222 333",
    "111.222.333", "111/222/333",           "111222-333",
    "1112-22333",  "111\u2013222\u2013333", "111\u2009222\u2009333",
    "111_222_333", "111\u00A0222\u00A0333", "rugklachten",
    "burn-out"};

/// In YAML between double quotes: escapes, overrides, markup, a formula, line ends, a cell.
const std::string kMarkup =
    R"(=HYPERLINK(0)<script>alert(1)</script>\e[31m\u202Egpj.\u2066\x9B2J\r\nBEGIN:VALARM\t@a|b`c`](x)::error::&amp;%0A)";

std::string dossier(const std::string& text) {
  const std::string t = '"' + text + '"';
  return "poortwachter: 1\nkenmerk: " + t +
         "\npeildatum: 2024-06-01\n"
         "werkgever: {sector: " +
         t +
         "}\n"
         "werknemer: {functie: " +
         t +
         ", loon: {bedrag: 2850, per: maand}}\n"
         "verzuim: {eerste_ziektedag: 2023-01-09}\n"
         "gebeurtenissen:\n"
         "  - {soort: probleemanalyse, datum: 2023-05-01, reden_te_laat: " +
         t + ", stuk: " + t +
         "}\n"
         "  - {soort: plan_van_aanpak, datum: 2023-06-01, doel: eigen_functie, activiteiten: "
         "[{activiteit: " +
         t + ", door: " + t +
         "}]}\n"
         "deugdelijke_gronden:\n"
         "  - {soort_grond: kosten, betreft: spoor, grond: " +
         t + ", stuk: " + t + "}\n";
}

/// In the places where nothing of the sort is expected.
std::string misplaced(const std::string& text) {
  const std::string t = '"' + text + '"';
  return "poortwachter: 1\nkenmerk: " + t + "\n" + t + ": 1\nwerknemer: {loon: {bedrag: " + t +
         ", per: " + t + "}}\nverzuim: {eerste_ziektedag: " + t +
         "}\n"
         "gebeurtenissen:\n  - {soort: " +
         t + ", datum: 2023-01-10}\n  - {soort: contact, datum: " + t + ", wijze: " + t +
         "}\n  - {soort: contact, datum: 2023-01-10, " + t + ": 1, " + t +
         ": 2}\nniet_aangeleverd: [" + t + "]\nbeoordelingen: [{vraag: " + t + ", oordeel: " + t +
         "}]\n";
}

std::vector<std::string> files() {
  std::vector<std::string> out{dossier(kMarkup), misplaced(kMarkup),
                               "poortwachter: 1\nkenmerk: !" + kSecrets[0] + " x\n"};
  for (const std::string& s : kSecrets)
    for (const auto& make : {dossier, misplaced}) out.push_back(make("zaak " + s));
  return out;
}

struct Judged {
  std::vector<DossierResult> results;
  std::vector<TimelineResult> timelines;
};

Judged judged() {
  Judged all;
  const RuleSet rules;
  const std::vector<std::string> texts = files();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name =
        i < 3 ? std::string("\x1b[2J\u202E<script>=1\r\n") : kSecrets[(i - 3) / 2];
    load_dossiers(texts[i], {}, [&](const LoadedDossier& l) {
      DossierResult& r = all.results.emplace_back();
      TimelineResult& t = all.timelines.emplace_back();
      r.path = t.path = "zaken/" + name + "/a.yaml";
      r.id = t.id = std::string(l.id);
      r.errors = t.errors = l.errors;
      if (l.dossier == nullptr) return;
      const Date day = l.dossier->as_of.value_or(Date::of(2024, 6, 1));
      r.audit = audit(*l.dossier, day, rules);
      r.events = events_of(*l.dossier);
      r.course = course(*l.dossier, *r.audit);
      t.as_of = r.audit->as_of;
      t.first_sick_day = r.audit->first_sick_day;
      t.week = r.audit->week;
      t.course = *r.course;
    });
  }
  return all;
}

/// A path as the formats that programs read write it, each with its own escapes.
std::vector<std::string> spellings(const std::string& raw) {
  const ExactPath path(raw);
  std::string json;
  append_json_string(json, raw);
  std::string quoted;
  for (const char c : path.harmless()) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return {json, path.uri(), xml(path.harmless()), quoted};
}

/// A report that programs read, without the paths: these are exact.
std::string without_paths(std::string out, const Judged& all) {
  for (const DossierResult& r : all.results)
    for (const std::string& path : spellings(r.path))
      for (std::size_t at = out.find(path); at != std::string::npos; at = out.find(path, at))
        out.erase(at, path.size());
  return out;
}

/// What a format writes itself, apart from line ends.
bool may_write(std::string_view format, char32_t c) {
  return c == U'\n' || (c == U'\r' && (format == "csv" || format == "ics"));
}

void check_harmless(std::string_view format, const std::string& out) {
  INFO(format);
  for (const std::string& s : kSecrets) {
    INFO(s);
    CHECK(out.find(s) == std::string::npos);
  }
  for (std::string_view rest = out; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    rest.remove_prefix(c.bytes);
    if (c.valid && (may_write(format, c.value) || !steers(c.value))) continue;
    FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c.value) << " before "
                    << rest.substr(0, 60));
    break;
  }
  const auto lacks = [&](std::string_view text) {
    INFO(text);
    CHECK(out.find(text) == std::string::npos);
  };
  if (format == "html" || format == "svg" || format == "junit" || format == "markdown")
    lacks("<script>alert");
  if (format == "csv")
    for (const std::string_view cell : {",=", ",+", ",@", ",\"=", ",\"+", ",\"@", "\n=", "\n@"})
      lacks(cell);
  if (format == "github") lacks("\n::error::&");
  if (format == "ics") lacks("\r\nBEGIN:VALARM\t");
}

std::vector<ReportOptions> all_options() {
  std::vector<ReportOptions> all;
  for (const Language l : {Language::nl, Language::en})
    for (const bool verbose : {false, true}) {
      ReportOptions o;
      o.language = l;
      o.verbose = verbose;
      o.version = "1";
      o.only = Statuses::all();
      all.push_back(o);
    }
  all.push_back(all.front());
  all.back().quiet = true;
  return all;
}

}  // namespace

TEST_CASE("no format of a report lets through what a dossier should not hold") {
  const Judged all = judged();
  REQUIRE(std::ranges::any_of(all.results, [](const auto& r) { return r.audit.has_value(); }));
  REQUIRE(std::ranges::any_of(all.results, [](const auto& r) { return !r.errors.empty(); }));
  for (const ReportFormat& f : report_formats())
    for (const ReportOptions& o : all_options()) {
      std::string out;
      const auto writer = f.make(o);
      Summary summary;
      summary.keeps_rows = true;
      writer->begin(out);
      for (const DossierResult& r : all.results) {
        if (summary.dossiers > 0) writer->between(out);
        summary.add(summary_row(r, true));
        writer->item(r, out);
      }
      writer->end(summary, out);
      check_harmless(f.name, f.machine ? without_paths(std::move(out), all) : out);
    }
}

TEST_CASE("no format of a timeline lets through what a dossier should not hold") {
  const Judged all = judged();
  for (const TimelineFormat& f : timeline_formats())
    for (const ReportOptions& o : all_options()) {
      std::string out;
      const auto writer = f.make(o);
      writer->begin(out);
      for (std::size_t i = 0; i < all.timelines.size(); ++i) {
        if (i > 0) writer->between(out);
        writer->item(all.timelines[i], out);
      }
      writer->end(out);
      check_harmless(f.name, f.machine ? without_paths(std::move(out), all) : out);
    }
}

TEST_CASE("a path is exact in what programs read, and masked in what people read") {
  DossierResult r;
  r.path = "111222333, x\"<:%/burn-out.yaml";
  r.unreadable = true;
  r.errors.push_back({"unreadable", {}, {"Niet te lezen", "Cannot be read"}, {}});
  const std::map<std::string_view, std::string_view> written{
      {"json", R"("path":"111222333, x\"<:%/burn-out.yaml")"},
      {"ndjson", R"("path":"111222333, x\"<:%/burn-out.yaml")"},
      {"sarif", R"("uri":"111222333%2C%20x%22%3C%3A%25/burn-out.yaml")"},
      {"junit", R"(name="111222333, x&quot;&lt;:%/burn-out.yaml")"},
      {"csv", R"("111222333, x""<:%/burn-out.yaml",)"},
      {"github", R"(file=111222333%2C x"<%3A%25/burn-out.yaml,)"}};
  for (const ReportFormat& f : report_formats()) {
    INFO(f.name);
    const std::string out = sample::report(f.name, sample::options(), r);
    for (const std::string_view part : {"111222333", "burn-out"})
      CHECK((out.find(part) != std::string::npos) == f.machine);
  }
  for (const auto& [name, path] : written) {
    INFO(name);
    CHECK(report_format(name)->machine);
    CHECK_THAT(sample::report(name, sample::options(), r), Contains(std::string(path)));
  }
  // The run tells of it too.
  const std::string out = sample::report("sarif", sample::options(), r);
  CHECK_THAT(out.substr(out.find("toolExecutionNotifications")), Contains("111222333%2C"));
  r.path = "=1+1.yaml";
  CHECK_THAT(sample::report("csv", sample::options(), r), Contains("\"'=1+1.yaml\""));
}
