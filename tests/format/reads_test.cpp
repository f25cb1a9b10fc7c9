// What nothing reads does not belong in the format: each key is changed, and each kind dropped, in
// the examples of the rules and of the verdict until what the program says changes too.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dossier/fields.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "properties/generate.hpp"
#include "properties/outcome.hpp"
#include "verdict/examples.hpp"

namespace poortwachter {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;

/// What the program says of a dossier.
std::string said(const Dossier& d, Date as_of, const RuleSet& rules) {
  const Audit a = audit(d, as_of, rules);
  std::string all;
  for (const std::string& line : test::outcome(a, d.first_sick_day)) all += line + "\n";
  for (const Finding& f : a.findings) all.append(f.message->text.nl).append("\n");
  if (a.verdict.exposure) all += fmt::format("{}", a.verdict.exposure->amount);
  return all;
}

std::string said(const Dossier& d, Date as_of) {
  static const RuleSet rules;
  return said(d, as_of, rules);
}

/// Without the rules that look at events of every kind: they read none for what it is.
const RuleSet& of_kinds() {
  static const RuleSet rules = [] {
    RuleSet some;
    std::string_view unmatched;
    some.ignore(std::vector<std::string>{"dossier/chronologie", "privacy"}, &unmatched);
    return some;
  }();
  return rules;
}

/// Other values of the same form: the opposite, another word, another day, another number.
std::vector<Said> others(const FieldSpec& s, const Said& said) {
  std::vector<Said> all;
  if (const bool* b = std::get_if<bool>(&said)) all.emplace_back(!*b);
  if (const Date* d = std::get_if<Date>(&said))
    for (const int days : {-60, 60, 400}) all.emplace_back(*d + days);
  if (const double* n = std::get_if<double>(&said))
    for (const double factor : {0.5, 2.0}) all.emplace_back(*n * factor);
  if (const Pay* p = std::get_if<Pay>(&said)) all.emplace_back(Pay{p->amount / 2, p->per});
  if (std::get_if<Word>(&said))
    for (const fields::WordSpec& w : s.words) all.emplace_back(w.word);
  if (std::get_if<WordSet>(&said)) all.emplace_back(WordSet());
  if (std::get_if<KindSet>(&said)) all.emplace_back(KindSet());
  if (std::get_if<std::string_view>(&said)) all.emplace_back(std::string_view("spoor"));
  return all;
}

class Readers {
 public:
  /// Changes each key of the dossier that is not known to be read yet.
  void look_at(Dossier& d) {
    if (!d.as_of) return;
    dossier_ = &d;
    before_.clear();
    for (Event& e : d.events) each(fields::block(e.kind), e);
    each(fields::block(BlockId::employer), d.employer);
    each(fields::block(BlockId::employee), d.employee);
    each(fields::block(BlockId::contract), d.contract);
    each(fields::block(BlockId::sickness), d.sickness);
    for (Record& r : d.interruptions) each(fields::block(BlockId::interruption), r);
    for (Record& r : d.extensions) each(fields::block(BlockId::extension), r);
    for (Record& r : d.grounds) each(fields::block(BlockId::ground), r);
    for (Record& r : d.judgements) each(fields::block(BlockId::judgement), r);
    kinds();
  }
  [[nodiscard]] bool read(const std::string& key) const { return read_.contains(key); }

 private:
  void each(const Block& b, Record& r) {
    for (std::size_t i = 0; i < r.values.size(); ++i) {
      const FieldSpec& s = *b.find(r.values[i].field);
      if (s.form == Form::maps) {
        for (Record& inner : std::get<std::vector<Record>>(r.values[i].said))
          each(fields::block(s.of), inner);
      }
      const std::string key = fmt::format("{}.{}", b.name, name(s.field));
      if (read_.contains(key) || s.form == Form::kind) continue;
      if (matters(r, i, s)) read_.insert(key);
    }
  }

  /// Drops all events of a kind that is not known to be read yet.
  void kinds() {
    const std::vector<Event> all = dossier_->events;
    std::string before;
    for (const Event& e : all) {
      const std::string kind(fields::block(e.kind).name);
      if (read_.contains(kind)) continue;
      if (before.empty()) before = said(*dossier_, *dossier_->as_of, of_kinds());
      std::erase_if(dossier_->events, [&](const Event& x) { return x.kind == e.kind; });
      if (said(*dossier_, *dossier_->as_of, of_kinds()) != before) read_.insert(kind);
      dossier_->events = all;
    }
  }

  bool matters(Record& r, std::size_t i, const FieldSpec& s) {
    if (before_.empty()) before_ = said(*dossier_, *dossier_->as_of);
    const std::vector<Value> kept = r.values;
    bool differs = false;
    for (const Said& other : others(s, kept[i].said)) {
      if (differs) break;
      r.values[i].said = other;
      differs = said(*dossier_, *dossier_->as_of) != before_;
    }
    if (!s.required && !differs) {
      r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(i));
      differs = said(*dossier_, *dossier_->as_of) != before_;
    }
    r.values = kept;
    return differs;
  }

  Dossier* dossier_ = nullptr;
  std::string before_;
  std::set<std::string> read_;
};

TEST_CASE("every kind and field is read, or is for people alone", "[format]") {
  Readers readers;
  const auto look_at = [&](std::string_view dossier, std::optional<Date> as_of) {
    load_dossiers(dossier, {}, [&](const LoadedDossier& l) {
      if (l.dossier == nullptr) return;
      Dossier d = *l.dossier;
      if (as_of) d.as_of = as_of;
      readers.look_at(d);
    });
  };
  for (const Rule& rule : built_in_rules())
    for (const RuleExample& e : rule.examples) look_at(e.dossier, std::nullopt);
  for (const test::VerdictExample& e : test::verdict_examples()) look_at(e.dossier, e.as_of);
  // Dossiers by chance show what the examples do not.
  constexpr std::uint32_t kDrawn = 60;
  for (std::uint32_t seed = 1; seed <= kDrawn; ++seed)
    look_at(test::yaml(test::Generator(seed).dossier()), std::nullopt);
  std::vector<const Block*> blocks;
  for (std::size_t i = 0; i < kKinds; ++i) blocks.push_back(&fields::block(static_cast<Kind>(i)));
  for (const BlockId id : {BlockId::employer, BlockId::employee, BlockId::contract,
                           BlockId::sickness, BlockId::interruption, BlockId::extension,
                           BlockId::activity, BlockId::ground, BlockId::judgement})
    blocks.push_back(&fields::block(id));
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Block& b = fields::block(static_cast<Kind>(i));
    INFO(b.name);
    CHECK(readers.read(std::string(b.name)) != b.names_only);
  }
  for (const Block* b : blocks)
    for (const FieldSpec& s : b->fields) {
      // What the loader takes apart, and the day of an event, are read by everything.
      const bool structure = s.form == Form::kind || s.form == Form::map || s.form == Form::maps ||
                             s.field == field::eerste_ziektedag || s.field == field::datum;
      if (s.names_only || structure) continue;
      const std::string key = fmt::format("{}.{}", b->name, name(s.field));
      if (!readers.read(key)) FAIL_CHECK("nothing reads " << key);
    }
}

}  // namespace
}  // namespace poortwachter
