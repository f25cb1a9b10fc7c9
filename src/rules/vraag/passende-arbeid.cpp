// vraag/passende-arbeid: where UWV gave its opinion on the work, that answers it (BRB par. 8 and
// 10).
#include <algorithm>

#include "poortwachter/field/shared.hpp"
#include "rules/vraag/passende-arbeid.rule.hpp"
#include "rules/vraag/suitable.hpp"

namespace poortwachter::vraag_passende_arbeid {
namespace {

/// Was all work offered or taken up by the day of the opinion, or as it was followed?
bool about_all(const Case& c, const Event& opinion) {
  const auto known = [&](const Event* e) {
    return e->day <= opinion.day ||
           (e->kind == Kind::werkhervatting && e->day == opinion.date(field::opgevolgd_op));
  };
  return std::ranges::all_of(c.events(Kind::aanbod_passende_arbeid), known) &&
         std::ranges::all_of(c.events(Kind::werkhervatting), known);
}

Finding& say(Check& k, const Event& opinion) {
  const Message what = opinion_in_words(opinion);
  if (!held_suitable(opinion)) return k.unknown(msg::unknown_not_suitable{.what = what});
  if (!about_all(k.c, opinion)) return k.unknown(msg::unknown_other_work{.what = what});
  return k.pass(msg::pass_uwv{.what = what});
}

}  // namespace

void check(Check& k) { check_with_opinion(k, say); }

}  // namespace poortwachter::vraag_passende_arbeid
