// poortwachter rules: the list of rules.
#include <algorithm>
#include <array>
#include <memory>

#include "cli/cli11.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "report/norms.hpp"
#include "report/numbers.hpp"
#include "report/rule_text.hpp"
#include "report/rulings.hpp"

namespace poortwachter::cli {
namespace {

using Write = void (*)(std::string&, std::span<const Rule* const>, const ReportOptions&);

/// What is listed, and how it is written in each format.
struct Table {
  std::string_view option;  ///< empty: the rules themselves
  Text help;
  Write text, json, markdown;  ///< null: there is none
};
constexpr std::array kTables{Table{"", {}, rules_text, rules_json, nullptr},
                             Table{"--norms",
                                   {"De normen van de Beleidsregels en welke regels ze toetsen.",
                                    "The norms of the Beleidsregels and which rules test them."},
                                   norms_text,
                                   norms_json,
                                   norms_markdown},
                             Table{"--numbers",
                                   {"De getallen, met hun bron, geschiedenis en regels.",
                                    "The numbers, with their source, history and rules."},
                                   numbers_text,
                                   numbers_json,
                                   numbers_markdown},
                             Table{"--rulings",
                                   {"De uitspraken van de rechter en om welke regels het ging.",
                                    "The rulings of the courts and which rules they turned on."},
                                   rulings_text,
                                   rulings_json,
                                   rulings_markdown}};

struct Options {
  std::vector<std::string> patterns;
  std::string format = "text";
  std::array<bool, kTables.size()> listed{};
};

int list(const Options& o, const Context& context) {
  RuleSet rules;
  std::string_view unmatched;
  if (!o.patterns.empty() && !rules.select(o.patterns, &unmatched)) {
    print_error(unknown_rule(unmatched, context));
    return kError;
  }
  ReportOptions options;
  options.language = context.language;
  options.color = use_color(context.color);
  options.width = terminal_width();
  const auto asked = std::ranges::find(o.listed, true);
  const Table& table =
      kTables[asked == o.listed.end() ? 0 : static_cast<std::size_t>(asked - o.listed.begin())];
  const Write write = o.format == "json"       ? table.json
                      : o.format == "markdown" ? table.markdown
                                               : table.text;
  if (write == nullptr) {
    print_error(
        context.text({"--format markdown is er alleen met --norms, --numbers of --rulings",
                      "--format markdown is there with --norms, --numbers or --rulings only"}));
    return kError;
  }
  std::string text;
  write(text, rules.rules(), options);
  return print(text, context);
}

}  // namespace

std::function<int()> setup_rules(CLI::App& app, Context& context) {
  const auto o = std::make_shared<Options>();
  app.add_option(
      "RULE", o->patterns,
      context.text({"Regel of familie; zonder: alle.", "Rule or family; without: all."}));
  app.add_option(
         "--format", o->format,
         context.text({"Uitvoer: text, json; met --norms, --numbers of --rulings ook markdown.",
                       "Output: text, json; with --norms, --numbers or --rulings markdown too."}))
      ->type_name("FORMAT")
      ->take_last()
      ->check(one_of({"text", "json", "markdown"}, context));
  for (std::size_t i = 1; i < kTables.size(); ++i) {
    CLI::Option* flag =
        app.add_flag(std::string(kTables[i].option), o->listed[i], context.text(kTables[i].help));
    for (std::size_t before = 1; before < i; ++before)
      flag->excludes(std::string(kTables[before].option));
  }
  return [o, &context] { return list(*o, context); };
}

}  // namespace poortwachter::cli
