// After wider possibilities the own company is searched again (Professioneel kader, "Terugkeer in
// (aangepast) ander werk").
#include <algorithm>
#include <array>

#include "law/spoor1.hpp"
#include "rules/medisch/judgements.hpp"
#include "rules/spoor/opnieuw-onderzocht.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::spoor_opnieuw_onderzocht {
namespace {

constexpr KindSet kSearches{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                            Kind::aanbod_passende_arbeid, Kind::werkhervatting};

Tri looks_again(const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return tri(!no(e.yes(Field::onderbouwd)));
    case Kind::arbeidsdeskundig_onderzoek:
      return Tri::yes;
    case Kind::aanbod_passende_arbeid:
      return e.is(Field::werkgever, Word::eigen) && !e.is(Field::vorm, Word::vacature_gewezen);
    case Kind::werkhervatting:
      return e.is(Field::werkgever, Word::eigen);
    default:
      return Tri::no;
  }
}

/// Return there was out of the question for a reason that wider possibilities do not touch.
bool excluded(const Case& c, Date d) {
  return std::ranges::any_of(c.events(Kind::terugkeer_uitgesloten), [&](const Event* e) {
    const auto why = e->word(Field::reden);
    return e->day <= d && (why == Word::bedrijfsbeeindiging || why == Word::arbeidsverhouding);
  });
}

Owed owed(const Case& c, Date seen) {
  Owed o{.due = c.clock.after(seen, law::spoor1::later_ontstaan.days(seen)),
         .shown_by = kSearches,
         .since = seen};
  for (const Event* e : c.events()) {
    if (e->day < seen) continue;
    const Tri again = looks_again(*e);
    if (!no(again) && !o.perhaps) o.perhaps = e->day;
    if (!yes(again)) continue;
    o.done = e->day;
    break;
  }
  return o;
}

/// Sound, and nothing of that presumed.
bool certain(const Judgement& j) { return yes(j.substantiated && j.competent); }

void judge(Check& k, const Judgement& before, const Judgement& j) {
  const Case& c = k.c;
  const Date seen = j.event->day;
  const Owed o = owed(c, seen);
  // What runs there already is extended, or not: spoor/uitbreiding.
  if (excluded(c, o.due.latest) || !no(c.resumed(std::min(o.due.latest, c.as_of), true))) return;
  const struct { Date due, actual, from; } shown{o.due.latest, o.done.value_or(seen), seen};
  const Timely t = timely(c, o);
  // Of limited possibilities nobody can tell from the file whether they changed what there was to
  // find.
  const bool full = j.possibilities == Word::volledig && certain(before) && certain(j);
  const auto say = [&]() -> Finding* {
    switch (t) {
      case Timely::done:
        return &k.pass(msg::pass::of(shown));
      case Timely::over:
        return nullptr;
      case Timely::upcoming:
        return &k.upcoming(msg::upcoming::of(shown));
      case Timely::hidden:
        return &k.unknown(msg::unknown_absent::of(shown));
      case Timely::late:
        return full ? &k.fail(msg::late::of(shown)) : &k.pass(msg::pass::of(shown));
      case Timely::missing:
        break;
    }
    return full ? &k.fail(msg::never::of(shown)) : &k.unknown(msg::unknown::of(shown));
  };
  Finding* f = say();
  if (f == nullptr) return;
  show(*f, c, o, j.event);
  // Where nothing is held against it there is no last day.
  if (f->status == Status::pass) f->due.reset();
}

}  // namespace

void check(Check& k) {
  const Judgement* before = nullptr;
  for (const Judgement& j : k.c.judgements()) {
    if (!j.possibilities || !sound(j)) continue;
    if (before != nullptr && !before->none() && tested(k.c, j) &&
        yes(sees_more(*j.event, *before->event)))
      judge(k, *before, j);
    before = &j;
  }
  if (k.empty()) k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::spoor_opnieuw_onderzocht
