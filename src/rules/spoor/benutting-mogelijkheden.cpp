// Stretches with possibilities in which nothing was done to get the employee to work.
#include <algorithm>

#include "case/work.hpp"
#include "law/inspanning.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medewerking/refusals.hpp"
#include "rules/spoor/benutting-mogelijkheden.rule.hpp"
#include "rules/spoor/own_employer.hpp"
#include "rules/spoor/set_aside.hpp"
#include "rules/spoor/stretch.hpp"
#include "rules/spoor/track2.hpp"

namespace poortwachter::spoor_benutting_mogelijkheden {
namespace {

/// After a reasoned stop of spoor 2 nothing more is asked (BRB par. 9), until the possibilities are
/// judged to have changed.
void add_reasoned_stops(const Case& c, std::vector<Doing>& done) {
  for (const Track2Path& p : track2_paths(c)) {
    if (p.end == nullptr) continue;
    const Tri reasoned = reasoned_stop(*p.end);
    if (no(reasoned)) continue;
    const auto changed = std::ranges::find_if(c.judgements(), [&](const Judgement& j) {
      return j.event->day > p.end->day && yes(j.event->yes(field::belastbaarheid_gewijzigd));
    });
    Date until = changed != c.judgements().end() ? changed->event->day : c.as_of + 1;
    const Date term = c.clock.after(p.end->day, law::spoor2::vervolg.days(p.end->day));
    if (const auto back = possibilities_back(c, p.end->day, term)) until = std::min(until, *back);
    done.push_back({{p.end->day, until}, yes(reasoned)});
  }
}

/// With marginal possibilities the weight lies on the own company; once nothing there was suitable,
/// only spoor 2 was left, and that can be excused (Professioneel kader, "Marginale mogelijkheden").
void add_marginal_excused(const Case& c, std::vector<Doing>& done) {
  const Tri asked = c.found<marginal_asks_for_track2>();
  if (yes(asked)) return;
  const auto marginal = runs(
      c, [](const PossibilitySpan& s) { return tri(s.marginal()); }, Tri::yes);
  for (const Days& d : own_work_unsuitable(c))
    for (const Days& m : marginal) {
      const Days both{std::max(d.from, m.from), std::min(d.until, m.until)};
      if (!both.empty()) done.push_back({both, no(asked)});
    }
}

/// Both leave out spoor 2 because the AOW age is near: where by an expert nothing else was left,
/// nothing was to be done until the term after the first-year evaluation either (Professioneel
/// kader, "Tijdig").
void add_left_out(const Case& c, std::vector<Doing>& done) {
  const auto left = left_out_before_aow(c);
  if (!left) return;
  const Date due = evaluation_term(c);
  for (const Days& d : only_track2_left(c)) {
    const Days until_due{d.from, std::min(d.until, due + 1)};
    if (!until_due.empty()) done.push_back({until_due, left->dated()});
  }
}

Tri possible(const PossibilitySpan& s) { return s.possible; }

struct Shown {
  Date from, to;
  int count, limit;
  Message what;  ///< of the possibilities: that they were there, or are presumed
};

Shown shown(const Case& c, Days stretch, int limit) {
  const bool judged = c.possibilities(stretch.from).basis != nullptr;
  return {stretch.from, stretch.until - 1, c.clock.counted(stretch.from, stretch.until), limit,
          judged ? Message{"waren", "were there"} : Message{"zijn aangenomen", "are presumed"}};
}

void place(Finding& f, const Case& c, Days stretch) {
  const PossibilitySpan& s = c.possibilities(stretch.from);
  if (s.basis != nullptr) f.place = s.basis->event->place;
}

void report(Check& k, Days stretch, int limit) {
  const Case& c = k.c;
  const Shown s = shown(c, stretch, limit);
  // It still runs, and the efforts are still tested.
  const bool runs_on = stretch.until == c.as_of && c.as_of <= c.efforts_end;
  Finding& f = none_set_aside(c, stretch.from) ? k.fail(msg::idle_set_aside::of(s))
               : runs_on                       ? k.fail(msg::still_idle::of(s))
                                               : k.fail(msg::idle::of(s));
  place(f, c, stretch);
  f.short_from = s.from;
  f.short_to = s.to;
}

/// All that was done, or that leaves nothing to do.
std::vector<Doing> all_done(const Case& c, bool presumed) {
  auto done = doings(c, presumed);
  add_reasoned_stops(c, done);
  add_marginal_excused(c, done);
  add_left_out(c, done);
  // Of one who can do the own job, says UWV, nothing is to be asked but to do it.
  for (const Days& d : c.found<fit_for_own_work>()) done.push_back({d, true});
  for (const Days& d : answered_refusals(c)) done.push_back({d, true});
  for (const Days& d : perhaps_answered_refusals(c)) done.push_back({d, false});
  std::ranges::stable_sort(done, {}, [](const Doing& d) { return d.days.from; });
  return done;
}

/// Asks for the reasons of the searches, once, where without those that nobody tells of it was
/// still for too long.
void ask_for_reasons(Check& k, std::span<const Days> with_possibilities, Days tested, int limit) {
  const Case& c = k.c;
  std::vector<const Event*> silent;
  for (const Event* e : c.events(Kind::onderzoek_spoor1))
    if (presumed_adequate(*e)) silent.push_back(e);
  if (silent.empty()) return;
  const auto done = all_done(c, false);
  for (const Days& gap : long_idle(c, with_possibilities, tested, done, true, limit))
    for (const Days& d : c.activities_delivered_days(gap)) {
      const auto broken_by =
          std::ranges::find_if(silent, [&](const Event* e) { return d.contains(e->day); });
      if (broken_by == silent.end() || c.clock.counted(d.from, d.until) < limit) continue;
      Finding& f = k.unknown(msg::unknown_reasons{.actual = (*broken_by)->day,
                                                  .from = d.from,
                                                  .to = d.until - 1,
                                                  .count = c.clock.counted(d.from, d.until)});
      f.weight = Weight::advice;  // that it had them is presumed
      f.place = (*broken_by)->place;
      return;
    }
}

/// Nothing runs on the as-of date: by when something must.
void remind(Check& k, std::span<const Days> with_possibilities, Days tested,
            std::span<const Doing> done, int limit) {
  const Case& c = k.c;
  if (with_possibilities.empty()) return;
  const Days run{std::max(with_possibilities.back().from, tested.from),
                 std::min(with_possibilities.back().until, tested.until)};
  if (run.until <= c.as_of) return;
  const auto gaps = idle(run, done, true);
  if (gaps.empty() || gaps.back().until != run.until) return;
  const Date from = gaps.back().from;
  const Date due = c.clock.after(from, limit - 1);
  if (due < c.as_of || due > c.efforts_end || !c.activities_delivered(from, c.as_of)) return;
  count_from(k.upcoming(msg::upcoming{.due = due, .from = from, .limit = limit}), c, from);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const int limit = law::inspanning::stilstand.days(c.fsd);
  // Where both leave out spoor 2 because the AOW age is near, nothing more is awaited.
  const LeftOut left = left_out_before_aow(c).value_or(LeftOut{kLastDate, kLastDate});
  // Where it is not said since when, the rule on the start of spoor 2 asks it of the days after the
  // term.
  const bool asked_there = !left.dated() && !c.found<track2>().started;
  const Date last = std::min(c.last_tested_day(), asked_there ? evaluation_term(c) : left.latest);
  const Days tested{c.clock.at(law::inspanning::aanloop.days(c.fsd)), last + 1};
  if (tested.empty()) {
    k.not_applicable(msg::not_applicable_early{});
    return;
  }
  if (no(c.any_possibilities(tested.from, tested.until - 1))) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  // Today is not over: what is done on it is in time.
  const Days over{tested.from, std::min(tested.until, c.as_of)};
  const Days surely_over{
      tested.from,
      std::min({c.last_surely_tested_day(), tested.until - 1, c.as_of - 1, left.earliest}) + 1};
  const auto done = all_done(c, true);
  const auto sure = runs(c, possible, Tri::yes);
  std::vector<Days> failing;
  for (const Days& s : long_idle(c, sure, surely_over, done, true, limit))
    for (const Days& d : c.activities_delivered_days(s))
      if (c.clock.counted(d.from, d.until) >= limit) failing.push_back(d);
  for (const Days& s : failing) report(k, s, limit);
  bool open = false;
  // With every doubt against: what may be idle is asked once.
  for (const Days& s : long_idle(c, runs(c, possible, Tri::unknown), over, done, false, limit))
    if (!holds_one_of(s, failing)) {
      const bool marginal = c.possibilities(s.from).marginal();
      Finding& f = marginal ? k.unknown(msg::marginal::of(shown(c, s, limit)))
                            : k.unknown(msg::not_on_record::of(shown(c, s, limit)));
      place(f, c, s);
      f.short_from = s.from;
      f.short_to = s.until - 1;
      open = true;
      break;
    }
  if (!open) ask_for_reasons(k, sure, surely_over, limit);
  if (k.empty()) k.pass(msg::pass{.limit = limit});
  remind(k, sure, tested, done, limit);
}

}  // namespace poortwachter::spoor_benutting_mogelijkheden
