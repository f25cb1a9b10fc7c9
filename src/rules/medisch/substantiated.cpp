#include "rules/medisch/substantiated.hpp"

#include <algorithm>
#include <vector>

#include "case/hours.hpp"
#include "law/medisch.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medisch/judgements.hpp"
#include "rules/medisch/views.hpp"

namespace poortwachter {
namespace {

/// On the day of the next sound judgement this one governs no more.
void fell_short(Finding& f, const Case& c, Date from, const Judgement* until) {
  f.short_from = from;
  f.short_to = std::max(from, until != nullptr ? std::min(until->event->day - 1, c.efforts_moment)
                                               : c.efforts_moment);
}

/// Of a judgement by itself the sentences show its day alone.
ShownJudgement only(const Judgement& j) { return {{}, j.event->day, {}, {}, 0}; }

void unfounded(Check& k, Substantiated::Say say, const Judgement& j, Field because) {
  Finding& f = say(k, only(j));
  f.degree = Degree::serious;
  f.place = j.event->place_of(because);
  // Nobody went by it before it was given.
  fell_short(f, k.c, std::max(j.from, j.event->day), next_sound(k.c, j.event->day));
}

/// A judgement that another view sees more than.
struct Challenged {
  const Judgement* judgement;
  Challenge by;
  Date from;  ///< the first day of which it sees more
};

/// One view is held against one judgement: the last of those that see less, from the first on.
void add(std::vector<Challenged>& all, const Judgement& j, const Challenge& ch) {
  const Date from = std::max(j.from, ch.from);
  const auto same =
      std::ranges::find_if(all, [&](const Challenged& c) { return c.by.by == ch.by; });
  if (same == all.end()) {
    all.push_back({&j, ch, from});
    return;
  }
  same->from = std::min(same->from, from);
  if (graver(same->by.status, ch.status)) return;
  same->judgement = &j;
  same->by = ch;
}

void challenged(Check& k, const Substantiated& rule, const Challenged& c, const Views& views) {
  const Judgement& j = *c.judgement;
  const Challenge& ch = c.by;
  // He does not say since when: whether efforts fell short of it nobody can tell.
  const bool open_since =
      ch.decides && ch.status == Status::fail && !ch.by->date(field::mogelijkheden_vanaf);
  const auto say = open_since                                  ? rule.unknown_since
                   : ch.decides && ch.status == Status::fail   ? rule.overruled
                   : ch.status == Status::unknown && ch.silent ? rule.unknown_seen
                   : ch.not_awaited                            ? rule.unknown_weighed
                   : ch.status == Status::fail                 ? rule.contradicted
                   : ch.status == Status::unknown              ? rule.unknown_answer
                                                               : rule.upcoming;
  const int limit = law::medisch::antwoord.days(ch.by->day);
  Finding& f = say(k, {ch.due, {}, j.event->day, ch.by->day, limit});
  f.fell_short = open_since;
  if (ch.status == Status::fail && !open_since) f.degree = Degree::serious;
  if (!ch.decides && !ch.not_awaited) f.limit = limit;
  f.place = ch.by->place;
  fell_short(f, k.c, c.from, views.answer_to(*ch.by));
}

/// UWV's own doctor, who decides, sees none and does not say since when: it counts from his own
/// day, and of the days before it, which it may excuse, it is asked.
void ask_since_when_none(Check& k, const Substantiated& rule) {
  const Case& c = k.c;
  if (rule.unknown_none_since == nullptr) return;
  const Event* last = nullptr;
  for (const Event* e : c.events(Kind::medisch_oordeel_derde))
    if (c.decides(*e) && (e->word(field::mogelijkheden) || allows_hours(*e))) last = e;
  if (last == nullptr || last->word(field::mogelijkheden) != Word::geen ||
      last->date(field::mogelijkheden_vanaf))
    return;
  const Event& view = *last;
  const Date before = std::min(view.day - 1, c.efforts_moment);
  if (before < c.fsd || no(c.possibilities(before).possible)) return;
  Finding& f = rule.unknown_none_since(k, {{}, {}, {}, view.day, 0});
  f.weight = Weight::advice;  // an answer never raises the risk
  f.place = view.place;
}

/// UWV's own doctor saw possibilities before the application, and the next judgement is a "none"
/// again that does not say what changed. UWV does not leave its own view (Professioneel kader,
/// "Uitkomst wijkt af van DO"). It is told, and weighs where the days of it are open.
void tell_repeated_none(Check& k, const Substantiated& rule) {
  const Case& c = k.c;
  if (rule.unknown_repeated == nullptr) return;
  const Event* view = nullptr;
  const Judgement* again = nullptr;
  for (const Event* e : c.events(Kind::medisch_oordeel_derde)) {
    const auto seen = e->word(field::mogelijkheden);
    if (!by_uwv(*e) || !seen || *seen == Word::geen || c.decides(*e)) continue;
    const Judgement* next = next_with_possibilities(c, e->day - 1);
    const bool repeats = next != nullptr && next->none() && !no(next->sound()) &&
                         !yes(next->event->yes(field::belastbaarheid_gewijzigd));
    if (repeats && tested(c, *next)) view = e, again = next;
  }
  if (view == nullptr) return;
  Finding& f = rule.unknown_repeated(k, {{}, {}, again->event->day, view->day, 0});
  f.weight = Weight::advice;
  f.place = again->event->place_of(field::mogelijkheden);
}

void about(Finding& f, const Judgement& j, Field asked) { f.place = j.event->place_of(asked); }

/// A judgement that does not say what it sees changes nothing, but it may have: asked of all where
/// none says it, and of the current one, which is there to say it (RPG art. 6).
void ask_what_it_sees(Check& k, const Substantiated& rule) {
  const auto all = k.c.judgements();
  const auto says_it = [](const Judgement& j) { return j.possibilities.has_value(); };
  if (all.empty()) return;
  if (std::ranges::none_of(all, says_it)) {
    about(rule.unknown_silent(k, only(all.back())), all.back(), field::mogelijkheden);
    return;
  }
  const Judgement* current = nullptr;
  const Judgement* after_none = nullptr;
  const Judgement* before = nullptr;  // that says it
  for (const Judgement& j : all) {
    if (!tested(k.c, j)) continue;
    if (j.event->kind == Kind::actueel_oordeel) current = &j;
    const bool silent = !says_it(j) && !no(j.event->yes(field::belastbaarheid_gewijzigd));
    if (silent && before != nullptr && before->none()) after_none = &j;
    if (says_it(j)) before = &j;
  }
  if (current != nullptr && !says_it(*current))
    about(rule.unknown_current(k, only(*current)), *current, field::mogelijkheden);
  // Where the one before it saw none, what it saw may have been the first that could be asked for.
  else if (after_none != nullptr)
    about(rule.unknown_after_none(k, only(*after_none)), *after_none, field::mogelijkheden);
}

}  // namespace

void check_substantiated(Check& k, const Substantiated& rule) {
  const bool none = rule.none;
  const Views views(k.c);
  const Judgement* unsaid = nullptr;
  const Judgement* unsaid_last = nullptr;
  const Judgement* silent = nullptr;
  const Judgement* sound = nullptr;
  std::vector<Challenged> against;
  for (const Judgement& j : k.c.judgements()) {
    if (!tested(k.c, j)) continue;
    if (!j.possibilities) {
      // Not enough reasons, but for what? Only the rule on limited possibilities asks.
      if (!none && no(j.substantiated()) && silent == nullptr) silent = &j;
      continue;
    }
    if (none ? !j.none() : (j.none() || j.possibilities == Word::volledig)) continue;
    if (no(j.substantiated())) {
      if (!none && lowered_nothing(k.c, j)) {
        Finding& f = rule.confirmed(k, only(j));
        f.weight = Weight::procedural;
        about(f, j, field::onderbouwd);
        continue;
      }
      unfounded(k, rule.unsubstantiated, j, field::onderbouwd);
      continue;
    }
    if (none && no(j.competent())) {
      unfounded(k, rule.not_competent, j, field::opgesteld_door);
      continue;
    }
    const Challenge ch = views.against(j);
    const bool counts =
        ch.status != Status::pass && (none || views.sees_more_than_in_force(*ch.by));
    if (counts) add(against, j, ch);
    if (counts && ch.status == Status::fail) continue;
    if (unknown(j.substantiated())) {
      if (unsaid == nullptr) unsaid = &j;
      unsaid_last = &j;
    }
    sound = &j;
  }
  for (const Challenged& c : against) challenged(k, rule, c, views);
  ask_since_when_none(k, rule);
  tell_repeated_none(k, rule);
  if (unsaid != nullptr) {
    Finding& f = rule.unknown(k, only(*unsaid));
    about(f, *unsaid, field::onderbouwd);
    if (none)
      fell_short(f, k.c, std::max(unsaid->from, unsaid->event->day),
                 next_sound(k.c, unsaid_last->event->day));
  }
  if (silent != nullptr)
    about(rule.unknown_possibilities(k, only(*silent)), *silent, field::mogelijkheden);
  else if (!none)
    ask_what_it_sees(k, rule);
  if (!k.empty()) return;
  if (sound != nullptr) return about(rule.pass(k, only(*sound)), *sound, field::mogelijkheden);
  (absent(k.c) ? rule.unknown_absent : rule.not_applicable)(k, {});
}

}  // namespace poortwachter
