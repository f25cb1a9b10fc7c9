// A deadlock is broken: expert opinion, mediation, or another expert (BRB par. 5 end and par. 10).
#include <algorithm>
#include <optional>

#include "law/deskundigenoordeel.hpp"
#include "rules/timely.hpp"

namespace poortwachter {
namespace {

constexpr KindSet kAnswers{Kind::deskundigenoordeel, Kind::arbeidsdeskundig_onderzoek,
                           Kind::medisch_oordeel_derde, Kind::interventie};

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
  for (const Kind expert : {Kind::deskundigenoordeel, Kind::arbeidsdeskundig_onderzoek})
    for (const Event* e : c.events(expert)) {
      const auto asked = c.happened(*e, Field::aangevraagd);
      const Date day = asked.value_or(e->day);
      if (day < from) continue;
      count_in(a.first, day);
      // Not said when it was asked for: any day up to the opinion.
      if (!asked) count_in(a.possible, from);
    }
  if (const Event* e = c.first_from(Kind::medisch_oordeel_derde, from)) count_in(a.first, e->day);
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
  Owed answer;
};

Deadlock read(const Check& k, const Event* e) {
  const Date from = e->day - law::deskundigenoordeel::vooraf.days(e->day);
  const Answer a = answer_to(k.c, *e, from);
  return {e,
          {k.c.clock.after(e->day, law::deskundigenoordeel::stagnatie.days(e->day)), a.first,
           a.possible, kAnswers, from}};
}

Finding& fill(Finding& f, const Check& k, const Deadlock& d) {
  show(f, k.c, d.answer, d.event);
  f.from = d.event->day;
  f.limit = law::deskundigenoordeel::stagnatie.days(d.event->day);
  return f;
}

void judge(Check& k, const Deadlock& d) {
  const Tri treatment = d.event->is(Field::oorzaak, Word::behandeling);
  if (yes(treatment)) {
    fill(k.not_applicable("not_applicable_treatment"), k, d);
    return;
  }
  if (yes(d.event->yes(Field::onherstelbaar))) {
    fill(k.not_applicable("not_applicable_beyond_repair"), k, d);
    return;
  }
  const Timely t = timely(k.c, d.answer);
  const bool asked = t == Timely::done || t == Timely::over || t == Timely::upcoming;
  if (!asked && unknown(treatment)) {
    fill(k.unknown("unknown_cause"), k, d);
    return;
  }
  switch (t) {
    case Timely::done:
      fill(k.pass(), k, d);
      break;
    case Timely::over:
      fill(k.not_applicable("not_applicable_over"), k, d);
      break;
    case Timely::upcoming:
      fill(k.upcoming(), k, d);
      break;
    case Timely::hidden:
      fill(k.unknown(), k, d).actual.reset();
      break;
    case Timely::late:
      fill(k.fail("late", Check::late_degree(*d.answer.done - d.answer.due.latest)), k, d);
      break;
    case Timely::missing:
      fill(k.fail("missing", Degree::serious), k, d);
      break;
  }
}

}  // namespace

void check_deskundigenoordeel_bij_stagnatie(Check& k) {
  for (const Event* e : k.c.events(Kind::stagnatie)) judge(k, read(k, e));
  if (!k.empty()) return;
  k.c.delivered(Kind::stagnatie) ? k.not_applicable() : k.unknown("unknown_absent");
}

}  // namespace poortwachter
