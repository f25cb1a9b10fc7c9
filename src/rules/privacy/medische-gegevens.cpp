// No medical words in the employer's file (policy rules of the AP on sick employees). The finding
// gives the place and never the word: a report must not spread what it warns of.
#include <string>

#include "poortwachter/field/employer.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/privacy/medische-gegevens.rule.hpp"
#include "rules/privacy/texts.hpp"
#include "words/medical.hpp"

namespace poortwachter::privacy_medische_gegevens {
namespace {

/// Fields that name a function, a branch or who does something: there a speciality is a job.
bool names_a_job(Field f) { return f == field::functie || f == field::sector || f == field::door; }

}  // namespace

void check(Check& k) {
  std::string words;
  each_text(k.c.dossier, [&](Field field, std::string_view text, Place place) {
    to_words(text, words);
    if (!holds_medical_word(words, names_a_job(field))) return;
    const std::string key(name(field));
    k.fail(msg::fail{.what = Message{key, key}}).place = place;
  });
  if (k.empty()) k.pass(msg::pass{});
}

}  // namespace poortwachter::privacy_medische_gegevens
