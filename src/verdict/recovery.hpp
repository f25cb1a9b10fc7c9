// Recovery of sickness benefit after a contract that ended during the sickness (ZW art. 39a,
// Besluit verhaal ziekengeld: BVZ).
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// Days on end on which the employer did not do enough, for whatever reason.
struct Shortfall {
  Date from;
  Date to;        ///< last day
  int weeks = 0;  ///< whole weeks, rounded down (BVZ art. 2 lid 2)
};

/// What UWV can recover, at most.
struct Recovery {
  enum class Basis : std::uint8_t {
    nothing,  ///< nil (BVZ art. 1), or no whole week of shortcoming
    periods,  ///< the periods of shortcoming together (BVZ art. 2)
    report,   ///< one week: the report stayed incomplete after UWV's term (BVZ art. 3)
  };
  Basis basis = Basis::nothing;
  std::vector<Shortfall> periods;
  int weeks_of_shortfall = 0;   ///< before what bounds them
  bool every_day_known = true;  ///< no: a shortcoming does not say its days; the most was taken
  bool work_fits = false;       ///< BVZ art. 1
  bool term_lapsed = false;     ///< of the report: UWV's term is over, so the week is due
  Date benefit_until;           ///< last day of benefit: 104 weeks, or the day before the AOW age
  std::vector<Days> charged;    ///< the days of benefit that it comes to, from the last day on
};

/// Is there a working day for which benefit is paid after the contract? UWV recovers what is, or
/// will be, paid (ZW art. 39a); from the day of the AOW age it pays none (art. 29 lid 4).
bool benefit_left(const Case& c);

/// Work on the last day whose extent fits the possibilities: own work in part, or suitable work,
/// structural or not (BVZ art. 1); as the rules on the result find it. Unknown: not said, or the
/// hours contradict it.
Tri work_fits(const Case& c);

/// `efforts`: the efforts fell short; `report`: the report is not complete. Of the findings the
/// failing substantive ones count that no confirmed ground covers, on the days with possibilities,
/// without the first 14 weeks (so UWV explains the law).
Recovery recovery(const Case& c, std::span<const Finding> findings, bool efforts, bool report);

/// Of what is assumed to fall short nobody knows for how many weeks: for all of them.
Recovery recovery_at_most(const Case& c, const Finding& assumed);

/// The same as a note, with the arithmetic; empty where there is nothing to say of it.
Statements recovery_note(const Case& c, const Recovery& r);

}  // namespace poortwachter
