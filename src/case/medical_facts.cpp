#include "case/medical_facts.hpp"

#include <algorithm>

#include "case/activity.hpp"
#include "case/on_file.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/stagnatie.hpp"

namespace poortwachter::fact {

Tri possibilities(const Case& c) { return c.any_possibilities(c.fsd, c.test_moment); }

Tri judged(const Case& c) { return tri(!c.judgements().empty()); }

Tri judged_none(const Case& c) {
  return tri(std::ranges::any_of(c.judgements(), [](const Judgement& j) { return j.none(); }));
}

Tri judged_partly_fit(const Case& c) {
  return tri(std::ranges::any_of(c.judgements(), [](const Judgement& j) {
    return j.possibilities == Word::beperkt || j.possibilities == Word::marginaal;
  }));
}

Tri marginal_without_track2(const Case& c) {
  const bool marginal = std::ranges::any_of(
      c.judgements(), [](const Judgement& j) { return j.possibilities == Word::marginaal; });
  const bool agreed =
      std::ranges::any_of(c.events(Kind::medisch_oordeel_derde), [](const Event* e) {
        return by_uwv(*e) && yes(e->is(field::mogelijkheden, Word::marginaal));
      });
  return tri(marginal && !agreed && c.first(Kind::spoor2_start) == nullptr);
}

Tri sheltered_without_track2(const Case& c) {
  return tri(yes(c.dossier.employee.yes(field::beschut_werk)) &&
             c.first(Kind::spoor2_start) == nullptr);
}

Tri none_of_unknown_length(const Case& c) {
  const auto expected = none_expected(c);
  return tri(expected && expected->by == NoneExpected::By::nothing);
}

Tri limited(const Case& c) { return judged_none(c) || judged_partly_fit(c); }

Tri possibilities_seen(const Case& c) { return tri(yes(possibilities(c))); }

Tri medical_doubt(const Case& c) {
  return on_file<Kind::medisch_oordeel_derde>(c) ||
         said<Kind::stagnatie, field::oorzaak, Word::behandeling>(c);
}

Tri leans_on_expert(const Case& c) {
  return judged_none(c) || on_file<Kind::medisch_oordeel_derde>(c) ||
         ground<Word::vertrouwen_op_deskundige>(c);
}

}  // namespace poortwachter::fact
