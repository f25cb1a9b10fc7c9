#include "rules/spoor/track2.hpp"

#include <algorithm>
#include <vector>

#include "rules/spoor/stretch.hpp"

namespace poortwachter {
namespace {

/// For spoor 2 marginal possibilities are no sure ground to ask for it (UWV's professioneel kader).
Tri enough_for_track2(const PossibilitySpan& s) {
  return yes(s.possible) && s.marginal() ? Tri::unknown : s.possible;
}

void keep_first(std::optional<Date>& first, Date d) {
  if (!first || d < *first) first = d;
}

void keep_first(std::optional<Due>& first, const Due& d) {
  if (!first || d.day < first->day) first = d;
}

/// A need of which the day is still to come may fall away until then.
Tri as_it_stands(Tri need, Date day, Date as_of) {
  return day > as_of ? need && Tri::unknown : need;
}

/// Turns needs into days on which spoor 2 was due.
class Obligations {
 public:
  Obligations(const Check& k, Track2& t)
      : c_(k.c),
        t_(t),
        term_(k.days("termijn", k.c.fsd)),
        after_new_possibilities_(k.days("nieuwe_mogelijkheden", k.c.fsd)),
        sure_(runs(k.c, enough_for_track2, Tri::yes)),
        maybe_(runs(k.c, enough_for_track2, Tri::unknown)),
        changes_(changes(k.c)) {}

  /// A need that work of some kind sets aside while it runs. When that work ends there is a term
  /// again (rules: from FSD+454 without structural resumption spoor 2 is needed).
  template <typename SetAside>
  void add_unless(const SetAside& set_aside, Date arises, const Due& due) {
    for (const Tri least : {Tri::yes, Tri::unknown})
      without(set_aside, least, [&](const Days& s) {
        const Due again{c_.clock.after(s.from, term_), s.from, due.because};
        add(as_it_stands(least, arises, c_.as_of), again.day > due.day ? again : due, s.until);
      });
  }

  /// `until`: the need is gone by that day, unless it lies after the as-of date.
  void add(Tri need, const Due& due, Date until = kLastDate) {
    if (no(need)) return;
    if (const auto d = first_due(maybe_, due, until)) keep_first(t_.due_possible, *d);
    if (!yes(need)) return;
    if (const auto d = first_due(sure_, due, until)) keep_first(t_.due_certain, *d);
  }

 private:
  /// Takes each stretch of the case in which the work does not set the need aside, at least so
  /// surely.
  template <typename SetAside, typename Take>
  void without(const SetAside& set_aside, Tri least, const Take& take) const {
    std::optional<Days> stretch;
    for (std::size_t i = 1; i < changes_.size(); ++i) {
      const Days part{changes_[i - 1], changes_[i]};
      if (part.empty()) continue;
      if ((!set_aside(part.from)) >= least) {
        stretch = Days{stretch ? stretch->from : part.from, part.until};
      } else if (stretch) {
        take(*stretch);
        stretch.reset();
      }
    }
    if (stretch) take(*stretch);
  }

  /// The days on which work, or what is known of it, may begin or end, ascending.
  static std::vector<Date> changes(const Case& c) {
    const Date end = std::max(c.fsd, c.as_of + 1);
    std::vector<Date> result{c.fsd, end};
    const auto add = [&](Date d) { result.push_back(std::clamp(d, c.fsd, end)); };
    for (const Resumption& r : c.resumptions()) {
      add(r.days.from);
      add(r.days.from + 1);  // fell out on a day that is not given
      add(r.days.until);
    }
    for (const NotDelivered& n : c.dossier.not_delivered)
      if (n.from) add(*n.from);
    std::ranges::sort(result);
    return result;
  }

  /// A need is an obligation only where it, and the possibilities, last until it is due.
  /// Possibilities that arise later give time for a plan first.
  std::optional<Due> first_due(const std::vector<Days>& with_possibilities, const Due& due,
                               Date until) {
    const auto lasts = [&](Date end, Date d) { return end > c_.as_of || d < end; };
    for (const Days& run : with_possibilities) {
      Due d = due;
      if (run.from > c_.fsd) {
        const Due later{c_.clock.after(run.from, after_new_possibilities_), run.from, due.because};
        if (later.day > d.day) d = later;
      }
      if (lasts(run.until, d.day) && lasts(until, d.day) && tested(d.day)) return d;
    }
    return std::nullopt;
  }

  bool tested(Date due) {
    if (due > c_.efforts_end || (c_.recovered && *c_.recovered <= due)) return false;
    if (!c_.aow || due < *c_.aow) return true;
    t_.aow = true;  // BW 7:658a lid 1
    return false;
  }

  const Case& c_;
  Track2& t_;
  const int term_;
  const int after_new_possibilities_;
  const std::vector<Days> sure_, maybe_;
  const std::vector<Date> changes_;
};

void read_starts(const Case& c, Track2& t) {
  if (const Event* e = c.first_from(Kind::spoor2_start, c.fsd)) t.started = e->day;
  t.start_is_sure = t.started.has_value();
  std::optional<Date> maybe;
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic) || yes(r.own)) continue;
    keep_first(no(r.own) ? t.started : maybe, r.days.from);
    if (no(r.own) && no(r.therapeutic)) t.start_is_sure = true;
  }
  const Event* e = c.first_from(Kind::eerstejaarsevaluatie, c.fsd);
  if (e != nullptr && yes(e->is(Field::spoor2_besluit, Word::loopt_al))) keep_first(maybe, e->day);
  if (maybe && (!t.started || *maybe < *t.started)) t.may_have_started = maybe;
}

/// Does structural work run, with the own employer or another?
Tri structural(const Case& c, Date d) {
  Tri any = Tri::no;
  bool on_file = false;
  for (const Resumption& r : c.resumptions()) {
    const Tri works = r.on(d) && !tri(yes(r.therapeutic));
    if (no(works)) continue;
    on_file = true;
    any = any || (works && r.event->yes(Field::structureel));
  }
  return on_file || c.delivered(Kind::werkhervatting, c.fsd, d) ? any : Tri::unknown;
}

/// Work with the own employer that was taken up on or after a day, and runs on the other.
Tri back_since(const Case& c, Date since, Date d) {
  Tri any = Tri::no;
  for (const Resumption& r : c.resumptions())
    if (r.days.from >= since) any = any || (r.on(d) && r.own && !tri(yes(r.therapeutic)));
  return any;
}

bool says_nothing_is_left(const Event& study) {
  return yes(study.is(Field::eigen_werk, Word::niet_passend)) &&
         yes(study.is(Field::ander_werk_eigen_werkgever, Word::niet_beschikbaar));
}

/// Is there a concrete prospect with the own employer within `term` days?
Tri prospect(const Case& c, const Event* evaluation, Date reference, int term) {
  if (const Event* e = c.first_from(Kind::terugkeer_uitgesloten, c.fsd))
    if (e->day <= reference) return Tri::no;
  // An evaluation that was not held recorded no prospect (BRB par. 5: a concrete one is asked).
  if (evaluation == nullptr)
    return c.delivered(Kind::eerstejaarsevaluatie) ? Tri::no : Tri::unknown;
  const Tri said = evaluation->yes(Field::perspectief_eigen_werkgever);
  if (!yes(said)) return said;
  const auto by = evaluation->date(Field::perspectief_per);
  return by ? tri(*by <= c.clock.after(reference, term)) : Tri::unknown;
}

/// It was clear before the evaluation, or became so after it, that nothing is left with the own
/// employer. After it, structural work elsewhere or here still excuses.
void add_excluded_return(const Case& c, Date reference, int term, Obligations& owed) {
  const auto structural_work = [&](Date d) { return structural(c, d); };
  for (const Event* e : c.events(Kind::terugkeer_uitgesloten)) {
    const Due due{c.clock.after(e->day, term), e->day, e};
    if (e->day < reference)
      owed.add(Tri::yes, due);
    else
      owed.add_unless(structural_work, e->day, due);
  }
  for (const Event* e : c.events(Kind::arbeidsdeskundig_onderzoek)) {
    if (!says_nothing_is_left(*e)) continue;
    const Due due{c.clock.after(e->day, term), e->day, e};
    if (e->day < reference)
      owed.add_unless([&](Date d) { return back_since(c, e->day, d); }, e->day, due);
    else
      owed.add_unless(structural_work, e->day, due);
  }
}

}  // namespace

Track2 track2(const Check& k) {
  const Case& c = k.c;
  const int term = k.days("termijn", c.fsd);
  const int prospect_term = k.days("perspectief", c.fsd);
  const Event* evaluation = c.first_from(Kind::eerstejaarsevaluatie, c.fsd);
  const Date year = c.clock.at(kFirstYearDays);
  const Date reference = evaluation != nullptr ? std::min(evaluation->day, year) : year;
  const Date last_excuse = c.clock.after(year, prospect_term);

  Track2 t;
  read_starts(c, t);
  Obligations owed(k, t);
  add_excluded_return(c, reference, term, owed);
  // At the first-year evaluation: no resumption and no concrete prospect.
  const Tri need = !c.resumed(std::min(reference, c.as_of), true) &&
                   !prospect(c, evaluation, reference, prospect_term);
  owed.add(as_it_stands(need, reference, c.as_of),
           {c.clock.after(reference, term), reference, evaluation});
  // A prospect excuses three months and no longer.
  owed.add_unless([&](Date d) { return structural(c, d); }, last_excuse,
                  {last_excuse, year, evaluation});
  return t;
}

void fill_due(Finding& f, const Case& c, const Due& due) {
  f.due = due.day;
  f.from = due.from;
  f.count = c.clock.counted(due.from, due.day);
  if (due.because != nullptr) f.place = due.because->place;
}

bool none_set_aside(const Case& c, Date d) {
  const PossibilitySpan& s = c.possibilities(d);
  return yes(s.possible) && s.basis != nullptr && s.basis->none();
}

}  // namespace poortwachter
