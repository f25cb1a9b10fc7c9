#include <algorithm>
#include <optional>

#include "law/medisch.hpp"
#include "rules/medisch/behandelende-sector.rule.hpp"
#include "rules/medisch/judgements.hpp"

namespace poortwachter::medisch_behandelende_sector {
namespace {

/// A sign that recovery stalls, and what the bedrijfsarts did with it.
struct Stall {
  const Event* event;
  Tri certain;  ///< unknown: the event does not say what it is about
  Date from;    ///< information asked from this day on still counts
  Date due;
};

/// What the judgements say of information from the treating sector.
struct Asked {
  const Event* at = nullptr;     ///< the first that had it
  const Event* open = nullptr;   ///< in time, but does not say
  const Event* other = nullptr;  ///< in time, without it
};

Asked asked(const Case& c, const Stall& s) {
  Asked a;
  for (const Judgement& j : c.judgements()) {
    if (j.event->day < s.from) continue;
    const Tri had = j.event->yes(Field::informatie_behandelende_sector);
    if (yes(had) && a.at == nullptr) a.at = j.event;
    if (j.event->day > s.due) continue;
    if (unknown(had) && a.open == nullptr) a.open = j.event;
    if (no(had)) a.other = j.event;
  }
  return a;
}

/// What the sentences show.
struct Shown {
  Date due, from, actual;

  Shown(const Stall& s, const Asked& a)
      : due(s.due), from(s.event->day), actual(a.at != nullptr ? a.at->day : s.due) {}
};

void fill(Finding& f, const Case& c, const Stall& s, const Asked& a) {
  if (a.at != nullptr) f.actual = a.at->day;
  f.place = s.event->place;
  if (a.open != nullptr) f.place = a.open->place_of(Field::informatie_behandelende_sector);
  if (a.at != nullptr) f.place = a.at->place_of(Field::informatie_behandelende_sector);
  f.short_from = s.due;
  f.short_to = std::max(s.due, a.at != nullptr ? a.at->day : c.efforts_moment);
}

/// True when information was asked in time.
bool settle(Check& k, const Stall& s) {
  const Case& c = k.c;
  Asked a = asked(c, s);
  const Shown shown(s, a);
  if (a.at != nullptr && a.at->day <= s.due) return true;
  if (a.open != nullptr) {
    a.at = nullptr;
    fill(k.unknown(msg::unknown::of(shown)), c, s, a);
  } else if (c.as_of <= s.due) {
    fill(k.upcoming(msg::upcoming::of(shown)), c, s, a);
  } else if (!c.judgements_delivered(s.from, s.due)) {
    a.at = nullptr;
    fill(k.unknown(msg::unknown_absent::of(shown)), c, s, a);
  } else if (unknown(s.certain)) {
    fill(k.unknown(msg::unknown_stall::of(shown)), c, s, a);
  } else {
    fill(a.at != nullptr      ? k.fail(msg::late::of(shown))
         : a.other != nullptr ? k.fail(msg::fail::of(shown))
                              : k.fail(msg::missing::of(shown)),
         c, s, a);
  }
  return false;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  std::optional<Stall> good;
  const auto each = [&](Kind kind, Field what, Word stalls) {
    for (const Event* e : c.events(kind)) {
      const Tri certain = e->is(what, stalls);
      const Date due = c.clock.after(e->day, law::medisch::informatie.days(e->day));
      if (no(certain) || due > c.efforts_end) continue;
      const Stall s{e, certain, e->day - law::medisch::informatie_terugblik.days(e->day), due};
      if (settle(k, s)) good = s;
    }
  };
  each(Kind::stagnatie, Field::oorzaak, Word::behandeling);
  each(Kind::signaal, Field::betreft, Word::verslechtering);
  if (!k.empty()) return;
  if (good) {
    const Asked a = asked(c, *good);
    return fill(k.pass(msg::pass::of(Shown(*good, a))), c, *good, a);
  }
  c.delivered(Kind::stagnatie) && c.delivered(Kind::signaal)
      ? k.not_applicable(msg::not_applicable{})
      : k.unknown(msg::unknown_signs{});
}

}  // namespace poortwachter::medisch_behandelende_sector
