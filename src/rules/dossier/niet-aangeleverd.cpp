// What was not handed over proves nothing; all of it together is one thing to ask for.
#include <algorithm>

#include "dossier/fields.hpp"
#include "law/ziekte.hpp"
#include "rules/dossier/niet-aangeleverd.rule.hpp"

namespace poortwachter::dossier_niet_aangeleverd {

namespace {

/// What is drawn up for the application, and that itself.
constexpr KindSet kOfTheEnd{Kind::actueel_oordeel, Kind::eindevaluatie, Kind::oordeel_werknemer,
                            Kind::re_integratieverslag, Kind::wia_aanvraag};

Message not_delivered(const Case& c, bool of_the_end) {
  Message kinds;
  for (const Kind kind : fields::unfolds()) {
    if (c.delivered(kind) || (!of_the_end && kOfTheEnd.contains(kind))) continue;
    const Message name = spoken(poortwachter::name(kind));
    add_item(kinds, Text{name.nl, name.en});
  }
  return kinds;
}

}  // namespace

void check(Check& k) {
  // In the first year nobody is asked about the end, where there is something else to ask, unless
  // it may come sooner: with the contract, or by a shortened wait (WIA art. 23 lid 6).
  const bool may_end = k.c.contract_ends || std::ranges::any_of(k.c.judgements(), &Judgement::none);
  const bool first_year =
      !may_end && k.c.as_of < k.c.clock.at(law::ziekte::eerste_jaar.days(k.c.fsd));
  Message kinds = not_delivered(k.c, !first_year);
  if (kinds.empty()) kinds = not_delivered(k.c, true);
  if (kinds.empty()) {
    k.not_applicable(msg::not_applicable{});
    return;
  }
  k.unknown(msg::unknown{.what = std::move(kinds)}).place = k.c.dossier.not_delivered.front().place;
}

}  // namespace poortwachter::dossier_niet_aangeleverd
