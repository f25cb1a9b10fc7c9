// The one end of the pay: what sanction, exposure, repair, notes and timeline all rest on.
#pragma once

#include <optional>
#include <vector>

#include "case/application.hpp"
#include "poortwachter/pay.hpp"

namespace poortwachter {

/// Last day for UWV to decide on one: six weeks before that end (WIA art. 25 lid 10).
Date decision_due(const Case& c);

/// The loonsanctie on file that has effect: one dated after the end of the pay has none (WIA art.
/// 25 lid 11). Null where there is none.
const Event* sanction_in_force(const Case& c);

/// Is the loonsanctie on file dated after the last day on which UWV could impose one (lid 11)?
/// unknown: only if the application was not late, and that was not handed over. No without one.
Tri sanction_void(const Case& c);

/// Last day on which UWV can decide on a loonsanctie (WIA art. 25 lid 11); moves on from day to day
/// while no application is made. Nothing where none can follow: the contract ended in the sickness,
/// and UWV recovers sickness benefit.
std::optional<Date> last_day_to_impose(const Case& c);

/// First day of a recovery that began after `last`, not after the as-of date, and lasts four weeks
/// or more: what comes after it is another period of sickness (BW 7:629 lid 10, ZW art. 39a lid 1).
std::optional<Date> lasting_recovery_after(const Case& c, Date last);

/// The last day of pay of who reaches the AOW age (BW 7:629 lid 2): within the 104 weeks a term of
/// sick days from that day on, or from the first sick day when that is later; after them the day
/// before it. Nothing when no AOW age is known.
std::optional<Date> last_pay_day_with_aow(const Case& c);

/// Days of that term: 13 weeks, 6 for who fell ill since July 2023; nothing before there was one.
std::optional<int> aow_term(Date first_sick_day);

EndOfPay end_of_pay(const Case& c);

/// The days that a loonsanctie can still cost: of one in force, from the as-of date on; otherwise
/// those of one that UWV can still impose; 52 weeks at most, less what the end of the contract or
/// the AOW age takes off, leave left out. Ascending, disjoint; empty when none can follow.
std::vector<Days> days_that_can_be_imposed(const Case& c);

/// What takes days off a loonsanctie of 52 weeks that UWV can still impose; nothing when all can
/// be.
std::optional<PayEnd> cut_by(const Case& c);

/// Weeks begun in these days.
int begun_weeks(const std::vector<Days>& days);

}  // namespace poortwachter
