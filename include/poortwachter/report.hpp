// Results in, bytes out: reports and timelines in every format. Knows nothing of files or
// terminals.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/audit.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/moments.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

struct ReportOptions {
  Language language = Language::nl;
  bool color = false;        ///< ANSI colours, in the formats for a terminal
  bool verbose = false;      ///< also what passed or did not apply, and the route
  bool quiet = false;        ///< text: only the verdict line of each dossier
  int width = 80;            ///< columns of the terminal; lines are kept within 40 … 100
  std::string_view version;  ///< of the program; must outlive the writer
  std::string_view ruleset = RuleSet::kName;
};

/// What became of one document. Without an audit it is invalid and `errors` says why.
struct DossierResult {
  std::string path;  ///< any bytes; writers neutralise it
  int document = 1;  ///< 1-based in its file
  std::string id;    ///< `kenmerk`, any text; empty when it could not be read
  std::optional<Audit> audit;
  std::vector<InputError> errors;
};

/// Counts over all documents.
struct Summary {
  int dossiers = 0;  ///< all of them, the invalid ones included
  int invalid = 0;
  std::array<int, 5> risk{};  ///< by Risk, the valid ones

  void add(const DossierResult&);
  void add(const Summary&);
  [[nodiscard]] int with(Risk r) const { return risk[static_cast<std::size_t>(r)]; }
};

/// Writes one report: begin, then the items in order with `between` between every two, end. What is
/// appended to `out` is final, so the caller may write it away and clear `out` after every call.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;
  virtual void begin(std::string& out) = 0;
  /// Of one result, whatever came before it. May be called by several threads at a time.
  virtual void item(const DossierResult& result, std::string& out) const = 0;
  virtual void between(std::string&) {}
  virtual void end(const Summary& summary, std::string& out) = 0;
};

struct ReportFormat {
  std::string_view name;
  std::unique_ptr<ReportWriter> (*make)(const ReportOptions&);
  Text description;  ///< one line
};

/// Every format of `check`, the default first.
std::span<const ReportFormat> report_formats();
/// Null when there is no such format.
const ReportFormat* report_format(std::string_view name);

struct TimelineResult {
  std::string path;
  int document = 1;
  std::string id;
  std::optional<Date> as_of;  ///< this and what follows: not when the dossier is invalid
  std::optional<Date> first_sick_day;
  int week = 0;  ///< of sickness on the as-of date
  std::vector<Moment> moments;
  std::vector<InputError> errors;

  [[nodiscard]] bool valid() const { return as_of.has_value(); }
};

/// Writes timelines; as ReportWriter.
class TimelineWriter {
 public:
  virtual ~TimelineWriter() = default;
  virtual void begin(std::string& out) = 0;
  virtual void item(const TimelineResult& result, std::string& out) const = 0;
  virtual void between(std::string&) {}
  virtual void end(std::string& out) = 0;
};

struct TimelineFormat {
  std::string_view name;
  std::unique_ptr<TimelineWriter> (*make)(const ReportOptions&);
  Text description;
};

/// Every format of `timeline`, the default first.
std::span<const TimelineFormat> timeline_formats();
/// Null when there is no such format.
const TimelineFormat* timeline_format(std::string_view name);

std::string_view name(Consequence);

}  // namespace poortwachter
