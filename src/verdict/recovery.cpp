#include "verdict/recovery.hpp"

#include <algorithm>
#include <iterator>

#include "law/verslag.hpp"
#include "law/ziekengeld.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/result.hpp"
#include "rules/verslag/parts.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/grounds.hpp"
#include "verdict/notes.hpp"
#include "verdict/uwv.hpp"

namespace poortwachter {
namespace {

constexpr int kWeek = 7;
constexpr unsigned kFriday = 5;

/// Of the days those with possibilities, without what the clock passes over and what UWV excuses
/// (BVZ art. 2 lid 2: "zonder deugdelijke grond").
void add_days(const Case& c, const Finding& f, Days all, std::vector<Days>& to) {
  Stretches left_out = excused_by_uwv(c, f);
  std::ranges::copy(c.clock.passed_over(), std::back_inserter(left_out));
  left_out = joined(std::move(left_out));
  for (const PossibilitySpan& s : c.possibilities()) {
    const Days d{std::max(all.from, s.days.from), std::min(all.until, s.days.until)};
    if (d.empty() || no(s.possible)) continue;
    Date from = d.from;
    for (const Days& out : left_out) {
      if (out.until <= from || out.from >= d.until) continue;
      if (out.from > from) to.push_back({from, out.from});
      from = out.until;
    }
    if (from < d.until) to.push_back({from, d.until});
  }
}

/// Stretches that overlap or touch are one period of not doing enough.
std::vector<Shortfall> periods_of(std::vector<Days> days) {
  std::ranges::sort(days, {}, &Days::from);
  std::vector<Shortfall> periods;
  for (const Days& d : days)
    if (!periods.empty() && d.from <= periods.back().to + 1)
      periods.back().to = std::max(periods.back().to, d.until - 1);
    else
      periods.push_back({d.from, d.until - 1});
  for (Shortfall& p : periods) p.weeks = (p.to - p.from + 1) / kWeek;
  return periods;
}

bool term_lapsed(const Case& c) {
  if (uwv::only_other_papers(c)) return false;
  return std::ranges::any_of(c.events(Kind::uwv_hersteltermijn), [&](const Event* e) {
    const Date last = last_day(*e, law::verslag::hersteltermijn.days(e->day));
    const auto met = c.happened(*e, field::aangevuld);
    return c.as_of > last && !(met && *met <= last);
  });
}

Date last_day_of_benefit(const Case& c) {
  Date last = c.waiting_end;
  if (c.aow) last = std::min(last, *c.aow - 1);  // ZW art. 29 lid 4
  if (c.recovered) last = std::min(last, *c.recovered - 1);
  if (const auto well = lasting_recovery_after(c, *c.contract_end))
    last = std::min(last, *well - 1);
  return last;
}

}  // namespace

bool benefit_left(const Case& c) {
  const Date last = last_day_of_benefit(c);
  for (Date d = *c.contract_end + 1; d <= last; d = d + 1)
    if (d.weekday() <= kFriday) return true;
  return false;
}

Tri work_fits(const Case& c) {
  const Result result(c);
  if (no(result.suitable)) return Tri::no;
  Tri fit = Tri::no;
  for (const Resumption& r : c.resumptions()) {
    const Tri on = r.on(c.test_end) && !r.therapeutic;
    if (!no(on))
      fit = fit || (on && fits(r.event->yes(field::sluit_aan_bij_mogelijkheden), result.hours));
  }
  return fit;
}

Recovery recovery(const Case& c, std::span<const Finding> findings, bool efforts, bool report) {
  Recovery r;
  r.work_fits = yes(work_fits(c));
  r.term_lapsed = term_lapsed(c);
  r.benefit_until = last_day_of_benefit(c);
  const Days tested{c.clock.at(law::ziekengeld::weggelaten.days(c.fsd)), c.test_end + 1};
  std::vector<Days> short_on;
  for (const Finding& f : findings) {
    // Whether a chance was missed says something of the others.
    if (f.status != Status::fail || f.weight != Weight::substantive ||
        f.rule->role == Role::chance_missed || cover(c, f) == Cover::confirmed)
      continue;
    // The day on which it was done late is none on which it was left undone (BVZ art. 2 lid 2).
    const bool done = f.rule->check != CheckKind::question && f.actual && f.short_to == f.actual;
    if (f.short_from && f.short_to)
      add_days(c, f,
               {std::max(*f.short_from, tested.from),
                std::min(*f.short_to + (done ? 0 : 1), tested.until)},
               short_on);
    else
      r.every_day_known = false;
  }
  r.periods = periods_of(std::move(short_on));
  for (const Shortfall& p : r.periods) r.weeks_of_shortfall += p.weeks;

  int weeks = 0;
  const int most = law::ziekengeld::meeste.days(c.fsd) / kWeek;
  if (efforts && !r.work_fits)
    weeks = r.every_day_known ? std::min(r.weeks_of_shortfall, most) : most;
  if (weeks > 0) {
    r.basis = Recovery::Basis::periods;
  } else if (report) {
    r.basis = Recovery::Basis::report;
    weeks = 1;
  }
  const Date from = *c.contract_end + 1;
  const Date until = std::min(from + weeks * kWeek, r.benefit_until + 1);
  if (from < until) r.charged.push_back({from, until});
  return r;
}

Recovery recovery_at_most(const Case& c, const Finding& assumed) {
  Finding f = assumed;
  f.status = Status::fail;
  f.weight = Weight::substantive;
  f.short_from = c.fsd;
  f.short_to = c.efforts_moment;
  return recovery(c, std::span(&f, 1), true, false);
}

Statements recovery_note(const Case& c, const Recovery& r) {
  namespace say = notes;
  Statements n;
  switch (r.basis) {
    case Recovery::Basis::nothing:
      if (r.work_fits)
        n.emplace_back(say::recovery_work_fits);
      else if (!r.periods.empty() && r.weeks_of_shortfall == 0)
        n.emplace_back(say::recovery_no_week);
      break;
    case Recovery::Basis::report:
      n.emplace_back(r.term_lapsed ? say::recovery_report_lapsed : say::recovery_report);
      break;
    case Recovery::Basis::periods:
      if (r.every_day_known) {
        Statements periods;
        for (const Shortfall& p : r.periods)
          if (p.weeks > 0)
            periods.push_back(say::recovery_period{.from = p.from, .to = p.to, .weeks = p.weeks});
        if (periods.size() == 1)
          n.push_back(say::recovery_one_period{.period = periods});
        else
          n.push_back(say::recovery_periods{.periods = periods, .weeks = r.weeks_of_shortfall});
      } else {
        n.emplace_back(say::recovery_most);
      }
      n.push_back(say::benefit_until{.until = r.benefit_until});
      break;
  }
  if (r.basis != Recovery::Basis::nothing) n.emplace_back(say::premiums);
  // Everything hangs on it, also where nothing is recovered (WIA art. 26 lid 2).
  if (unknown(c.dossier.employer.yes(field::eigenrisicodrager_ziektewet)))
    n.emplace_back(say::own_risk_unknown);
  return n;
}

}  // namespace poortwachter
