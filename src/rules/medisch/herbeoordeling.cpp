#include <algorithm>

#include "law/medisch.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medisch/herbeoordeling.rule.hpp"
#include "rules/medisch/judgements.hpp"

namespace poortwachter::medisch_herbeoordeling {
namespace {

/// One judgement of none and what came after it.
struct Look {
  const Judgement* j;
  const Judgement* next;  ///< until the end of the tested period
  Date due;               ///< last day in time
  bool counted;           ///< by the days after the judgement: no day was named in it
  Date too_long;          ///< from this day on nobody looked for too long
  Date end;               ///< last day that is looked at
};

Look look(const Check& k, const Judgement& j) {
  const Case& c = k.c;
  const Date day = j.event->day;
  Look l{&j,
         next_judgement(c, day),
         {},
         false,
         c.clock.after(day, law::medisch::herbeoordeling_uiterste.days(day)),
         c.test_end};
  const Date usual = c.clock.after(day, law::medisch::herbeoordeling.days(day));
  l.due = j.event->date(field::volgende_beoordeling).value_or(usual);
  // A date set far ahead does not stretch the longest time without any look.
  l.due = std::min(l.due, l.too_long - 1);
  l.counted = l.due == usual || l.due == l.too_long - 1;
  if (c.recovered) l.end = std::min(l.end, *c.recovered - 1);
  if (l.next != nullptr && l.next->event->day > l.end) l.next = nullptr;
  // Due after the WIA application it is not tested; due before it and done after it, it is late.
  l.end = std::min(l.end, c.efforts_end);
  if (l.next != nullptr && std::min(l.next->event->day, l.due) > l.end) l.next = nullptr;
  return l;
}

/// The day of the first look after the judgement that one can go by; without one `end`.
Date sound_look(const Case& c, const Judgement& none, Date end) {
  for (const Judgement& j : c.judgements())
    if (j.event->day > none.event->day && sound(j)) return std::min(j.event->day, end);
  return end;
}

/// What the sentences show.
struct Shown {
  Date due, actual, from, to;
  int count, limit;

  Shown(const Case& c, const Look& l)
      : due(l.due),
        actual(l.next != nullptr ? l.next->event->day : std::min(c.as_of, l.end)),
        from(l.j->event->day),
        to(std::max(from, actual)),
        count(c.clock.counted(from, to)),
        limit(law::medisch::herbeoordeling_uiterste.days(from)) {}
};

void fill(Finding& f, const Check& k, const Look& l) {
  const Shown shown(k.c, l);
  f.due = l.due;
  if (l.counted) count_from(f, k.c, shown.from);
  if (l.next != nullptr) f.actual = l.next->event->day;
  f.from = shown.from;
  f.to = shown.to;
  f.count = shown.count;
  f.limit = shown.limit;
  f.place = (l.next != nullptr ? l.next : l.j)->event->place;
  f.short_from = l.due;
  f.short_to = std::max(l.due, std::min(sound_look(k.c, *l.j, l.end), k.c.efforts_moment));
}

/// Too long without a look. Only a failure when recovery was expected and all was handed over.
void too_long(Check& k, const Look& l, bool delivered) {
  const Tri expected = l.j->event->yes(field::herstel_verwacht);
  const Shown shown(k.c, l);
  fill(!delivered          ? k.unknown(msg::unknown::of(shown))
       : unknown(expected) ? k.unknown(msg::unknown_recovery::of(shown))
       : l.next != nullptr && !l.next->event->text(field::reden_te_laat).empty()
           ? k.fail(msg::late_reason::of(shown), Degree::serious)
       : l.next != nullptr ? k.fail(msg::late::of(shown), Degree::serious)
                           : k.fail(msg::missing::of(shown), Degree::serious),
       k, l);
}

/// True when the judgement was followed up in time, or needed no follow-up yet.
bool in_time(Check& k, const Look& l) {
  const Case& c = k.c;
  const bool looked = l.next != nullptr;
  const Shown shown(c, l);
  if (looked && l.next->event->day <= l.due) return true;
  if (!looked && l.due > l.end && c.as_of > l.end) return true;
  if (!looked && c.as_of <= l.due) {
    fill(k.upcoming(msg::upcoming::of(shown)), k, l);
    return false;
  }
  const Date until = std::min(looked ? l.next->event->day : c.as_of, l.end);
  const bool delivered = c.judgements_delivered(l.j->event->day, until);
  if (until >= l.too_long)
    too_long(k, l, delivered);
  else if (looked)
    fill(k.pass(msg::pass_late::of(shown)), k, l);
  else if (!delivered)
    fill(k.unknown(msg::unknown::of(shown)), k, l);
  else
    fill(c.as_of <= l.end ? k.upcoming(msg::overdue::of(shown))
                          : k.pass(msg::pass_not_before_end::of(shown)),
         k, l);
  return false;
}

/// Where none holds at the test, everything hangs on whether recovery was to be expected
/// (Professioneel kader, "GBM").
void ask_recovery(Check& k) {
  const Case& c = k.c;
  const PossibilitySpan& now = c.possibilities(c.test_moment);
  if (!no(now.possible) || !judges_possibilities(now.basis->event->kind) ||
      !unknown(now.basis->event->yes(field::herstel_verwacht)))
    return;
  const bool asked = std::ranges::any_of(
      k.added(), [](const Finding& f) { return f.status == Status::unknown && f.from; });
  if (asked) return;
  struct {
    Date from, to;
  } const shown{now.basis->event->day, c.test_moment};
  Finding& f = k.unknown(msg::unknown_expected::of(shown));
  f.from = shown.from;
  f.to = shown.to;
  f.place = now.basis->event->place;
}

void look_again(Check& k) {
  const Judgement* last = nullptr;
  for (const Judgement& j : k.c.judgements()) {
    // No recovery to be expected: a limited analysis is enough (BRB par. 7.4, situation 3).
    if (!j.none() || no(j.event->yes(field::herstel_verwacht))) continue;
    const Look l = look(k, j);
    if (j.event->day > l.end) break;
    if (in_time(k, l)) last = &j;
  }
  if (!k.empty()) return;
  if (last == nullptr) {
    absent(k.c) ? k.unknown(msg::unknown_absent{}) : k.not_applicable(msg::not_applicable{});
    return;
  }
  const Look l = look(k, *last);
  const Shown shown(k.c, l);
  fill(l.next != nullptr ? k.pass(msg::pass::of(shown)) : k.pass(msg::pass_end::of(shown)), k, l);
}

}  // namespace

void check(Check& k) {
  look_again(k);
  ask_recovery(k);
}

}  // namespace poortwachter::medisch_herbeoordeling
