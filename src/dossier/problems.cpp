#include "dossier/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "dossier/names.hpp"
#include "dossier/scalars.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::problems {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;
using Names = std::vector<std::string_view>;

// Lists of words.

std::string joined(const Names& names, std::string_view last_sign) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? last_sign : ", ";
    out += fmt::format("`{}`", names[i]);
  }
  return out;
}

Message any_of(const Names& names) { return {joined(names, " of "), joined(names, " or ")}; }

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

constexpr std::size_t kMostHomes = 4;

/// Where else in the format the key is at home.
Names blocks_with(Field field) {
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

/// What was most likely meant: a legal spelling, or a synonym of one, or of nothing that the format
/// needs.
struct Meant {
  std::string_view legal;  ///< may be empty
  const fields::Synonym* synonym = nullptr;
};

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

Meant meant_by(std::string_view written, const Names& legal, std::string_view at) {
  const std::string wanted = fields::folded(written);
  for (const std::string_view n : legal)
    if (fields::folded(n) == wanted) return {n};
  if (const auto* s = synonym_of(wanted, legal, at, true)) return {s->legal, s};
  if (const std::string_view near = nearest(written, legal); !near.empty()) return {near};
  const auto* s = synonym_of(wanted, legal, at, false);
  return s != nullptr ? Meant{s->legal, s} : Meant{};
}

Message same(const std::string& text) { return {text, text}; }

Message did_you_mean(std::string_view legal) {
  return {fmt::format("bedoeld is `{}`?", legal), fmt::format("did you mean `{}`?", legal)};
}

Message write(std::string_view text) {
  return {fmt::format("schrijf `{}`", text), fmt::format("write `{}`", text)};
}

/// "did you mean `plan_van_aanpak` with `bijstelling: ja`? …"; empty when nothing comes near.
Message hint_for(const Meant& meant) {
  Message hint;
  if (!meant.legal.empty()) {
    const std::string_view with = meant.synonym == nullptr ? "" : meant.synonym->with;
    const bool of_another_key = with.find(':') != with.npos;
    const bool value = !with.empty() && !of_another_key;
    hint =
        did_you_mean(value ? fmt::format("{}: {}", meant.legal, with) : std::string(meant.legal));
    if (of_another_key)
      hint = {fmt::format("bedoeld is `{}` met `{}`?", meant.legal, with),
              fmt::format("did you mean `{}` with `{}`?", meant.legal, with)};
  }
  if (meant.synonym == nullptr || meant.synonym->note.nl.empty()) return hint;
  const std::string_view between = hint.empty() ? "" : " ";
  hint.nl += fmt::format("{}{}", between, meant.synonym->note.nl);
  hint.en += fmt::format("{}{}", between, meant.synonym->note.en);
  return hint;
}

/// What the word that was meant says, so that nobody takes one that only looks like it; and where
/// all of them stand.
Message word_hint(const FieldSpec& spec, const Meant& meant) {
  const Message hint = hint_for(meant);
  const bool told = meant.synonym != nullptr && !meant.synonym->note.nl.empty();
  for (const fields::WordSpec& w : spec.words)
    if (name(w.word) == meant.legal && !told && w.word != Word::ja && w.word != Word::nee)
      return {fmt::format("{} {}", hint.nl, w.meaning.nl),
              fmt::format("{} {}", hint.en, w.meaning.en)};
  if (!hint.empty()) return hint;
  const std::string_view key = name(spec.field);
  return {fmt::format("`poortwachter explain {}` zegt wat elk woord betekent", key),
          fmt::format("`poortwachter explain {}` says what each word means", key)};
}

/// An event stands on a day: the first on which it shows.
Message day_not_known() {
  return {
      "geef de vroegste dag waarop het uit een stuk blijkt; kent niemand die, noem de soort dan in "
      "`niet_aangeleverd`",
      "give the earliest day on which a document shows it; if nobody knows one, name the kind in "
      "`niet_aangeleverd`"};
}

// What was found, what was expected.

Text found_kind(yaml::NodeKind kind) {
  switch (kind) {
    case yaml::NodeKind::null:
      return {"niets", "nothing"};
    case yaml::NodeKind::scalar:
      return {"een losse waarde", "a single value"};
    case yaml::NodeKind::sequence:
      return {"een lijst", "a list"};
    case yaml::NodeKind::map:
      return {"een blok met sleutels", "a block of keys"};
  }
  return {};
}

Message owned(Text text) { return {std::string(text.nl), std::string(text.en)}; }

Message expected_range(const FieldSpec& spec) {
  const std::string range = fmt::format("{} … {}", spec.range.min, spec.range.max);
  switch (spec.form) {
    case Form::whole:
      return {"een geheel getal, " + range, "a whole number, " + range};
    case Form::percentage:
      return {"een percentage, " + range, "a percentage, " + range};
    case Form::amount:
      return {"een bedrag in euro van 0 of meer, hoogstens twee decimalen achter een punt",
              "an amount in euro of 0 or more, at most two decimals after a point"};
    default:
      return {"een getal, " + range, "a number, " + range};
  }
}

Message expected(const FieldSpec& spec) {
  switch (spec.form) {
    case Form::version:
      return same(fmt::format("{}", fields::kVersion));
    case Form::text:
      return {"tekst", "text"};
    case Form::yes_no:
      return any_of({"ja", "nee", "onbekend"});
    case Form::date:
      return {"een datum (JJJJ-MM-DD)", "a date (YYYY-MM-DD)"};
    case Form::number:
    case Form::whole:
    case Form::percentage:
    case Form::amount:
      return expected_range(spec);
    case Form::pay:
      return {"een blok met `bedrag` en `per`", "a block with `bedrag` and `per`"};
    case Form::word:
      return any_of(word_names(spec));
    case Form::words: {
      const Message words = any_of(word_names(spec));
      return {"een lijst van " + words.nl, "a list of " + words.en};
    }
    case Form::kind:
      return {"een soort gebeurtenis", "a kind of event"};
    case Form::kinds:
      return {"een lijst van soorten gebeurtenissen", "a list of kinds of event"};
    case Form::question:
      return {"een vraag (`vraag/…`)", "a question (`vraag/…`)"};
    case Form::rule:
      return {"een regel (`familie/regel`)", "a rule (`family/rule`)"};
    case Form::rule_or_family:
      return {"een regel of familie (`spoor/volgorde`, `spoor`)",
              "a rule or family (`spoor/volgorde`, `spoor`)"};
    case Form::map:
      return owned(found_kind(yaml::NodeKind::map));
    case Form::maps:
      return {"een lijst van blokken", "a list of blocks"};
    case Form::events:
      return {"een lijst van gebeurtenissen", "a list of events"};
    case Form::not_delivered:
      return {"een lijst van soorten gebeurtenissen", "a list of kinds of event"};
  }
  return {};
}

Message expected_item(const FieldSpec& spec) {
  switch (spec.form) {
    case Form::events:
      return {"een gebeurtenis met `soort` en `datum`", "an event with `soort` and `datum`"};
    case Form::kinds:
      return {"een soort gebeurtenis", "a kind of event"};
    case Form::not_delivered:
      return {"een soort gebeurtenis, of een blok met `soort`, `van` en `tot`",
              "a kind of event, or a block with `soort`, `van` and `tot`"};
    case Form::words:
      return any_of(word_names(spec));
    default:
      return owned(found_kind(yaml::NodeKind::map));
  }
}

Message expectation(std::string_view key, const Message& found, const Message& expected) {
  return {fmt::format("`{}`: {}; verwacht: {}", key, found.nl, expected.nl),
          fmt::format("`{}`: {}; expected: {}", key, found.en, expected.en)};
}

/// "`key`: `value` <is …>; expected: …"
Message value_expectation(const Found& found, Text is, const Message& expected) {
  const std::string value = shown(found.text);
  return expectation(name(found.spec.field),
                     {fmt::format("`{}` {}", value, is.nl), fmt::format("`{}` {}", value, is.en)},
                     expected);
}

Message value_expectation(const Found& found, Text is) {
  return value_expectation(found, is, expected(found.spec));
}

/// A hint that holds what the value says: not when the value itself must not be shown.
Message hint_from_value(const Found& found, const std::string& text) {
  return text.empty() || !may_be_shown(found.text) ? Message() : write(text);
}

/// Most forms know `onbekend`; people write it with a capital or in English.
bool means_unknown(const Found& found) { return yes_no_meant(found.text) == "onbekend"; }

Message how_to_leave_open(const FieldSpec& spec) {
  if (spec.required) return {};
  if (spec.form == Form::text) return {"laat de sleutel weg", "leave the key out"};
  return {"schrijf `onbekend` of laat de sleutel weg", "write `onbekend` or leave the key out"};
}

Message date_hint(const Found& found) {
  // A day of the calendar and nothing else: also where the value, eight digits, is not shown.
  if (const auto date = date_meant(found.text)) return write(date->iso());
  if (means_unknown(found) && !found.spec.required) return write("onbekend");
  return {"bijvoorbeeld `2023-01-09`", "for example `2023-01-09`"};
}

Message no_such_day_hint(const NoSuchDay& day) {
  if (day.days_in_month == 0) {
    return {fmt::format("maand {:02} bestaat niet", day.month),
            fmt::format("there is no month {:02}", day.month)};
  }
  return {fmt::format("{:04}-{:02} telt {} dagen", day.year, day.month, day.days_in_month),
          fmt::format("{:04}-{:02} has {} days", day.year, day.month, day.days_in_month)};
}

/// Empty when the format would refuse the number as well.
std::string legal_number_meant(const Found& found) {
  std::string meant = number_meant(found.text);
  const bool amount = found.spec.form == Form::amount;
  if (amount && decimals(meant) > 2) return {};
  if (found.spec.form == Form::whole && decimals(meant) > 0) return {};
  return meant;
}

Text why_no_number(const Found& found) {
  if (found.quoted && parse_number(found.text)) {
    return {"staat tussen aanhalingstekens en is dus tekst", "stands in quotes and so is text"};
  }
  switch (found.spec.form) {
    case Form::amount:
      return {"is geen bedrag", "is not an amount"};
    case Form::whole:
      return {"is geen geheel getal", "is not a whole number"};
    default:
      return {"is geen getal", "is not a number"};
  }
}

Message number_hint(const Found& found) {
  Message meant = hint_from_value(found, legal_number_meant(found));
  if (!meant.empty()) return meant;
  if (means_unknown(found) && !found.spec.required) return write("onbekend");
  const std::string_view example = found.spec.form == Form::amount       ? "2850.00"
                                   : found.spec.form == Form::percentage ? "65.5"
                                                                         : "36";
  return {fmt::format("bijvoorbeeld `{}`", example), fmt::format("for example `{}`", example)};
}

Message wrong_type_hint(const FieldSpec& spec, yaml::NodeKind found, std::string_view text) {
  if (spec.field == Field::loonwaarde && found == yaml::NodeKind::scalar) {
    // Most know the wage value as a percentage; more than that is an amount.
    const std::string written = parse_number(text) ? std::string(text) : number_meant(text);
    const auto percent = parse_number(written);
    const std::string key(name(Field::loonwaarde_percentage));
    constexpr double kMostPercent = 200;
    if (!percent) return did_you_mean(key);
    if (*percent <= kMostPercent) return did_you_mean(key + ": " + written);
  }
  if (spec.form == Form::pay) return same("{bedrag: 2850.00, per: maand}");
  if (found == yaml::NodeKind::scalar && spec.form == Form::maps) {
    std::string keys;
    for (const FieldSpec& s : fields::block(spec.of).fields)
      keys += fmt::format("{}{}: …", keys.empty() ? "" : ", ", name(s.field));
    return {fmt::format("elk blok is er een, zoals `[{{{}}}]`", keys),
            fmt::format("each block is one, such as `[{{{}}}]`", keys)};
  }
  if (found == yaml::NodeKind::map && (spec.form == Form::maps || spec.form == Form::events)) {
    return {"begin elk blok met `- `", "begin each block with `- `"};
  }
  if (found == yaml::NodeKind::scalar && spec.form == Form::words) {
    const Meant meant = meant_by(text, word_names(spec), name(spec.field));
    if (meant.legal.empty() && meant.synonym != nullptr) return hint_for(meant);
    const std::string_view word = meant.legal.empty() ? name(spec.words[0].word) : meant.legal;
    return {fmt::format("zet de woorden tussen haken: `[{}]`", word),
            fmt::format("put the words in brackets: `[{}]`", word)};
  }
  const bool of_kinds = spec.form == Form::kinds || spec.form == Form::not_delivered;
  if (found == yaml::NodeKind::scalar && of_kinds) return same("[evaluatie]");
  return {};
}

}  // namespace

// Keys.

std::optional<Field> key_meant(const Block& block, std::string_view written) {
  // `{soort:contact}`: without a space the colon is part of the key.
  const std::string_view name = written.substr(0, written.find(':'));
  const auto field = field_named(name);
  if (field && block.find(*field) != nullptr) return field;
  if (field) return std::nullopt;
  return field_named(meant_by(name, key_names(block), block.name).legal);
}

InputError unknown_key(const Block& block, std::string_view label, std::string_view key,
                       Place place) {
  const std::string found = shown(key);
  const Message message{
      fmt::format("onbekende sleutel `{}`; verwacht: een sleutel van `{}`", found, label),
      fmt::format("unknown key `{}`; expected: a key of `{}`", found, label)};
  const auto error = [&](Message hint) {
    return InputError{"unknown-key", place, message, std::move(hint)};
  };
  const Names legal = key_names(block);
  if (const auto colon = key.find(':'); colon != key.npos) {
    if (const auto field = field_named(key.substr(0, colon)); field && block.find(*field)) {
      const std::string_view n = name(*field);
      return error({fmt::format("zet een spatie achter de dubbele punt: `{}: …`", n),
                    fmt::format("put a space behind the colon: `{}: …`", n)});
    }
  }
  // `{uren_per_week: 37,5}`: the comma ends the value, and what is behind it seems a key.
  if (!key.empty() && key.find_first_not_of("0123456789") == key.npos)
    return error({"staat hier een decimale komma, schrijf dan een punt: `37.5`",
                  "if this is a decimal comma, write a point: `37.5`"});
  const Meant meant = meant_by(key, legal, block.name);
  const auto field = field_named(key);
  Names homes = field ? blocks_with(*field) : Names();
  Message hint = hint_for(meant);
  if (homes.empty() && hint.empty()) {
    const Message all = any_of(legal);
    hint = {"mogelijk: " + all.nl, "possible: " + all.en};
  }
  const bool told = meant.synonym != nullptr && !meant.synonym->note.nl.empty();
  if (homes.empty() || told) return error(hint);
  if (homes.size() > kMostHomes) homes.resize(kMostHomes);
  const std::string_view between = hint.empty() ? "" : " ";
  hint.nl += fmt::format("{}`{}` hoort bij {}", between, key, any_of(homes).nl);
  hint.en += fmt::format("{}`{}` belongs to {}", between, key, any_of(homes).en);
  return error(hint);
}

InputError missing_key(const FieldSpec& spec, std::string_view label, Place place) {
  const std::string_view key = name(spec.field);
  const Message what = expected(spec);
  Message hint;
  if (spec.form == Form::version) hint = same(fmt::format("{}: {}", key, fields::kVersion));
  return {"missing-key",
          place,
          {fmt::format("`{}` ontbreekt in `{}`; verwacht: {}", key, label, what.nl),
           fmt::format("`{}` is missing from `{}`; expected: {}", key, label, what.en)},
          hint};
}

InputError both_given(std::string_view label, fields::Pair pair, Place place) {
  const auto a = name(pair.first);
  const auto b = name(pair.second);
  return {"conflict",
          place,
          {fmt::format("`{}` heeft zowel `{}` als `{}`; verwacht: een van beide", label, a, b),
           fmt::format("`{}` has both `{}` and `{}`; expected: one of them", label, a, b)},
          {}};
}

// Values.

InputError wrong_type(const FieldSpec& spec, yaml::NodeKind found, std::string_view text,
                      Place place) {
  return {"wrong-type", place,
          expectation(name(spec.field), owned(found_kind(found)), expected(spec)),
          wrong_type_hint(spec, found, text)};
}

InputError wrong_item(const FieldSpec& spec, yaml::NodeKind found, Place place) {
  return {"wrong-type",
          place,
          expectation(name(spec.field), owned(found_kind(found)), expected_item(spec)),
          {}};
}

InputError no_map(Place place) {
  return {"wrong-type",
          place,
          {"dit is geen dossier; verwacht: een blok met sleutels, waaronder `poortwachter: 1`",
           "this is not a dossier; expected: a block of keys, `poortwachter: 1` among them"},
          {}};
}

InputError missing_value(const FieldSpec& spec, Place place) {
  return {"missing-value", place,
          expectation(name(spec.field), {"de waarde ontbreekt", "the value is missing"},
                      expected(spec)),
          how_to_leave_open(spec)};
}

InputError may_not_be_unknown(const FieldSpec& spec, Place place) {
  return {"missing-value", place,
          expectation(name(spec.field), {"mag niet `onbekend` zijn", "may not be `onbekend`"},
                      expected(spec)),
          spec.field == Field::datum ? day_not_known() : Message()};
}

InputError other_version(const Found& found) {
  return {"version", found.place,
          value_expectation(found, {"is geen bekende versie van het formaat",
                                    "is not a known version of the format"}),
          same(fmt::format("poortwachter: {}", fields::kVersion))};
}

InputError no_date(const Found& found) {
  if (const auto day = no_such_day(found.text)) {
    return {"invalid-date", found.place,
            value_expectation(found, {"bestaat niet", "does not exist"},
                              {"een dag van de kalender", "a day of the calendar"}),
            no_such_day_hint(*day)};
  }
  return {"invalid-date", found.place, value_expectation(found, {"is geen datum", "is not a date"}),
          date_hint(found)};
}

InputError date_out_of_range(const Found& found) {
  const std::string range = fmt::format("{} … {}", kFirstDate.iso(), kLastDate.iso());
  return {"out-of-range",
          found.place,
          value_expectation(found, {"valt buiten het bereik", "is out of range"}, same(range)),
          {}};
}

InputError no_yes_no(const Found& found) {
  const std::string_view meant = yes_no_meant(found.text);
  return {"invalid-yes-no", found.place,
          value_expectation(found, {"is geen ja of nee", "is not yes or no"}),
          meant.empty() ? Message() : write(meant)};
}

InputError no_number(const Found& found) {
  const bool amount = found.spec.form == Form::amount;
  return {amount ? "invalid-amount" : "invalid-number", found.place,
          value_expectation(found, why_no_number(found)), number_hint(found)};
}

InputError number_out_of_range(const Found& found) {
  const std::string range = fmt::format("{} … {}", found.spec.range.min, found.spec.range.max);
  return {"out-of-range",
          found.place,
          value_expectation(found, {"valt buiten het bereik", "is out of range"}, same(range)),
          {}};
}

InputError unknown_word(const Found& found) {
  const Names legal = word_names(found.spec);
  Meant meant = meant_by(found.text, legal, name(found.spec.field));
  if (meant.legal.empty() && std::find(legal.begin(), legal.end(), "ja") != legal.end()) {
    meant.legal = yes_no_meant(found.text);
  }
  if (meant.legal.empty() && means_unknown(found) && !found.spec.required) meant.legal = "onbekend";
  return {
      "unknown-value", found.place,
      value_expectation(found, {"is geen geldige waarde", "is not a legal value"}, any_of(legal)),
      word_hint(found.spec, meant)};
}

std::optional<Kind> kind_meant(std::string_view written) {
  return kind_named(meant_by(written, kind_names(), name(Field::soort)).legal);
}

/// `zoekprofiel` is no kind: it is a key of one.
Message key_of(std::string_view written) {
  const auto field = field_named(written);
  if (!field) return {};
  Names homes = blocks_with(*field);
  if (homes.size() > kMostHomes) homes.resize(kMostHomes);
  return {fmt::format("`{}` is een sleutel van {}", written, any_of(homes).nl),
          fmt::format("`{}` is a key of {}", written, any_of(homes).en)};
}

Message where_kinds_stand() {
  return {"`poortwachter explain soort` noemt ze alle", "`poortwachter explain soort` lists them"};
}

Message all_kinds() {
  const Message all = any_of(kind_names());
  return {"mogelijk: " + all.nl, "possible: " + all.en};
}

InputError unknown_kind(const Found& found) {
  Message hint = hint_for(meant_by(found.text, kind_names(), name(Field::soort)));
  if (hint.empty()) hint = key_of(found.text);
  return {"unknown-kind", found.place,
          value_expectation(found, {"is geen soort gebeurtenis", "is not a kind of event"},
                            {"een soort van het formaat", "a kind of the format"}),
          hint.empty() ? where_kinds_stand() : hint};
}

InputError unknown_name(Naming naming, const Found& found, std::string_view nearest) {
  const bool question = naming == Naming::question;
  const Text is = question
                      ? Text{"is geen vraag van de regelset", "is not a question of the rule set"}
                  : naming == Naming::rule
                      ? Text{"is geen regel van de regelset", "is not a rule of the rule set"}
                      : Text{"is geen regel of familie van de regelset",
                             "is not a rule or family of the rule set"};
  return {question ? "unknown-question" : "unknown-rule", found.place, value_expectation(found, is),
          nearest.empty() ? Message() : did_you_mean(nearest)};
}

// Values that do not go together.

namespace {

InputError order(Field first_key, Date first, Field second_key, Date second, Place place,
                 Text at_least) {
  const auto a = name(first_key);
  const auto b = name(second_key);
  return {"order",
          place,
          {fmt::format("`{}` {} en `{}` {}; verwacht: `{}` {} `{}`", a, first.iso(), b,
                       second.iso(), b, at_least.nl, a),
           fmt::format("`{}` {} and `{}` {}; expected: `{}` {} `{}`", a, first.iso(), b,
                       second.iso(), b, at_least.en, a)},
          {}};
}

}  // namespace

InputError wrong_order(Field first_key, Date first, Field second_key, Date second, Place place) {
  return order(first_key, first, second_key, second, place, {"op of na", "on or after"});
}

InputError not_after(Field first_key, Date first, Field second_key, Date second, Place place) {
  return order(first_key, first, second_key, second, place, {"na", "after"});
}

InputError overlap(Days earlier, Days later, Place place) {
  const auto period = [](Days days) {
    return fmt::format("{} … {}", days.from.iso(), (days.until - 1).iso());
  };
  return {"overlap",
          place,
          {fmt::format("onderbreking {} overlapt met {}; verwacht: perioden die elkaar niet raken",
                       period(later), period(earlier)),
           fmt::format("interruption {} overlaps {}; expected: periods that share no day",
                       period(later), period(earlier))},
          {"voeg ze samen of verbeter een datum", "join them or correct a date"}};
}

InputError hours_needed(Place place) {
  return {"missing-key",
          place,
          {"`loon`: een uurloon zonder `uren_per_week`; verwacht: `uren_per_week` bij `werknemer`",
           "`loon`: an hourly wage without `uren_per_week`; expected: `uren_per_week` in "
           "`werknemer`"},
          {"geef de uren volgens contract, of het loon per maand",
           "give the contract hours, or the wage per month"}};
}

InputError list_too_long(const FieldSpec& spec, std::size_t most, Place place) {
  const std::string_view key = name(spec.field);
  return {"list-too-long",
          place,
          {fmt::format("`{}`: meer dan {} stuks; zo lang is deze lijst in geen zaak", key, most),
           fmt::format("`{}`: more than {} items; in no case is this list as long", key, most)},
          {}};
}

InputError too_many(std::size_t most, Place place) {
  return {"too-many-errors",
          place,
          {fmt::format("meer dan {} fouten; de rest is niet gelezen", most),
           fmt::format("more than {} errors; the rest was not read", most)},
          {}};
}

}  // namespace poortwachter::problems
