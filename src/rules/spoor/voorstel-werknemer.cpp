// A proposal of the employee is taken up, or refused with reasons (BRB par. 9).
#include <algorithm>

#include "law/spoor1.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/voorstel_werknemer.hpp"
#include "rules/spoor/examined.hpp"
#include "rules/spoor/voorstel-werknemer.rule.hpp"

namespace poortwachter::spoor_voorstel_werknemer {
namespace {

/// The more it needs a look, the later; from `late` on it falls short.
enum class Answer : std::uint8_t {
  over,
  good,
  waiting,
  undated,
  unclear,
  late,
  unreasoned,
  silent
};

Answer answer(const Case& c, const Event& e, Date due) {
  if (e.day > c.efforts_end) return Answer::over;
  const auto said = e.word(field::reactie);
  const auto when = e.date(field::reactie_datum);
  // An answer that is dated after the as-of date has not been given yet.
  const bool not_yet = said == Word::geen || (when && *when > c.as_of);
  if (not_yet)
    return c.over_by(due) ? Answer::over : c.as_of <= due ? Answer::waiting : Answer::silent;
  if (!said) return Answer::unclear;
  const Tri reasoned = said == Word::afgewezen ? e.yes(field::gemotiveerd) : Tri::yes;
  const bool late = when && *when > due;
  // Nothing had to be said before the efforts were tested.
  if ((late || no(reasoned)) && when > c.efforts_end && due > c.efforts_end) return Answer::over;
  if (no(reasoned)) return Answer::unreasoned;
  if (late) return Answer::late;
  if (unknown(reasoned)) return Answer::unclear;
  // That it was answered in time is presumed, and asked.
  return when || c.as_of <= due || c.over_by(due) ? Answer::good : Answer::undated;
}

/// The day on which the same proposal was later taken up, or refused with reasons.
std::optional<Date> made_good(const Case& c, const Event& refused) {
  for (const Event* e : c.events(Kind::voorstel_werknemer)) {
    if (e->day <= refused.day || e->word(field::betreft) != refused.word(field::betreft)) continue;
    const Tri good = e->is(field::reactie, Word::geaccepteerd) || e->yes(field::gemotiveerd);
    if (yes(good)) return c.happened(*e, field::reactie_datum).value_or(e->day);
  }
  return std::nullopt;
}

void report(Check& k, Answer a, const Event& e, Date due, int count) {
  const auto answered = k.c.happened(e, field::reactie_datum);
  const struct {
    Date due, actual, from;
    int count;
  } shown{due, answered.value_or(due), e.day, count};
  Finding& f = a == Answer::late         ? k.fail(msg::late::of(shown))
               : a == Answer::unreasoned ? k.fail(msg::unreasoned::of(shown))
               : a == Answer::silent     ? k.fail(msg::silent::of(shown))
               : a == Answer::unclear    ? k.unknown(msg::unknown::of(shown))
               : a == Answer::undated    ? k.unknown(msg::unknown_day::of(shown))
               : a == Answer::waiting    ? k.upcoming(msg::upcoming::of(shown))
               : a == Answer::over       ? k.not_applicable(msg::not_applicable_ended::of(shown))
                                         : k.pass(msg::pass::of(shown));
  f.from = e.day;
  f.due = due;
  count_from(f, k.c, e.day);
  f.actual = answered;
  f.count = count;
  f.place = e.place;
  f.short_from =
      a == Answer::unreasoned ? std::min(f.actual.value_or(e.day), k.c.efforts_moment) : due + 1;
  f.short_to = a == Answer::late ? *f.actual : k.c.efforts_moment;
  if (a == Answer::unreasoned)
    if (const auto day = made_good(k.c, e)) f.short_to = std::min(*f.short_to, *day);
  // Refused without reasons: the day of the answer is not what was wrong.
  if (a == Answer::unreasoned) f.due.reset();
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const auto proposals = c.events(Kind::voorstel_werknemer);
  if (proposals.empty()) {
    if (c.delivered(Kind::voorstel_werknemer))
      k.not_applicable(msg::not_applicable{});
    else
      k.unknown(msg::unknown_absent{});
    return;
  }
  const auto due = [&](const Event& e) {
    return c.clock.after(e.day, law::spoor1::reactie.days(e.day));
  };
  // One that ran out of time before an answer was due says nothing of the others.
  const int count =
      static_cast<int>(std::count_if(proposals.begin(), proposals.end(), [&](const Event* e) {
        return answer(c, *e, due(*e)) != Answer::over;
      }));
  // Every failure is told; of the rest the one that most needs a look.
  const Event* open = proposals.front();
  Answer which = Answer::over;
  for (const Event* e : proposals) {
    const Answer a = answer(c, *e, due(*e));
    if (a >= Answer::late)
      report(k, a, *e, due(*e), count);
    else if (a > which) {
      open = e;
      which = a;
    }
  }
  if (k.empty()) report(k, which, *open, due(*open), count);
}

}  // namespace poortwachter::spoor_voorstel_werknemer
