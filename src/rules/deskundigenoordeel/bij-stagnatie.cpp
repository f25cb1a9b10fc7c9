// A deadlock is broken: expert opinion or mediation (BRB par. 10).
#include <algorithm>
#include <optional>

#include "rules/check.hpp"

namespace poortwachter {
namespace {

/// What broke one deadlock.
struct Answer {
  std::optional<Date> first;     ///< first day on which certainly something was done
  std::optional<Date> possible;  ///< first day on which perhaps something was done
};

void count_in(std::optional<Date>& into, Date day) {
  if (!into || day < *into) into = day;
}

Answer answer_to(const Case& c, const Event& deadlock, Date from) {
  Answer a;
  for (const Event* e : c.events(Kind::deskundigenoordeel)) {
    const auto asked = c.happened(*e, Field::aangevraagd);
    const Date day = asked.value_or(e->day);
    if (day < from) continue;
    count_in(a.first, day);
    // Not said when it was asked for: any day up to the opinion.
    if (!asked) count_in(a.possible, from);
  }
  for (const Event* e : c.events(Kind::interventie)) {
    const Tri counts = e->is(Field::soort_interventie, Word::mediation);
    if (e->day < from || no(counts) || no(e->yes(Field::uitgevoerd))) continue;
    count_in(yes(counts) ? a.first : a.possible, e->day);
  }
  if (const auto solved = c.happened(deadlock, Field::opgelost)) count_in(a.first, *solved);
  return a;
}

struct Deadlock {
  const Event* event;
  Date from;  ///< what was done from this day on counts
  Date due;
  Answer answer;
};

Deadlock read(const Check& k, const Event* e) {
  const Date from = e->day - k.days("vooraf", e->day);
  return {e, from, k.c.clock.after(e->day, k.days("termijn", e->day)), answer_to(k.c, *e, from)};
}

Finding& fill(Finding& f, const Check& k, const Deadlock& d) {
  f.from = d.event->day;
  f.due = d.due;
  f.actual = d.answer.first;
  f.limit = k.days("termijn", d.event->day);
  f.place = d.event->place;
  f.short_from = d.due;
  f.short_to =
      std::max(d.due, std::min(d.answer.first.value_or(k.c.efforts_moment), k.c.efforts_moment));
  return f;
}

bool delivered(const Case& c, Date from, Date to) {
  return c.delivered(Kind::deskundigenoordeel, from, to) &&
         c.delivered(Kind::interventie, from, to);
}

void judge(Check& k, const Deadlock& d) {
  const Case& c = k.c;
  const auto& first = d.answer.first;
  const auto& possible = d.answer.possible;
  const Tri treatment = d.event->is(Field::oorzaak, Word::behandeling);
  if (yes(treatment)) {
    fill(k.not_applicable("not_applicable_treatment"), k, d);
  } else if (yes(d.event->yes(Field::onherstelbaar))) {
    fill(k.not_applicable("not_applicable_beyond_repair"), k, d);
  } else if (first && *first <= d.due) {
    fill(k.pass(), k, d);
  } else if (c.over_by(d.due)) {
    fill(k.not_applicable("not_applicable_over"), k, d);
  } else if (c.as_of <= d.due) {
    fill(k.upcoming(), k, d);
  } else if (unknown(treatment)) {
    fill(k.unknown("unknown_cause"), k, d);
  } else if ((possible && *possible <= d.due) || !delivered(c, d.from, d.due)) {
    fill(k.unknown(), k, d).actual.reset();
  } else if (first) {
    fill(k.fail("late", Check::late_degree(*first - d.due)), k, d);
  } else if (possible || !delivered(c, d.from, c.as_of)) {
    fill(k.unknown(), k, d);
  } else {
    fill(k.fail("missing", Degree::serious), k, d);
  }
}

}  // namespace

void check_deskundigenoordeel_bij_stagnatie(Check& k) {
  for (const Event* e : k.c.events(Kind::stagnatie)) judge(k, read(k, e));
  if (!k.empty()) return;
  k.c.delivered(Kind::stagnatie) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter
