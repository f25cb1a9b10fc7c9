// Was spoor 2 started where it was needed? When it was started is asked by tweede-spoor-tijdig,
// what followed when it stopped by tweede-spoor-vervolg.
#include <algorithm>

#include "law/spoor2.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/spoor/set_aside.hpp"
#include "rules/spoor/track2.hpp"
#include "rules/spoor/tweede-spoor-gestart.rule.hpp"

namespace poortwachter::spoor_tweede_spoor_gestart {
namespace {

void check_missing(Check& k, const Track2& t) {
  const Case& c = k.c;
  const Due& due = *t.due_certain;
  const struct {
    Date due, from, to;
    int count;
    Message what;
  } shown{due.day, due.from, t.broken_off != nullptr ? t.broken_off->day : due.day, due.count(c),
          due.in_words()};
  Finding& f = t.broken_off != nullptr      ? k.fail(msg::broken_off::of(shown))
               : none_set_aside(c, due.day) ? k.fail(msg::missing_set_aside::of(shown))
                                            : k.fail(msg::missing::of(shown));
  fill_due(f, c, due);
  if (t.broken_off != nullptr) f.place = t.broken_off->place;
  Date last = c.efforts_moment;
  if (const auto left_out = left_out_before_aow(c)) last = std::min(last, left_out->latest);
  // Structural work that was taken up after all sets it aside from then on.
  const auto parts = not_set_aside(
      {due.day + 1, last + 1}, set_aside_by_structural_work(c, law::spoor2::termijn.days(c.fsd)));
  f.short_from = due.day + 1;
  f.short_to = parts.empty() ? due.day : parts.back().until - 1;
}

/// The first day on which a start may have been that was not handed over, where the file shows all
/// of before; nothing when it does not.
std::optional<Date> hidden_from(const Case& c, Date due) {
  std::optional<Date> first;
  for (const NotDelivered& n : c.dossier.not_delivered) {
    if (n.kind != Kind::spoor2_start && n.kind != Kind::werkhervatting) continue;
    if (n.kind == Kind::werkhervatting || !n.from || *n.from <= due) return std::nullopt;
    first = std::min(first.value_or(*n.from), *n.from);
  }
  return first;
}

/// Not started by a day after it was due; whether it was later was not handed over.
void check_missing_until(Check& k, const Due& due, Date hidden) {
  const struct {
    Date due, from, to;
    int count;
    Message what;
  } shown{due.day, due.from, hidden - 1, due.count(k.c), due.in_words()};
  Finding& f = k.fail(msg::missing_until::of(shown));
  fill_due(f, k.c, due);
  f.short_from = due.day + 1;
  f.short_to = std::min(hidden - 1, k.c.efforts_moment);
}

/// A need that is sure, or may be.
Finding& check_due(Check& k, const Track2& t) {
  const Case& c = k.c;
  const Due& first = *t.due_possible;
  const struct {
    Date due, from;
    int count;
    Message what;
  } shown{first.day, first.from, first.count(c), first.in_words()};
  if (c.as_of <= first.day) {
    const bool certain = t.due_certain && t.due_certain->day == first.day;
    return certain ? k.upcoming(msg::upcoming::of(shown)) : k.upcoming(msg::upcoming_if::of(shown));
  }
  if (perhaps_by_work(c, t)) return k.unknown(msg::unknown_work::of(shown));
  if (!c.delivered(Kind::spoor2_start)) return k.unknown(msg::unknown_absent::of(shown));
  if (t.may_have_started) return k.unknown(msg::unknown_started::of(shown));
  if (const auto left = left_out_before_aow(c); left && !left->dated())
    return k.unknown(msg::unknown_left_out::of(shown));
  if (c.delivered(Kind::werkhervatting) && unknown(sheltered_asks_for_track2(c)))
    return k.unknown(msg::unknown_sheltered::of(shown));
  if (c.delivered(Kind::werkhervatting) && c.possibilities(first.day).marginal())
    return k.unknown(msg::unknown_marginal::of(shown));
  const auto perhaps_small = [&](const Resumption& r) {
    return !yes(r.therapeutic) && unknown(small_without_outlook(c, r));
  };
  if (const auto small = std::ranges::find_if(c.resumptions(), perhaps_small);
      small != c.resumptions().end())
    return no(small->event->yes(field::sluit_aan_bij_mogelijkheden))
               ? k.unknown(msg::unknown_outlook::of(shown))
               : k.unknown(msg::unknown_small::of(shown));
  // Work with another employer, of which nothing was handed over, would be a start too.
  return k.unknown(msg::unknown::of(shown));
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Track2& t = c.found<track2>();
  if (t.started) {
    k.pass(msg::pass{.actual = *t.started});
  } else if (!t.due_possible) {
    if (t.left_out)
      k.not_applicable(msg::not_applicable_left_out{});
    else if (t.aow)
      k.not_applicable(msg::not_applicable_aow{});
    else
      k.not_applicable(msg::not_applicable{.what = why_not_due(c, t)});
  } else if (c.as_of > t.due_possible->day && !t.may_have_started &&
             c.delivered(Kind::spoor2_start) && c.delivered(Kind::werkhervatting) &&
             t.due_certain && c.as_of > t.due_certain->day) {
    check_missing(k, t);
  } else if (const auto hidden =
                 t.due_certain && !t.may_have_started && c.as_of > t.due_certain->day
                     ? hidden_from(c, t.due_certain->day)
                     : std::nullopt) {
    check_missing_until(k, *t.due_certain, *hidden);
  } else {
    Finding& f = check_due(k, t);
    fill_due(f, c, *t.due_possible);
    if (f.status != Status::unknown) return;
    f.short_from = t.due_possible->day + 1;
    f.short_to = c.efforts_moment;
  }
}

}  // namespace poortwachter::spoor_tweede_spoor_gestart
