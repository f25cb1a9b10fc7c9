#include "verdict/grounds.hpp"

#include <algorithm>

#include "law/inspanning.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"
#include "verdict/notes.hpp"
#include "verdict/seen.hpp"

namespace poortwachter {
namespace {

namespace say = notes;

/// The first day that a ground covers. What both agreed because the AOW age is near takes away no
/// day from before the agreement, unless UWV itself holds that it does; on that day it was late
/// still, as a start would have been.
std::optional<Date> first_day(const Case& c, const Record& g) {
  if (const auto from = g.date(field::van)) return from;
  const auto agreed = g.date(field::datum);
  const bool left_out = g.word(field::soort_grond) == Word::pensioenleeftijd;
  if (!left_out || !agreed || confirmed_by_uwv(c, g)) return std::nullopt;
  return *agreed + 1;
}

/// A ground for a period covers a shortcoming that lies wholly in it, or of which too few days to
/// count lie outside it.
bool in_period(const Case& c, const Record& g, const Finding& f) {
  const auto from = first_day(c, g);
  const auto to = g.date(field::tot);
  if ((!from && !to) || (f.lost && f.lost->grounds_leave_nothing)) return true;
  if (!f.short_from || !f.short_to) return !g.date(field::van) && !to;
  return (!from || *from <= *f.short_from) && (!to || *to >= *f.short_to);
}

/// A ground covers the same omission under whatever rule it is found: the missing spoor 2 may stand
/// under its start, its day, what followed, or the stretch in which nothing was done. Where it need
/// not be started at all, nothing that a path lacked counts.
bool names(std::string_view on, const Rule& rule) {
  if (rule.named_by(on)) return true;
  if (rule.track == 2 && rule_with(Role::track2_started).named_by(on)) return true;
  if (rule.degree != DegreeBasis::track2) return false;
  return std::ranges::any_of(built_in_rules(), [&](const Rule& r) {
    return (r.degree == DegreeBasis::track2 || r.degree == DegreeBasis::idle) && r.named_by(on);
  });
}

bool put_forward(const Case& c, const Record& g, const Rule& rule) {
  const auto day = g.date(field::datum);
  return !(day && *day > c.as_of) && names(g.text(field::betreft), rule);
}

bool about_employee(const Event& opinion) {
  return yes(opinion.is(field::onderwerp, Word::inspanningen_werknemer));
}

/// That the employee would not, or that it was his wish, counts only beside an act of the employer;
/// a memo is not enough (BRB par. 9).
bool needs_an_act(const Record& g) {
  const auto kind = g.word(field::soort_grond);
  return kind == Word::onwil_werknemer || kind == Word::wens_werknemer;
}
/// From when on an act can be about this shortcoming: from six weeks before it, or from the first
/// refusal that lasts into it; up to the end of the tested efforts, where it could still move the
/// employee to cooperate (BRB par. 9).
Days acts_about(const Case& c, const Finding& f) {
  const Date until = c.efforts_moment + 1;
  if (!f.short_from) return {c.fsd, until};
  Date from = *f.short_from - law::inspanning::maatregel.days(*f.short_from);
  for (const Event* e : c.events(Kind::niet_meewerken))
    if (e->day < from && e->date(field::einde).value_or(c.as_of) >= *f.short_from) from = e->day;
  return {from, until};
}

bool employer_acted(const Case& c, const Finding& f) {
  const Days when = acts_about(c, f);
  const auto measures = c.events(Kind::maatregel_werkgever);
  const auto opinions = c.events(Kind::deskundigenoordeel);
  const auto acted = [&](const Event* e) {
    return when.contains(e->day) || when.contains(e->date(field::aangevraagd).value_or(e->day));
  };
  return std::ranges::any_of(measures, acted) || std::ranges::any_of(opinions, [&](const Event* e) {
           return about_employee(*e) && acted(e);
         });
}

/// UWV held that the employee's efforts fell short: that confirms a ground of unwillingness.
bool unwilling_says_uwv(const Case& c, const Finding& f) {
  const Days when = acts_about(c, f);
  const auto opinions = c.events(Kind::deskundigenoordeel);
  return std::ranges::any_of(opinions, [&](const Event* e) {
    return when.contains(e->day) && about_employee(*e) &&
           yes(e->is(field::uitkomst, Word::negatief));
  });
}

/// UWV held last that the employee did enough, and no refusal came after that: nothing is put down
/// to him then (Professioneel kader, "Eerder deskundigenoordeel").
const Event* willing_says_uwv(const Case& c, const Record& g, const Finding& f) {
  if (g.word(field::soort_grond) != Word::onwil_werknemer) return nullptr;
  const Days when = acts_about(c, f);
  const auto& opinions = c.found<opinions_on_employee>();
  const auto last = std::find_if(opinions.rbegin(), opinions.rend(),
                                 [&](const Event* e) { return when.contains(e->day); });
  if (last == opinions.rend() || !yes((*last)->is(field::uitkomst, Word::positief))) return nullptr;
  const auto refusals = c.events(Kind::niet_meewerken);
  const bool since = std::ranges::any_of(refusals, [&](const Event* e) {
    return e->day > (*last)->day && when.contains(e->day) && !yes(e->yes(field::deugdelijke_grond));
  });
  return since ? nullptr : *last;
}

/// Did the employee refuse, without a good reason, on the day from which it fell short? What fell
/// short before is not put down to him, nor anything where UWV held that he did enough.
bool refused(const Case& c, const Finding& f) {
  if (!f.short_from) return false;
  const auto refusals = c.events(Kind::niet_meewerken);
  return std::ranges::any_of(refusals, [&](const Event* e) {
    return no(e->yes(field::deugdelijke_grond)) && e->day <= *f.short_from &&
           e->date(field::einde).value_or(c.as_of) >= *f.short_from &&
           speaks_against(c, *e) == nullptr;
  });
}

/// AOW within a year after the wait excuses spoor 2 when both agree (Professioneel kader).
bool retires_too_late(const Case& c, const Record& g, const Finding& f) {
  if (g.word(field::soort_grond) != Word::pensioenleeftijd) return false;
  return f.rule->track != 2 || !retires_soon(c);
}

enum class Flaw : std::uint8_t {
  none,
  never,
  retires_too_late,
  contradicted,
  no_act,
  period,
  no_document
};

Flaw flaw(const Case& c, const Record& g, const Finding& f) {
  if (never_a_ground(g, c.test_moment)) return Flaw::never;
  if (retires_too_late(c, g, f)) return Flaw::retires_too_late;
  // An opinion that says otherwise confirms nothing, whatever the file calls it.
  if (g.word(field::bevestigd_door) != Word::uwv && willing_says_uwv(c, g, f) != nullptr)
    return Flaw::contradicted;
  const bool confirmed = confirmed_by_uwv(c, g);
  if (needs_an_act(g) && !confirmed && !employer_acted(c, f)) return Flaw::no_act;
  const bool shown =
      confirmed || !g.text(field::stuk).empty() ||
      (g.word(field::soort_grond) == Word::onwil_werknemer && unwilling_says_uwv(c, f));
  if (!shown) return Flaw::no_document;
  return in_period(c, g, f) ? Flaw::none : Flaw::period;
}

/// Does UWV itself hold that it excuses, in so far as it lacks nothing?
bool confirmed(const Case& c, const Record& g, const Finding& f) {
  return confirmed_by_uwv(c, g) ||
         (g.word(field::soort_grond) == Word::onwil_werknemer && unwilling_says_uwv(c, f));
}

/// What one ground does for one finding.
Cover worth(const Case& c, const Record& g, const Finding& f) {
  if (flaw(c, g, f) != Flaw::none) return Cover::none;
  return confirmed(c, g, f) ? Cover::confirmed : Cover::stated;
}

bool positive_opinion(const Event& e) {
  return yes(e.is(field::onderwerp, Word::inspanningen_werkgever)) &&
         yes(e.is(field::uitkomst, Word::positief));
}

/// A positive opinion on the employer's efforts covers the time up to its date.
const Event* covering_opinion(const Case& c, const Finding& f) {
  if (!f.short_to) return nullptr;
  const auto all = c.events(Kind::deskundigenoordeel);
  const auto later =
      std::ranges::lower_bound(all, *f.short_to, {}, [](const Event* e) { return e->day; });
  const auto first =
      std::find_if(later, all.end(), [](const Event* e) { return positive_opinion(*e); });
  return first == all.end() ? nullptr : *first;
}

/// The last of those that cover a part of the shortcoming: it covers the most.
const Event* opinion_within(const Case& c, const Finding& f) {
  if (!f.short_from || !f.short_to) return nullptr;
  const auto all = c.events(Kind::deskundigenoordeel);
  auto e = std::ranges::lower_bound(all, *f.short_to, {}, [](const Event* x) { return x->day; });
  while (e != all.begin() && (*(e - 1))->day >= *f.short_from)
    if (positive_opinion(**--e)) return *e;
  return nullptr;
}

Statement worth_in_words(const Case& c, const Record& g, const Finding& f) {
  const int line = static_cast<int>(g.place.line);
  switch (flaw(c, g, f)) {
    case Flaw::never:
      return say::ground_never{.line = line};
    case Flaw::retires_too_late:
      return say::ground_retires_too_late{.line = line};
    case Flaw::contradicted:
      return say::ground_contradicted{
          .line = line, .opinion = static_cast<int>(willing_says_uwv(c, g, f)->place.line)};
    case Flaw::no_act:
      return say::ground_no_act{.line = line};
    case Flaw::period:
      if (!g.date(field::van) && first_day(c, g))
        return say::ground_left_out{.line = line, .day = *g.date(field::datum)};
      if (f.lost && f.lost->ground > 0) return say::ground_in_part{.line = line};
      return say::ground_period{.line = line};
    case Flaw::no_document:
      return say::ground_no_document{.line = line};
    case Flaw::none:
      break;
  }
  const bool sure = confirmed(c, g, f);
  if (!g.date(field::van) && !g.date(field::tot))
    return sure ? Statement(say::ground_confirmed_all_time{.line = line})
                : say::ground_stated_all_time{.line = line};
  return sure ? Statement(say::ground_confirmed{.line = line}) : say::ground_stated{.line = line};
}

/// The days of a ground for a period. Who acts on the first working day after it was not late (BRB
/// par. 3).
Days days_of(const Case& c, const Record& g, const Finding& f) {
  const auto to = g.date(field::tot);
  const Date until = to.value_or(kLastDate - 1) + 1;
  const bool at_once = to && f.actual && *f.actual > *to && *f.actual <= next_working_day(*to + 1);
  return {first_day(c, g).value_or(kFirstDate), at_once ? *f.actual + 1 : until};
}

}  // namespace

Stretches covered_in_part(const Case& c, const Finding& f) {
  Stretches parts;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule) && flaw(c, g, f) == Flaw::period)
      parts.push_back(days_of(c, g, f));
  return joined(std::move(parts));
}

Stretches excused_by_uwv(const Case& c, const Finding& f) {
  Stretches days;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule) && flaw(c, g, f) == Flaw::period && confirmed(c, g, f))
      days.push_back(days_of(c, g, f));
  if (const Event* opinion = opinion_within(c, f)) days.push_back({c.fsd, opinion->day + 1});
  return joined(std::move(days));
}

Cover unwillingness(const Case& c, const Finding& f) {
  if (!refused(c, f) || !employer_acted(c, f)) return Cover::none;
  return unwilling_says_uwv(c, f) ? Cover::confirmed : Cover::stated;
}

Cover cover(const Case& c, const Finding& f) {
  // The days that an expert opinion covers are no lost days (lost_days.hpp); where a finding does
  // not say its days the opinion covers all of it.
  if (!f.lost && covering_opinion(c, f) != nullptr) return Cover::confirmed;
  Cover best = Cover::none;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule)) best = std::max(best, worth(c, g, f));
  return best;
}

bool excuses_something(const Case& c, const Record& ground, std::span<const Finding> findings) {
  return std::ranges::any_of(findings, [&](const Finding& f) {
    return (f.status == Status::fail || Seen(f).effort_unknown()) &&
           put_forward(c, ground, *f.rule);
  });
}

Statements ground_beside(const Case& c, const Finding& f) {
  Statements said;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule)) said.push_back(worth_in_words(c, g, f));
  if (const Event* e = opinion_within(c, f))
    said.push_back(say::opinion_in_part{.line = static_cast<int>(e->place.line)});
  if (const Event* e = covering_opinion(c, f))
    said.push_back(say::opinion_covers{.line = static_cast<int>(e->place.line)});
  return said;
}

}  // namespace poortwachter
