// A new format is one file and one row here.
#include "report/formats.hpp"

#include <algorithm>
#include <array>

#include "report/texts.hpp"

namespace poortwachter {
namespace {

constexpr std::array kReports{
    ReportFormat{"text", make_text, texts::kTextFormat, false, true},
    ReportFormat{"json", make_json, texts::kJsonFormat, true},
    ReportFormat{"ndjson", make_ndjson, texts::kNdjsonFormat, true},
    ReportFormat{"sarif", make_sarif, texts::kSarifFormat, true},
    ReportFormat{"junit", make_junit, texts::kJunitFormat, true},
    ReportFormat{"csv", make_csv, texts::kCsvFormat, true},
    ReportFormat{"github", make_github, texts::kGithubFormat, true},
    ReportFormat{"markdown", make_markdown, texts::kMarkdownFormat},
    ReportFormat{"html", make_html, texts::kHtmlFormat, false, true, true, true}};

constexpr std::array kTimelines{
    TimelineFormat{"text", make_timeline_text, texts::kTextFormat},
    TimelineFormat{"json", make_timeline_json, texts::kJsonFormat, true},
    TimelineFormat{"svg", make_timeline_svg, texts::kSvgFormat, false, true},
    TimelineFormat{"ics", make_timeline_ics, texts::kIcsFormat},
    TimelineFormat{"html", make_timeline_html, texts::kHtmlFormat}};

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

std::string_view name(Consequence c) {
  constexpr std::array<std::string_view, 3> kNames{"loonsanctie", "verhaal_ziekengeld",
                                                   "verlenging_ziekengeld"};
  return kNames[static_cast<std::size_t>(c)];
}

}  // namespace poortwachter
