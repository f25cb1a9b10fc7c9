// tijdigheid/bijstelling-plan: two weeks after new advice or new possibilities (RPG art. 4 lid 5).
#include <algorithm>
#include <string>
#include <vector>

#include "law/plan.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/tijdigheid/bijstelling-plan.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::tijdigheid_bijstelling_plan {
namespace {

/// A day from which the plan had to be looked at again, and why.
struct Trigger {
  Date day;
  const Event* event;
  Text why;
  bool perhaps_sooner = false;  ///< a judgement that was not handed over may have said so before
};

/// Each day once, ascending.
std::vector<Trigger> triggers(const Case& c) {
  constexpr Text kAdvised{"advies tot bijstelling", "advice to adjust it"};
  constexpr Text kNeeded{"bijstelling nodig bij de evaluatie", "the evaluation found it necessary"};
  constexpr Text kAnalysis{"probleemanalyse bijgesteld", "problem analysis adjusted"};
  constexpr Text kPossible{"mogelijkheden ontstonden", "possibilities arose"};
  std::vector<Trigger> all;
  for (const Event* e : c.events()) {
    const bool opinion = e->kind == Kind::consult_bedrijfsarts || e->kind == Kind::actueel_oordeel;
    if (opinion && yes(e->yes(field::advies_bijstelling))) all.push_back({e->day, e, kAdvised});
    const bool evaluation = e->kind == Kind::evaluatie || e->kind == Kind::eerstejaarsevaluatie;
    if (evaluation && yes(e->yes(field::bijstelling_nodig))) all.push_back({e->day, e, kNeeded});
    if (e->kind == Kind::probleemanalyse && yes(e->yes(field::bijstelling)))
      all.push_back({e->day, e, kAnalysis});
  }
  const auto spans = c.possibilities();
  for (std::size_t i = 1; i < spans.size(); ++i) {
    // Also after a "none" that is not substantiated: it owed no plan (RPG art. 4 lid 1).
    const PossibilitySpan& before = spans[i - 1];
    const bool bare_none = before.basis != nullptr && before.basis->none() &&
                           spans[i].basis != nullptr && !spans[i].basis->none();
    const bool none_before = no(before.possible) || before.grown_old() || bare_none;
    if (!none_before || !yes(spans[i].possible)) continue;
    const PossibilitySpan& now = spans[i];
    // The plan follows the bedrijfsarts: what another doctor saw is put to him first.
    if (now.contradicted_by != nullptr && !by_uwv(*now.contradicted_by)) continue;
    // A "none" of which the reasons fail shows nobody that there are any.
    if (now.contradicted_by == nullptr && now.basis != nullptr && now.basis->none()) continue;
    // Nobody can act before the judgement is there, nor before the day of which it speaks.
    const Event* said =
        spans[i].contradicted_by != nullptr ? spans[i].contradicted_by : spans[i].basis->event;
    const Date since = before.basis != nullptr ? before.basis->event->day : c.fsd;
    all.push_back({std::max(spans[i].days.from, said->day), said, kPossible,
                   !c.judgements_delivered(since + 1, said->day - 1)});
  }
  std::ranges::stable_sort(all, {}, &Trigger::day);
  const auto same = std::ranges::unique(all, {}, &Trigger::day);
  all.erase(same.begin(), same.end());
  return all;
}

/// One day from which the plan had to be looked at again, and the plan that followed; null: none.
struct Adjustment {
  Owed owed;
  const Event* plan;
  Trigger trigger;
};

/// What the sentences show. `count`: so many plans were adjusted in time.
struct Shown : ShownOwed {
  Date from;
  int count = 0;
  Message what;

  explicit Shown(const Adjustment& a, int in_time = 0)
      : ShownOwed(a.owed),
        from(a.owed.since),
        count(in_time),
        what{std::string(a.trigger.why.nl), std::string(a.trigger.why.en)} {
    add_line(what, *a.trigger.event);
  }
};

void not_in_time(Check& k, const Adjustment& a, Timely t) {
  const Case& c = k.c;
  const Tri possible = c.possibilities(std::min(a.owed.due.latest, c.as_of)).possible;
  if (t == Timely::over || no(possible)) return;
  const bool short_of = t == Timely::late || t == Timely::missing || t == Timely::overdue;
  if (unknown(possible) && short_of)
    show(k.unknown(msg::unknown_possibilities::of(Shown(a))), c, a.owed, a.plan);
  else if (a.trigger.perhaps_sooner && short_of)
    show(k.unknown(msg::unknown_sooner::of(Shown(a))), c, a.owed, a.plan);
  else if (c.first(Kind::plan_van_aanpak) == nullptr)
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming_none, msg::unknown, msg::overdue,
               msg::late, msg::missing_none>(k, a.owed, a.plan, Shown(a))
        .from = a.owed.since;
  else
    judge_owed<msg::pass, msg::not_applicable, msg::upcoming, msg::unknown, msg::overdue, msg::late,
               msg::missing>(k, a.owed, a.plan, Shown(a))
        .from = a.owed.since;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const int term = law::plan::bijstelling.days(c.fsd);
  int in_time = 0;
  std::optional<Adjustment> last;
  for (const Trigger& trigger : triggers(c)) {
    const Date from = trigger.day;
    const Event* plan = c.first_from(Kind::plan_van_aanpak, from);
    Adjustment a{
        owed_step(c, Kind::plan_van_aanpak, c.clock.after(from, term), plan, Owed::Until::efforts),
        plan, trigger};
    a.owed.since = from;
    a.owed.counted_from = from;
    const Timely t = timely(c, a.owed);
    if (t == Timely::done) {
      ++in_time;
      last = a;
    } else {
      not_in_time(k, a, t);
    }
  }
  if (!k.empty()) return;
  if (last) {
    show(k.pass(msg::pass::of(Shown(*last, in_time))), c, last->owed, last->plan).from =
        last->owed.since;
  } else if (!c.delivered(Kind::consult_bedrijfsarts)) {
    k.unknown(msg::unknown_advice{});
  } else {
    k.not_applicable(msg::not_applicable{});
  }
}

}  // namespace poortwachter::tijdigheid_bijstelling_plan
