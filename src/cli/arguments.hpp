// What a command takes, added argument by argument. Over the library that reads arguments, whose
// headers cost seconds in every unit that takes them in: who adds an argument need not.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace poortwachter::cli {

/// What is wrong with a value, in the language of the run. Empty: nothing is.
using Check = std::function<std::string(const std::string&)>;

/// An existing day, `YYYY-MM-DD`.
Check a_date(const Context& context);
/// A number of threads.
Check a_count(const Context& context);

/// What the value of an argument may be.
struct Value {
  std::string_view name = {};           ///< in the help: "FILE"; a positional one has its own
  std::vector<std::string> words = {};  ///< it is one of these; empty: any
  Check check = {};                     ///< null: any
  bool by_commas = false;               ///< several of them in one, with commas
};

/// What is wrong with the arguments together.
struct Fault {
  std::string message;  ///< empty: nothing is; when one is missing, its name
  bool missing = false;
};

/// `names`: "-f,--format"; a positional one is in capitals. The texts are for the help.
class Arguments {
 public:
  using Take = std::function<void(const std::string&)>;

  Arguments(CLI::App& app, const Context& context) : app_(app), context_(context) {}

  void flag(const std::string& names, bool& set, const std::string& help);
  void flag(const std::string& names, std::function<void()> set, const std::string& help);
  /// Of the flags no two are given together.
  void one_flag_of(const std::vector<std::string>& names);
  /// One value: the last that is given.
  void one(const std::string& names, std::string& to, const Value& value, const std::string& help);
  void one(const std::string& names, unsigned& to, const Value& value, const std::string& help);
  void one(const std::string& names, const Take& take, const Value& value, const std::string& help);
  /// One of these words, each for a value.
  template <typename E>
  void choice(const std::string& names, E& to, std::vector<std::pair<std::string, E>> words,
              const std::string& help) {
    Value value{.name = "WHEN"};
    for (const auto& [word, meant] : words) value.words.push_back(word);
    const auto take = [&to, words](const std::string& said) {
      for (const auto& [word, meant] : words)
        if (word == said) to = meant;
    };
    one(names, take, value, help);
  }
  /// Every value that is given.
  void each(const std::string& names, std::vector<std::string>& to, const Value& value,
            const std::string& help);
  /// Positional: one that must be there, and any number.
  void required(const std::string& name, std::string& to, const Value& value,
                const std::string& help);
  void rest(const std::string& name, std::vector<std::string>& to, const std::string& help);
  /// For tests: the help does not show it.
  void hidden(const std::string& names, std::string& to, const Value& value);

  /// Looks at all of them once they are read.
  void afterwards(const std::function<Fault()>& look);
  /// The long names of those that were given, without dashes, in their order.
  [[nodiscard]] std::vector<std::string> given() const;

  [[nodiscard]] CLI::App& app() { return app_; }

 private:
  CLI::Option* with(CLI::Option* option, const Value& value) const;

  CLI::App& app_;
  const Context& context_;
};

}  // namespace poortwachter::cli
