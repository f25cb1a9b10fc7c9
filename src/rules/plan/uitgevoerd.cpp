#include <algorithm>
#include <array>
#include <string_view>

#include "poortwachter/field/activity.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/plans.hpp"
#include "rules/plan/uitgevoerd.rule.hpp"

namespace poortwachter::plan_uitgevoerd {
namespace {

/// What became of the agreed activities of all plans. A later plan does not cancel what an earlier
/// one agreed: what was not done is not made undone by agreeing something else.
struct Tally {
  int done = 0;
  int undone = 0;       ///< their day has passed
  int open = 0;         ///< the dossier does not say whether, or by when
  int pending = 0;      ///< their day is still to come
  int of_employee = 0;  ///< left undone by the employee: that counts through medewerking/* only
  Date first_due;       ///< of those undone
  Place undone_at;
  Place open_at;
  const Event* no_list = nullptr;  ///< the first plan of which the activities are not given
};

/// Who does it is free text: a function.
bool by_employee(const Record& activity) {
  const std::string_view who = activity.text(field::door);
  constexpr std::array kEmployee{"werknemer", "Werknemer", "de werknemer", "De werknemer"};
  return std::ranges::find(kEmployee, who) != kEmployee.end();
}

void count(Tally& t, const Record& activity, const Case& c) {
  const Tri done = activity.yes(field::uitgevoerd);
  const auto due = activity.date(field::gereed);
  if (yes(done)) {
    ++t.done;
  } else if (due && (*due >= c.as_of || *due > c.efforts_end)) {
    ++t.pending;
  } else if (!due || unknown(done)) {
    if (t.open++ == 0) t.open_at = activity.place;
  } else if (by_employee(activity)) {
    ++t.of_employee;
  } else if (t.undone++ == 0 || *due < t.first_due) {
    t.first_due = *due;
    t.undone_at = activity.place;
  }
}

Tally tally(const Case& c) {
  Tally t;
  for (const Event* plan : c.events(Kind::plan_van_aanpak)) {
    if (plan->find(field::activiteiten) == nullptr && t.no_list == nullptr) t.no_list = plan;
    for (const Record& activity : plan->list(field::activiteiten)) count(t, activity, c);
  }
  return t;
}

void add_failure(Check& k, const Tally& t) {
  const int expected = t.done + t.undone + t.open;
  const bool all = t.undone == expected;
  const struct {
    Date due;
    int count, limit;
  } shown{t.first_due, t.undone, expected};
  Finding& f = all ? k.fail(msg::none_done::of(shown), Degree::serious)
                   : k.fail(msg::some_undone::of(shown), Degree::slight);
  f.count = t.undone;
  f.place = t.undone_at;
  f.in_part = !all;
  f.short_to = k.c.efforts_moment;
  f.short_from = std::min(t.first_due + 1, k.c.efforts_moment);
}

}  // namespace

void check(Check& k) {
  const Tally t = tally(k.c);
  if (t.undone > 0) add_failure(k, t);
  if (t.open > 0) {
    k.unknown(msg::unknown{.count = t.open}).place = t.open_at;
  } else if (t.no_list != nullptr && t.undone == 0) {
    k.unknown(msg::unknown_list{.actual = t.no_list->day}).place = t.no_list->place;
  }
  if (!k.empty()) return;
  Finding& f = t.done > 0      ? k.pass(msg::pass{.count = t.done})
               : t.pending > 0 ? k.upcoming(msg::upcoming{.count = t.pending})
               : t.of_employee > 0
                   ? k.not_applicable(msg::not_applicable_employee{.count = t.of_employee})
                   : k.not_applicable(msg::not_applicable{});
  f.place = k.c.plan()->place;
}

}  // namespace poortwachter::plan_uitgevoerd
