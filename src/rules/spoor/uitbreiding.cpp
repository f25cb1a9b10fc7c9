// A partial resumption below the possibilities: is it extended, or other work sought for the rest?
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "case/activity.hpp"
#include "law/inspanning.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/resultaat/hours.hpp"
#include "rules/spoor/stretch.hpp"
#include "rules/spoor/uitbreiding.rule.hpp"
#include "words/write.hpp"

namespace poortwachter::spoor_uitbreiding {
namespace {

/// Work that counts, until the next with the same employer takes its place.
struct Job {
  const Event* event;
  Days days;
  Tri counts;  ///< unknown: may be arbeidstherapeutisch, or may have ended on a day that is not
               ///< given
};

/// All work of some days: with the own employer, elsewhere, or both.
struct Work {
  const Job* own;
  const Job* other;
  Days days;

  [[nodiscard]] Tri counts() const {
    return (own != nullptr ? own->counts : Tri::no) || (other != nullptr ? other->counts : Tri::no);
  }
  /// The sum over the jobs; none when one of them does not say.
  [[nodiscard]] std::optional<double> sum(std::optional<double> (*of)(const Event&)) const {
    double total = 0;
    for (const Job* j : {own, other}) {
      if (j == nullptr) continue;
      const auto n = of(*j->event);
      if (!n) return std::nullopt;
      total += *n;
    }
    return total;
  }
};

std::optional<double> hours(const Event& e) { return e.number(field::uren_per_week); }
std::optional<double> percentage(const Event& e) { return e.number(field::loonwaarde_percentage); }
std::optional<double> wage(const Event& e) {
  const Value* v = e.find(field::loonwaarde);
  return v != nullptr ? v->pay().per_year(e.number(field::uren_per_week)) : std::nullopt;
}

/// Does the dossier say that the work fits? Of two jobs neither may, and both together still do.
Tri said_to_fit(const Work& w) {
  const auto said = [](const Job* j) { return j->event->yes(field::sluit_aan_bij_mogelijkheden); };
  if (w.own == nullptr) return said(w.other);
  if (w.other == nullptr) return said(w.own);
  return said(w.own) || said(w.other) || Tri::unknown;
}

/// It is said to fit, beside far fewer hours than the bedrijfsarts allows: that says nothing then.
bool contradicted(const Case& c, const Work& w, const PossibilitySpan& s) {
  return yes(said_to_fit(w)) && hours_fit(c, s, w.sum(hours)) == HoursFit::far_below;
}

/// Does the work stay below what is possible?
Tri below(const Case& c, const Work& w, const PossibilitySpan& s) {
  const Tri said = said_to_fit(w);
  if (!unknown(said) && !contradicted(c, w, s)) return !said;
  const HoursFit h = hours_fit(c, s, w.sum(hours));
  return h == HoursFit::unknown ? Tri::unknown : tri(h != HoursFit::fit);
}

/// The same; a limit that a later judgement is silent on may still hold: that is asked.
Tri may_be_below(const Case& c, const Work& w, const PossibilitySpan& s) {
  const Tri now = below(c, w, s);
  const HoursLimit limit = no(now) ? limit_on_hours(c, s.days.from) : HoursLimit{};
  return limit.doubtful() && contradicted(c, w, *limit.span) ? Tri::unknown : now;
}

/// Outside the rule: all hours were taken up, and nobody says that it falls short.
bool full(const Case& c, const Work& w) {
  const auto worked = w.sum(hours);
  const auto contract = c.dossier.employee.number(field::uren_per_week);
  return worked && contract && *worked >= *contract && unknown(said_to_fit(w));
}

/// Work with a wage value is a resumption; said to be arbeidstherapeutisch as well, it is asked.
Tri counts(const Resumption& r) {
  const bool paid = r.event->find(field::loonwaarde) != nullptr ||
                    r.event->find(field::loonwaarde_percentage) != nullptr;
  if (unknown(r.therapeutic)) return paid ? Tri::yes : Tri::unknown;
  return yes(r.therapeutic) && paid ? Tri::unknown : !r.therapeutic;
}

Tri greater(std::optional<double> a, std::optional<double> b) {
  return a && b ? tri(*a > *b) : Tri::unknown;
}

/// More hours, or a higher wage value, than the work before it, or work elsewhere as well.
Tri more(const Work& now, const Work& before) {
  if (now.other != nullptr && before.other == nullptr) return Tri::yes;
  const auto compare = [&](std::optional<double> (*of)(const Event&)) {
    return greater(now.sum(of), before.sum(of));
  };
  const Tri by_percentage = compare(percentage);
  return compare(hours) || (unknown(by_percentage) ? compare(wage) : by_percentage);
}

/// The jobs with the own employer, or elsewhere, one after the other.
std::vector<Job> jobs(const Case& c, bool elsewhere) {
  std::vector<Job> result;
  for (const Resumption& r : c.resumptions()) {
    const Tri counted = counts(r);
    if (no(counted) || r.days.from > c.test_moment || no(r.own) != elsewhere) continue;
    if (!result.empty()) result.back().days.until = std::min(result.back().days.until, r.days.from);
    result.push_back({r.event, {r.days.from, r.known_until}, counted});
    result.push_back({r.event, {r.known_until, r.days.until}, Tri::unknown});
  }
  std::erase_if(result, [](const Job& j) { return j.days.empty(); });
  return result;
}

/// Both side by side, from one change to the next.
std::vector<Work> side_by_side(const std::vector<Job>& own, const std::vector<Job>& other) {
  std::vector<Date> changes;
  for (const auto* all : {&own, &other})
    for (const Job& j : *all) {
      changes.push_back(j.days.from);
      changes.push_back(j.days.until);
    }
  std::ranges::sort(changes);
  const auto at = [](const std::vector<Job>& all, std::size_t& i, Date d) -> const Job* {
    while (i < all.size() && all[i].days.until <= d) ++i;
    return i < all.size() && all[i].days.contains(d) ? &all[i] : nullptr;
  };
  std::vector<Work> result;
  std::size_t a = 0;
  std::size_t b = 0;
  for (std::size_t i = 1; i < changes.size(); ++i) {
    const Days d{changes[i - 1], changes[i]};
    if (d.empty()) continue;
    const Work w{at(own, a, d.from), at(other, b, d.from), d};
    if (w.own != nullptr || w.other != nullptr) result.push_back(w);
  }
  return result;
}

/// Few hours with the own employer may go on while there is a concrete outlook on more, and it is
/// looked at again every three months (BRB par. 9, last lines on the own employer). `least`: how
/// sure the outlook must be.
void add_evaluations(const Case& c, const std::vector<Work>& work, Tri least,
                     std::vector<Doing>& result) {
  auto w = work.begin();
  for (const Event* e : c.events()) {
    if (e->kind != Kind::evaluatie && e->kind != Kind::eerstejaarsevaluatie) continue;
    while (w != work.end() && w->days.until <= e->day) ++w;
    if (w == work.end()) return;
    const bool runs = w->days.contains(e->day) && w->own != nullptr;
    const Tri outlook = runs ? w->own->event->yes(field::uitzicht_op_uitbreiding) : Tri::no;
    if (!no(outlook) && outlook >= least) result.push_back({{e->day, e->day}, yes(outlook)});
  }
}

/// What was done besides the work itself, and the days on which more work was taken up.
std::vector<Doing> extensions(const Case& c, const std::vector<Work>& work, Tri outlook) {
  std::vector<Doing> result;
  for (const Activity& a : c.activities())
    if (a.event->kind != Kind::werkhervatting && a.event->kind != Kind::spoor2_start)
      result.push_back({a.days, yes(a.certain)});
  for (const Track2Path& p : track2_paths(c))
    for (const Days& d : adequate_days(p)) result.push_back({d, true});
  for (std::size_t i = 1; i < work.size(); ++i) {
    const Tri m = more(work[i], work[i - 1]);
    const Date day = work[i].days.from;
    // An empty stretch: it cuts the days in two and takes none away.
    if (!no(m)) result.push_back({{day, day}, yes(m)});
  }
  add_evaluations(c, work, outlook, result);
  std::ranges::stable_sort(result, {}, [](const Doing& d) { return d.days.from; });
  return result;
}

/// The days of work below the possibilities, at least so surely, on days with possibilities.
std::vector<Days> days_below(const Case& c, const std::vector<Work>& work, Tri least) {
  std::vector<Days> result;
  auto first = c.possibilities().begin();
  for (const Work& w : work) {
    while (first != c.possibilities().end() && first->days.until <= w.days.from) ++first;
    for (auto s = first; s != c.possibilities().end() && s->days.from < w.days.until; ++s) {
      const Days d{std::max(w.days.from, s->days.from), std::min(w.days.until, s->days.until)};
      if (d.empty() || (s->possible && w.counts() && may_be_below(c, w, *s)) < least) continue;
      if (!result.empty() && result.back().until == d.from)
        result.back().until = d.until;
      else
        result.push_back(d);
    }
  }
  return result;
}

/// May an evaluation that was not handed over have looked at an outlook that the work has?
bool outlook_hidden(const Case& c, const std::vector<Work>& work, Days stretch) {
  return !c.delivered(Kind::evaluatie, stretch.from, stretch.until - 1) &&
         std::ranges::any_of(work, [&](const Work& w) {
           return w.days.from < stretch.until && w.days.until > stretch.from && w.own != nullptr &&
                  !no(w.own->event->yes(field::uitzicht_op_uitbreiding));
         });
}

struct Shown {
  Date from, to;
  int count, limit;
};

Shown shown(const Case& c, Days stretch, int limit) {
  return {stretch.from, stretch.until - 1, c.clock.counted(stretch.from, stretch.until), limit};
}

void place(Finding& f, const Case& c, Days stretch) {
  if (const Event* e = c.last_until(Kind::werkhervatting, stretch.from)) f.place = e->place;
}

Message at_line(Place place) {
  const std::string line = std::to_string(place.line);
  return {"dossierregel " + line, "line " + line};
}

/// The work and the possibilities on the first day of a stretch.
struct Began {
  const Work* work = nullptr;
  const PossibilitySpan* span = nullptr;
  std::optional<double> worked;  ///< hours a week
  std::optional<double> at_end;  ///< the same, on the last day
  std::optional<AllowedHours> hours;

  /// Why the work is held to stay below: by its hours, or because the dossier says so.
  [[nodiscard]] Message why() const {
    if (work == nullptr) return {};
    if (worked && hours && !no(said_to_fit(*work)))
      return at_length(hours_in_words(*hours, *worked));
    const Job* job = work->other != nullptr ? work->other : work->own;
    const Message line = at_line(job->event->place_of(field::sluit_aan_bij_mogelijkheden));
    return {"zo staat het in " + line.nl, "so says " + line.en};
  }

 private:
  /// The hours may have changed on the way.
  [[nodiscard]] Message at_length(Message m) const {
    if (!at_end || *at_end == *worked) return m;
    m.nl += "; op de laatste dag ";
    append_percent(m.nl, *at_end, Language::nl);
    m.nl += " uur";
    m.en += "; on the last day ";
    append_percent(m.en, *at_end, Language::en);
    m.en += " hours";
    return m;
  }
};

Began began(const Case& c, const std::vector<Work>& work, Days stretch) {
  Began b;
  const auto w =
      std::ranges::find_if(work, [&](const Work& x) { return x.days.contains(stretch.from); });
  if (w == work.end()) return b;
  b.work = &*w;
  b.span = &c.possibilities(stretch.from);
  b.worked = w->sum(hours);
  b.hours = allowed_hours(c, *b.span);
  const auto last =
      std::ranges::find_if(work, [&](const Work& x) { return x.days.contains(stretch.until - 1); });
  if (last != work.end()) b.at_end = last->sum(hours);
  return b;
}

/// Names the line of the judgement as well, where the file has it that the work fits.
Finding& frozen(Check& k, const std::vector<Work>& work, Days stretch, int limit) {
  const Case& c = k.c;
  const Shown s = shown(c, stretch, limit);
  const Began b = began(c, work, stretch);
  if (b.work == nullptr || !contradicted(c, *b.work, *b.span))
    return k.fail(msg::frozen{
        .from = s.from, .to = s.to, .count = s.count, .limit = s.limit, .what = b.why()});
  return k.fail(msg::frozen_contradicted{
      .from = s.from, .to = s.to, .count = s.count, .what = at_line(b.span->basis->event->place)});
}

/// Asks for what is not on file; where only the days of the week are open, for these.
Finding& asked(Check& k, const std::vector<Work>& work, Days stretch, int limit) {
  const Case& c = k.c;
  const Shown s = shown(c, stretch, limit);
  const Began b = began(c, work, stretch);
  const bool of_days = b.hours && b.hours->least < b.hours->most && b.worked &&
                       unknown(said_to_fit(*b.work)) && unknown(below(c, *b.work, *b.span));
  // That it stayed below is said: what was done about it is open.
  if (b.work != nullptr && no(said_to_fit(*b.work)))
    return k.unknown(msg::unknown_done{
        .from = s.from, .to = s.to, .count = s.count, .limit = s.limit, .what = b.why()});
  if (!of_days) return k.unknown(msg::unknown::of(s));
  return k.unknown(
      msg::unknown_days{.from = s.from, .to = s.to, .count = s.count, .what = b.why()});
}

void check_work(Check& k, const std::vector<Work>& work) {
  const Case& c = k.c;
  const int limit = law::inspanning::uitbreiding.days(c.fsd);
  // Today is not over: what is done on it is in time.
  const Days over{c.fsd, std::min(c.last_tested_day() + 1, c.as_of)};
  const Days surely_over{c.fsd, std::min(c.last_surely_tested_day() + 1, c.as_of)};
  const auto done = extensions(c, work, Tri::unknown);
  const auto below = days_below(c, work, Tri::yes);
  std::vector<Days> failing;
  for (const Days& gap : long_idle(c, below, surely_over, done, true, limit))
    for (const Days& s : c.activities_delivered_days(gap)) {
      if (c.clock.counted(s.from, s.until) < limit || outlook_hidden(c, work, s)) continue;
      failing.push_back(s);
      Finding& f = frozen(k, work, s, limit);
      place(f, c, s);
      f.short_from = f.from;
      f.short_to = f.to;
    }
  // That the hours stayed low is on file, and only whether there was an outlook on more is not.
  const auto sure = extensions(c, work, Tri::yes);
  for (const Days& s : long_idle(c, below, surely_over, sure, true, limit)) {
    if (holds_one_of(s, failing) || !c.activities_delivered(s.from, s.until - 1)) continue;
    failing.push_back(s);
    const Shown n = shown(c, s, limit);
    Finding& f = k.unknown(msg::unknown_outlook{
        .from = n.from, .to = n.to, .count = n.count, .what = began(c, work, s).why()});
    place(f, c, s);
    f.fell_short = true;
    break;
  }
  // With every doubt against: what may have been left at that is asked once.
  for (const Days& s : long_idle(c, days_below(c, work, Tri::unknown), over, done, false, limit))
    if (!holds_one_of(s, failing)) {
      place(asked(k, work, s, limit), c, s);
      break;
    }
  if (k.empty()) k.pass(msg::pass{.limit = limit});
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const auto own = jobs(c, false);
  const auto other = jobs(c, true);
  const auto work = side_by_side(own, other);
  if (work.empty())
    return c.delivered(Kind::werkhervatting) ? void(k.not_applicable(msg::not_applicable{}))
                                             : void(k.unknown(msg::unknown_absent{}));
  if (std::ranges::all_of(work, [&](const Work& w) { return full(c, w); }))
    return void(k.not_applicable(msg::not_applicable_full{}));
  check_work(k, work);
}

}  // namespace poortwachter::spoor_uitbreiding
