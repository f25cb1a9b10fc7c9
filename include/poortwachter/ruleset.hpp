// The rule set: every rule as data. A rule is one file, src/rules/<family>/<slug>.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/numbers.hpp"

namespace poortwachter {

/// What a failing rule counts for in the verdict.
enum class Weight : std::uint8_t {
  result,          ///< steers the step on the result; no shortcoming
  substantive,     ///< efforts: can carry a loonsanctie
  administrative,  ///< completeness of the report
  procedural,      ///< secondary (Beleidsregels par. 4): never more than a low risk
  advice,          ///< never raises the risk
};

enum class Status : std::uint8_t { pass, fail, unknown, upcoming, not_applicable };
constexpr std::string_view name(Status s) { return enumerator(s); }

/// How grave a failing substantive finding is. Slight: done adequately but at most six weeks late,
/// 13 to 26 weeks without activity, some of the agreed activities, an advice followed in part.
enum class Degree : std::uint8_t { none, slight, serious };

/// The kinds of check. `function`: a small function of the rule's own, beside its file. What such a
/// one does of kind `content` begins with the check of the kind.
enum class CheckKind : std::uint8_t { content, question, function };

/// How the fields of a content check are read over several documents of the kind.
enum class Reading : std::uint8_t {
  each,  ///< every document must have them
  any,   ///< it is enough that one document has them
};

/// How the degree of a substantive shortcoming follows from the days that it lost.
enum class DegreeBasis : std::uint8_t {
  lost_days,  ///< by their number
  track2,     ///< by their number, by the stricter bounds of spoor 2 (start, stop and restart)
  idle,       ///< a stretch without activity: counts from 91 days on
  follow,     ///< as lost_days, and slight where something was followed in part
  opinion,    ///< as follow, and never done by its day it counts however few the days
};

/// What other rooms (verdict, timeline) look for a rule by. Each is held by exactly one rule.
enum class Role : std::uint8_t {
  none,
  completeness,        ///< are the parts of the report there?
  completion_term,     ///< was UWV's term to add what is missing met?
  result,              ///< is there a satisfactory result?
  result_structural,   ///< … of which: structural,
  result_fits,         ///< fits the possibilities,
  result_wage,         ///< at least 65 % of the wage,
  result_consent,      ///< and the employee agrees
  suitable_work,       ///< was the work that was offered or done suitable?
  none_substantiated,  ///< is "no possibilities" substantiated?
  none_duration,       ///< is it expected to last for three months more?
  competent_doctor,    ///< are possibilities judged by a competent bedrijfsarts?
  none_reasonable,     ///< could one reasonably go by it at the time?
  treatment,           ///< was the treatment adequate?
  physician_advice,    ///< was the advice of the bedrijfsarts of use?
  chance_missed,       ///< did a shortcoming cost a chance of work?
  no_sanction,         ///< was no loonsanctie imposed, where what was decided is not on file?
  not_delivered,       ///< what was not handed over, all of it together
  sanction_repaired,   ///< was what a loonsanctie named repaired after it?
  shortening,          ///< what became of the request to shorten it?
  marginal,            ///< was it reasonable to leave out spoor 2 with marginal possibilities?
  sheltered,           ///< was it, with an employee in sheltered work?
  track2_started,      ///< was spoor 2 started at all,
  track2_in_time,      ///< in time,
  track2_followed,     ///< and followed up where it failed?
  idle,                ///< stretches in which nothing was done
  extension,           ///< stretches in which partial work was not extended
  problem_analysis,    ///< the moments of the law, in their order
  plan,
  notice_week_42,
  evaluation,  ///< every six weeks
  first_year_evaluation,
  report,
  report_at_contract_end,
  notice_at_contract_end,  ///< with it: is the employer an own-risk bearer?
  application,
};

/// What a question is about: those of one theme stand together.
enum class Theme : std::uint8_t {
  none,            ///< no question: its family says what it is about
  physician,       ///< the bedrijfsarts, the possibilities, the treatment
  plan,            ///< analysis, plan and evaluations, and who guards them
  own_employer,    ///< spoor 1
  other_employer,  ///< spoor 2
  employee,        ///< what the employee did and did not
  employer,        ///< what could be asked of this employer
  report,          ///< the papers
};

/// Until when a shortcoming can be repaired.
enum class Repair : std::uint8_t {
  never,         ///< the moment has passed for good
  until_report,  ///< until the report is due (13 weeks before the end)
  until_end,     ///< until the end of the tested period; needed by the application or decision
  always,        ///< also after the end (Beleidsregels par. 5: administrative repair)
};

struct Source {
  std::string_view law;  ///< e.g. `beleidsregels`, `WIA`, `RPG` (Regeling procesgang)
  std::string_view ref;  ///< e.g. `par. 5`, `art. 25 lid 2`
  std::string_view url;  ///< may be empty
};

/// A court ruling that turned on what a rule asks (src/law/rulings.yaml).
struct Ruling {
  enum class Confidence : std::uint8_t { high, medium, low };

  std::string_view ecli;
  std::string_view court;
  std::string_view date;  ///< as far as it is known: 2015-03-11, or the year
  bool for_employer;      ///< did the outcome help the employer?
  Confidence confidence;  ///< that the summary is right: high when the ruling itself was read
  std::string_view overtaken_by;  ///< the ruling that rejected its line; mostly empty
  Text what;                      ///< what happened and what it turned on, in words of this project

  [[nodiscard]] std::string_view year() const { return date.substr(0, 4); }
};

/// All rulings, by date.
std::span<const Ruling> rulings();

/// A key of yes and no, or of words, that a dossier may leave open.
struct AskedKey {
  std::optional<Kind> kind;  ///< of events of that kind; none: of what is no event
  Field key;
  fields::BlockId block{};  ///< of what is no event: of the employer, of each leave …
};

/// One way in which a rule can come out, with what to do about it. Texts hold places such as {due}
/// or {late:dagen}; see rules/format/template.hpp for the closed list.
struct RuleMessage {
  std::string_view key;
  Status status;  ///< of the findings that say it
  Text text;
  Text remedy;                       ///< may be empty
  std::span<const AskedKey> asks{};  ///< of what is open: the keys that settle it; often empty
  Text task{};  ///< of what is to come: what is to be done, in a few words without values
};

/// A small dossier with the outcome that it must give; a test runs it.
struct RuleExample {
  Status status;
  std::optional<Degree> degree;
  std::string_view title;
  std::string_view dossier;
  std::optional<Date> due;
  std::optional<Date> actual;
  std::optional<int> days_late;
  std::string_view message;  ///< key; empty: any
  std::optional<Date> from, to, short_from, short_to;
  std::optional<int> count, limit;
  std::optional<int> line;  ///< of the finding's place, in the example
};

class Check;  // what a check gets and gives; known to the rules alone

/// What running a rule needs stands first: the rules are read once for each dossier, and what is
/// not near has to be fetched anew each time.
struct alignas(64) Rule {
  std::string_view id;                    ///< family/slug
  void (*function)(Check&);               ///< beside its file; null where data alone is enough
  std::span<const std::uint8_t> applies;  ///< facts of the case that must hold, by their place in
                                          ///< facts() (case/facts.hpp)
  std::span<const RuleMessage> messages;
  Weight weight;
  Role role;
  DegreeBasis degree;        ///< substantive rules
  std::uint8_t track;        ///< the spoor that an omission belongs to, 1 or 2; 0: neither
  bool existence;            ///< asks whether an effort was made at all: unknown is no presumption
  bool quality;              ///< a quality flag: counts through the days that it governed
  bool excused_by_activity;  ///< days on which other activity on that track ran are not lost
  bool yields_to_track2;     ///< finds that nothing was done: where spoor 2 is missing, the same
                             ///< omission
  bool guides;               ///< a question whose answer other rules go by
  CheckKind check;
  Repair repair;
  Reading reading;                         ///< content
  Date from = kAlwaysFrom;                 ///< first day on which the duty can arise
  Date until = kAlwaysUntil;               ///< first day on which it no longer can
  std::span<const Number* const> numbers;  ///< what it rests on
  std::span<const Kind> events;            ///< content: the documents that it looks at
  std::span<const Field> fields;           ///< content: what a document must have
  std::optional<Kind> record;              ///< of the event by which a repair enters the dossier
  Theme theme;                             ///< questions
  Text title;
  std::span<const Source> sources;
  std::span<const std::string_view> norms;  ///< norms that it tests, e.g. N100
  Text explanation;
  Text cannot_see;                         ///< what no dossier shows; may be empty
  std::span<const Ruling* const> rulings;  ///< by date
  std::span<const RuleExample> examples;

  [[nodiscard]] std::string_view family() const { return id.substr(0, id.find('/')); }
  /// Does the pattern name this rule: its id, its family, or `family/*`?
  [[nodiscard]] bool named_by(std::string_view pattern) const;
  /// Does the duty hold for what was owed on that day?
  [[nodiscard]] constexpr bool holds(Date arose) const { return from <= arose && arose < until; }
  /// Null when there is none.
  [[nodiscard]] const RuleMessage* message(std::string_view key) const;
};

/// What any rule may say beside its own sentences, by keys that are those of no rule's own: that a
/// condition of it is open, or does not hold.
std::span<const RuleMessage* const> shared_messages();

/// The built-in rules, sorted by id.
std::span<const Rule> built_in_rules();

/// Of the rulings on a rule the one to read first where it fails: one against the employer before
/// one for him, then the surest, then the newest. One that was overtaken never. Null when none is
/// known.
const Ruling* nearest_ruling(const Rule&);

/// The built-in rule that holds the role. Precondition: not `none`.
const Rule& rule_with(Role);

/// A sentence of the Beleidsregels that asks something of somebody.
struct Norm {
  std::string_view id;         ///< N001 …
  std::string_view section;    ///< paragraph of the Beleidsregels
  std::string_view addressee;  ///< werkgever, werknemer, bedrijfsarts, UWV, joined by `+`
  Text text;                   ///< what it asks, in words of this project
  /// The steps of the verdict (name of Step, or `sanction_end`) that follow what the norm asks of
  /// UWV itself, which no dossier can show. Often empty: the rules that name the norm test it.
  std::span<const std::string_view> steps;
};

/// All norms, sorted by id.
std::span<const Norm> norms();

/// Which of the rules to run. `--select` and `--ignore` take rule ids, families, or `family/*`.
class RuleSet {
 public:
  static constexpr std::string_view kName = "beleidsregels-2006";

  /// All built-in rules.
  RuleSet();

  [[nodiscard]] std::span<const Rule* const> rules() const { return rules_; }
  [[nodiscard]] const Rule* find(std::string_view id) const;

  /// Keeps only (select) or drops (ignore) what the pattern names. False when it names nothing.
  bool select(std::span<const std::string> patterns, std::string_view* unmatched);
  bool ignore(std::span<const std::string> patterns, std::string_view* unmatched);

 private:
  std::vector<const Rule*> rules_;
};

constexpr std::string_view name(Weight w) { return enumerator(w); }
constexpr std::string_view name(CheckKind k) { return enumerator(k); }
/// Empty for none.
constexpr std::string_view name(Degree d) { return d == Degree::none ? "" : enumerator(d); }

}  // namespace poortwachter
