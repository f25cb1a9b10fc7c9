#include "case/grounds.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "law/spoor2.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/niet_meewerken.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/numbers.hpp"

namespace poortwachter {
namespace {

/// By Word: whether a ground of that kind can count. Null for what is no kind of ground.
std::array<const Number*, kWords> numbers_of_kinds() {
  std::array<const Number*, kWords> all{};
  for (std::size_t i = 0; i < kWords; ++i)
    all[i] = number_named("grond." + std::string(name(static_cast<Word>(i))));
  return all;
}

/// The same day of a later year; the last of February where that has no 29th.
Date years_after(Date d, int years) {
  const bool leap_day = d.month() == 2 && d.day() == 29;
  return Date::of(d.year() + years, d.month(), leap_day ? 28 : d.day());
}

}  // namespace

bool never_a_ground(const Record& g, Date tested) {
  static const auto kNumbers = numbers_of_kinds();
  const auto kind = g.word(field::soort_grond);
  const Number* can_count = kind ? kNumbers[static_cast<std::size_t>(*kind)] : nullptr;
  return can_count != nullptr && can_count->on(tested) == 0;
}

bool confirmed_by_uwv(const Case& c, const Record& ground) {
  const auto by = ground.word(field::bevestigd_door);
  return by == Word::uwv || (by == Word::deskundigenoordeel && !lacks_opinion(c, ground));
}

bool lacks_opinion(const Case& c, const Record& ground) {
  return ground.word(field::bevestigd_door) == Word::deskundigenoordeel &&
         c.first(Kind::deskundigenoordeel) == nullptr && c.delivered(Kind::deskundigenoordeel);
}

bool decides_on(const Event& opinion, Word subject) {
  const auto outcome = opinion.word(field::uitkomst);
  return (outcome == Word::positief || outcome == Word::negatief) &&
         yes(opinion.is(field::onderwerp, subject));
}

std::vector<const Event*> opinions_on_employee(const Case& c) {
  std::vector<const Event*> all;
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (decides_on(*e, Word::inspanningen_werknemer)) all.push_back(e);
  return all;
}

namespace {

/// Of the opinions asked for by a day the last that was given.
struct AskedBy {
  Date day;  ///< the first day of all, where it is not said
  const Event* last;
  bool operator==(const AskedBy&) const = default;
};

/// By the day on which they were asked for, ascending.
std::vector<AskedBy> opinions_by_request(const Case& c) {
  const auto& given = c.found<opinions_on_employee>();
  std::vector<std::pair<Date, std::size_t>> asked;  // and which of those by date
  for (std::size_t i = 0; i < given.size(); ++i)
    asked.emplace_back(given[i]->date(field::aangevraagd).value_or(kFirstDate), i);
  std::ranges::sort(asked);
  std::vector<AskedBy> all;
  std::size_t last = 0;
  for (const auto& [day, which] : asked) {
    last = std::max(last, which);
    all.push_back({day, given[last]});
  }
  return all;
}

}  // namespace

const Event* speaks_against(const Case& c, const Event& refusal) {
  if (refusal.kind != Kind::niet_meewerken || yes(refusal.yes(field::deugdelijke_grond)))
    return nullptr;
  // What ended before an opinion was asked for, it may not be about.
  const auto& all = c.found<opinions_by_request>();
  const auto after = std::ranges::upper_bound(all, refusal.date(field::einde).value_or(kLastDate),
                                              {}, &AskedBy::day);
  if (after == all.begin()) return nullptr;
  const Event& opinion = *(after - 1)->last;
  const bool of_then = opinion.day >= refusal.day;
  return of_then && yes(opinion.is(field::uitkomst, Word::positief)) ? &opinion : nullptr;
}

bool retires_soon(const Case& c) {
  return c.aow && *c.aow <= years_after(c.waiting_end, law::spoor2::aow.days(c.waiting_end));
}

}  // namespace poortwachter
