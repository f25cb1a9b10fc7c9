#include "verdict/pay.hpp"

#include <algorithm>

#include "law/loonsanctie.hpp"
#include "law/wia.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/exposure.hpp"
#include "verdict/recovery.hpp"
#include "verdict/route.hpp"
#include "verdict/sanction.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr int kWeek = 7;

void aow(const Case& c, std::vector<Message>& notes) {
  const auto last = last_pay_day_with_aow(c);
  const auto term = aow_term(c.fsd);
  if (!last || !term) return;
  const bool after = *c.aow > c.waiting_end;
  if (after && end_of_pay(c).ended_by != PayEnd::aow) return;
  if (after)
    notes.push_back(say(
        {"De AOW-leeftijd wordt bereikt op {}, na de 104 weken: het loon loopt door tot en met "
         "{} (BW 7:629 lid 2).",
         "The AOW age is reached on {}, after the 104 weeks: pay runs on until {} (BW 7:629 lid "
         "2)."},
        *c.aow, *last));
  else
    notes.push_back(
        say({"De AOW-leeftijd wordt bereikt op {}: het loon loopt door tot en met {} ({}, en nooit "
             "meer dan 104 in totaal; BW 7:629 lid 2).",
             "The AOW age is reached on {}: pay runs on until {} ({}, and never more than 104 in "
             "all; BW 7:629 lid 2)."},
            *c.aow, *last, weeks_of(*term / kWeek)));
}

void late(const Case& c, std::vector<Message>& notes) {
  const LateApplication a = late_application(c);
  if (a.days == 0) return;
  const Date end = pay_end_before_sanction(c);
  const auto letter =
      a.application != nullptr ? a.application->date(Field::brief_uwv) : std::nullopt;
  if (a.made && letter)
    notes.push_back(say(
        {"De WIA-aanvraag kwam {} te laat: het loon loopt zoveel langer door, tot en met {} (BW "
         "7:629 lid 11 onder a). De brief van UWV van {} maakt dat niet anders (WIA art. 64 lid "
         "6). De wachttijd blijft eindigen op {}. UWV heeft ook zoveel langer de tijd voor een "
         "loonsanctie: uiterlijk {}, en na {} niet meer (WIA art. 25 lid 10 en 11).",
         "The WIA application came {} late: pay runs on for as long, until {} (BW 7:629 lid 11 "
         "under a). UWV's letter of {} makes no difference to that (WIA art. 64 lid 6). The "
         "waiting period still ends on {}. UWV has as much longer for a loonsanctie: until {}, and "
         "not after {} (WIA art. 25 lid 10 and 11)."},
        days_of(a.days), end, *letter, c.waiting_end, law::loonsanctie::beschikking.before(end),
        end));
  else if (a.made)
    notes.push_back(say(
        {"De WIA-aanvraag kwam {} te laat: het loon loopt zoveel langer door, tot en met {} (BW "
         "7:629 lid 11 onder a), tenzij UWV de werknemer niet op tijd aanschreef (WIA art. 64 lid "
         "6). De wachttijd blijft eindigen op {}. UWV heeft ook zoveel langer de tijd voor een "
         "loonsanctie: uiterlijk {}, en na {} niet meer (WIA art. 25 lid 10 en 11).",
         "The WIA application came {} late: pay runs on for as long, until {} (BW 7:629 lid 11 "
         "under a), unless UWV did not write to the employee in time (WIA art. 64 lid 6). The "
         "waiting period still ends on {}. UWV has as much longer for a loonsanctie: until {}, and "
         "not after {} (WIA art. 25 lid 10 and 11)."},
        days_of(a.days), end, c.waiting_end, law::loonsanctie::beschikking.before(end), end));
  else
    notes.push_back(say(
        {"De WIA-aanvraag moest uiterlijk {} worden gedaan en is er nog niet: elke dag later "
         "verlengt het loon met een dag, nu tot en met {} (BW 7:629 lid 11 onder a), en UWV kan "
         "zo lang nog een loonsanctie opleggen (WIA art. 25 lid 11).",
         "The WIA application was due by {} and is not there yet: each day of delay extends the "
         "pay by a day, now until {} (BW 7:629 lid 11 under a), and for as long UWV can still "
         "impose a loonsanctie (WIA art. 25 lid 11)."},
        a.due, end));
}

void early_application(const Case& c, std::vector<Message>& notes) {
  for (const Event* e : c.events(Kind::wia_aanvraag)) {
    if (!yes(e->yes(Field::verkorte_wachttijd)) || no(e->yes(Field::toegekend))) continue;
    const Date last = c.clock.at(law::wia::laatste_vervroegde_aanvraag.days(c.fsd));
    if (e->day > last)
      notes.push_back(
          say({"De aanvraag van een verkorte wachttijd van {} kwam na {}, week 68: later kan "
               "niet, want de verkorte wachttijd duurt ten hoogste 78 weken en eindigt niet "
               "eerder dan tien weken na de aanvraag (WIA art. 23 lid 6).",
               "The application for a shortened waiting period of {} came after {}, week 68: "
               "later is not possible, since the shortened period lasts 78 weeks at most and "
               "does not end sooner than ten weeks after the application (WIA art. 23 lid "
               "6)."},
              e->day, last));
    else
      notes.push_back(
          say({"De verkorte wachttijd eindigt op zijn vroegst op {} (ten minste 13 weken, en "
               "niet eerder dan tien weken na de aanvraag van {}; WIA art. 23 lid 6).",
               "The shortened waiting period ends on {} at the earliest (13 weeks at least, "
               "and not sooner than ten weeks after the application of {}; WIA art. 23 lid "
               "6)."},
              std::max(e->day + law::wia::na_vervroegde_aanvraag.days(e->day),
                       c.clock.at(law::wia::kortste_wachttijd.days(c.fsd) - 1)),
              e->day));
  }
}

void own_risk(const Case& c, std::vector<Message>& notes) {
  if (!c.own_risk || !c.contract_end || *c.contract_end >= c.pay_end) return;
  notes.push_back(say(
      {"De werkgever draagt zelf het risico van de Ziektewet: zijn plichten lopen na het einde van "
       "het dienstverband op {} door tot en met {} (WIA art. 26 lid 2, BW 7:658a lid 6).",
       "The employer bears the risk of the Ziektewet himself: his duties go on after the end of "
       "the contract on {}, until {} (WIA art. 26 lid 2, BW 7:658a lid 6)."},
      *c.contract_end, c.pay_end));
}

void sanction(const Case& c, const Verdict& v, std::vector<Message>& notes) {
  const Event* on_file = c.first(Kind::loonsanctie);
  if (on_file != nullptr && yes(sanction_void(c)))
    notes.push_back(say(
        {"De loonsanctie van {} kwam na {}, de laatste dag waarop UWV haar kon opleggen: er is "
         "geen "
         "verlenging (WIA art. 25 lid 11).",
         "The loonsanctie of {} came after {}, the last day on which UWV could impose it: there is "
         "no extension (WIA art. 25 lid 11)."},
        on_file->day, pay_end_before_sanction(c)));
  if (on_file != nullptr && unknown(sanction_void(c)))
    notes.push_back(say(
        Text{"De loonsanctie van {} kwam na {}. Dat kan alleen als de WIA-aanvraag te laat was, en "
             "die is niet aangeleverd; was zij op tijd, dan is er geen verlenging (WIA art. 25 lid "
             "11).",
             "The loonsanctie of {} came after {}. That can only be if the WIA application was "
             "late, and that was not handed over; if it was in time there is no extension (WIA "
             "art. 25 lid 11)."},
        on_file->day, pay_end_before_sanction(c)));
  if (const auto s = sanction_end(c)) {
    notes.push_back(sanction_in_words(*s));
    // Where all was repaired the verdict itself says that a request can be made.
    const bool said = v.route.back().reason.key() == route::efforts_sufficient::repaired.key;
    if (!said && !s->granted && c.as_of <= end_of_pay(c).until())
      notes.push_back(shortening_in_words(v));
  }
}

/// Where something ended the pay early that no other note names.
void ended(const Case& c, std::vector<Message>& notes) {
  const EndOfPay pay = end_of_pay(c);
  if (c.contract_ends || !pay.ended_by) return;
  if (pay.ended_by == PayEnd::contract_end)
    notes.push_back(say({"Het loon eindigt met het dienstverband op {}; langer kan ook een "
                         "loonsanctie niet duren.",
                         "The pay ends with the employment on {}; a loonsanctie cannot last longer "
                         "either."},
                        pay.until()));
  else if (pay.ended_by == PayEnd::recovery && sanction_in_force(c) != nullptr)
    notes.push_back(
        say({"Door het herstel eindigde de loondoorbetaling, en daarmee de loonsanctie, "
             "op {}.",
             "By the recovery the pay, and with it the loonsanctie, ended on {}."},
            pay.until()));
}

}  // namespace

void work_out_cost(const Case& c, std::span<const Finding> findings, Verdict& v) {
  v.pay = end_of_pay(c);
  v.max_weeks = 0;
  v.exposure.reset();
  if (v.risk < Risk::medium) return;
  const auto charged =
      v.consequence == Consequence::verhaal_ziekengeld
          ? recovery(c, findings, v.substantive >= Risk::medium, v.administrative >= Risk::medium)
                .charged
          : days_that_can_be_imposed(c);
  v.max_weeks = begun_weeks(charged);
  if (v.max_weeks > 0) v.exposure = exposure(c, charged);
}

std::vector<Message> pay_notes(const Case& c, std::span<const Finding> findings, const Verdict& v) {
  std::vector<Message> notes;
  sanction(c, v, notes);
  aow(c, notes);
  late(c, notes);
  ended(c, notes);
  early_application(c, notes);
  own_risk(c, notes);
  if (v.consequence == Consequence::verhaal_ziekengeld && v.route.back().step > Step::in_scope) {
    const Recovery r =
        recovery(c, findings, v.substantive >= Risk::medium, v.administrative >= Risk::medium);
    if (Message m = recovery_in_words(c, r); !m.empty()) notes.push_back(std::move(m));
  }
  return notes;
}

}  // namespace poortwachter
