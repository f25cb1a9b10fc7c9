// A negative opinion on what the employer did or offered is acted on (BRB par. 5 and 10).
#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "law/deskundigenoordeel.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/maatregel_werkgever.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/deskundigenoordeel/opgevolgd.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::deskundigenoordeel_opgevolgd {
namespace {

/// Does the opinion hold that the employer must do more? Those on the employee's efforts or on his
/// fitness for the own work do not say so.
Tri asks_for_more(const Event& e) {
  return e.is(field::uitkomst, Word::negatief) &&
         (e.is(field::onderwerp, Word::inspanningen_werkgever) ||
          e.is(field::onderwerp, Word::passende_arbeid));
}

/// Six weeks; but what UWV found lacking before the WIA application is lacking at it (Professioneel
/// kader: the test follows an earlier opinion), and no term runs on past it.
Date last_day(const Case& c, const Event& opinion) {
  const Date due = c.clock.after(opinion.day, law::deskundigenoordeel::opvolging.days(opinion.day));
  const bool before = c.applied && opinion.day <= *c.applied;
  return before ? std::min(due, *c.applied) : due;
}

/// UWV held that the employee does too little: the employer speaks to him on it (BRB par. 3 and 9).
bool employee_short(const Event& e) {
  return yes(e.is(field::uitkomst, Word::negatief) &&
             e.is(field::onderwerp, Word::inspanningen_werknemer));
}

/// Does pay that was stopped before still answer it?
bool pay_stopped_by(const Case& c, Date d) {
  return std::ranges::any_of(c.events(Kind::maatregel_werkgever), [&](const Event* m) {
    const auto what = m->word(field::maatregel);
    if (m->day > d || (what != Word::loonstop && what != Word::loonopschorting)) return false;
    // It stands until the employee works again.
    const Event* work = c.first_from(Kind::werkhervatting, m->day);
    return work == nullptr || work->day > d;
  });
}

/// UWV found the own work or the work on offer suitable, or the employee's efforts too small, the
/// file does not say that it was followed, and shows neither work nor a measure since. Who fell
/// short then, the file does not say (BRB par. 9).
bool left_lying(const Case& c, const Event& e) {
  const auto said = e.word(field::opgevolgd);
  const Tri suitable =
      e.is(field::uitkomst, Word::positief) && (e.is(field::onderwerp, Word::geschikt_eigen_werk) ||
                                                e.is(field::onderwerp, Word::passende_arbeid));
  const bool unanswered = employee_short(e) && !pay_stopped_by(c, e.day);
  return (yes(suitable) || unanswered) && said != Word::ja && !c.over_by(e.day) &&
         c.as_of > last_day(c, e) && c.first_from(Kind::werkhervatting, e.day) == nullptr &&
         c.first_from(Kind::maatregel_werkgever, e.day) == nullptr;
}

/// Did a later opinion on the same subject come out well? For each opinion, in their order.
std::vector<Tri> set_right(std::span<const Event* const> opinions) {
  std::vector<Tri> right(opinions.size(), Tri::no);
  // Read backwards: what the later ones say, by their subject; none: they do not say it.
  std::map<std::optional<Word>, Tri> well;
  Tri any = Tri::no;
  std::size_t later = opinions.size();  // of this one are read
  for (std::size_t i = opinions.size(); i-- > 0;) {
    for (; opinions[later - 1]->day > opinions[i]->day; --later) {
      const Tri positive = opinions[later - 1]->is(field::uitkomst, Word::positief);
      Tri& of_subject = well[opinions[later - 1]->word(field::onderwerp)];
      of_subject = of_subject || positive;
      any = any || positive;
    }
    const auto subject = opinions[i]->word(field::onderwerp);
    if (subject)
      right[i] = well[subject] || (well[std::nullopt] && Tri::unknown);
    else
      right[i] = any && Tri::unknown;
  }
  return right;
}

/// Said to be followed on no day: in time.
Owed followed(const Check& k, const Event& opinion) {
  Owed o{last_day(k.c, opinion), {}, {}, {}, opinion.day, Owed::Until::duties, opinion.day};
  if (opinion.word(field::opgevolgd) != Word::ja) return o;
  o.done = opinion.find(field::opgevolgd_op) != nullptr ? k.c.happened(opinion, field::opgevolgd_op)
                                                        : opinion.day;
  return o;
}

/// What the file does not say of it.
Message lacking(const Event& e) {
  Message m;
  if (!e.word(field::onderwerp)) add_item(m, {"het onderwerp", "the subject"});
  if (!e.word(field::uitkomst)) add_item(m, {"de uitkomst", "the outcome"});
  return m;
}

/// `right`: set right by a later one.
void judge(Check& k, const Event& e, Tri right) {
  const Case& c = k.c;
  const Tri asks = asks_for_more(e);
  if (left_lying(c, e)) {
    Finding& f = employee_short(e) ? k.unknown(msg::unknown_unwilling{.from = e.day})
                                   : k.unknown(msg::unknown_suitable{.from = e.day});
    f.place = e.place_of(field::opgevolgd);
    // Where nobody says that nothing came of it, it is asked and decides nothing.
    if (!e.word(field::opgevolgd)) f.weight = Weight::advice;
    return;
  }
  const bool open = !e.word(field::uitkomst) || !e.word(field::onderwerp);
  // What it can still do for the employer weighs nothing against him.
  const auto ask_alone = [&] {
    Finding& f = k.unknown(msg::unknown_outcome{.from = e.day, .what = lacking(e)});
    f.weight = Weight::advice;
    f.place = e.place;
  };
  if (no(asks)) return open ? ask_alone() : void();
  const Owed owed = followed(k, e);
  const auto said = e.word(field::opgevolgd);
  const auto on = c.happened(e, field::opgevolgd_op);
  // What was followed in part on that day is still to be followed.
  const auto done = said == Word::ja ? on : std::nullopt;
  struct Shown : ShownOwed {
    Date from, to;
    Message what;
  } const shown{ShownOwed(owed), e.day, on.value_or(e.day), lacking(e)};
  const auto fill = [&](Finding& f) {
    show(f, c, owed, nullptr).actual = done;
    f.limit = law::deskundigenoordeel::opvolging.days(e.day);
    f.place = e.place_of(field::opgevolgd);
    f.in_part = said == Word::ten_dele;
    // Given so shortly before the application that it was to be acted on by then it says what fell
    // short until then: no days of after it are counted (Professioneel kader, "Eerder
    // deskundigenoordeel").
    if (f.status == Status::fail && !done && c.applied && owed.due.latest == *c.applied) {
      f.short_from.reset();
      f.short_to.reset();
    }
  };
  const Timely t = timely(c, owed);
  // That it was followed is presumed to have been in time, and asked once that need not be so.
  if (said == Word::ja && !e.find(field::opgevolgd_op) && yes(asks) && !yes(right) &&
      c.as_of > owed.due.latest && !c.over_by(owed.due.latest)) {
    Finding& f = k.unknown(msg::unknown_when::of(shown));
    f.weight = Weight::advice;  // it was done: whether in time decides nothing until it is said
    return fill(f);
  }
  if (t == Timely::done) return fill(k.pass(msg::pass::of(shown)));
  if (yes(right)) return fill(k.pass(msg::pass_later::of(shown)));
  if (t == Timely::over && open) return ask_alone();
  if (t == Timely::over) return fill(k.not_applicable(msg::not_applicable_over::of(shown)));
  if (unknown(asks)) return fill(k.unknown(msg::unknown_opinion::of(shown)));
  if (t == Timely::upcoming) return fill(k.upcoming(msg::upcoming::of(shown)));
  if (!said) return fill(k.unknown(msg::unknown::of(shown)));
  if (unknown(right)) return fill(k.unknown(msg::unknown_later::of(shown)));
  if (t == Timely::late) return fill(k.fail(msg::late::of(shown)));
  if (said != Word::ten_dele) return fill(k.fail(msg::not_followed::of(shown), Degree::serious));
  fill(on ? k.fail(msg::partly_on::of(shown), Degree::slight)
          : k.fail(msg::partly::of(shown), Degree::slight));
}

}  // namespace

void check(Check& k) {
  const auto opinions = k.c.events(Kind::deskundigenoordeel);
  const std::vector<Tri> right = set_right(opinions);
  for (std::size_t i = 0; i < opinions.size(); ++i) judge(k, *opinions[i], right[i]);
  if (!k.empty()) return;
  k.c.delivered(Kind::deskundigenoordeel) ? k.not_applicable(msg::not_applicable{})
                                          : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::deskundigenoordeel_opgevolgd
