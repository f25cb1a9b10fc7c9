#include "rules/spoor/examined.hpp"

#include <algorithm>
#include <array>

#include "law/medisch.hpp"
#include "law/spoor1.hpp"
#include "law/ziekte.hpp"
#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/spoor/beyond_repair.hpp"
#include "rules/spoor/track2.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr std::array kOwnWork{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                              Kind::werkhervatting, Kind::terugkeer_uitgesloten, Kind::stagnatie};
constexpr std::array kOtherWork{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                                Kind::werkhervatting,   Kind::terugkeer_uitgesloten,
                                Kind::stagnatie,        Kind::aanbod_passende_arbeid};

Tri given(const Event& e, Field f) { return e.find(f) != nullptr ? Tri::yes : Tri::unknown; }

/// A search without reasons, and nothing else, shows nothing (Professioneel kader, "Beeldvorming").
/// Not said: what is on file is presumed in order.
Tri shown(const Event& search) { return tri(!no(search.yes(field::onderbouwd))); }

/// A search that does not say whether it has reasons.
bool silent(const Event& e) {
  return e.kind == Kind::onderzoek_spoor1 && unknown(e.yes(field::onderbouwd));
}

/// That nothing suits the possibilities rests on a search; which one, the exclusion by itself does
/// not say. Where the business ends, or the working relation, there is nothing to look for.
Tri shows_why(const Event& excluded) {
  const auto reason = excluded.word(field::reden);
  return reason == Word::bedrijfsbeeindiging || reason == Word::arbeidsverhouding ? Tri::yes
                                                                                  : Tri::unknown;
}

Tri shows_own_work(const Case& c, const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return (e.is(field::gericht_op, Word::eigen_functie) ||
              e.is(field::gericht_op, Word::aangepaste_eigen_functie)) &&
             shown(e);
    case Kind::arbeidsdeskundig_onderzoek:
      return given(e, field::eigen_werk);
    case Kind::werkhervatting:
      return e.is(field::werkgever, Word::eigen) &&
             (e.is(field::functie, Word::eigen) || e.is(field::functie, Word::aangepast_eigen));
    case Kind::terugkeer_uitgesloten:
      return shows_why(e);
    case Kind::stagnatie:
      return tri(beyond_repair(c, e));
    default:
      return Tri::no;
  }
}

Tri shows_other_work(const Case& c, const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return e.is(field::gericht_op, Word::andere_functie) && shown(e);
    case Kind::arbeidsdeskundig_onderzoek:
      return given(e, field::ander_werk_eigen_werkgever);
    case Kind::aanbod_passende_arbeid:
      return e.is(field::werkgever, Word::eigen) && e.is(field::vorm, Word::aanbod);
    case Kind::werkhervatting:
      return e.is(field::werkgever, Word::eigen) && e.is(field::functie, Word::ander);
    case Kind::terugkeer_uitgesloten:
      return shows_why(e);
    case Kind::stagnatie:
      return tri(beyond_repair(c, e));
    default:
      return Tri::no;
  }
}

Examined scan(const Case& c, Tri (*shows)(const Case&, const Event&), std::span<const Kind> kinds) {
  Examined found;
  found.kinds = kinds;
  for (const Event* e : c.events()) {
    const Tri shown = shows(c, *e);
    if (yes(shown)) {
      if (found.first == nullptr) found.first = e;
      if (silent(*e)) continue;
      found.reasoned = e;
      break;
    }
    if (unknown(shown) && found.first == nullptr && found.doubt == nullptr) found.doubt = e;
  }
  return found;
}

Date due_date(const Check& k, Date possible_from) {
  const Date first_year = k.c.clock.at(law::ziekte::eerste_jaar.days(k.c.fsd));
  if (possible_from <= first_year) return first_year;
  return k.c.clock.after(possible_from, law::spoor1::later_ontstaan.days(possible_from));
}

/// What that day is counted from, in words.
Message counted_from(const Case& c, Date possible_from) {
  const int first_year = law::ziekte::eerste_jaar.days(c.fsd);
  if (possible_from <= c.clock.at(first_year))
    return say(Text{"{} na de eerste ziektedag", "{} after the first sick day"},
               days_of(first_year));
  return say(
      Text{"{} na {}: toen waren er mogelijkheden", "{} after {}: there were possibilities then"},
      days_of(law::spoor1::later_ontstaan.days(possible_from)), possible_from);
}

/// The late search found no work, and spoor 2 ran in time beside it: no chance was missed (CRvB
/// 2015:861).
bool cost_nothing(const Case& c, const Event& search) {
  const bool found_none =
      yes(search.is(field::uitkomst, Word::niet_passend)) ||
      (yes(search.is(field::eigen_werk, Word::niet_passend)) &&
       yes(search.is(field::ander_werk_eigen_werkgever, Word::niet_beschikbaar)));
  if (!found_none) return false;
  const Track2& t = c.found<track2>();
  const bool in_time =
      t.started && (!t.due_certain || *t.started <= t.due_certain->day) && *t.started <= search.day;
  // It ran on until the search was there.
  return in_time && (t.stops.empty() || t.stops.front().day >= search.day);
}

}  // namespace

Tri Examined::by(const Case& c, Date d) const {
  if (first != nullptr && first->day <= d) return Tri::yes;
  if (doubt != nullptr && doubt->day <= d) return Tri::unknown;
  const bool all = std::all_of(kinds.begin(), kinds.end(),
                               [&](Kind kind) { return c.delivered(kind, c.fsd, d); });
  return all ? Tri::no : Tri::unknown;
}

Examined own_work_examined(const Case& c) { return scan(c, shows_own_work, kOwnWork); }
Examined other_work_examined(const Case& c) { return scan(c, shows_other_work, kOtherWork); }

FirstPossibilities first_possibilities(const Case& c, int wait) {
  FirstPossibilities first;
  const auto spans = c.possibilities();
  for (std::size_t i = 0; i < spans.size() && !first.sure; ++i) {
    const PossibilitySpan& s = spans[i];
    if (s.days.from > c.test_moment) break;
    Tri possible = s.possible;
    const bool unjudged = s.basis == nullptr && s.contradicted_by == nullptr;
    // The last stretch runs past the test moment: what ends before it is followed by another.
    if (unjudged && yes(possible) && s.days.until <= c.test_moment &&
        c.clock.counted(s.days.from, s.days.until) <= wait)
      possible = spans[i + 1].possible;
    if (!no(possible) && !first.maybe) first.maybe = s.days.from;
    if (yes(possible)) first.sure = s.days.from;
  }
  return first;
}

Examination examination(const Check& k, const Examined& examined, Needless needless) {
  const Case& c = k.c;
  using enum Examination::Answer;
  Examination x;
  const auto possible = first_possibilities(c, law::medisch::wachten_op_oordeel.days(c.fsd));
  if (!possible.maybe) return x;
  // Where it is not known whether there were possibilities earlier, neither is the day it was due.
  const Date earliest = due_date(k, *possible.maybe);
  const Event* done = examined.first;
  x.due = possible.sure ? due_date(k, *possible.sure) : earliest;
  const Date from = possible.sure.value_or(*possible.maybe);
  const bool first_year = from <= k.c.clock.at(law::ziekte::eerste_jaar.days(k.c.fsd));
  x.counted_from = first_year ? k.c.fsd : from;
  if (done != nullptr) {
    x.done = true;
    x.actual = done->day;
    x.tried = done->kind == Kind::werkhervatting;
    x.excluded = done->kind == Kind::terugkeer_uitgesloten || done->kind == Kind::stagnatie;
    const Event* sure = examined.reasoned;
    x.presumed = silent(*done) && (sure == nullptr || sure->day > earliest);
    x.place = done->place;
  }
  const auto is = [&](Examination::Answer a) {
    x.answer = a;
    return x;
  };
  if (done != nullptr && done->day <= earliest) return is(in_time);
  if (c.over_by(x.due)) return is(ended);
  if (done == nullptr && c.as_of <= x.due) return is(waiting);
  const Tri spared = needless != nullptr ? needless(c, x.due) : Tri::no;
  if (yes(spared)) return is(resumed);
  if (!possible.sure || (done != nullptr && done->day <= x.due)) return is(possibilities_unknown);
  if (unknown(spared)) return is(resumed_unknown);
  if (!no(examined.by(c, done != nullptr ? done->day - 1 : c.test_moment))) {
    if (examined.doubt != nullptr) x.place = examined.doubt->place;
    return is(not_said);
  }
  x.what = counted_from(c, *possible.sure);
  if (done == nullptr) return is(never);
  return is(cost_nothing(c, *done) ? late_found_none : late);
}

}  // namespace poortwachter
