// Holds the everyday reader against yaml-cpp: what it accepts must be the same, place by place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/parse.hpp"

namespace poortwachter::yaml::testing {

/// Reads texts with both readers and compares.
class Comparison {
 public:
  Comparison();

  /// What differs, said at length; empty when nothing does or the everyday reader hesitates.
  std::string difference(std::string_view text);

  long texts = 0;     ///< compared so far
  long accepted = 0;  ///< of these, with a document that the everyday reader read

 private:
  Parser everyday_;
  Parser authority_;
};

/// All texts of `length` of the tokens, `before` and `behind` added, counted from 0.
std::string text_of_tokens(long number, int length, const std::vector<std::string>& tokens);

/// A text near `seed`: some lines of it, with a few changes of the kind that people, editors and
/// programs make.
std::string mutated(const std::string& seed, unsigned number);

/// The tokens of YAML, of which small texts are made.
const std::vector<std::string>& tokens();

/// Texts as they come: examples, examples of rules, exports of other programs.
std::vector<std::string> everyday_texts();

}  // namespace poortwachter::yaml::testing
