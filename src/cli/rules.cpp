// poortwachter rules: the list of rules.
#include <algorithm>
#include <array>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "report/norms.hpp"
#include "report/numbers.hpp"
#include "report/rule_text.hpp"
#include "report/rulings.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

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

std::string_view rule_by_slug(std::string_view written) {
  if (written.find('/') != written.npos) return {};
  std::vector<std::string_view> slugs;
  for (const Rule& r : built_in_rules()) slugs.push_back(r.id.substr(r.id.find('/') + 1));
  const std::string_view near = nearest(written, slugs);
  const auto at = std::ranges::find(slugs, near);
  return near.empty() ? near : built_in_rules()[static_cast<std::size_t>(at - slugs.begin())].id;
}

std::string unknown_rule(std::string_view pattern, const Context& context) {
  std::vector<std::string_view> names;
  for (const Rule& r : built_in_rules()) {
    names.push_back(r.id);
    if (names.size() == 1 || std::find(names.begin(), names.end(), r.family()) == names.end())
      names.push_back(r.family());
  }
  std::string message = context.text({"onbekende regel ", "unknown rule "}) + neutral(pattern);
  std::string hint = did_you_mean(pattern, names, context);
  if (const std::string_view near = rule_by_slug(pattern); hint.empty() && !near.empty())
    hint = context.text({" (bedoelt u ", " (did you mean "}) + std::string(near) + "?)";
  return message + (hint.empty() ? context.text({"; poortwachter rules toont ze alle",
                                                 "; poortwachter rules lists them all"})
                                 : hint);
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const Rule& r : built_in_rules()) {
    names.push_back(r.family());
    names.push_back(r.id);
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

std::string version_line() {
  return "poortwachter " + std::string(kVersion) + " (" + std::string(RuleSet::kName) + ")";
}

std::function<int()> setup_rules(Arguments& a, Context& context) {
  const auto o = std::make_shared<Options>();
  a.rest("RULE", o->patterns,
         context.text({"Regel of familie; zonder: alle.", "Rule or family; without: all."}));
  a.one("--format", o->format, {.name = "FORMAT", .words = {"text", "json", "markdown"}},
        context.text({"Uitvoer: text, json; met --norms, --numbers of --rulings ook markdown.",
                      "Output: text, json; with --norms, --numbers or --rulings markdown too."}));
  std::vector<std::string> flags;
  for (std::size_t i = 1; i < kTables.size(); ++i) {
    flags.emplace_back(kTables[i].option);
    a.flag(flags.back(), o->listed[i], context.text(kTables[i].help));
  }
  a.one_flag_of(flags);
  return [o, &context] { return list(*o, context); };
}

}  // namespace poortwachter::cli
