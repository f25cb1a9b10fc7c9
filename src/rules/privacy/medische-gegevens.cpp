// No medical words in the employer's file (policy rules of the AP on sick employees). The finding
// gives the place and never the word: a report must not spread what it warns of.
#include <string>

#include "rules/check.hpp"
#include "rules/privacy/texts.hpp"
#include "words/medical.hpp"

namespace poortwachter {
namespace {

/// Fields that name a function, a branch or who does something: there a speciality is a job.
bool names_a_job(Field f) { return f == Field::functie || f == Field::sector || f == Field::door; }

}  // namespace

void check_privacy_medische_gegevens(Check& k) {
  std::string words;
  each_text(k.c.dossier, [&](Field field, std::string_view text, Place place) {
    to_words(text, words);
    if (!holds_medical_word(words, names_a_job(field))) return;
    Finding& f = k.fail("fail");
    f.place = place;
    f.what = {std::string(name(field)), std::string(name(field))};
  });
  if (k.empty()) k.pass();
}

}  // namespace poortwachter
