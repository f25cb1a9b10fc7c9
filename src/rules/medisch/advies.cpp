#include <array>

#include "rules/medisch/advies.rule.hpp"

namespace poortwachter::medisch_advies {
namespace {

constexpr std::array kParts{Field::advies, Field::niet_medische_factoren};

/// No possibilities and no recovery to be expected: an analysis without advice is enough (BRB par.
/// 7.4, situation 3).
Tri limited(const Event& e) {
  return e.is(Field::mogelijkheden, Word::geen) && !e.yes(Field::herstel_verwacht);
}

/// The keys for which the dossier gives this answer.
Message parts(const Event& e, Tri answer) {
  Message list;
  for (const Field f : kParts)
    if (e.yes(f) == answer) add_key(list, f);
  return list;
}

void fill(Finding& f, const Case& c, const Event& e) {
  f.place = e.place_of(no(e.yes(Field::advies)) ? Field::advies : Field::niet_medische_factoren);
  f.short_from = e.day;
  f.short_to = c.test_moment;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* good = nullptr;
  const Event* silent = nullptr;
  const auto analyses = c.events(Kind::probleemanalyse);
  for (const Event* e : analyses) {
    const Tri has = e->yes(Field::advies) && e->yes(Field::niet_medische_factoren);
    if (e->day > c.efforts_end || yes(limited(*e))) continue;
    if (yes(has))
      good = e;
    else if (unknown(has))
      silent = silent != nullptr ? silent : e;
    else if (no(limited(*e)))
      fill(k.fail(msg::fail{.actual = e->day, .what = parts(*e, Tri::no)}), c, *e);
    else
      fill(k.unknown(msg::unknown_limited{.actual = e->day, .what = parts(*e, Tri::no)}), c, *e);
  }
  if (silent != nullptr)
    fill(k.unknown(msg::unknown{.actual = silent->day, .what = parts(*silent, Tri::unknown)}), c,
         *silent);
  if (!k.empty()) return;
  if (good != nullptr) return fill(k.pass(msg::pass{.actual = good->day}), c, *good);
  analyses.empty() && !c.delivered(Kind::probleemanalyse) ? k.unknown(msg::unknown_absent{})
                                                          : k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::medisch_advies
