// poortwachter rules: the list of rules.
#include <algorithm>
#include <array>
#include <memory>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "report/norms.hpp"
#include "report/numbers.hpp"
#include "report/rule_text.hpp"

namespace poortwachter::cli {
namespace {

struct Options {
  std::vector<std::string> patterns;
  std::string format = "text";
  bool norms = false;
  bool numbers = false;
};

using Write = void (*)(std::string&, std::span<const Rule* const>, const ReportOptions&);

/// By --format: of the list of rules, of the norms, of the numbers.
struct Format {
  std::string_view name;
  Write rules;
  Write norms;
  Write numbers;
};
constexpr std::array kFormats{Format{"text", rules_text, norms_text, numbers_text},
                              Format{"json", rules_json, norms_json, numbers_json},
                              Format{"markdown", nullptr, norms_markdown, numbers_markdown}};

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
  const auto* format = std::ranges::find(kFormats, o.format, &Format::name);
  const Write write = o.norms ? format->norms : o.numbers ? format->numbers : format->rules;
  if (write == nullptr) {
    print_error(context.text({"--format markdown is er alleen met --norms of --numbers",
                              "--format markdown is there with --norms or --numbers only"}));
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
  app.add_option("--format", o->format,
                 context.text({"Uitvoer: text, json; met --norms of --numbers ook markdown.",
                               "Output: text, json; with --norms or --numbers markdown too."}))
      ->type_name("FORMAT")
      ->take_last()
      ->check(one_of({"text", "json", "markdown"}, context));
  app.add_flag("--norms", o->norms,
               context.text({"De normen van de Beleidsregels en welke regels ze toetsen.",
                             "The norms of the Beleidsregels and which rules test them."}));
  app.add_flag("--numbers", o->numbers,
               context.text({"De getallen, met hun bron, geschiedenis en regels.",
                             "The numbers, with their source, history and rules."}))
      ->excludes("--norms");
  return [o, &context] { return list(*o, context); };
}

}  // namespace poortwachter::cli
