#include "case/papers.hpp"

#include <algorithm>

#include "law/plan.hpp"
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

/// When one can act on a span: once the judgement is there and the day of which it speaks has come.
Date known_from(const PossibilitySpan& s) {
  const Event* said = s.contradicted_by != nullptr ? s.contradicted_by
                      : s.basis != nullptr         ? s.basis->event
                                                   : nullptr;
  return said != nullptr ? std::max(s.days.from, said->day) : s.days.from;
}

/// Do the judgements ask for a plan, span by span from `from` to `until`? The last sound judgement
/// of none stands until one sees possibilities: a later "none" without reasons, or by nobody
/// competent, shows none (Regeling procesgang art. 4 lid 1). The first must be sound.
template <typename Take>
void each_call_for_plan(const Case& c, Date from, Date until, const Take& take) {
  bool none = false;
  for (const PossibilitySpan& s : c.possibilities()) {
    if (s.days.from > until || s.days.until <= from) continue;
    const bool bare_none = s.basis != nullptr && s.basis->none() && s.contradicted_by == nullptr &&
                           !yes(s.basis->sound());
    const Tri asked = none && (bare_none || s.grown_old()) ? Tri::no : s.possible;
    none = no(asked);
    if (!take(s, asked)) return;
  }
}

Tri called_for_plan(const Case& c, Date from, Date until) {
  Tri any = Tri::no;
  each_call_for_plan(c, from, until, [&](const PossibilitySpan&, Tri asked) {
    any = any || asked;
    return true;
  });
  return any;
}

/// A plan due on `due`, by what was said up to `by`.
Date moved_by_long_absence(const Case& c, Date due, Date by) {
  const auto showed = long_absence_showed(c, by);
  return showed ? std::max(due, c.clock.after(*showed, law::plan::termijn.days(*showed))) : due;
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
  return !long_absence(c, c.test_end);
}

std::optional<Date> long_absence_showed(const Case& c, Date by) {
  const Judgement* said = last_said(c, by);
  if (said == nullptr || !no(said->event->yes(field::langdurig_verzuim))) return std::nullopt;
  for (const Judgement& j : c.judgements())
    if (j.event->day > by && !no(j.event->yes(field::langdurig_verzuim))) return j.event->day;
  return std::nullopt;
}

Tri plan_owed(const Case& c, Date until) {
  const Tri ever = called_for_plan(c, c.fsd, until);
  if (c.judgements().empty())
    return c.judgements_delivered(c.fsd, until) ? ever : ever && Tri::unknown;
  const Judgement& first = c.judgements().front();
  const Tri since = called_for_plan(c, std::min(first.from, until), until);
  if (c.judgements_delivered(c.fsd, first.event->day)) return since;
  // An earlier judgement may exist that was not handed over.
  return since || (ever && Tri::unknown);
}

Date plan_due_after(const Case& c, Date judged) {
  return moved_by_long_absence(c, c.clock.after(judged, law::plan::termijn.days(judged)), judged);
}

Date plan_due_without_analysis(const Case& c) {
  const Date form = c.clock.at(law::plan::termijn_formulier.days(c.fsd));
  return moved_by_long_absence(c, form, form);
}

std::optional<Date> possibilities_arose(const Case& c) {
  if (c.judgements().empty()) return std::nullopt;
  const Date first = c.judgements().front().from;
  bool none = false;
  std::optional<Date> arose;
  each_call_for_plan(c, first, c.as_of, [&](const PossibilitySpan& s, Tri asked) {
    if (!none && !no(asked)) return false;
    none = true;
    if (yes(asked)) arose = known_from(s);
    return !arose;
  });
  return arose;
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
