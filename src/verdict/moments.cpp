#include "verdict/moments.hpp"

#include <algorithm>
#include <array>

#include "law/evaluatie.hpp"

namespace poortwachter {
namespace {

/// A moment and the rules that tell about it; the first that says anything on the case counts.
struct Row {
  std::string_view moment;
  std::array<Role, 2> rules;
};
constexpr std::array kRows{
    Row{"probleemanalyse", {Role::problem_analysis, {}}},
    Row{"plan-van-aanpak", {Role::plan, {}}},
    Row{"melding-42e-week", {Role::notice_week_42, {}}},
    Row{"eerstejaarsevaluatie", {Role::first_year_evaluation, {}}},
    Row{"tweede-spoor", {Role::track2_in_time, Role::track2_started}},
    Row{"re-integratieverslag", {Role::report, Role::report_at_contract_end}},
    Row{"wia-aanvraag", {Role::application, {}}}};

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
      return f.actual ? MomentStatus::late : MomentStatus::missing;
    case Status::upcoming:
      return MomentStatus::upcoming;
    case Status::not_applicable:
      return MomentStatus::not_applicable;
    case Status::unknown:
      break;
  }
  return MomentStatus::unknown;
}

Moment moment_of(const Audit& a, const Row& row, const Clock& clock) {
  Moment m{row.moment, {}, {}, {}, MomentStatus::unknown};
  const Finding* f = finding_of(a, row);
  if (f == nullptr) return m;
  m.due = f->due;
  m.actual = f->actual;
  m.status = status_of(*f);
  if (m.due) m.week = week_ended(clock, *m.due);
  return m;
}

Moment end_of_waiting(const Case& c) {
  Moment m{"einde-wachttijd", week_ended(c.clock, c.waiting_end), c.waiting_end, {}, {}};
  // Recovery, or the end of the contract, ends the employer's part before that day.
  if (c.contract_ends || (c.recovered && *c.recovered <= c.waiting_end))
    m.status = MomentStatus::not_applicable;
  else
    m.status = c.as_of > c.waiting_end ? MomentStatus::done : MomentStatus::upcoming;
  return m;
}

constexpr std::array kDiscussions{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie,
                                  Kind::plan_van_aanpak};

bool discusses_progress(Kind k) {
  return std::find(kDiscussions.begin(), kDiscussions.end(), k) != kDiscussions.end();
}

/// Walks from one discussion of progress to the next.
class Walk {
 public:
  Walk(const Case& c, Date plan) : c_(c), from_(plan), due_(next(plan)) {}

  std::vector<Moment> moments() {
    const Date end = last_day();
    Date last = from_;
    for (const Event* e : c_.events()) {
      if (!discusses_progress(e->kind) || e->day <= last || e->day > end) continue;
      discussed(e->day);
      last = e->day;
    }
    for (; due_ <= end; pass_by())
      add({}, due_ >= c_.as_of ? MomentStatus::upcoming : unless_held(MomentStatus::missing, due_));
    return std::move(moments_);
  }

 private:
  [[nodiscard]] Date next(Date d) const {
    return c_.clock.after(d, law::evaluatie::interval.days(c_.fsd));
  }

  /// Of the duty to evaluate: the end of the tested period, recovery or the AOW age.
  [[nodiscard]] Date last_day() const {
    Date last = c_.test_end;
    if (c_.recovered) last = std::min(last, *c_.recovered - 1);
    if (c_.aow) last = std::min(last, *c_.aow - 1);
    return last;
  }

  void pass_by() {
    from_ = due_;
    due_ = next(due_);
  }

  void discussed(Date day) {
    for (; next(due_) <= day; pass_by()) add({}, unless_held(MomentStatus::missing, due_));
    add(day, day <= due_ ? MomentStatus::done : unless_held(MomentStatus::late, day - 1));
    from_ = day;
    due_ = next(day);
  }

  /// A contact may have been an evaluation, and one that was not handed over may have been held.
  [[nodiscard]] MomentStatus unless_held(MomentStatus otherwise, Date until) const {
    const Event* contact = c_.first_from(Kind::contact, from_ + 1);
    const bool held = contact != nullptr && contact->day <= until;
    const bool delivered = std::all_of(kDiscussions.begin(), kDiscussions.end(),
                                       [&](Kind k) { return c_.delivered(k, from_ + 1, until); }) &&
                           c_.delivered(Kind::contact, from_ + 1, until);
    return held || !delivered ? MomentStatus::unknown : otherwise;
  }

  void add(std::optional<Date> actual, MomentStatus status) {
    moments_.push_back({"evaluatie", week_ended(c_.clock, due_), due_, actual, status});
  }

  const Case& c_;
  Date from_;  ///< the interval that is looked at: from the last discussion or passed due day …
  Date due_;   ///< … to the day by which the next is due
  std::vector<Moment> moments_;
};

}  // namespace

int week_ended(const Clock& clock, Date d) { return std::max(1, (clock.elapsed(d) + 6) / 7); }

std::vector<Moment> evaluation_moments(const Case& c) {
  const Event* plan = c.plan();
  return plan == nullptr ? std::vector<Moment>{} : Walk(c, plan->day).moments();
}

std::vector<Moment> timeline(const Dossier& dossier, const Audit& audit) {
  const Case c(dossier, audit.as_of);
  const std::vector<Moment> evaluations = evaluation_moments(c);
  std::vector<Moment> out;
  out.reserve(std::size(kRows) + 1 + evaluations.size());
  for (const Row& row : kRows) out.push_back(moment_of(audit, row, c.clock));
  out.push_back(end_of_waiting(c));
  out.insert(out.end(), evaluations.begin(), evaluations.end());
  return out;
}

std::string_view name(MomentStatus s) {
  constexpr std::array<std::string_view, 6> kNames{"done",     "late",           "missing",
                                                   "upcoming", "not_applicable", "unknown"};
  return kNames[static_cast<std::size_t>(s)];
}

}  // namespace poortwachter
