#include <string>

#include "catch.hpp"
#include "poortwachter/ruleset.hpp"
#include "words/medical.hpp"

using namespace poortwachter;

TEST_CASE("the name of a rule holds no medical word, so that a dossier may name it") {
  std::string words;
  for (const Rule& r : built_in_rules()) {
    to_words(r.id, words);
    INFO(r.id);
    CHECK_FALSE(holds_medical_word(words, false));
  }
}

TEST_CASE("whole words, beginnings, ends and phrases are found; their neighbours are not") {
  const auto found = [](std::string_view text) {
    std::string words;
    to_words(text, words);
    return holds_medical_word(words, false);
  };
  for (const std::string_view text :
       {"loopt op krukken", "ligt in het ziekenhuis", "pols in het gips", "na operatie", "een MRI",
        "tia", "RSI.", "heeft een longinfarct", "rugpijn", "migraineaanval", "burn-out", "Ptss",
        "een knieoperatie", "polsbreuk", "borstkanker", "wegens stress", "gebroken arm"}) {
    INFO(text);
    CHECK(found(text));
  }
  for (const std::string_view text :
       {"", "a", "op", "op kruk", "de infarcten in het net", "pijnboom", "operationeel",
        "evaluatie", "mrs", "handbreedte", "werk", "a b c", "overtiara"}) {
    INFO(text);
    CHECK_FALSE(found(text));
  }
}
