#include "report/rulings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "report/json_out.hpp"
#include "report/page.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

using Rules = std::span<const Rule* const>;

constexpr Text kFor{"voor de werkgever", "for the employer"};
constexpr Text kAgainst{"tegen de werkgever", "against the employer"};
constexpr Text kConfidences[]{
    {"", ""}, {", naar een samenvatting", ", from a summary"}, {", onzeker", ", uncertain"}};
static_assert(std::size(kConfidences) == kCount<Ruling::Confidence>);
constexpr Text kNoneFor{"Geen uitspraak bekend voor de werkgever",
                        "No ruling known for the employer"};
constexpr Text kNoneAgainst{"Geen uitspraak bekend tegen de werkgever",
                            "No ruling known against the employer"};

std::string day(const Ruling& r, Language l) {
  const auto d = Date::parse(r.date);
  return d ? date_text(*d, l) : std::string(r.date);
}

/// "voor de werkgever, naar een samenvatting; achterhaald door ECLI:NL:CRVB:2009:BK3713".
std::string outcome(const Ruling& r, Language l) {
  std::string s((r.for_employer ? kFor : kAgainst).in(l));
  s += kConfidences[static_cast<std::size_t>(r.confidence)].in(l);
  if (!r.overtaken_by.empty())
    s += fmt::format("; {} {}", Text{"achterhaald door", "overtaken by"}.in(l), r.overtaken_by);
  return s;
}

/// A ruling with those of the rules that it turned on.
struct Row {
  const Ruling* ruling;
  std::vector<const Rule*> rules;
};

std::vector<Row> rows(Rules rules) {
  std::vector<Row> found;
  for (const Ruling& ruling : rulings()) {
    Row row{&ruling, {}};
    for (const Rule* r : rules)
      if (std::ranges::count(r->rulings, &ruling) > 0) row.rules.push_back(r);
    if (!row.rules.empty()) found.push_back(std::move(row));
  }
  return found;
}

bool known(const Rule& r, bool for_employer) {
  return std::ranges::any_of(r.rulings, [&](const Ruling* x) {
    return x->overtaken_by.empty() && x->for_employer == for_employer;
  });
}

std::vector<const Rule*> without(Rules rules, bool for_employer) {
  std::vector<const Rule*> found;
  for (const Rule* r : rules)
    if (r->weight == Weight::substantive && !known(*r, for_employer)) found.push_back(r);
  return found;
}

std::string ids(const std::vector<const Rule*>& rules) {
  std::string s;
  for (const Rule* r : rules) (s += s.empty() ? "" : ", ") += r->id;
  return s;
}

}  // namespace

std::string ruling_text(const Ruling& r, Language l) {
  return fmt::format("{} ({}, {}; {}): {}", r.ecli, r.court, day(r, l), outcome(r, l),
                     r.what.in(l));
}

std::string none_known(const Rule& r, Language l) {
  const bool won = known(r, true);
  const bool lost = known(r, false);
  if (won && lost) return {};
  if (!won && !lost)
    return std::string(Text{"Er is geen uitspraak bekend.", "No ruling is known."}.in(l));
  return std::string((won ? kNoneAgainst : kNoneFor).in(l)) + ".";
}

void ruling_json(JsonOut& json, const Ruling& r, Language l) {
  json.key("ecli").text(r.ecli);
  json.key("court").text(r.court);
  json.key("date").text(r.date);
  json.key("for_employer").boolean(r.for_employer);
  json.key("confidence").text(enumerator(r.confidence));
  json.key("overtaken_by").text_or_null(r.overtaken_by);
  json.key("what").text(r.what.in(l));
}

void rulings_text(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  Page page(out, options);
  for (const Row& row : rows(rules)) {
    const Ruling& r = *row.ruling;
    page.paragraph(0, 4, r.ecli, Style::heading,
                   fmt::format("  {}, {}; {}", r.court, day(r, l), outcome(r, l)));
    page.paragraph(4, 4, r.what.in(l));
    page.paragraph(4, 4, ids(row.rules));
  }
  for (const bool for_employer : {true, false})
    if (const auto none = without(rules, for_employer); !none.empty()) {
      page.blank();
      page.paragraph(0, 4, (for_employer ? kNoneFor : kNoneAgainst).in(l), Style::heading,
                     ": " + ids(none));
    }
}

void rulings_json(std::string& out, Rules rules, const ReportOptions& options) {
  JsonOut json(out);
  json.open('{');
  json.key("schema").text("poortwachter.rulings/1");
  json.key("ruleset").text(options.ruleset);
  json.key("rulings").objects(rows(rules), [&](const Row& row) {
    ruling_json(json, *row.ruling, options.language);
    json.key("rules").texts(row.rules, &Rule::id);
  });
  json.key("none_known").open('{');
  json.key("for_employer").texts(without(rules, true), &Rule::id);
  json.key("against_employer").texts(without(rules, false), &Rule::id);
  json.close('}');
  json.close('}');
  out += '\n';
}

void rulings_markdown(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  out += Text{"| Uitspraak | Rechter | Datum | Uitkomst | Wat er gebeurde | Regels |\n",
              "| Ruling | Court | Date | Outcome | What happened | Rules |\n"}
             .in(l);
  out += "|---|---|---|---|---|---|\n";
  for (const Row& row : rows(rules)) {
    const Ruling& r = *row.ruling;
    out += fmt::format("| {} | {} | {} | {} | {} | {} |\n", r.ecli, r.court, day(r, l),
                       outcome(r, l), r.what.in(l), ids(row.rules));
  }
  for (const bool for_employer : {true, false})
    if (const auto none = without(rules, for_employer); !none.empty())
      out += fmt::format("\n{}: {}\n", (for_employer ? kNoneFor : kNoneAgainst).in(l), ids(none));
}

}  // namespace poortwachter
