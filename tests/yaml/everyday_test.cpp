// What the everyday reader takes, what it leaves to yaml-cpp, and where it reads more.
#include "catch.hpp"
#include "read.hpp"

namespace poortwachter::yaml::testing {
namespace {

bool everyday(std::string_view text) {
  bool all = true;
  parse(text, {}, [&all](const Document& d) { all = all && d.reader == YamlReader::everyday; });
  return all;
}

std::string by_yaml_cpp(std::string_view text) {
  std::string result;
  Parser(Limits{}, YamlReader::yaml_cpp).parse(text, [&](const Document& d) {
    result = d.tree == nullptr ? d.errors.at(0).message.en : outline(*d.tree, 0, false);
  });
  return result;
}

}  // namespace

TEST_CASE("yaml: what people and programs write every day needs no yaml-cpp") {
  for (const auto* text :
       {"a: 1\nb:\n- x\n- {c: d, e: [f]}\n", "--- # x\r\na: 'it''s'\r\n", "[]",
        "{\"a\":[1,true,null,\"x\\n\"],\n\t\"b\":{}}\n", "- - a\n  - b\n-\n",
        "a: x\n  y\n\n  z\nb: \"x\n  y\"\n", "a: |\n  x\n   y\n\nb: >-\n  x\n  y\n",
        "a:  # x\n  b:\n\n  # y\n  c: ~\n", "a: 1\n---\nb: 2\n...\n"}) {
    INFO(text);
    CHECK(everyday(text));
  }
}

TEST_CASE("yaml: what is rare or looks wrong is left to yaml-cpp") {
  for (const auto* text : {"a: &x 1\n",
                           "a: *x\n",
                           "a: !!str 1\n",
                           "%YAML 1.2\n---\na: 1\n",
                           "tekst\n",
                           "? a\n: 1\n",
                           "a: b\tc\n",
                           "a:\n\tb: 1\n",
                           "a: 1\na: 2\n",
                           "a: b: c\n",
                           "<<: 1\n",
                           "~: 1\n",
                           "{a}",
                           "[a: b]",
                           "{a:1}",
                           "a: |2\n  x\n",
                           "a: >\n  x\n   y\n",
                           "a: \"\\L\"\n",
                           "a: 'x' y\n",
                           "a: [1\n",
                           "  a: 1\nb: 2\n",
                           "a: {b: 'x,\nc: y'}\n"}) {
    INFO(text);
    CHECK_FALSE(everyday(text));
  }
}

TEST_CASE("yaml: limits send a document to yaml-cpp, which says what is wrong") {
  CHECK_FALSE(everyday(repeat("[", 65) + repeat("]", 65)));
  CHECK(everyday(repeat("[", 64) + repeat("]", 64)));
  const std::string key(1024, 'k');
  CHECK(everyday(key + ": 1\n"));
  CHECK_FALSE(everyday(key + "k: 1\n"));
}

TEST_CASE("yaml: every escape that is read stands for the same as with yaml-cpp") {
  const std::string_view text = "- \"\\n\\t\\r\\b\\f\\\"\\\\\\/\\ \\x41\\xe9\\u20AC\\U0001F600\"\n";
  CHECK(everyday(text));
  CHECK(one(text) == "[\"\n\t\r\b\f\"\\/ Aé€😀\"]");
  CHECK(by_yaml_cpp(text) == one(text));
}

TEST_CASE("yaml: a character that JSON writes as two codes is read") {
  CHECK(one("{\"a\": \"x\\ud83d\\ude00y\"}") == "{\"a\"=\"x😀y\"}");
  CHECK(one("- \"\\uD800\\uDC00\\uDBFF\\uDFFF\"\n") == "[\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"]");
}

TEST_CASE("yaml: why a surrogate cannot be read is said") {
  for (const auto* half : {"- \"\\ud83d\"\n", "- \"\\ude00\"\n", "- \"\\ud83d\\u0041\"\n"}) {
    INFO(half);
    CHECK(only_error(half).message.en == "half a character: \\uD800 to \\uDFFF come in twos");
    CHECK(only_error(half).place == Place{1, 4});
  }
  CHECK(only_error("- &x \"\\ud83d\\ude00\"\n")
            .message.en.starts_with(
                "a character made of two codes, beside YAML that JSON does not know"));
}

TEST_CASE("yaml: a no-break space and a next line are characters, with either reader") {
  const std::string_view text = "- \"é\\_\\N\xC2\xA0\\xA0\xE2\x80\xA8\"\n";
  const std::string tree = "[\"é\xC2\xA0\xC2\x85\xC2\xA0\xC2\xA0\xE2\x80\xA8\"]";
  CHECK(one(text) == tree);
  CHECK(by_yaml_cpp(text) == tree);
}

TEST_CASE("yaml: a question mark within a text in brackets is text") {
  CHECK(one("{a: kan dat?, b: [x?y, wie ? wat]}") == "{a=kan dat? b=[x?y wie ? wat]}");
  CHECK(one("{vraag?: 1}") == "{vraag?=1}");
}

TEST_CASE("yaml: a question mark that cannot be read is named") {
  for (const auto* text : {"a: &x [kan dat?]\n", "a: &x {b: kan dat?}\n", "a: &x {b? c: d}\n",
                           "a: &x [b ? c]\n", "a: [?]\n", "a: [?b]\n"}) {
    INFO(text);
    CHECK(only_error(text).message.en == "a question mark in a text within brackets");
    CHECK(only_error(text).place.column == std::string_view(text).find('?') + 1);
  }
}

TEST_CASE("yaml: an entry that a quote between brackets swallows is an error at the quote") {
  for (const std::string_view anchor : {"", "&x "}) {  // with either reader
    const std::string before = "a: " + std::string(anchor);
    const auto column = static_cast<std::uint32_t>(before.size());
    CHECK(only_error(before + "[\n {soort: x, door: 'y},\n {soort: z, door: ', b: c}]\n").place ==
          Place{2, 19});
    CHECK(only_error(before + "['x,\n  soort: y, door: ']\n").place == Place{1, column + 2});
    CHECK(only_error(before + "['x,\n  \"soort\": \"y\", ']\n").place == Place{1, column + 2});
    CHECK(one(before + "['x,\n  en soort: y']\n") == "{a=[\"x, en soort: y\"]}");
    CHECK(one(before + "['x\n  soort: y']\n") == "{a=[\"x soort: y\"]}");
  }
}

TEST_CASE("yaml: one parser reads one stream after another") {
  Parser parser;
  std::string trees;
  for (const auto* text : {"a: \"x\\ty\"\n", "- &x b\n- *x\n", "[c]", "d: 'e"})
    parser.parse(text, [&](const Document& d) {
      trees += d.tree == nullptr ? std::string(d.errors.at(0).code) : outline(*d.tree, 0, false);
      trees += '|';
    });
  CHECK(trees == "{a=\"x\ty\"}|[b b]|[c]|unclosed-quote|");
}

}  // namespace poortwachter::yaml::testing
