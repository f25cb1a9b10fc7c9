// One dossier as every report sees it: judged, worded in one language, and harmless. What a report
// shows of the input it has from here, so that no format can let something through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/report.hpp"
#include "words/neutral.hpp"

namespace poortwachter {

class JsonOut;

/// A path as it is, for the formats that programs read: nothing in it is masked, so that it leads
/// to the file. Only JSON and a URI, which escape them, can hold any bytes.
class ExactPath {
 public:
  explicit ExactPath(std::string_view bytes) : bytes_(bytes) {}
  /// For a format without escapes: U+FFFD for what steers or is not UTF-8, all else as it is.
  [[nodiscard]] std::string harmless() const { return poortwachter::harmless(bytes_); }
  /// All but what a path in a URI may hold as its percents.
  [[nodiscard]] std::string uri() const;
  /// The same as a URI reference: an absolute path names its scheme.
  [[nodiscard]] std::string url() const {
    return bytes_.starts_with('/') ? "file://" + uri() : uri();
  }

 private:
  friend class JsonOut;
  std::string_view bytes_;
};

struct ErrorView {
  std::string_view code;
  Neutral message;
  Neutral hint;  ///< often empty
  Place place;
};

/// Where a failing finding stands in the report, most serious first.
enum class Section : std::uint8_t { serious, slight, administrative, procedural, result, advice };

/// A text of a finding, put into words when it is first shown: most never are.
class Worded {
 public:
  using InWords = std::string (*)(const Finding&, Language);
  /// `pattern`: of the rule, which `in_words` fills in; without a place for that it stands as it
  /// is. The finding must outlive it.
  Worded(const Finding& f, Language l, const Text& pattern, InWords in_words)
      : finding_(&f), l_(l), pattern_(pattern.in(l)), in_words_(in_words) {}

  operator std::string_view() const {  // NOLINT: it is a text like any other
    if (!filled_) {
      if (pattern_.find('{') == std::string_view::npos) return pattern_;
      filled_.emplace(in_words_(*finding_, l_));
    }
    return *filled_;
  }
  [[nodiscard]] bool empty() const { return pattern_.empty(); }
  bool operator==(const Worded& other) const {
    return std::string_view(*this) == std::string_view(other);
  }

 private:
  const Finding* finding_;
  Language l_;
  std::string_view pattern_;  ///< neutral, as all texts of the program
  InWords in_words_;
  mutable std::optional<Neutral> filled_;
};

/// What a sentence shows, by its name; no words of the dossier but harmless ones.
struct ShownView {
  std::string_view name;
  std::variant<Date, int, Percent, Neutral> value;
};

struct FindingView {
  FindingView(const Finding& f, Language l);

  /// What the message and the remedy show, beside their words.
  [[nodiscard]] std::vector<ShownView> values() const;
  /// Of what a chance was missed on: the days that are not counted, by why.
  [[nodiscard]] const LostDays* lost() const;

  const Rule* rule;
  Status status;
  Weight weight;
  Degree degree;
  Section section;        ///< when it fails
  std::string_view code;  ///< of the sentence
  Text task;              ///< of what is to come: what is to be done, in a few words
  Worded message;
  Worded remedy;   ///< often empty
  Neutral ground;  ///< put forward for it; often empty
  Neutral excuse;  ///< of what was put forward for it, the first that helps; often empty
  Neutral asked;   ///< what is not said of the result or the consent; else empty
  char part;
  std::optional<Date> due;
  std::optional<Date> actual;
  std::optional<int> days_late;
  std::optional<Date> not_before;  ///< what was not done by then may have been done later
  std::optional<double> percent;   ///< wage value
  std::optional<int> lost_days;    ///< on which a chance of work was lost; failing ones
  Neutral counted;                 ///< which days count, where some count as the missing spoor 2
  Tri chance_missed;
  std::optional<bool> repaired_since;
  /// Events lie after the as-of date: no omission, it stands in the head.
  bool of_later_events = false;
  bool repairable;
  std::optional<Date> repair_until;
  Date day;  ///< that places it in time; without one it comes last
  Place place;

 private:
  const Finding* finding_;
  Language l_;
};

struct RouteView {
  Step step;
  Tri outcome;
  bool settles;
  std::vector<const Rule*> because;
  Statement said;
  Neutral reason;  ///< the same in words
};

/// How the case was read.
struct NoteView {
  Statements said;
  Neutral text;  ///< the same in words
};

/// A question of which the answer can change the risk.
struct QuestionView {
  const Rule* rule;
  const Rule* about;  ///< the shortcoming that it is asked of; null: of none in particular
  Risk if_sufficient;
  Risk if_insufficient;
  std::optional<Field> key;          ///< that answers it
  std::vector<std::uint32_t> lines;  ///< of all that leave it open
  std::string_view block;            ///< of a key that stands in no event
};

/// One thing to make good, and what the risk then is.
struct RepairView {
  const FindingView* finding;
  std::optional<Date> until;
  Risk when_done;
  Way way;
  std::vector<std::uint32_t> lines;  ///< of the dossier, that then say so
};

/// What a deugdelijke grond would leave of the risk.
struct GroundView {
  const Rule* rule;  ///< the shortcoming that it excuses; null: one for each of them
  Risk stated;
  Risk confirmed;
  std::vector<KnownGround> known;  ///< of which the file points to the kind
};

struct View {
  /// The result must outlive it.
  View(const DossierResult& result, const ReportOptions& options);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  ExactPath exact_path;
  Neutral path;
  int document;  ///< 1-based in its file
  Neutral id;    ///< empty: without reference
  DossierStatus status;
  std::vector<ErrorView> errors;

  // What follows is empty unless the dossier was checked.
  bool partial;  ///< only a part of the rules ran
  [[nodiscard]] bool checked() const { return status == DossierStatus::checked; }
  Date as_of;
  Date first_sick_day;
  std::optional<Date> recovered;
  int week = 0;
  Date waiting_period_end;
  Date tested_until;
  std::optional<Date> contract_end;  ///< of a contract that ends in the sickness
  std::vector<NoteView> notes;

  Risk risk = Risk::none;
  Risk administrative = Risk::none;
  Risk substantive = Risk::none;
  Sanction sanction = Sanction::none;
  Consequence consequence = Consequence::loonsanctie;
  int max_weeks = 0;
  std::optional<Exposure> exposure;  ///< its numbers
  std::optional<double> amount;      ///< euro at stake: of the exposure
  Neutral basis;                     ///< how it was reckoned
  EndOfPay pay;
  int presumptions = 0;
  std::vector<RouteView> route;
  std::vector<QuestionView> questions;

  std::vector<FindingView> findings;  ///< in the order of the rule set, then by date
  std::vector<RepairView> repair;     ///< what lowers the risk most first
  std::vector<GroundView> grounds;    ///< those that lower the risk
  std::optional<Date> decided_by;     ///< until when answers and grounds can be put forward
  bool applied = false;               ///< UWV has the WIA application
  std::optional<Date> request_by;     ///< until when a request can still shorten a loonsanctie
  Risk when_all = Risk::none;

  /// Columns before the dash of an item of a list, as the dossier has it: an event begins behind
  /// its dash and a space.
  int item_indent = 2;
  std::uint32_t first_event = 0;  ///< line; 0: there is none

  const Course* course = nullptr;  ///< null unless the format asked for it; dates and numbers alone

  /// The same for the same omission in a later report: of the rule, the reference, the kind and day
  /// of the event (else the part), and how many came before with the same. Lines play no part.
  /// `f`: one of `findings`.
  [[nodiscard]] std::uint64_t fingerprint(const FindingView& f) const;

  /// The line that the finding is about; 0: none, as of what is missing, which has the first sick
  /// day.
  [[nodiscard]] std::uint32_t line_of(const FindingView& f) const;

  /// The early application was granted: the waiting period is another.
  [[nodiscard]] bool shortened() const;

  /// No test will come any more, so that no moment of it is ahead.
  [[nodiscard]] bool over() const;

  [[nodiscard]] bool no_test() const;

  /// Does the line stand among the events? Else it is about the case, or what is not there.
  [[nodiscard]] bool in_event(std::uint32_t line) const {
    return first_event > 0 && line >= first_event;
  }

  /// What the report lacks can always be added.
  [[nodiscard]] bool nothing_to_do(const FindingView& f) const;

  /// All that the rules still expect.
  [[nodiscard]] std::vector<SummaryDue> still_due() const;

  /// From medium up a sanction threatens, so that its cost is worth saying.
  [[nodiscard]] bool threatens() const { return risk >= Risk::medium; }

 private:
  const DossierResult& result_;
  /// Those of a rule once one of them is asked for; until then 0.
  mutable std::vector<std::uint64_t> fingerprints_;
};

/// No test will come any more, so that no moment of it is ahead.
bool over(const Verdict&);
/// The employee reaches the AOW age before it: no report is asked for.
bool no_test(const Verdict&);

/// The moments of one dossier, likewise.
struct TimelineView {
  TimelineView(const TimelineResult& result, Language l);

  ExactPath exact_path;
  Neutral path;
  int document;
  Neutral id;
  DossierStatus status;
  std::vector<ErrorView> errors;
  std::optional<Date> as_of;  ///< none: not checked
  std::optional<Date> first_sick_day;
  int week;
  const Course& course;
  const std::vector<SummaryDue>& due;

  [[nodiscard]] bool valid() const { return as_of.has_value(); }
};

/// What a format is: it gets views and nothing rawer.
class ViewWriter : public ReportWriter {
 public:
  explicit ViewWriter(const ReportOptions& options) : o(options), l(options.language) {}
  void begin(std::string&) override {}
  void item(const DossierResult& result, std::string& out) const final { write({result, o}, out); }
  void end(const Summary&, std::string&) override {}

 protected:
  virtual void write(const View& view, std::string& out) const = 0;
  const ReportOptions o;
  const Language l;
};

class TimelineViewWriter : public TimelineWriter {
 public:
  explicit TimelineViewWriter(const ReportOptions& options) : o(options), l(options.language) {}
  void begin(std::string&) override {}
  void item(const TimelineResult& result, std::string& out) const final { write({result, l}, out); }
  void end(std::string&) override {}

 protected:
  virtual void write(const TimelineView& view, std::string& out) const = 0;
  const ReportOptions o;
  const Language l;
};

}  // namespace poortwachter
