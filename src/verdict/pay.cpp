#include "verdict/pay.hpp"

#include <algorithm>

#include "verdict/grounds.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

constexpr int kWeek = 7;
constexpr int kMostWeeks = 52;       // ZW art. 39a
constexpr int kAowTermSince = 2016;  // earlier there was no term of its own
constexpr int kLeftOut = 98;         // 14 weeks of the stagnation (UWV's explanation of the law)
constexpr int kLastEarlyApplication = 475;  // week 68: ten weeks before the end of week 78
constexpr int kAfterEarlyApplication = 70;  // ten weeks (WIA art. 23 lid 6)
constexpr int kFirstEarlyEnd = 90;          // its last day: the period lasts 13 weeks at least

const Finding* finding_of(std::span<const Finding> findings, Role rule) {
  const auto f =
      std::ranges::find_if(findings, [&](const Finding& x) { return x.rule->role == rule; });
  return f == findings.end() ? nullptr : &*f;
}

void aow(const Case& c, const Finding& application, std::vector<Message>& notes) {
  if (!c.aow || *c.aow > c.pay_end || c.fsd < Date::of(kAowTermSince, 1, 1)) return;
  const int term = static_cast<int>(application.rule->parameter("loon_na_aow", c.fsd));
  notes.push_back(
      say({"De AOW-leeftijd wordt bereikt op {}: het loon loopt door tot en met {} ({}, en nooit "
           "meer dan 104 in totaal; BW 7:629 lid 2).",
           "The AOW age is reached on {}: pay runs on until {} ({}, and never more than 104 in "
           "all; BW 7:629 lid 2)."},
          *c.aow, last_pay_day_with_aow(c, term), weeks_of(term / kWeek)));
}

void late_application(const Case& c, const Finding& application, std::vector<Message>& notes) {
  const auto late = application.days_late;
  if (application.status != Status::fail || !application.actual || !late) return;
  notes.push_back(say(
      {"De WIA-aanvraag kwam {} te laat: het loon loopt zoveel langer door, tot en met "
       "{} (BW 7:629 lid 11 onder a), tenzij UWV de werknemer niet op tijd aanschreef (WIA art. 64 "
       "lid 6). De wachttijd blijft eindigen op {}.",
       "The WIA application came {} late: pay runs on for as long, until {} (BW 7:629 "
       "lid 11 under a), unless UWV did not write to the employee in time (WIA art. 64 lid 6). The "
       "waiting period still ends on {}."},
      days_of(*late), c.pay_end + *late, c.waiting_end));
}

void early_application(const Case& c, std::vector<Message>& notes) {
  for (const Event* e : c.events(Kind::wia_aanvraag)) {
    if (!yes(e->yes(Field::verkorte_wachttijd))) continue;
    const Date last = c.clock.at(kLastEarlyApplication);
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
              std::max(e->day + kAfterEarlyApplication, c.clock.at(kFirstEarlyEnd)), e->day));
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

void recovery(const Case& c, std::span<const Finding> findings, const Verdict& v,
              std::vector<Message>& notes) {
  if (v.consequence != Consequence::verhaal_ziekengeld || v.risk < Risk::medium) return;
  if (v.sanction == Sanction::administrative) {
    notes.push_back(
        say({"Ontbreekt alleen het verslag, dan verhaalt UWV één week ziekengeld (Besluit "
             "verhaal ziekengeld).",
             "When only the report is missing UWV recovers one week of sickness benefit "
             "(Besluit verhaal ziekengeld)."}));
    return;
  }
  const auto days = days_of_stagnation(c, findings);
  if (!days) return;
  notes.push_back(say(
      {"UWV verhaalt het ziekengeld over de hele weken waarin de re-integratie stilstond, ten "
       "hoogste 52 (ZW art. 39a, Besluit verhaal ziekengeld). Naar de tekortkomingen in dit "
       "dossier: {}, dus {}; de eerste 14 weken zijn weggelaten, volgens de wetsuitleg van UWV.",
       "UWV recovers the sickness benefit over the whole weeks in which re-integration stood "
       "still, 52 at most (ZW art. 39a, Besluit verhaal ziekengeld). By the shortcomings in this "
       "dossier: {}, so {}; the first 14 weeks are left out, by UWV's own explanation of the law."},
      days_of(*days), weeks_of(std::min<int>(*days / kWeek, kMostWeeks))));
}

}  // namespace

Date last_pay_day_with_aow(const Case& c, int term) {
  // Interrupted spells are added up for lid 2 as well (lid 10).
  return std::min(c.waiting_end, c.clock.after(std::max(c.fsd, *c.aow), term - 1));
}

std::optional<int> days_of_stagnation(const Case& c, std::span<const Finding> findings) {
  const Date from = c.clock.at(kLeftOut);
  std::vector<Days> short_on;
  for (const Finding& f : findings) {
    if (f.status != Status::fail || f.rule->weight != Weight::substantive ||
        cover(c, f) == Cover::confirmed)
      continue;
    if (!f.short_from || !f.short_to) return std::nullopt;
    short_on.push_back({std::max(*f.short_from, from), std::min(*f.short_to, c.test_end) + 1});
  }
  std::ranges::sort(short_on, {}, &Days::from);
  int days = 0;
  Date counted = from;
  for (const Days& d : short_on) {
    days += std::max(0, d.until - std::max(d.from, counted));
    counted = std::max(counted, d.until);
  }
  return days;
}

std::vector<Message> pay_notes(const Case& c, std::span<const Finding> findings, const Verdict& v) {
  std::vector<Message> notes;
  if (const Finding* application = finding_of(findings, Role::application)) {
    aow(c, *application, notes);
    late_application(c, *application, notes);
  }
  early_application(c, notes);
  own_risk(c, notes);
  recovery(c, findings, v, notes);
  if (v.consequence == Consequence::verhaal_ziekengeld && v.exposure)
    notes.push_back(
        {"De genoemde kosten zijn die van 52 weken, het meeste dat UWV kan verhalen; hoeveel weken "
         "het worden, hangt af van de stilstand.",
         "The cost that is named is that of 52 weeks, the most that UWV can recover; how many "
         "weeks it will be depends on how long nothing was done."});
  return notes;
}

}  // namespace poortwachter
