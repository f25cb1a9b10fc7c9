#include "rules/spoor/obligations.hpp"

#include <algorithm>
#include <functional>

#include "case/work.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/hours.hpp"
#include "rules/spoor/stretch.hpp"

namespace poortwachter {
namespace {

// What a term is counted from.
constexpr Text kWorkEnded{"einde van het werk dat spoor 2 opschortte",
                          "end of the work that set spoor 2 aside"};
constexpr Text kPossibilities{"mogelijkheden ontstaan", "possibilities arose"};

void keep_first(std::optional<Due>& first, const Due& d) {
  if (!first || d.day < first->day) first = d;
}

/// The days on which work, or what is known of it, may begin or end, ascending.
std::vector<Date> changes(const Case& c) {
  const Date end = std::max(c.fsd, c.as_of + 1);
  std::vector<Date> result{c.fsd, end};
  const auto add = [&](Date d) { result.push_back(std::clamp(d, c.fsd, end)); };
  for (const Resumption& r : c.resumptions()) {
    add(r.days.from);
    add(r.known_until);
    add(r.days.until);
  }
  for (const NotDelivered& n : c.dossier.not_delivered)
    if (n.from) add(*n.from);
  for (const Days& fit : c.found<fit_for_own_work>()) {
    add(fit.from);
    add(fit.until);
  }
  std::ranges::sort(result);
  const auto same = std::ranges::unique(result);
  result.erase(same.begin(), same.end());
  return result;
}

}  // namespace

std::function<Tri(const PossibilitySpan&)> enough_for_track2(const Case& c) {
  return [marginal = c.found<marginal_asks_for_track2>(),
          sheltered = sheltered_asks_for_track2(c)](const PossibilitySpan& s) {
    return s.possible && sheltered && (s.marginal() ? marginal : Tri::yes);
  };
}

Tri as_it_stands(Tri need, Date day, Date as_of) {
  return day > as_of ? need && Tri::unknown : need;
}

Obligations::Obligations(const Case& c, Track2& t)
    : c_(c),
      t_(t),
      term_(law::spoor2::termijn.days(c.fsd)),
      after_new_possibilities_(law::spoor2::nieuwe_mogelijkheden.days(c.fsd)),
      left_out_(left_out_before_aow(c)),
      sure_(lasting(runs(c, enough_for_track2(c), Tri::yes))),
      maybe_(lasting(runs(c, enough_for_track2(c), Tri::unknown))),
      changes_(changes(c)) {}

/// On each part between two changes: the surest of what the work gives that runs then.
template <typename Gives>
std::vector<Tri> Obligations::on_parts(const Gives& gives) const {
  std::vector<int> sure(changes_.size()), maybe(changes_.size());  // more that run than before
  const auto part = [&](Date d) {
    return static_cast<std::size_t>(std::ranges::lower_bound(changes_, d) - changes_.begin());
  };
  const auto put = [&](Days d, Tri how) {
    if (no(how) || d.empty()) return;
    std::vector<int>& more = yes(how) ? sure : maybe;
    ++more[part(d.from)];
    --more[part(d.until)];
  };
  for (const Resumption& r : c_.resumptions()) {
    const Tri how = gives(r);
    put({r.days.from, r.known_until}, how);
    put({r.known_until, r.days.until}, how && Tri::unknown);
  }
  std::vector<Tri> result;
  int surely = 0, perhaps = 0;
  for (std::size_t i = 0; i + 1 < changes_.size(); ++i) {
    surely += sure[i];
    perhaps += maybe[i];
    result.push_back(surely > 0 ? Tri::yes : perhaps > 0 ? Tri::unknown : Tri::no);
  }
  return result;
}

void Obligations::add_unless(const NotSetAside& open, Date arises, const Due& due, Tri need,
                             Date until) {
  const auto add_each = [&](const std::vector<Days>& stretches, Tri asked) {
    for (const Days& s : stretches) {
      const Due again{c_.clock.after(s.from, term_), s.from, kWorkEnded, due.because};
      add(as_it_stands(asked, arises, c_.as_of), again.day > due.day ? again : due,
          std::min(s.until, until));
    }
  };
  add_each(open.surely, need);
  add_each(open.perhaps, need && Tri::unknown);
}

void Obligations::add(Tri need, const Due& due, Date until) {
  if (no(need)) return;
  if (const auto d = first_due(maybe_, due, until, false)) keep_first(t_.due_possible, *d);
  if (!yes(need)) return;
  if (const auto d = first_due(sure_, due, until, true)) keep_first(t_.due_certain, *d);
}

/// Is the work of each part enough to leave spoor 2 alone? Hours far below what is possible,
/// without a concrete outlook on more, are not: where work in the own firm is possible too little,
/// other employers are to be looked at (BRB par. 8, and par. 9 on small hours). Asked where it is
/// said to fit, or nothing is said.
std::vector<Tri> Obligations::on_parts_enough() const {
  struct Running {
    double hours = 0;
    int running = 0;
    int silent = 0;           ///< do not say their hours
    int outlook = 0;          ///< will be extended
    int perhaps_outlook = 0;  ///< do not say
    int fits = 0;             ///< are not said not to fit
  };
  std::vector<Running> more(changes_.size());
  const auto part = [&](Date d) {
    return static_cast<std::size_t>(std::ranges::lower_bound(changes_, d) - changes_.begin());
  };
  for (const Resumption& r : c_.resumptions()) {
    if (yes(r.therapeutic) || r.days.empty()) continue;
    const auto hours = r.event->number(field::uren_per_week);
    // Of small hours the employee must want them (BRB par. 9).
    const Tri outlook = r.event->yes(field::uitzicht_op_uitbreiding) &&
                        tri(!no(r.event->yes(field::instemming_werknemer)));
    const bool fits = !no(r.event->yes(field::sluit_aan_bij_mogelijkheden));
    for (const auto& [day, sign] : {std::pair(r.days.from, 1), std::pair(r.days.until, -1)}) {
      Running& m = more[part(day)];
      m.hours += sign * hours.value_or(0);
      m.running += sign;
      m.silent += hours ? 0 : sign;
      m.outlook += yes(outlook) ? sign : 0;
      m.perhaps_outlook += unknown(outlook) ? sign : 0;
      m.fits += fits ? sign : 0;
    }
  }
  std::vector<Tri> result;
  Running now;
  for (std::size_t i = 0; i + 1 < changes_.size(); ++i) {
    now.hours += more[i].hours;
    now.running += more[i].running;
    now.silent += more[i].silent;
    now.outlook += more[i].outlook;
    now.perhaps_outlook += more[i].perhaps_outlook;
    now.fits += more[i].fits;
    const HoursFit fit =
        now.silent > 0 ? HoursFit::unknown : hours_fit(c_, hours_said(c_, changes_[i]), now.hours);
    const bool small = fit == HoursFit::far_below;
    // Said not to fit, and nobody knows by how much.
    const bool perhaps = fit == HoursFit::unknown && now.running > 0 && now.fits == 0;
    const bool enough = now.outlook > 0 || (!small && !perhaps);
    const bool too_little = small && now.fits == 0 && now.perhaps_outlook == 0;
    result.push_back(enough ? Tri::yes : too_little ? Tri::no : Tri::unknown);
  }
  return result;
}

NotSetAside Obligations::by_structural_work() const {
  const std::vector<Tri> on_file =
      on_parts([](const Resumption& r) { return tri(!yes(r.therapeutic)); });
  std::vector<Tri> runs = on_parts([](const Resumption& r) {
    return against_his_will(r) ? Tri::no : !r.therapeutic && r.event->yes(field::structureel);
  });
  const std::vector<Tri> enough = on_parts_enough();
  const Stretches& fit = c_.found<fit_for_own_work>();
  bool delivered = true;  // up to then
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runs[i] = runs[i] && enough[i];
    if (std::ranges::any_of(fit, [&](const Days& d) { return d.contains(changes_[i]); }))
      runs[i] = Tri::yes;
    delivered = delivered && c_.delivered(Kind::werkhervatting, c_.fsd, changes_[i]);
    if (no(on_file[i]) && !delivered && !yes(runs[i])) runs[i] = Tri::unknown;
  }
  return without(runs);
}

NotSetAside Obligations::by_return_since(Date since) const {
  return without(on_parts([since](const Resumption& r) {
    return yes(r.therapeutic) || r.days.from < since ? Tri::no : r.own;
  }));
}

NotSetAside Obligations::without(const std::vector<Tri>& set_aside) const {
  const auto at_least = [&](Tri least) {
    std::vector<Days> stretches;
    for (std::size_t i = 0; i < set_aside.size(); ++i) {
      if ((!set_aside[i]) < least) continue;
      const Days part{changes_[i], changes_[i + 1]};
      if (!stretches.empty() && stretches.back().until == part.from)
        stretches.back().until = part.until;
      else
        stretches.push_back(part);
    }
    std::erase_if(stretches,
                  [&](const Days& s) { return gone(s.until, c_.clock.after(s.from, term_)); });
    return stretches;
  };
  return {at_least(Tri::yes), at_least(Tri::unknown)};
}

/// The stretches of possibilities that last until spoor 2 may be asked on their account.
std::vector<Days> Obligations::lasting(std::vector<Days> stretches) const {
  std::erase_if(stretches, [&](const Days& s) {
    return s.from > c_.fsd && gone(s.until, c_.clock.after(s.from, after_new_possibilities_));
  });
  return stretches;
}

/// A need is an obligation only where it, and the possibilities, last until it is due.
/// Possibilities that arise later give time for a plan first.
std::optional<Due> Obligations::first_due(const std::vector<Days>& with_possibilities,
                                          const Due& due, Date until, bool for_sure) {
  for (const Days& run : with_possibilities) {
    Due d = due;
    if (run.from > c_.fsd) {
      const Due later{c_.clock.after(run.from, after_new_possibilities_), run.from, kPossibilities,
                      due.because};
      if (later.day > d.day) d = later;
    }
    if (!gone(run.until, d.day) && !gone(until, d.day) && tested(d.day, for_sure)) return d;
  }
  return std::nullopt;
}

bool Obligations::tested(Date due, bool for_sure) {
  if (due > c_.efforts_end || (c_.recovered && *c_.recovered <= due)) return t_.over = true, false;
  if (left_out_ && (for_sure ? left_out_->earliest : left_out_->latest) <= due)
    return t_.left_out = true, false;
  if (!c_.aow || due < *c_.aow) return true;
  t_.aow = true;  // BW 7:658a lid 1
  return false;
}

}  // namespace poortwachter
