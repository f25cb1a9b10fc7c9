// Guidance to other work for whom cannot, or does not want to, search alone (BRB par. 9).
#include <algorithm>
#include <span>
#include <vector>

#include "law/inspanning.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "poortwachter/field/voorstel_werknemer.hpp"
#include "rules/spoor/begeleiding.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_begeleiding {
namespace {

/// Guidance from a day on: spoor 2 by others than the employee, or an intervention of that kind.
struct Guidance {
  const Event* sure = nullptr;
  const Event* doubt = nullptr;
};

/// All guidance of a case.
class Guiding {
 public:
  explicit Guiding(const Case& c) : events_(c.events()) {
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const Event& e = *events_[i];
      if (e.kind == Kind::spoor2_start) {
        const Tri by_others = !e.is(field::uitvoerder, Word::werknemer_zelf);
        if (!no(by_others)) (yes(by_others) ? sure_ : doubt_).starts.push_back(i);
      } else if (e.kind == Kind::interventie) {
        const Tri guided =
            e.is(field::soort_interventie, Word::begeleiding) && e.yes(field::uitgevoerd);
        if (!no(guided)) (yes(guided) ? sure_ : doubt_).interventions.push_back(i);
      }
    }
  }

  [[nodiscard]] Guidance from(Date day) const { return {first(sure_, day), first(doubt_, day)}; }

 private:
  static constexpr auto kNone = static_cast<std::size_t>(-1);

  /// Places among the events.
  struct Places {
    std::vector<std::size_t> starts, interventions;
  };

  [[nodiscard]] const Event* first(const Places& p, Date day) const {
    const auto from = [&](const std::vector<std::size_t>& all, Date first) {
      const auto i =
          std::ranges::lower_bound(all, first, {}, [&](std::size_t e) { return events_[e]->day; });
      return i == all.end() ? kNone : *i;
    };
    // Guidance of long before was not to this other work; for so long before it may have been.
    const Date before = day - law::inspanning::begeleiding.days(day);
    const std::size_t i = std::min(from(p.starts, day), from(p.interventions, before));
    return i == kNone ? nullptr : events_[i];
  }

  std::span<const Event* const> events_;
  Places sure_, doubt_;
};

/// What is needed, and from when.
struct Need {
  const Event* event;
  Date due;
  bool wish;  ///< the employee asked for it; else he cannot search alone
};

/// Tells a shortfall of the need, or what is open about it. No finding: it was met.
void check_need(Check& k, const Guiding& guiding, const Need& n) {
  const Case& c = k.c;
  const Guidance g = guiding.from(n.event->day);
  if (g.sure != nullptr && g.sure->day <= n.due) return;
  const struct {
    Date due, actual, from;
  } shown{n.due, g.sure != nullptr ? g.sure->day : n.due, n.event->day};
  const auto fill = [&](Finding& f) {
    f.from = n.event->day;
    f.due = n.due;
    count_from(f, c, n.event->day);
    f.place = n.event->place;
    f.short_from = n.due + 1;
    f.short_to = c.efforts_moment;
    if (g.sure == nullptr) return;
    f.actual = g.sure->day;
    f.short_to = std::min(g.sure->day, c.efforts_moment);
  };
  if (c.over_by(n.due)) return fill(k.not_applicable(msg::not_applicable_ended::of(shown)));
  if (c.as_of <= n.due) return fill(k.upcoming(msg::upcoming::of(shown)));
  if (g.doubt != nullptr || !c.delivered(Kind::interventie) || !c.delivered(Kind::spoor2_start))
    return fill(k.unknown(msg::unknown_guidance::of(shown)));
  if (g.sure == nullptr)
    return fill(n.wish ? k.fail(msg::wish_refused::of(shown)) : k.fail(msg::alone::of(shown)));
  fill(n.wish ? k.fail(msg::wish_late::of(shown)) : k.fail(msg::alone_late::of(shown)));
}

/// Who can search alone may still ask for guidance, and then gets it.
void check_wishes(Check& k, const Guiding& guiding) {
  const Case& c = k.c;
  for (const Event* e : c.events(Kind::voorstel_werknemer)) {
    const Tri asks = e->is(field::betreft, Word::begeleiding);
    const auto when = e->date(field::reactie_datum);
    const Tri taken_up =
        when && *when > c.as_of ? Tri::no : e->is(field::reactie, Word::geaccepteerd);
    if (no(asks) || yes(taken_up)) continue;
    if (unknown(asks) || unknown(taken_up)) {
      k.unknown(msg::unknown_wish{.from = e->day}).place = e->place;
      continue;
    }
    const Date due = c.clock.after(e->day, law::inspanning::begeleiding.days(e->day));
    check_need(k, guiding, {e, due, true});
  }
  if (k.empty() && !c.delivered(Kind::voorstel_werknemer)) k.unknown(msg::unknown_wishes{});
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Tri alone = c.dossier.employee.yes(field::werkt_zelfstandig_naar_ander_werk);
  const auto starts = c.events(Kind::spoor2_start);  // not empty: the rule applies
  const Guiding guiding(c);
  bool self = false;
  for (const Event* e : starts) {
    const Tri unaided = e->is(field::uitvoerder, Word::werknemer_zelf);
    self = self || yes(unaided);
    if (no(unaided) || (yes(unaided) && yes(alone))) continue;
    if (yes(unaided) && no(alone)) {
      check_need(k, guiding, {e, e->day, false});
      continue;
    }
    Finding& f = yes(unaided) ? k.unknown(msg::unknown_ability{.from = e->day})
                              : k.unknown(msg::unknown{.from = e->day});
    f.place = e->place;
  }
  if (self && yes(alone)) check_wishes(k, guiding);
  if (!k.empty()) return;
  const Date last = starts.back()->day;
  Finding& f =
      self && yes(alone) ? k.pass(msg::pass_alone{.from = last}) : k.pass(msg::pass{.from = last});
  f.place = starts.back()->place;
}

}  // namespace poortwachter::spoor_begeleiding
