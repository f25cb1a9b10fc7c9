// Advice of the experts is acted on (BRB par. 6). What carries it out is the first event of the
// kind that it asks for.
#include <algorithm>

#include "poortwachter/field/shared.hpp"
#include "rules/spoor/advices.hpp"
#include "rules/spoor/advies-opgevolgd.rule.hpp"

namespace poortwachter::spoor_advies_opgevolgd {
namespace {

struct Shown {
  Date due, actual, from;
  Message what;
};

Shown shown(const Advice& a) { return {a.due, a.done.value_or(a.due), a.event->day, advised(a)}; }

/// Did he say no to work in the own firm? What runs in spoor 2 beside it does not serve that end
/// (Professioneel kader, "Spoor 1": it stays open, the more so when the possibilities changed).
bool left_spoor1(const Advice& a) {
  const bool of_spoor1 =
      a.what == Word::opbouw || a.what == Word::aanpassing_werk || a.what == Word::ander_werk;
  return of_spoor1 && !a.done && a.event->word(field::opgevolgd) == Word::nee;
}

void fill(Check& k, Finding& f, const Advice& a) {
  f.due = a.due;
  if (a.counted_from) count_from(f, k.c, *a.counted_from);
  if (!a.in_part) f.actual = a.done;
  f.place = a.event->place;
  // The days without spoor 2 are counted by the rules on it, from the day on which it was owed.
  if (a.what == Word::spoor2) {
    f.weight = f.status == Status::fail ? Weight::procedural : f.weight;
    return;
  }
  f.short_from = a.due + 1;
  // What was left undone of it stays so.
  const Date last = a.in_part ? k.c.efforts_moment : a.done.value_or(k.c.efforts_moment);
  f.short_to = std::min(last, k.c.efforts_moment);
  f.in_part = a.in_part;
  if (left_spoor1(a)) f.track = 1;
}

void check_without_advice(Check& k, bool ended) {
  if (ended)
    k.not_applicable(msg::not_applicable_ended{});
  else if (k.c.delivered(Kind::consult_bedrijfsarts) && k.c.delivered(Kind::interventie))
    k.not_applicable(msg::not_applicable{});
  else
    k.unknown(msg::unknown_absent{});
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const auto all = advices(c);
  const Advice* done = nullptr;
  const Advice* waiting = nullptr;
  const Advice* open = nullptr;
  const Advice* silent = nullptr;
  bool ended = false;
  const auto keep = [](const Advice*& first, const Advice& a) {
    if (first == nullptr) first = &a;
  };
  for (const Advice& a : all) {
    if (a.done && *a.done <= a.due && !a.in_part)
      done = &a;
    else if (c.over_by(a.due))
      ended = true;
    else if (!a.done && c.as_of <= a.due)
      keep(waiting, a);
    else if (!a.done && (a.open || a.claimed || a.undelivered))
      keep(open, a);
    else if (a.in_part)
      fill(k, k.fail(msg::in_part::of(shown(a))), a);
    else {
      if (a.event->kind != Kind::interventie && !a.event->word(field::opgevolgd)) keep(silent, a);
      fill(k,
           a.left_out   ? k.fail(msg::late_left_out::of(shown(a)))
           : a.departed ? k.fail(msg::late_departed::of(shown(a)))
           : a.done     ? k.fail(msg::late::of(shown(a)))
           : a.what     ? k.fail(msg::not_followed::of(shown(a)))
                        : k.fail(msg::not_done::of(shown(a))),
           a);
    }
  }
  // What events show decides; what the document itself says of it may still change that.
  if (silent != nullptr) {
    Finding& f = k.unknown(msg::unknown_said{.from = silent->event->day, .what = advised(*silent)});
    f.weight = Weight::advice;
    f.place = silent->event->place;
  }
  if (!k.empty()) return;
  if (open != nullptr)
    return fill(k,
                open->perhaps_left_out ? k.unknown(msg::unknown_left_out::of(shown(*open)))
                : open->claimed        ? k.unknown(msg::unknown_claimed::of(shown(*open)))
                                       : k.unknown(msg::unknown::of(shown(*open))),
                *open);
  if (waiting != nullptr) return fill(k, k.upcoming(msg::upcoming::of(shown(*waiting))), *waiting);
  if (done == nullptr) return check_without_advice(k, ended);
  fill(k,
       done->left_out   ? k.pass(msg::pass_left_out::of(shown(*done)))
       : done->departed ? k.pass(msg::pass_departed::of(shown(*done)))
                        : k.pass(msg::pass::of(shown(*done))),
       *done);
}

}  // namespace poortwachter::spoor_advies_opgevolgd
