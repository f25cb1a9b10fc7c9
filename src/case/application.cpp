#include "case/application.hpp"

#include <algorithm>

#include "law/tijdigheid.hpp"
#include "law/wia.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/wia_aanvraag.hpp"

namespace poortwachter {
namespace {

const Event* regular_application(const Case& c) {
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (!yes(e->yes(field::verkorte_wachttijd))) return e;
  return nullptr;
}

/// An application for a shortened waiting period is one for the benefit too (WIA art. 66 lid 1),
/// unless it was refused.
bool applied_early(const Case& c) {
  const auto applications = c.events(Kind::wia_aanvraag);
  return std::ranges::any_of(applications, [](const Event* e) {
    return yes(e->yes(field::verkorte_wachttijd)) && !no(e->yes(field::toegekend)) &&
           !not_taken_up(*e);
  });
}

/// An application within four weeks of an invitation that UWV sent too late counts as timely,
/// unless the employer had not given notice of the sickness before it had lasted 81 weeks (WIA art.
/// 64 lid 6).
void weigh_invitation(const Case& c, LateApplication& a) {
  const Event& application = *a.application;
  const auto letter = application.date(field::brief_uwv);
  if (letter && (*letter <= law::wia::aanschrijving.before(c.pay_end) ||
                 application.day > *letter + law::wia::na_late_aanschrijving.days(*letter)))
    return;
  const Date needed = c.clock.at(law::wia::uiterste_melding.days(c.fsd));
  const Event* notice = notice_of_sickness(c);
  const Tri noticed = notice != nullptr && notice->day < needed                ? Tri::yes
                      : c.delivered(Kind::melding_42e_week, c.fsd, needed - 1) ? Tri::no
                                                                               : Tri::unknown;
  if (no(noticed)) return;
  // That UWV wrote in time is presumed where the file is silent, and asked.
  if (!letter) {
    a.letter_open = true;
    return;
  }
  a.days = 0;
  if (yes(noticed))
    a.invited = true;
  else
    a.late = Tri::unknown;
}

/// The end of pay that the file gives for a lateness of which the day is not on file.
std::optional<Date> stated_delay(const Case& c, Word lateness) {
  std::optional<Date> last;
  for (const Record& r : c.dossier.extensions)
    if (yes(r.is(field::soort, lateness)))
      if (const auto to = r.date(field::tot); to && *to > c.pay_end) last = std::max(last, to);
  return last;
}

}  // namespace

const Event* notice_of_sickness(const Case& c) {
  const Event* notice = c.first(Kind::melding_42e_week);
  for (const Event* e : c.events(Kind::wia_aanvraag))
    if (yes(e->yes(field::verkorte_wachttijd)) && (notice == nullptr || e->day < notice->day))
      return e;
  return notice;
}

LateApplication late_application(const Case& c) {
  LateApplication a;
  a.due = law::wia::aanvraag.before(c.pay_end);
  a.application = regular_application(c);
  a.early = applied_early(c);
  if (c.contract_ends || a.early) return a;
  if (const Event* e = a.application) {
    a.made = e->day;
    a.days = a.most = std::max(0, e->day - a.due);
    if (a.days > 0) weigh_invitation(c, a);
    if (a.invited) a.most = 0;
  } else if (const auto to = stated_delay(c, Word::te_late_aanvraag)) {
    a.days = a.most = *to - c.pay_end;
  } else if (c.as_of > a.due) {
    // Where UWV decided, there was an application.
    a.most = c.as_of - a.due;
    if (!c.delivered(Kind::wia_aanvraag) || c.first(Kind::loonsanctie) != nullptr)
      a.late = Tri::unknown;
    else
      a.days = a.most;
  }
  // By how much, hangs on the end of a voluntary extension.
  if (c.extension_open && a.days > 0) {
    a.days = 0;
    a.late = Tri::unknown;
  }
  if (a.days > 0) a.late = Tri::yes;
  return a;
}

bool not_taken_up(const Event& e) {
  return no(e.yes(field::verklaring_bedrijfsarts)) && !yes(e.yes(field::toegekend));
}

Date notice_due(const Case& c) {
  return c.clock.at(
      law::tijdigheid::melding.days_by_due([&](int days) { return c.clock.at(days); }));
}

bool late_notice_extends(Date due) { return due < law::tijdigheid::melding.values.back().from; }

int late_notice(const Case& c) {
  const Date due = notice_due(c);
  if (!late_notice_extends(due) || c.contract_ends) return 0;
  if (const Event* notice = notice_of_sickness(c)) return std::max(0, notice->day - due);
  const auto to = stated_delay(c, Word::te_late_aangifte);
  return to ? *to - c.pay_end : 0;
}

Date pay_end_before_sanction(const Case& c) {
  return c.pay_end + late_notice(c) + late_application(c).days;
}

Uncertain<Date> pay_end_bounds(const Case& c) {
  const LateApplication a = late_application(c);
  const Date base = c.pay_end + late_notice(c);
  const Date last = base + a.most;
  // UWV sets the end of a voluntary extension, and no law bounds it (WIA art. 24 lid 2).
  return {base + (a.letter_open ? 0 : a.days), c.extension_open ? std::max(last, c.as_of) : last};
}

Tri sanction_came_late(const Case& c) {
  const Event* e = c.first(Kind::loonsanctie);
  return e == nullptr || c.contract_ends ? Tri::no : is_after(e->day, pay_end_bounds(c));
}

bool names_sanction(const Case& c) {
  return std::ranges::any_of(c.dossier.extensions, [](const Record& r) {
    return yes(r.is(field::soort, Word::loonsanctie));
  });
}

bool decisions_delivered(const Case& c) {
  return c.delivered(Kind::loonsanctie, c.fsd, std::min(c.as_of, pay_end_bounds(c).latest)) &&
         !names_sanction(c);
}

}  // namespace poortwachter
