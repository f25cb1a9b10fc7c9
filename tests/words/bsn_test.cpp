#include "words/bsn.hpp"

#include <string>

#include "catch.hpp"

namespace poortwachter {
namespace {

std::string found(std::string_view text) {
  const auto span = find_bsn(text);
  return span ? std::string(text.substr(span->begin, span->end - span->begin)) : "";
}

TEST_CASE("a citizen service number is seen however it is written", "[words]") {
  for (const char* written : {"111222333",
                              "111-222-333",
                              "111 222 333",
                              "1112.22.333",
                              "111/222/333",
                              "111_222_333",
                              "111222-333",
                              "1112-22333",
                              "11122 2333",
                              "111\u2013222\u2013333",
                              "111\u2009222\u2009333",
                              "111\u00A0222\u00A0333",
                              "111\\_222\\_333",
                              "111 - 222 - 333",
                              "111  222  333",
                              "111\u200B222\u200B333",
                              "111\xA0"
                              "222\xA0"
                              "333",
                              "1 1 1 2 2 2 3 3 3",
                              "1-1-1-2-2-2-3-3-3",
                              "111\n222\n333"}) {
    INFO(written);
    CHECK(found(written) == written);
    CHECK(found("nr. " + std::string(written) + ", zie stuk") == written);
  }
}

TEST_CASE("what only looks like a citizen service number", "[words]") {
  for (const char* other :
       {"111222334", "1112223330", "0111222333", "000000000", "111.222-333", "111 - 222-333",
        "1-11222333", "+31 11 122 2333", "+31 (0)11 122 2333", "0031 11 122 2333",
        "(+31) 11-1222333", "2023-01-009", "2023-00024", "00024/2023", "09-01-2023", "111,222,333",
        "111-222-33", "111-222-", "NL91 ABNA 0417 1643 00"}) {
    INFO(other);
    CHECK(found(other).empty());
  }
  // Behind a telephone number one is seen again.
  CHECK(found("+31 20 123 4567 of 111222333") == "111222333");
}

TEST_CASE("what may have been meant as one is kept out of messages", "[words]") {
  for (const char* text : {"111222334", "12345678", "1234567890", "111-222-334", "111222 334"}) {
    INFO(text);
    CHECK(find_like_bsn(text));
  }
  for (const char* text : {"2023-01-09", "09-01-2023", "2023-0147", "2.850,00", "1234567"}) {
    INFO(text);
    CHECK_FALSE(find_like_bsn(text));
  }
}

TEST_CASE("the eleven test", "[words]") {
  CHECK(passes_eleven_test("111222333"));
  CHECK(passes_eleven_test("123456782"));
  CHECK(passes_eleven_test("999999990"));
  CHECK_FALSE(passes_eleven_test("123456789"));
  CHECK_FALSE(passes_eleven_test("000000000"));
}

}  // namespace
}  // namespace poortwachter
