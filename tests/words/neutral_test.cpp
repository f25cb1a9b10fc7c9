#include "words/neutral.hpp"

#include "catch.hpp"
#include "words/utf8.hpp"
#include "words/wrap.hpp"

using namespace poortwachter;

namespace {

std::string wrapped(std::string_view text, int column, int hang, int width) {
  std::string out;
  wrap(out, text, column, hang, width);
  return out;
}

}  // namespace

TEST_CASE("what steers a terminal or a reader is replaced") {
  CHECK(neutral("gewoon, één regel") == "gewoon, één regel");
  CHECK(neutral("\x1b[31mrood") == "\uFFFD[31mrood");
  CHECK(neutral("a\nb\tc\x7f") == "a\uFFFDb\uFFFDc\uFFFD");
  CHECK(neutral("\u009b2J") == "\uFFFD2J");
  CHECK(neutral("a\u202egpj.\u2066x") == "a\uFFFDgpj.\uFFFDx");
  CHECK(neutral(std::string_view("a\0b", 3)) == "a\uFFFDb");
}

TEST_CASE("bytes that are not UTF-8 are replaced one by one") {
  CHECK(neutral("\xff\xc3") == "\uFFFD\uFFFD");
  CHECK(neutral("\xc0\xaf") == "\uFFFD\uFFFD");            // overlong
  CHECK(neutral("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");  // half a surrogate pair
}

TEST_CASE("a citizen service number is hidden, what stands around it is not") {
  CHECK(neutral("111222333") == "…");
  CHECK(neutral("zaken/111222333/2.yaml") == "zaken/…/2.yaml");
  CHECK(neutral("1112.22.333 en 123456782") == "… en …");
  CHECK(neutral("111222334") == "111222334");    // fails the eleven test
  CHECK(neutral("1112223330") == "1112223330");  // ten digits
  CHECK(neutral("2023-0147") == "2023-0147");
}

TEST_CASE("a reference does not name what ails somebody") {
  CHECK(neutral_reference("2023-0147") == "2023-0147");
  CHECK(neutral_reference("rugklachten 2023") == "…");
  CHECK(neutral_reference("zaak 111222333/2") == "zaak …/2");
}

TEST_CASE("a path neither") {
  CHECK(neutral_path("zaken/rugklachten/2023-0147.yaml") == "zaken/…/2023-0147.yaml");
  CHECK(neutral_path("/a/111/222/333/b.yaml") == "/a/…/b.yaml");
  CHECK(neutral_path("zaken/a.yaml") == "zaken/a.yaml");
}

TEST_CASE("width is counted in columns") {
  CHECK(columns("één") == 3);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("日本") == 4);
  CHECK(columns("") == 0);
}

TEST_CASE("lines break at spaces and hang") {
  CHECK(wrapped("een twee drie vier", 0, 2, 10) == "een twee\n  drie\n  vier");
  CHECK(wrapped("één twee drie", 0, 0, 8) == "één twee\ndrie");
  CHECK(wrapped("a  b  c", 0, 0, 5) == "a  b\nc");
  CHECK(wrapped("kort", 0, 2, 10) == "kort");
  CHECK(wrapped(" na het hoofd", 5, 2, 10) == " na\n  het\n  hoofd");
}

TEST_CASE("a word that does not fit stays whole") {
  CHECK(wrapped("een https://wetten.overheid.nl/ eind", 0, 2, 10) ==
        "een\n  https://wetten.overheid.nl/\n  eind");
}
