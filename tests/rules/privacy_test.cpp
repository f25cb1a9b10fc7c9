#include <string>

#include "catch.hpp"
#include "poortwachter/ruleset.hpp"
#include "rules/privacy/woorden.hpp"

using namespace poortwachter;

TEST_CASE("the name of a rule holds no medical word, so that a dossier may name it") {
  std::string words;
  for (const Rule& r : built_in_rules()) {
    to_words(r.id, words);
    INFO(r.id);
    CHECK_FALSE(holds_medical_word(words, false));
  }
}
