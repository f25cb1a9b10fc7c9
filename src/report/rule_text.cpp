#include "report/rule_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "poortwachter/reads.hpp"
#include "report/json_out.hpp"
#include "report/numbers.hpp"
#include "report/page.hpp"
#include "report/rulings.hpp"
#include "report/view.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

constexpr Text kWeights[]{{"resultaat", "result"},
                          {"inhoudelijk", "substantive"},
                          {"administratief", "administrative"},
                          {"procedure", "procedural"},
                          {"advies", "advice"}};
static_assert(std::size(kWeights) == kCount<Weight>);
constexpr Text kRepairs[]{
    {"niet meer te herstellen", "beyond repair"},
    {"te herstellen tot het verslag klaar moet zijn", "repairable until the report is due"},
    {"te herstellen tot het einde van de getoetste periode",
     "repairable until the end of the tested period"},
    {"altijd te herstellen", "always repairable"}};
static_assert(std::size(kRepairs) == kCount<Repair>);
constexpr Text kStatuses[]{{"in orde", "pass"},
                           {"niet in orde", "fail"},
                           {"niet te beoordelen", "cannot be judged"},
                           {"nog te doen", "upcoming"},
                           {"niet van toepassing", "does not apply"}};
static_assert(std::size(kStatuses) == kCount<Status>);

std::string sources(const Rule& r) {
  std::string s;
  for (const Source& x : r.sources)
    s += fmt::format("{}{} {}", s.empty() ? "" : "; ", x.law, x.ref);
  return s;
}

/// The rule, and no other.
RuleSet only(const Rule& r) {
  RuleSet alone;
  std::string_view unmatched;
  alone.select(std::vector<std::string>{std::string(r.id)}, &unmatched);
  return alone;
}

/// What the rule says of a dossier.
std::string said_of(const Dossier& d, const RuleSet& alone) {
  std::string all;
  for (const Finding& f : audit(d, *d.as_of, alone).findings)
    all.append(name(f.status)).append(sentence(f, Language::nl));
  return all;
}

/// Takes those of the kinds without which the rule says something else of the example.
void take_what_matters(const RuleExample& e, const RuleSet& alone, std::span<const Kind> kinds,
                       KindSet& taken) {
  const auto open = [&](Kind k) {
    return !taken.contains(k) && e.dossier.find(name(k)) != std::string_view::npos;
  };
  if (std::ranges::none_of(kinds, open)) return;
  load_dossiers(e.dossier, {}, [&](const LoadedDossier& read) {
    if (read.dossier == nullptr || !read.dossier->as_of) return;
    const std::string whole = said_of(*read.dossier, alone);
    for (const Kind k : kinds) {
      if (!open(k)) continue;
      Dossier less = *read.dossier;
      std::erase_if(less.events, [k](const Event& x) { return x.kind == k; });
      if (said_of(less, alone) != whole) taken.insert(k);
    }
  });
}

/// The kinds of event that the rule names; those that matter in its own examples, which it reads by
/// way of the facts of the case; and of those that it shares with others, by a header of its
/// family, the ones that matter in an example of any rule.
KindSet kinds_read(const Rule& r, const Reads* named) {
  KindSet all;
  std::vector<Kind> every;
  for (std::size_t i = 0; i < kKinds; ++i) every.push_back(static_cast<Kind>(i));
  const RuleSet alone = only(r);
  if (named != nullptr)
    for (const Kind k : named->own) all.insert(k);
  for (const RuleExample& e : r.examples) take_what_matters(e, alone, every, all);
  if (named != nullptr)
    for (const Rule& other : built_in_rules())
      for (const RuleExample& e : other.examples) take_what_matters(e, alone, named->kinds, all);
  return all;
}

/// The kinds of event, and of a rule that names none the keys as well.
std::string read_by(const Rule& r, Language l) {
  const auto found = std::ranges::find(reads(), r.id, &Reads::reader);
  const Reads* named = found == reads().end() ? nullptr : &*found;
  const KindSet kinds = kinds_read(r, named);
  std::string all;
  for (std::size_t i = 0; i < kKinds; ++i)
    if (const auto k = static_cast<Kind>(i); kinds.contains(k))
      (all += all.empty() ? "" : ", ") += name(k);
  if (named != nullptr && named->kinds.empty() && !named->fields.empty()) {
    std::string keys;
    for (const Field f : named->fields) (keys += keys.empty() ? "" : ", ") += name(f);
    all += fmt::format("{}{} {}", all.empty() ? "" : "; ", Text{"de sleutels", "the keys"}.in(l),
                       keys);
  }
  return all.empty() ? all : all + ".";
}

/// How many columns the mark of an item takes (`- `, `1. `, the bar of a table); 0: it is none.
std::size_t item_mark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("| ")) return 2;
  const auto digits = line.find_first_not_of("0123456789");
  const bool numbered = digits > 0 && digits != line.npos && line.substr(digits).starts_with(". ");
  return numbered ? digits + 2 : 0;
}

/// The sentences of a rule hold places such as {due}; shown as they are to who reads the rule.
void paragraphs(Page& page, std::string_view text) {
  std::string paragraph;
  const auto write = [&] {
    if (!paragraph.empty())
      page.paragraph(2, 2 + static_cast<int>(item_mark(paragraph)), paragraph);
    paragraph.clear();
  };
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.starts_with("|-")) continue;  // between the head of a table and its rows
    if (line.empty()) {
      if (paragraph.empty()) continue;
      write();
      page.blank();
      continue;
    }
    // A list and a table keep their lines apart; other lines of a paragraph are one.
    if (item_mark(line) > 0) write();
    if (!paragraph.empty()) {
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      paragraph += ' ';
    }
    paragraph += line;
  }
  if (paragraph.empty()) return;
  write();
  page.blank();
}

/// What the rule says of its example when the whole of it is judged; empty when it says something
/// else then, as of a shortcoming by which no day was lost.
std::string sentence(const Rule& r, const RuleExample& e, Language l) {
  const RuleSet alone = only(r);
  std::string said;
  load_dossiers(e.dossier, {}, [&](const LoadedDossier& read) {
    if (read.dossier == nullptr || !read.dossier->as_of) return;
    const Audit a = audit(*read.dossier, *read.dossier->as_of, alone);
    const auto f = std::ranges::find_if(a.findings, [&](const Finding& x) {
      return x.status == e.status && (e.message.empty() || x.message->key == e.message) &&
             (!e.due || x.due == e.due) && (!e.actual || x.actual == e.actual);
    });
    if (f != a.findings.end()) said = std::string_view(FindingView(*f, l).message);
  });
  return said;
}

/// The first of its examples that says so.
void example(std::string& out, Page& page, const Rule& r, Status status, Language l) {
  for (const RuleExample& e : r.examples) {
    if (e.status != status) continue;
    const std::string said = sentence(r, e, l);
    if (said.empty()) continue;
    page.heading(0, fmt::format("{} ({}): {}", Text{"Voorbeeld", "Example"}.in(l),
                                kStatuses[static_cast<std::size_t>(status)].in(l), e.title));
    std::string_view rest = e.dossier;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size() - 1);
      out += "    ";
      out += rest.substr(0, end + 1);
      rest.remove_prefix(end + 1);
    }
    page.paragraph(2, 4, Text{"Zegt: ", "Says: "}.in(l), Style::heading, said);
    page.blank();
    return;
  }
}

/// What a finding says by its code: its values go in the places of that name.
void sentence_json(JsonOut& json, const RuleMessage& m, Language l) {
  json.key("code").text(m.key);
  json.key("status").text(name(m.status));
  json.key("text").text(m.text.in(l));
  json.key("remedy").text_or_null(m.remedy.in(l));
}

}  // namespace

void rules_text(std::string& out, std::span<const Rule* const> rules,
                const ReportOptions& options) {
  const Language l = options.language;
  Page page(out, options);
  for (const Rule* r : rules) {
    page.paragraph(0, 4, r->id, Style::heading,
                   fmt::format("  {}: {}", kWeights[static_cast<std::size_t>(r->weight)].in(l),
                               r->title.in(l)));
    std::string line = sources(*r);
    if (const std::string holds = validity(r->from, r->until, l); !holds.empty())
      line += fmt::format("; {}{}", Text{"geldt", "holds"}.in(l), holds);
    for (const Number* n : r->numbers)
      line += fmt::format("; {}: {}", n->path, values_text(*n, false, l));
    page.paragraph(4, 4, line);
  }
}

void rules_json(std::string& out, std::span<const Rule* const> rules,
                const ReportOptions& options) {
  const Language l = options.language;
  JsonOut json(out);
  json.open('{');
  json.key("schema").text("poortwachter.rules/1");
  json.key("ruleset").text(options.ruleset);
  json.key("rules").objects(rules, [&](const Rule* r) {
    json.key("id").text(r->id);
    json.key("family").text(r->family());
    json.key("weight").text(name(r->weight));
    json.key("check").text(name(r->check));
    json.key("title").text(r->title.in(l));
    json.key("cannot_see").text_or_null(r->cannot_see.in(l));
    json.key("from").date_or_null(r->from > kAlwaysFrom ? std::optional(r->from) : std::nullopt);
    json.key("until").date_or_null(r->until < kAlwaysUntil ? std::optional(r->until)
                                                           : std::nullopt);
    json.key("sources").objects(r->sources, [&](const Source& s) {
      json.key("law").text(s.law);
      json.key("ref").text(s.ref);
      json.key("url").text_or_null(s.url);
    });
    json.key("numbers").objects(r->numbers, [&](const Number* n) { number_json(json, *n, l); });
    json.key("norms").texts(r->norms);
    json.key("rulings").texts(r->rulings, &Ruling::ecli);
    json.key("sentences").objects(r->messages, [&](const RuleMessage& m) {
      sentence_json(json, m, l);
    });
  });
  json.key("shared_sentences").objects(shared_messages(), [&](const RuleMessage* m) {
    sentence_json(json, *m, l);
  });
  json.close('}');
  out += '\n';
}

void explain_text(std::string& out, const Rule& r, const ReportOptions& options) {
  const Language l = options.language;
  Page page(out, options);
  page.paragraph(0, 0, r.id, Style::heading, fmt::format("  {}", r.title.in(l)));
  page.paragraph(0, 0,
                 fmt::format("{}: {}; {}.", Text{"Gewicht", "Weight"}.in(l),
                             kWeights[static_cast<std::size_t>(r.weight)].in(l),
                             kRepairs[static_cast<std::size_t>(r.repair)].in(l)));
  if (const std::string holds = validity(r.from, r.until, l); !holds.empty())
    page.paragraph(0, 0, fmt::format("{}{}.", Text{"Geldt", "Holds"}.in(l), holds));
  page.blank();
  paragraphs(page, r.explanation.in(l));
  if (!r.cannot_see.nl.empty()) {
    page.paragraph(0, 2, Text{"Niet te zien: ", "Cannot be seen: "}.in(l), Style::heading,
                   r.cannot_see.in(l));
    page.blank();
  }

  page.heading(0, Text{"Bronnen", "Sources"}.in(l));
  for (const Source& s : r.sources)
    page.paragraph(2, 4, fmt::format("{} {}{}{}", s.law, s.ref, s.url.empty() ? "" : "  ", s.url));
  page.blank();
  if (const auto rests_on = r.numbers; !rests_on.empty()) {
    page.heading(0, Text{"Getallen", "Numbers"}.in(l));
    for (const Number* n : rests_on)
      page.paragraph(2, 4,
                     fmt::format("{}, {}: {}", n->path, n->what.in(l), values_text(*n, true, l)));
    page.blank();
  }
  page.heading(0, Text{"Uitspraken", "Rulings"}.in(l));
  for (const Ruling* x : r.rulings) page.paragraph(2, 4, ruling_text(*x, l));
  if (const std::string none = none_known(r, l); !none.empty()) page.paragraph(2, 4, none);
  page.blank();
  if (const std::string what = read_by(r, l); !what.empty()) {
    page.paragraph(0, 2, Text{"Leest: ", "Reads: "}.in(l), Style::heading, what);
    page.blank();
  }
  page.heading(0, Text{"Wat de regel kan zeggen", "What the rule may say"}.in(l));
  for (const RuleMessage& m : r.messages) {
    page.paragraph(2, 4, m.text.in(l));
    if (!m.remedy.nl.empty())
      page.paragraph(4, 6, Text{"Doen: ", "Do: "}.in(l), Style::plain, m.remedy.in(l));
  }
  page.blank();
  example(out, page, r, Status::pass, l);
  example(out, page, r, Status::fail, l);
  while (out.ends_with("\n\n")) out.pop_back();
}

}  // namespace poortwachter
