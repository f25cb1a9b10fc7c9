// Guidance to other work for whom cannot, or does not want to, search alone (BRB par. 9).
#include <algorithm>

#include "law/inspanning.hpp"
#include "rules/spoor/begeleiding.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_begeleiding {
namespace {

/// Guidance from a day on: spoor 2 by others than the employee, or an intervention of that kind.
struct Guidance {
  const Event* sure = nullptr;
  const Event* doubt = nullptr;
};

Guidance guidance(const Case& c, Date from) {
  Guidance g;
  for (const Event* e : c.events()) {
    Tri guided = Tri::no;
    if (e->kind == Kind::spoor2_start && e->day >= from)
      guided = !e->is(Field::uitvoerder, Word::werknemer_zelf);
    if (e->kind == Kind::interventie)
      guided = e->is(Field::soort_interventie, Word::begeleiding) && e->yes(Field::uitgevoerd);
    const Event*& place = yes(guided) ? g.sure : g.doubt;
    if (!no(guided) && place == nullptr) place = e;
  }
  return g;
}

/// What is needed, and from when.
struct Need {
  const Event* event;
  Date due;
  bool wish;  ///< the employee asked for it; else he cannot search alone
};

/// Tells a shortfall of the need, or what is open about it. No finding: it was met.
void check_need(Check& k, const Need& n) {
  const Case& c = k.c;
  const Guidance g = guidance(c, n.event->day);
  if (g.sure != nullptr && g.sure->day <= n.due) return;
  const struct {
    Date due, actual, from;
  } shown{n.due, g.sure != nullptr ? g.sure->day : n.due, n.event->day};
  const auto fill = [&](Finding& f) {
    f.from = n.event->day;
    f.due = n.due;
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
void check_wishes(Check& k) {
  const Case& c = k.c;
  for (const Event* e : c.events(Kind::voorstel_werknemer)) {
    const Tri asks = e->is(Field::betreft, Word::begeleiding);
    const auto when = e->date(Field::reactie_datum);
    const Tri taken_up =
        when && *when > c.as_of ? Tri::no : e->is(Field::reactie, Word::geaccepteerd);
    if (no(asks) || yes(taken_up)) continue;
    if (unknown(asks) || unknown(taken_up)) {
      k.unknown(msg::unknown_wish{.from = e->day}).place = e->place;
      continue;
    }
    const Date due = c.clock.after(e->day, law::inspanning::begeleiding.days(e->day));
    check_need(k, {e, due, true});
  }
  if (k.empty() && !c.delivered(Kind::voorstel_werknemer)) k.unknown(msg::unknown_wishes{});
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Tri alone = c.dossier.employee.yes(Field::werkt_zelfstandig_naar_ander_werk);
  const auto starts = c.events(Kind::spoor2_start);  // not empty: the rule applies
  bool self = false;
  for (const Event* e : starts) {
    const Tri unaided = e->is(Field::uitvoerder, Word::werknemer_zelf);
    self = self || yes(unaided);
    if (no(unaided) || (yes(unaided) && yes(alone))) continue;
    if (yes(unaided) && no(alone)) {
      check_need(k, {e, e->day, false});
      continue;
    }
    Finding& f = yes(unaided) ? k.unknown(msg::unknown_ability{.from = e->day})
                              : k.unknown(msg::unknown{.from = e->day});
    f.place = e->place;
  }
  if (self && yes(alone)) check_wishes(k);
  if (!k.empty()) return;
  const Date last = starts.back()->day;
  Finding& f =
      self && yes(alone) ? k.pass(msg::pass_alone{.from = last}) : k.pass(msg::pass{.from = last});
  f.place = starts.back()->place;
}

}  // namespace poortwachter::spoor_begeleiding
