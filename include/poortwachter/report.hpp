// Results in, bytes out: reports and timelines in every format. Knows nothing of files or
// terminals.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/audit.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/moments.hpp"
#include "poortwachter/ruleset.hpp"

namespace poortwachter {

/// Some statuses of findings.
class Statuses {
 public:
  constexpr Statuses(std::initializer_list<Status> some) {
    for (const Status s : some) bits_ |= bit(s);
  }
  /// What asks for attention.
  static constexpr Statuses open() { return {Status::fail, Status::unknown, Status::upcoming}; }
  static constexpr Statuses all() {
    return {Status::pass, Status::fail, Status::unknown, Status::upcoming, Status::not_applicable};
  }
  constexpr void insert(Status s) { bits_ |= bit(s); }
  [[nodiscard]] constexpr bool has(Status s) const { return (bits_ & bit(s)) != 0; }

 private:
  static constexpr unsigned bit(Status s) { return 1u << static_cast<unsigned>(s); }
  unsigned bits_ = 0;
};

/// text: the screen after more than one document.
enum class SummaryChoice : std::uint8_t { automatic, only, never };

struct ReportOptions {
  Language language = Language::nl;
  bool color = false;    ///< ANSI colours, in the formats for a terminal
  bool verbose = false;  ///< also what passed or did not apply, and the route
  bool quiet = false;    ///< text: only the verdict line of each dossier
  SummaryChoice summary = SummaryChoice::automatic;  ///< not with `quiet`, unless it is all
  int width = 80;            ///< columns of the terminal; lines are kept within 40 … 100
  std::string_view version;  ///< of the program; must outlive the writer
  std::string_view ruleset = RuleSet::kName;
  std::optional<Statuses> only;     ///< the findings shown; otherwise what the format is for
  bool csv_dossiers = false;        ///< csv: a dossier a line instead of a finding
  bool csv_bom = false;             ///< csv: begins with a byte order mark
  std::vector<std::string> select;  ///< as given: when not all rules ran
  std::vector<std::string> ignore;

  /// Did only a part of the rules run? Then every report says so.
  [[nodiscard]] bool partial() const { return !select.empty() || !ignore.empty(); }
};

enum class DossierStatus : std::uint8_t { checked, invalid, unreadable };

/// Where an event of a dossier stands.
struct EventAt {
  Place place;
  Kind kind;
  Date day;
};
std::vector<EventAt> events_of(const Dossier&);

/// What became of one document, or of a path that could not be read. Without an audit `errors` says
/// why.
struct DossierResult {
  std::string path;  ///< any bytes; writers neutralise it
  int document = 1;  ///< 1-based in its file
  std::string id;    ///< `kenmerk`, any text; empty when it could not be read
  std::optional<Audit> audit;
  std::vector<InputError> errors;
  bool unreadable = false;
  std::vector<EventAt> events;   ///< for the fingerprints of its findings
  std::optional<Course> course;  ///< for the formats that show it as a picture

  [[nodiscard]] DossierStatus status() const {
    return audit        ? DossierStatus::checked
           : unreadable ? DossierStatus::unreadable
                        : DossierStatus::invalid;
  }
};

/// What falls due.
struct SummaryDue {
  Date day;
  const Rule* rule;
  Text task;  ///< what is to be done, in a few words
};
/// All that the rules still expect, by date, each task once a day; none where no test is ahead.
std::vector<SummaryDue> still_due(const Audit&);

/// What an overview shows of one document.
struct SummaryRow {
  DossierStatus status = DossierStatus::checked;
  std::optional<Risk> risk;      ///< none: not checked
  std::optional<double> amount;  ///< euro, where a sanction threatens and the wage is known
  bool without_amount = false;   ///< a sanction threatens, and the wage is not known

  // What follows only where it was asked for.
  std::string path;  ///< harmless, as `id` and `error`
  int document = 1;
  std::string id;
  Message error;           ///< the first that kept it from being checked
  std::string exact_path;  ///< of what was not checked: any bytes, for programs
  int week = 0;
  std::optional<Date> next;          ///< the first moment that is to come; none where it is over
  std::vector<SummaryDue> due;       ///< within thirty days of the as-of date, by date
  std::vector<const Rule*> failing;  ///< shortcomings that set the risk, each once
};

/// `detailed`: of what was checked, too, more than the risk and the amount.
SummaryRow summary_row(const DossierResult&, bool detailed);

/// What falls due, and of which document.
struct SummaryTask {
  SummaryDue due;
  std::string path;
  int document;
  std::string id;
};

/// What all documents come to. But for `rows` it does not grow with their number.
struct Summary {
  static constexpr std::size_t kWorst = 10;
  static constexpr std::size_t kSoonest = 10;
  static constexpr std::size_t kUnchecked = 100;

  bool keeps_rows = false;

  int dossiers = 0;  ///< all of them, those without a verdict included
  int invalid = 0;
  int unreadable = 0;
  std::array<int, 5> risk{};  ///< by Risk, the valid ones
  double amount = 0;          ///< euro, where a sanction threatens, over the weeks at stake
  int without_amount = 0;     ///< how many of these lack it
  int due = 0;                ///< within thirty days

  std::vector<SummaryRow> worst;       ///< above low, the gravest and dearest first; at most kWorst
  std::vector<SummaryTask> soonest;    ///< of what is due; at most kSoonest
  std::vector<SummaryRow> unchecked;   ///< the first; at most kUnchecked
  std::map<const Rule*, int> failing;  ///< in how many documents it sets the risk
  std::vector<SummaryRow> rows;        ///< all, in order, if it keeps them

  void add(const SummaryRow&);
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
  Text description;           ///< one line
  bool machine = false;       ///< a program reads it: the path is exact
  bool sums_up = false;       ///< wants detailed rows in the summary
  bool shows_course = false;  ///< wants DossierResult::course
  bool lists_all = false;     ///< wants Summary::rows
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
  Course course;
  std::vector<SummaryDue> due;  ///< what the rules still expect
  std::vector<InputError> errors;
  bool unreadable = false;

  [[nodiscard]] bool valid() const { return as_of.has_value(); }
  [[nodiscard]] DossierStatus status() const {
    return valid()      ? DossierStatus::checked
           : unreadable ? DossierStatus::unreadable
                        : DossierStatus::invalid;
  }
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
  bool machine = false;  ///< as of a report
  bool one = false;      ///< it holds one document
};

/// Every format of `timeline`, the default first.
std::span<const TimelineFormat> timeline_formats();
/// Null when there is no such format.
const TimelineFormat* timeline_format(std::string_view name);

std::string_view name(Consequence);
constexpr std::string_view name(DossierStatus s) { return enumerator(s); }

}  // namespace poortwachter
