// Where documents begin and end.
#include "catch.hpp"
#include "read.hpp"

namespace poortwachter::yaml::testing {

TEST_CASE("yaml: a stream without a document is an error") {
  for (const auto* text :
       {"", "\n\n", "# alleen commentaar", "---\n", "---\n---\n# x\n...\n", "\xEF\xBB\xBF"}) {
    INFO(text);
    CHECK(one(text) == "empty 0:0");
  }
}

TEST_CASE("yaml: blank documents beside others are passed over and not counted") {
  const auto outcomes = read("---\n# x\n---\na: 1\n---\n---\nb: 2\n---\n");
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[0].tree == "{a=1}");
  CHECK(outcomes[1].tree == "{b=2}");
  CHECK(outcomes[1].number == 2);
}

TEST_CASE("yaml: an explicit null is a document") { CHECK(one("--- ~\n") == "~"); }

TEST_CASE("yaml: lines stay right from document to document") {
  const auto outcomes =
      read("# x\n%YAML 1.2\n---\na: 1\n...\n# y\n--- # z\nb: 2\n---\nc: 3", {}, true);
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[0].tree == "{a@4:1=1@4:4}@4:1");
  CHECK(outcomes[1].tree == "{b@8:1=2@8:4}@8:1");
  CHECK(outcomes[2].tree == "{c@10:1=3@10:4}@10:1");
}

TEST_CASE("yaml: a document may follow ... without ---") {
  const auto outcomes = read("a: 1\n...\nb: 2\n");
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[1].tree == "{b=2}");
  CHECK(one("a: 1\n... rest\n") == "stray-document 2:5");
}

TEST_CASE("yaml: markers count at the start of a line only, and as a word") {
  CHECK(one("a: |\n  ---\n  x\n") == "{a=\"---\nx\n\"}");
  CHECK(one("---a: 1\n---b: 2\n") == "{---a=1 ---b=2}");
  CHECK(read("a: 1\r\n---\r\nb: 2\r\n").size() == 2);
  CHECK(read("a: 1\n---\tb\n").size() == 2);
}

TEST_CASE("yaml: an error in one document leaves the others") {
  const auto outcomes = read("a: 1\n---\nb: [\n---\nc: 'x\n---\nd: \xE9\n---\ne: 5\n");
  REQUIRE(outcomes.size() == 5);
  CHECK(outcomes[0].tree == "{a=1}");
  REQUIRE(outcomes[1].errors.size() == 1);
  CHECK(outcomes[1].errors[0].place == Place{3, 4});
  REQUIRE(outcomes[2].errors.size() == 1);
  CHECK(outcomes[2].errors[0].code == "unclosed-quote");
  CHECK(outcomes[2].errors[0].place == Place{5, 4});
  REQUIRE(outcomes[3].errors.size() == 1);
  CHECK(outcomes[3].errors[0].code == "not-utf-8");
  CHECK(outcomes[4].tree == "{e=5}");
  CHECK(outcomes[4].number == 5);
}

TEST_CASE("yaml: text that yaml-cpp takes for a second document is an error") {
  CHECK(one("  a: 1\nb: 2\n") == "stray-document 2:1");
  CHECK(one("- a\nb: 1\n") == "stray-document 2:1");
  CHECK(one("[1, 2] rest") == "stray-document 1:8");
}

TEST_CASE("yaml: a stray comma ends in an error, not in endless documents") {
  CHECK(one(",") == "stray-document 1:1");
  CHECK(one("[1],") == "stray-document 1:4");
  CHECK(one("{a: 1},") == "stray-document 1:7");
  CHECK(one("--- ,\n") == "stray-document 1:5");
}

TEST_CASE("yaml: a directive that would be dropped is an error") {
  CHECK(one("a: 1\n%b: 2\n") == "directive 2:1");
  CHECK(one("%b: 2\na: 1\n") == "directive 1:1");
  CHECK(one("%YAML 1.2\na: 1\n") == "directive 1:1");
  CHECK(one("%RESERVED x\n---\na: 1\n") == "directive 1:1");
  CHECK(one("%YAML 1.2\n---\na: 1\n") == "{a=1}");
  CHECK(one("%YAML 3.0\n---\na: 1\n") == "syntax 1:1");
}

}  // namespace poortwachter::yaml::testing
