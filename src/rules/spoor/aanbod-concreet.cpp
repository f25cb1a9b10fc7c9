// Work offered, not only vacancies pointed out (BRB par. 9).
#include <algorithm>

#include "rules/spoor/examined.hpp"

namespace poortwachter {
namespace {

struct Offers {
  const Event* offer = nullptr;    ///< work of the own employer, offered
  const Event* pointed = nullptr;  ///< a vacancy of the own employer, pointed out
  const Event* doubt = nullptr;    ///< one of these: the dossier does not say which
};

Offers read_offers(const Case& c) {
  Offers o;
  for (const Event* e : c.events(Kind::aanbod_passende_arbeid)) {
    const Tri own = e->is(Field::werkgever, Word::eigen);
    const Tri offered = e->is(Field::vorm, Word::aanbod);
    if (no(own) || e->day > c.test_moment) continue;
    const Event*& place = yes(own && offered)         ? o.offer
                          : (yes(own) && no(offered)) ? o.pointed
                                                      : o.doubt;
    // To point out a vacancy asks for an offer: after the WIA application none is asked any more.
    if (&place == &o.pointed && e->day > c.efforts_end) continue;
    if (place == nullptr) place = e;
  }
  return o;
}

/// Work with the own employer that ran on a day, or was taken up after it.
struct TakenUp {
  const Event* sure = nullptr;
  const Event* doubt = nullptr;
};

TakenUp taken_up(const Case& c, Date from) {
  TakenUp t;
  for (const Resumption& r : c.resumptions()) {
    if (no(r.own) || yes(r.therapeutic) || r.days.until <= from) continue;
    const Event*& place = yes(r.own) ? t.sure : t.doubt;
    if (place == nullptr) place = r.event;
  }
  return t;
}

bool all_delivered(const Case& c) {
  return c.delivered(Kind::aanbod_passende_arbeid, c.fsd, c.test_moment) &&
         c.delivered(Kind::werkhervatting, c.fsd, c.test_moment);
}

void set(Finding& f, const Event& e) {
  f.actual = e.day;
  f.place = e.place;
}

/// The labour expert saw work with the own employer.
const Event* study_that_found_work(const Case& c) {
  for (const Event* e : c.events(Kind::arbeidsdeskundig_onderzoek)) {
    const Tri own =
        e->is(Field::eigen_werk, Word::passend) || e->is(Field::eigen_werk, Word::passend_te_maken);
    const Tri other = e->is(Field::ander_werk_eigen_werkgever, Word::beschikbaar) ||
                      e->is(Field::ander_werk_eigen_werkgever, Word::te_creeren);
    if (yes(own || other) && e->day <= c.test_moment) return e;
  }
  return nullptr;
}

void check_pointed_out(Check& k, const Offers& o) {
  const Case& c = k.c;
  const TakenUp work = taken_up(c, o.pointed->day);
  if (work.sure != nullptr) return set(k.pass("pass_resumed"), *work.sure);
  const Event* doubt = o.doubt != nullptr ? o.doubt : work.doubt;
  if (doubt != nullptr) return set(k.unknown(), *doubt);
  if (!all_delivered(c)) return set(k.unknown("unknown_absent"), *o.pointed);
  Finding& f = k.fail("pointed_out", Degree::serious);
  set(f, *o.pointed);
  f.short_from = o.pointed->day;
  f.short_to = c.efforts_moment;
}

/// Nothing was offered, but there was work.
void check_after_study(Check& k, const Event& study) {
  const Case& c = k.c;
  const Date due = c.clock.after(study.day, k.days("aanbod_na_onderzoek", study.day));
  const TakenUp work = taken_up(c, study.day);
  const auto fill = [&](Finding& f) {
    f.due = due;
    f.from = study.day;
    f.place = study.place;
    f.short_from = due;
    f.short_to = c.efforts_moment;
    if (work.sure == nullptr) return;
    set(f, *work.sure);
    f.short_to = std::min(work.sure->day, c.efforts_moment);
  };
  if (work.sure != nullptr && work.sure->day <= due) return fill(k.pass("pass_resumed"));
  const Event* excluded = c.first(Kind::terugkeer_uitgesloten);
  if (excluded != nullptr && excluded->day <= due)
    return fill(k.not_applicable("not_applicable_excluded"));
  if (c.over_by(due)) return fill(k.not_applicable("not_applicable_ended"));
  if (c.as_of <= due) return fill(k.upcoming());
  if (work.doubt != nullptr) return set(k.unknown(), *work.doubt);
  if (!all_delivered(c) || !c.delivered(Kind::terugkeer_uitgesloten, c.fsd, due))
    return fill(k.unknown("unknown_absent"));
  if (work.sure == nullptr) return fill(k.fail("never", Degree::serious));
  fill(k.fail("late", Check::late_degree(work.sure->day - due)));
}

}  // namespace

void check_spoor_aanbod_concreet(Check& k) {
  const Offers o = read_offers(k.c);
  if (o.offer != nullptr) return set(k.pass(), *o.offer);
  if (o.pointed != nullptr) return check_pointed_out(k, o);
  if (o.doubt != nullptr) return set(k.unknown(), *o.doubt);
  const Event* study = study_that_found_work(k.c);
  if (study != nullptr) return check_after_study(k, *study);
  k.not_applicable();
}

}  // namespace poortwachter
