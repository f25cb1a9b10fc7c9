// Work without wage value (arbeidstherapeutisch) is for a short time.
#include <algorithm>
#include <vector>

#include "law/spoor1.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "rules/spoor/arbeidstherapeutisch.rule.hpp"
#include "rules/spoor/stretch.hpp"

namespace poortwachter::spoor_arbeidstherapeutisch {
namespace {

/// Work that lies close together, taken as one.
struct Spell {
  const Event* event;  ///< the first
  Date from;
  Date until;
  Date due;  ///< the last day that is allowed
  int counted = 0;
  bool running = false;
};

/// The spells that are arbeidstherapeutisch at least so surely. Work that ended on a day that is
/// not given lasted one day for sure.
std::vector<Spell> spells(const Case& c, Tri least, int joined, int limit) {
  std::vector<Spell> result;
  const Date last = c.last_tested_day();
  for (const Resumption& r : c.resumptions()) {
    if (r.therapeutic < least || r.days.from > last) continue;
    const Date until = std::min(yes(least) ? r.known_until : r.days.until, last + 1);
    if (result.empty() || r.days.from - result.back().until >= joined)
      result.push_back({r.event, r.days.from, r.days.from, {}, 0, false});
    Spell& s = result.back();
    const Date from = std::max(r.days.from, s.until);
    if (s.counted < limit) s.due = c.clock.after(from, limit - s.counted - 1);
    s.counted += c.clock.counted(from, until);
    s.until = std::max(s.until, until);
    s.running = s.running || (r.running && !r.end_unknown);
  }
  return result;
}

struct Shown {
  Date due, from, to;
  int count, limit;
};

Shown shown(const Spell& s, int limit) { return {s.due, s.from, s.until - 1, s.counted, limit}; }

/// What is still running is as yet in time; its last day is worth knowing.
void report(Check& k, const Spell& s, int limit) {
  if (s.counted > limit) {
    Finding& f = k.fail(msg::too_long::of(shown(s, limit)));
    f.place = s.event->place;
    f.due = s.due;
    f.actual = s.until - 1;
    f.short_from = s.due + 1;
    f.short_to = f.actual;
    return;
  }
  const bool open = s.running && s.until > k.c.as_of;
  Finding& f =
      open ? k.pass(msg::running::of(shown(s, limit))) : k.pass(msg::pass::of(shown(s, limit)));
  f.place = s.event->place;
  f.due = s.due;
  if (!open) f.actual = s.until - 1;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const int limit = law::spoor1::arbeidstherapie.days(c.fsd);
  const int joined = law::spoor1::aansluiting.days(c.fsd);
  std::vector<Days> failing;
  for (const Spell& s : spells(c, Tri::yes, joined, limit)) {
    report(k, s, limit);
    if (s.counted > limit) failing.push_back({s.from, s.until});
  }
  for (const Spell& s : spells(c, Tri::unknown, joined, limit)) {
    if (s.counted <= limit || holds_one_of({s.from, s.until}, failing)) continue;
    k.unknown(msg::unknown::of(shown(s, limit))).place = s.event->place;
    break;
  }
  if (!k.empty()) return;
  if (c.resumptions().empty() && !c.delivered(Kind::werkhervatting))
    k.unknown(msg::unknown_absent{});
  else
    k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::spoor_arbeidstherapeutisch
