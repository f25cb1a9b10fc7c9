// Bytes that are refused before yaml-cpp sees them.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "read.hpp"
#include "yaml/messages.hpp"

namespace poortwachter::yaml::testing {
using namespace std::string_view_literals;

namespace {
bool says(const InputError& error, std::string_view part) {
  return error.message.nl.find(part) != std::string::npos &&
         error.message.en.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("yaml: a byte of an older encoding is named, with the encoding") {
  const InputError latin = only_error("naam: caf\xE9\n");
  CHECK(latin.code == "not-utf-8");
  CHECK(latin.place == Place{1, 10});
  CHECK(says(latin, "0xE9"));
  CHECK(says(latin, "Latin-1"));
  const InputError windows = only_error("a: 1\nb: \x93x\x94\n");
  CHECK(windows.place == Place{2, 4});
  CHECK(says(windows, "0x93"));
  CHECK(says(windows, "Windows-1252"));
  CHECK_FALSE(says(windows, "Latin-1"));
}

TEST_CASE("yaml: overlong forms, surrogates and broken sequences are no UTF-8") {
  for (const auto* bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xE2\x82", "\xF0\x9F\x98", "\xF8\x88\x80\x80\x80", "\x80"}) {
    const InputError e = only_error("é: " + std::string(bytes));
    CHECK(e.code == "not-utf-8");
    CHECK(e.place == Place{1, 4});
  }
}

TEST_CASE("yaml: UTF-8 of every length is read") { CHECK(one("[é, €, 😀]") == "[é € 😀]"); }

TEST_CASE("yaml: other Unicode encodings are named") {
  CHECK(says(only_error("\xFF\xFE"
                        "a\0:\0"sv),
             "UTF-16"));
  CHECK(says(only_error("\xFE\xFF\0a\0:"sv), "UTF-16"));
  CHECK(says(only_error("a\0:\0 \0"sv), "UTF-16"));
  CHECK(says(only_error("\0a\0:"sv), "UTF-16"));
  CHECK(says(only_error("\xFF\xFE\0\0a\0\0\0"sv), "UTF-32"));
  CHECK(says(only_error("\0\0\0a"sv), "UTF-32"));
}

TEST_CASE("yaml: a byte order mark is fine at the very start only") {
  CHECK(one_with_places("\xEF\xBB\xBF"
                        "a: 1\n") == "{a@1:1=1@1:4}@1:1");
  CHECK(one("a: 1\n\xEF\xBB\xBF"
            "b: 2\n") == "control-character 2:1");
}

TEST_CASE("yaml: NUL and other control characters are refused wherever they stand") {
  CHECK(one("\0"sv) == "control-character 1:1");
  CHECK(one("a: x\0y\n"sv) == "control-character 1:5");
  CHECK(one("a: \"x\0y\"\n"sv) == "control-character 1:6");
  CHECK(one("# \x07\na: 1\n") == "control-character 1:3");
  CHECK(one("---\n# \x1B[2J\n") == "control-character 2:3");
  CHECK(one("a: \x7F") == "control-character 1:4");
  CHECK(one("a: \xC2\x9B") == "control-character 1:4");
  CHECK(says(only_error("a: \x1B[0m"), "U+001B"));
}

TEST_CASE("yaml: every control character is found at every distance from the start") {
  for (int before = 0; before < 20; ++before) {
    for (char c = 1; c < 0x20; ++c) {
      if (c == '\n' || c == '\t' || c == '\r') continue;
      const std::string text =
          "a: " + std::string(static_cast<std::size_t>(before), 'x') + c + "yyyyyyyyy";
      CHECK(only_error(text).place == Place{1, static_cast<std::uint32_t>(before + 4)});
    }
  }
}

TEST_CASE("yaml: a lone carriage return is called by its name") {
  CHECK(one("a: 1\rb: 2\r") == "line-ending 1:5");
  CHECK(one("a: \"x\ry\"\n") == "line-ending 1:6");
}

TEST_CASE("yaml: a message never shows what may be a citizen service number") {
  const InputError e = only_error("\"123456782\": 1\n\"123456782\": 2\n");
  CHECK(e.code == "duplicate-key");
  CHECK_FALSE(says(e, "123456782"));
}

}  // namespace poortwachter::yaml::testing
