#include <algorithm>
#include <optional>
#include <vector>

#include "law/medisch.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/stagnatie.hpp"
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

/// The judgements by what they say of it, each by day.
class Judged {
 public:
  explicit Judged(const Case& c) {
    for (const Judgement& j : c.judgements()) {
      const Tri had = j.event->yes(field::informatie_behandelende_sector);
      (yes(had) ? with_ : no(had) ? without_ : silent_).push_back(j.event);
    }
  }

  [[nodiscard]] Asked about(const Stall& s) const {
    Asked a;
    a.at = first(with_, s.from);
    a.open = first(silent_, s.from);
    if (a.open != nullptr && a.open->day > s.due) a.open = nullptr;
    const auto after = std::ranges::upper_bound(without_, s.due, {}, day_of);
    if (after != without_.begin() && (*(after - 1))->day >= s.from) a.other = *(after - 1);
    return a;
  }

 private:
  static Date day_of(const Event* e) { return e->day; }
  static const Event* first(const std::vector<const Event*>& all, Date from) {
    const auto e = std::ranges::lower_bound(all, from, {}, day_of);
    return e == all.end() ? nullptr : *e;
  }

  std::vector<const Event*> with_, without_, silent_;
};

/// What the sentences show.
struct Shown {
  Date due, from, actual;

  Shown(const Stall& s, const Asked& a)
      : due(s.due), from(s.event->day), actual(a.at != nullptr ? a.at->day : s.due) {}
};

void fill(Finding& f, const Case& c, const Stall& s, const Asked& a) {
  if (a.at != nullptr) f.actual = a.at->day;
  f.place = s.event->place;
  if (a.open != nullptr) f.place = a.open->place_of(field::informatie_behandelende_sector);
  if (a.at != nullptr) f.place = a.at->place_of(field::informatie_behandelende_sector);
  f.short_from = s.due;
  f.short_to = std::max(s.due, a.at != nullptr ? a.at->day : c.efforts_moment);
}

/// True when information was asked in time.
bool settle(Check& k, const Judged& judged, const Stall& s) {
  const Case& c = k.c;
  Asked a = judged.about(s);
  const Shown shown(s, a);
  if (a.at != nullptr && a.at->day <= s.due) return true;
  if (unknown(s.certain) && c.as_of > s.due) {
    a.at = nullptr;
    fill(k.unknown(msg::unknown_stall::of(shown)), c, s, a);
  } else if (a.open != nullptr) {
    a.at = nullptr;
    fill(k.unknown(msg::unknown::of(shown)), c, s, a);
  } else if (c.as_of <= s.due) {
    fill(k.upcoming(msg::upcoming::of(shown)), c, s, a);
  } else if (!c.judgements_delivered(s.from, s.due)) {
    a.at = nullptr;
    fill(k.unknown(msg::unknown_absent::of(shown)), c, s, a);
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
  const Judged judged(c);
  std::optional<Stall> good;
  const auto each = [&](Kind kind, Field what, Word stalls) {
    for (const Event* e : c.events(kind)) {
      const Tri certain = e->is(what, stalls);
      const Date due = c.clock.after(e->day, law::medisch::informatie.days(e->day));
      if (no(certain) || due > c.efforts_end) continue;
      const Stall s{e, certain, e->day - law::medisch::informatie_terugblik.days(e->day), due};
      if (settle(k, judged, s)) good = s;
    }
  };
  each(Kind::stagnatie, field::oorzaak, Word::behandeling);
  each(Kind::signaal, field::betreft, Word::verslechtering);
  if (!k.empty()) return;
  if (good) {
    const Asked a = judged.about(*good);
    return fill(k.pass(msg::pass::of(Shown(*good, a))), c, *good, a);
  }
  c.delivered(Kind::stagnatie) && c.delivered(Kind::signaal)
      ? k.not_applicable(msg::not_applicable{})
      : k.unknown(msg::unknown_signs{});
}

}  // namespace poortwachter::medisch_behandelende_sector
