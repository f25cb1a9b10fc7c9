// poortwachter explain: a rule in full, or what a name of the dossier format means.
#include <memory>

#include "cli/command.hpp"
#include "cli/explain_format.hpp"
#include "cli/output.hpp"
#include "report/rule_text.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {

namespace {

std::string unknown_name(const std::string& name, const Context& context) {
  if (name.find('/') != name.npos) return unknown_rule(name, context);
  auto known = format_names_known();
  for (const Rule& r : built_in_rules()) known.push_back(r.id);
  const std::string_view near = nearest(name, known);
  if (near.empty()) return unknown_rule(name, context);
  return context.text({"onbekende naam ", "unknown name "}) + neutral(name) +
         context.text({" (bedoelt u ", " (did you mean "}) + std::string(near) + "?)";
}

}  // namespace

std::function<int()> setup_explain(CLI::App& app, Context& context) {
  const auto name = std::make_shared<std::string>();
  app.add_option("NAME", *name,
                 context.text({"Regel, soort, sleutel of waarde: werkhervatting, "
                               "werkhervatting.functie.",
                               "Rule, kind, key or value: werkhervatting, "
                               "werkhervatting.functie."}))
      ->required();
  return [name, &context] {
    ReportOptions options;
    options.language = context.language;
    options.color = use_color(context.color);
    options.width = terminal_width();
    const RuleSet rules;
    std::string text;
    if (const Rule* rule = rules.find(*name)) {
      explain_text(text, *rule, options);
      return print(text, context);
    }
    if (explain_format(text, *name, options)) return print(text, context);
    RuleSet family;
    std::string_view unmatched;
    const bool is_family = family.select(std::vector<std::string>{*name}, &unmatched);
    print_error(is_family
                    ? neutral(*name) +
                          context.text({" is een familie; poortwachter rules ",
                                        " is a family; poortwachter rules "}) +
                          neutral(*name) + context.text({" toont de regels", " lists its rules"})
                    : unknown_name(*name, context));
    return static_cast<int>(kError);
  };
}

}  // namespace poortwachter::cli
