// Kinds, texts and places of a tree that holds no errors.
#include "catch.hpp"
#include "read.hpp"

namespace poortwachter::yaml::testing {

TEST_CASE("yaml: maps, lists and scalars come out as they were written") {
  CHECK(one("a: 1\nb:\n  - x\n  - {c: d, e: [f]}\n") == "{a=1 b=[x {c=d e=[f]}]}");
  CHECK(one("{}") == "{}");
  CHECK(one("[]") == "[]");
  CHECK(one("tekst\n") == "tekst");
}

TEST_CASE("yaml: JSON is read") {
  CHECK(one("{\"a\": [1, true, null, \"x\\n\"],\n\t\"b\": {}}") ==
        "{\"a\"=[1 true ~ \"x\n\"] \"b\"={}}");
}

TEST_CASE("yaml: plain text keeps its form, whatever it looks like") {
  CHECK(one("[yes, 010, 1_000, .inf, 2023-01-09, 0x1F]") == "[yes 010 1_000 .inf 2023-01-09 0x1F]");
}

TEST_CASE("yaml: quotes and block texts make text; null has four spellings") {
  CHECK(one("[\"1\", '2', 3]") == "[\"1\" \"2\" 3]");
  CHECK(one("a: |\n  1\n") == "{a=\"1\n\"}");
  CHECK(one("a: >-\n  x\n  y\n") == "{a=\"x y\"}");
  CHECK(one("[~, null, Null, NULL, nULL, \"null\"]") == "[~ ~ ~ ~ nULL \"null\"]");
  CHECK(one("a:\nb: \"\"\n") == "{a=~ b=\"\"}");
}

TEST_CASE("yaml: places count from one") {
  CHECK(one_with_places("a: 1\nb:\n  - x\n") == "{a@1:1=1@1:4 b@2:1=[x@3:5]@3:3}@1:1");
}

TEST_CASE("yaml: columns count characters, not bytes") {
  CHECK(one_with_places("{é: ü, \"€\": 𝄞, x: y}") ==
        "{é@1:2=ü@1:5 \"€\"@1:8=𝄞@1:13 x@1:16=y@1:19}@1:1");
  CHECK(one_with_places("a: é\nbé: c\n") == "{a@1:1=é@1:4 bé@2:1=c@2:5}@1:1");
  CHECK(only_error("{é: 1, é: 2}").place == Place{1, 8});
}

TEST_CASE("yaml: files with CRLF have the same tree and places") {
  CHECK(one_with_places("a: 1\r\nb:\r\n  - \"x\"\r\n") == one_with_places("a: 1\nb:\n  - \"x\"\n"));
}

TEST_CASE("yaml: an empty value stands at its key") {
  CHECK(one_with_places("a:\n\n\nb: ~\n") == "{a@1:1=~@1:1 b@4:1=~@4:1}@1:1");
  CHECK(one_with_places("{a, b: }") == "{a@1:2=~@1:2 b@1:5=~@1:5}@1:1");
}

TEST_CASE("yaml: an empty item stands at its dash") {
  CHECK(one_with_places("a:\n  -\n  -  # niets\n\n  - ~\nc: 1\n") ==
        "{a@1:1=[~@2:3 ~@3:3 ~@5:5]@2:3 c@6:1=1@6:4}@1:1");
  CHECK(one_with_places("a:\n-\n~ b: !!str c\n") == "{a@1:1=[~@2:1]@2:1 ~ b@3:1=\"c\"@3:6}@1:1");
  CHECK(one_with_places("é:\n-\n- -\n-\n") == "{é@1:1=[~@2:1 [~@3:3]@3:3 ~@4:1]@2:1}@1:1");
}

TEST_CASE("yaml: an alias answers as its anchor does, from its own place") {
  CHECK(one_with_places("a: &x {k: 1}\nb: *x\n") ==
        "{a@1:1={k@1:8=1@1:11}@1:4 b@2:1={k@1:8=1@1:11}@2:4}@1:1");
  CHECK(one("a: &x \"1\"\nb: [*x, 2]\n") == "{a=\"1\" b=[\"1\" 2]}");
  CHECK(one("a: &x [1]\nb: &x [2]\nc: *x\n") == "{a=[1] b=[2] c=[2]}");
}

TEST_CASE("yaml: tags for text, lists and maps are taken, others refused") {
  CHECK(one("a: !!str 1\nb: !!seq [x]\nc: !!map {}\nd: ! 1\n") == "{a=\"1\" b=[x] c={} d=\"1\"}");
  CHECK(one("a: !!int 1\nb: !dossier {}\nc: !<x> [y]\n") == "tag 1:4\ntag 2:4\ntag 3:4");
  CHECK(only_error("a: !!binary aGk=").message.en == "tag !!binary does not fit here");
  CHECK_FALSE(only_error("a: !!binary aGk=").hint.empty());
}

TEST_CASE("yaml: a tree is refilled from document to document") {
  const auto outcomes = read("a: een lange tekst die ruimte vraagt\n---\n[b]\n---\nc: d\n");
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[1].tree == "[b]");
  CHECK(outcomes[2].tree == "{c=d}");
}

}  // namespace poortwachter::yaml::testing
