#include "verdict/sanction.hpp"

#include <algorithm>

#include "law/loonsanctie.hpp"
#include "law/spoor2.hpp"
#include "verdict/end_of_pay.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

/// UWV's own last day of the loonsanctie: of the decision, else of the extension on file.
std::optional<Date> stated_end(const Case& c) {
  std::optional<Date> end;
  for (const Event* e : c.events(Kind::loonsanctie))
    if (const auto to = e->date(Field::tot)) end = to;
  if (end) return end;
  for (const Record& r : c.dossier.extensions)
    if (yes(r.is(Field::soort, Word::loonsanctie)))
      if (const auto to = r.date(Field::tot)) end = to;
  return end;
}

bool starts_track2(const Rule& r) {
  return r.role == Role::track2_started || r.role == Role::track2_in_time;
}

/// Of a spoor 2 that was started too late UWV wants the whole path, by its final report; a start is
/// enough where it could for medical reasons not have been completed before the end of the waiting
/// period (Professioneel kader, "Herstelmogelijkheid"). How late that is, is an own choice: it fell
/// due, by possibilities that came late, in the last 26 weeks.
bool track2_completed(const Case& c, const Finding& f) {
  if (!f.actual || f.days_late.value_or(0) <= 0) return false;
  if (f.due && *f.due > c.clock.at(law::spoor2::nog_af_te_ronden.days(c.fsd))) return true;
  return std::ranges::any_of(c.events(Kind::spoor2_einde), [&](const Event* e) {
    return e->day >= *f.actual && !yes(e->is(Field::uitkomst, Word::gestaakt)) &&
           !no(e->yes(Field::eindrapportage)) && !no(e->yes(Field::inspanning_voldoende));
  });
}

}  // namespace

std::optional<SanctionEnd> sanction_end(const Case& c) {
  const Event* sanction = sanction_in_force(c);
  if (sanction == nullptr) return std::nullopt;
  SanctionEnd e;
  e.before = pay_end_before_sanction(c);
  e.decision_due = law::loonsanctie::beschikking.before(e.before);
  const int most = law::loonsanctie::duur.days(e.before);
  e.full = end_of_sanction(c, e.before, most);
  e.stated = stated_end(c);
  const int days = e.stated && *e.stated > e.before ? std::min(*e.stated - e.before, most) : most;
  e.latest = end_of_sanction(c, e.before, days);
  e.leave = e.latest - (e.before + days);
  const auto given = [&](bool on_request, Date due, Date day) {
    if (day > due) e.late.push_back({on_request, due, day});
  };
  given(false, e.decision_due, sanction->day);
  const auto ends = [&](Date decided) {
    return std::clamp(decided + (law::loonsanctie::na_beslissing.days(decided) - 1) - e.days_off(),
                      e.before, e.latest);
  };
  for (const Event* request : c.events(Kind::bekortingsverzoek)) {
    if (request->day < sanction->day) continue;
    const Date in_time = request->day + (law::loonsanctie::beslistermijn.days(request->day) - 1);
    const auto outcome = request->word(Field::uitkomst);
    const auto decided = request->date(Field::uitkomst_datum);
    e.requested.reset();
    if (!outcome || (decided && *decided > c.as_of)) {
      e.requested = request->day;
    } else {
      given(true, in_time, decided.value_or(in_time));
      if (outcome != Word::hersteld) continue;
      e.granted = decided.value_or(in_time);
      e.last_day = ends(*e.granted);
      return e;
    }
  }
  if (e.requested) {
    // What UWV decides later than it should comes off again: the end stays where it was.
    e.decide_by = *e.requested + (law::loonsanctie::beslistermijn.days(*e.requested) - 1);
    e.last_day = std::max(ends(*e.decide_by), std::min(c.as_of, e.latest));
  } else if (c.as_of <= e.latest) {
    e.soonest = std::max(ends(c.as_of), c.as_of);
  }
  if (!e.late.empty()) e.less_lateness = std::max(e.before, e.latest - e.days_off());
  return e;
}

Message sanction_in_words(const SanctionEnd& e) {
  Message m =
      say({"De loonsanctie verlengt de loondoorbetaling, die op {} eindigde, met 52 weken tot "
           "en met {} (WIA art. 25 lid 9).",
           "The loonsanctie extends the pay, which ended on {}, by 52 weeks until {} (WIA "
           "art. 25 lid 9)."},
          e.before, e.full);
  if (e.leave > 0)
    add(m, say({"Zwangerschaps- of bevallingsverlof onderbreekt haar of stelt haar begin uit: {} "
                "zijn meegeteld (lid 9).",
                "Pregnancy or maternity leave interrupts it or delays its start: {} were counted "
                "in (lid 9)."},
               days_of(e.leave)));
  if (e.stated && *e.stated != e.full)
    add(m, *e.stated < e.full
               ? say({"UWV noemt zelf {} als laatste dag, {} eerder; daarmee is gerekend. Vraag "
                      "UWV hoe die datum is berekend.",
                      "UWV itself names {} as the last day, {} earlier; that one was used. Ask UWV "
                      "how that date was worked out."},
                     *e.stated, days_of(e.full - *e.stated))
               : say({"UWV noemt zelf {} als laatste dag, {} later dan 52 weken toelaten; gerekend "
                      "is met {}.",
                      "UWV itself names {} as the last day, {} later than 52 weeks allow; {} was "
                      "used."},
                     *e.stated, days_of(*e.stated - e.full), e.latest));
  for (const LateDecision& d : e.late)
    add(m,
        d.on_request
            ? say({"Op een bekortingsverzoek besliste UWV op {}, {} na de uiterste dag {} (drie "
                   "weken, de dag van ontvangst telt mee; lid 13).",
                   "On a request to shorten UWV decided on {}, {} after the last day, {} (three "
                   "weeks, the day of receipt counted; lid 13)."},
                  d.given, days_of(d.days()), d.due)
            : say({"UWV legde haar op {} op, {} na de uiterste dag {} (zes weken voor het einde; "
                   "lid 10).",
                   "UWV imposed it on {}, {} after the last day, {} (six weeks before the end; "
                   "lid 10)."},
                  d.given, days_of(d.days()), d.due));
  if (e.less_lateness)
    add(m, say({"Te late dagen gaan van de zes weken na een toewijzing af. Zo doet UWV het; wordt "
                "geen verzoek toegewezen, dan rekent UWV ze niet, maar naar de woorden van lid 14 "
                "eindigt de loonsanctie dan op {}.",
                "Days of lateness come off the six weeks after a request is granted. This is how "
                "UWV does it; where no request is granted UWV does not count them, but by the "
                "words of lid 14 the loonsanctie then ends on {}."},
               *e.less_lateness));
  if (e.soonest)
    add(m, say({"Op zijn vroegst eindigt zij op {}, als UWV vandaag een bekortingsverzoek krijgt "
                "en meteen toewijst (zes weken, de dag van de beslissing telt mee; UWV heeft drie "
                "weken).",
                "At the earliest it ends on {}, if UWV receives a request to shorten today and "
                "grants it at once (six weeks, the day of the decision counted; UWV has three "
                "weeks)."},
               *e.soonest));
  if (e.granted)
    add(m, say({"Het bekortingsverzoek is op {} toegewezen: de loondoorbetaling eindigt op {} (zes "
                "weken na de beslissing, die dag telt mee; wat UWV te laat besliste, gaat eraf; "
                "lid 14).",
                "The request to shorten was granted on {}: the duty to pay ends on {} (six weeks "
                "after the decision, that day counted; what UWV decided late is taken off; lid "
                "14)."},
               *e.granted, *e.last_day));
  if (e.requested)
    add(m, say({"Op het bekortingsverzoek van {} beslist UWV uiterlijk {} (drie weken, de dag van "
                "ontvangst telt mee); bij toewijzing op die dag eindigt de loondoorbetaling op {} "
                "(zes weken, de dag van de beslissing telt mee). Wat UWV later beslist, gaat eraf "
                "(lid 14).",
                "On the request to shorten of {} UWV decides by {} (three weeks, the day of "
                "receipt counted); granted on that day, the duty to pay ends on {} (six weeks, the "
                "day of the decision counted). What UWV decides later is taken off (lid 14)."},
               *e.requested, *e.decide_by, *e.last_day));
  return m;
}

std::optional<bool> repaired_since(const Case& c, const Finding& f) {
  const bool counts = f.weight == Weight::substantive || f.weight == Weight::administrative;
  if (c.first(Kind::loonsanctie) == nullptr || f.status != Status::fail || !counts)
    return std::nullopt;
  if (starts_track2(*f.rule)) return track2_completed(c, f);
  const bool came_late = f.actual && f.days_late > 0;
  // A stretch that still runs ends on the day before the as-of date.
  const bool over = f.short_to && *f.short_to + 1 < c.test_moment;
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
