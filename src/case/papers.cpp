#include "case/papers.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "law/plan.hpp"
#include "law/tijdigheid.hpp"
#include "law/verslag.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {
namespace {

/// The last judgement up to that day that says whether long absence threatens.
const Judgement* last_said(const Case& c, Date by) {
  const Judgement* last = nullptr;
  for (const Judgement& j : c.judgements())
    if (j.event->day <= by && !unknown(j.event->yes(field::langdurig_verzuim))) last = &j;
  return last;
}

bool recovery_near(const Judgement& j) {
  const auto day = j.event->date(field::herstel_verwacht_per);
  const Date said = j.event->day;
  return day && *day <= said + law::verslag::spoedig_herstel.days(said);
}

/// What a judgement says of possibilities, and when one can act on it: once it is there and the day
/// of which it speaks has come.
struct Call {
  Tri for_plan;
  Date known;
  bool operator==(const Call&) const = default;
};

/// Is what was known on that day overtaken by a later judgement, which spoke by then?
bool overtaken(Date known, std::span<const Judgement> later) {
  return std::ranges::any_of(later, [&](const Judgement& other) {
    return other.possibilities && other.event->day <= known && other.from <= known;
  });
}

/// Do the judgements ask for a plan, one by one? Their words decide as they stood then: "none"
/// shows no possibilities, sound or not, and what UWV's doctor finds later takes nothing back
/// (Regeling procesgang art. 4 lid 1). What an unsound one cost is for the efforts. That UWV's
/// doctor saw none then either owes no plan.
std::vector<Call> calls_for_plan(const Case& c) {
  std::vector<Call> calls;
  const auto all = c.judgements();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Judgement& j = all[i];
    const Date known = std::max(j.from, j.event->day);
    const Judgement* basis = c.possibilities(known).basis;
    const bool uwv_none = basis != nullptr && basis->event->kind == Kind::medisch_oordeel_derde;
    const bool changed = yes(j.event->yes(field::belastbaarheid_gewijzigd));
    // A judgement that is silent says nothing where another speaks for that time.
    if (!j.possibilities && !changed && basis != nullptr) continue;
    if (overtaken(known, all.subspan(i + 1))) continue;
    const Tri asked = j.possibilities ? tri(!j.none()) : Tri::unknown;
    calls.push_back({uwv_none ? Tri::no : asked, known});
  }
  return calls;
}

/// The last day of a plan, by what was said up to `by`: it follows the analysis, where there is
/// none the last day on which that is still without delay.
LastDay moved_by_long_absence(const Case& c, const LastDay& due, Date by, bool analysed) {
  const auto showed = long_absence_showed(c, by);
  if (!showed) return due;
  const Date from =
      analysed ? *showed : c.clock.after(*showed, law::tijdigheid::onverwijld.days(*showed));
  const Date moved = c.clock.after(from, law::plan::termijn.days(from));
  return moved > due.day ? LastDay{moved, {}} : due;
}

}  // namespace

Tri long_absence(const Case& c, Date by) {
  if (const Judgement* said = last_said(c, by)) return said->event->yes(field::langdurig_verzuim);
  const auto all = c.judgements();
  const bool near = std::ranges::any_of(
      all, [&](const Judgement& j) { return j.event->day <= by && recovery_near(j); });
  return near || !c.judgements_delivered(c.fsd, by) ? Tri::unknown : Tri::yes;
}

Tri short_report(const Case& c) {
  if (!c.contract_ends) return Tri::no;
  if (c.clock.counted(c.fsd, c.test_end + 1) < law::verslag::verkort.days(c.test_end))
    return Tri::yes;
  // Only where no plan was made because no long absence was to be expected (VHV art. 2a lid 1).
  if (c.plan() != nullptr) return Tri::no;
  const Tri none = c.delivered(Kind::plan_van_aanpak, c.fsd, c.test_end) ? Tri::yes : Tri::unknown;
  return none && !long_absence(c, c.test_end);
}

std::optional<Date> long_absence_showed(const Case& c, Date by) {
  const Judgement* said = last_said(c, by);
  if (said == nullptr || !no(said->event->yes(field::langdurig_verzuim))) return std::nullopt;
  for (const Judgement& j : c.judgements())
    if (j.event->day > by && !no(j.event->yes(field::langdurig_verzuim))) return j.event->day;
  return std::nullopt;
}

Tri plan_owed(const Case& c, Date until) {
  const PossibilitySpan& unjudged = c.possibilities(c.fsd);
  if (c.judgements().empty())
    return unjudged.possible && (c.judgements_delivered(c.fsd, until) ? Tri::yes : Tri::unknown);
  Tri any = plan_asked_on(c, until);
  for (const Call& call : c.found<calls_for_plan>())
    if (call.known <= until) any = any || call.for_plan;
  // An earlier judgement may exist that was not handed over.
  const bool hidden = unjudged.basis == nullptr &&
                      !c.judgements_delivered(c.fsd, c.judgements().front().event->day);
  return hidden ? any || Tri::unknown : any;
}

Tri plan_asked_on(const Case& c, Date day) {
  const auto& calls = c.found<calls_for_plan>();
  const Call* last = nullptr;
  for (const Call& call : calls)
    if (call.known <= day) last = &call;
  if (last != nullptr) return last->for_plan;
  // Nobody had judged yet: then the first, if he speaks for that time too.
  const PossibilitySpan& s = c.possibilities(day);
  return s.basis != nullptr && s.basis->none() ? Tri::no : s.possible;
}

LastDay plan_due_after(const Case& c, Date judged) {
  const Date due = c.clock.after(judged, law::plan::termijn.days(judged));
  return moved_by_long_absence(c, {due, judged}, judged, true);
}

LastDay plan_due_without_analysis(const Case& c) {
  const Date form = c.clock.at(law::plan::termijn_formulier.days(c.fsd));
  return moved_by_long_absence(c, {form, c.fsd}, form, false);
}

std::optional<Date> possibilities_arose(const Case& c) {
  bool none = false;
  for (const Call& call : c.found<calls_for_plan>()) {
    if (call.known > c.as_of || (!none && !no(call.for_plan))) return std::nullopt;
    none = true;
    if (yes(call.for_plan)) return call.known;
  }
  return std::nullopt;
}

bool refused_by_employee(const Case& c, Kind kind) {
  const auto answered = [&](const Event& refusal) {
    return c.first_from(Kind::maatregel_werkgever, refusal.day) != nullptr;
  };
  return std::ranges::any_of(c.events(Kind::niet_meewerken), [&](const Event* e) {
    const Value* papers = e->find(field::stukken);
    return papers != nullptr && papers->kinds().contains(kind) &&
           !yes(e->yes(field::deugdelijke_grond)) && answered(*e);
  });
}

}  // namespace poortwachter
