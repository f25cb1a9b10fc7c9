#include "case/activity.hpp"

#include <algorithm>

#include "case/hours.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_rapportage.hpp"
#include "poortwachter/field/spoor2_start.hpp"

namespace poortwachter {
namespace {

/// Without its plan and profiles it is no adequate path (KADER, Adequaat).
bool without_plan(const Event& start) {
  return no(start.yes(field::re_integratieplan)) || no(start.yes(field::persoonsprofiel)) ||
         no(start.yes(field::zoekprofiel));
}

bool idle(const Event& report) { return report.number(field::concrete_activiteiten) == 0; }

bool nothing_done(const Event& report) {
  return idle(report) && !yes(report.yes(field::bijgestuurd));
}

/// 0 activities is none, whatever the report calls it.
bool no_progress(const Event& report) { return no(report.yes(field::voortgang)) || idle(report); }

/// Twice in a row no progress. Who steered after the first, and has activities to report, did not
/// stand still.
bool stood_still(const Event& before, const Event& report) {
  const bool steered = yes(report.yes(field::bijgestuurd)) && !(idle(before) && idle(report));
  return no_progress(before) && no_progress(report) && !steered;
}

/// Does the activity serve the track? Work and offers serve that of their employer.
bool serves(const Event& e, int track) {
  switch (e.kind) {
    case Kind::werkhervatting:
    case Kind::aanbod_passende_arbeid:
      return track == 2 ? yes(e.is(field::werkgever, Word::ander))
                        : !yes(e.is(field::werkgever, Word::ander));
    case Kind::interventie: {
      const auto kind = e.word(field::soort_interventie);
      return track == 1 || kind == Word::scholing || kind == Word::training ||
             kind == Word::begeleiding;
    }
    case Kind::onderzoek_spoor1:
    case Kind::arbeidsdeskundig_onderzoek:
      return track == 1;
    default:
      return false;  // spoor 2 is read by paths
  }
}

}  // namespace

bool adequate(const Event& e) {
  if (e.kind == Kind::onderzoek_spoor1) return !no(e.yes(field::onderbouwd));
  if (e.kind == Kind::aanbod_passende_arbeid)
    return !yes(e.is(field::vorm, Word::vacature_gewezen));
  return true;
}

bool presumed_adequate(const Event& e) {
  return e.kind == Kind::onderzoek_spoor1 && unknown(e.yes(field::onderbouwd));
}

Stretches joined(Stretches all) {
  std::erase_if(all, [](const Days& d) { return d.empty(); });
  std::ranges::sort(all, {}, &Days::from);
  auto end = all.begin();
  for (const Days& d : all)
    if (end != all.begin() && d.from <= (end - 1)->until)
      (end - 1)->until = std::max((end - 1)->until, d.until);
    else
      *end++ = d;
  all.erase(end, all.end());
  return all;
}

int days_in(std::span<const Days> stretches, Days within) {
  int n = 0;
  for (const Days& d : stretches) {
    const Days both{std::max(d.from, within.from), std::min(d.until, within.until)};
    if (!both.empty()) n += both.until - both.from;
  }
  return n;
}

Stretches without_possibilities(const Case& c, bool benefit) {
  Stretches result;
  for (const PossibilitySpan& s : c.possibilities())
    if (no(s.possible) || (benefit && unknown(s.possible))) result.push_back(s.days);
  return joined(std::move(result));
}

Stretches leave(const Case& c) {
  Stretches result(c.clock.passed_over().begin(), c.clock.passed_over().end());
  for (const Record& r : c.dossier.interruptions) {
    const Days d{std::max(*r.date(field::van), c.fsd), std::min(*r.date(field::tot), c.as_of) + 1};
    result.push_back(d);
  }
  return joined(std::move(result));
}

std::vector<Track2Path> track2_paths(const Case& c) {
  std::vector<Track2Path> paths;
  const auto starts = c.events(Kind::spoor2_start);
  const auto ends = c.events(Kind::spoor2_einde);
  const auto reports = c.events(Kind::spoor2_rapportage);
  int open = 0;
  auto end = ends.begin();
  for (auto start = starts.begin(); start != starts.end() || (open > 0 && end != ends.end());) {
    const bool begins =
        start != starts.end() && (end == ends.end() || (*start)->day < (*end)->day ||
                                  ((*start)->day == (*end)->day && open == 0));
    if (begins) {
      if (open++ == 0) paths.push_back({*start, nullptr, {(*start)->day, c.as_of + 1}, {}, {}});
      if (!paths.back().planned && !without_plan(**start)) paths.back().planned = (*start)->day;
      ++start;
      continue;
    }
    const Event* e = *end++;
    if (open == 0) continue;
    // An end does not say of which path. Where another end or a report follows before anything
    // begins, what was begun beside it ran on.
    const auto reported =
        std::ranges::upper_bound(reports, e->day, {}, [](const Event* r) { return r->day; });
    const auto before_next = [&](const auto& it, const auto& last) {
      return it != last && (start == starts.end() || (*it)->day < (*start)->day);
    };
    const bool runs_on =
        --open > 0 && (before_next(end, ends.end()) || before_next(reported, reports.end()));
    if (runs_on) continue;
    open = 0;
    paths.back().end = e;
    paths.back().days.until = e->day + 1;
  }
  auto from = reports.begin();
  for (Track2Path& p : paths) {
    while (from != reports.end() && (*from)->day < p.days.from) ++from;
    const auto first = from;
    while (from != reports.end() && (*from)->day < p.days.until) ++from;
    p.reports = {first, from};
  }
  return paths;
}

Stretches adequate_days(const Track2Path& p) {
  Stretches result;
  if (!p.planned) return result;
  // A report speaks of the time since the one before it; the last also of what came after it.
  Date from = *p.planned;
  for (std::size_t i = 0; i < p.reports.size(); ++i) {
    const Event& report = *p.reports[i];
    const bool last = i + 1 == p.reports.size();
    const Date until = std::max(from, last ? p.days.until : report.day + 1);
    const bool stuck = i > 0 && stood_still(*p.reports[i - 1], report);
    if (!nothing_done(report) && !stuck) result.push_back({from, until});
    from = until;
  }
  result.push_back({from, p.days.until});
  return joined(std::move(result));
}

namespace {

/// From when UWV's own doctor, who decides, found far more hours possible than this work takes:
/// then it is not what was possible (Professioneel kader, "Afwijkend oordeel"). Nothing: never.
std::optional<Date> too_small_from(const Case& c, const Event& work) {
  const PossibilitySpan* seen = c.seen_by_uwv();
  if (seen == nullptr || work.kind != Kind::werkhervatting) return std::nullopt;
  const bool small = hours_fit(c, *seen, work.number(field::uren_per_week)) == HoursFit::far_below;
  return small ? std::optional(seen->basis->from) : std::nullopt;
}

}  // namespace

Stretches adequate_activity(const Case& c, int track) {
  Stretches result;
  for (const Activity& a : c.activities()) {
    if (!yes(a.certain) || !serves(*a.event, track) || !adequate(*a.event)) continue;
    Days days = a.days;
    if (const auto from = too_small_from(c, *a.event)) days.until = std::min(days.until, *from);
    if (!days.empty()) result.push_back(days);
  }
  if (track == 2)
    for (const Track2Path& p : track2_paths(c))
      for (const Days& d : adequate_days(p)) result.push_back(d);
  return joined(std::move(result));
}

namespace {

/// The judgement of none that holds at the test moment.
const Judgement* none_now(const Case& c) {
  const PossibilitySpan& s = c.possibilities(c.test_moment);
  if (s.basis == nullptr || !s.basis->none() || s.contradicted_by != nullptr) return nullptr;
  // Where nobody says what the judgement rests on, that is presumed in order.
  const bool presumed = unknown(s.possible) && unknown(s.basis->substantiated());
  return no(s.possible) || presumed ? s.basis : nullptr;
}

/// The last judgement, when it foresees none by the end of the waiting period.
const Judgement* none_ahead(const Case& c) {
  const auto all = c.judgements();
  const auto last = std::find_if(all.rbegin(), all.rend(),
                                 [](const Judgement& j) { return j.possibilities.has_value(); });
  if (last == all.rend() || !last->none()) return nullptr;
  const bool sound = !no(last->substantiated()) && !no(last->competent());
  return sound && last->from > c.test_moment && last->from <= c.waiting_end + 1 ? &*last : nullptr;
}

bool says_how_long(const Event& e) {
  return e.date(field::geen_mogelijkheden_tot) || e.date(field::herstel_verwacht_per) ||
         e.date(field::volgende_beoordeling) || !unknown(e.yes(field::herstel_verwacht));
}

/// Does it name a day after that one?
bool says_for_longer(const Event& e, Date day) {
  return e.date(field::geen_mogelijkheden_tot) > day || e.date(field::herstel_verwacht_per) > day;
}

}  // namespace

const Event& tells_how_long(const Case& c, const Judgement& none) {
  const Event& now = *none.event;
  const bool third = now.kind == Kind::medisch_oordeel_derde;
  if (!third && says_how_long(now)) return now;
  // What was said before stands until it is said otherwise, for as long as none is seen.
  const auto all = c.judgements();
  const Event* before = &now;
  for (auto j = all.rbegin(); j != all.rend(); ++j) {
    if (j->event->day > now.day || j->event == &now) continue;
    if (!j->possibilities) continue;
    if (!j->none()) break;
    if (third && before == &now) before = j->event;
    if (says_for_longer(*j->event, now.day)) return *j->event;
    if (says_how_long(*j->event)) break;
  }
  return *before;
}

std::optional<NoneExpected> none_expected(const Case& c) {
  const Judgement* now = none_now(c);
  const Judgement* j = now != nullptr ? now : none_ahead(c);
  if (j == nullptr) return std::nullopt;
  const Event* e = &tells_how_long(c, *j);
  NoneExpected n;
  n.judgement = j;
  n.from = now != nullptr ? c.test_moment : j->from;
  using By = NoneExpected::By;
  if (const auto to = e->date(field::geen_mogelijkheden_tot)) {
    n.by = By::said;
    n.last = *to;
  } else if (const auto recovery = e->date(field::herstel_verwacht_per)) {
    n.by = By::recovery;
    n.last = *recovery - 1;
  } else if (const auto next = e->date(field::volgende_beoordeling)) {
    n.by = By::reassessment;
    n.last = *next - 1;
  } else if (no(e->yes(field::herstel_verwacht))) {
    n.by = By::no_recovery;
  }
  return n;
}

}  // namespace poortwachter
