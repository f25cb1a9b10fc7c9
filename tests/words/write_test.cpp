#include "words/write.hpp"

#include "catch.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

TEST_CASE("an amount is written one way in each language", "[words]") {
  CHECK(euro(23940, Language::nl) == "€\u00A023.940,00");
  CHECK(euro(1234567.5, Language::en) == "€1,234,567.50");
  CHECK(euro(999.99, Language::nl) == "€\u00A0999,99");
  CHECK(euro(123456.78, Language::nl) == "€\u00A0123.456,78");
  CHECK(euro(1200, Language::nl) == "€\u00A01.200,00");
  CHECK(euro(0, Language::en) == "€0.00");
}

TEST_CASE("a sentence is filled in in order, or by number", "[words]") {
  constexpr Text kText{"Op {} telde hij {}: {} van {}, {}%.",
                       "He counted {1} on {0}: {2} of {3}, {4}%."};
  const Date day = *Date::parse("2023-01-09");
  CHECK(say(kText, Language::nl, day, days_of(1), 3, Euro{1200}, Percent{65.5}) ==
        "Op 9 januari 2023 telde hij 1 dag: 3 van €\u00A01.200,00, 65,5%.");
  CHECK(say(kText, day, weeks_of(2), 3, Euro{1200}, Percent{65}).en ==
        "He counted 2 weeks on 9 January 2023: 3 of €1,200.00, 65%.");
  CHECK(say(Text{"geen plaats", "no place"}, Language::nl) == "geen plaats");
  CHECK(say(Text{"{} {}", "{}"}, Language::nl, 1) == "1 ?");
}

}  // namespace
}  // namespace poortwachter
