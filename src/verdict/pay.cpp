#include "verdict/pay.hpp"

#include <algorithm>

#include "case/extension.hpp"
#include "law/loonsanctie.hpp"
#include "law/wia.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/exposure.hpp"
#include "verdict/notes.hpp"
#include "verdict/recovery.hpp"
#include "verdict/route/efforts_sufficient.hpp"
#include "verdict/sanction.hpp"

namespace poortwachter {
namespace {

namespace say = notes;

constexpr int kWeek = 7;

void aow(const Case& c, bool threatens, std::vector<Statements>& n) {
  const auto last = last_pay_day_with_aow(c);
  const auto term = aow_term(c.fsd);
  if (!last || !term) return;
  // The pay ends with the employment, if that ends sooner.
  if (c.contract_end && *c.contract_end < *last && !c.pays_benefit) return;
  const bool after = *c.aow > c.waiting_end;
  if (after && end_of_pay(c).ended_by != PayEnd::aow && !(threatens && cut_by(c) == PayEnd::aow))
    return;
  if (after)
    n.push_back({say::aow_after_waiting{.aow = *c.aow, .until = *last}});
  else
    n.push_back({say::aow{.aow = *c.aow, .until = *last, .most = *term / kWeek}});
}

void late(const Case& c, std::vector<Statements>& n) {
  const LateApplication a = late_application(c);
  if (a.days == 0) return;
  const Date end = pay_end_before_sanction(c);
  // What ended the pay sooner, the AOW age or the employment, leaves nothing to run on.
  if (end_of_pay(c).until() < end) return;
  const Date impose_by = decision_due(c);
  const Date in_time = end - a.days;  // as it stood without the lateness
  const auto letter =
      a.application != nullptr ? a.application->date(field::brief_uwv) : std::nullopt;
  // What it imposed already it no longer can.
  const bool can_impose = c.first(Kind::loonsanctie) == nullptr;
  const auto tell = [&](Statement said, Statement imposes) {
    Statements note{std::move(said)};
    if (can_impose) note.push_back(std::move(imposes));
    n.push_back(std::move(note));
  };
  const Statement imposes =
      say::late_imposes{.impose_by = impose_by, .before = end - impose_by, .until = end};
  if (c.pays_benefit && a.made)
    tell(
        say::late_benefit{.late = a.days, .until = end},
        say::late_imposes_benefit{.impose_by = impose_by, .before = end - impose_by, .until = end});
  else if (c.pays_benefit)
    n.push_back({say::late_still_benefit{
        .due = a.due, .before = in_time - a.due, .in_time = in_time, .until = end}});
  else if (a.made && letter)
    tell(
        say::late_despite_letter{
            .late = a.days, .until = end, .letter = *letter, .waiting_end = c.waiting_end},
        imposes);
  else if (a.made)
    tell(say::late{.late = a.days, .until = end, .waiting_end = c.waiting_end}, imposes);
  else
    n.push_back({say::late_still{
        .due = a.due, .before = in_time - a.due, .in_time = in_time, .until = end}});
}

void old_notice(const Case& c, std::vector<Statements>& n) {
  if (const int days = late_notice(c); days > 0)
    n.push_back({say::late_notice_pays{.late = days, .until = c.pay_end + days}});
}

void early_application(const Case& c, std::vector<Statements>& n) {
  for (const Event* e : c.events(Kind::wia_aanvraag)) {
    if (!yes(e->yes(field::verkorte_wachttijd)) || no(e->yes(field::toegekend))) continue;
    const Date last = c.clock.at(law::wia::laatste_vervroegde_aanvraag.days(c.fsd));
    if (not_taken_up(*e))
      n.push_back({say::early_not_taken_up{.application = e->day}});
    else if (e->day > last)
      n.push_back({say::early_too_late{.application = e->day, .last = last}});
    else
      n.push_back(
          {say::early{.soonest = std::max(e->day + law::wia::na_vervroegde_aanvraag.days(e->day),
                                          c.clock.at(law::wia::kortste_wachttijd.days(c.fsd) - 1)),
                      .application = e->day}});
  }
}

void own_risk(const Case& c, std::vector<Statements>& n) {
  if (!c.pays_benefit) return;
  n.push_back({say::own_risk{.contract_end = *c.contract_end, .until = c.pay_end}});
}

/// Where the pay ends by something else, a request that could only end it later is not spoken of.
void shorten_no_further(const EndOfPay& pay, SanctionEnd& s) {
  if (!pay.ended_by || pay.ended_by == PayEnd::shortened) return;
  const auto not_later = [&](std::optional<Date>& end) {
    if (end && *end >= pay.until()) end.reset();
  };
  not_later(s.soonest);
  not_later(s.less_lateness);
  if (s.last_day && *s.last_day >= pay.until()) s.requested.reset();
}

/// UWV is late. It takes the days off after an approved request alone; the law says it of any
/// decision (WIA art. 25 lid 14): both ends are shown.
Statements overdue(const Case& c, Date last) {
  const Date due = decision_due(c);
  const int late = c.as_of - due;
  Statements n;
  if (c.pays_benefit)
    n.push_back(say::decision_overdue_benefit{.due = due, .before = last - due, .last = last});
  else
    n.push_back(say::decision_overdue{.due = due, .before = last - due, .last = last});
  // What ends it sooner anyhow leaves nothing to take off.
  const auto days = days_that_can_be_imposed(c);
  const Date before = pay_end_before_sanction(c);
  const Date until = end_of_sanction(c.dossier, before, law::loonsanctie::duur.days(before)) - late;
  if (!days.empty() && until < days.back().until - 1)
    n.push_back(say::decided_today{.late = late, .until = until, .full = days.back().until - 1});
  return n;
}

void sanction(const Case& c, const Verdict& v, std::vector<Statements>& n) {
  if (const Event* on_file = c.first(Kind::loonsanctie)) {
    const Date last = pay_end_before_sanction(c);
    const Tri is_void = sanction_void(c);
    const LateApplication a = late_application(c);
    if (yes(is_void)) n.push_back({say::sanction_void{.imposed = on_file->day, .last = last}});
    if (unknown(is_void) && a.letter_open)
      n.push_back({say::sanction_maybe_void_letter{.imposed = on_file->day,
                                                   .last = pay_end_bounds(c).earliest}});
    else if (unknown(is_void) && !a.made && !c.extension_open)
      n.push_back({say::sanction_maybe_void{.imposed = on_file->day, .last = last}});
  }
  const auto last = last_day_to_impose(c);
  if (c.first(Kind::loonsanctie) == nullptr && c.delivered(Kind::loonsanctie) && last &&
      c.as_of > decision_due(c) && c.as_of <= *last && v.risk != Risk::none &&
      v.route.back().step > Step::in_scope)
    n.push_back(overdue(c, *last));
  if (auto s = sanction_end(c)) {
    shorten_no_further(end_of_pay(c), *s);
    // A recovery ended it: that says it (ended).
    if (end_of_pay(c).ended_by != PayEnd::recovery) n.push_back(sanction_note(*s));
    // Where all was repaired the verdict itself says that a request can be made.
    const auto why = v.route.back().reason.key();
    const bool said = why == route::efforts_sufficient::repaired.key ||
                      why == route::efforts_sufficient::not_shown.key;
    if (!said && !s->granted && c.as_of <= end_of_pay(c).until()) {
      const Sentence& note = shortening_note(v);
      const bool pending = s->requested && note.key == say::shortening_hopeless.key;
      n.push_back({pending ? say::shortening_requested_hopeless : note});
    }
  }
}

/// Where something ended the pay early that no other note names.
void ended(const Case& c, bool threatens, std::vector<Statements>& n) {
  const EndOfPay pay = end_of_pay(c);
  if (c.contract_ends) return;
  if (pay.ended_by == PayEnd::contract_end || (threatens && cut_by(c) == PayEnd::contract_end))
    n.push_back({say::contract_ended{.until = *c.contract_end}});
  else if (pay.ended_by == PayEnd::recovery && sanction_in_force(c) != nullptr)
    n.push_back({say::recovery_ended{.until = pay.until()}});
}

}  // namespace

void work_out_cost(const Case& c, std::span<const Finding> findings, Verdict& v) {
  v.pay = end_of_pay(c);
  v.max_weeks = 0;
  v.exposure.reset();
  if (v.risk < Risk::medium) return;
  const auto charged =
      v.consequence == Consequence::verhaal_ziekengeld
          ? recovery(c, findings, v.substantive >= Risk::medium, v.administrative >= Risk::medium)
                .charged
          : days_that_can_be_imposed(c);
  v.max_weeks = begun_weeks(charged);
  if (v.max_weeks > 0) v.exposure = exposure(c, charged);
}

std::vector<Statements> pay_notes(const Case& c, std::span<const Finding> findings,
                                  const Verdict& v) {
  std::vector<Statements> n;
  sanction(c, v, n);
  aow(c, v.risk >= Risk::medium, n);
  old_notice(c, n);
  late(c, n);
  ended(c, v.risk >= Risk::medium, n);
  early_application(c, n);
  own_risk(c, n);
  if (v.consequence == Consequence::verhaal_ziekengeld && v.route.back().step > Step::in_scope) {
    const Recovery r =
        recovery(c, findings, v.substantive >= Risk::medium, v.administrative >= Risk::medium);
    if (Statements said = recovery_note(c, r); !said.empty()) n.push_back(std::move(said));
  }
  return n;
}

}  // namespace poortwachter
