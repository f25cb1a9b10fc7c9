#include "rules/spoor/track2.hpp"

#include <algorithm>
#include <vector>

#include "case/work.hpp"
#include "law/spoor2.hpp"
#include "law/tijdigheid.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/shared_messages.hpp"
#include "rules/spoor/obligations.hpp"
#include "rules/spoor/own_employer.hpp"
#include "rules/spoor/set_aside.hpp"

namespace poortwachter {
namespace {

void keep_first(std::optional<Date>& first, Date d) {
  if (!first || d < *first) first = d;
}

// What a term is counted from.
constexpr Text kEvaluation{"eerstejaarsevaluatie", "first-year evaluation"};
constexpr Text kEvaluationDue{"uiterste dag eerstejaarsevaluatie",
                              "last day for the first-year evaluation"};
constexpr Text kExcluded{"terugkeer uitgesloten", "return excluded"};
constexpr Text kNothingLeft{"geen werk over bij de eigen werkgever",
                            "no work left in the employer's own firm"};

/// What counts as spoor 2 while it runs.
struct Doing2 {
  Days days;
  const Event* end;  ///< what ended it, or would: spoor2_einde, or the work itself
  bool is_work;
};

/// Broken off within days, without reasons: no spoor 2 (Professioneel kader, "Adequaat").
bool too_short(const Track2Path& p, int least) {
  if (p.end == nullptr || p.days.until - p.days.from > least) return false;
  return !yes(p.end->is(field::uitkomst, Word::geplaatst)) && no(reasoned_stop(*p.end));
}

/// Is it a placement in the sense of spoor 2? Not work for a few of the hours that are possible,
/// which does not fit and does not last (BRB par. 9, "Herplaatsing bij een andere werkgever"), nor
/// work with another employer to which the employee did not agree.
bool places(const Case& c, const Resumption& r) {
  if (against_his_will(r)) return false;
  return !no(r.event->yes(field::structureel)) || !stays_small(c, r);
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
  }
  for (const Resumption& r : c.resumptions()) {
    if (yes(r.therapeutic) || yes(r.own) || !places(c, r)) continue;
    if (unknown(r.own) || unknown(r.therapeutic)) {
      keep_first(maybe, r.days.from);
      continue;
    }
    done.push_back({r.days, r.event, true});
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
  if (e != nullptr && yes(e->is(field::spoor2_besluit, Word::loopt_al))) keep_first(maybe, e->day);
  if (maybe && (!t.started || *maybe < *t.started)) t.may_have_started = maybe;
}

/// Is there a concrete prospect with the own employer within `term` days?
Tri prospect(const Case& c, const Event* evaluation, Date reference, int term) {
  if (const Event* e = c.first_from(Kind::terugkeer_uitgesloten, c.fsd))
    if (e->day <= reference) return Tri::no;
  // An exclusion that was not handed over would end it.
  const Tri at_most =
      c.delivered(Kind::terugkeer_uitgesloten, c.fsd, reference) ? Tri::yes : Tri::unknown;
  // An evaluation that was not held recorded no prospect (BRB par. 5: a concrete one is asked).
  if (evaluation == nullptr)
    return c.delivered(Kind::eerstejaarsevaluatie) ? Tri::no : Tri::unknown;
  const Tri said = evaluation->yes(field::perspectief_eigen_werkgever);
  if (!yes(said)) return said;
  const auto by = evaluation->date(field::perspectief_per);
  return at_most && (by ? tri(*by <= c.clock.after(reference, term)) : Tri::unknown);
}

/// The first day from `d` on of which an exclusion of the return was not handed over.
std::optional<Date> hidden_exclusion(const Case& c, Date d) {
  std::optional<Date> first;
  for (const NotDelivered& n : c.dossier.not_delivered) {
    const Date from = std::max(n.from.value_or(d), d);
    if (n.kind == Kind::terugkeer_uitgesloten && from <= n.until.value_or(c.as_of) &&
        from <= c.as_of)
      keep_first(first, from);
  }
  return first;
}

/// It was clear before the evaluation, or became so after it, that nothing is left with the own
/// employer. After it, structural work elsewhere or here still excuses.
void add_excluded_return(const Case& c, const Due& regular, int term, const NotSetAside& structural,
                         Obligations& owed) {
  const Date reference = regular.from;
  const Date window = c.clock.at(law::tijdigheid::venster_evaluatie.days(c.fsd));
  const bool left_out = left_out_before_aow(c).has_value();
  OwnEmployer employer;
  struct Clear {
    Date day;
    const Event* event;  ///< null: an exclusion that was perhaps not handed over
    Tri surely;
  };
  std::vector<Clear> open;  // clear from that event on, until the file says otherwise
  const auto take = [&](Date until) {
    for (const Clear& clear : open) {
      const Date day = clear.day;
      const bool excluded =
          clear.event == nullptr || clear.event->kind == Kind::terugkeer_uitgesloten;
      Due due{c.clock.after(day, term), day, excluded ? kExcluded : kNothingLeft, clear.event};
      if (left_out && due.day < regular.day) due = regular;
      if (owed.gone(until, due.day)) continue;
      // An evaluation that was not handed over may have been held before it.
      const bool perhaps_after =
          day < reference && !c.delivered(Kind::eerstejaarsevaluatie, window, day);
      owed.add_unless(day < reference ? owed.by_return_since(day) : structural, day, due,
                      perhaps_after ? clear.surely && Tri::unknown : clear.surely, until);
    }
    open.clear();
  };
  for (const Event* e : c.events()) {
    employer.read(*e);
    const Tri left = employer.nothing_left();
    const auto hidden =
        no(left) && employer.unsuitable() ? hidden_exclusion(c, e->day) : std::nullopt;
    if (no(left) && !hidden)
      take(e->day);
    else if (open.empty() || (yes(left) && unknown(open.back().surely)))
      open.push_back({hidden.value_or(e->day), hidden ? nullptr : e, hidden ? Tri::unknown : left});
  }
  take(kLastDate);
}

}  // namespace

Tri reasoned_stop(const Event& end) {
  const Tri on = end.yes(field::vervolg_zinvol);
  if (yes(on) || no(end.yes(field::gemotiveerd)) || no(end.yes(field::eindrapportage)) ||
      no(end.yes(field::inspanning_voldoende)))
    return Tri::no;
  // Broken off, or for a placement, and nothing was written of why.
  const bool written = yes(end.yes(field::gemotiveerd)) || yes(end.yes(field::eindrapportage));
  const auto outcome = end.word(field::uitkomst);
  const bool otherwise = outcome == Word::gestaakt || outcome == Word::geplaatst;
  if (unknown(on)) return written || !otherwise ? Tri::unknown : Tri::no;
  return end.yes(field::gemotiveerd) && end.yes(field::eindrapportage);
}

std::optional<Date> possibilities_back(const Case& c, Date stopped, Date term) {
  std::optional<Date> back;
  for (const PossibilitySpan& s : c.possibilities()) {
    if (!no(s.possible)) continue;
    const bool goes_on = back == s.days.from;  // judged none once more
    if (goes_on || (!back && s.days.from <= term && s.days.until > stopped)) back = s.days.until;
  }
  // It runs on to the end of what is known: nothing came back.
  return back && *back <= c.as_of ? back : std::nullopt;
}

bool perhaps_by_work(const Case& c, const Track2& t) {
  return t.may_have_started && std::ranges::any_of(c.resumptions(), [&](const Resumption& r) {
           return r.days.from == *t.may_have_started && !yes(r.own) && !yes(r.therapeutic);
         });
}

Date evaluation_term(const Case& c) {
  return c.clock.after(c.first_year_reference(), law::spoor2::termijn.days(c.fsd));
}

Track2 track2(const Case& c) {
  const int term = law::spoor2::termijn.days(c.fsd);
  const int prospect_term = law::spoor2::perspectief.days(c.fsd);
  const Event* evaluation = c.first_year_evaluation();
  const Date year = c.clock.at(law::ziekte::eerste_jaar.days(c.fsd));
  const Date reference = c.first_year_reference();
  const Date last_excuse = c.clock.after(year, prospect_term);

  Track2 t;
  read_starts(c, t);
  Obligations owed(c, t);
  const NotSetAside structural = owed.by_structural_work();
  const Due due{
      c.clock.after(reference, term), reference,
      evaluation != nullptr && evaluation->day == reference ? kEvaluation : kEvaluationDue,
      evaluation};
  add_excluded_return(c, due, term, structural, owed);
  // At the first-year evaluation: no resumption and no concrete prospect.
  const Tri need = !c.resumed(std::min(reference, c.as_of), true) &&
                   !prospect(c, evaluation, reference, prospect_term);
  // Of possibilities that arise after it the same is asked when they do: who is back at work with
  // the own employer by then needs no spoor 2 (Professioneel kader, "Tijdig").
  const Tri then = enough_for_track2(c)(c.possibilities(std::min(reference, c.as_of)));
  owed.add_unless(structural, reference, due, need && then);
  if (!yes(then)) owed.add_unless(owed.by_return_since(reference), reference, due, need);
  // A prospect excuses three months and no longer.
  owed.add_unless(structural, last_excuse, {last_excuse, year, kEvaluationDue, evaluation});
  return t;
}

Message why_not_due(const Case& c, const Track2& t) {
  const auto enough = enough_for_track2(c);
  const bool sheltered = no(sheltered_asks_for_track2(c));
  const auto too_few = [&](bool marginal) {
    return !sheltered && std::ranges::any_of(c.possibilities(), [&](const PossibilitySpan& s) {
      return no(enough(s)) && (s.marginal() && !no(s.possible)) == marginal;
    });
  };
  const bool none = too_few(false);
  const bool marginal = too_few(true);
  const bool work =
      std::ranges::any_of(c.resumptions(), [](const Resumption& r) { return !yes(r.therapeutic); });
  const bool fit = !c.found<fit_for_own_work>().empty();
  const bool known = work || none || marginal || sheltered || fit || t.over || t.aow || t.left_out;
  Message m;
  const auto add = [&m](bool may_be, std::string_view nl, std::string_view en) {
    if (!may_be) return;
    m.nl += (m.nl.empty() ? "" : ", of ") + std::string(nl);
    m.en += (m.en.empty() ? "" : ", or ") + std::string(en);
  };
  add(work || !known, "er liep werk met loonwaarde dat spoor 2 onnodig maakte",
      "work with a wage value ran that made spoor 2 unnecessary");
  add(none || !known, "er waren geen mogelijkheden tot werken",
      "there were no possibilities to work");
  add(marginal, "de mogelijkheden waren marginaal, en dat is aannemelijk gevonden",
      "the possibilities were marginal, and that was found plausible");
  add(fit, "UWV vond de werknemer geschikt voor het eigen werk",
      "UWV held the employee fit for the own job");
  add(sheltered, "met beschut werk kon het achterwege blijven",
      "in sheltered work it could be left out");
  add(t.over || !known, "de periode was al voorbij", "the period was over already");
  add(t.aow, "de AOW-leeftijd werd eerder bereikt", "the AOW age was reached sooner");
  add(t.left_out, "beiden zagen ervan af", "both left it out");
  return m;
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

namespace {

/// Is there work on file that may have made spoor 2 needless? Of what was not handed over that is
/// not presumed: who started a path held it to be needed.
bool work_may_do(const Case& c) {
  return std::ranges::any_of(
      c.resumptions(), [](const Resumption& r) { return !yes(r.therapeutic) && !r.days.empty(); });
}

}  // namespace

void only_when_owed(Check& k) {
  if (k.empty()) return;
  const Track2& t = k.c.found<track2>();
  const auto left = left_out_before_aow(k.c);
  const bool undated = left && !left->dated();
  const bool in_doubt = !t.due_certain && (undated || work_may_do(k.c));
  for (Finding& f : k.added()) {
    if (f.status != Status::fail || f.weight != Weight::substantive || !f.short_from) continue;
    if (t.due_possible && t.due_possible->day < f.short_to.value_or(k.c.efforts_moment)) {
      f.short_from = std::max(*f.short_from, t.due_possible->day + 1);
      if (in_doubt) {
        f.status = Status::unknown;
        f.fell_short = true;
        f.degree = Degree::none;
        f.what = {std::string(f.rule->title.nl), std::string(f.rule->title.en)};
        f.message = undated ? &shared::track2_perhaps_left_out : &shared::track2_perhaps_not_owed;
      }
    } else {
      f.status = Status::not_applicable;
      f.message = &shared::track2_not_owed;
      f.degree = Degree::none;
    }
  }
}

}  // namespace poortwachter
