// The dossier format as a table, compiled from format.yaml: every block of keys, every key, and
// what its value may be. The loader, the JSON Schema, the template and `explain` all read this
// table and nothing else, so that they cannot differ.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
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

/// Free text says what it says; the others name something that must exist.
constexpr bool may_be_unknown(Form form) {
  switch (form) {
    case Form::version:
    case Form::text:
    case Form::kind:
    case Form::question:
    case Form::rule:
    case Form::rule_or_family:
      return false;
    default:
      return true;
  }
}

/// Both ends are allowed.
struct Range {
  double min = 0;
  double max = 0;
};

struct WordSpec {
  Word word{};
  Text meaning{};  ///< one line, no full stop
};

struct FieldSpec {
  Field field{};
  Form form{};
  Text meaning{};  ///< one line, no full stop
  Text note{};     ///< what counts and what does not; may be empty
  Text absent{};   ///< what is assumed without it; empty where it is asked
  bool required = false;
  bool may_be_empty = false;          ///< a key without a value stands for an empty block or list
  bool names_only = false;            ///< names the case, for people; no rule judges it
  Range range{};                      ///< number, whole, percentage, amount
  Text counted{};                     ///< in what: of the same forms
  std::span<const WordSpec> words{};  ///< word, words
  BlockId of{};                       ///< map, maps, not_delivered
  std::string_view example{};         ///< empty where the form alone gives a good one

  /// Can what an answer would do be tried? Yes and no, or its words, one by one; of a day, the
  /// first and the last that it may be.
  [[nodiscard]] constexpr bool can_be_asked() const {
    return form == Form::yes_no || form == Form::word || form == Form::date;
  }
  /// May the key say `onbekend`?
  [[nodiscard]] constexpr bool may_be_unknown() const {
    return !required && fields::may_be_unknown(form);
  }
  [[nodiscard]] constexpr bool holds(Word word) const {
    for (const WordSpec& w : words)
      if (w.word == word) return true;
    return false;
  }
};

/// Two keys of one block.
struct Pair {
  Field first;
  Field second;
};

struct Block {
  std::string_view name;  ///< as people know it: the key or kind that it stands under
  Text meaning;
  Text note;                          ///< may be empty
  std::span<const FieldSpec> fields;  ///< in the order in which people write them
  std::span<const Pair> ordered;      ///< dates: the second never before the first
  std::span<const Pair> exclusive;    ///< at most one of the two
  std::string_view example;           ///< of an event: its keys but `soort`, as flow
  std::string_view article;           ///< of a kind, in a Dutch sentence: de or het
  bool names_only;                    ///< of an event: recorded for people; no rule judges it
  std::uint64_t required = 0;         ///< bit i: fields[i] is required
  std::array<std::uint8_t, kFields> slots{};  ///< by Field: one more than its place in `fields`

  constexpr Block(std::string_view block_name, Text block_meaning, Text block_note,
                  std::span<const FieldSpec> specs, std::span<const Pair> in_order,
                  std::span<const Pair> one_of_two, std::string_view shown,
                  std::string_view de_or_het, bool for_people)
      : name(block_name),
        meaning(block_meaning),
        note(block_note),
        fields(specs),
        ordered(in_order),
        exclusive(one_of_two),
        example(shown),
        article(de_or_het),
        names_only(for_people) {
    for (std::size_t i = 0; i < specs.size(); ++i) {
      slots[static_cast<std::size_t>(specs[i].field)] = static_cast<std::uint8_t>(i + 1);
      if (specs[i].required) required |= std::uint64_t{1} << i;
    }
  }

  /// Nothing when the block has no such key.
  [[nodiscard]] constexpr const FieldSpec* find(Field field) const {
    const std::uint8_t slot = slots[static_cast<std::size_t>(field)];
    return slot == 0 ? nullptr : &fields[slot - 1u];
  }
};

const Block& block(BlockId);
/// What is no event and may be asked for a key.
inline constexpr std::array kAskedBlocks{BlockId::employer,     BlockId::employee,
                                         BlockId::contract,     BlockId::sickness,
                                         BlockId::interruption, BlockId::ground};
/// The keys of an event of this kind.
const Block& block(Kind);
/// The keys that every event has.
const Block& every_event();
/// Every kind, in the order in which a case unfolds.
std::span<const Kind> unfolds();

/// What people write and the format calls otherwise.
struct Synonym {
  std::string_view written;
  std::string_view legal;  ///< a kind, key or word; empty: the format needs no such thing
  std::string_view with;   ///< what comes with it, `bijstelling: ja`; may be empty
  std::string_view at;     ///< the block or key where it is written; empty: anywhere
  Text note;               ///< what else to know; may be empty
};
std::span<const Synonym> synonyms();
/// A name that is shorter stands in too many others to be looked for within them.
inline constexpr std::size_t kShortestWithin = 8;

/// Capitals and what joins words make no difference: `42e-Weekmelding`, `42e_weekmelding`.
std::string folded(std::string_view);

}  // namespace poortwachter::fields
