// The result of the re-integration: all work that runs at the test moment, or is promised, and what
// it is worth together.
#pragma once

#include "case/work.hpp"
#include "rules/check.hpp"
#include "rules/resultaat/hours.hpp"

namespace poortwachter {

/// Beleidsregels par. 3 and 9, as far as the dossier answers them.
struct Result {
  const Work& work;
  bool contract_ended;  ///< during the sickness: BVZ art. 1 asks that it fits, and no more
  HoursFit hours;       ///< of all the work, beside what the bedrijfsarts allows, or UWV's doctor
  const PossibilitySpan* allowed;  ///< the judgement that gives the hours; null: there is none
  bool by_uwv;                     ///< it is that of UWV's own doctor
  Tri fits;        ///< fits the possibilities that are left, as far as the hours do not contradict
  Tri undisputed;  ///< unknown, where the employee wrote not to agree with the report
  Tri suitable;    ///< no, where the auditor found the work not suitable: then no road is open

  explicit Result(const Case& c);

  /// Two with the own employer at once: one must have ended, so no result rests on them.
  [[nodiscard]] bool contradicts() const { return !work.replaced.empty(); }
  /// The wage value is at least `limit` per cent.
  [[nodiscard]] Tri worth(double limit) const { return work.percent.at_least(limit); }
  /// It fits the possibilities, and elsewhere the employee agrees.
  [[nodiscard]] Tri by_fit() const { return fits && (work.own || work.agreed); }
  /// It is worth enough, the employee agrees, nothing better was pointed out, and it does not ask
  /// more hours than he can work: then it is not suitable (Professioneel kader, "Passend werk").
  [[nodiscard]] Tri by_wage(double limit) const {
    return worth(limit) && work.agreed && undisputed && work.no_better && within_hours();
  }
  [[nodiscard]] Tri within_hours() const { return asks_too_much(hours) ? Tri::unknown : Tri::yes; }
  [[nodiscard]] Tri satisfactory(double limit) const;

  /// "16 uur per week gewerkt, 20 toegestaan": where both are known; else empty.
  [[nodiscard]] Message hours_side_by_side(const Case& c) const;
  /// The same with the line of the judgement; of one that gives no hours the line alone.
  /// Precondition: there is one.
  [[nodiscard]] Message against(const Case& c) const;

  /// Since when the work runs, or will. Precondition: there is work.
  [[nodiscard]] Date from() const { return work.latest().days.from; }
  /// Where the dossier says so.
  [[nodiscard]] Place place(Field key) const { return work.latest().event->place_of(key); }
};

}  // namespace poortwachter
