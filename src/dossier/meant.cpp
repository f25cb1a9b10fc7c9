#include "dossier/meant.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "dossier/names.hpp"
#include "poortwachter/field/shared.hpp"
#include "words/nearest.hpp"

namespace poortwachter::problems {

namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;

/// The synonym that fits best: what is written as a whole before the longest within it
/// (`aanbod_ontslagvergunning`), one of this place before one of all, a legal spelling before a
/// note. `legal`: of this place; `at`: the block or key.
const fields::Synonym* synonym_of(std::string_view wanted, const Names& legal, std::string_view at,
                                  bool whole) {
  static const auto names = [] {
    std::vector<std::string> all;
    for (const fields::Synonym& s : fields::synonyms()) all.push_back(fields::folded(s.written));
    return all;
  }();
  using Rank = std::tuple<std::size_t, bool, bool>;
  const fields::Synonym* best = nullptr;
  Rank best_rank;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const fields::Synonym& s = fields::synonyms()[i];
    const bool within = !whole && names[i].size() >= fields::kShortestWithin &&
                        wanted.find(names[i]) != wanted.npos;
    if (names[i] != wanted && !within) continue;
    if (!s.at.empty() && s.at != at) continue;
    if (!s.legal.empty() && std::ranges::find(legal, s.legal) == legal.end()) continue;
    const Rank rank{names[i].size(), !s.at.empty(), !s.legal.empty()};
    if (best != nullptr && rank <= best_rank) continue;
    best = &s;
    best_rank = rank;
  }
  return best;
}

}  // namespace

Names key_names(const Block& block) {
  Names names;
  for (const FieldSpec& spec : block.fields) names.push_back(name(spec.field));
  return names;
}

Names word_names(const FieldSpec& spec) {
  Names names;
  for (const fields::WordSpec& w : spec.words) names.push_back(name(w.word));
  return names;
}

Names kind_names() {
  Names names;
  for (std::size_t i = 0; i < kKinds; ++i) names.push_back(name(static_cast<Kind>(i)));
  return names;
}

Names homes_of(Field field) {
  Names names;
  for (std::size_t i = 0; i < fields::kBlocks; ++i) {
    const Block& block = fields::block(static_cast<BlockId>(i));
    if (block.find(field) != nullptr) names.push_back(block.name);
  }
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Block& block = fields::block(static_cast<Kind>(i));
    if (block.find(field) != nullptr) names.push_back(block.name);
  }
  return names;
}

const Block* home_of(const FieldSpec& spec) {
  const auto holds = [&spec](const Block& block) {
    return std::ranges::any_of(block.fields, [&](const FieldSpec& s) { return &s == &spec; });
  };
  for (std::size_t i = 0; i < kKinds; ++i)
    if (const Block& block = fields::block(static_cast<Kind>(i)); holds(block)) return &block;
  for (std::size_t i = 0; i < fields::kBlocks; ++i)
    if (const Block& block = fields::block(static_cast<BlockId>(i)); holds(block)) return &block;
  return nullptr;
}

std::string_view day_key_of(const FieldSpec& spec) {
  const Block* home = home_of(spec);
  if (home == nullptr) return {};
  const std::string_view whole = name(spec.field);
  for (const std::string_view stem : {whole, whole.substr(0, whole.find('_'))})
    for (const FieldSpec& s : home->fields) {
      const std::string_view n = name(s.field);
      if (s.form == fields::Form::date && n.starts_with(stem) &&
          n.substr(stem.size()).starts_with("_"))
        return n;
    }
  return {};
}

std::vector<const fields::Synonym*> synonyms_of(std::string_view written) {
  std::vector<const fields::Synonym*> all;
  const std::string wanted = fields::folded(written);
  for (const fields::Synonym& s : fields::synonyms())
    if (fields::folded(s.written) == wanted) all.push_back(&s);
  return all;
}

Meant meant_by(std::string_view written, const Names& legal, std::string_view at) {
  const std::string wanted = fields::folded(written);
  for (const std::string_view n : legal)
    if (fields::folded(n) == wanted) return {n};
  if (const auto* s = synonym_of(wanted, legal, at, true)) return {s->legal, s};
  if (const std::string_view near = nearest(written, legal); !near.empty()) return {near};
  // A legal spelling within is what was meant, unless a longer synonym says more.
  std::string_view within;
  for (const std::string_view n : legal)
    if (const std::string part = fields::folded(n); part.size() >= fields::kShortestWithin &&
                                                    n.size() > within.size() &&
                                                    wanted.find(part) != wanted.npos)
      within = n;
  const auto* s = synonym_of(wanted, legal, at, false);
  if (s == nullptr || (s->legal != within && fields::folded(s->written).size() < within.size()))
    return {within};
  return {s->legal, s};
}

std::optional<Field> key_meant(const Block& block, std::string_view written) {
  // `{soort:contact}`: without a space the colon is part of the key.
  const std::string_view name = written.substr(0, written.find(':'));
  const auto field = field_named(name);
  if (field && block.find(*field) != nullptr) return field;
  if (field) return std::nullopt;
  return field_named(meant_by(name, key_names(block), block.name).legal);
}

std::optional<Kind> kind_meant(std::string_view written) {
  return kind_named(meant_by(written, kind_names(), name(field::soort)).legal);
}

}  // namespace poortwachter::problems
