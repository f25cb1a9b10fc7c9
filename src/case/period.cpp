#include "case/period.hpp"

#include <algorithm>

#include "law/loonsanctie.hpp"
#include "law/verslag.hpp"
#include "law/wia.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/loonsanctie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"

namespace poortwachter {
namespace {

bool early(const Event& e) { return yes(e.yes(field::verkorte_wachttijd)); }

/// The WIA application at which UWV tests the efforts; one before UWV invites it is too early for
/// that (own choice), one for the shortened waiting period leads to no test (WIA art. 66 lid 6). Of
/// several the last: what was left undone before it may still count.
std::optional<Date> tested_application(const Dossier& d, Date invited, Date as_of) {
  std::optional<Date> last;
  for (const Event& e : d.events)
    if (e.kind == Kind::wia_aanvraag && e.day >= invited && e.day <= as_of && !early(e))
      last = std::max(last, std::optional(e.day));
  return last;
}

/// The first day on which an application may have been made that was not handed over.
std::optional<Date> hidden_application(const Dossier& d, Date invited, Date last) {
  std::optional<Date> first;
  for (const NotDelivered& n : d.not_delivered) {
    if (n.kind != Kind::wia_aanvraag) continue;
    const Date from = std::max(n.from.value_or(invited), invited);
    if (from <= std::min(n.until.value_or(last), last))
      first = std::min(first.value_or(from), from);
  }
  return first;
}

/// The last day of a shortened waiting period that was granted.
std::optional<Uncertain<Date>> shortened(const Dossier& d, const Clock& clock, Date as_of) {
  std::optional<Date> applied;
  for (const Event& e : d.events)
    if (e.kind == Kind::wia_aanvraag && e.day >= clock.first_sick_day() && e.day <= as_of &&
        early(e) && yes(e.yes(field::toegekend)))
      applied = std::min(applied.value_or(e.day), e.day);
  if (!applied) return std::nullopt;
  const Date fsd = clock.first_sick_day();
  const Date least = std::max(clock.at(law::wia::kortste_wachttijd.days(fsd)) - 1,
                              *applied + law::wia::na_vervroegde_aanvraag.days(*applied));
  return Uncertain(least, std::max(least, clock.at(law::wia::langste_wachttijd.days(fsd)) - 1));
}

}  // namespace

const Event* on_the_recovery(const Dossier& d, Date as_of) {
  const Event* last = nullptr;
  for (const Event& e : d.events) {
    if (e.kind != Kind::deskundigenoordeel || e.day > as_of ||
        !yes(e.is(field::onderwerp, Word::geschikt_eigen_werk)))
      continue;
    // Of one day the one that disputes it, so that the order in the file does not matter.
    const bool unfit = yes(e.is(field::uitkomst, Word::negatief));
    if (last == nullptr || e.day > last->day || (e.day == last->day && unfit)) last = &e;
  }
  return last != nullptr && yes(last->is(field::uitkomst, Word::negatief)) ? last : nullptr;
}

bool disputes_recovery(const Dossier& d, Date as_of) {
  const auto recovered = d.sickness.date(field::hersteld_per);
  const Event* opinion = on_the_recovery(d, as_of);
  return recovered && opinion != nullptr && opinion->day >= *recovered;
}

void end_by(End& end, const Uncertain<Date>& last, EndCause cause) {
  if (last.latest >= end.last.latest && last.earliest >= end.last.earliest) return;
  end.last = {std::min(end.last.earliest, last.earliest), std::min(end.last.latest, last.latest)};
  end.cause = cause;
}

Period period_of(const Dossier& d, const Clock& clock, Date as_of) {
  Period p;
  p.waiting_end = clock.at(law::ziekte::wachttijd.days(clock.first_sick_day()) - 1);
  p.pay_end = p.waiting_end;
  for (const Record& r : d.extensions)
    // Only the joint request of WIA art. 24 moves the test; a late application moves the pay alone
    // (BW 7:629 lid 11), a late notice moves nothing.
    if (yes(r.is(field::soort, Word::vrijwillig))) {
      const auto to = r.date(field::tot);
      if (to) p.pay_end = std::max(p.pay_end, *to);
      p.extension_open = p.extension_open || !to;
    }
  p.own_risk = yes(d.employer.yes(field::eigenrisicodrager_ziektewet));
  p.contract_end = d.contract.date(field::einde);
  const bool ends_early = p.contract_end && *p.contract_end < p.pay_end;
  p.pays_benefit = ends_early && p.own_risk;
  p.contract_ends = ends_early && !p.own_risk;
  p.extension_open = p.extension_open && !ends_early;
  p.test_end = p.contract_ends ? *p.contract_end : p.pay_end;
  p.report_due =
      p.contract_ends ? next_working_day(p.test_end) : law::verslag::termijn.before(p.pay_end);
  p.duties.cause = p.contract_ends             ? EndCause::contract
                   : p.pay_end > p.waiting_end ? EndCause::extension
                                               : EndCause::waiting_period;
  // After a loonsanctie on the efforts the test is on what was repaired since (WIA art. 25 lid 9
  // and 12); one on completeness asks for documents alone.
  bool sanctioned = false;
  for (const Event& e : d.events) {
    if (e.kind != Kind::loonsanctie || e.day > as_of) continue;
    if (p.contract_ends || yes(e.is(field::soort_loonsanctie, Word::administratief))) continue;
    sanctioned = true;
    p.test_end = std::max(p.test_end, p.pay_end + law::loonsanctie::duur.days(p.pay_end));
    p.duties.cause = EndCause::sanction;
  }

  p.duties.last = p.test_end;
  if (const auto on = d.sickness.date(field::hersteld_per);
      on && *on <= as_of && !disputes_recovery(d, as_of)) {
    p.recovered = on;
    end_by(p.duties, *on - 1, EndCause::recovery);
  }
  p.aow = d.employee.date(field::aow_datum);
  if (p.aow) end_by(p.duties, *p.aow - 1, EndCause::aow);
  if (const auto last = shortened(d, clock, as_of))
    end_by(p.duties, *last, EndCause::shortened_wait);

  // Later omissions alone cannot carry a negative verdict (Professioneel kader UWV). Where the
  // contract ends, or after a loonsanctie, the application is not the moment of the test.
  p.efforts = p.duties;
  if (p.contract_ends || sanctioned) return p;
  const Date invited = law::wia::getoetst_vanaf.before(p.pay_end);
  p.applied = tested_application(d, invited, as_of);
  if (p.applied)
    end_by(p.efforts, *p.applied, EndCause::application);
  else if (const auto from = hidden_application(d, invited, std::min(as_of, p.test_end)))
    end_by(p.efforts, {*from, p.efforts.last.latest}, EndCause::application);
  return p;
}

}  // namespace poortwachter
