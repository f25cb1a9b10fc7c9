#include "rules/medisch/judgements.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "case/hours.hpp"
#include "law/medisch.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {
namespace {

/// Another medical view against a judgement, as far as it is not answered.
struct Challenge {
  const Event* by = nullptr;
  Date from;  ///< from when the other doctor sees more
  Date due;   ///< last day for the answer
  Status status = Status::pass;
  bool decides = false;      ///< it is UWV's own doctor: no answer is awaited
  bool not_awaited = false;  ///< nor of another doctor, of after the application: UWV weighs both
  bool silent = false;       ///< he does not say what he sees
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

/// What a medical document sees, read once: every view is held against every judgement.
struct Seen {
  std::optional<Word> possibilities;
  std::array<std::optional<double>, 2> hours;  ///< a day, a week

  explicit Seen(const Event& e)
      : possibilities(e.word(field::mogelijkheden)),
        hours{e.number(field::uren_per_dag), e.number(field::uren_per_week)} {}
};

bool more_hours(const Seen& a, const Seen& b) {
  for (std::size_t i = 0; i < a.hours.size(); ++i)
    if (a.hours[i] && b.hours[i] && *a.hours[i] > *b.hours[i]) return true;
  return false;
}

Tri sees_more(const Seen& a, const Seen& b) {
  const auto x = a.possibilities;
  const auto y = b.possibilities;
  if (x == Word::geen || y == Word::volledig) return Tri::no;
  if (!x || !y) return Tri::unknown;
  return tri(rank(*x) > rank(*y) || more_hours(a, b));
}

/// Does a judgement answer the other view: by reasons of its own, or by taking the view over?
Tri answers(const Judgement& j, const Seen& judged, const Seen& other) {
  return (j.substantiated() || !sees_more(other, judged)) && !tri(no(j.competent()));
}

/// The judgements from a day on.
std::span<const Judgement> judgements_from(const Case& c, Date d) {
  const auto all = c.judgements();
  const auto first =
      std::ranges::lower_bound(all, d, {}, [](const Judgement& j) { return j.event->day; });
  return {first, all.end()};
}

const Judgement* next_with_possibilities(const Case& c, Date d) {
  for (const Judgement& j : judgements_from(c, d + 1))
    if (j.possibilities) return &j;
  return nullptr;
}

Date day_of(const Judgement* j) { return j->event->day; }

/// The sound judgements that give possibilities, by day.
std::vector<const Judgement*> sound_ones(const Case& c) {
  std::vector<const Judgement*> all;
  for (const Judgement& j : c.judgements())
    if (j.possibilities && sound(j)) all.push_back(&j);
  return all;
}

/// Of those the first after a day, and the last before it.
const Judgement* next_sound(const Case& c, Date d) {
  return first_from(c.found<sound_ones>(), d + 1);
}

const Judgement* last_sound(const Case& c, Date d) {
  const auto& all = c.found<sound_ones>();
  const auto j = std::ranges::lower_bound(all, d, {}, day_of);
  return j == all.begin() ? nullptr : *(j - 1);
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

/// The other medical views of a case.
class Views {
 public:
  explicit Views(const Case& c) : c_(c) {
    const auto others = c_.events(Kind::medisch_oordeel_derde);
    if (others.empty()) return;
    for (const Judgement& j : c_.judgements()) judged_.emplace_back(*j.event);
    for (const Event* e : others) {
      const Date from = sees_from(*e);
      const bool decides = c_.decides(*e);
      // Of him who decides and does not say since when, it may be of any day.
      const bool any_day = decides && !e->date(field::mogelijkheden_vanaf);
      if (from > c_.test_end && !any_day) continue;
      Seen seen(*e);
      const Date due = c_.clock.after(e->day, law::medisch::antwoord.days(e->day));
      // Of who decides hours alone say that there are possibilities.
      if (decides && !seen.possibilities && allows_hours(*e)) seen.possibilities = Word::beperkt;
      // What the bedrijfsarts says after the application is not tested either.
      const bool late = !decides && (c_.contract_ends ? e->day > c_.test_end
                                                      : c_.applied && e->day >= *c_.applied);
      if (const Tri open = decides ? Tri::yes : !answered(*e, seen, due); !no(open))
        all_.push_back({e, from, due, seen, open, decides, late});
    }
  }

  [[nodiscard]] Challenge against(const Judgement& j) const {
    Challenge worst;
    if (all_.empty()) return worst;
    const Judgement* next = next_judgement(c_, j.event->day);
    const Judgement* next_said = next_with_possibilities(c_, j.event->day);
    const Seen& judged = judged_of(j);
    auto view = std::ranges::upper_bound(all_, j.event->day, {},
                                         [](const View& v) { return v.event->day; });
    for (; view != all_.end() && worst.status != Status::fail; ++view) {
      // Unknown when a consult that does not say what it found lies between.
      const auto before = [&](const Judgement* x) {
        return x == nullptr || view->from < x->event->day;
      };
      const Tri concerns = before(next) ? Tri::yes : before(next_said) ? Tri::unknown : Tri::no;
      const Tri open = concerns && sees_more(view->seen, judged) && view->open;
      const bool silent = !view->seen.possibilities;
      const Status s = view->decides && yes(open) ? Status::fail
                       : silent && !no(open)      ? Status::unknown
                       : view->not_awaited && !no(open)
                           ? Status::unknown
                           : outcome(c_, open, *view->event, view->due);
      if (graver(s, worst.status))
        worst = {view->event, view->from, view->due, s, view->decides, view->not_awaited, silent};
    }
    return worst;
  }

  /// Does it still see more than the judgement in force on its day? What that one took over from an
  /// earlier one, or put right, is held against nobody twice.
  [[nodiscard]] bool sees_more_than_in_force(const Event& other) const {
    const Judgement* in_force = nullptr;
    for (const Judgement& j : c_.judgements())
      if (j.possibilities && j.event->day < other.day) in_force = &j;
    return in_force == nullptr || !no(sees_more(Seen(other), judged_of(*in_force)));
  }

  /// The first judgement from the day of a view on that one can go by and that answers it.
  [[nodiscard]] const Judgement* answer_to(const Event& other) const {
    const Seen seen(other);
    for (const Judgement& j : judgements_from(c_, other.day))
      if (sound(j) && !no(answers(j, judged_of(j), seen))) return &j;
    return nullptr;
  }

 private:
  struct View {
    const Event* event;
    Date from;  ///< from when it sees that
    Date due;   ///< last day for the answer
    Seen seen;
    Tri open;          ///< not answered by then
    bool decides;      ///< of UWV's own doctor
    bool not_awaited;  ///< no answer is
  };

  [[nodiscard]] const Seen& judged_of(const Judgement& j) const {
    return judged_[static_cast<std::size_t>(&j - c_.judgements().data())];
  }

  [[nodiscard]] Tri answered(const Event& other, const Seen& seen, Date due) const {
    Tri any = Tri::no;
    for (const Judgement& j : judgements_from(c_, other.day)) {
      if (j.event->day > due || yes(any)) break;
      any = any || answers(j, judged_of(j), seen);
    }
    return any;
  }

  const Case& c_;
  std::vector<Seen> judged_;  ///< of each judgement; empty where there is no other view
  std::vector<View> all_;     ///< those of the tested period that may still be open, by day
};

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

Tri sees_more(const Event& document, const Event& than) {
  return sees_more(Seen(document), Seen(than));
}

const Judgement* first_from(const std::vector<const Judgement*>& all, Date d) {
  const auto j = std::ranges::lower_bound(all, d, {}, day_of);
  return j == all.end() ? nullptr : *j;
}

const Judgement* next_judgement(const Case& c, Date d) {
  const auto later = judgements_from(c, d + 1);
  return later.empty() ? nullptr : &later.front();
}

bool sound(const Judgement& j) { return !no(j.competent()) && !no(j.substantiated()); }

bool lowered_nothing(const Case& c, const Judgement& j) {
  if (j.none()) return false;
  const Judgement* next = next_sound(c, j.event->day);
  const Judgement* before = last_sound(c, j.event->day);
  const auto no_more = [&](const Judgement* other) {
    return other != nullptr && no(sees_more(Seen(*other->event), Seen(*j.event)));
  };
  if (!no_more(next)) return false;
  if (before != nullptr) return no_more(before);
  // The first: what was seen within the time in which one must look again holds for it too.
  const Date day = j.event->day;
  return next->event->day <= c.clock.after(day, law::medisch::bevestiging.days(day));
}

bool tested(const Case& c, const Judgement& j) {
  const Date last = j.event->kind == Kind::actueel_oordeel ? c.test_end : c.efforts_end;
  return j.event->day <= last;
}

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
