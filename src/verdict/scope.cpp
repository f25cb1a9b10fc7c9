#include "verdict/scope.hpp"

#include <algorithm>

#include "case/application.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/recovery.hpp"
#include "verdict/route/in_scope.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {

std::optional<Answered> out_of_scope(const Case& c, const Event* sanction) {
  namespace say = route::in_scope;
  if (c.as_of < c.dossier.first_sick_day) return say::before_sickness;
  if (c.as_of < c.fsd) return say::between_periods{.next = c.fsd};
  // What was paid in sickness benefit until the recovery can still be recovered.
  const Date paid_until = c.contract_ends ? *c.contract_end : c.pay_end;
  if (c.recovered && (*c.recovered <= paid_until || sanction != nullptr)) return say::recovered;
  if (c.contract_ends && !benefit_left(c)) return say::no_benefit{.end = *c.contract_end};
  if (c.aow && *c.aow <= std::min(c.test_end, c.pay_end)) return say::aow;
  if (c.contract_ends &&
      c.clock.counted(c.fsd, c.test_end + 1) < law::ziekte::zonder_toets.days(c.fsd))
    return say::short_contract;
  if (c.clock.elapsed(c.as_of) < law::ziekte::zonder_toets.days(c.fsd)) return say::under_six_weeks;
  if (yes(c.dossier.employee.yes(field::andere_werkgever_goedgekeurd))) return say::other_employer;
  if (uwv::lifted(c, sanction)) return say::shortened;
  // Where the file leaves the end of the pay open, the auditor may say that UWV imposed none by
  // then.
  auto last = last_day_to_impose(c);
  const auto ends = pay_end_bounds(c);
  if (last && !ends.known())
    last = answered(Role::no_sanction, c) == Word::voldoende ? ends.earliest : ends.latest;
  const Event* imposed = c.first(Kind::loonsanctie);
  if (imposed != nullptr && yes(sanction_void(c)))
    return say::void_sanction{.imposed = imposed->day, .end = pay_end_before_sanction(c)};
  if (const Date end = end_of_pay(c).until(); sanction != nullptr && c.as_of > end)
    return say::pay_ended{.end = end};
  if (imposed == nullptr && last && c.as_of > *last && uwv::sanction_delivered(c))
    return say::too_late{.last = *last};
  // That UWV wrote in time is presumed where the file is silent (late_application).
  if (imposed == nullptr && !c.contract_ends && (ends.known() || late_application(c).letter_open) &&
      uwv::sanction_delivered(c) && days_that_can_be_imposed(c).empty()) {
    const Date until = end_of_pay(c).until();
    if (const Date end = pay_end_before_sanction(c);
        until > c.pay_end && until < end && late_application(c).days > 0)
      return say::delay_leaves_nothing{.start = end + 1, .end = until};
    return say::nothing_to_impose{.end = until};
  }
  return std::nullopt;
}

std::optional<Answered> scope_unknown(const Case& c, const Event* sanction) {
  namespace say = route::in_scope;
  if (uwv::undecided_sanction(c)) {
    const Date last = *last_day_to_impose(c);
    if (names_sanction(c)) return say::sanction_named{.last = last};
    return say::sanction_unknown{.last = last};
  }
  const Date end = pay_end_before_sanction(c);
  const bool imposed_late = sanction != nullptr && unknown(sanction_void(c));
  const bool pay_ended = sanction == nullptr && !c.contract_ends && c.as_of > end;
  if (c.extension_open && (imposed_late || pay_ended)) return say::extension_open{.end = c.pay_end};
  const LateApplication a = late_application(c);
  // Of an application that is on file the notice is not.
  const bool noticed = a.made.has_value();
  if (!unknown(a.late) || (!noticed && c.delivered(Kind::wia_aanvraag))) return std::nullopt;
  if (imposed_late) {
    if (noticed) return say::void_unnoticed{.imposed = sanction->day, .end = end};
    return say::void_unknown{.imposed = sanction->day, .end = end};
  }
  if (pay_ended) {
    if (noticed) return say::end_unnoticed{.end = end, .late = pay_end_bounds(c).latest - end};
    return say::end_unknown{.end = end};
  }
  return std::nullopt;
}

Tri early_wait_granted(const Case& c) {
  const auto applications = c.events(Kind::wia_aanvraag);
  if (applications.empty() && !c.delivered(Kind::wia_aanvraag)) return Tri::unknown;
  Tri granted = Tri::no;
  for (const Event* e : applications)
    if (yes(e->yes(field::verkorte_wachttijd))) granted = granted || e->yes(field::toegekend);
  return granted;
}

}  // namespace poortwachter
