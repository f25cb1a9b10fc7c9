// A new format is one file and one row here.
#include "report/formats.hpp"

#include <algorithm>
#include <array>

#include "report/texts.hpp"

namespace poortwachter {
namespace {

constexpr std::array kReports{ReportFormat{"text", make_text, texts::kTextFormat},
                              ReportFormat{"json", make_json, texts::kJsonFormat},
                              ReportFormat{"ndjson", make_ndjson, texts::kNdjsonFormat}};

constexpr std::array kTimelines{TimelineFormat{"text", make_timeline_text, texts::kTextFormat},
                                TimelineFormat{"json", make_timeline_json, texts::kJsonFormat}};

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

void Summary::add(const DossierResult& r) {
  ++dossiers;
  if (r.audit)
    ++risk[static_cast<std::size_t>(r.audit->verdict.risk)];
  else
    ++invalid;
}

void Summary::add(const Summary& other) {
  dossiers += other.dossiers;
  invalid += other.invalid;
  for (std::size_t r = 0; r < risk.size(); ++r) risk[r] += other.risk[r];
}

std::string_view name(Consequence c) {
  constexpr std::array<std::string_view, 3> kNames{"loonsanctie", "verhaal_ziekengeld",
                                                   "verlenging_ziekengeld"};
  return kNames[static_cast<std::size_t>(c)];
}

}  // namespace poortwachter
