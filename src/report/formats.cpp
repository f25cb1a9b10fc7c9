// A new format is one file, its maker and a row here.
#include <algorithm>
#include <array>
#include <memory>

#include "report/view.hpp"

namespace poortwachter {

std::unique_ptr<ReportWriter> make_text(const ReportOptions&);
std::unique_ptr<ReportWriter> make_json(const ReportOptions&);
std::unique_ptr<ReportWriter> make_ndjson(const ReportOptions&);
std::unique_ptr<ReportWriter> make_sarif(const ReportOptions&);
std::unique_ptr<ReportWriter> make_junit(const ReportOptions&);
std::unique_ptr<ReportWriter> make_csv(const ReportOptions&);
std::unique_ptr<ReportWriter> make_github(const ReportOptions&);
std::unique_ptr<ReportWriter> make_markdown(const ReportOptions&);
std::unique_ptr<ReportWriter> make_html(const ReportOptions&);

std::unique_ptr<TimelineWriter> make_timeline_text(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_json(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_svg(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_ics(const ReportOptions&);
std::unique_ptr<TimelineWriter> make_timeline_html(const ReportOptions&);

namespace {

constexpr Text kTextFormat{"leesbare tekst voor een scherm", "text to read on a screen"};
constexpr Text kJsonFormat{"één JSON-object met alle dossiers",
                           "one JSON object with all dossiers"};
constexpr Text kHtmlFormat{"een bestand voor de klant, ook om te printen",
                           "one file for the client, to print as well"};

constexpr std::array kReports{
    ReportFormat{"text", make_text, kTextFormat, false, true},
    ReportFormat{"json", make_json, kJsonFormat, true},
    ReportFormat{"ndjson",
                 make_ndjson,
                 {"één JSON-object per dossier, elk op een regel",
                  "one JSON object per dossier, each on a line"},
                 true},
    ReportFormat{"sarif",
                 make_sarif,
                 {"SARIF 2.1.0, voor code scanning", "SARIF 2.1.0, for code scanning"},
                 true},
    ReportFormat{"junit",
                 make_junit,
                 {"JUnit-XML: een suite per dossier", "JUnit XML: a suite per dossier"},
                 true},
    ReportFormat{
        "csv",
        make_csv,
        {"CSV: een regel per bevinding of per dossier", "CSV: a line per finding or per dossier"},
        true},
    ReportFormat{"github",
                 make_github,
                 {"annotaties in GitHub Actions", "annotations in GitHub Actions"},
                 true},
    ReportFormat{
        "markdown",
        make_markdown,
        {"Markdown, voor een wiki of pull request", "Markdown, for a wiki or pull request"}},
    ReportFormat{"html", make_html, kHtmlFormat, false, true, true, true}};

constexpr std::array kTimelines{
    TimelineFormat{"text", make_timeline_text, kTextFormat},
    TimelineFormat{"json", make_timeline_json, kJsonFormat, true},
    TimelineFormat{"svg",
                   make_timeline_svg,
                   {"een plaatje van het verloop", "a picture of how the case went"},
                   false,
                   true},
    TimelineFormat{
        "ics", make_timeline_ics, {"agenda van wat nog komt", "calendar of what is still to come"}},
    TimelineFormat{"html", make_timeline_html, kHtmlFormat}};

template <typename Table>
auto find(const Table& table, std::string_view name) -> decltype(table.data()) {
  const auto it =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
  return it == table.end() ? nullptr : &*it;
}

}  // namespace

std::span<const ReportFormat> report_formats() { return kReports; }
const ReportFormat* report_format(std::string_view name) { return find(kReports, name); }

std::span<const TimelineFormat> timeline_formats() { return kTimelines; }
const TimelineFormat* timeline_format(std::string_view name) { return find(kTimelines, name); }

std::vector<EventAt> events_of(const Dossier& d) {
  std::vector<EventAt> out;
  out.reserve(d.events.size());
  for (const Event& e : d.events) out.push_back({e.place, e.kind, e.day});
  return out;
}

std::string_view name(Consequence c) { return enumerator(c); }

}  // namespace poortwachter
