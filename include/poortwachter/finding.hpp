// What one rule found in one dossier.
#pragma once

#include <optional>
#include <string>

#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/ruleset.hpp"
#include "poortwachter/statement.hpp"
#include "poortwachter/tri.hpp"

namespace poortwachter {

/// The days of a shortcoming on which a chance of work was lost, and those that were left out, each
/// under the first reason that holds (BRB par. 3, 4 and 9). In calendar days.
struct LostDays {
  std::optional<Date> last{};  ///< of the days that were looked at
  int count = 0;
  int no_possibilities = 0;   ///< no possibilities to work
  int not_known = 0;          ///< whether there were possibilities is not known
  int leave = 0;              ///< leave or an interruption
  int opinion = 0;            ///< covered by a positive expert opinion on the employer's efforts
  int activity = 0;           ///< something else that serves the same end was done
  int counted_elsewhere = 0;  ///< the same omission under another rule
  int ground = 0;             ///< in the period of a ground put forward for a part of the time
  bool grounds_leave_nothing = false;  ///< outside such periods too few days are left to count

  [[nodiscard]] int left_out() const {
    return no_possibilities + not_known + leave + opinion + activity + counted_elsewhere + ground;
  }
  bool operator==(const LostDays&) const = default;
};

/// One outcome of one rule. A rule gives at least one finding per dossier.
struct Finding {
  Finding() = default;
  Finding(const Rule& r, const RuleMessage* m, Status s)
      : rule(&r), message(m), status(s), weight(r.weight) {}

  const Rule* rule = nullptr;
  const RuleMessage* message = nullptr;
  Status status = Status::pass;
  /// What this finding counts for: that of its rule, but a shortcoming that cost a chance of work
  /// on few days or none is procedural (BRB par. 4).
  Weight weight = Weight::advice;
  Degree degree = Degree::none;  ///< failing substantive findings only
  std::optional<Date> due;       ///< last day on which it was (or is) in time
  std::optional<Date> actual;    ///< when it was done
  /// Calendar days after `due`: of `actual`, else of `not_before`, else of the as-of date.
  std::optional<int> days_late;
  /// Of what was surely not done by its day: the first day on which it may have been done since.
  std::optional<Date> not_before;
  std::optional<Date> counted_from;  ///< the day from which, or back from which, `due` is counted
  int counted_days = 0;              ///< days of sickness between them; back: calendar days
  Place place;                       ///< in the dossier: what the finding looked at

  // What the sentences of the rule may show.
  std::optional<Date> from;  ///< first day of a stretch
  std::optional<Date> to;    ///< last day of a stretch
  std::optional<int> count;  ///< a number of days, documents …
  std::optional<int> limit;  ///< what `count` is held against
  std::optional<double> percent;
  Message what;  ///< a name or list, e.g. of what is missing

  /// The days on which it fell short [first, last]. What had a last day falls short from the day
  /// after it; the day on which it was done late is the last.
  std::optional<Date> short_from;
  std::optional<Date> short_to;
  int track = 0;         ///< 1 or 2: what was left undone is of that track alone
  bool refused = false;  ///< the employee would not give what it needed, and that was answered
  bool in_part = false;  ///< done, but not all of it: never more than slight
  /// Of what is unknown: it did fall short and whether that counts nobody can tell, or whether what
  /// was surely owed was done at all.
  bool fell_short = false;
  /// Of what is unknown, of days that are known: how it would weigh if it fell short on all of them.
  std::optional<Degree> if_short;
  bool lists_open = false;  ///< of the result, unknown: `what` lists what is open
  /// Failing substantive findings: those of the days on which a chance of work was lost.
  std::optional<LostDays> lost;
  /// Did it cost a chance of work? `no`: the file or the auditor shows that it did not.
  Tri chance_missed = Tri::unknown;
  char part = 0;  ///< verslag: the part of the report that is lacking, or was, a … l

  Statements ground;  ///< put forward for it, and what that is worth; often empty

  std::optional<bool> repaired_since;  ///< a shortcoming after a loonsanctie: made good since?
  std::optional<Date> repair_until;    ///< last useful day; absent: no longer, or no last day
  bool repairable = false;

  bool operator==(const Finding&) const = default;
};

/// What a finding says, and what to do about it (empty when the rule says nothing): from the text
/// of its message, with what it shows filled in. Any text of the dossier in it stands as it is.
std::string sentence(const Finding& f, Language l);
std::string remedy(const Finding& f, Language l);

}  // namespace poortwachter
