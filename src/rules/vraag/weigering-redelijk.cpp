// vraag/weigering-redelijk: what UWV held of the work that was refused decides whether it could be
// (BRB par. 3 and 8).
#include <algorithm>

#include "law/medewerking.hpp"
#include "poortwachter/field/aanbod_passende_arbeid.hpp"
#include "rules/vraag/suitable.hpp"
#include "rules/vraag/weigering-redelijk.rule.hpp"

namespace poortwachter::vraag_weigering_redelijk {
namespace {

/// Did the employer take a measure within the term of medewerking/werkgever-treedt-op?
bool answered(const Case& c, const Event& offer) {
  const Event* measure = c.first_from(Kind::maatregel_werkgever, offer.day);
  return measure != nullptr &&
         measure->day <= c.clock.after(offer.day, law::medewerking::termijn.days(offer.day));
}

/// Of each offer that was refused: UWV's opinion came after it.
bool about_all(std::span<const Event* const> refused, const Event& opinion) {
  return std::ranges::all_of(refused, [&](const Event* e) { return e->day <= opinion.day; });
}

Finding& say(Check& k, const Event& opinion) {
  std::vector<const Event*> refused;
  for (const Event* e : k.c.events(Kind::aanbod_passende_arbeid))
    if (no(e->yes(field::geaccepteerd))) refused.push_back(e);
  const Message what = opinion_in_words(opinion);
  const bool all = about_all(refused, opinion);
  if (!held_suitable(opinion)) return k.unknown(msg::unknown_not_suitable{.what = what});
  if (!all) return k.unknown(msg::unknown_other_work{.what = what});
  const bool acted =
      std::ranges::all_of(refused, [&](const Event* e) { return answered(k.c, *e); });
  return acted ? k.pass(msg::pass_uwv{.what = what})
               : k.unknown(msg::unknown_suitable{.what = what});
}

}  // namespace

void check(Check& k) { check_with_opinion(k, say); }

}  // namespace poortwachter::vraag_weigering_redelijk
