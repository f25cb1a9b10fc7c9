#include "rules/spoor/track2.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "law/spoor2.hpp"
#include "law/ziekte.hpp"
#include "rules/spoor/stretch.hpp"

namespace poortwachter {
namespace {

/// Long marginal possibilities are no sure ground to ask for spoor 2: what UWV's doctor or the
/// auditor finds plausible excuses it (Professioneel kader, "Marginale mogelijkheden").
Tri marginal_asks_for_track2(const Case& c) {
  if (const Record* answer = answer_to(rule_with(Role::marginal), c)) {
    const auto said = answer->word(Field::oordeel);
    if (said == Word::voldoende) return Tri::no;
    if (said == Word::onvoldoende) return Tri::yes;
  }
  for (const Event* e : c.events(Kind::medisch_oordeel_derde))
    if (yes(e->is(Field::bron, Word::verzekeringsarts_uwv)) &&
        yes(e->is(Field::mogelijkheden, Word::marginaal)))
      return Tri::no;
  return Tri::unknown;
}

/// Possibilities for which spoor 2 may be asked.
std::function<Tri(const PossibilitySpan&)> enough_for_track2(const Case& c) {
  return [marginal = marginal_asks_for_track2(c)](const PossibilitySpan& s) {
    return s.marginal() ? s.possible && marginal : s.possible;
  };
}

Date a_year_after(Date d) {
  const bool leap_day = d.month() == 2 && d.day() == 29;
  return Date::of(d.year() + 1, d.month(), leap_day ? 28 : d.day());
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
  Obligations(const Case& c, Track2& t)
      : c_(c),
        t_(t),
        term_(law::spoor2::termijn.days(c.fsd)),
        after_new_possibilities_(law::spoor2::nieuwe_mogelijkheden.days(c.fsd)),
        left_out_(left_out_before_aow(c)),
        sure_(runs(c, enough_for_track2(c), Tri::yes)),
        maybe_(runs(c, enough_for_track2(c), Tri::unknown)),
        changes_(changes(c)) {}

  /// A need that work of some kind sets aside while it runs. When that work ends there is a term
  /// again (rules: from FSD+454 without structural resumption spoor 2 is needed).
  template <typename SetAside>
  void add_unless(const SetAside& set_aside, Date arises, const Due& due, Tri need = Tri::yes,
                  Date until = kLastDate) {
    for (const Tri least : {Tri::yes, Tri::unknown})
      without(set_aside, least, [&](const Days& s) {
        const Due again{c_.clock.after(s.from, term_), s.from, due.because};
        add(as_it_stands(least && need, arises, c_.as_of), again.day > due.day ? again : due,
            std::min(s.until, until));
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
    if (left_out_ && *left_out_ <= due) return t_.left_out = true, false;
    if (!c_.aow || due < *c_.aow) return true;
    t_.aow = true;  // BW 7:658a lid 1
    return false;
  }

  const Case& c_;
  Track2& t_;
  const int term_;
  const int after_new_possibilities_;
  const std::optional<Date> left_out_;
  const std::vector<Days> sure_, maybe_;
  const std::vector<Date> changes_;
};

/// What counts as spoor 2 while it runs.
struct Doing2 {
  Days days;
  const Event* end;  ///< what ended it, or would: spoor2_einde, or the work itself
  bool is_work;
};

/// Broken off within days, without reasons: no spoor 2 (Professioneel kader, "Adequaat").
bool too_short(const Track2Path& p, int least) {
  if (p.end == nullptr || p.days.until - p.days.from > least) return false;
  return !yes(p.end->is(Field::uitkomst, Word::geplaatst)) && no(reasoned_stop(*p.end));
}

void read_starts(const Case& c, Track2& t) {
  std::vector<Doing2> done;
  std::optional<Date> maybe;
  for (const Track2Path& p : track2_paths(c)) {
    if (too_short(p, law::spoor2::te_kort.days(c.fsd))) {
      t.broken_off = p.end;
      continue;
    }
    done.push_back({p.days, p.end, false});
    t.start_is_sure = true;
  }
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic) || yes(r.own)) continue;
    if (unknown(r.own)) {
      keep_first(maybe, r.days.from);
      continue;
    }
    done.push_back({r.days, r.event, true});
    if (no(r.therapeutic)) t.start_is_sure = true;
  }
  std::ranges::stable_sort(done, {}, [](const Doing2& d) { return d.days.from; });
  if (!done.empty()) {
    t.started = done.front().days.from;
    t.broken_off = nullptr;
  }
  const Doing2* last = nullptr;  // of what runs on one after the other, the one that ends last
  for (const Doing2& d : done) {
    if (last != nullptr && d.days.from > last->days.until)
      t.stops.push_back({last->end, last->is_work, last->days.until - 1, d.days.from});
    if (last == nullptr || d.days.until >= last->days.until) last = &d;
  }
  if (last != nullptr && last->days.until <= c.as_of)
    t.stops.push_back({last->end, last->is_work, last->days.until - 1, std::nullopt});
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

/// What the file says of work with the own employer, and of starting spoor 2, up to an event.
class OwnEmployer {
 public:
  void read(const Event& e) {
    switch (e.kind) {
      case Kind::onderzoek_spoor1:
        return read_search(e);
      case Kind::arbeidsdeskundig_onderzoek:
        return read_study(e);
      case Kind::probleemanalyse:
      case Kind::consult_bedrijfsarts:
      case Kind::actueel_oordeel:
        if (yes(e.has(Field::adviseert, Word::spoor2))) advice_ = Tri::yes;
        return;
      default:
        return;
    }
  }

  /// Was it clear that nothing is left: own, adapted and other work found unsuitable, and an expert
  /// who advises spoor 2? (Professioneel kader, "Tijdig")
  [[nodiscard]] Tri nothing_left() const { return tri(!own_ && !adapted_ && !other_) && advice_; }

 private:
  void read_search(const Event& e) {
    const auto outcome = e.word(Field::uitkomst);
    if (!outcome || no(e.yes(Field::onderbouwd))) return;
    const bool fits = *outcome == Word::passend;
    const auto on = e.word(Field::gericht_op);
    if (on == Word::eigen_functie) own_ = fits;
    if (on == Word::aangepaste_eigen_functie) {
      adapted_ = fits;
      if (!fits) own_ = false;  // not even with adaptations
    }
    if (on == Word::andere_functie) other_ = fits;
  }

  void read_study(const Event& e) {
    const auto own = e.word(Field::eigen_werk);
    const auto other = e.word(Field::ander_werk_eigen_werkgever);
    if (own) own_ = adapted_ = *own != Word::niet_passend;
    if (other) other_ = *other != Word::niet_beschikbaar;
    const Tri said = e.yes(Field::advies_spoor2) || tri(yes(e.has(Field::adviseert, Word::spoor2)));
    if (yes(said) || e.find(Field::advies_spoor2) != nullptr)
      advice_ = said;
    else if (no(advice_) && own == Word::niet_passend && other == Word::niet_beschikbaar)
      advice_ = Tri::unknown;  // nothing is left, but the study is silent on spoor 2
  }

  bool own_ = true, adapted_ = true, other_ = true;  ///< may be suitable, as far as is known
  Tri advice_ = Tri::no;
};

/// It was clear before the evaluation, or became so after it, that nothing is left with the own
/// employer. After it, structural work elsewhere or here still excuses.
void add_excluded_return(const Case& c, Date reference, int term, Obligations& owed) {
  const auto structural_work = [&](Date d) { return structural(c, d); };
  const auto back = [&](Date since) {
    return [&c, since](Date d) { return back_since(c, since, d); };
  };
  for (const Event* e : c.events(Kind::terugkeer_uitgesloten)) {
    const Due due{c.clock.after(e->day, term), e->day, e};
    if (e->day < reference)
      owed.add(Tri::yes, due);
    else
      owed.add_unless(structural_work, e->day, due);
  }
  OwnEmployer employer;
  struct Clear {
    const Event* event;
    Tri surely;
  };
  std::vector<Clear> open;  // clear from that event on, until the file says otherwise
  const auto take = [&](Date until) {
    for (const Clear& clear : open) {
      const Date day = clear.event->day;
      const Due due{c.clock.after(day, term), day, clear.event};
      if (day < reference)
        owed.add_unless(back(day), day, due, clear.surely, until);
      else
        owed.add_unless(structural_work, day, due, clear.surely, until);
    }
    open.clear();
  };
  for (const Event* e : c.events()) {
    employer.read(*e);
    const Tri left = employer.nothing_left();
    if (no(left))
      take(e->day);
    else if (open.empty() || (yes(left) && unknown(open.back().surely)))
      open.push_back({e, left});
  }
  take(kLastDate);
}

}  // namespace

Tri reasoned_stop(const Event& end) {
  const Tri on = end.yes(Field::vervolg_zinvol);
  if (yes(on) || no(end.yes(Field::gemotiveerd)) || no(end.yes(Field::eindrapportage)) ||
      no(end.yes(Field::inspanning_voldoende)))
    return Tri::no;
  // Broken off, and nobody wrote that going on made no sense.
  if (unknown(on)) return tri(!yes(end.is(Field::uitkomst, Word::gestaakt))) && Tri::unknown;
  return end.yes(Field::gemotiveerd) && end.yes(Field::eindrapportage);
}

std::optional<Date> left_out_before_aow(const Case& c) {
  if (!c.aow || *c.aow > a_year_after(c.waiting_end)) return std::nullopt;
  std::optional<Date> first;
  for (const Record& g : c.dossier.grounds) {
    const Date day = g.date(Field::datum).value_or(c.fsd);
    if (rule_with(Role::track2_started).named_by(g.text(Field::betreft)) &&
        yes(g.is(Field::soort_grond, Word::pensioenleeftijd)) && !g.text(Field::stuk).empty() &&
        day <= c.as_of)
      keep_first(first, day);
  }
  return first;
}

std::vector<Days> set_aside_by_structural_work(const Case& c, int term) {
  std::vector<Days> result;
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic) || !yes(r.event->yes(Field::structureel)) || r.fell_out) continue;
    const Days d{r.days.from, r.running ? r.days.until : c.clock.after(r.days.until - 1, term) + 1};
    if (!result.empty() && d.from <= result.back().until)
      result.back().until = std::max(result.back().until, d.until);
    else
      result.push_back(d);
  }
  return result;
}

Track2 track2(const Case& c) {
  const int term = law::spoor2::termijn.days(c.fsd);
  const int prospect_term = law::spoor2::perspectief.days(c.fsd);
  const Event* evaluation = c.first_from(Kind::eerstejaarsevaluatie, c.fsd);
  const Date year = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  const Date reference = evaluation != nullptr ? std::min(evaluation->day, year) : year;
  const Date last_excuse = c.clock.after(year, prospect_term);

  Track2 t;
  read_starts(c, t);
  Obligations owed(c, t);
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
  f.count = due.count(c);
  if (due.because != nullptr) f.place = due.because->place;
}

bool none_set_aside(const Case& c, Date d) {
  const PossibilitySpan& s = c.possibilities(d);
  return yes(s.possible) && s.basis != nullptr && s.basis->none();
}

}  // namespace poortwachter
