#include "poortwachter/audit.hpp"

#include <algorithm>
#include <iterator>

#include "case/case.hpp"
#include "rules/check.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/grounds.hpp"
#include "verdict/lost_days.hpp"
#include "verdict/pay.hpp"
#include "verdict/physician.hpp"
#include "verdict/questions.hpp"
#include "verdict/repair.hpp"
#include "verdict/sanction.hpp"
#include "verdict/verdict.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

/// Which days the case is judged on.
void of_the_period(const Case& c, std::vector<Message>& n) {
  if (const auto& gap = c.clock.broken_by()) {
    n.push_back(say(
        {"De onderbreking van {} tot en met {} breekt de ziekteperiode af: zij duurt vier weken of "
         "langer, of het verlof sluit niet aan. De nieuwe periode begint op {}; alleen die is "
         "beoordeeld.",
         "The interruption from {} up to and including {} breaks the period of sickness: it lasts "
         "four weeks or more, or the leave does not join up. The new period begins on {}; only "
         "that one was judged."},
        gap->from, gap->until - 1, c.fsd));
  }
  if (c.clock.presumes_same_cause())
    n.push_back(
        {"Van het zwangerschaps- of bevallingsverlof is niet vermeld of de ziekte ervoor en "
         "erna dezelfde oorzaak heeft; dat is aangenomen (WIA art. 23 lid 3). Zo niet, dan "
         "begint na het verlof een nieuwe periode. Leg vast wat geldt (zelfde_oorzaak).",
         "Of the pregnancy or maternity leave it is not said whether the sickness before and "
         "after has the same cause; that was presumed (WIA art. 23 lid 3). If not, a new "
         "period begins after the leave. Put on file which holds (zelfde_oorzaak)."});
  const auto passed = c.clock.passed_over();
  int days = 0;
  for (const Days& d : passed) days += d.until - d.from;
  if (days > 0)
    n.push_back(
        say({"Onderbreking of verlof telt niet mee ({}); alle termijnen daarna zijn zoveel "
             "opgeschoven.",
             "Interruption or leave does not count ({}); all later moments moved by as much."},
            days_of(days)));
  if (c.pay_end > c.waiting_end)
    n.push_back(say(
        {"De loondoorbetaling is op gezamenlijk verzoek verlengd tot en met {} (WIA art. 24); de "
         "laatste dag voor het verslag en de aanvraag en het einde van de toets schuiven mee.",
         "The pay was extended on joint request up to and including {} (WIA art. 24); the last day "
         "for the report and for the application and the end of the test move along."},
        c.pay_end));
}

/// Until when UWV tests, and what it can still decide.
void of_the_test(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
                 std::vector<Message>& n) {
  // Where no test is due there is nothing to say of it.
  if (verdict.route.back().step <= Step::shortened_waiting_period) return;
  // Where nothing fell due after it, it changes nothing.
  const auto after = [&](const Finding& f) {
    return f.status == Status::fail && f.weight != Weight::advice && f.due &&
           *f.due > c.efforts_end;
  };
  if (c.efforts_end < std::min(c.as_of, c.test_end) && std::ranges::any_of(findings, after))
    n.push_back(
        say({"UWV toetst de inspanningen tot en met de WIA-aanvraag van {} (zo doet UWV het: "
             "Professioneel kader); de plichten lopen door.",
             "UWV tests the efforts up to the WIA application of {} (this is how UWV does it: "
             "Professioneel kader); the duties go on."},
            c.efforts_end));
}

/// How the case was read, where the reader might have expected something else.
std::vector<Message> notes(const Case& c, const RuleSet& rules, std::span<const Finding> findings,
                           const Verdict& verdict) {
  std::vector<Message> n;
  of_the_period(c, n);
  of_the_test(c, findings, verdict, n);
  if (verdict.route.back().step > Step::shortened_waiting_period)
    if (Message m = to_the_physician(c); !m.empty()) n.push_back(std::move(m));
  std::ranges::move(pay_notes(c, findings, verdict), std::back_inserter(n));
  for (const Record& r : c.dossier.extensions)
    if (yes(r.is(Field::soort, Word::te_late_aangifte))) {
      n.push_back(
          {"Een te late aangifte verlengt de loondoorbetaling niet (BW 7:629 lid 11); die "
           "verlenging is buiten beschouwing gelaten.",
           "A late notification does not extend the duty to pay (BW 7:629 lid 11); that "
           "extension was left out."});
      break;
    }
  if (rules.rules().size() < built_in_rules().size())
    n.push_back({"Alleen de gekozen regels zijn gebruikt; het oordeel rust op die regels.",
                 "Only the selected rules were used; the verdict rests on those."});
  return n;
}

/// Can what it finds have a part in the risk?
bool carries_risk(const Rule& r) { return r.weight != Weight::advice || r.role != Role::none; }

/// What the rules that `pick` takes find, each shortcoming weighed.
template <typename Pick>
std::vector<Finding> find(const Case& c, const RuleSet& rules, Pick pick) {
  std::vector<Finding> findings;
  findings.reserve(rules.rules().size() + 16);  // most rules give one
  for (const Rule* r : rules.rules())
    if (pick(*r)) run(*r, c, findings);
  weigh(c, findings);
  for (Finding& f : findings)
    if (f.status == Status::fail) f.repaired_since = repaired_since(c, f);
  return findings;
}

/// The risk of a dossier alone.
Risk risk_of(const Dossier& dossier, Date as_of, const RuleSet& rules) {
  const Case c(dossier, as_of);
  const auto findings = find(c, rules, carries_risk);
  return judge(c, findings).risk;
}

}  // namespace

Audit audit(const Dossier& dossier, Date as_of, const RuleSet& rules) {
  const Case c(dossier, as_of);
  Audit a;
  a.id = std::string(dossier.id);
  a.as_of = as_of;
  a.first_sick_day = c.fsd;
  a.recovered = c.recovered;
  a.week = c.clock.week(c.recovered ? std::min(as_of, *c.recovered - 1) : as_of);
  a.waiting_period_end = c.waiting_end;
  a.tested_until = c.test_end;
  a.findings = find(c, rules, [](const Rule&) { return true; });
  for (Finding& f : a.findings)
    if (f.status == Status::fail) f.ground = ground_beside(c, f);
  a.verdict = judge(c, a.findings);
  work_out_cost(c, a.findings, a.verdict);
  WhatIf what_if(c, a.findings, a.verdict);
  a.verdict.questions = questions(c, a.findings, a.verdict, what_if,
                                  [&](const Dossier& told) { return risk_of(told, as_of, rules); });
  a.repair = repair_plan(c, a.findings, a.verdict, what_if);
  a.notes = notes(c, rules, a.findings, a.verdict);
  return a;
}

}  // namespace poortwachter
