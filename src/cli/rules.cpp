// poortwachter rules: the list of rules.
#include <memory>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "report/rule_text.hpp"

namespace poortwachter::cli {
namespace {

struct Options {
  std::vector<std::string> patterns;
  std::string format = "text";
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
  std::string text;
  (o.format == "json" ? rules_json : rules_text)(text, rules.rules(), options);
  return print(text, context);
}

}  // namespace

std::function<int()> setup_rules(CLI::App& app, Context& context) {
  const auto o = std::make_shared<Options>();
  app.add_option(
      "RULE", o->patterns,
      context.text({"Regel of familie; zonder: alle.", "Rule or family; without: all."}));
  app.add_option("--format", o->format,
                 context.text({"Uitvoer: text, json.", "Output: text, json."}))
      ->type_name("FORMAT")
      ->take_last()
      ->check(CLI::Validator(one_of({"text", "json"}, context), ""));
  return [o, &context] { return list(*o, context); };
}

}  // namespace poortwachter::cli
