// The everyday reader and yaml-cpp, on the same texts. POORTWACHTER_TEXTS=5 tries all texts of up
// to five tokens (the usual: four), POORTWACHTER_MUTATIONS=1000000 as many mutations (20,000).
#include "same.hpp"

#include <cstdlib>

#include "catch.hpp"
#include "read.hpp"

namespace poortwachter::yaml::testing {
namespace {

long asked(const char* variable, long usual) {
  const char* value = std::getenv(variable);
  return value == nullptr ? usual : std::max(1L, std::atol(value));
}

/// More than a few examples of one fault help nobody.
class Differences {
 public:
  void add(const std::string& difference) {
    if (difference.empty()) return;
    if (++count_ <= 5) UNSCOPED_INFO(difference);
  }
  [[nodiscard]] long count() const { return count_; }

 private:
  long count_ = 0;
};

/// Of a long run it is worth knowing.
void tell(const Comparison& c) {
  if (std::getenv("POORTWACHTER_TEXTS") != nullptr ||
      std::getenv("POORTWACHTER_MUTATIONS") != nullptr)
    WARN(c.texts << " texts, " << c.accepted << " accepted");
}

void compare_all(Comparison& comparison, Differences& differences, int length,
                 const std::string& before, const std::string& behind) {
  long all = 1;
  for (int i = 0; i < length; ++i) all *= static_cast<long>(tokens().size());
  for (long i = 0; i < all; ++i)
    differences.add(comparison.difference(before + text_of_tokens(i, length, tokens()) + behind));
}

}  // namespace

TEST_CASE("yaml: both readers give the same tree for every short text") {
  Comparison comparison;
  Differences differences;
  const auto longest = static_cast<int>(asked("POORTWACHTER_TEXTS", 4));
  for (int length = 1; length <= longest; ++length)
    compare_all(comparison, differences, length, "", "");
  CHECK(differences.count() == 0);
  CHECK(comparison.accepted > 0);
  tell(comparison);
}

TEST_CASE("yaml: both readers give the same tree for every short text amid others") {
  Comparison comparison;
  Differences differences;
  const auto longest = static_cast<int>(asked("POORTWACHTER_TEXTS", 4)) - 1;
  for (const auto& [before, behind] :
       std::vector<std::pair<std::string, std::string>>{{"b: x\nc:\n  ", "\nd: e\n"},
                                                        {"b:\n- ", "\n- y\n"},
                                                        {"- b:\n  - c: ", "\n    d: e\n  f: g\n"},
                                                        {"b: [", ", y]\nc: d\n"},
                                                        {"[{\"b\": ", ", c: d}, {e: f}]\n"},
                                                        {"b: {", "}\nc: d\n"},
                                                        {"b: x", "\nc: d\n"},
                                                        {"b: \"", "\"\nc: d\n"},
                                                        {"- b: '", "'\n  c: d\n"}}) {
    for (int length = 1; length <= longest; ++length)
      compare_all(comparison, differences, length, before, behind);
  }
  CHECK(differences.count() == 0);
  CHECK(comparison.accepted > 0);
  tell(comparison);
}

TEST_CASE("yaml: both readers give the same tree for what people and programs write") {
  Comparison comparison;
  Differences differences;
  for (const std::string& text : everyday_texts()) differences.add(comparison.difference(text));
  CHECK(differences.count() == 0);
  CHECK(comparison.accepted > comparison.texts * 9 / 10);
  tell(comparison);
}

TEST_CASE("yaml: both readers give the same tree for texts with small changes") {
  Comparison comparison;
  Differences differences;
  const std::vector<std::string> seeds = everyday_texts();
  const long count = asked("POORTWACHTER_MUTATIONS", 20'000);
  for (long i = 0; i < count; ++i) {
    const auto number = static_cast<unsigned>(i);
    differences.add(comparison.difference(mutated(seeds[number % seeds.size()], number)));
  }
  CHECK(differences.count() == 0);
  CHECK(comparison.accepted > count / 4);
  tell(comparison);
}

}  // namespace poortwachter::yaml::testing
