// Mistakes that yaml-cpp lets pass, or explains badly.
#include "catch.hpp"
#include "read.hpp"
#include "yaml/messages.hpp"

namespace poortwachter::yaml::testing {

TEST_CASE("yaml: a quote that is never closed is an error at the quote") {
  CHECK(one("reden: 's-Hertogenbosch\ndatum: 2023-01-09\n") == "unclosed-quote 1:8");
  CHECK(one("a: 1\nreden: \"tekst\nb: 2\n") == "unclosed-quote 2:8");
  CHECK(one("a: \"tekst") == "unclosed-quote 1:4");
  CHECK(one("a: \"tekst\\") == "unclosed-quote 1:4");
  CHECK(one("a: 'tekst''\n") == "unclosed-quote 1:4");
  CHECK(one("a: [x, {b: \"tekst}]\n") == "unclosed-quote 1:12");
  CHECK(one("é: &a !!str \"tekst\n") == "unclosed-quote 1:13");
  CHECK(one("'a: 1\n") == "unclosed-quote 1:1");
}

TEST_CASE("yaml: a quote that closes by accident on a later line is an error at the quote") {
  CHECK(one("a: 's-Gravenhage\nb: 'x'\n") == "unclosed-quote 1:4");
  CHECK(one("a: \"x\nb: \"\n") == "unclosed-quote 1:4");
  CHECK(one("- {a: 's-Gravenhage}\n- {a: 'x'}\n") == "unclosed-quote 1:7");
}

TEST_CASE("yaml: texts in quotes may run over lines") {
  CHECK(one("a: \"x\n  y: z\"\nb: 1\n") == "{a=\"x y: z\" b=1}");
  CHECK(one("a: 'it''s\n\n  # \"'\n") == "{a=\"it's\n# \"\"}");
  CHECK(one("a: \"x \\\n  \\\"y\\\"\"\n") == "{a=\"x \"y\"\"}");
}

TEST_CASE("yaml: text behind a closing quote is explained") {
  CHECK(one("a: 's-Gravenhage en 't Gooi\n") == "syntax 1:22");
  CHECK(only_error("a: 'x' y\n").message.en == "text behind the closing quote");
}

TEST_CASE("yaml: a key twice is an error at the second that names the first") {
  const InputError e = only_error("a: 1\nb:\n  datum: 2\n  x: 3\n  datum: 4\n");
  CHECK(e.code == "duplicate-key");
  CHECK(e.place == Place{5, 3});
  CHECK(e.message.en == "key \"datum\" is already on line 3, column 3");
  CHECK(e.message.nl == "sleutel \"datum\" staat al op regel 3, kolom 3");
}

TEST_CASE("yaml: all doubled keys are reported, each against the first, in order") {
  CHECK(one("a: {x: 1, x: 2}\na: 3\n\"a\": 4\nb: 5\n") ==
        "duplicate-key 1:11\nduplicate-key 2:1\nduplicate-key 3:1");
  CHECK(one("- {a: 1}\n- {a: 1}\n") == "[{a=1} {a=1}]");
  std::string wide;
  for (int i = 0; i < 500; ++i) wide += "k" + std::to_string(i) + ": 1\n";
  CHECK(one(wide + "k0: 1\nk499: 1\n") == "duplicate-key 501:1\nduplicate-key 502:1");
}

TEST_CASE("yaml: errors beyond a hundred are counted, not listed") {
  const auto outcomes = read(repeat("a: 1\n", 203));
  REQUIRE(outcomes.size() == 1);
  REQUIRE(outcomes[0].errors.size() == 101);
  CHECK(outcomes[0].errors.back().code == "too-many-errors");
  CHECK(outcomes[0].errors.back().message.en == "102 more errors, not shown here");
}

TEST_CASE("yaml: the merge key is refused with a hint, the same in quotes is a key") {
  const InputError e = only_error("a: &x {k: 1}\nb:\n  <<: *x\n");
  CHECK(e.code == "merge-key");
  CHECK(e.place == Place{3, 3});
  CHECK_FALSE(e.hint.empty());
  CHECK(one("\"<<\": 1") == "{\"<<\"=1}");
}

TEST_CASE("yaml: an alias of an open ancestor is refused") {
  CHECK(one("a: &x [1, *x]\n") == "alias-cycle 1:11");
  CHECK(one("&x a: &y {b: {c: *y}}\n") == "alias-cycle 1:18");
  CHECK(one("&x [*x]") == "alias-cycle 1:5");
}

TEST_CASE("yaml: an alias of nothing is an error at the alias") {
  CHECK(one("a: 1\nb: *x\n") == "syntax 2:4");
}

TEST_CASE("yaml: only text can be a key") {
  CHECK(one("? [a]\n: 1\n") == "complex-key 1:3");
  CHECK(one("{a: 1}: 2\n") == "complex-key 1:1");
  CHECK(one("a: &x k\n*x : 1\n") == "complex-key 2:1");
  CHECK(one(": 1\n") == "complex-key 1:1");
  CHECK(one("~: 1\n") == "complex-key 1:1");
  CHECK(one("? a\n: 1\n") == "{a=1}");
}

TEST_CASE("yaml: tabs as indentation are named, at the tab") {
  CHECK(one("a:\n\tb: 1\n") == "tab-indentation 2:1");
  CHECK(one("a:\n  b: 1\n\tc: 2\n") == "tab-indentation 3:1");
  CHECK(one("a:\n  - x: 1\n\t- y: 2\n") == "tab-indentation 3:1");
  CHECK(one("-\ta: 1\n  b: 2\n") == "tab-indentation 1:2");
}

TEST_CASE("yaml: tabs elsewhere are fine") {
  CHECK(one("a:\t1\t# x\nb: {\n\tc: d\n}\n") == "{a=1 b={c=d}}");
}

TEST_CASE("yaml: brackets that do not match are errors at a useful place") {
  CHECK(one("a: [1, 2\n\n") == "syntax 1:4");
  CHECK(one("a: {b: 1\n") == "syntax 1:4");
  const InputError e = only_error("a: [1, 2\nb: 3\n");
  CHECK(e.place == Place{2, 2});
  CHECK(e.message.en.find("line 1, column 4") != std::string::npos);
  CHECK(one("a: [1, 2}\n") == "syntax 1:9");
  CHECK(one("a: 1]\nb: ]\n") == "syntax 2:4");
}

TEST_CASE("yaml: common slips have words of their own in both languages") {
  for (const auto* text :
       {"a: b: c\n", "a: @x\n", "a:\n    b: 1\n  c: 2\n", "a: - b\n", "a: *\n", "a: &\n",
        "a: | x\n", "a: |0\n  x\n", "a: &x &y z\n", "- a: 1\n b: 2\n"}) {
    INFO(text);
    const InputError e = only_error(text);
    CHECK(e.code == "syntax");
    CHECK(e.place.line > 0);
    CHECK(e.message.nl.find("yaml-cpp") == std::string::npos);
    CHECK(e.message.nl != e.message.en);
  }
}

TEST_CASE("yaml: a complaint without words of our own is passed on, made harmless") {
  const InputError e = syntax("odd\n\x1B[2J", {3, 4});
  CHECK(e.code == "syntax");
  CHECK(e.message.nl == "dit is geen geldige YAML (yaml-cpp: odd��[2J)");
  CHECK(e.message.en == "this is no valid YAML (yaml-cpp: odd��[2J)");
}

TEST_CASE("yaml: an unknown escape is an error at the backslash") {
  CHECK(one("pad: \"C:\\dossiers\"\n") == "syntax 1:9");
  CHECK(one("a: \"\\u00e9\"") == "{a=\"é\"}");
}

}  // namespace poortwachter::yaml::testing
