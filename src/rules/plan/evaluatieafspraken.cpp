// plan/evaluatieafspraken: when progress is discussed, and when the bedrijfsarts looks again (RPG
// art. 4 lid 2 onder b en lid 4). One plan that settles it is enough.
#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/plan/evaluatieafspraken.rule.hpp"

namespace poortwachter::plan_evaluatieafspraken {
namespace {

/// A day that was set for the next evaluation, in the plan or in what came of it, is an agreement
/// on it, unless the plan itself says that there is none.
Tri evaluations_agreed(const Case& c, std::span<const Event* const> plans) {
  const auto sets_a_day = [&](const Event* e) {
    return e->day <= c.efforts_end && e->date(field::volgende_evaluatie);
  };
  Tri agreed = Tri::no;
  for (const Event* e : plans) {
    const Tri said = e->yes(field::evaluatieafspraken);
    agreed = agreed || (unknown(said) && sets_a_day(e) ? Tri::yes : said);
  }
  if (!unknown(agreed)) return agreed;
  for (const Kind kind : {Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie})
    if (std::ranges::any_of(c.events(kind), sets_a_day)) return Tri::yes;
  return Tri::unknown;
}

Tri physician_agreed(std::span<const Event* const> plans) {
  Tri agreed = Tri::no;
  for (const Event* e : plans) agreed = agreed || e->yes(field::afspraken_arbodienst);
  return agreed;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  std::vector<const Event*> plans;
  for (const Event* e : c.events(Kind::plan_van_aanpak))
    if (e->day <= c.efforts_end) plans.push_back(e);  // what came after the efforts is not tested
  if (plans.empty()) {
    c.delivered(Kind::plan_van_aanpak) ? k.not_applicable(msg::not_applicable{})
                                       : k.unknown(msg::unknown_absent{});
    return;
  }
  const std::array asked{std::pair(field::evaluatieafspraken, evaluations_agreed(c, plans)),
                         std::pair(field::afspraken_arbodienst, physician_agreed(plans))};
  Message lacks;
  Message silent;
  const bool all = c.delivered(Kind::plan_van_aanpak);  // another plan may settle it
  for (const auto& [key, agreed] : asked) {
    if (no(agreed) && all) add_key(lacks, key);
    if (unknown(agreed) || (no(agreed) && !all)) add_key(silent, key);
  }
  const Event& last = *plans.back();
  Finding& f = !lacks.empty() ? k.fail(msg::fail{.actual = last.day, .what = std::move(lacks)})
               : !silent.empty()
                   ? k.unknown(msg::unknown{.actual = last.day, .what = std::move(silent)})
                   : k.pass(msg::pass{.actual = last.day});
  f.place = last.place;
  f.short_from = last.day;
  f.short_to = std::max(last.day, c.efforts_moment);
}

}  // namespace poortwachter::plan_evaluatieafspraken
