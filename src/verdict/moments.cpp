#include "verdict/moments.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "rules/evaluatie/evaluations.hpp"
#include "verdict/end_of_pay.hpp"

namespace poortwachter {
namespace {

/// A moment and the rules that tell about it; the first that says anything on the case counts.
struct Row {
  std::string_view moment;
  std::array<Role, 2> rules;
  bool to_uwv = false;  ///< goes there, so that it can follow after what is tested
};
constexpr std::array kRows{
    Row{"probleemanalyse", {Role::problem_analysis, {}}},
    Row{"plan-van-aanpak", {Role::plan, {}}},
    Row{"melding-42e-week", {Role::notice_week_42, {}}, true},
    Row{"eerstejaarsevaluatie", {Role::first_year_evaluation, {}}},
    Row{"tweede-spoor", {Role::track2_in_time, Role::track2_started}},
    Row{"re-integratieverslag", {Role::report, Role::report_at_contract_end}, true},
    Row{"wia-aanvraag", {Role::application, {}}, true}};

/// The finding of a rule that says most: what fails before what is open, before what is in order.
const Finding* gravest(const Audit& a, Role rule) {
  for (const Status s :
       {Status::fail, Status::unknown, Status::upcoming, Status::pass, Status::not_applicable})
    for (const Finding& f : a.findings)
      if (f.status == s && f.rule->role == rule) return &f;
  return nullptr;
}

const Finding* finding_of(const Audit& a, const Row& row) {
  const Finding* found = nullptr;
  for (const Role rule : row.rules) {
    const Finding* f = rule == Role::none ? nullptr : gravest(a, rule);
    if (f == nullptr) continue;
    if (f->status != Status::not_applicable) return f;
    if (found == nullptr) found = f;
  }
  return found;
}

MomentStatus status_of(const Finding& f) {
  switch (f.status) {
    case Status::pass:
      return MomentStatus::done;
    case Status::fail:
      return f.actual || f.not_before ? MomentStatus::late : MomentStatus::missing;
    case Status::upcoming:
      return MomentStatus::upcoming;
    case Status::not_applicable:
      return MomentStatus::not_applicable;
    case Status::unknown:
      break;
  }
  return MomentStatus::unknown;
}

/// What a rule has done that is to come; the compiler holds those of the timeline to one.
Text task_of(const Rule& r) {
  const auto m = std::ranges::find(r.messages, Status::upcoming, &RuleMessage::status);
  return m == r.messages.end() ? Text{} : m->task;
}

/// Can it still be made good that it is missing? What is tested has an end, but UWV takes papers
/// after it too (Beleidsregels par. 5).
bool still_needed(const Audit& a, const Rule& r, bool to_uwv) {
  return !nothing_to_do(a.verdict, r.weight) && (to_uwv || a.as_of <= a.tested_until);
}

Moment moment_of(const Audit& a, const Row& row) {
  Moment m{row.moment, {}, {}, {}, MomentStatus::unknown};
  const Finding* f = finding_of(a, row);
  if (f == nullptr) return m;
  m.due = f->due;
  m.actual = f->actual;
  m.status = status_of(*f);
  m.task = f->message->task;
  if (m.status == MomentStatus::missing && !f->message->remedy.nl.empty() &&
      (f->weight != Weight::substantive || f->repairable) && still_needed(a, *f->rule, row.to_uwv))
    m.task = task_of(*f->rule);
  return m;
}

Moment end_of_waiting(const Case& c) {
  Moment m{"einde-wachttijd", {}, c.waiting_end, {}, {}};
  // Recovery, or the end of the contract, ends the employer's part before that day.
  if (c.contract_ends || (c.recovered && *c.recovered <= c.waiting_end))
    m.status = MomentStatus::not_applicable;
  else
    m.status = c.as_of > c.waiting_end ? MomentStatus::done : MomentStatus::upcoming;
  return m;
}

/// A day that comes of itself.
Moment comes(const Case& c, std::string_view name, Date day) {
  return {name, {}, day, {}, c.as_of > day ? MomentStatus::done : MomentStatus::upcoming};
}

void ends(const Case& c, std::vector<Moment>& out) {
  if (c.contract_end) out.push_back(comes(c, "einde-dienstverband", *c.contract_end));
  if (c.contract_ends) return;
  // UWV decides six weeks before the end of the pay (WIA art. 25 lid 10); what it did before that
  // day without a word, nobody sees.
  Moment m{"laatste-dag-besluit-uwv", {}, decision_due(c), {}, MomentStatus::upcoming};
  if (const Event* e = c.first(Kind::loonsanctie)) {
    m.actual = e->day;
    m.status = e->day <= *m.due ? MomentStatus::done : MomentStatus::late;
  } else if (c.as_of > *m.due) {
    m.status = MomentStatus::unknown;
  }
  out.push_back(m);
  out.push_back(comes(c, c.pays_benefit ? "einde-ziekengeld" : "einde-loondoorbetaling",
                      end_of_pay(c).until()));
}

/// Who has the application knows of the sickness: the notice of week 42 then does nothing more.
void told_by_application(std::vector<Moment>& moments) {
  const auto of = [&](std::string_view name) {
    return std::ranges::find(moments, name, &Moment::moment);
  };
  const auto notice = of("melding-42e-week");
  if (of("wia-aanvraag")->actual && notice->status == MomentStatus::missing) notice->task = {};
}

/// One for each interval: of those that were missed the last is made good by holding one now.
void evaluations(const Audit& a, const Case& c, Date end, std::vector<Moment>& out) {
  const Rule& rule = rule_with(Role::evaluation);
  Moment* last = nullptr;
  const std::size_t before = out.size();
  for (const Moment& m : evaluations(c))
    if (m.status != MomentStatus::upcoming || m.due <= end) out.push_back(m);
  for (Moment& m : std::span(out).subspan(before)) {
    if (m.status == MomentStatus::upcoming)
      m.task = task_of(rule);
    else
      last = &m;
  }
  if (last != nullptr && last->status == MomentStatus::missing && still_needed(a, rule, false))
    last->task = task_of(rule);
}

}  // namespace

int week_ended(const Clock& clock, Date d) { return std::max(1, (clock.elapsed(d) + 6) / 7); }

std::vector<Moment> timeline(const Dossier& dossier, const Audit& audit) {
  const Case c(dossier, audit.as_of);
  std::vector<Moment> out;
  for (const Row& row : kRows) out.push_back(moment_of(audit, row));
  told_by_application(out);
  out.push_back(end_of_waiting(c));
  const Date end = c.contract_ends ? kLastDate : end_of_pay(c).until();
  evaluations(audit, c, end, out);
  ends(c, out);
  for (Moment& m : out)
    if (m.due) m.week = week_ended(c.clock, *m.due);
  return out;
}

bool nothing_to_do(const Verdict& v, Weight w) {
  if (v.route.empty()) return false;
  const RouteStep& last = v.route.back();
  if (last.step == Step::repairable)
    return no(last.outcome) && (w != Weight::administrative || v.administrative == Risk::none);
  return last.settles && last.step <= Step::shortened_waiting_period;
}

std::string_view name(MomentStatus s) {
  constexpr std::array<std::string_view, 6> kNames{"done",     "late",           "missing",
                                                   "upcoming", "not_applicable", "unknown"};
  return kNames[static_cast<std::size_t>(s)];
}

}  // namespace poortwachter
