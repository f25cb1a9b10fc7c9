#include "case/work_facts.hpp"

#include <algorithm>

#include "case/on_file.hpp"
#include "poortwachter/field/arbeidsdeskundig_onderzoek.hpp"
#include "poortwachter/field/interventie.hpp"
#include "poortwachter/field/onderzoek_spoor1.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"

namespace poortwachter::fact {

Tri other_work_in_view(const Case& c) {
  return said<Kind::onderzoek_spoor1, field::gericht_op, Word::andere_functie>(c) ||
         on_file<Kind::arbeidsdeskundig_onderzoek>(c) || on_file<Kind::aanbod_passende_arbeid>(c) ||
         on_file<Kind::terugkeer_uitgesloten>(c) || on_file<Kind::spoor2_start>(c) ||
         said<Kind::werkhervatting, field::functie, Word::ander>(c) ||
         said<Kind::werkhervatting, field::werkgever, Word::ander>(c);
}

Tri work_offered(const Case& c) {
  return on_file<Kind::aanbod_passende_arbeid>(c) || on_file<Kind::werkhervatting>(c);
}

Tri no_place(const Case& c) {
  return said<Kind::arbeidsdeskundig_onderzoek, field::ander_werk_eigen_werkgever,
              Word::niet_beschikbaar>(c) ||
         said<Kind::onderzoek_spoor1, field::uitkomst, Word::niet_passend>(c) ||
         said<Kind::terugkeer_uitgesloten, field::reden, Word::geen_passend_werk>(c) ||
         ground<Word::plek_vervuld>(c);
}

Tri shrinks(const Case& c) {
  return said<Kind::terugkeer_uitgesloten, field::reden, Word::bedrijfsbeeindiging>(c) ||
         ground<Word::gedwongen_sluiting>(c) || ground<Word::reorganisatie>(c);
}

Tri limits_claimed(const Case& c) {
  return no_place(c) || ground<Word::kosten>(c) || ground<Word::onevenredige_belasting>(c) ||
         tri(yes(c.dossier.sickness.yes(field::werk_gerelateerd)));
}

Tri costs_matter(const Case& c) {
  return ground<Word::kosten>(c) ||
         tri(std::ranges::any_of(c.events(Kind::interventie), [](const Event* e) {
           return e->number(field::kosten) > 0 ||
                  (yes(e->yes(field::geadviseerd)) && no(e->yes(field::uitgevoerd)));
         }));
}

}  // namespace poortwachter::fact
