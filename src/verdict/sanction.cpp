#include "verdict/sanction.hpp"

#include <algorithm>

#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

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
  for (const Event* request : c.events(Kind::bekortingsverzoek)) {
    if (request->day < sanction->day) continue;
    const auto decided = c.happened(*request, Field::uitkomst_datum);
    const bool granted = request->word(Field::uitkomst) == Word::hersteld &&
                         (decided || !request->date(Field::uitkomst_datum));
    if (granted) {
      // What UWV decides late is taken off: it counts as decided on the last day for it (lid 14).
      const Date in_time = request->day + (kDecision - 1);
      e.granted = std::min(decided.value_or(in_time), in_time);
      e.last_day = std::clamp(*e.granted + (kAfterDecision - 1), c.waiting_end, e.latest);
      return e;
    }
    e.requested.reset();
    if (!request->word(Field::uitkomst)) e.requested = request->day;
  }
  if (e.requested) {
    e.decide_by = *e.requested + (kDecision - 1);
    e.last_day = std::clamp(*e.decide_by + (kAfterDecision - 1), c.waiting_end, e.latest);
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

}  // namespace poortwachter
