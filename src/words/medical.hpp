// Dutch words for diagnoses, complaints, treatment and medication, as data with a small matcher.
#pragma once

#include <string>
#include <string_view>

namespace poortwachter {

/// Puts the words of a text into `words`: lower case, without accents, one space before, between
/// and after them. Everything but a letter parts words.
void to_words(std::string_view text, std::string& words);

/// Is there a medical word? `words` as to_words() gives it. Where a text names a function or a
/// branch (`names_a_job`), specialities and kinds of care are not looked for.
bool holds_medical_word(std::string_view words, bool names_a_job);

}  // namespace poortwachter
