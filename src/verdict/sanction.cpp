#include "verdict/sanction.hpp"

#include <algorithm>

#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr int kBeforeEnd = 42;      // the decision itself: six weeks before the end (lid 10)
constexpr int kDecision = 21;       // three weeks (lid 13)
constexpr int kAfterDecision = 42;  // six weeks (lid 14)

}  // namespace

std::optional<SanctionEnd> sanction_end(const Case& c) {
  const Event* sanction = c.first(Kind::loonsanctie);
  if (sanction == nullptr) return std::nullopt;
  SanctionEnd e;
  e.latest = c.waiting_end + kSanctionDays;
  e.decision_due = c.waiting_end - kBeforeEnd;
  e.days_off = std::max(0, sanction->day - e.decision_due);
  const auto ends = [&](Date decided) {
    return std::clamp(decided + (kAfterDecision - 1) - e.days_off, c.waiting_end, e.latest);
  };
  for (const Event* request : c.events(Kind::bekortingsverzoek)) {
    if (request->day < sanction->day) continue;
    const Date in_time = request->day + (kDecision - 1);
    const auto outcome = request->word(Field::uitkomst);
    const auto decided = request->date(Field::uitkomst_datum);
    e.requested.reset();
    if (!outcome || (decided && *decided > c.as_of)) {
      e.requested = request->day;
    } else if (outcome == Word::hersteld) {
      // What UWV decides late is taken off: it counts as decided on the last day for it (lid 14).
      e.granted = std::min(decided.value_or(in_time), in_time);
      e.last_day = ends(*e.granted);
      return e;
    } else if (decided) {
      e.days_off += std::max(0, *decided - in_time);
    }
  }
  if (e.requested) {
    e.decide_by = *e.requested + (kDecision - 1);
    e.last_day = ends(*e.decide_by);
  } else if (c.as_of <= e.latest) {
    e.soonest = ends(c.as_of);
  }
  return e;
}

Message sanction_in_words(const SanctionEnd& e) {
  Message m =
      say({"Er is een loonsanctie; die duurt uiterlijk tot en met {} (52 weken na de "
           "wachttijd, WIA art. 25 lid 9).",
           "A loonsanctie runs; it lasts until {} at the latest (52 weeks after the waiting "
           "period, WIA art. 25 lid 9)."},
          e.latest);
  if (e.days_off > 0)
    add(m,
        say({"UWV besliste {} te laat (een loonsanctie uiterlijk {}, een verzoek binnen drie "
             "weken); dat gaat van de zes weken na een toewijzing af (lid 14).",
             "UWV decided {} late (a loonsanctie by {}, a request within three weeks); that comes "
             "off the six weeks after a request is granted (lid 14)."},
            days_of(e.days_off), e.decision_due));
  if (e.soonest)
    add(m,
        say({"Op zijn vroegst eindigt zij op {}, als UWV vandaag een bekortingsverzoek krijgt en "
             "meteen toewijst (zes weken, de dag van de beslissing telt mee; UWV heeft drie "
             "weken).",
             "At the earliest it ends on {}, if UWV receives a request to shorten today and "
             "grants it at once (six weeks, the day of the decision counted; UWV has three "
             "weeks)."},
            *e.soonest));
  if (e.granted)
    add(m,
        say({"Het bekortingsverzoek is toegewezen: de loondoorbetaling eindigt op {} (zes weken "
             "na de beslissing, die dag telt mee; wat UWV te laat besliste, gaat eraf).",
             "The request to shorten was granted: the duty to pay ends on {} (six weeks after the "
             "decision, that day counted; what UWV decided late is taken off)."},
            *e.last_day));
  if (e.requested)
    add(m,
        say({"Op het bekortingsverzoek van {} beslist UWV uiterlijk {} (drie weken, de dag van "
             "ontvangst telt mee); bij toewijzing op die dag eindigt de loondoorbetaling op {} "
             "(zes weken, de dag van de beslissing telt mee). Wat UWV later beslist, gaat eraf "
             "(lid 14).",
             "On the request to shorten of {} UWV decides by {} (three weeks, the day of receipt "
             "counted); granted on that day, the duty to pay ends on {} (six weeks, the day of "
             "the decision counted). What UWV decides later is taken off (lid 14)."},
            *e.requested, *e.decide_by, *e.last_day));
  return m;
}

std::optional<bool> repaired_since(const Case& c, const Finding& f) {
  const bool counts =
      f.rule->weight == Weight::substantive || f.rule->weight == Weight::administrative;
  if (c.first(Kind::loonsanctie) == nullptr || f.status != Status::fail || !counts)
    return std::nullopt;
  const bool came_late = f.actual && f.days_late > 0;
  const bool over = f.short_to && *f.short_to < c.test_moment;
  return came_late || over;
}

Message shortening_in_words(const Verdict& v) {
  if (v.risk == Risk::undetermined)
    return {
        "Of een bekortingsverzoek kan slagen, is uit het dossier niet op te maken: zie wat er "
        "gevraagd wordt.",
        "Whether a request to shorten can succeed cannot be told from the dossier: see what is "
        "asked."};
  if (v.risk >= Risk::medium)
    return {"Een bekortingsverzoek maakt zo geen kans; waarom niet, staat bij het oordeel.",
            "A request to shorten has no chance like this; the verdict says why not."};
  return {
      "Een bekortingsverzoek kan slagen: naar dit dossier ontbreekt niets meer dat een "
      "loonsanctie draagt. Of het genoeg is, beslist UWV.",
      "A request to shorten can succeed: by this dossier nothing is missing any more that "
      "carries a loonsanctie. Whether it is enough, UWV decides."};
}

}  // namespace poortwachter
