// The rule compiler: the list of norms and the rule files in, C++ out: the tables, and a header for
// each rule of kind `function`. Runs at build time, so that the program parses no rule when it
// starts and a mistake in a rule file is a build error with its place.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <sstream>

#include "case/facts.hpp"
#include "rulec/emit.hpp"
#include "rulec/header.hpp"
#include "rulec/norm_list.hpp"
#include "rulec/rule_file.hpp"

namespace poortwachter {
namespace {

std::string optional(const std::optional<Date>& d) { return d ? literal(*d) : "std::nullopt"; }
std::string optional(const std::optional<int>& n) {
  return n ? std::to_string(*n) : "std::nullopt";
}

std::string quoted(const std::string& s) { return literal(s); }

/// "&law::spoor2::termijn" for spoor2.termijn.
std::string handle(const std::string& path) {
  const auto dot = path.find('.');
  return fmt::format("&law::{}::{}", path.substr(0, dot), path.substr(dot + 1));
}

/// One array per list of a rule; nothing for an empty list.
class Writer {
 public:
  Writer(std::ostream& out, std::span<const RulingRow> rulings) : out_(out), rulings_(rulings) {}

  template <typename List, typename Item>
  std::string array(std::string_view type, const List& list, Item item) {
    if (list.empty()) return "{}";
    std::string variable = fmt::format("a{}", next_++);
    out_ << fmt::format("constexpr {} {}[] = {{\n", type, variable);
    for (const auto& x : list) out_ << "  " << item(x) << ",\n";
    out_ << "};\n";
    return variable;
  }

  std::string norm(const NormRow& n) {
    const auto steps = array("std::string_view", n.steps, quoted);
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(n.id), literal(n.section),
                       literal(n.addressee), literal(n.text), steps);
  }

  /// `function`: the check of a rule of that kind.
  std::string rule(const RuleFile& r, const std::string& function) {
    const auto sources = array("Source", r.sources, [](const auto& s) {
      return fmt::format("{{{}, {}, {}}}", literal(s.law), literal(s.ref), literal(s.url));
    });
    const auto numbers = array("const Number*", r.numbers, handle);
    std::vector<std::string> asks;  // before the messages that name them
    for (const auto& m : r.messages)
      asks.push_back(array("AskedKey", m.asks, [](const AskedKey& a) {
        return fmt::format("{{{}, field::{}, fields::BlockId{{{}}}}}",
                           a.kind ? fmt::format("Kind::{}", name(*a.kind)) : "std::nullopt",
                           name(a.key), static_cast<int>(a.block));
      }));
    auto asked = asks.begin();
    const auto messages = array("RuleMessage", r.messages, [&](const auto& m) {
      return fmt::format("{{{}, {}, {}, {}, {}, {}}}", literal(m.key), literal("Status", m.status),
                         literal(m.text), literal(m.remedy), *asked++, literal(m.task));
    });
    const auto norms = array("std::string_view", r.norms, quoted);
    const auto applies = array("std::uint8_t", r.applies, [](const std::string& fact) {
      return std::to_string(fact_named(fact) - facts().data());
    });
    const auto events =
        array("Kind", r.events, [](Kind k) { return fmt::format("Kind::{}", name(k)); });
    const auto fields =
        array("Field", r.fields, [](Field f) { return fmt::format("field::{}", name(f)); });
    const auto examples = array("RuleExample", r.examples, [](const auto& e) {
      return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                         literal("Status", e.status),
                         e.degree ? literal("Degree", *e.degree) : "std::nullopt", literal(e.title),
                         literal(e.dossier), optional(e.due), optional(e.actual),
                         optional(e.days_late), literal(e.message), optional(e.from),
                         optional(e.to), optional(e.short_from), optional(e.short_to),
                         optional(e.count), optional(e.limit), optional(e.line));
    });
    const auto rulings = array("const Ruling*", r.rulings, [&](const std::string& ecli) {
      const auto at = std::ranges::find(rulings_, ecli, &RulingRow::ecli);
      return fmt::format("&kRulings[{}]", at - rulings_.begin());
    });
    std::string row;
    const auto field = [&](std::string_view name, const std::string& value) {
      row += fmt::format("    .{} = {},\n", name, value);
    };
    field("id", literal(r.id));
    field("function", function.empty() ? "nullptr" : "&" + function);
    field("applies", applies);
    field("messages", messages);
    field("weight", literal("Weight", r.weight));
    field("role", literal("Role", r.role));
    field("degree", literal("DegreeBasis", r.degree));
    field("track", std::to_string(r.track));
    field("existence", r.existence ? "true" : "false");
    field("quality", r.quality ? "true" : "false");
    field("excused_by_activity", r.excused_by_activity ? "true" : "false");
    field("yields_to_track2", r.yields_to_track2 ? "true" : "false");
    field("guides", r.guides ? "true" : "false");
    field("check", literal("CheckKind", r.check));
    field("repair", literal("Repair", r.repair));
    field("reading", literal("Reading", r.reading));
    field("from", literal(r.from));
    field("until", literal(r.until));
    field("numbers", numbers);
    field("events", events);
    field("fields", fields);
    field("record", r.record ? fmt::format("Kind::{}", name(*r.record)) : "std::nullopt");
    field("theme", literal("Theme", r.theme));
    field("title", literal(r.title));
    field("sources", sources);
    field("norms", norms);
    field("explanation", literal(r.explanation));
    field("cannot_see", literal(r.cannot_see));
    field("rulings", rulings);
    field("examples", examples);
    return "{\n" + row + "  }";
  }

 private:
  std::ostream& out_;
  std::span<const RulingRow> rulings_;
  int next_ = 0;
};

/// `path` is src/rules/<family>/<slug>.md.
std::string id_of(std::string_view path) {
  const auto slug = path.rfind('/');
  const auto family = path.rfind('/', slug - 1);
  return std::string(path.substr(family + 1, path.size() - family - 4));
}

bool read_rule(const std::string& path, const Nameable& nameable, RuleFile& rule) {
  const std::string beside = path.substr(0, path.size() - 2) + "cpp";
  rule.function = std::filesystem::exists(beside);
  auto errors = parse_rule_file(read_file(path), nameable, rule);
  if (rule.id != id_of(path)) {
    const std::string why = "the id is not that of the file's place, " + id_of(path);
    errors.push_back({"rule-file", rule.id_place, {why, why}, {}});
  }
  if (rule.check == CheckKind::function) rule.function = true;
  if (errors.empty() && rule.function) {
    const std::string source = read_file(beside);
    errors = unlisted_numbers(rule, source);
    for (InputError& e : unused(rule, source)) errors.push_back(std::move(e));
  }
  return accept(path, errors);
}

/// The check that stands beside a rule file.
std::string function_of(const RuleFile& r) {
  return r.function ? rule_namespace(r.id) + "::check" : "";
}

/// By Role: the file of its rule. Each role is held by exactly one.
struct Holders {
  std::array<std::string, kCount<Role>> path;

  bool take(const std::string& from, const RuleFile& r) {
    std::string& holder = path[static_cast<std::size_t>(r.role)];
    if (r.role == Role::none || holder.empty()) {
      holder = from;
      return true;
    }
    const std::string why = fmt::format("{} has the role `{}` too", holder, enumerator(r.role));
    return accept(from, {{"rule-file", r.role_place, {why, why}, {}}});
  }
  [[nodiscard]] bool all_held() const {
    bool all = true;
    for (std::size_t i = 1; i < path.size(); ++i)
      if (path[i].empty()) {
        fmt::print(stderr, "src/rules: error: no rule has the role `{}`\n", kNames<Role>[i]);
        all = false;
      }
    return all;
  }
};

std::string rulings_table(std::span<const RulingRow> rulings) {
  std::string rows;
  for (const RulingRow& r : rulings)
    rows += fmt::format("  {{{}, {}, {}, {}, Ruling::Confidence::{}, {}, {}}},\n", literal(r.ecli),
                        literal(r.court), literal(r.date), r.for_employer, enumerator(r.confidence),
                        literal(r.overtaken_by), literal(r.what));
  return "constexpr Ruling kRulings[] = {\n" + rows + "};\n";
}

/// A ruling that no rule names would be read by nobody.
bool all_named(const std::string& path, std::span<const RulingRow> rulings,
               const std::map<std::string, RuleFile>& rules) {
  std::vector<InputError> errors;
  for (const RulingRow& ruling : rulings)
    if (std::ranges::none_of(rules, [&](const auto& r) {
          return std::ranges::count(r.second.rulings, ruling.ecli) > 0;
        }))
      errors.push_back({"ruling-file", ruling.place, {"no rule names it", "no rule names it"}, {}});
  return accept(path, errors);
}

/// Writes the tables to `target` and the headers of the rules under the folder `headers`.
int compile(const std::string& target, const std::string& headers, const std::string& norm_list,
            const std::string& number_file, const std::string& ruling_file,
            const std::string& law_file, const std::vector<std::string>& paths) {
  std::vector<NormRow> norms;
  bool good = accept(norm_list, parse_norms(read_file(norm_list), norms));
  std::vector<NumberRow> numbers;
  good = accept(number_file, parse_numbers(read_file(number_file), numbers)) && good;
  std::vector<RulingRow> rulings;
  good = accept(ruling_file, parse_rulings(read_file(ruling_file), rulings)) && good;
  std::vector<LawRow> laws;
  good = accept(law_file, parse_laws(read_file(law_file), laws)) && good;
  std::map<std::string, RuleFile> rules;
  Holders holders;
  for (const std::string& path : paths) {
    RuleFile rule;
    good = read_rule(path, {norms, numbers, rulings, laws}, rule) && good;
    good = holders.take(path, rule) && good;
    rules.emplace(rule.id, std::move(rule));
  }
  good = holders.all_held() && good;
  good = all_named(ruling_file, rulings, rules) && good;
  if (!good) return 1;

  std::ostringstream out;
  out << "// Made by the rule compiler from src/rules/norms.tsv, src/law/rulings.yaml, "
         "src/law/laws.yaml and src/rules/*/*.md.\n"
         "#include \"poortwachter/field/all.hpp\"\n#include \"poortwachter/laws.hpp\"\n"
         "#include \"poortwachter/ruleset.hpp\"\n\n";
  std::set<std::string_view> families;
  for (const NumberRow& n : numbers) families.insert(n.family);
  for (const std::string_view family : families)
    out << fmt::format("#include \"law/{}.hpp\"\n", family);
  out << "\nnamespace poortwachter {\n";
  for (const auto& [id, rule] : rules)
    if (rule.function)
      out << fmt::format("namespace {} {{\nvoid check(Check&);\n}}\n", rule_namespace(id));
  out << "namespace {\nusing std::string_view_literals::operator\"\"sv;\n";
  out << rulings_table(rulings);
  Writer writer(out, rulings);
  std::string rows;
  std::vector<std::size_t> by_role(kCount<Role>);
  std::size_t place = 0;
  for (const auto& [id, rule] : rules) by_role[static_cast<std::size_t>(rule.role)] = place++;
  for (const auto& [id, rule] : rules) rows += "  " + writer.rule(rule, function_of(rule)) + ",\n";
  std::string norm_rows;
  for (const NormRow& n : norms) norm_rows += "  " + writer.norm(n) + ",\n";
  std::string law_rows;
  for (const LawRow& l : laws)
    law_rows += fmt::format("  {{{}, {}}},\n", literal(l.law), literal(l.shown));
  out << "constexpr LawName kLaws[] = {\n"
      << law_rows << "};\nconstexpr Rule kRules[] = {\n"
      << rows << "};\nconstexpr Norm kNorms[] = {\n"
      << norm_rows << "};\n"
      << fmt::format("constexpr std::array<std::size_t, kCount<Role>> kByRole{{{}}};\n",
                     fmt::join(by_role, ", "))
      << "}  // namespace\n"
      << "std::span<const Rule> built_in_rules() { return kRules; }\n"
         "const Rule& rule_with(Role r) { return kRules[kByRole[static_cast<std::size_t>(r)]]; }\n"
         "std::span<const Norm> norms() { return kNorms; }\n"
         "std::span<const LawName> laws() { return kLaws; }\n"
         "std::span<const Ruling> rulings() { return kRulings; }\n"
         "}  // namespace poortwachter\n";
  if (!write_file(target, out.str())) return 1;
  for (const auto& [id, rule] : rules)
    if (rule.function && !write_file(headers + id + ".rule.hpp", rule_header(rule))) return 1;
  return 0;
}

}  // namespace

/// A case asks for it; here none is judged.
const Rule& rule_with(Role) { std::abort(); }

}  // namespace poortwachter

int main(int argc, char** argv) {
  if (argc < 8) return 2;
  return poortwachter::compile(argv[1], argv[2], argv[3], argv[4], argv[5], argv[6],
                               {argv + 7, argv + argc});
}
