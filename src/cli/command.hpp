// The commands: one row each. Dispatch, help and "did you mean" read the table.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.hpp"
#include "poortwachter/input_error.hpp"

namespace poortwachter::cli {

inline constexpr std::string_view kVersion = POORTWACHTER_VERSION;

enum Exit : int {
  kFine = 0,     ///< checked, and nothing reached --fail-on
  kReached = 1,  ///< checked, and at least one dossier reached --fail-on
  kError = 2,    ///< usage, an unreadable path, an invalid dossier, output that cannot be written
};

/// What every command knows: the language, and the colour that was asked for.
struct Context {
  Language language = Language::nl;
  ColorChoice color = ColorChoice::automatic;
  std::vector<std::string> behind;  ///< paths behind `--`

  [[nodiscard]] std::string text(Text t) const { return std::string(t.in(language)); }
};

class Arguments;

/// Adds what the command takes and gives what to do once that is read.
using Setup = std::function<int()> (*)(Arguments&, Context&);

struct Command {
  std::string_view name;
  Text summary;
  std::string_view examples[2];
  Setup setup;
  bool takes_paths = false;  ///< what stands behind `--` are paths
};

std::span<const Command> commands();

std::function<int()> setup_check(Arguments&, Context&);
std::function<int()> setup_timeline(Arguments&, Context&);
std::function<int()> setup_rules(Arguments&, Context&);
std::function<int()> setup_explain(Arguments&, Context&);
std::function<int()> setup_schema(Arguments&, Context&);
std::function<int()> setup_init(Arguments&, Context&);
std::function<int()> setup_completion(Arguments&, Context&);

/// Reads the arguments and runs the command. Gives the exit status.
int run(int argc, const char* const* argv);

/// `error: …` on standard error, in one line that holds nothing that steers a terminal.
void print_error(std::string_view message);
/// `path:line:column: error: …`, with its line end.
std::string error_line(const std::string& path, const InputError& error, Language language);

/// Writes a text to standard output. Gives the exit status.
int print(const std::string& text, const Context& context);

/// " (did you mean X?)", or nothing.
std::string did_you_mean(std::string_view found, std::span<const std::string_view> candidates,
                         const Context& context);
/// "unknown rule X (did you mean Y?)" for --select, --ignore and explain.
std::string unknown_rule(std::string_view pattern, const Context& context);
/// The rule that was meant where only the part after the family was typed; empty when none is near.
std::string_view rule_by_slug(std::string_view written);
/// The families and ids of all rules, ascending.
std::vector<std::string_view> rule_names();
/// The program, its version and its rule set.
std::string version_line();

}  // namespace poortwachter::cli
