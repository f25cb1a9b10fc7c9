// poortwachter explain: one rule in full.
#include <memory>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "report/rule_text.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {

std::function<int()> setup_explain(CLI::App& app, Context& context) {
  const auto id = std::make_shared<std::string>();
  app.add_option("RULE", *id,
                 context.text({"De regel, bijvoorbeeld spoor/tweede-spoor-tijdig.",
                               "The rule, for instance spoor/tweede-spoor-tijdig."}))
      ->required();
  return [id, &context] {
    const RuleSet rules;
    const Rule* rule = rules.find(*id);
    if (rule == nullptr) {
      RuleSet family;
      std::string_view unmatched;
      const bool is_family = family.select(std::vector<std::string>{*id}, &unmatched);
      print_error(is_family
                      ? neutral(*id) +
                            context.text({" is een familie; poortwachter rules ",
                                          " is a family; poortwachter rules "}) +
                            neutral(*id) + context.text({" toont de regels", " lists its rules"})
                      : unknown_rule(*id, context));
      return static_cast<int>(kError);
    }
    ReportOptions options;
    options.language = context.language;
    options.color = use_color(context.color);
    options.width = terminal_width();
    std::string text;
    explain_text(text, *rule, options);
    return print(text, context);
  };
}

}  // namespace poortwachter::cli
