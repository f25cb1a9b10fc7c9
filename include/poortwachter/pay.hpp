// Until when the wage is paid, and what a sanction costs: data, with what a reader needs to check
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/statement.hpp"

namespace poortwachter {

/// What a stretch of the pay rests on, in the order in which they follow each other.
enum class PayCause : std::uint8_t {
  waiting_period,       ///< 104 weeks of sickness (WIA art. 23; BW 7:629 lid 1)
  voluntary_extension,  ///< on joint request (WIA art. 24)
  late_notice,       ///< by the days that a notice due before November 2008 was late (old BW 7:629)
  late_application,  ///< by the days that the WIA application was late (BW 7:629 lid 11 onder a)
  loonsanctie,       ///< at most 52 weeks (WIA art. 25 lid 9)
  leave,             ///< pregnancy or maternity leave pushes the loonsanctie on (lid 9)
};

/// What ended the pay before it ran out.
enum class PayEnd : std::uint8_t {
  recovery,      ///< no incapacity, no sick pay (BW 7:629 lid 1)
  contract_end,  ///< the wage ends with the employment
  aow,           ///< a term of its own from the AOW age on (BW 7:629 lid 2)
  shortened,     ///< UWV granted a request to shorten (WIA art. 25 lid 14)
};

struct PayPart {
  PayCause cause = PayCause::waiting_period;
  Date from;
  Date until;    ///< last day
  int days = 0;  ///< that it adds; of the waiting period: days of sickness
};

/// The pay of one case, as it stands on the as-of date.
struct EndOfPay {
  std::vector<PayPart> parts;  ///< each begins where the one before it ends
  std::optional<PayEnd> ended_by;

  [[nodiscard]] Date until() const { return parts.back().until; }
};

/// The day wage over part of the days that are counted.
struct DayWage {
  Date from;
  Date until;               ///< last day
  int days = 0;             ///< Monday to Friday
  double counted = 0;       ///< euro a day: that of the wage, at most `maximum`
  double maximum = 0;       ///< maximum day wage (Wfsv art. 17 and 18)
  bool known = true;        ///< no: `maximum` is that of `maximum_from`, the last that is known
  Date maximum_from;        ///< first day of the half year that `maximum` is of
  std::string_view source;  ///< where `maximum` was read
};

/// amount = share x the sum of days x counted day wage.
struct Exposure {
  double amount = 0;               ///< euro, whole cents: the statutory claim only
  int weeks = 0;                   ///< begun weeks
  int days = 0;                    ///< calendar days
  double share = 0;                ///< of the wage (BW 7:629 lid 1, ZW art. 29 lid 7)
  double a_year = 0;               ///< the wage, euro
  int working_days = 0;            ///< a year: 261 (Wfsv art. 17), of a wage by the week 52 x 5
  double day_wage = 0;             ///< a_year ÷ working_days, whole cents
  std::vector<DayWage> day_wages;  ///< in order of date, disjoint
  Statement basis;
};

std::string_view name(PayCause);
std::string_view name(PayEnd);
/// Article of law.
std::string_view source(PayCause);
std::string_view source(PayEnd);

}  // namespace poortwachter
