#include "rules/medisch/views.hpp"

#include <algorithm>

#include "case/hours.hpp"
#include "law/medisch.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medisch/judgements.hpp"

namespace poortwachter {
namespace {

using Seen = Views::Seen;

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

Status outcome(const Case& c, Tri open, const Event& other, Date due) {
  if (no(open)) return Status::pass;
  if (c.as_of <= due) return Status::upcoming;
  if (unknown(open) || !c.judgements_delivered(other.day, due)) return Status::unknown;
  return Status::fail;
}

}  // namespace

Tri sees_more(const Event& document, const Event& than) {
  return sees_more(Seen(document), Seen(than));
}

bool graver(Status a, Status b) {
  const auto weight = [](Status s) {
    return s == Status::fail ? 3 : s == Status::unknown ? 2 : s == Status::upcoming ? 1 : 0;
  };
  return weight(a) > weight(b);
}

Views::Seen::Seen(const Event& e)
    : possibilities(e.word(field::mogelijkheden)),
      hours{e.number(field::uren_per_dag), e.number(field::uren_per_week)} {}

Views::Views(const Case& c) : c_(c) {
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
    const bool late =
        !decides && (c_.contract_ends ? e->day > c_.test_end : c_.applied && e->day >= *c_.applied);
    if (const Tri open = decides ? Tri::yes : !answered(*e, seen, due); !no(open))
      all_.push_back({e, from, due, seen, open, decides, late});
  }
}

Challenge Views::against(const Judgement& j) const {
  Challenge worst;
  if (all_.empty()) return worst;
  const Judgement* next = next_judgement(c_, j.event->day);
  const Judgement* next_said = next_with_possibilities(c_, j.event->day);
  const Seen& judged = judged_of(j);
  auto view =
      std::ranges::upper_bound(all_, j.event->day, {}, [](const View& v) { return v.event->day; });
  for (; view != all_.end() && worst.status != Status::fail; ++view) {
    // Unknown when a consult that does not say what it found lies between.
    const auto before = [&](const Judgement* x) {
      return x == nullptr || view->from < x->event->day;
    };
    const Tri concerns = before(next) ? Tri::yes : before(next_said) ? Tri::unknown : Tri::no;
    const Tri open = concerns && sees_more(view->seen, judged) && view->open;
    const bool silent = !view->seen.possibilities;
    const Status s = view->decides && yes(open)       ? Status::fail
                     : silent && !no(open)            ? Status::unknown
                     : view->not_awaited && !no(open) ? Status::unknown
                                                      : outcome(c_, open, *view->event, view->due);
    if (graver(s, worst.status))
      worst = {view->event, view->from, view->due, s, view->decides, view->not_awaited, silent};
  }
  return worst;
}

bool Views::sees_more_than_in_force(const Event& other) const {
  const Judgement* in_force = nullptr;
  for (const Judgement& j : c_.judgements())
    if (j.possibilities && j.event->day < other.day) in_force = &j;
  return in_force == nullptr || !no(sees_more(Seen(other), judged_of(*in_force)));
}

const Judgement* Views::answer_to(const Event& other) const {
  const Seen seen(other);
  for (const Judgement& j : judgements_from(c_, other.day))
    if (sound(j) && !no(answers(j, judged_of(j), seen))) return &j;
  return nullptr;
}

const Views::Seen& Views::judged_of(const Judgement& j) const {
  return judged_[static_cast<std::size_t>(&j - c_.judgements().data())];
}

Tri Views::answered(const Event& other, const Seen& seen, Date due) const {
  Tri any = Tri::no;
  for (const Judgement& j : judgements_from(c_, other.day)) {
    if (j.event->day > due || yes(any)) break;
    any = any || answers(j, judged_of(j), seen);
  }
  return any;
}

}  // namespace poortwachter
