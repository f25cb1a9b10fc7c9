#include <algorithm>
#include <vector>

#include "case/papers.hpp"
#include "law/medisch.hpp"
#include "law/tijdigheid.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medisch/bevoegde-bedrijfsarts.rule.hpp"
#include "rules/medisch/judgements.hpp"
#include "rules/timely.hpp"

namespace poortwachter::medisch_bevoegde_bedrijfsarts {
namespace {

/// Documents that lay down possibilities: any analysis or current judgement, and a consult that
/// gives them (BRB par. 6).
bool lays_down(const Judgement& j) {
  return j.event->kind != Kind::consult_bedrijfsarts || j.possibilities.has_value();
}

std::vector<const Judgement*> competent_ones(const Case& c) {
  std::vector<const Judgement*> all;
  for (const Judgement& j : c.judgements())
    if (lays_down(j) && yes(j.competent())) all.push_back(&j);
  return all;
}

const Judgement* competent_from(const Case& c, Date d) {
  return first_from(c.found<competent_ones>(), d);
}

void not_competent(Check& k, const Judgement& j) {
  const Case& c = k.c;
  const Date day = j.event->day;
  const Judgement* later = competent_from(c, day);
  // One of the same day: nobody relied on the other meanwhile.
  if (later != nullptr && later->event->day == day) return;
  if (lowered_nothing(c, j)) {
    Finding& f = remark(k, msg::confirmed{.actual = day});
    f.place = j.event->place_of(field::opgesteld_door);
    return;
  }
  const Date until = later != nullptr ? later->event->day : std::max(day, c.efforts_moment);
  const int limit = law::medisch::vervanging.days(day);
  // While the term still runs, or ran at the WIA application, the lesser degree: it can, or could,
  // still be put right in time.
  const bool in_time = std::min(until, c.efforts_end) <= c.clock.after(day, limit);
  const Degree degree = in_time ? Degree::slight : Degree::serious;
  const int count = c.clock.counted(day, later != nullptr ? until : c.test_moment);
  Finding& f =
      later != nullptr
          ? k.fail(msg::replaced{.actual = until, .from = day, .count = count, .limit = limit},
                   degree)
          : k.fail(msg::not_replaced{.from = day, .count = count, .limit = limit}, degree);
  f.place = j.event->place_of(field::opgesteld_door);
  // Where nobody competent judged at all, a paper of somebody else cures nothing: then the days
  // count from the one on which the analysis was due.
  const bool nobody =
      later == nullptr && &j == &c.judgements().front() && c.judgements_delivered(c.fsd, day);
  const Date analysis = c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd));
  f.short_from = nobody && no(short_report(c)) ? std::min(day, analysis + 1) : day;
  // On the day of the competent one it governs no more.
  f.short_to = std::max(day, std::min(later != nullptr ? until - 1 : until, c.efforts_moment));
}

/// Nobody judged. A bedrijfsarts or arbodienst is the one expert whom the employer must engage
/// (Professioneel kader, "Geen verplichting inschakelen deskundigen"): at the latest when the
/// analysis is due.
void never_judged(Check& k) {
  const Case& c = k.c;
  if (!c.judgements_delivered(c.fsd, c.as_of)) {
    k.unknown(msg::unknown_absent{});
    return;
  }
  Owed owed = owed_step(c, Kind::probleemanalyse,
                        c.clock.at(law::tijdigheid::probleemanalyse.days(c.fsd)), nullptr);
  owed.counted_from = c.fsd;
  if (timely(c, owed) != Timely::missing || !no(short_report(c)))
    k.not_applicable(msg::not_applicable{});
  else
    show(k.fail(msg::nobody{.due = owed.due.latest}, Degree::serious), c, owed, nullptr);
}

}  // namespace

void check(Check& k) {
  const Judgement* unsaid = nullptr;
  const Judgement* last = nullptr;
  for (const Judgement& j : k.c.judgements()) {
    if (!tested(k.c, j) || !lays_down(j)) continue;
    if (no(j.competent()))
      not_competent(k, j);
    else
      last = &j;
    if (unknown(j.competent()) && unsaid == nullptr) unsaid = &j;
  }
  const auto about = [](Finding& f, const Judgement& j) {
    f.place = j.event->place_of(field::opgesteld_door);
  };
  if (unsaid != nullptr) about(k.unknown(msg::unknown{.actual = unsaid->event->day}), *unsaid);
  if (!k.empty()) return;
  if (last != nullptr) return about(k.pass(msg::pass{.actual = last->event->day}), *last);
  if (std::ranges::all_of(k.c.judgements(), [](const Judgement& j) { return no(j.competent()); }))
    return never_judged(k);
  k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::medisch_bevoegde_bedrijfsarts
