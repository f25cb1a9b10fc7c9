#include "rules/spoor/examined.hpp"

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

constexpr std::array kOwnWork{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                              Kind::werkhervatting, Kind::terugkeer_uitgesloten};
constexpr std::array kOtherWork{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                                Kind::werkhervatting, Kind::terugkeer_uitgesloten,
                                Kind::aanbod_passende_arbeid};

Tri given(const Event& e, Field f) { return e.find(f) != nullptr ? Tri::yes : Tri::unknown; }

Tri shows_own_work(const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return e.is(Field::gericht_op, Word::eigen_functie) ||
             e.is(Field::gericht_op, Word::aangepaste_eigen_functie);
    case Kind::arbeidsdeskundig_onderzoek:
      return given(e, Field::eigen_werk);
    case Kind::werkhervatting:
      return e.is(Field::werkgever, Word::eigen) &&
             (e.is(Field::functie, Word::eigen) || e.is(Field::functie, Word::aangepast_eigen));
    case Kind::terugkeer_uitgesloten:
      return Tri::yes;
    default:
      return Tri::no;
  }
}

Tri shows_other_work(const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return e.is(Field::gericht_op, Word::andere_functie);
    case Kind::arbeidsdeskundig_onderzoek:
      return given(e, Field::ander_werk_eigen_werkgever);
    case Kind::aanbod_passende_arbeid:
      return e.is(Field::werkgever, Word::eigen) && e.is(Field::vorm, Word::aanbod);
    case Kind::werkhervatting:
      return e.is(Field::werkgever, Word::eigen) && e.is(Field::functie, Word::ander);
    case Kind::terugkeer_uitgesloten:
      return Tri::yes;
    default:
      return Tri::no;
  }
}

Examined scan(const Case& c, Tri (*shows)(const Event&), std::span<const Kind> kinds) {
  Examined found;
  found.kinds = kinds;
  for (const Event* e : c.events()) {
    const Tri shown = shows(*e);
    if (yes(shown)) {
      found.first = e;
      break;
    }
    if (unknown(shown) && found.doubt == nullptr) found.doubt = e;
  }
  return found;
}

Date due_date(const Check& k, Date possible_from) {
  const Date first_year = k.c.clock.at(k.days("eerste_jaar", k.c.fsd));
  if (possible_from <= first_year) return first_year;
  return k.c.clock.after(possible_from, k.days("later_ontstaan", possible_from));
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

void check_examined(Check& k, const Examined& examined, Tri (*needless)(const Case&, Date)) {
  const Case& c = k.c;
  const auto possible = first_possibilities(c, k.days("wachten_op_oordeel", c.fsd));
  if (!possible.maybe) {
    k.not_applicable();
    return;
  }
  // Where it is not known whether there were possibilities earlier, neither is the day it was due.
  const Date earliest = due_date(k, *possible.maybe);
  const Date due = possible.sure ? due_date(k, *possible.sure) : earliest;
  const Event* done = examined.first;
  const auto fill = [&](Finding& f) {
    f.due = due;
    if (done != nullptr) f.actual = done->day;
    if (done != nullptr) f.place = done->place;
    f.short_from = due;
    f.short_to = done != nullptr ? std::min(done->day, c.efforts_moment) : c.efforts_moment;
  };
  if (done != nullptr && done->day <= earliest) return fill(k.pass());
  if (c.over_by(due)) return fill(k.not_applicable("not_applicable_ended"));
  if (done == nullptr && c.as_of <= due) return fill(k.upcoming());
  const Tri spared = needless(c, due);
  if (yes(spared)) return fill(k.not_applicable("not_applicable_resumed"));
  if (!possible.sure || (done != nullptr && done->day <= due))
    return fill(k.unknown("unknown_possibilities"));
  if (unknown(spared)) return fill(k.unknown("unknown_resumed"));
  if (!no(examined.by(c, done != nullptr ? done->day - 1 : c.test_moment))) {
    Finding& f = k.unknown();
    fill(f);
    if (examined.doubt != nullptr) f.place = examined.doubt->place;
    return;
  }
  if (done == nullptr) return fill(k.fail("never", Degree::serious));
  fill(k.fail("late", Check::late_degree(done->day - due)));
}

}  // namespace poortwachter
