#include "rules/evaluatie/evaluations.hpp"

#include <algorithm>
#include <utility>

#include "law/evaluatie.hpp"
#include "rules/evaluatie/intervals.hpp"

namespace poortwachter {
namespace {

/// Walks from one discussion of progress to the next.
class Walk {
 public:
  Walk(const Case& c, Date plan) : c_(c), from_(plan), due_(next(plan)) {}

  std::vector<Moment> moments() {
    const Date end = last_day();
    Date last = from_;
    for (const Event* e : c_.events()) {
      if (!kDiscussed.contains(e->kind) || e->day <= last || e->day > end) continue;
      discussed(*e);
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

  /// Of the duty to evaluate: the end of the tested efforts, recovery or the AOW age.
  [[nodiscard]] Date last_day() const {
    Date last = c_.efforts_end;
    if (c_.recovered) last = std::min(last, *c_.recovered - 1);
    if (c_.aow) last = std::min(last, *c_.aow - 1);
    return last;
  }

  void pass_by() {
    from_ = due_;
    due_ = next(due_);
  }

  void discussed(const Event& e) {
    const Date day = e.day;
    for (; next(due_) <= day; pass_by()) add({}, unless_held(MomentStatus::missing, due_));
    add(day, day <= due_ ? MomentStatus::done : unless_held(MomentStatus::late, day - 1));
    // Of several of one day the evaluation itself is named.
    const Event* own = c_.first_from(Kind::evaluatie, day);
    if (own == nullptr || own->day != day) moments_.back().held_as = e.kind;
    from_ = day;
    due_ = next(day);
  }

  /// A contact may have been an evaluation, and one that was not handed over may have been held.
  [[nodiscard]] MomentStatus unless_held(MomentStatus otherwise, Date until) const {
    const auto contacts = c_.events(Kind::contact);
    auto e = std::ranges::upper_bound(contacts, from_, {}, [](const Event* x) { return x->day; });
    while (e != contacts.end() && (*e)->day <= until && !may_be_talk(**e)) ++e;
    const bool held = e != contacts.end() && (*e)->day <= until;
    const bool known =
        delivered(c_, kDiscussed.with(Kind::contact), {from_, until, 0, nullptr, nullptr});
    return held || !known ? MomentStatus::unknown : otherwise;
  }

  void add(std::optional<Date> actual, MomentStatus status) {
    moments_.push_back({"evaluatie", {}, due_, actual, status});
  }

  const Case& c_;
  Date from_;  ///< the interval that is looked at: from the last discussion or passed due day …
  Date due_;   ///< … to the day by which the next is due
  std::vector<Moment> moments_;
};

}  // namespace

std::vector<Moment> evaluations(const Case& c) {
  const Event* plan = c.plan();
  return plan == nullptr ? std::vector<Moment>{} : Walk(c, plan->day).moments();
}

}  // namespace poortwachter
