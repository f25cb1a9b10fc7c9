// poortwachter explain: a rule or a step of the verdict in full, or what a name of the dossier
// format means.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/explain_format.hpp"
#include "cli/output.hpp"
#include "report/rule_text.hpp"
#include "report/step_text.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {

namespace {

std::string unknown_name(const std::string& name, const Context& context) {
  if (name.find('/') != name.npos) return unknown_rule(name, context);
  if (const auto dot = name.find('.'); dot != name.npos) {
    const std::string block = name.substr(0, dot);
    std::string text;
    if (explain_format(text, block, {}))
      return neutral(block) + context.text({" heeft geen sleutel ", " has no key "}) +
             neutral(name.substr(dot + 1)) +
             context.text({"; poortwachter explain ", "; poortwachter explain "}) + neutral(block) +
             context.text({" noemt ze", " lists them"});
  }
  auto known = format_names_known();
  known.insert(known.end(), kNames<Step>.begin(), kNames<Step>.end());
  bool slug = false;  // a rule without its family
  for (const Rule& r : built_in_rules()) {
    known.push_back(r.id);
    slug = slug || r.id.ends_with("/" + name);
  }
  std::string_view near = nearest(name, known);
  if (near.empty() && slug) return unknown_rule(name, context);
  if (near.empty()) near = nearest(name, synonyms_known());
  if (near.empty()) near = known_within(name);
  const std::string unknown = context.text({"onbekende naam ", "unknown name "}) + neutral(name);
  if (!near.empty())
    return unknown + context.text({" (bedoelt u ", " (did you mean "}) + std::string(near) + "?)";
  return unknown + context.text({"; poortwachter explain soort noemt de gebeurtenissen, "
                                 "poortwachter rules de regels",
                                 "; poortwachter explain soort lists the events, poortwachter "
                                 "rules the rules"});
}

}  // namespace

std::function<int()> setup_explain(Arguments& a, Context& context) {
  const auto name = std::make_shared<std::string>();
  a.one("NAME", *name, {},
        context.text({"Regel, stap, soort, sleutel of waarde: werkhervatting, "
                      "werkhervatting.functie. Zonder: de soorten gebeurtenissen.",
                      "Rule, step, kind, key or value: werkhervatting, "
                      "werkhervatting.functie. Without: the kinds of event."}));
  return [name, &context] {
    ReportOptions options;
    options.language = context.language;
    options.color = use_color(context.color);
    options.width = terminal_width();
    const RuleSet rules;
    std::string text;
    if (name->empty()) {
      explain_format(text, "gebeurtenissen.soort", options);
      return print(text, context);
    }
    if (const Rule* rule = rules.find(*name)) {
      explain_text(text, *rule, options);
      return print(text, context);
    }
    if (const auto step = named<Step>(*name)) {
      explain_text(text, *step, options);
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
