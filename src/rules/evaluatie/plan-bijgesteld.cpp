// evaluatie/plan-bijgesteld: an evaluation that shows the need changes something (BRB par. 5).
#include <algorithm>

#include "case/activity.hpp"
#include "law/plan.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/evaluatie/intervals.hpp"
#include "rules/evaluatie/plan-bijgesteld.rule.hpp"

namespace poortwachter::evaluatie_plan_bijgesteld {
namespace {

constexpr KindSet kAnswers{Kind::plan_van_aanpak,
                           Kind::werkhervatting,
                           Kind::onderzoek_spoor1,
                           Kind::arbeidsdeskundig_onderzoek,
                           Kind::aanbod_passende_arbeid,
                           Kind::interventie,
                           Kind::spoor2_start};

constexpr KindSet kEvaluations{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie};

/// Did the evaluation ask for another approach? A goal that is not reached asks for one unless the
/// parties saw no need; whether they did is unknown when the dossier does not say.
Tri asks_for_change(const Event& e) {
  const Tri needed = e.yes(field::bijstelling_nodig);
  if (!unknown(needed)) return needed;
  return yes(e.yes(field::doel_gehaald)) ? Tri::no : Tri::unknown;
}

/// That a goal that was reached asks for none is presumed where nobody says, and asked. Of what
/// comes next after the last one nobody expects it to speak.
bool presumed(const Event& e) {
  return e.kind != Kind::eindevaluatie && unknown(e.yes(field::bijstelling_nodig)) &&
         no(asks_for_change(e));
}

/// An adjusted plan, or something new done, on or after that day and within the tested efforts.
const Event* answer(const Case& c, Date from) {
  const auto events = c.events();
  const auto since = std::lower_bound(events.begin(), events.end(), from,
                                      [](const Event* e, Date d) { return e->day < d; });
  for (const Event* e : std::span(since, events.end())) {
    if (e->day > c.efforts_moment) break;
    if (!kAnswers.contains(e->kind) || !adequate(*e)) continue;
    if (e->kind != Kind::interventie || !no(e->yes(field::uitgevoerd))) return e;
  }
  return nullptr;
}

struct Need {
  const Event* evaluation;
  Date due;
  Tri asked;
};

void report(Check& k, const Need& n, Date end) {
  const Case& c = k.c;
  const Date from = n.evaluation->day;
  const Interval all{from - 1, c.test_moment, 0, nullptr, nullptr};
  const struct { Date due, from, to; } shown{n.due, from, end};
  Finding& f = c.as_of <= n.due               ? k.upcoming(msg::upcoming::of(shown))
               : !delivered(c, kAnswers, all) ? k.unknown(msg::unknown::of(shown))
               : unknown(c.any_possibilities(from, end))
                   ? k.unknown(msg::unknown_possibilities::of(shown))
                   : k.fail(msg::fail::of(shown), Degree::serious);
  f.due = n.due;
  count_from(f, c, from);
  f.from = from;
  f.to = end;
  f.place = n.evaluation->place;
  f.short_from = n.due;
  f.short_to = end;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Date end = c.last_tested_day();
  const int term = law::plan::bijstelling.days(c.fsd);
  int evaluations = 0;
  int silent = 0;
  const Event* reached = nullptr;  // the first of which it is presumed
  const Event* first_silent = nullptr;
  const Event* last = nullptr;
  for (const Event* e : c.events()) {
    if (!kEvaluations.contains(e->kind)) continue;
    const Need need{e, c.clock.after(e->day, term), asks_for_change(*e)};
    if (e->day > end) break;
    if (e->kind == Kind::eindevaluatie && unknown(need.asked)) continue;
    ++evaluations;
    last = e;
    const bool asked = !no(need.asked) || presumed(*e);
    if (!asked || answer(c, e->day) != nullptr) continue;
    // So shortly before the end that no time was left, or nothing that could be asked.
    if (need.due > end && end < c.as_of) continue;
    if (no(c.any_possibilities(e->day, end))) continue;
    if (unknown(need.asked)) {
      if (silent++ == 0) first_silent = e;
    } else if (no(need.asked)) {
      if (reached == nullptr) reached = e;
    } else {
      report(k, need, end);
    }
  }
  if (silent > 0) {
    const Date first = first_silent->day;
    Finding& f = silent == 1 ? k.unknown(msg::unknown_need_of_one{.actual = first})
                             : k.unknown(msg::unknown_need{.actual = first, .count = silent});
    f.place = first_silent->place;
  } else if (reached != nullptr) {
    Finding& f = k.unknown(msg::unknown_reached{.actual = reached->day});
    f.place = reached->place;
    f.weight = Weight::advice;
  }
  if (!k.empty()) return;
  if (evaluations > 0) {
    k.pass(msg::pass{.actual = last->day, .count = evaluations}).place = last->place;
  } else {
    c.delivered(Kind::evaluatie) ? k.not_applicable(msg::not_applicable{})
                                 : k.unknown(msg::unknown_absent{});
  }
}

}  // namespace poortwachter::evaluatie_plan_bijgesteld
