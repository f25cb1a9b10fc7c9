#include "report/norms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/json_out.hpp"
#include "report/page.hpp"

namespace poortwachter {
namespace {

using Rules = std::span<const Rule* const>;

struct StepName {
  std::string_view step;
  Text text;
};
constexpr std::array kSteps{
    StepName{"in_scope", {"valt de zaak onder de toets", "is the case tested"}},
    StepName{"shortened_waiting_period", {"verkorte wachttijd", "shortened waiting period"}},
    StepName{"complete", {"volledig verslag", "complete report"}},
    StepName{"satisfactory_result", {"bevredigend resultaat", "satisfactory result"}},
    StepName{"work_possible", {"mogelijkheden tot werken", "possibilities to work"}},
    StepName{"efforts_sufficient", {"voldoende inspanningen", "sufficient efforts"}},
    StepName{"valid_ground", {"deugdelijke grond", "valid ground"}},
    StepName{"repairable", {"te herstellen", "repairable"}},
    StepName{"sanction_end", {"einde van de loonsanctie", "end of the loonsanctie"}}};

std::string_view step_text(std::string_view step, Language l) {
  const auto* s = std::ranges::find(kSteps, step, &StepName::step);
  return s == kSteps.end() ? step : s->text.in(l);
}

bool tests(const Rule& rule, const Norm& norm) {
  return std::ranges::find(rule.norms, norm.id) != rule.norms.end();
}

/// A norm with those of the rules that test it.
struct Row {
  const Norm* norm;
  std::vector<const Rule*> rules;
};

std::vector<Row> rows(Rules rules) {
  const bool all = rules.size() == built_in_rules().size();
  std::vector<Row> found;
  for (const Norm& n : norms()) {
    Row row{&n, {}};
    for (const Rule* r : rules)
      if (tests(*r, n)) row.rules.push_back(r);
    if (all || !row.rules.empty()) found.push_back(std::move(row));
  }
  return found;
}

/// Rules and steps in one line.
std::string followed_by(const Row& row, Language l) {
  std::string line;
  for (const Rule* r : row.rules) line += fmt::format("{}{}", line.empty() ? "" : ", ", r->id);
  for (const std::string_view step : row.norm->steps)
    line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", Text{"oordeel", "verdict"}.in(l),
                        step_text(step, l));
  return line;
}

constexpr Text kRulesHeading{"Regels en de normen die zij toetsen",
                             "Rules and the norms that they test"};

}  // namespace

void norms_text(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  Page page(out, options);
  for (const Row& row : rows(rules)) {
    page.paragraph(
        0, 4, row.norm->id, Style::heading,
        fmt::format("  {}, {}: {}", row.norm->section, row.norm->addressee, row.norm->text.in(l)));
    page.paragraph(4, 4, followed_by(row, l));
  }
  page.blank();
  page.heading(0, kRulesHeading.in(l));
  for (const Rule* r : rules)
    if (!r->norms.empty())
      page.paragraph(0, 4, r->id, Style::heading,
                     fmt::format("  {}", fmt::join(r->norms.begin(), r->norms.end(), ", ")));
}

void norms_json(std::string& out, Rules rules, const ReportOptions& options) {
  JsonOut json(out);
  json.open('{');
  json.key("schema").text("poortwachter.norms/1");
  json.key("ruleset").text(options.ruleset);
  json.key("norms").objects(rows(rules), [&](const Row& row) {
    json.key("id").text(row.norm->id);
    json.key("section").text(row.norm->section);
    json.key("addressee").text(row.norm->addressee);
    json.key("text").text(row.norm->text.in(options.language));
    json.key("rules").texts(row.rules, &Rule::id);
    json.key("steps").texts(row.norm->steps);
  });
  json.key("rules").objects(rules, [&](const Rule* r) {
    json.key("id").text(r->id);
    json.key("norms").texts(r->norms);
  });
  json.close('}');
  out += '\n';
}

void norms_markdown(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  out += Text{"| Norm | Plaats | Wie | Wat | Regels |\n", "| Norm | Place | Who | What | Rules |\n"}
             .in(l);
  out += "|---|---|---|---|---|\n";
  for (const Row& row : rows(rules))
    out += fmt::format("| {} | {} | {} | {} | {} |\n", row.norm->id, row.norm->section,
                       row.norm->addressee, row.norm->text.in(l), followed_by(row, l));
  out += fmt::format("\n| {} | {} |\n|---|---|\n", Text{"Regel", "Rule"}.in(l),
                     Text{"Normen", "Norms"}.in(l));
  for (const Rule* r : rules)
    if (!r->norms.empty())
      out += fmt::format("| {} | {} |\n", r->id, fmt::join(r->norms.begin(), r->norms.end(), ", "));
}

}  // namespace poortwachter
