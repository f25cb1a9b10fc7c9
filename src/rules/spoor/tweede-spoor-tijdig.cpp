// Was spoor 2 started in time? That it was never started is said by tweede-spoor-gestart.
#include "rules/spoor/track2.hpp"
#include "rules/spoor/tweede-spoor-tijdig.rule.hpp"

namespace poortwachter::spoor_tweede_spoor_tijdig {
namespace {

Finding& fill(Finding& f, const Case& c, const Track2& t, const std::optional<Due>& due) {
  f.actual = t.started;
  if (due) fill_due(f, c, *due);
  return f;
}

void check_not_started(Check& k, const Track2& t) {
  const Case& c = k.c;
  const auto upcoming = [&](const Due& due) {
    const int term = due.count(c);
    fill(k.upcoming(msg::upcoming{
             .due = due.day, .from = due.from, .count = term, .what = due.in_words()}),
         c, t, due);
  };
  if (!t.due_possible) {
    k.not_applicable(msg::not_applicable{});
  } else if (c.as_of <= t.due_possible->day) {
    upcoming(*t.due_possible);
  } else if (!c.delivered(Kind::spoor2_start) || t.may_have_started) {
    fill(k.unknown(msg::unknown_absent{.due = t.due_possible->day}), c, t, t.due_possible);
  } else if (t.due_certain && c.as_of <= t.due_certain->day) {
    upcoming(*t.due_certain);
  } else {
    k.not_applicable(msg::not_applicable{});
  }
}

/// Late for sure, also when it had begun on the earliest day that the dossier leaves open.
bool surely_late(const Case& c, const Track2& t, Date earliest) {
  return t.due_certain && earliest > t.due_certain->day &&
         c.delivered(Kind::spoor2_start, c.fsd, t.due_certain->day);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Track2& t = c.found<track2>();
  if (!t.started) return check_not_started(k, t);
  const Date start = *t.started;
  if (!t.due_possible) {
    fill(k.pass(msg::not_needed{.actual = start, .what = why_not_due(c, t)}), c, t, std::nullopt);
    return;
  }
  const Date first_due = t.due_possible->day;
  if (start <= first_due) {
    fill(k.pass(msg::pass{.due = first_due, .actual = start}), c, t, t.due_possible);
    return;
  }
  const Date earliest = t.may_have_started.value_or(start);
  if (!surely_late(c, t, earliest)) {
    fill(k.unknown(msg::unknown{.due = first_due, .actual = start}), c, t, t.due_possible);
    return;
  }
  const Due& due = *t.due_certain;
  const struct {
    Date due, actual, from;
    int count;
    Message what;
  } shown{due.day, start, due.from, due.count(c), due.in_words()};
  const bool decided = c.as_of > c.waiting_end || c.applied;
  Finding& f =
      fill(none_set_aside(c, due.day)              ? k.fail(msg::late_set_aside::of(shown))
           : c.first(Kind::loonsanctie) != nullptr ? k.fail(msg::late_sanctioned::of(shown))
           : decided                               ? k.fail(msg::late_applied::of(shown))
                                                   : k.fail(msg::late::of(shown)),
           c, t, due);
  f.short_from = due.day + 1;
  // What is in doubt is not held against anyone: from then on it may have run.
  f.short_to = earliest;
}

}  // namespace poortwachter::spoor_tweede_spoor_tijdig
