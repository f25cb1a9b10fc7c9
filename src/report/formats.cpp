// A new format is one file and one row here.
#include "report/formats.hpp"

#include <algorithm>
#include <array>

#include "report/texts.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

constexpr std::array kReports{ReportFormat{"text", make_text, texts::kTextFormat},
                              ReportFormat{"json", make_json, texts::kJsonFormat},
                              ReportFormat{"ndjson", make_ndjson, texts::kNdjsonFormat},
                              ReportFormat{"sarif", make_sarif, texts::kSarifFormat},
                              ReportFormat{"junit", make_junit, texts::kJunitFormat},
                              ReportFormat{"csv", make_csv, texts::kCsvFormat},
                              ReportFormat{"github", make_github, texts::kGithubFormat},
                              ReportFormat{"markdown", make_markdown, texts::kMarkdownFormat},
                              ReportFormat{"html", make_html, texts::kHtmlFormat, true, true}};

constexpr std::array kTimelines{TimelineFormat{"text", make_timeline_text, texts::kTextFormat},
                                TimelineFormat{"json", make_timeline_json, texts::kJsonFormat},
                                TimelineFormat{"svg", make_timeline_svg, texts::kSvgFormat},
                                TimelineFormat{"ics", make_timeline_ics, texts::kIcsFormat}};

SummaryRow row_of(const DossierResult& r) {
  SummaryRow row;
  row.path = neutral_path(r.path);
  row.document = r.document;
  row.id = neutral_reference(r.id);
  if (!r.audit) return row;
  const Verdict& v = r.audit->verdict;
  row.risk = v.risk;
  row.as_of = r.audit->as_of;
  row.week = r.audit->week;
  if (v.exposure && v.risk >= Risk::medium) row.amount = v.exposure->amount;
  for (const Finding& f : r.audit->findings) {
    if (f.status == Status::upcoming && f.due) row.due.push_back({*f.due, f.rule});
    const bool counts = f.status == Status::fail &&
                        (f.weight == Weight::substantive || f.weight == Weight::administrative);
    if (counts && (row.failing.empty() || row.failing.back() != f.rule))
      row.failing.push_back(f.rule);
  }
  std::ranges::stable_sort(row.due, {}, &SummaryDue::day);
  return row;
}

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

void Summary::add(const DossierResult& r, bool row) {
  ++dossiers;
  if (r.audit)
    ++risk[static_cast<std::size_t>(r.audit->verdict.risk)];
  else
    ++(r.unreadable ? unreadable : invalid);
  if (row) rows.push_back(row_of(r));
}

void Summary::add(const Summary& other) {
  dossiers += other.dossiers;
  invalid += other.invalid;
  unreadable += other.unreadable;
  rows.insert(rows.end(), other.rows.begin(), other.rows.end());
  for (std::size_t r = 0; r < risk.size(); ++r) risk[r] += other.risk[r];
}

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
