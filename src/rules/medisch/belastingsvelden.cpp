#include <array>
#include <string>

#include "poortwachter/field/shared.hpp"
#include "rules/medisch/belastingsvelden.rule.hpp"
#include "rules/medisch/judgements.hpp"

namespace poortwachter::medisch_belastingsvelden {
namespace {

/// The six fields of the list of functional possibilities (BRB par. 7.4, note 10).
constexpr std::array kSix{Word::persoonlijk_functioneren,      Word::sociaal_functioneren,
                          Word::fysieke_arbeidsomstandigheden, Word::dynamische_handelingen,
                          Word::statische_houdingen,           Word::werktijden};

/// The document discusses the field, or a consult of later does.
Tri discussed(const Case& c, const Event& e, Word field) {
  Tri any = e.has(field::belastingsvelden, field);
  for (const Event* later : c.events(Kind::consult_bedrijfsarts))
    if (later->day >= e.day && later->day <= c.test_end)
      any = any || tri(yes(later->has(field::belastingsvelden, field)));
  return no(any) && !c.delivered(Kind::consult_bedrijfsarts, e.day, c.test_end) ? Tri::unknown
                                                                                : any;
}

/// The words as they stand in the dossier, so that the reader finds them there.
Message lacking(const Case& c, const Event& e) {
  Message list;
  for (const Word w : kSix)
    if (no(discussed(c, e, w))) add_item(list, {spoken(name(w)).nl, spoken(name(w)).en});
  return list;
}

void look(Check& k, const Event& e, const Event*& good) {
  if (e.word(field::mogelijkheden) == Word::geen) return;
  Tri all = Tri::yes;
  for (const Word w : kSix) all = all && discussed(k.c, e, w);
  if (yes(all)) {
    good = &e;
    return;
  }
  // Not said whether there are possibilities at all: then the fields may not be needed.
  const bool judged = e.word(field::mogelijkheden).has_value();
  Finding& f =
      unknown(all) ? k.unknown(msg::unknown{.actual = e.day})
      : judged     ? k.fail(msg::fail{.actual = e.day, .what = lacking(k.c, e)})
               : k.unknown(msg::unknown_possibilities{.actual = e.day, .what = lacking(k.c, e)});
  f.place = e.place_of(field::belastingsvelden);
  f.short_from = e.day;
  f.short_to = k.c.test_moment;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* good = nullptr;
  bool any = false;
  bool delivered = true;
  for (const Kind kind : {Kind::probleemanalyse, Kind::actueel_oordeel}) {
    // A later document of the kind takes the place of an earlier one.
    const Event* e = c.last_until(kind, c.test_end);
    if (e != nullptr) look(k, *e, good);
    any = any || e != nullptr;
    delivered = delivered && c.delivered(kind);
  }
  if (!k.empty()) return;
  if (good == nullptr) {
    any || delivered ? k.not_applicable(msg::not_applicable{}) : k.unknown(msg::unknown_absent{});
    return;
  }
  k.pass(msg::pass{.actual = good->day}).place = good->place_of(field::belastingsvelden);
}

}  // namespace poortwachter::medisch_belastingsvelden
