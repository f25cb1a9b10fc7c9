// What is on file of a kind, a key and a word. These never answer unknown, so that no question is
// asked on account of what nobody said.
#pragma once

#include <algorithm>

#include "case/case.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter::fact {

template <Kind kind>
Tri on_file(const Case& c) {
  return tri(c.first(kind) != nullptr);
}

template <Kind kind, Field field, Word word>
Tri said(const Case& c) {
  return tri(
      std::ranges::any_of(c.events(kind), [](const Event* e) { return yes(e->is(field, word)); }));
}

template <Kind kind, Field field>
Tri answered_no(const Case& c) {
  return tri(std::ranges::any_of(c.events(kind), [](const Event* e) { return no(e->yes(field)); }));
}

template <Word kind_of_ground>
Tri ground(const Case& c) {
  return tri(std::ranges::any_of(c.dossier.grounds, [&](const Record& g) {
    const auto day = g.date(field::datum);
    return (!day || *day <= c.as_of) && yes(g.is(field::soort_grond, kind_of_ground));
  }));
}

}  // namespace poortwachter::fact
