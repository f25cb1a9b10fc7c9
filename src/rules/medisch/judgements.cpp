#include "rules/medisch/judgements.hpp"

#include <algorithm>
#include <vector>

#include "law/medisch.hpp"
#include "rules/medisch/views.hpp"

namespace poortwachter {
namespace {

Date day_of(const Judgement* j) { return j->event->day; }

/// The sound judgements that give possibilities, by day.
std::vector<const Judgement*> sound_ones(const Case& c) {
  std::vector<const Judgement*> all;
  for (const Judgement& j : c.judgements())
    if (j.possibilities && sound(j)) all.push_back(&j);
  return all;
}

/// Of those the last before a day; null: none.
const Judgement* last_sound(const Case& c, Date d) {
  const auto& all = c.found<sound_ones>();
  const auto j = std::ranges::lower_bound(all, d, {}, day_of);
  return j == all.begin() ? nullptr : *(j - 1);
}

}  // namespace

std::span<const Judgement> judgements_from(const Case& c, Date d) {
  const auto all = c.judgements();
  const auto first =
      std::ranges::lower_bound(all, d, {}, [](const Judgement& j) { return j.event->day; });
  return {first, all.end()};
}

const Judgement* first_from(const std::vector<const Judgement*>& all, Date d) {
  const auto j = std::ranges::lower_bound(all, d, {}, day_of);
  return j == all.end() ? nullptr : *j;
}

const Judgement* next_judgement(const Case& c, Date d) {
  const auto later = judgements_from(c, d + 1);
  return later.empty() ? nullptr : &later.front();
}

const Judgement* next_with_possibilities(const Case& c, Date d) {
  for (const Judgement& j : judgements_from(c, d + 1))
    if (j.possibilities) return &j;
  return nullptr;
}

bool sound(const Judgement& j) { return !no(j.competent()) && !no(j.substantiated()); }

const Judgement* next_sound(const Case& c, Date d) {
  return first_from(c.found<sound_ones>(), d + 1);
}

bool lowered_nothing(const Case& c, const Judgement& j) {
  if (j.none()) return false;
  const Judgement* next = next_sound(c, j.event->day);
  const Judgement* before = last_sound(c, j.event->day);
  const auto no_more = [&](const Judgement* other) {
    return other != nullptr && no(sees_more(*other->event, *j.event));
  };
  if (!no_more(next)) return false;
  if (before != nullptr) return no_more(before);
  // The first: what was seen within the time in which one must look again holds for it too.
  const Date day = j.event->day;
  return next->event->day <= c.clock.after(day, law::medisch::bevestiging.days(day));
}

bool tested(const Case& c, const Judgement& j) {
  const Date last = j.event->kind == Kind::actueel_oordeel ? c.test_end : c.efforts_end;
  return j.event->day <= last;
}

}  // namespace poortwachter
