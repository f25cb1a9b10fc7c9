// What work there is on a day, over all employers together.
#pragma once

#include <optional>
#include <vector>

#include "case/activity.hpp"
#include "case/case.hpp"

namespace poortwachter {

/// The wage value of work, in per cent of the wage before the sickness, rounded down to two
/// decimals: as given, else from both wages a year. Hours alone say nothing of the value.
/// Nothing too where the two wages give what cannot be (`can_be_wage_value`).
std::optional<double> wage_percent(const Case& c, const Event& work);

/// The same from both wages alone, whatever comes of it.
std::optional<double> worked_out_percent(const Case& c, const Event& work);

/// More than twice the wage of before is a slip, in the one sum or the other, or in what they are
/// for; `loonwaarde_percentage` has the same bound.
bool can_be_wage_value(const Case& c, double percent);

/// A sum of which parts may be unknown, or may be one and the same.
struct Sum {
  double least = 0;            ///< of what is known and sure
  std::optional<double> most;  ///< nothing: the value of a part is not known

  [[nodiscard]] Tri at_least(double limit) const {
    return least >= limit ? Tri::yes : most && *most < limit ? Tri::no : Tri::unknown;
  }
  [[nodiscard]] bool known() const { return most && *most == least; }
  bool operator==(const Sum&) const = default;
};

/// Does it go on for fewer hours than the work that ran until then, the last begun? That is the
/// relapse itself, and no work that was taken up.
bool falls_back(const Case& c, const Event& work);

/// All work that runs on a day together, in so far as a wage is, or may be, paid for it:
/// arbeidstherapeutisch work is none. Qualities hold for the whole: structural when each part is.
struct Work {
  /// The parts, one for each employer, in the order in which they began. At one employer the last
  /// takes the place of those before it: two at once are never added up.
  std::vector<const Resumption*> parts;
  /// Still open at an employer where other work was taken up since: a forgotten `einde`.
  std::vector<const Resumption*> replaced;

  Tri runs = Tri::no;             ///< unknown: fell out on a day that is not given
  Tri has_wage = Tri::unknown;    ///< not arbeidstherapeutisch
  Tri own = Tri::unknown;         ///< all of it with the own employer
  Tri structural = Tri::unknown;  ///< plausibly goes on after the pay period
  Tri fits = Tri::unknown;  ///< fits the possibilities that are left: one part that does is enough
  Tri agreed = Tri::unknown;     ///< by the employee
  Tri no_better = Tri::unknown;  ///< no better fitting option was pointed out
  Sum percent;                   ///< wage value, in per cent of the wage before the sickness
  Sum hours;                     ///< a week

  [[nodiscard]] bool none() const { return parts.empty(); }
  /// The part that began last. Precondition: not none().
  [[nodiscard]] const Resumption& latest() const { return *parts.back(); }
  bool operator==(const Work&) const = default;
};

/// When the file calls it structural, and has it, or the contract with the own employer, end by the
/// end of the pay or within six months after it: that end. Both cannot be right (Professioneel
/// kader, "Structureel karakter").
std::optional<Date> ends_too_soon(const Case& c, const Resumption& work);

/// The work that runs on a day that is not after the as-of date.
Work work_on(const Case& c, Date d);

/// The work of the test moment, with what was irrevocably promised to begin before the end: it
/// counts as work (KADER, Structureel karakter). Beside structural work what is not structural does
/// not count, but where the contract ended it does (BVZ art. 1).
Work result_work(const Case& c);

/// The opinion in which the employee wrote not to agree with the report; null: there is none. Below
/// full fit both must agree that no more could be asked (BRB par. 3).
const Event* dissent(const Case& c);

/// The days on which UWV holds the employee fit for the own job: from the judgement that he is
/// fully fit, or else the opinion, until somebody sees less. Other work is not asked for then (BW
/// 7:658a lid 1; Professioneel kader, "Volledig hersteld").
Stretches fit_for_own_work(const Case& c);

}  // namespace poortwachter
