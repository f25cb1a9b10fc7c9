// Input made to cost time or memory ends in a clear error, soon.
#include "catch.hpp"
#include "read.hpp"

namespace poortwachter::yaml::testing {
namespace {

Limits few_nodes(std::size_t nodes) {
  Limits limits;
  limits.nodes = nodes;
  return limits;
}

Limits shallow(std::size_t depth) {
  Limits limits;
  limits.depth = depth;
  return limits;
}

/// Each line stands for ten times as many nodes as the line before.
std::string alias_bomb(int lines) {
  std::string text = "l0: &l0 [x,x,x,x,x,x,x,x,x,x]\n";
  for (int i = 1; i < lines; ++i) {
    const std::string last = "*l" + std::to_string(i - 1);
    text += "l" + std::to_string(i) + ": &l" + std::to_string(i) + " [" + last +
            repeat("," + last, 9) + "]\n";
  }
  return text;
}

}  // namespace

TEST_CASE("yaml: a document over the limit of bytes is refused") {
  Limits limits;
  limits.bytes = 10;
  CHECK(one("a: 1234567", limits) == "{a=1234567}");
  CHECK(one("a: 12345678", limits) == "too-large 1:1");
}

TEST_CASE("yaml: a document over the limit leaves the others readable") {
  Limits limits;
  limits.bytes = 10;
  std::vector<std::string> found;
  parse("---\na: 1\n---\na: 12345678\n---\na: 2\n", limits,
        [&](const Document& d) {
          const std::string what = d.tree == nullptr ? std::string(d.errors.front().code) : "fine";
          found.push_back(std::to_string(d.number) + " " + what);
        },
        {101, 7});
  CHECK(found == std::vector<std::string>{"7 fine", "8 too-large", "9 fine"});
}

TEST_CASE("yaml: nodes are counted up to the limit") {
  CHECK(one("[a, b]", few_nodes(3)) == "[a b]");
  CHECK(one("[a, b, c]", few_nodes(3)) == "too-many-nodes 1:8");
}

TEST_CASE("yaml: every visit of an alias counts") {
  CHECK(one("[&a [x, y], *a]", few_nodes(7)) == "[[x y] [x y]]");
  CHECK(one("[&a [x, y], *a]", few_nodes(6)) == "too-many-nodes 1:13");
  CHECK(one("[&a x, *a, *a]", few_nodes(4)) == "[x x x]");
}

TEST_CASE("yaml: an alias bomb is refused at the alias that goes too far") {
  const InputError e = only_error(alias_bomb(40));
  CHECK(e.code == "too-many-nodes");
  CHECK(e.place.line == 6);
}

TEST_CASE("yaml: a wide flow list is refused before its tokens fill the memory") {
  const std::string list = "[" + repeat("a,", 200'000) + "]";
  CHECK(one(list, few_nodes(1000)) == "too-many-nodes 1:1");
  CHECK(one("x: 1\n---\n" + list + "\n---\n" + repeat("\"\"", 9000), few_nodes(1000)) ==
        "3 documents");
  CHECK(one(repeat("\"\"", 200'000), few_nodes(1000)) == "too-many-nodes 1:1");
}

TEST_CASE("yaml: nesting is allowed up to the limit of depth") {
  CHECK(one("[[x]]", shallow(2)) == "[[x]]");
  CHECK(one("[{a: [x]}]", shallow(2)) == "too-deep 1:6");
  CHECK(one("a:\n  b:\n    c: 1\n", shallow(2)) == "too-deep 3:5");
}

TEST_CASE("yaml: an alias is as deep as what it stands for") {
  CHECK(one("a: &a [[x]]\nb: *a\n", shallow(3)) == "{a=[[x]] b=[[x]]}");
  CHECK(one("a: &a [[x]]\nb: [*a]\n", shallow(3)) == "too-deep 2:5");
  CHECK(one("a: &a [x]\nb: &b [*a]\nc: &c [*b]\nd: [*c]\n", shallow(4)) == "too-deep 4:5");
}

TEST_CASE("yaml: thousands of nested brackets are a clean error") {
  for (const auto* unit : {"[", "{a: ", "- ", "? ", "[? "}) {
    INFO(unit);
    const InputError e = only_error(repeat(unit, 10'000));
    CHECK(e.code == "too-deep");
    CHECK(e.place.line == 1);
  }
  CHECK(one(repeat("[", 65) + repeat("]", 65)) == "too-deep 1:65");
  CHECK(one(repeat("[", 64) + repeat("]", 64)) == repeat("[", 64) + repeat("]", 64));
}

TEST_CASE("yaml: many empty items and many documents are read in linear time") {
  const auto items = read("a:\n" + repeat("  -\n", 20'000));
  REQUIRE(items.size() == 1);
  CHECK(items[0].errors.empty());
  const auto documents = read(repeat("---\né: [\n", 20'000));
  REQUIRE(documents.size() == 20'000);
  REQUIRE(documents.back().errors.size() == 1);
  CHECK(documents.back().errors[0].place == Place{40'000, 4});
}

}  // namespace poortwachter::yaml::testing
