// What was not handed over proves nothing; all of it together is one thing to ask for.
#include "rules/dossier/niet-aangeleverd.rule.hpp"

namespace poortwachter::dossier_niet_aangeleverd {

void check(Check& k) {
  Message kinds;
  KindSet told;
  for (const NotDelivered& n : k.c.dossier.not_delivered) {
    if (told.contains(n.kind) || k.c.delivered(n.kind)) continue;
    told.insert(n.kind);
    const Message name = spoken(poortwachter::name(n.kind));
    add_item(kinds, Text{name.nl, name.en});
  }
  if (kinds.empty()) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  k.unknown(msg::unknown{.what = std::move(kinds)}).place = k.c.dossier.not_delivered.front().place;
}

}  // namespace poortwachter::dossier_niet_aangeleverd
