#include "catch.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

constexpr const char* kReplaced = "\xEF\xBF\xBD";

TEST_CASE("shown leaves ordinary text as it is", "[words]") {
  CHECK(shown("geen re\xC3\xABle optie, 36 uur") == "geen re\xC3\xABle optie, 36 uur");
  CHECK(shown("").empty());
}

TEST_CASE("shown neutralises what steers a terminal or the eye", "[words]") {
  const std::string r = kReplaced;
  CHECK(shown("a\x1B[31mb") == "a" + r + "[31mb");
  CHECK(shown("a\nb\tc\x7F") == "a" + r + "b" + r + "c" + r);
  CHECK(shown("a\xC2\x9B"
              "b") == "a" + r + "b");  // C1: control sequence introducer
  CHECK(shown("a\xE2\x80\xAE"
              "b") == "a" + r + "b");  // right-to-left override
  CHECK(shown("a\xE2\x81\xA6"
              "b") == "a" + r + "b");  // isolate
  CHECK(shown("a\xE2\x80\x8B"
              "b") == "a" + r + "b");  // no width
  CHECK(shown("a\xF3\xA0\x81\x81"
              "b") == "a" + r + "b");  // tag character
  CHECK(shown("a\xFF"
              "b\xC3") == "a" + r + "b" + r);  // no UTF-8
  CHECK(shown("\xE0\x80\x80") == r + r + r);   // overlong
}

TEST_CASE("shown cuts after forty characters, not bytes", "[words]") {
  std::string accents;
  for (int i = 0; i < 40; ++i) accents += "\xC3\xA9";
  CHECK(shown(accents) == accents);
  CHECK(shown(accents + "x") == accents + "\xE2\x80\xA6");
}

TEST_CASE("shown never shows what may be a citizen service number", "[words]") {
  for (const char* text :
       {"123456782", "12345678", "nr 123456782 van", "1234 56 782", "1234.56.782", "123-456-782"}) {
    CAPTURE(text);
    CHECK_FALSE(may_be_shown(text));
    CHECK(shown(text) == "\xE2\x80\xA6");
  }
  const std::string late = std::string(60, 'x') + "123456782";
  CHECK(shown(late) == "\xE2\x80\xA6");
}

TEST_CASE("dates and amounts are no citizen service numbers", "[words]") {
  for (const char* text : {"09-01-2023", "2023-01-09", "2.850,00", "1234567", "2023-0147"}) {
    CAPTURE(text);
    CHECK(may_be_shown(text));
    CHECK(shown(text) == text);
  }
}

}  // namespace
}  // namespace poortwachter
