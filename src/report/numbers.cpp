#include "report/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/json_out.hpp"
#include "report/page.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

using Rules = std::span<const Rule* const>;

constexpr Text kUnits[]{{" dagen", " days"}, {" uur", " hours"}, {"%", "%"},
                        {" euro", " euro"},  {"", ""},           {"", ""}};
static_assert(std::size(kUnits) == kCount<Unit>);
constexpr Text kGrades[]{{"", ""},
                         {"tweede hand: ", "second hand: "},
                         {"rekenprogramma: ", "a calculator: "},
                         {"", ""},
                         {"onbekend: ", "unknown: "}};
static_assert(std::size(kGrades) == kCount<Grade>);

std::string amount(const Number& n, double value, Language l) {
  if (n.unit == Unit::yes_no)
    return std::string((value == 0 ? Text{"nee", "no"} : Text{"ja", "yes"}).in(l));
  std::string s = fmt::format("{}", value);
  if (l == Language::nl) std::replace(s.begin(), s.end(), '.', ',');
  return s += kUnits[static_cast<std::size_t>(n.unit)].in(l);
}

std::string source(const NumberValue& v, Language l) {
  return fmt::format("{}{}", kGrades[static_cast<std::size_t>(v.grade)].in(l), v.source.in(l));
}

/// A number with those of the rules that rest on it.
struct Row {
  const Number* number;
  std::vector<const Rule*> rules;
};

std::vector<Row> rows(Rules rules) {
  const bool all = rules.size() == built_in_rules().size();
  std::vector<Row> found;
  for (const Number* n : numbers()) {
    Row row{n, {}};
    for (const Rule* r : rules)
      if (std::ranges::count(r->numbers, n) > 0) row.rules.push_back(r);
    if (all || !row.rules.empty()) found.push_back(std::move(row));
  }
  return found;
}

std::string ids(const std::vector<const Rule*>& rules) {
  std::string s;
  for (const Rule* r : rules) (s += s.empty() ? "" : ", ") += r->id;
  return s;
}

}  // namespace

std::string validity(Date from, Date until, Language l) {
  std::string s;
  if (from > kAlwaysFrom) s += say(Text{" vanaf {}", " from {}"}, l, from);
  if (until < kAlwaysUntil) s += say(Text{" tot {}", " until {}"}, l, until);
  return s;
}

std::string values_text(const Number& n, bool sources, Language l) {
  std::string s;
  for (const NumberValue& v : n.values) {
    s += s.empty() ? "" : "; ";
    s += amount(n, v.value, l) + validity(v.from, v.until, l);
    if (sources) s += fmt::format(" ({})", source(v, l));
  }
  return s;
}

void number_json(JsonOut& json, const Number& n, Language l) {
  json.key("path").text(n.path);
  json.key("what").text(n.what.in(l));
  json.key("unit").text(enumerator(n.unit));
  json.key("values").objects(n.values, [&](const NumberValue& v) {
    json.key("value").value(v.value);
    json.key("from").date_or_null(v.from > kAlwaysFrom ? std::optional(v.from) : std::nullopt);
    json.key("until").date_or_null(v.until < kAlwaysUntil ? std::optional(v.until) : std::nullopt);
    json.key("grade").text(enumerator(v.grade));
    json.key("source").text(v.source.in(l));
  });
}

void numbers_text(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  Page page(out, options);
  for (const Row& row : rows(rules)) {
    page.paragraph(0, 4, row.number->path, Style::heading,
                   fmt::format("  {}", row.number->what.in(l)));
    for (const NumberValue& v : row.number->values)
      page.paragraph(4, 6,
                     fmt::format("{}{} ({})", amount(*row.number, v.value, l),
                                 validity(v.from, v.until, l), source(v, l)));
    if (!row.rules.empty()) page.paragraph(4, 6, ids(row.rules));
  }
}

void numbers_json(std::string& out, Rules rules, const ReportOptions& options) {
  JsonOut json(out);
  json.open('{');
  json.key("schema").text("poortwachter.numbers/1");
  json.key("ruleset").text(options.ruleset);
  json.key("numbers").objects(rows(rules), [&](const Row& row) {
    number_json(json, *row.number, options.language);
    json.key("rules").texts(row.rules, &Rule::id);
  });
  json.close('}');
  out += '\n';
}

void numbers_markdown(std::string& out, Rules rules, const ReportOptions& options) {
  const Language l = options.language;
  out += Text{"| Getal | Wat | Waarde | Bron | Regels |\n",
              "| Number | What | Value | Source | Rules |\n"}
             .in(l);
  out += "|---|---|---|---|---|\n";
  for (const Row& row : rows(rules))
    for (const NumberValue& v : row.number->values)
      out += fmt::format("| {} | {} | {}{} | {} | {} |\n", row.number->path, row.number->what.in(l),
                         amount(*row.number, v.value, l), validity(v.from, v.until, l),
                         source(v, l), ids(row.rules));
}

}  // namespace poortwachter
