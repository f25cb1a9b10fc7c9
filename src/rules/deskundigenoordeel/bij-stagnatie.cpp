// A deadlock is broken: expert opinion, mediation, or another expert (BRB par. 5 end and par. 10).
#include <algorithm>
#include <optional>
#include <vector>

#include "law/deskundigenoordeel.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/stagnatie.hpp"
#include "rules/deskundigenoordeel/bij-stagnatie.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::deskundigenoordeel_bij_stagnatie {
namespace {

constexpr KindSet kAnswers{Kind::deskundigenoordeel, Kind::arbeidsdeskundig_onderzoek,
                           Kind::medisch_oordeel_derde, Kind::interventie};

/// What broke one deadlock.
struct Answer {
  std::optional<Date> first;     ///< first day on which certainly something was done
  std::optional<Date> possible;  ///< first day on which perhaps something was done
  const Event* by = nullptr;     ///< what certainly was done; null: it was solved
};

/// A day on which something was done, and by what.
struct Deed {
  Date day;
  const Event* by;
};

/// The days on which something was, or may have been, done against any deadlock; ascending.
class Deeds {
 public:
  explicit Deeds(const Case& c) : c_(c) {
    for (const Kind expert : {Kind::deskundigenoordeel, Kind::arbeidsdeskundig_onderzoek})
      for (const Event* e : c.events(expert)) {
        const auto asked = c.happened(*e, field::aangevraagd);
        sure_.push_back({asked.value_or(e->day), e});
        if (!asked) not_said_when_asked_.push_back({e->day, e});
      }
    for (const Event* e : c.events(Kind::medisch_oordeel_derde)) sure_.push_back({e->day, e});
    for (const Event* e : c.events(Kind::interventie)) {
      const Tri counts = e->is(field::soort_interventie, Word::mediation);
      if (no(counts) || no(e->yes(field::uitgevoerd))) continue;
      (yes(counts) ? sure_ : doubtful_).push_back({e->day, e});
    }
    for (auto* deeds : {&sure_, &doubtful_, &not_said_when_asked_})
      std::ranges::stable_sort(*deeds, {}, &Deed::day);
  }

  [[nodiscard]] Answer against(const Event& deadlock, Date from) const {
    Answer a;
    if (const Deed* sure = first(sure_, from)) {
      a.first = sure->day;
      a.by = sure->by;
    }
    if (const Deed* doubtful = first(doubtful_, from)) a.possible = doubtful->day;
    // Any day up to the opinion.
    if (first(not_said_when_asked_, from) != nullptr) a.possible = from;
    const auto solved = c_.happened(deadlock, field::opgelost);
    if (solved && (!a.first || *solved < *a.first)) {
      a.first = *solved;
      a.by = nullptr;
    }
    return a;
  }

 private:
  static const Deed* first(const std::vector<Deed>& deeds, Date from) {
    const auto deed = std::ranges::lower_bound(deeds, from, {}, &Deed::day);
    return deed == deeds.end() ? nullptr : &*deed;
  }

  const Case& c_;
  std::vector<Deed> sure_, doubtful_, not_said_when_asked_;
};

struct Deadlock {
  const Event* event;
  Owed answer;
  const Event* by;  ///< what broke it; null: it was solved, or nothing did
};

Deadlock read(const Check& k, const Deeds& deeds, const Event* e) {
  const Date from = e->day - law::deskundigenoordeel::vooraf.days(e->day);
  const Answer a = deeds.against(*e, from);
  return {e,
          {k.c.clock.after(e->day, law::deskundigenoordeel::stagnatie.days(e->day)), a.first,
           a.possible, kAnswers, from, Owed::Until::efforts, e->day},
          a.by};
}

/// What the sentences show.
struct Shown : ShownOwed {
  Date from;
  Message what;  ///< that broke it

  explicit Shown(const Deadlock& d)
      : ShownOwed(d.answer),
        from(d.event->day),
        what(d.by == nullptr ? Message{"opgelost", "solved"} : event_in_words(*d.by)) {}
};

Finding& fill(Finding& f, const Check& k, const Deadlock& d) {
  show(f, k.c, d.answer, d.event);
  f.limit = law::deskundigenoordeel::stagnatie.days(d.event->day);
  return f;
}

void judge(Check& k, const Deadlock& d) {
  const Shown shown(d);
  const Tri treatment = d.event->is(field::oorzaak, Word::behandeling);
  if (yes(treatment)) {
    fill(k.not_applicable(msg::not_applicable_treatment::of(shown)), k, d);
    return;
  }
  if (yes(d.event->yes(field::onherstelbaar))) {
    fill(k.not_applicable(msg::not_applicable_beyond_repair::of(shown)), k, d);
    return;
  }
  const Timely t = timely(k.c, d.answer);
  const bool asked = t == Timely::done || t == Timely::over || t == Timely::upcoming;
  if (!asked && unknown(treatment)) {
    fill(k.unknown(msg::unknown_cause::of(shown)), k, d);
    return;
  }
  switch (t) {
    case Timely::done:
      fill(d.by == nullptr ? k.pass(msg::pass::of(shown)) : k.pass(msg::pass_expert::of(shown)), k,
           d);
      break;
    case Timely::over:
      fill(k.not_applicable(msg::not_applicable_over::of(shown)), k, d);
      break;
    case Timely::upcoming:
      fill(k.upcoming(msg::upcoming::of(shown)), k, d);
      break;
    case Timely::hidden:
    case Timely::overdue:
      fill(k.unknown(msg::unknown::of(shown)), k, d).actual.reset();
      break;
    case Timely::late:
      fill(k.fail(msg::late::of(shown)), k, d);
      break;
    case Timely::missing:
      fill(k.fail(msg::missing::of(shown), Degree::serious), k, d);
      break;
  }
}

}  // namespace

void check(Check& k) {
  const auto deadlocks = k.c.events(Kind::stagnatie);
  if (!deadlocks.empty()) {
    const Deeds deeds(k.c);
    for (const Event* e : deadlocks) judge(k, read(k, deeds, e));
  }
  if (!k.empty()) return;
  k.c.delivered(Kind::stagnatie) ? k.not_applicable(msg::not_applicable{})
                                 : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::deskundigenoordeel_bij_stagnatie
