// Own work, adapted own work, other work with the own employer, another employer (BRB par. 5, 8,
// 9).
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "rules/spoor/examined.hpp"
#include "rules/spoor/volgorde.rule.hpp"
#include "words/write.hpp"

namespace poortwachter::spoor_volgorde {
namespace {

/// Names what had not been examined when spoor 2 began, and when it was, if ever.
void add_missed(const Case& c, Message& m, const Examined& examined, Date start, Text what) {
  if (!no(examined.by(c, start))) return;
  add_item(m, what);
  if (examined.first == nullptr) return;
  m.nl += " (pas op " + date_text(examined.first->day, Language::nl) + ')';
  m.en += " (only on " + date_text(examined.first->day, Language::en) + ')';
}

/// What was examined after the tested period says nothing about the order in it.
Examined within_test(const Case& c, Examined e) {
  if (e.first != nullptr && e.first->day > c.efforts_end) e.first = nullptr;
  if (e.doubt != nullptr && e.doubt->day > c.efforts_end) e.doubt = nullptr;
  return e;
}

const Event* searched_elsewhere(const Case& c) {
  for (const Event* e : c.events(Kind::onderzoek_spoor1))
    if (yes(e->is(field::gericht_op, Word::andere_functie)) && e->day <= c.efforts_end) return e;
  return nullptr;
}

const Event* start_within_test(const Case& c) {
  const Event* start = c.first(Kind::spoor2_start);
  return start != nullptr && start->day <= c.efforts_end ? start : nullptr;
}

/// Own work before, or together with, other work with the own employer.
void check_inside(Check& k, const Examined& own, const Examined& other) {
  const Case& c = k.c;
  const auto fill = [&](Finding& f, const Event* e) {
    if (e == nullptr) return;
    f.actual = e->day;
    f.place = e->place;
  };
  const Event* start = start_within_test(c);
  if (other.first != nullptr) {
    const Tri own_first = own.by(c, other.first->day);
    // With spoor 2 at the wish of both the order does not matter.
    const bool wish_may_be_hidden = start == nullptr && !c.delivered(Kind::spoor2_start);
    if (no(own_first) && wish_may_be_hidden) return fill(k.unknown(msg::unknown{}), other.first);
    if (no(own_first)) {
      Finding& f = k.fail(msg::order_inside{.actual = other.first->day});
      fill(f, other.first);
      f.short_from = other.first->day;
      f.short_to = own.first != nullptr ? own.first->day : c.efforts_moment;
      return;
    }
    if (unknown(own_first)) return fill(k.unknown(msg::unknown{}), other.first);
  }
  if (other.doubt != nullptr && !yes(own.by(c, other.doubt->day)))
    return fill(k.unknown(msg::unknown{}), other.doubt);
  if (start == nullptr && !c.delivered(Kind::spoor2_start))
    return fill(k.unknown(msg::unknown{}), own.first);
  if (start == nullptr) {
    Finding& f = k.pass(msg::pass_inside{.actual = own.first->day});
    f.from = own.first->day;
    return fill(f, own.first);
  }
  fill(k.pass(msg::pass{.due = start->day, .from = own.first->day, .to = other.first->day}),
       own.first);
}

void check_start(Check& k, const Event& start, const Examined& own, const Examined& other) {
  const Case& c = k.c;
  const auto fill = [&](Finding& f) {
    f.due = start.day;
    f.place = start.place;
    f.short_from = start.day;
    f.short_to = c.efforts_moment;
  };
  const Event* excluded = c.first(Kind::terugkeer_uitgesloten);
  if (excluded != nullptr && excluded->day <= start.day) {
    return fill(k.pass(msg::pass_excluded{.due = start.day, .from = excluded->day}));
  }
  const Tri wish = start.yes(field::op_wens_van_beiden);
  if (yes(wish)) return fill(k.pass(msg::pass_wish{.due = start.day}));
  const Tri before = own.by(c, start.day) && other.by(c, start.day);
  if (yes(before)) return check_inside(k, own, other);
  if (unknown(before)) return fill(k.unknown(msg::unknown{}));
  struct {
    Date due;
    Message what;
  } shown{start.day, {}};
  add_missed(c, shown.what, own, start.day, {"het eigen werk", "the employee's own job"});
  add_missed(c, shown.what, other, start.day,
             {"ander werk bij de eigen werkgever", "other work in the employer's own firm"});
  fill(unknown(wish) ? k.unknown(msg::unknown_wish::of(shown)) : k.fail(msg::too_soon::of(shown)));
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Examined own = within_test(c, own_work_examined(c));
  Examined other = within_test(c, other_work_examined(c));
  // A search without grounds shows nothing, but it was made: before the own job is before it.
  if (no(other.by(c, c.efforts_moment))) other.first = searched_elsewhere(c);
  if (const Event* start = start_within_test(c); start != nullptr)
    return check_start(k, *start, own, other);
  if (own.first != nullptr || other.first != nullptr) return check_inside(k, own, other);
  const Tri examined = own.by(c, c.efforts_moment) || other.by(c, c.efforts_moment);
  if (no(examined) && c.delivered(Kind::spoor2_start))
    k.not_applicable(msg::not_applicable{});
  else
    k.unknown(msg::unknown{});
}

}  // namespace poortwachter::spoor_volgorde
