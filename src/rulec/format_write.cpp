// Rows to C++: the enumerations, the keys of each kind, and the table of fields.
#include <fmt/format.h>

#include <set>

#include "rulec/format.hpp"

namespace poortwachter::format {
namespace {

constexpr std::size_t kMostNames = 254;  // of an enumeration that is a byte
// The keys of a kind have numbers of their own, so many at a time: one more moves none of another
// kind, and who reads no key of this kind is not built again.
constexpr std::size_t kNumbersAtOnce = 8;

/// Keys that belong together, numbered from `first` on.
struct Keys {
  std::string_view of;  ///< a kind or block, or kShared
  std::vector<std::string_view> names;
  std::size_t first;
};
constexpr std::string_view kShared = "shared";

/// Those of more than one kind or block, then those of each alone.
std::vector<Keys> keys_apart(const Format& f) {
  std::map<std::string_view, std::set<std::string_view>> homes;
  for (const auto* rows : {&f.blocks, &f.kinds})
    for (const BlockRow& b : *rows)
      for (const KeyRow& r : b.keys) homes[r.key].insert(b.id);
  std::vector<Keys> all{{kShared, {}, 0}};
  std::set<std::string_view> seen;
  for (const auto* rows : {&f.blocks, &f.kinds})
    for (const BlockRow& b : *rows) {
      all.push_back({b.id, {}, 0});
      for (const KeyRow& r : b.keys)
        if (seen.insert(r.key).second)
          (homes[r.key].size() > 1 ? all.front() : all.back()).names.push_back(r.key);
    }
  std::size_t next = 0;
  for (Keys& keys : all) {
    keys.first = next;
    next += (keys.names.size() / kNumbersAtOnce + 1) * kNumbersAtOnce;
  }
  return all;
}

std::size_t numbers_given(const std::vector<Keys>& all) {
  return all.back().first + (all.back().names.size() / kNumbersAtOnce + 1) * kNumbersAtOnce;
}

constexpr std::string_view kMadeFrom =
    "// Written by the format compiler from src/dossier/format.yaml.\n";

/// Names in the order in which they first appear.
class Names {
 public:
  void add(std::string_view name) {
    if (seen_.insert(name).second) all_.push_back(name);
  }
  [[nodiscard]] const std::vector<std::string_view>& all() const { return all_; }

 private:
  std::set<std::string_view> seen_;
  std::vector<std::string_view> all_;
};

std::string enumeration(std::string_view type, std::string_view count,
                        const std::vector<std::string_view>& names) {
  std::string out = fmt::format("enum class {} : std::uint8_t {{\n", type);
  for (const std::string_view name : names) out += fmt::format("  {},\n", name);
  return out + fmt::format("}};\ninline constexpr std::size_t {} = {};\n\n", count, names.size());
}

std::string literal(std::string_view s) { return fmt::format("R\"~({})~\"", s); }

std::string both(const Both& b) {
  return b.nl.empty() ? "{}" : fmt::format("{{{}, {}}}", literal(b.nl), literal(b.en));
}

/// One array for each list; none for an empty one.
class Writer {
 public:
  explicit Writer(const Format& f) : f_(f) {}

  std::string write() {
    std::string rest;
    rest += block("kEveryEvent", f_.event) + "\n";
    rest += "constexpr Block kBlockTable[] = {\n";
    for (const BlockRow& b : f_.blocks) rest += block({}, b);
    rest += "};\nconstexpr Block kEventTable[] = {\n";
    for (const BlockRow& k : f_.kinds) rest += block({}, k);
    rest += "};\nconstexpr Kind kUnfolds[] = {\n";
    for (const std::string_view kind : f_.unfolds) rest += fmt::format("  Kind::{},\n", kind);
    rest += "};\nconstexpr Synonym kSynonyms[] = {\n";
    for (const SynonymRow& s : f_.synonyms)
      rest += fmt::format("  {{{}, {}, {}, {}, {}}},\n", literal(s.written), literal(s.legal),
                          literal(s.with), literal(s.at), both(s.note));
    rest += "};\n";
    return std::string(kMadeFrom) +
           "#include \"dossier/fields.hpp\"\n#include \"poortwachter/field/all.hpp\"\n\nnamespace "
           "poortwachter::fields {\nnamespace {\n\n" +
           out_ + rest +
           "\n}  // namespace\n\n"
           "const Block& block(BlockId id) { return kBlockTable[static_cast<std::size_t>(id)]; }\n"
           "const Block& block(Kind kind) { return kEventTable[static_cast<std::size_t>(kind)]; }\n"
           "const Block& every_event() { return kEveryEvent; }\n"
           "std::span<const Kind> unfolds() { return kUnfolds; }\n"
           "std::span<const Synonym> synonyms() { return kSynonyms; }\n\n"
           "}  // namespace poortwachter::fields\n";
  }

 private:
  std::string words(const KeyRow& r) {
    if (r.words.empty()) return "{}";
    std::string& name = word_arrays_[r.words];
    if (!name.empty()) return name;
    name = fmt::format("kWords{}", word_arrays_.size());
    out_ += fmt::format("constexpr WordSpec {}[] = {{\n", name);
    for (const std::string_view list : r.words)
      for (const auto& [known, rows] : f_.lists)
        if (known == list)
          for (const WordRow& w : rows)
            out_ += fmt::format("  {{Word::{}, {}}},\n", w.word, both(w.meaning));
    out_ += "};\n";
    return name;
  }

  std::string row(const KeyRow& r) {
    std::string out = fmt::format("  {{.field = field::{}, .form = Form::{}, .meaning = {}", r.key,
                                  r.form, both(r.meaning));
    if (!r.note.nl.empty()) out += ", .note = " + both(r.note);
    if (!r.absent.nl.empty()) out += ", .absent = " + both(r.absent);
    if (r.required) out += ", .required = true";
    if (r.may_be_empty) out += ", .may_be_empty = true";
    if (r.names_only) out += ", .names_only = true";
    if (!r.least.empty())
      out += fmt::format(", .range = {{{}, {}}}, .counted = {}", r.least, r.most, both(r.counted));
    if (!r.words.empty()) out += ", .words = " + words(r);
    if (!r.of.empty()) out += fmt::format(", .of = BlockId::{}", r.of);
    if (!r.example.empty()) out += fmt::format(", .example = {}", literal(r.example));
    return out + "},\n";
  }

  std::string pair_array(const std::vector<PairRow>& rows) {
    if (rows.empty()) return "{}";
    const std::string name = fmt::format("kPairs{}", next_++);
    out_ += fmt::format("constexpr Pair {}[] = {{\n", name);
    for (const PairRow& p : rows)
      out_ += fmt::format("  {{field::{}, field::{}}},\n", p.first, p.second);
    out_ += "};\n";
    return name;
  }

  std::string block(std::string_view variable, const BlockRow& b) {
    const std::string keys = fmt::format("kKeys{}", next_++);
    std::string rows;
    for (const KeyRow& r : b.keys) rows += row(r);
    out_ += fmt::format("constexpr FieldSpec {}[] = {{\n{}}};\n", keys, rows);
    const std::string value =
        fmt::format("Block({}, {}, {}, {}, {}, {}, {}, {}, {})", literal(b.name), both(b.meaning),
                    b.note.nl.empty() ? "Text{}" : both(b.note), keys, pair_array(b.ordered),
                    pair_array(b.exclusive), literal(b.example), literal(b.article), b.names_only);
    return variable.empty() ? "  " + value + ",\n"
                            : fmt::format("constexpr Block {} = {};\n", variable, value);
  }

  const Format& f_;
  std::string out_;
  std::map<std::vector<std::string_view>, std::string> word_arrays_;
  int next_ = 0;
};

}  // namespace

std::string enumerations(const Format& f) {
  Names kinds, words, blocks;
  for (const BlockRow& b : f.blocks) blocks.add(b.id);
  for (const BlockRow& k : f.kinds) kinds.add(k.id);
  for (const auto& [list, rows] : f.lists)
    for (const WordRow& w : rows) words.add(w.word);
  if (words.all().size() > kMostNames) return {};
  return std::string(kMadeFrom) +
         "#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\nnamespace poortwachter {\n\n"
         "/// Kinds of event (`soort`), spelled as in the dossier.\n" +
         enumeration("Kind", "kKinds", kinds.all()) +
         "/// A key of the format. Those of a kind stand in poortwachter/field/KIND.hpp, those of\n"
         "/// more than one in poortwachter/field/shared.hpp, spelled as in the dossier.\n"
         "enum class Field : std::uint16_t {};\n"
         "/// Every key has a number below this, not every number a key.\n" +
         fmt::format("inline constexpr std::size_t kFields = {};\n\n",
                     numbers_given(keys_apart(f))) +
         "/// Every word that an enumeration may hold, spelled as in the dossier.\n" +
         enumeration("Word", "kWords", words.all()) +
         "namespace fields {\n/// The blocks of keys that are no event.\n" +
         enumeration("BlockId", "kBlocks", blocks.all()) +
         fmt::format("inline constexpr int kVersion = {};\n}}  // namespace fields\n\n",
                     f.version) +
         "}  // namespace poortwachter\n";
}

std::map<std::string, std::string> key_headers(const Format& f) {
  std::map<std::string, std::string> headers;
  const std::vector<Keys> all = keys_apart(f);
  std::vector<std::string_view> by_number(numbers_given(all));
  std::string takes_in;
  const std::string opening = std::string(kMadeFrom) + "#pragma once\n\n";
  for (const Keys& keys : all) {
    std::string text = opening + "#include \"poortwachter/format.hpp\"\n\n" +
                       (keys.of == kShared ? "/// Keys of more than one kind of event or block.\n"
                                           : fmt::format("/// Keys of `{}` alone.\n", keys.of)) +
                       "namespace poortwachter::field {\n";
    for (std::size_t i = 0; i < keys.names.size(); ++i) {
      text += fmt::format("inline constexpr Field {}{{{}}};\n", keys.names[i], keys.first + i);
      by_number[keys.first + i] = keys.names[i];
    }
    headers[std::string(keys.of)] = text + "}  // namespace poortwachter::field\n";
    takes_in += fmt::format("#include \"poortwachter/field/{}.hpp\"\n", keys.of);
  }
  std::string names;
  for (const std::string_view name : by_number) names += fmt::format("  \"{}\",\n", name);
  headers["all"] = opening + "#include <array>\n#include <string_view>\n\n" + takes_in +
                   "\nnamespace poortwachter::field {\n"
                   "/// By number; empty where no key has it.\n"
                   "inline constexpr std::array<std::string_view, kFields> kNames{\n" +
                   names + "};\n}  // namespace poortwachter::field\n";
  return headers;
}

std::string table(const Format& f) { return Writer(f).write(); }

}  // namespace poortwachter::format
