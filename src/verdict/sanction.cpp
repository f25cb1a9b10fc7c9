#include "verdict/sanction.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

constexpr int kBeforeEnd = 42;      // the decision itself: six weeks before the end (lid 10)
constexpr int kDecision = 21;       // three weeks (lid 13)
constexpr int kAfterDecision = 42;  // six weeks (lid 14)

std::string day(Date d, Language l) {
  std::string s;
  append_date(s, d, l);
  return s;
}

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
    const auto decided = c.happened(*request, Field::uitkomst_datum);
    const bool granted = request->word(Field::uitkomst) == Word::hersteld &&
                         (decided || !request->date(Field::uitkomst_datum));
    if (granted) {
      // What UWV decides late is taken off: it counts as decided on the last day for it (lid 14).
      e.granted = std::min(decided.value_or(in_time), in_time);
      e.last_day = ends(*e.granted);
      return e;
    }
    e.requested.reset();
    if (!request->word(Field::uitkomst))
      e.requested = request->day;
    else if (decided)
      e.days_off += std::max(0, *decided - in_time);
  }
  if (e.requested) {
    e.decide_by = *e.requested + (kDecision - 1);
    e.last_day = ends(*e.decide_by);
  } else {
    e.soonest = ends(c.as_of);
  }
  return e;
}

Message sanction_in_words(const SanctionEnd& e) {
  Message m;
  for (const Language l : {Language::nl, Language::en}) {
    const bool nl = l == Language::nl;
    std::string& s = nl ? m.nl : m.en;
    s = (nl ? "Er is een loonsanctie; die duurt uiterlijk tot en met "
            : "A loonsanctie runs; it lasts until ") +
        day(e.latest, l) +
        (nl ? " (52 weken na de wachttijd, WIA art. 25 lid 9)."
            : " at the latest (52 weeks after the waiting period, WIA art. 25 lid 9).");
    if (e.days_off > 0)
      s +=
          fmt::format(fmt::runtime(nl ? " UWV besliste {} dagen te laat (een loonsanctie uiterlijk "
                                        "{}, een verzoek binnen drie weken); die dagen gaan van de "
                                        "zes weken na een toewijzing af (lid 14)."
                                      : " UWV decided {} days late (a loonsanctie by {}, a request "
                                        "within three weeks); these come off the six weeks after a "
                                        "request is granted (lid 14)."),
                      e.days_off, day(e.decision_due, l));
    if (e.soonest)
      s += (nl ? " Op zijn vroegst eindigt zij op " : " At the earliest it ends on ") +
           day(*e.soonest, l) +
           (nl ? ", als UWV vandaag een bekortingsverzoek krijgt en meteen toewijst (zes weken, de "
                 "dag van de beslissing telt mee; UWV heeft drie weken)."
               : ", if UWV receives a request to shorten today and grants it at once (six weeks, "
                 "the "
                 "day of the decision counted; UWV has three weeks).");
    if (e.granted)
      s += (nl ? " Het bekortingsverzoek is toegewezen: de loondoorbetaling eindigt op "
               : " The request to shorten was granted: the duty to pay ends on ") +
           day(*e.last_day, l) +
           (nl ? " (zes weken na de beslissing, die dag telt mee; wat UWV te laat besliste, gaat "
                 "eraf)."
               : " (six weeks after the decision, that day counted; what UWV decided late is taken "
                 "off).");
    if (!e.requested) continue;
    s += (nl ? " Op het bekortingsverzoek van " : " On the request to shorten of ") +
         day(*e.requested, l) + (nl ? " beslist UWV uiterlijk " : " UWV decides by ") +
         day(*e.decide_by, l) +
         (nl ? " (drie weken, de dag van ontvangst telt mee); bij toewijzing op die dag eindigt de "
               "loondoorbetaling op "
             : " (three weeks, the day of receipt counted); granted on that day, the duty to pay "
               "ends on ") +
         day(*e.last_day, l) +
         (nl ? " (zes weken, de dag van de beslissing telt mee). Wat UWV later beslist, gaat eraf "
               "(lid 14)."
             : " (six weeks, the day of the decision counted). What UWV decides later is taken off "
               "(lid 14).");
  }
  return m;
}

std::optional<bool> repaired_since(const Case& c, const Finding& f) {
  if (c.first(Kind::loonsanctie) == nullptr || f.status != Status::fail) return std::nullopt;
  if (f.rule->weight == Weight::administrative) return false;
  if (f.rule->weight != Weight::substantive) return std::nullopt;
  const bool came_late = f.actual && f.days_late.value_or(0) > 0;
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
  if (v.risk > Risk::undetermined)
    return {"Een bekortingsverzoek maakt nu geen kans: nog niet alles is hersteld.",
            "A request to shorten has no chance now: not everything is repaired."};
  return {
      "Een bekortingsverzoek kan slagen: wat tekortschoot is sindsdien gedaan. Of het genoeg is, "
      "beslist UWV.",
      "A request to shorten can succeed: what fell short has been done since. Whether it is "
      "enough, UWV decides."};
}

}  // namespace poortwachter
