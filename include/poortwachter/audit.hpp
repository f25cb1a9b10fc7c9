// One dossier against the rule set: findings and verdict. Pure: no clock, no files.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/finding.hpp"
#include "poortwachter/keys.hpp"
#include "poortwachter/pay.hpp"
#include "poortwachter/ruleset.hpp"
#include "poortwachter/statement.hpp"
#include "poortwachter/step.hpp"
#include "poortwachter/tri.hpp"

namespace poortwachter {

enum class Risk : std::uint8_t { none, low, undetermined, medium, high };
enum class Sanction : std::uint8_t { none, administrative, substantive };

/// What a shortfall leads to.
enum class Consequence : std::uint8_t {
  loonsanctie,            ///< WIA art. 25 lid 9
  verhaal_ziekengeld,     ///< ZW art. 39a: the contract ended during the sickness
  verlenging_ziekengeld,  ///< WIA art. 26 lid 2: own-risk bearer for the Ziektewet
};

/// A step of UWV's test, as its file has it (src/verdict/route/<step>.md).
struct StepText {
  Text question;
  std::span<const Source> sources;
  std::span<const Sentence* const> answers;
};
const StepText& about(Step);
/// What can be said of a case beside its route, as src/verdict/notes.md has it.
std::span<const Sentence* const> said_beside_the_route();

struct RouteStep {
  Step step;
  Tri outcome = Tri::unknown;
  bool settles = false;              ///< the route stops here
  std::vector<const Rule*> because;  ///< the rules that the answer rests on
  Statement reason;
};

/// A question of which the answer changes the risk, or that everything hangs on (is the employer an
/// own-risk bearer?). What the rules presume is asked too.
struct Question {
  const Rule* rule = nullptr;
  const Rule* about = nullptr;  ///< of `vraag/kans-gemist`: the shortcoming; null: of all of them
  Risk if_sufficient = Risk::none;    ///< when all is in order there, or no chance was missed
  Risk if_insufficient = Risk::none;  ///< when it falls short, or a chance was missed
  /// Where a key of the dossier answers it: which, and the lines of all that leave it open. Only
  /// where each of them says it is the risk what it says.
  std::optional<Field> key{};
  std::vector<std::uint32_t> lines{};
  std::string_view block{};  ///< of a key that stands in no event: under what it belongs
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
  int presumptions = 0;             ///< questions on quality that are presumed to be in order
  std::vector<Question> questions;  ///< that change the risk, largest effect first
};

/// How a step is taken, where the remedy of its rule alone does not say it.
enum class Way : std::uint8_t {
  remedy,         ///< as the rule says
  completion,     ///< spoor 2, late or not begun, is also completed properly
  reasons,        ///< the judgements of none that lack reasons get them
  reasoned_stop,  ///< why going on with spoor 2 made no sense is put on record
  term,           ///< what UWV asked for is added
  report,         ///< the whole report is made and handed in
};

/// One thing to make good, and what the verdict would then be.
struct RepairStep {
  std::size_t finding = 0;      ///< in Audit::findings: the gravest of its rule
  std::optional<Date> until;    ///< last useful day; absent: no last day
  Risk when_done = Risk::none;  ///< the risk if this alone were done
  Way way = Way::remedy;
  std::vector<std::uint32_t> lines{};  ///< of the dossier, that then say so; often empty
};

/// A shortcoming of which the file itself points to the ground: the employee would not, or reaches
/// the AOW age soon.
struct KnownGround {
  const Rule* rule = nullptr;
  Word kind = Word::overig;
  bool by_opinion = false;  ///< UWV held in an expert opinion that he did too little
  bool operator==(const KnownGround&) const = default;
};

/// What a deugdelijke grond would leave of the risk.
struct GroundStep {
  const Rule* rule = nullptr;   ///< the shortcoming that it excuses; null: one for each of them
  Risk stated = Risk::none;     ///< a ground with a document, which UWV has yet to weigh
  Risk confirmed = Risk::none;  ///< one that UWV holds to be good
  /// Those of its shortcomings of which the file points to the kind; of others it is open.
  std::vector<KnownGround> known;
};

/// What to do now, in the order in which it lowers the risk.
struct RepairPlan {
  std::vector<RepairStep> steps;
  std::vector<GroundStep> grounds;  ///< those that lower the risk
  /// Until when an answer or a ground can still be put forward: UWV's last day to decide.
  std::optional<Date> decided_by;
  /// After a loonsanctie: the last day on which a request can still shorten it.
  std::optional<Date> request_by;
  Risk when_all = Risk::none;  ///< the risk if every step were taken
};

struct Audit {
  std::string id;
  Date as_of;
  Date first_sick_day;
  std::optional<Date> recovered;  ///< first day after the sickness, when not after the as-of date
  int week = 0;  ///< week of sickness on the as-of date, or the last; past 104 after the waiting
                 ///< period
  Date waiting_period_end;  ///< FSD+727
  Date tested_until;        ///< last day of the tested period
  std::optional<Date>
      contract_end;               ///< of a contract that ends in the sickness and ends the duties
  std::vector<Finding> findings;  ///< in the order of the rule set, then by date
  Verdict verdict;
  RepairPlan repair;
  /// How the case was read, where the reader might expect otherwise: each of some sentences.
  std::vector<Statements> notes;
};

/// Judges the dossier as on `as_of`.
Audit audit(const Dossier& dossier, Date as_of, const RuleSet& rules);

constexpr std::string_view name(Risk r) { return enumerator(r); }
constexpr std::string_view name(Sanction s) { return enumerator(s); }
constexpr std::string_view name(Step s) { return enumerator(s); }

}  // namespace poortwachter
