#include "rules/evaluatie/intervals.hpp"

#include <algorithm>

#include "poortwachter/field/shared.hpp"

namespace poortwachter {

bool may_be_talk(const Event& contact) { return contact.word(field::vorm) != Word::bericht; }

namespace {

/// A letter or message is no talk, and what nobody competent wrote is no judgement of the
/// bedrijfsarts (BRB par. 5 and 6).
bool is_moment(const Event& e) {
  if (e.kind == Kind::contact) return may_be_talk(e);
  return !judges_possibilities(e.kind) ||
         competent(e.word(field::opgesteld_door).value_or(Word::bedrijfsarts));
}

}  // namespace

Intervals intervals(const Case& c, KindSet kinds, Date from, const Event* begun_by, Date to,
                    int limit) {
  Intervals result;
  result.last = from;
  result.last_event = begun_by;
  const auto cut = [&](Date until, const Event* ended_by) {
    const int days = c.clock.counted(result.last, until);
    result.longest = std::max(result.longest, days);
    if (days > limit)
      result.too_long.push_back({result.last, until, days, result.last_event, ended_by});
  };
  for (const Event* e : c.events()) {
    if (e->day <= from || !kinds.contains(e->kind) || !is_moment(*e)) continue;
    if (e->day > to) break;
    cut(e->day, e);
    result.last = e->day;
    result.last_event = e;
  }
  cut(to, nullptr);
  return result;
}

bool delivered(const Case& c, KindSet kinds, const Interval& i) {
  const Date last = i.ended_by != nullptr ? i.to - 1 : i.to;
  for (std::size_t n = 0; n < kKinds; ++n)
    if (const auto kind = static_cast<Kind>(n);
        kinds.contains(kind) && !c.delivered(kind, i.from + 1, last))
      return false;
  return true;
}

std::vector<Interval> surely_too_long(const Case& c, KindSet kinds, const Interval& i, int limit) {
  const Date last = i.ended_by != nullptr ? i.to - 1 : i.to;
  std::vector<Interval> result;
  for (const Days& d : c.delivered_days(kinds, {i.from + 1, last + 1})) {
    const bool to_end = d.until == last + 1;
    Interval part{d.from - 1, to_end ? i.to : d.until, 0, i.begun_by,
                  to_end ? i.ended_by : nullptr};
    part.count = c.clock.counted(part.from, part.to);
    if (part.count > limit) result.push_back(part);
  }
  return result;
}

std::optional<Date> next_due(const Case& c, const Intervals& i, int limit) {
  if (c.last_tested_day() < c.as_of) return std::nullopt;
  const Date due = c.clock.after(i.last, limit);
  if (due < c.as_of || due > c.efforts_end) return std::nullopt;
  return due;
}

Finding& show_interval(Finding& f, const ShownInterval& shown) {
  const Interval& i = shown.interval;
  f.due = shown.due;
  f.from = shown.from;
  f.to = shown.to;
  f.count = shown.count;
  f.limit = shown.limit;
  f.short_from = shown.due + 1;
  f.short_to = i.to;
  if (i.begun_by != nullptr) f.place = i.begun_by->place;
  if (i.ended_by != nullptr) {
    f.actual = i.ended_by->day;
    f.place = i.ended_by->place;
  }
  return f;
}

Finding& show_next(Finding& f, const Intervals& i, int limit) {
  f.limit = limit;
  if (i.last_event != nullptr) f.place = i.last_event->place;
  return f;
}

}  // namespace poortwachter
