#include "rules/medisch/judgements.hpp"

#include <algorithm>

#include "law/medisch.hpp"

namespace poortwachter {
namespace {

/// Another medical view against a judgement, as far as it is not answered.
struct Challenge {
  const Event* by = nullptr;
  Date from;  ///< from when the other doctor sees more
  Date due;   ///< last day for the answer
  Status status = Status::pass;
};

int rank(Word possibilities) {
  switch (possibilities) {
    case Word::marginaal:
      return 1;
    case Word::beperkt:
      return 2;
    case Word::volledig:
      return 3;
    default:
      return 0;
  }
}

bool more_hours(const Event& a, const Event& b) {
  for (const Field f : {Field::uren_per_dag, Field::uren_per_week}) {
    const auto x = a.number(f);
    const auto y = b.number(f);
    if (x && y && *x > *y) return true;
  }
  return false;
}

/// Does `a` see more possibilities than `b`? Hours count only where both give them.
Tri sees_more(const Event& a, const Event& b) {
  const auto x = a.word(Field::mogelijkheden);
  const auto y = b.word(Field::mogelijkheden);
  if (x == Word::geen || y == Word::volledig) return Tri::no;
  if (!x || !y) return Tri::unknown;
  return tri(rank(*x) > rank(*y) || more_hours(a, b));
}

/// Does a judgement answer the other view: by reasons of its own, or by taking the view over?
Tri answers(const Judgement& j, const Event& other) {
  return (j.substantiated || !sees_more(other, *j.event)) && !tri(no(j.competent));
}

Tri answered(const Case& c, const Event& other, Date due) {
  Tri any = Tri::no;
  for (const Judgement& j : c.judgements())
    if (j.event->day >= other.day && j.event->day <= due) any = any || answers(j, other);
  return any;
}

const Judgement* next_with_possibilities(const Case& c, Date d) {
  for (const Judgement& j : c.judgements())
    if (j.event->day > d && j.possibilities) return &j;
  return nullptr;
}

/// The sound judgements that give possibilities: the first after a day, and the last before it.
const Judgement* next_sound(const Case& c, Date d) {
  for (const Judgement& j : c.judgements())
    if (j.event->day > d && j.possibilities && sound(j)) return &j;
  return nullptr;
}

const Judgement* last_sound(const Case& c, Date d) {
  const Judgement* last = nullptr;
  for (const Judgement& j : c.judgements())
    if (j.event->day < d && j.possibilities && sound(j)) last = &j;
  return last;
}

/// Does the other view speak of the time in which the judgement stood? Unknown when a consult that
/// does not say what it found lies between.
Tri concerns(const Case& c, const Judgement& j, const Event& other, Date from) {
  if (other.day <= j.event->day || from > c.test_end) return Tri::no;
  const Judgement* next = next_judgement(c, j.event->day);
  if (next == nullptr || from < next->event->day) return Tri::yes;
  next = next_with_possibilities(c, j.event->day);
  return next == nullptr || from < next->event->day ? Tri::unknown : Tri::no;
}

Status outcome(const Case& c, Tri open, const Event& other, Date due) {
  if (no(open)) return Status::pass;
  if (c.as_of <= due) return Status::upcoming;
  if (unknown(open) || !c.judgements_delivered(other.day, due)) return Status::unknown;
  return Status::fail;
}

bool graver(Status a, Status b) {
  const auto weight = [](Status s) {
    return s == Status::fail ? 3 : s == Status::unknown ? 2 : s == Status::upcoming ? 1 : 0;
  };
  return weight(a) > weight(b);
}

Challenge challenge(const Check& k, const Judgement& j) {
  Challenge worst;
  for (const Event* other : k.c.events(Kind::medisch_oordeel_derde)) {
    const Date from = other->date(Field::mogelijkheden_vanaf).value_or(other->day);
    const Tri against = sees_more(*other, *j.event) && concerns(k.c, j, *other, from);
    if (no(against)) continue;
    const Date due = k.c.clock.after(other->day, law::medisch::antwoord.days(other->day));
    const Status s = outcome(k.c, against && !answered(k.c, *other, due), *other, due);
    if (graver(s, worst.status)) worst = {other, from, due, s};
  }
  return worst;
}

void fell_short(Finding& f, const Case& c, Date from, const Judgement* until) {
  f.short_from = from;
  f.short_to = std::max(
      from, until != nullptr ? std::min(until->event->day, c.efforts_moment) : c.efforts_moment);
}

/// The first judgement from the day of the other view on that one can go by and that answers it.
const Judgement* answer_to(const Case& c, const Event& other) {
  for (const Judgement& j : c.judgements())
    if (j.event->day >= other.day && sound(j) && !no(answers(j, other))) return &j;
  return nullptr;
}

void unfounded(Check& k, std::string_view key, const Judgement& j, Field because) {
  Finding& f = k.fail(key, Degree::serious);
  f.actual = j.event->day;
  f.place = j.event->place_of(because);
  fell_short(f, k.c, j.from, next_sound(k.c, j.event->day));
}

void challenged(Check& k, const Judgement& j, const Challenge& ch) {
  Finding& f = ch.status == Status::fail      ? k.fail("contradicted", Degree::serious)
               : ch.status == Status::unknown ? k.unknown("unknown_answer")
                                              : k.upcoming();
  f.due = ch.due;
  f.from = j.event->day;
  f.to = ch.by->day;
  f.limit = law::medisch::antwoord.days(ch.by->day);
  f.place = ch.by->place;
  fell_short(f, k.c, std::max(j.from, ch.from), answer_to(k.c, *ch.by));
}

void about(Finding& f, const Judgement& j, Field asked) {
  f.actual = j.event->day;
  f.place = j.event->place_of(asked);
}

}  // namespace

void no_judgement(Check& k) {
  const bool silent = k.c.judgements().empty() && !k.c.judgements_delivered(k.c.fsd, k.c.as_of);
  silent ? k.unknown("unknown_absent") : k.not_applicable();
}

const Judgement* next_judgement(const Case& c, Date d) {
  for (const Judgement& j : c.judgements())
    if (j.event->day > d) return &j;
  return nullptr;
}

bool sound(const Judgement& j) { return !no(j.competent) && !no(j.substantiated); }

bool lowered_nothing(const Case& c, const Judgement& j) {
  if (j.none()) return false;
  const Judgement* next = next_sound(c, j.event->day);
  const Judgement* before = last_sound(c, j.event->day);
  const auto no_more = [&](const Judgement* other) {
    return other != nullptr && no(sees_more(*other->event, *j.event));
  };
  return no_more(before) && no_more(next);
}

Finding& remark(Check& k) {
  Finding& f = k.fail("confirmed");
  f.weight = Weight::procedural;
  return f;
}

bool tested(const Case& c, const Judgement& j) {
  const Date last = j.event->kind == Kind::actueel_oordeel ? c.test_end : c.efforts_end;
  return j.event->day <= last;
}

void check_substantiated(Check& k, bool none) {
  const Judgement* unsaid = nullptr;
  const Judgement* silent = nullptr;
  const Judgement* sound = nullptr;
  for (const Judgement& j : k.c.judgements()) {
    if (!tested(k.c, j)) continue;
    if (!j.possibilities) {
      // Not enough reasons, but for what? Only the rule on limited possibilities asks.
      if (!none && no(j.substantiated) && silent == nullptr) silent = &j;
      continue;
    }
    if (none ? !j.none() : (j.none() || j.possibilities == Word::volledig)) continue;
    if (no(j.substantiated)) {
      if (!none && lowered_nothing(k.c, j)) {
        about(remark(k), j, Field::onderbouwd);
        continue;
      }
      unfounded(k, "unsubstantiated", j, Field::onderbouwd);
      continue;
    }
    if (none && no(j.competent)) {
      unfounded(k, "not_competent", j, Field::opgesteld_door);
      continue;
    }
    const Challenge ch = challenge(k, j);
    if (ch.status != Status::pass) challenged(k, j, ch);
    if (ch.status == Status::fail) continue;
    if (unknown(j.substantiated) && unsaid == nullptr) unsaid = &j;
    sound = &j;
  }
  if (unsaid != nullptr) about(k.unknown(), *unsaid, Field::onderbouwd);
  if (silent != nullptr) about(k.unknown("unknown_possibilities"), *silent, Field::mogelijkheden);
  if (!k.empty()) return;
  sound != nullptr ? about(k.pass(), *sound, Field::mogelijkheden) : no_judgement(k);
}

}  // namespace poortwachter
