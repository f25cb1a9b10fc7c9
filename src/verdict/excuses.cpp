#include "verdict/excuses.hpp"

#include <algorithm>
#include <utility>

#include "case/activity.hpp"
#include "law/inspanning.hpp"
#include "law/oordeel.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/spoor/set_aside.hpp"
#include "verdict/repairable.hpp"

namespace poortwachter {
namespace {

Tri positive_on_efforts(const Event& e) {
  return e.is(field::onderwerp, Word::inspanningen_werkgever) &&
         e.is(field::uitkomst, Word::positief);
}

/// Does nobody know whether there were possibilities? That nobody looked again at a sound
/// judgement of none excuses nothing, unless who did was not handed over: efforts are asked only
/// for the time with possibilities provided that it was reassessed (BRB par. 7.4, situation 2).
/// Of days on which spoor 2 ran it is not asked: who runs it sees possibilities, and what is on
/// file is presumed in order.
bool nobody_knows(const Case& c, const PossibilitySpan& s) {
  return unknown(s.possible) &&
         (!s.grown_old() || !c.judgements_delivered(s.days.from, s.days.until - 1));
}

}  // namespace

Excuses::Excuses(const Case& c)
    : none(without_possibilities(c, false)),
      leave(poortwachter::leave(c)),
      set_aside(set_aside_by_structural_work(c, law::spoor2::termijn.days(c.fsd))),
      c_(c) {
  for (const PossibilitySpan& s : c.possibilities())
    if (nobody_knows(c, s)) open.push_back(s.days);
  for (const Track2Path& p : track2_paths(c)) paths.push_back(p.days);
  paths = joined(std::move(paths));
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (const Tri positive = positive_on_efforts(*e); !no(positive))
      (yes(positive) ? opinion : perhaps_opinion) = e->day;
  for (const NotDelivered& n : c.dossier.not_delivered)
    if (n.kind == Kind::deskundigenoordeel && n.from.value_or(c.fsd) <= c.as_of)
      perhaps_opinion =
          std::max(perhaps_opinion.value_or(c.fsd), std::min(n.until.value_or(c.as_of), c.as_of));
}

std::optional<Date> Excuses::covered_until(const Rule& rule, std::optional<Date> said) const {
  if (!said || rule.degree != DegreeBasis::track2) return said;
  return c_.clock.after(*said, law::oordeel::na_deskundigenoordeel.days(*said));
}

bool Excuses::may_be_excused(const Finding& f, Days days) const {
  const bool done = f.actual && f.actual == f.short_to;
  return f.rule->quality && !done &&
         (!c_.activities_delivered(days.from, days.until - 1) ||
          !c_.judgements_delivered(days.from, days.until - 1));
}

bool Excuses::may_exist(const Finding& f, Days days) const {
  const auto covered = covered_until(*f.rule, perhaps_opinion);
  return may_be_excused(f, days) || (covered && *covered >= days.from);
}

const Stretches& Excuses::adequate(int track) const {
  std::optional<Stretches>& days = adequate_[static_cast<std::size_t>(track - 1)];
  if (!days) days = adequate_activity(c_, track);
  return *days;
}

const Stretches& Excuses::carried_on() const {
  if (carried_on_) return *carried_on_;
  const int limit = law::inspanning::stilstand.days(c_.fsd);
  Stretches days;
  for (const Track2Path& p : track2_paths(c_)) {
    const Stretches fit = adequate_days(p);
    const auto add = [&](Days told) {
      if (told.until - told.from > law::spoor2::voortgang.days(told.from)) return;
      for (const Days& d : fit)
        days.push_back({std::max(d.from, told.from), std::min(d.until, told.until)});
    };
    Date from = p.days.from;
    for (const Event* report : p.reports) {
      add({from, report->day});
      from = report->day;
    }
    add({from, std::min(p.days.until, c_.efforts_moment + 1)});
  }
  for (const Activity& a : c_.activities())
    if (yes(a.certain) && a.event->kind == Kind::werkhervatting &&
        yes(a.event->is(field::werkgever, Word::ander)))
      days.push_back(a.days);
  // A step is work taken up, or for more hours than ever before.
  bool begun = false;
  double most = 0;
  for (const Resumption& r : c_.resumptions()) {
    if (no(r.own)) continue;
    const double hours = r.event->number(field::uren_per_week).value_or(0);
    const bool step = !begun || hours > most;
    begun = true;
    most = std::max(most, hours);
    if (!step) continue;
    days.push_back({r.days.from, std::min(r.known_until, r.days.from + limit)});
  }
  return carried_on_.emplace(joined(std::move(days)));
}

const Stretches& Excuses::going_on(int on) const {
  std::optional<Stretches>& days = going_on_[static_cast<std::size_t>(on)];
  if (days) return *days;
  // Until there are an analysis and a plan nothing stands still.
  const Days before{c_.fsd, c_.clock.at(law::inspanning::aanloop.days(c_.fsd))};
  Stretches all{before, {c_.efforts_moment + 1, c_.efforts_moment + 1}};
  const auto add = [&](const Stretches& more) { all.insert(all.end(), more.begin(), more.end()); };
  for (const int track : {1, 2})
    if (on == 0 || on == track) add(adequate(track));
  add(none);
  add(leave);
  std::ranges::sort(all, {}, &Days::from);
  const int limit = law::inspanning::stilstand.days(c_.fsd);
  Date until = all.front().from;
  for (Days& d : all) {
    if (d.from > until && d.from - until < limit) d.from = until;
    until = std::max(until, d.until);
  }
  return days.emplace(joined(std::move(all)));
}

}  // namespace poortwachter
