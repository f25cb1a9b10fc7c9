#include "poortwachter/audit.hpp"

#include <algorithm>
#include <iterator>

#include "case/application.hpp"
#include "case/case.hpp"
#include "case/grounds.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/oordeel_werknemer.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "rules/shared_messages.hpp"
#include "rules/spoor/set_aside.hpp"
#include "verdict/end_of_pay.hpp"
#include "verdict/grounds.hpp"
#include "verdict/judge.hpp"
#include "verdict/notes.hpp"
#include "verdict/pay.hpp"
#include "verdict/physician.hpp"
#include "verdict/questions.hpp"
#include "verdict/repair.hpp"
#include "verdict/ruled.hpp"
#include "verdict/uwv.hpp"
#include "verdict/what_if.hpp"

namespace poortwachter {
namespace {

namespace say = notes;

int line_of(const Event& e) { return static_cast<int>(e.place.line); }

/// Which days the case is judged on.
void of_the_period(const Case& c, std::vector<Statements>& n) {
  if (const auto& gap = c.clock.broken_by()) {
    bool recovered = false;
    bool leave = false;
    for (const Record& r : c.dossier.interruptions) {
      if (yes(r.is(field::reden, Word::ander_verlof)) || !gap->contains(*r.date(field::van)))
        continue;
      (yes(r.is(field::reden, Word::hersteld)) ? recovered : leave) = true;
    }
    const Date to = gap->until - 1;
    if (c.as_of < c.fsd)
      n.push_back({say::period_to_come{.from = gap->from, .to = to, .begin = c.fsd}});
    else
      n.push_back(
          {!leave ? Statement(say::period_broken{.from = gap->from, .to = to, .begin = c.fsd})
           : recovered
               ? Statement(say::period_broken_both{.from = gap->from, .to = to, .begin = c.fsd})
               : say::period_broken_leave{.from = gap->from, .to = to, .begin = c.fsd}});
  }
  if (c.clock.presumes_same_cause()) n.push_back({say::same_cause_presumed});
  const auto recovered = c.dossier.sickness.date(field::hersteld_per);
  if (const Event* opinion = recovered ? on_the_recovery(c.dossier, c.as_of) : nullptr) {
    const int line = static_cast<int>(opinion->place.line);
    if (disputes_recovery(c.dossier, c.as_of))
      n.push_back(
          {say::recovery_disputed{.recovered = *recovered, .opinion = opinion->day, .line = line}});
    else
      n.push_back({say::recovery_after_opinion{
          .opinion = opinion->day, .line = line, .recovered = *recovered}});
  }
  int days = 0;
  Statements which, other;
  for (const Days& d : c.clock.passed_over()) {
    if (d.from > c.waiting_end) break;  // it moves none of the dates that the note speaks of
    days += d.until - d.from;
    which.emplace_back(say::stretch{.from = d.from, .to = d.until - 1});
  }
  if (days > 0) n.push_back({say::days_passed_over{.which = std::move(which), .days = days}});
  for (const Record& r : c.dossier.interruptions)
    if (yes(r.is(field::reden, Word::ander_verlof)) && *r.date(field::van) <= c.as_of)
      other.emplace_back(say::stretch{.from = *r.date(field::van), .to = *r.date(field::tot)});
  if (!other.empty()) n.push_back({say::other_leave{.which = std::move(other)}});
  for (const Record& r : c.dossier.extensions)
    if (const auto from = r.date(field::per);
        yes(r.is(field::soort, Word::vrijwillig)) && from && *from > c.waiting_end + 1)
      n.push_back({say::extension_gap{.from = *from, .end = c.waiting_end}});
  if (c.pay_end > c.waiting_end) n.push_back({say::pay_extended{.until = c.pay_end}});
}

/// Documents that are no part of the report, asked for by UWV and not given; null: there are none.
const Finding* papers_withheld(const Case& c, std::span<const Finding> findings) {
  if (!uwv::only_other_papers(c)) return nullptr;
  const auto f = std::ranges::find_if(findings, [](const Finding& x) {
    return x.rule->role == Role::completion_term && x.status == Status::fail;
  });
  return f != findings.end() ? &*f : nullptr;
}

/// What UWV held of the employee's efforts, where the file or a ground hangs on it.
void of_the_employee(const Case& c, std::vector<Statements>& n) {
  const auto& opinions = c.found<opinions_on_employee>();
  if (opinions.empty()) return;
  // Where that ground is put forward, its own line says what it is worth.
  const bool put_forward = std::ranges::any_of(c.dossier.grounds, [](const Record& g) {
    return yes(g.is(field::soort_grond, Word::onwil_werknemer));
  });
  if (const Event& last = *opinions.back();
      !put_forward && yes(last.is(field::uitkomst, Word::negatief)))
    n.push_back({say::employee_fell_short{.date = last.day, .line = line_of(last)}});
  for (const Event* e : c.events(Kind::niet_meewerken))
    if (const Event* opinion = speaks_against(c, *e)) {
      n.push_back({say::employee_did_enough{.date = opinion->day,
                                            .line = line_of(*opinion),
                                            .from = e->day,
                                            .refusal = line_of(*e)}});
      return;
    }
}

/// What was done after the WIA application: of these kinds no rule counts it any more.
void after_the_application(const Case& c, std::vector<Statements>& n) {
  if (!c.applied || c.efforts_end != *c.applied) return;
  int count = 0;
  const Event* first = nullptr;
  for (const Kind kind : {Kind::evaluatie, Kind::contact, Kind::spoor2_rapportage}) {
    const auto all = c.events(kind);
    const auto after =
        std::ranges::upper_bound(all, c.efforts_end, {}, [](const Event* e) { return e->day; });
    if (after == all.end()) continue;
    count += static_cast<int>(all.end() - after);
    if (first == nullptr || (*after)->day < first->day) first = *after;
  }
  if (first != nullptr)
    n.push_back({say::after_application{
        .application = c.efforts_end, .count = count, .line = line_of(*first)}});
}

/// Does the ground leave out spoor 2 before the AOW age? Then nothing is left for it to excuse.
/// unknown: it does not say since when, and the rules on spoor 2 ask.
Tri lifts_duty(const Case& c, const Record& g) {
  if (!leaves_out_track2(g) || !left_out_before_aow(c)) return Tri::no;
  return g.date(field::datum) || g.date(field::van) ? Tri::yes : Tri::unknown;
}

/// Until when UWV tests, and what it can still decide.
void of_the_test(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
                 std::vector<Statements>& n) {
  // Where no test is due there is nothing to say of it.
  if (verdict.route.back().step <= Step::shortened_waiting_period) return;
  // Where nothing fell due after it, it changes nothing.
  const auto after = [&](const Finding& f) {
    return f.status == Status::fail && f.weight != Weight::advice && f.due &&
           *f.due > c.efforts_end;
  };
  if (c.efforts_end < std::min(c.as_of, c.test_end) && std::ranges::any_of(findings, after))
    n.push_back({say::tested_until_application{.application = c.efforts_end}});
  after_the_application(c, n);
  if (auto why = to_the_physician(c)) n.push_back({*std::move(why)});
  of_the_employee(c, n);
  if (const Finding* f = papers_withheld(c, findings);
      f != nullptr && verdict.risk < Risk::medium &&
      verdict.route.back().step > Step::satisfactory_result)
    n.push_back({say::papers_withheld{.line = static_cast<int>(f->place.line)}});
  // Where it is not about to approve, the employee's opinion changes nothing.
  if (const Event* e = c.last(Kind::oordeel_werknemer);
      e != nullptr && verdict.risk < Risk::medium &&
      e->word(field::eens).value_or(Word::ja) != Word::ja)
    n.push_back({say::employee_disagrees{.date = e->day, .line = static_cast<int>(e->place.line)}});
  for (const bool lifts : {true, false})
    for (const Record& g : c.dossier.grounds) {
      if (g.date(field::datum).value_or(c.fsd) > c.as_of || lifts_duty(c, g) != tri(lifts) ||
          excuses_something(c, g, findings))
        continue;
      const int line = static_cast<int>(g.place.line);
      n.push_back({lifts ? Statement(say::ground_lifts_duty{.line = line})
                         : say::ground_unused{.line = line}});
    }
}

/// How the case was read, where the reader might have expected something else.
std::vector<Statements> notes_on(const Case& c, const RuleSet& rules,
                                 std::span<const Finding> findings, const Verdict& verdict) {
  std::vector<Statements> n;
  of_the_period(c, n);
  of_the_test(c, findings, verdict, n);
  std::ranges::move(pay_notes(c, findings, verdict), std::back_inserter(n));
  // Before November 2008 it did.
  if (!late_notice_extends(notice_due(c)) &&
      std::ranges::any_of(c.dossier.extensions, [](const Record& r) {
        return yes(r.is(field::soort, Word::te_late_aangifte));
      }))
    n.push_back({say::late_notification});
  if (rules.rules().size() < built_in_rules().size()) n.push_back({say::selected_rules});
  return n;
}

}  // namespace

Audit audit(const Dossier& given, Date as_of, const RuleSet& rules) {
  Dossier dossier = given;  // answers to questions are tried in it
  // What was found in it keeps its place when one more is put in.
  dossier.judgements.reserve(dossier.judgements.size() + 1);
  const Case c(dossier, as_of);
  Audit a;
  a.id = std::string(dossier.id);
  a.as_of = as_of;
  a.first_sick_day = c.fsd;
  a.recovered = c.recovered;
  a.week = c.clock.week(c.recovered ? std::min(as_of, *c.recovered - 1) : as_of);
  a.waiting_period_end = c.waiting_end;
  a.tested_until = c.test_end;
  if (c.contract_ends) a.contract_end = c.contract_end;
  Ruled ruled(c, rules, a.findings);
  for (Finding& f : a.findings)
    if (f.status == Status::fail || (f.status == Status::pass && f.lost && f.lost->opinion > 0))
      f.ground = ground_beside(c, f);
  a.verdict = ruled.verdict(a.findings);
  if (a.verdict.risk <= Risk::low && sanction_in_force(c) != nullptr)
    for (Finding& f : a.findings)
      if (f.rule->role == Role::shortening && f.status == Status::upcoming && !f.due)
        f.message = &shared::ask_now;
  work_out_cost(c, a.findings, a.verdict);
  WhatIf what_if(c, a.findings, a.verdict);
  a.verdict.questions = questions(c, dossier, a.findings, ruled.awaiting(), a.verdict, what_if,
                                  [&](const Looks& said) { return ruled.told(said); });
  a.repair = repair_plan(c, a.findings, a.verdict, what_if,
                         [&](const Dossier& other) { return ruled.retold(other); });
  a.notes = notes_on(c, rules, a.findings, a.verdict);
  return a;
}

}  // namespace poortwachter
