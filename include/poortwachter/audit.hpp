// One dossier against the rule set: findings and verdict. Pure: no clock, no files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/pay.hpp"
#include "poortwachter/ruleset.hpp"
#include "poortwachter/tri.hpp"

namespace poortwachter {

/// One outcome of one rule. A rule gives at least one finding per dossier.
struct Finding {
  Finding() = default;
  Finding(const Rule& r, const RuleMessage* m, Status s) : rule(&r), message(m), status(s) {}

  const Rule* rule = nullptr;
  const RuleMessage* message = nullptr;
  Status status = Status::pass;
  Degree degree = Degree::none;  ///< failing substantive findings only
  std::optional<Date> due;       ///< last day on which it was (or is) in time
  std::optional<Date> actual;    ///< when it was done
  std::optional<int> days_late;  ///< calendar days after `due`: of `actual`, else of the as-of date
  Place place;                   ///< in the dossier: what the finding looked at

  // What the sentences of the rule may show.
  std::optional<Date> from;  ///< first day of a stretch
  std::optional<Date> to;    ///< last day of a stretch
  std::optional<int> count;  ///< a number of days, documents …
  std::optional<int> limit;  ///< what `count` is held against
  std::optional<double> percent;
  Message what;  ///< a name or list, e.g. of what is missing

  /// The days on which it fell short, for a ground or an expert opinion to cover [first, last].
  std::optional<Date> short_from;
  std::optional<Date> short_to;
  char part = 0;  ///< verslag: the part of the report that is lacking, or was, a … l

  Message ground;  ///< a ground put forward for it, and what it is worth; often empty

  std::optional<bool> repaired_since;  ///< a shortcoming after a loonsanctie: made good since?
  std::optional<Date> repair_until;    ///< last useful day; absent: no longer, or no last day
  bool repairable = false;
};

/// What a finding says, and what to do about it (empty when the rule says nothing): from the text
/// of its message, with what it shows filled in. Any text of the dossier in it stands as it is.
std::string sentence(const Finding& f, Language l);
std::string remedy(const Finding& f, Language l);

enum class Risk : std::uint8_t { none, low, undetermined, medium, high };
enum class Sanction : std::uint8_t { none, administrative, substantive };

/// The questions of UWV's test, in the order in which they are asked (verdict).
enum class Step : std::uint8_t {
  in_scope,
  shortened_waiting_period,
  complete,
  satisfactory_result,
  work_possible,
  efforts_sufficient,
  valid_ground,
  repairable,
};

/// What a shortfall leads to.
enum class Consequence : std::uint8_t {
  loonsanctie,            ///< WIA art. 25 lid 9
  verhaal_ziekengeld,     ///< ZW art. 39a: the contract ended during the sickness
  verlenging_ziekengeld,  ///< WIA art. 26 lid 2: own-risk bearer for the Ziektewet
};

struct RouteStep {
  Step step;
  Tri outcome = Tri::unknown;
  bool settles = false;              ///< the route stops here
  std::vector<const Rule*> because;  ///< the rules that the answer rests on
  Message reason;
};

struct Verdict {
  Risk risk = Risk::none;
  Risk administrative = Risk::none;
  Risk substantive = Risk::none;
  Sanction sanction = Sanction::none;
  int max_weeks = 0;  ///< weeks (begun ones too) that can still be imposed; 0 below medium
  Consequence consequence = Consequence::loonsanctie;
  std::optional<Exposure> exposure;
  EndOfPay pay;
  std::vector<RouteStep> route;
  int presumptions = 0;  ///< questions on quality that are presumed to be in order
  std::vector<const Rule*> decisive_unknowns;  ///< unknowns whose answer could change the risk
};

/// One thing to make good, and what the verdict would then be.
struct RepairStep {
  std::size_t finding = 0;      ///< in Audit::findings: the gravest of its rule
  std::optional<Date> until;    ///< last useful day; absent: no last day
  Risk when_done = Risk::none;  ///< the risk if this rule's shortcomings alone were made good
};

/// What to do now, in the order in which it lowers the risk.
struct RepairPlan {
  std::vector<RepairStep> steps;
  Risk when_all = Risk::none;  ///< the risk if every step were taken
};

struct Audit {
  std::string id;
  Date as_of;
  Date first_sick_day;
  std::optional<Date> recovered;  ///< first day after the sickness, when not after the as-of date
  int week = 0;  ///< week of sickness on the as-of date, or the last; past 104 after the waiting
                 ///< period
  Date waiting_period_end;        ///< FSD+727
  Date tested_until;              ///< last day of the tested period
  std::vector<Finding> findings;  ///< in the order of the rule set, then by date
  Verdict verdict;
  RepairPlan repair;
  std::vector<Message> notes;  ///< how the case was read, where the reader might expect otherwise
};

/// Judges the dossier as on `as_of`.
Audit audit(const Dossier& dossier, Date as_of, const RuleSet& rules);

std::string_view name(Risk);
std::string_view name(Sanction);
std::string_view name(Step);

}  // namespace poortwachter
