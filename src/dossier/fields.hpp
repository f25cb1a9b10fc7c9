// The dossier format as a table: every block of keys, every key, and what its value may be. The
// loader, the JSON Schema, the template and the reference page all read this table and nothing
// else, so that they cannot differ.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "poortwachter/dossier.hpp"

namespace poortwachter::fields {

/// What a value looks like in the file. `onbekend` is allowed for every key that is not required
/// and whose form is not `text`.
enum class Form : std::uint8_t {
  version,         ///< the number kVersion
  text,            ///< any scalar
  yes_no,          ///< ja nee true false
  date,            ///< YYYY-MM-DD, kFirstDate … kLastDate
  number,          ///< within `range`
  whole,           ///< within `range`, no decimals
  percentage,      ///< within `range`, no `%`
  amount,          ///< euro, within `range`, at most two decimals
  pay,             ///< a block of the keys of BlockId::pay
  word,            ///< one of `words`
  words,           ///< a list of `words`
  kind,            ///< a kind of event
  kinds,           ///< a list of kinds of event
  question,        ///< Naming::question
  rule,            ///< Naming::rule
  rule_or_family,  ///< Naming::rule_or_family
  map,             ///< a block of the keys of `of`
  maps,            ///< a list of such blocks
  events,          ///< a list of events: which keys depends on `soort`
  not_delivered,   ///< a list of kinds of event, or of blocks of the keys of `of`
};

inline constexpr int kVersion = 1;

/// The blocks of keys that are no event.
enum class BlockId : std::uint8_t {
  document,
  employer,
  employee,
  contract,
  sickness,
  interruption,
  extension,
  activity,
  ground,
  judgement,
  not_delivered,
  pay,
};
inline constexpr std::size_t kBlocks = 12;

/// Both ends are allowed.
struct Range {
  double min = 0;
  double max = 0;
};

struct FieldSpec {
  Field field{};
  Form form{};
  Text meaning{};  ///< one line, no full stop
  bool required = false;
  bool may_be_empty = false;      ///< a key without a value stands for an empty block or list
  Range range{};                  ///< number, whole, percentage, amount
  std::span<const Word> words{};  ///< word, words
  BlockId of{};                   ///< map, maps, not_delivered
};

/// Two keys of one block.
struct Pair {
  Field first;
  Field second;
};

struct Block {
  std::string_view name{};  ///< as people know it: the key or kind that it stands under
  Text meaning{};
  std::span<const FieldSpec> fields{};        ///< in the order in which people write them
  std::span<const Pair> ordered{};            ///< dates: the second never before the first
  std::span<const Pair> exclusive{};          ///< at most one of the two
  std::uint64_t required = 0;                 ///< bit i: fields[i] is required
  std::array<std::uint8_t, kFields> slots{};  ///< by Field: one more than its place in `fields`

  /// Nothing when the block has no such key.
  [[nodiscard]] constexpr const FieldSpec* find(Field field) const {
    const std::uint8_t slot = slots[static_cast<std::size_t>(field)];
    return slot == 0 ? nullptr : &fields[slot - 1u];
  }
};

const Block& block(BlockId);
/// The keys of an event of this kind.
const Block& block(Kind);
/// The keys that every event has.
const Block& every_event();

/// What people write and the format calls otherwise: English, abbreviations.
struct Synonym {
  std::string_view written;
  std::string_view legal;
};
std::span<const Synonym> synonyms();

}  // namespace poortwachter::fields
