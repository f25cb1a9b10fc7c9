// Spoor 1 stays open beside spoor 2: the search outside does not end the one inside.
#include <algorithm>
#include <array>

#include "law/spoor1.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/spoor/eerste-spoor-loopt-door.rule.hpp"
#include "rules/spoor/examined.hpp"

namespace poortwachter::spoor_eerste_spoor_loopt_door {
namespace {

constexpr std::array kActs{Kind::werkhervatting, Kind::onderzoek_spoor1,
                           Kind::arbeidsdeskundig_onderzoek, Kind::aanbod_passende_arbeid};

/// An act for work with the own employer on a day after `start`, up to and including `end`.
Tri act_after(const Case& c, const Event& e, Date start, Date end) {
  if (e.day > end) return Tri::no;
  switch (e.kind) {
    case Kind::werkhervatting: {
      const auto last = c.happened(e, field::einde);
      if (last && *last <= start) return Tri::no;
      // Fell out, not said when: it may have been over before spoor 2 began.
      const bool end_known = !yes(e.yes(field::uitgevallen)) || e.date(field::einde).has_value();
      const Tri ran = tri(end_known || e.day > start) || Tri::unknown;
      return ran && e.is(field::werkgever, Word::eigen);
    }
    case Kind::onderzoek_spoor1:
    case Kind::arbeidsdeskundig_onderzoek:
      return tri(e.day > start);
    case Kind::aanbod_passende_arbeid:
      return tri(e.day > start) && e.is(field::werkgever, Word::eigen);
    default:
      return Tri::no;
  }
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event& start = *c.first(Kind::spoor2_start);
  const Date due = c.clock.after(start.day, law::spoor1::stilte.days(start.day));
  const Event* end = c.first_from(Kind::spoor2_einde, start.day);
  const Date until = end != nullptr ? std::min(end->day, c.test_moment) : c.test_moment;
  struct Shown {
    Date due, actual, from, to;
    int count, limit;
  };
  // What is done after the application still counts; what is left undone then does not
  // (Professioneel kader, "Periode").
  const Date undone_until = std::max(start.day, std::min(until, c.efforts_moment));
  const auto shown = [&](const Event* act) -> Shown {
    const Date to = act != nullptr ? until : undone_until;
    return {due, act != nullptr ? act->day : due, start.day,
            to,  c.clock.counted(start.day, to),  law::spoor1::stilte.days(start.day)};
  };
  const auto fill = [&](Finding& f, const Event* act) {
    f.from = start.day;
    f.to = act != nullptr ? until : undone_until;
    f.count = c.clock.counted(start.day, *f.to);
    f.limit = law::spoor1::stilte.days(start.day);
    f.place = act != nullptr ? act->place : start.place;
    // Only what is open or was not done has a last day; an act counts whenever it comes.
    if (f.status != Status::pass && f.status != Status::not_applicable) {
      f.due = due;
      count_from(f, c, start.day);
    } else if (act != nullptr) {
      f.actual = act->day;
    }
  };
  const Event* excluded = c.first(Kind::terugkeer_uitgesloten);
  if (excluded != nullptr && excluded->day <= due) {
    fill(k.not_applicable(msg::not_applicable_excluded::of(shown(excluded))), excluded);
    return;
  }
  const Event* doubt = nullptr;
  for (const Event* e : c.events()) {
    const Tri act = act_after(c, *e, start.day, until);
    if (yes(act)) return fill(k.pass(msg::pass::of(shown(e))), e);
    if (unknown(act) && doubt == nullptr) doubt = e;
  }
  if (c.over_by(due) || (end != nullptr && end->day <= due))
    return fill(k.not_applicable(msg::not_applicable_short::of(shown(nullptr))), nullptr);
  if (c.as_of <= due) return fill(k.upcoming(msg::upcoming::of(shown(nullptr))), nullptr);
  const bool all = c.delivered(Kind::terugkeer_uitgesloten, c.fsd, due) &&
                   (end != nullptr || c.delivered(Kind::spoor2_einde, start.day, due)) &&
                   std::all_of(kActs.begin(), kActs.end(),
                               [&](Kind kind) { return c.delivered(kind, start.day, until); });
  if (doubt != nullptr || !all) return fill(k.unknown(msg::unknown::of(shown(doubt))), doubt);
  fill(k.fail(msg::fail::of(shown(nullptr))), nullptr);
}

}  // namespace poortwachter::spoor_eerste_spoor_loopt_door
