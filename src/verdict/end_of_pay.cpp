#include "verdict/end_of_pay.hpp"

#include <algorithm>

#include "case/application.hpp"
#include "case/extension.hpp"
#include "law/loon.hpp"
#include "law/loonsanctie.hpp"
#include "law/wia.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "verdict/sanction.hpp"

namespace poortwachter {
namespace {

constexpr int kWeek = 7;

/// What ends the pay before it runs out: the first of these, with its last day.
struct Cut {
  Date last;
  PayEnd by;
};
void earlier(std::optional<Cut>& cut, std::optional<Date> last, PayEnd by) {
  if (last && (!cut || *last < cut->last)) cut = Cut{*last, by};
}

/// The employment of an own-risk bearer may end within the 104 weeks: his duty to pay goes on as
/// sickness benefit (WIA art. 26 lid 2).
std::optional<Date> last_day_of_employment(const Case& c) {
  if (c.pays_benefit) return std::nullopt;
  return c.contract_end;
}

/// What ends the pay of itself, whatever UWV decides.
std::optional<Cut> cut_of(const Case& c) {
  std::optional<Cut> cut;
  if (c.recovered) earlier(cut, *c.recovered - 1, PayEnd::recovery);
  if (const auto well = lasting_recovery_after(c, c.waiting_end))
    earlier(cut, *well - 1, PayEnd::recovery);
  earlier(cut, last_day_of_employment(c), PayEnd::contract_end);
  earlier(cut, last_pay_day_with_aow(c), PayEnd::aow);
  return cut;
}

/// [from, until) without leave.
std::vector<Days> without_leave(const Case& c, Date from, Date until) {
  std::vector<Days> left;
  for (const Days& leave : maternity_leave(c.dossier)) {
    if (leave.until <= from) continue;
    if (leave.from >= until) break;
    if (leave.from > from) left.push_back({from, leave.from});
    from = leave.until;
  }
  if (from < until) left.push_back({from, until});
  return left;
}

}  // namespace

Date decision_due(const Case& c) {
  return law::loonsanctie::beschikking.before(pay_end_before_sanction(c));
}

Tri sanction_void(const Case& c) {
  const Tri late = sanction_came_late(c);
  const auto said = unknown(late) ? answered(Role::no_sanction, c) : std::nullopt;
  return said == Word::voldoende ? Tri::yes : said == Word::onvoldoende ? Tri::no : late;
}

const Event* sanction_in_force(const Case& c) {
  return c.contract_ends || yes(sanction_void(c)) ? nullptr : c.first(Kind::loonsanctie);
}

std::optional<Date> last_day_to_impose(const Case& c) {
  if (c.contract_ends) return std::nullopt;
  return pay_end_before_sanction(c);
}

std::optional<Date> lasting_recovery_after(const Case& c, Date last) {
  std::optional<Date> first;
  for (const Record& r : c.dossier.interruptions) {
    if (!yes(r.is(field::reden, Word::hersteld))) continue;
    const Date from = *r.date(field::van);
    if (from <= last || from > c.as_of ||
        *r.date(field::tot) + 1 - from < law::ziekte::onderbreking.days(from))
      continue;
    if (!first || from < *first) first = from;
  }
  return first;
}

std::optional<int> aow_term(Date first_sick_day) {
  const int days = law::loon::na_aow.days(first_sick_day);
  if (days == law::ziekte::wachttijd.days(first_sick_day)) return std::nullopt;
  return days;
}

std::optional<Date> last_pay_day_with_aow(const Case& c) {
  if (!c.aow) return std::nullopt;
  const auto term = aow_term(c.fsd);
  if (!term) return std::nullopt;
  if (*c.aow > c.waiting_end) return *c.aow - 1;
  // Interrupted spells are added up for this term as well (BW 7:629 lid 10).
  return std::min(c.waiting_end, c.clock.after(std::max(c.fsd, *c.aow), *term - 1));
}

EndOfPay end_of_pay(const Case& c) {
  EndOfPay e;
  const auto add = [&](PayCause cause, Date until, int days) {
    const Date from = e.parts.empty() ? c.fsd : e.until() + 1;
    if (until >= from) e.parts.push_back({cause, from, until, days});
  };
  add(PayCause::waiting_period, c.waiting_end, law::ziekte::wachttijd.days(c.fsd));
  add(PayCause::voluntary_extension, c.pay_end, c.pay_end - c.waiting_end);
  add(PayCause::late_notice, c.pay_end + late_notice(c), late_notice(c));
  add(PayCause::late_application, pay_end_before_sanction(c), late_application(c).days);

  std::optional<Cut> cut = cut_of(c);
  if (const auto s = sanction_end(c)) {
    add(PayCause::loonsanctie, s->latest - s->leave, s->latest - s->leave - e.until());
    add(PayCause::leave, s->latest, s->leave);
    if (s->granted) earlier(cut, s->last_day, PayEnd::shortened);
  }
  if (!cut || cut->last >= e.until()) return e;
  e.ended_by = cut->by;
  while (e.parts.size() > 1 && e.parts.back().from > cut->last) e.parts.pop_back();
  e.parts.back().until = cut->last;
  return e;
}

std::vector<Days> days_that_can_be_imposed(const Case& c) {
  if (c.contract_ends) return {};
  const Date base = pay_end_before_sanction(c);
  if (sanction_in_force(c) != nullptr)
    return without_leave(c, std::max(c.as_of, base + 1), end_of_pay(c).until() + 1);
  if (c.as_of > base || yes(sanction_void(c))) return {};
  const int most = law::loonsanctie::duur.days(base);
  Date last = end_of_sanction(c.dossier, base, most);
  if (const auto cut = cut_of(c)) last = std::min(last, cut->last);
  // While no application is made nobody can tell how many of the days before an early end are its
  // delay and how many a loonsanctie: the most is counted.
  const LateApplication a = late_application(c);
  const Date from =
      a.made || a.days == 0 ? base + 1 : std::max({c.pay_end + 1, c.as_of, last - (most - 1)});
  return without_leave(c, std::min(from, base + 1), last + 1);
}

std::optional<PayEnd> cut_by(const Case& c) {
  const Date base = pay_end_before_sanction(c);
  const auto cut = cut_of(c);
  if (c.contract_ends || sanction_in_force(c) != nullptr || !cut ||
      cut->last >= end_of_sanction(c.dossier, base, law::loonsanctie::duur.days(base)))
    return std::nullopt;
  return cut->by;
}

int begun_weeks(const std::vector<Days>& days) {
  int all = 0;
  for (const Days& d : days) all += d.until - d.from;
  return (all + kWeek - 1) / kWeek;
}

std::string_view name(PayCause c) { return enumerator(c); }
std::string_view name(PayEnd e) { return enumerator(e); }

std::string_view source(PayCause c) {
  switch (c) {
    case PayCause::waiting_period:
      return "WIA art. 23";
    case PayCause::voluntary_extension:
      return "WIA art. 24";
    case PayCause::late_notice:
      return "BW 7:629 lid 11 onder a (tot 1 november 2008)";
    case PayCause::late_application:
      return "BW 7:629 lid 11 onder a";
    case PayCause::loonsanctie:
    case PayCause::leave:
      return "WIA art. 25 lid 9";
  }
  return {};
}

std::string_view source(PayEnd e) {
  switch (e) {
    case PayEnd::recovery:
    case PayEnd::contract_end:
      return "BW 7:629 lid 1";
    case PayEnd::aow:
      return "BW 7:629 lid 2";
    case PayEnd::shortened:
      return "WIA art. 25 lid 14";
  }
  return {};
}

}  // namespace poortwachter
