// When a case ends: the waiting period, the pay, the duties and what is tested. One place decides;
// rules ask. What the dossier leaves open is a date with bounds, never a date by default.
#pragma once

#include <cstdint>
#include <optional>

#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// A value of which the bounds are known, both included. Invariant: earliest <= latest.
template <typename T>
struct Uncertain {
  T earliest;
  T latest;

  constexpr Uncertain() = default;
  constexpr Uncertain(T known) : earliest(known), latest(known) {}  // NOLINT: a known value is one
  constexpr Uncertain(T first, T last) : earliest(first), latest(last) {}
  [[nodiscard]] constexpr bool known() const { return earliest == latest; }
  constexpr bool operator==(const Uncertain&) const = default;
};

/// Does `d` lie after the day?
constexpr Tri is_after(Date d, const Uncertain<Date>& day) {
  return d <= day.earliest ? Tri::no : d > day.latest ? Tri::yes : Tri::unknown;
}

/// What ended the duties, or the efforts that are tested.
enum class EndCause : std::uint8_t {
  waiting_period,  ///< 104 weeks (WIA art. 23 lid 1)
  extension,       ///< of the pay, at the request of both (WIA art. 24)
  contract,        ///< its last day; an own-risk bearer for the Ziektewet goes on (WIA art. 26)
  sanction,        ///< the 52 weeks of a loonsanctie (WIA art. 25 lid 9)
  recovery,        ///< BW 7:629 lid 1: no longer unfit
  aow,             ///< the AOW age (BW 7:658a lid 1 and 3)
  shortened_wait,  ///< an early (IVA) application was granted (WIA art. 23 lid 6)
  application,  ///< the WIA application: what is left undone later is not tested (KADER, Periode)
};

/// A last day, and why it is that one.
struct End {
  Uncertain<Date> last;
  EndCause cause = EndCause::waiting_period;
};

/// The ends of a case as they are known on one day. Each is a last day: the day itself belongs to
/// it.
struct Period {
  Date waiting_end;  ///< of the 104 weeks: FSD+727
  Date pay_end;      ///< the same, or the end of a voluntary extension (WIA art. 24)
  Date test_end;     ///< of the tested period: pay_end, or the contract's last day; after a
                     ///< loonsanctie the last day of its 52 weeks
  Date report_due;  ///< 13 weeks before the end (WIA art. 25 lid 3), or the contract's last day, in
                    ///< a weekend or on a feast day the working day after it (BRB par. 11; UWV)
  bool extension_open = false;  ///< a voluntary extension of which the end is not on file
  bool own_risk = false;        ///< own-risk bearer for the Ziektewet (WIA art. 26 lid 2)
  bool pays_benefit = false;    ///< after an earlier end of the contract, instead of pay
  bool contract_ends = false;   ///< before pay_end, and the duties end with it
  std::optional<Date> contract_end;
  std::optional<Date> recovered;  ///< `hersteld_per`, when not after the as-of date nor disputed
  std::optional<Date> aow;        ///< `aow_datum`
  std::optional<Date> applied;    ///< the WIA application at which UWV tests the efforts

  /// On which the duties hold: test_end, or earlier by recovery, the AOW age or a shortened wait.
  /// Uncertain after a shortened wait: UWV sets its end, and the format has no field for it.
  End duties;
  /// On which efforts are tested: `duties`, or the day of the WIA application when that is earlier.
  /// Uncertain when applications were not handed over, from UWV's invitation on.
  End efforts;

  /// Had the sickness, the contract or the duty surely ended by that day?
  [[nodiscard]] bool ended_by(Date d) const { return d > duties.last.latest; }
  /// The same, or were the efforts surely no longer tested?
  [[nodiscard]] bool over_by(Date d) const { return d > efforts.last.latest; }
};

/// UWV's last opinion on the own job, where it holds the employee unfit. Null: there is none.
const Event* on_the_recovery(const Dossier&, Date as_of);

/// Is it of on or after `hersteld_per`? Then there is no full recovery on which both agree, and the
/// efforts are tested (Professioneel kader, "Volledig hersteld").
bool disputes_recovery(const Dossier&, Date as_of);

/// Something ends it on that day, if it had not ended before.
void end_by(End& end, const Uncertain<Date>& last, EndCause cause);

/// `clock` is that of the period that is judged on `as_of`.
Period period_of(const Dossier&, const Clock& clock, Date as_of);

}  // namespace poortwachter
