// What was not handed over proves nothing; all of it together is one thing to ask for.
#include "dossier/fields.hpp"
#include "rules/dossier/niet-aangeleverd.rule.hpp"

namespace poortwachter::dossier_niet_aangeleverd {

void check(Check& k) {
  Message kinds;
  for (const Kind kind : fields::unfolds()) {
    if (k.c.delivered(kind)) continue;
    const Message name = spoken(poortwachter::name(kind));
    add_item(kinds, Text{name.nl, name.en});
  }
  if (kinds.empty()) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  k.unknown(msg::unknown{.what = std::move(kinds)}).place = k.c.dossier.not_delivered.front().place;
}

}  // namespace poortwachter::dossier_niet_aangeleverd
