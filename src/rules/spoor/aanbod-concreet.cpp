// Work offered, not only vacancies pointed out (BRB par. 9).
#include <algorithm>
#include <cassert>
#include <optional>
#include <vector>

#include "case/work.hpp"
#include "law/spoor1.hpp"
#include "poortwachter/field/aanbod_passende_arbeid.hpp"
#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/spoor/aanbod-concreet.rule.hpp"
#include "rules/spoor/beyond_repair.hpp"

namespace poortwachter::spoor_aanbod_concreet {
namespace {

struct Offers {
  const Event* offer = nullptr;    ///< work of the own employer, offered
  const Event* pointed = nullptr;  ///< a vacancy of the own employer, pointed out
  const Event* doubt = nullptr;    ///< one of these: the dossier does not say which
};

Offers read_offers(const Case& c) {
  Offers o;
  for (const Event* e : c.events(Kind::aanbod_passende_arbeid)) {
    const Tri own = e->is(field::werkgever, Word::eigen);
    const Tri offered = e->is(field::vorm, Word::aanbod);
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

/// Work with the own employer that was found: by the labour expert, or by the employer himself.
struct FoundWork {
  bool own = false;    ///< the own job, as it is or adapted
  bool other = false;  ///< other work
  [[nodiscard]] bool any() const { return own || other; }
};

FoundWork found_work(const Event& e) {
  if (e.kind == Kind::arbeidsdeskundig_onderzoek)
    return {yes(e.is(field::eigen_werk, Word::passend)) ||
                yes(e.is(field::eigen_werk, Word::passend_te_maken)),
            yes(e.is(field::ander_werk_eigen_werkgever, Word::beschikbaar)) ||
                yes(e.is(field::ander_werk_eigen_werkgever, Word::te_creeren))};
  if (e.kind != Kind::onderzoek_spoor1 || !yes(e.is(field::uitkomst, Word::passend))) return {};
  const bool other = yes(e.is(field::gericht_op, Word::andere_functie));
  return {!other, other};
}

/// The day by which what was found on a day, or is free again since, is to be offered.
Date offer_due(const Case& c, Date d) { return c.clock.after(d, law::spoor1::aanbod.days(d)); }

/// Work with the own employer that ran on a day, or was taken up after it. Who lets the employee
/// try it out offers it too: how long that may last spoor/arbeidstherapeutisch asks. Work that fell
/// back to fewer hours was not taken up, but goes on.
struct TakenUp {
  const Event* sure = nullptr;
  const Event* unowned = nullptr;  ///< perhaps with the own employer
  const Event* unsaid = nullptr;   ///< with him; which work it was, or how long, is not said
  /// Up to this day he did other work there than was found, or the day itself.
  Date since;
  Date due;  ///< of the offer, counted from there
};

/// To be asked for days that ascend: what ended before one of them ended before the next.
class Takings {
 public:
  explicit Takings(const Case& c) : c_(c) {
    for (const Resumption& r : c.resumptions()) {
      if (no(r.own)) continue;
      const bool back = falls_back(c, *r.event);
      if (unknown(r.own)) {
        if (!back) unowned_.add(r);
        continue;
      }
      const auto function = r.event->word(field::functie);
      if (function != Word::ander) beside_other_.add(r);
      if (!function || function == Word::ander) beside_own_.add(r);
      if (back) continue;
      all_.add(r);
      (!function ? unsaid_ : function == Word::ander ? other_ : own_).add(r);
    }
    beside_own_.chain(c);
    beside_other_.chain(c);
  }
  /// Of work that was found on day `d`.
  TakenUp from(Date d, const FoundWork& found) {
    assert(asked_ <= d);
    asked_ = d;
    TakenUp t{.sure = all_.event(d), .unowned = unowned_.event(d), .since = d, .due = {}};
    if (!found.own || !found.other) {
      t.sure = (found.own ? own_ : other_).event(d);
      t.unsaid = unsaid_.event(d);
      Works& beside = found.own ? beside_own_ : beside_other_;
      if (const Resumption* r = beside.first(d); r != nullptr && r->days.from <= offer_due(c_, d)) {
        t.since = std::max(d, beside.until() - 1);
        if (r->end_unknown && t.unsaid == nullptr) t.unsaid = r->event;
      }
    }
    t.due = offer_due(c_, t.since);
    return t;
  }

 private:
  class Works {
   public:
    void add(const Resumption& r) { all_.push_back(&r); }
    /// Work that follows within the term goes on with what was there.
    void chain(const Case& c) {
      until_.resize(all_.size());
      for (std::size_t i = 0, begin = 0; i < all_.size(); ++i) {
        const Date end =
            i == begin ? all_[i]->known_until : std::max(until_[i - 1], all_[i]->known_until);
        until_[i] = end;
        if (i + 1 < all_.size() && all_[i + 1]->days.from <= offer_due(c, end - 1)) continue;
        std::fill_n(&until_[begin], i - begin, end);
        begin = i + 1;
      }
    }
    const Resumption* first(Date d) {
      while (at_ < all_.size() && all_[at_]->days.until <= d) ++at_;
      return at_ < all_.size() ? all_[at_] : nullptr;
    }
    const Event* event(Date d) {
      const Resumption* r = first(d);
      return r != nullptr ? r->event : nullptr;
    }
    /// The day after the last of the chain that the first belongs to.
    [[nodiscard]] Date until() const { return until_[at_]; }

   private:
    std::vector<const Resumption*> all_;
    std::vector<Date> until_;
    std::size_t at_ = 0;
  };

  const Case& c_;
  Date asked_ = kFirstDate;
  Works all_, own_, other_, unsaid_, unowned_;
  Works beside_own_, beside_other_;  ///< what is not surely the work that was found
};

/// From when nothing there is asked any more: return is excluded, or the working relation is beyond
/// repair.
std::optional<Date> closed(const Case& c) {
  for (const Event* e : c.events())
    if (e->kind == Kind::terugkeer_uitgesloten || beyond_repair(c, *e)) return e->day;
  return std::nullopt;
}

/// Did other work go on there, so that what was found on a day needs, or needed, no offer?
bool goes_on(const Case& c, const TakenUp& work, Date found) {
  return work.since > found && (work.since >= c.as_of || c.over_by(work.due));
}

/// Any work at all.
TakenUp taken_up(const Case& c, Date from) { return Takings(c).from(from, {true, true}); }

bool all_delivered(const Case& c) {
  return c.delivered(Kind::aanbod_passende_arbeid, c.fsd, c.test_moment) &&
         c.delivered(Kind::werkhervatting, c.fsd, c.test_moment);
}

void place(Finding& f, const Event& e) { f.place = e.place; }

/// What it would have found, were what it leaves open that there was work.
FoundWork perhaps_found(const Event& e) {
  if (e.kind == Kind::arbeidsdeskundig_onderzoek)
    return {!e.word(field::eigen_werk), !e.word(field::ander_werk_eigen_werkgever)};
  if (e.kind != Kind::onderzoek_spoor1 || e.word(field::uitkomst)) return {};
  const auto on = e.word(field::gericht_op);
  return {on != Word::andere_functie, !on || on == Word::andere_functie};
}

/// There was no work to offer, as far as the file says: no vacancies, or other work was looked for
/// and not found. That the own job did not fit says nothing of that.
bool no_work(const Case& c) {
  if (no(c.dossier.employer.yes(field::vacatures))) return true;
  return std::ranges::any_of(c.events(), [](const Event* e) {
    if (e->kind == Kind::arbeidsdeskundig_onderzoek)
      return yes(e->is(field::ander_werk_eigen_werkgever, Word::niet_beschikbaar));
    return e->kind == Kind::onderzoek_spoor1 &&
           !no(e->is(field::gericht_op, Word::andere_functie)) &&
           yes(e->is(field::uitkomst, Word::niet_passend));
  });
}

/// When work with the own employer was found to be gone: by a study, or by a search with reasons.
class Gone {
 public:
  explicit Gone(const Case& c) {
    for (const Event* e : c.events()) {
      const bool study = e->kind == Kind::arbeidsdeskundig_onderzoek;
      const bool search = e->kind == Kind::onderzoek_spoor1 && yes(e->yes(field::onderbouwd)) &&
                          yes(e->is(field::uitkomst, Word::niet_passend));
      const auto on = search ? e->word(field::gericht_op) : std::nullopt;
      if (on == Word::aangepaste_eigen_functie ||
          (study && yes(e->is(field::eigen_werk, Word::niet_passend))))
        own_.push_back(e->day);
      if (on == Word::andere_functie ||
          (study && yes(e->is(field::ander_werk_eigen_werkgever, Word::niet_beschikbaar))))
        other_.push_back(e->day);
    }
  }
  /// The first day after the study on which nothing was left of what it found.
  [[nodiscard]] std::optional<Date> after(const Event& study) const {
    return after(study, found_work(study));
  }
  [[nodiscard]] std::optional<Date> after(const Event& study, const FoundWork& work) const {
    const auto own = work.own ? first_after(own_, study.day) : study.day;
    const auto other = work.other ? first_after(other_, study.day) : study.day;
    return own && other ? std::optional(std::max(*own, *other)) : std::nullopt;
  }

 private:
  static std::optional<Date> first_after(const std::vector<Date>& days, Date d) {
    const auto next = std::ranges::upper_bound(days, d);
    return next == days.end() ? std::nullopt : std::optional(*next);
  }

  std::vector<Date> own_, other_;  ///< ascending
};

Message name_of(const Event& study) {
  if (study.kind == Kind::arbeidsdeskundig_onderzoek)
    return {"het arbeidsdeskundig onderzoek", "the labour expert's study"};
  return {"het eigen onderzoek", "the employer's own search"};
}

/// Was the offer accepted, six weeks ago or more, while no work came of it?
bool never_begun(const Case& c, const Event& offer) {
  const TakenUp work = taken_up(c, offer.day);
  return yes(offer.yes(field::geaccepteerd)) && work.sure == nullptr && work.unowned == nullptr &&
         !c.over_by(work.due) && c.as_of > work.due &&
         c.delivered(Kind::werkhervatting, offer.day, c.as_of);
}

/// There was work, and it was to be offered.
void check_after_study(Check& k, const Event& study, const Offers& o, const Gone& all_gone) {
  const Case& c = k.c;
  const TakenUp work = Takings(c).from(study.day, found_work(study));
  const Date due = work.due;
  const Event* done = work.sure;
  // Whichever work it was, what began after the term was late.
  if (done == nullptr && work.unsaid != nullptr && work.unsaid->day > due) done = work.unsaid;
  if (o.offer != nullptr && (done == nullptr || o.offer->day <= done->day)) done = o.offer;
  const auto gone = all_gone.after(study);
  const struct {
    Date due, actual, from, to;
    Message what;
  } shown{due, done != nullptr ? done->day : due, study.day,
          o.pointed != nullptr ? o.pointed->day : work.since, name_of(study)};
  const auto fill = [&](Finding& f) {
    f.due = due;
    count_from(f, c, work.since);
    f.from = study.day;
    f.place = done != nullptr ? done->place : study.place;
    f.short_from = due + 1;
    f.short_to = std::min(gone.value_or(c.efforts_moment), c.efforts_moment);
    if (done == nullptr) return;
    f.actual = done->day;
    f.short_to = std::min(done->day, *f.short_to);
  };
  if (done != nullptr && done == o.offer && never_begun(c, *o.offer))
    return place(k.unknown(msg::unknown_begun{.actual = o.offer->day}), *o.offer);
  if (done != nullptr && done->day <= due)
    return fill(done == o.offer ? k.pass(msg::pass::of(shown))
                                : k.pass(msg::pass_resumed::of(shown)));
  if (const auto day = closed(c); day && *day <= due)
    return fill(k.not_applicable(msg::not_applicable_excluded::of(shown)));
  if (gone && *gone <= due) return fill(k.not_applicable(msg::not_applicable_gone::of(shown)));
  if (goes_on(c, work, study.day))
    return fill(k.not_applicable(msg::not_applicable_working::of(shown)));
  if (c.over_by(due)) return fill(k.not_applicable(msg::not_applicable_ended::of(shown)));
  if (done == nullptr && c.as_of <= due) return fill(k.upcoming(msg::upcoming::of(shown)));
  const Event* doubt = o.doubt != nullptr ? o.doubt : work.unowned;
  if (doubt != nullptr) return place(k.unknown(msg::unknown{.actual = doubt->day}), *doubt);
  if (work.unsaid != nullptr && work.unsaid->day <= due) {
    Finding& f = k.unknown(msg::unknown_which{.actual = work.unsaid->day});
    f.fell_short = true;  // there was work, and nobody can tell whether this was it
    fill(f);
    f.actual = work.unsaid->day;
    return place(f, *work.unsaid);
  }
  // What was found may have been gone by then as well, by a later study or search.
  const bool perhaps_gone = !c.delivered(Kind::onderzoek_spoor1, study.day + 1, due) ||
                            !c.delivered(Kind::arbeidsdeskundig_onderzoek, study.day + 1, due);
  if (perhaps_gone || !all_delivered(c) || !c.delivered(Kind::terugkeer_uitgesloten, c.fsd, due) ||
      !c.delivered(Kind::stagnatie, c.fsd, due)) {
    Finding& f = k.unknown(msg::unknown_absent{});
    f.fell_short = true;  // there was work, and nobody can tell whether it was offered
    return fill(f);
  }
  // Until when it fell short hangs on what the study leaves open as well.
  if (perhaps_found(study).any()) {
    Finding& f = k.unknown(msg::unknown_study{.actual = study.day, .what = name_of(study)});
    f.weight = Weight::advice;
    place(f, study);
  }
  if (done != nullptr) return fill(k.fail(msg::late::of(shown)));
  if (o.pointed == nullptr)
    return fill(work.since > study.day ? k.fail(msg::never_after_work::of(shown))
                                       : k.fail(msg::never::of(shown)));
  Finding& f = k.fail(msg::pointed_out::of(shown));
  fill(f);
  f.place = o.pointed->place;
}

/// A vacancy was pointed out, and nothing says that there was work to offer: that is no fault.
void check_pointed_out(Check& k, const Offers& o) {
  const Case& c = k.c;
  const TakenUp work = taken_up(c, o.pointed->day);
  if (work.sure != nullptr)
    return place(k.pass(msg::pass_resumed{.actual = work.sure->day}), *work.sure);
  const Date day = o.pointed->day;
  place(no_work(c) ? k.pass(msg::pass_no_work{.actual = day})
                   : k.unknown(msg::unknown_work{.actual = day}),
        *o.pointed);
}

/// A study that found work.
struct Studied {
  const Event* event = nullptr;
  bool in_time = false;  ///< all work that was found was offered, taken up or gone in time
};

/// The first that found work which was surely not offered, taken up or gone in time; else the first
/// of which that is in doubt; else the first. `found` says what a study found.
Studied study_that_found_work(const Case& c, const Offers& o, const Gone& all_gone,
                              FoundWork (*found)(const Event&)) {
  const Event* first = nullptr;
  const Event* doubtful = nullptr;
  Takings takings(c);
  for (const Event* e : c.events()) {
    const FoundWork work = found(*e);
    if (!work.any() || e->day > c.test_moment) continue;
    if (first == nullptr) first = e;
    const TakenUp taken = takings.from(e->day, work);
    const auto in_time = [&](const Event* x) { return x != nullptr && x->day <= taken.due; };
    const auto gone = all_gone.after(*e, work);
    if (in_time(o.offer) || in_time(taken.sure) || goes_on(c, taken, e->day) ||
        (gone && *gone <= taken.due))
      continue;
    if (doubtful == nullptr) doubtful = e;
    if (o.doubt != nullptr) break;
    if (taken.unowned == nullptr && taken.unsaid == nullptr) return {e, false};
  }
  return doubtful != nullptr ? Studied{doubtful, false} : Studied{first, true};
}

/// A study that does not say whether there was work, of which an offer would have been due.
const Event* silent_study(const Case& c, const Offers& o, const Gone& gone) {
  const Studied s = study_that_found_work(c, o, gone, perhaps_found);
  if (s.event == nullptr || s.in_time || o.doubt != nullptr) return nullptr;
  const Date due = Takings(c).from(s.event->day, perhaps_found(*s.event)).due;
  const auto day = closed(c);
  const bool none_owed = (day && *day <= due) || c.over_by(due);
  return none_owed || c.as_of <= due ? nullptr : s.event;
}

}  // namespace

void check(Check& k) {
  const Offers o = read_offers(k.c);
  const Gone gone(k.c);
  const Studied study = study_that_found_work(k.c, o, gone, found_work);
  if (study.event != nullptr && !study.in_time) return check_after_study(k, *study.event, o, gone);
  if (const Event* silent = silent_study(k.c, o, gone))
    return place(k.unknown(msg::unknown_study{.actual = silent->day, .what = name_of(*silent)}),
                 *silent);
  if (study.event != nullptr) return check_after_study(k, *study.event, o, gone);
  if (o.offer != nullptr)
    return place(never_begun(k.c, *o.offer) ? k.unknown(msg::unknown_begun{.actual = o.offer->day})
                                            : k.pass(msg::pass{.actual = o.offer->day}),
                 *o.offer);
  if (o.pointed != nullptr) return check_pointed_out(k, o);
  if (o.doubt != nullptr) return place(k.unknown(msg::unknown{.actual = o.doubt->day}), *o.doubt);
  k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::spoor_aanbod_concreet
