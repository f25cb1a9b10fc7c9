// Non-cooperation without good reason is answered by measures (BRB par. 3, 9 and 11).
#include <algorithm>
#include <optional>
#include <vector>

#include "case/grounds.hpp"
#include "law/medewerking.hpp"
#include "poortwachter/field/aanbod_passende_arbeid.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/maatregel_werkgever.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medewerking/refusals.hpp"
#include "rules/medewerking/werkgever-treedt-op.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::medewerking_werkgever_treedt_op {
namespace {

constexpr KindSet kMeasures{Kind::maatregel_werkgever, Kind::deskundigenoordeel};

/// What the employer did about one stretch of non-cooperation.
struct Answer {
  std::optional<Date> first;       ///< first day on which he certainly acted
  const Event* by = nullptr;       ///< what he then did
  std::optional<Date> possible;    ///< first day on which he perhaps acted
  bool before = false;             ///< that was done, or asked for, before the stretch began
  Tri heavier = Tri::no;           ///< more than speaking to him or a warning
  std::optional<Date> heavier_on;  ///< first day of that, where it is certain
};

Tri is_heavier(const Event& measure) {
  const auto what = measure.word(field::maatregel);
  return what ? tri(*what != Word::aangesproken && *what != Word::waarschuwing) : Tri::unknown;
}

/// All that the employer did against non-cooperation, whatever the stretch.
class Deeds {
 public:
  explicit Deeds(const Case& c) {
    for (const Event* e : c.events(Kind::maatregel_werkgever)) {
      sure_.push_back({e->day, e->day, e});
      add_heavier(e->day, is_heavier(*e));
    }
    for (const Event* e : c.events(Kind::deskundigenoordeel)) {
      // One on the work that he refuses tells him that he may not; what is heavier must follow.
      const Tri on_efforts = e->is(field::onderwerp, Word::inspanningen_werknemer);
      const Tri by_employer = e->is(field::aanvrager, Word::werkgever);
      const Tri counts =
          (on_efforts || e->is(field::onderwerp, Word::passende_arbeid)) && by_employer;
      if (no(counts)) continue;
      const auto asked = c.happened(*e, field::aangevraagd);
      (yes(counts) ? sure_ : doubtful_).push_back({e->day, asked.value_or(e->day), e});
      // Not said when it was asked for: any day up to the opinion.
      if (!asked) doubtful_.push_back({e->day, kFirstDate, e});
      add_heavier(e->day, on_efforts && by_employer);
    }
    for (auto* deeds : {&sure_, &doubtful_}) {
      std::ranges::sort(*deeds, {}, &Deed::day);
      for (std::size_t i = deeds->size(); i-- > 1;) {
        Deed& before = (*deeds)[i - 1];
        const Deed& after = (*deeds)[i];
        if (after.acted < before.acted) before = {before.day, after.acted, after.by};
      }
    }
    std::ranges::sort(heavier_);
    std::ranges::sort(perhaps_heavier_);
  }

  /// From the first day of a stretch on, and heavier ones up to its last.
  [[nodiscard]] Answer answer(Date start, Date last) const {
    const auto within = [&](const std::vector<Date>& days) {
      const auto day = std::ranges::lower_bound(days, start);
      return day != days.end() && *day <= last;
    };
    const auto heavier = std::ranges::lower_bound(heavier_, start);
    const bool stepped_up = heavier != heavier_.end() && *heavier <= last;
    const auto sure = first(sure_, start);
    const auto doubtful = first(doubtful_, start);
    return {sure ? std::optional(sure->acted) : std::nullopt,
            sure ? sure->by : nullptr,
            doubtful ? std::optional(doubtful->acted) : std::nullopt,
            sure && sure->before,
            stepped_up                 ? Tri::yes
            : within(perhaps_heavier_) ? Tri::unknown
                                       : Tri::no,
            stepped_up ? std::optional(*heavier) : std::nullopt};
  }

 private:
  struct Deed {
    Date day;    ///< of the document
    Date acted;  ///< the first on which he acted, by it or one of those behind it
    const Event* by;
    bool before = false;  ///< before the stretch that it is held against
  };

  void add_heavier(Date day, Tri heavier) {
    if (!no(heavier)) (yes(heavier) ? heavier_ : perhaps_heavier_).push_back(day);
  }

  static std::optional<Deed> first(const std::vector<Deed>& deeds, Date start) {
    const auto deed = std::ranges::lower_bound(deeds, start, {}, &Deed::day);
    if (deed == deeds.end()) return std::nullopt;
    return Deed{deed->day, std::max(start, deed->acted), deed->by, deed->acted < start};
  }

  std::vector<Deed> sure_, doubtful_;
  std::vector<Date> heavier_, perhaps_heavier_;
};

struct Stretch {
  const Event* event;
  Owed act;
  Date step_up;  ///< last day on which light measures alone will do
  std::optional<Date> ended;
  Date last;  ///< last day on which it went on and the efforts are tested
  Answer answer;
};

Date last_day(const Case& c, std::optional<Date> ended, Date last) {
  for (const auto& end : {ended, c.recovered, c.aow})
    if (end) last = std::min(last, *end);
  return last;
}

/// UWV's opinion on the work of an offer: the first that was given on or after its day and not
/// asked for before it, as far as no other offer came between. Null: none, or not said when it was
/// asked for while the file holds the refusal to be reasonable.
const Event* opinion_on(const Case& c, const Event& offer) {
  const auto all = c.events(Kind::deskundigenoordeel);
  const Event* next = c.first_from(Kind::aanbod_passende_arbeid, offer.day + 1);
  auto e = std::ranges::lower_bound(all, offer.day, {}, [](const Event* x) { return x->day; });
  for (; e != all.end() && (next == nullptr || (*e)->day < next->day); ++e) {
    if (!decides_on(**e, Word::passende_arbeid)) continue;
    const auto asked = (*e)->date(field::aangevraagd);
    if (asked ? *asked >= offer.day : !yes(offer.yes(field::weigering_redelijk))) return *e;
  }
  return nullptr;
}

/// A suitable offer that was refused without good reason: non-cooperation from that day (BRB par.
/// 9, BW 7:660a). What UWV holds of the work goes above what the file says (Professioneel kader,
/// "Deskundigenoordeel").
bool refused(const Case& c, const Event& e) {
  if (e.kind != Kind::aanbod_passende_arbeid || !no(e.yes(field::geaccepteerd))) return false;
  const Event* opinion = opinion_on(c, e);
  return opinion != nullptr ? yes(opinion->is(field::uitkomst, Word::positief))
                            : no(e.yes(field::weigering_redelijk));
}

/// The day on which the employee accepted an offer or began to work, after a refusal.
std::optional<Date> took_up_work(const Case& c, Date refused) {
  std::optional<Date> first;
  const auto offers = c.events(Kind::aanbod_passende_arbeid);
  auto offer = std::ranges::upper_bound(offers, refused, {}, [](const Event* e) { return e->day; });
  while (offer != offers.end() && !yes((*offer)->yes(field::geaccepteerd))) ++offer;
  if (offer != offers.end()) first = (*offer)->day;
  if (const Event* work = c.first_from(Kind::werkhervatting, refused + 1))
    first = std::min(first.value_or(work->day), work->day);
  return first;
}

/// Is the refusal put on file as non-cooperation of that day as well? Then it is told once.
bool told_as_such(const Case& c, const Event& refusal) {
  const auto all = c.events(Kind::niet_meewerken);
  auto e = std::ranges::lower_bound(all, refusal.day, {}, [](const Event* x) { return x->day; });
  for (; e != all.end() && (*e)->day == refusal.day; ++e)
    if (no((*e)->yes(field::deugdelijke_grond))) return true;
  return false;
}

/// The employee's good reason, as far as it is said.
Tri good_reason(const Event& e) {
  return e.kind == Kind::aanbod_passende_arbeid ? Tri::no : e.yes(field::deugdelijke_grond);
}

Stretch read(const Case& c, const Deeds& deeds, const Event* e) {
  const int term = law::medewerking::termijn.days(e->day);
  const bool offer = e->kind == Kind::aanbod_passende_arbeid;
  const auto ended = offer ? took_up_work(c, e->day) : c.happened(*e, field::einde);
  // What was done after the efforts that are tested still makes good.
  const Answer answer = deeds.answer(e->day, last_day(c, ended, c.test_moment));
  return {e,
          {c.clock.after(e->day, term), answer.first, answer.possible, kMeasures, e->day},
          c.clock.after(e->day, term + law::medewerking::zwaarder.days(e->day)),
          ended,
          last_day(c, ended, c.efforts_moment),
          answer};
}

/// A refusal while the employee does not cooperate is part of that: what answers it stands.
std::vector<Stretch> stretches(const Case& c) {
  std::vector<Stretch> all;
  std::optional<Date> until;
  const Deeds deeds(c);
  for (const Event* e : c.events()) {
    const bool is_refusal = refused(c, *e);
    if (e->kind != Kind::niet_meewerken && !is_refusal) continue;
    if (is_refusal && ((until && e->day <= *until) || told_as_such(c, *e))) continue;
    all.push_back(read(c, deeds, e));
    until = std::max(until, std::optional(all.back().ended.value_or(kLastDate)));
  }
  return all;
}

/// What the sentences show. `to` is the last day looked at where it did not end.
struct Shown : ShownOwed {
  Date from, to;
  int limit;
  Message what;  ///< by which he acted

  explicit Shown(const Stretch& s)
      : ShownOwed(s.act),
        from(s.event->day),
        to(s.ended.value_or(s.last)),
        limit(law::medewerking::termijn.days(from)),
        what(s.answer.by == nullptr ? Message() : event_in_words(*s.answer.by)) {}
};

Finding& fill(Finding& f, const Check& k, const Stretch& s) {
  Owed act = s.act;
  act.counted_from = s.event->day;
  act.shown_by = {};  // what the employer does is no paper that the employee can refuse
  show(f, k.c, act, s.event);
  f.to = s.ended;
  f.limit = law::medewerking::termijn.days(s.event->day);
  f.short_to = std::max(s.act.due.latest, std::min(s.answer.first.value_or(s.last), s.last));
  return f;
}

bool delivered(const Case& c, Date from, Date to) {
  return c.delivered(Kind::maatregel_werkgever, from, to) &&
         c.delivered(Kind::deskundigenoordeel, from, to);
}

/// Acted in time; while it lasts, something heavier must follow.
void judge_step_up(Check& k, const Stretch& s, Tri at_fault) {
  const Case& c = k.c;
  const Date last = s.last;
  const Date due = s.step_up;
  const auto late =
      s.answer.heavier_on && *s.answer.heavier_on > due ? s.answer.heavier_on : std::nullopt;
  if (last <= due || (yes(s.answer.heavier) && !late)) {
    const Shown shown(s);
    fill(s.answer.before ? k.pass(msg::pass_before::of(shown)) : k.pass(msg::pass::of(shown)), k,
         s);
    return;
  }
  const bool certain =
      !unknown(s.answer.heavier) && yes(at_fault) && delivered(c, s.event->day, last);
  const struct {
    Date due, actual, from, to;
    int count;
  } shown{due, late.value_or(last), s.event->day, last, c.clock.counted(s.event->day, last)};
  Finding& f = certain && late     ? k.fail(msg::stepped_up_late::of(shown))
               : certain           ? k.fail(msg::not_stepped_up::of(shown), Degree::serious)
               : unknown(at_fault) ? k.unknown(msg::unknown_reason::of(shown))
                                   : k.unknown(msg::unknown_heavier::of(shown));
  fill(f, k, s);
  f.to = last;
  f.due = due;
  count_from(f, c, s.event->day);
  f.actual = late;
  f.count = shown.count;
  f.limit = c.clock.counted(s.event->day, due);
  f.short_from = due;
  f.short_to = late ? std::min(*late, last) : last;
}

void judge(Check& k, const Stretch& s) {
  const Tri at_fault = !good_reason(*s.event);
  const Date due = s.act.due.latest;
  const Timely t = timely(k.c, s.act);
  const Shown shown(s);
  if (no(at_fault)) {
    fill(k.pass(msg::pass_reason::of(shown)), k, s);
    return;
  }
  if (const Event* opinion = speaks_against(k.c, *s.event)) {
    Message what = event_in_words(*opinion);
    Finding& f = k.pass(msg::pass_contradicted{.from = s.event->day, .what = std::move(what)});
    fill(f, k, s).actual.reset();
    return;
  }
  if (t == Timely::done) return judge_step_up(k, s, at_fault);
  if (s.ended && *s.ended <= due) {
    fill(k.pass(msg::pass_ended::of(shown)), k, s);
    return;
  }
  // An offer that was refused may have been taken up since, and so ended it.
  const bool perhaps_ended = s.event->kind == Kind::aanbod_passende_arbeid && !s.ended &&
                             !k.c.delivered(Kind::werkhervatting, s.event->day, due);
  if (perhaps_ended && (t == Timely::late || t == Timely::missing)) {
    fill(k.unknown(msg::unknown::of(shown)), k, s).actual.reset();
    return;
  }
  const bool asked = t != Timely::over && t != Timely::upcoming;
  if (asked && unknown(at_fault)) {
    fill(k.unknown(msg::unknown_reason::of(shown)), k, s);
    return;
  }
  switch (t) {
    case Timely::over:
      fill(k.not_applicable(msg::not_applicable_over::of(shown)), k, s);
      break;
    case Timely::upcoming:
      fill(k.upcoming(msg::upcoming::of(shown)), k, s);
      break;
    case Timely::late:
      fill(k.fail(msg::late::of(shown)), k, s);
      break;
    case Timely::missing:
      fill(k.fail(msg::missing::of(shown), Degree::serious), k, s);
      break;
    case Timely::done:
    case Timely::hidden:
    case Timely::overdue:
      fill(k.unknown(msg::unknown::of(shown)), k, s).actual.reset();
      break;
  }
}

/// To refuse it was not reasonable, and whether it was refused the dossier does not say.
void ask_refused(Check& k) {
  for (const Event* e : k.c.events(Kind::aanbod_passende_arbeid)) {
    if (!unknown(e->yes(field::geaccepteerd)) || !no(e->yes(field::weigering_redelijk)) ||
        k.c.over_by(k.c.clock.after(e->day, law::medewerking::termijn.days(e->day))))
      continue;
    Finding& f = k.unknown(msg::unknown_refused{.from = e->day});
    f.from = e->day;
    f.place = e->place;
    // That it was accepted is presumed.
    f.weight = Weight::advice;
  }
}

}  // namespace

void check(Check& k) {
  for (const Stretch& s : stretches(k.c)) judge(k, s);
  ask_refused(k);
  if (!k.empty()) return;
  k.c.delivered(Kind::niet_meewerken) ? k.not_applicable(msg::not_applicable{})
                                      : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::medewerking_werkgever_treedt_op

namespace poortwachter {

Stretches answered_refusals(const Case& c) {
  using namespace medewerking_werkgever_treedt_op;
  Stretches all;
  for (const Stretch& s : stretches(c)) {
    if (!no(good_reason(*s.event)) || speaks_against(c, *s.event) != nullptr || !s.answer.first)
      continue;
    const bool in_time = *s.answer.first <= s.act.due.latest;
    const bool heavier = s.answer.heavier_on && *s.answer.heavier_on <= s.step_up;
    all.push_back({in_time ? s.event->day : *s.answer.first,
                   heavier ? s.last + 1 : std::min(s.last, s.step_up) + 1});
  }
  return joined(std::move(all));
}

Stretches perhaps_answered_refusals(const Case& c) {
  using namespace medewerking_werkgever_treedt_op;
  Stretches all;
  if (c.dossier.not_delivered.empty()) return all;
  for (const Stretch& s : stretches(c))
    if (no(good_reason(*s.event)) && !delivered(c, s.event->day, s.last))
      all.push_back({s.event->day, s.last + 1});
  return joined(std::move(all));
}

}  // namespace poortwachter
