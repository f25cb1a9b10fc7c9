#include <array>

#include "rules/check.hpp"

namespace poortwachter {
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

void fill(Finding& f, const Case& c, const Event& e, Tri listed) {
  f.what = parts(e, listed);
  f.actual = e.day;
  f.place = e.place_of(no(e.yes(Field::advies)) ? Field::advies : Field::niet_medische_factoren);
  f.short_from = e.day;
  f.short_to = c.test_moment;
}

}  // namespace

void check_medisch_advies(Check& k) {
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
      fill(k.fail("fail"), c, *e, Tri::no);
    else
      fill(k.unknown("unknown_limited"), c, *e, Tri::no);
  }
  if (silent != nullptr) fill(k.unknown(), c, *silent, Tri::unknown);
  if (!k.empty()) return;
  if (good != nullptr) return fill(k.pass(), c, *good, Tri::yes);
  analyses.empty() && !c.delivered(Kind::probleemanalyse) ? k.unknown("unknown_absent")
                                                          : k.not_applicable();
}

}  // namespace poortwachter
