#include "dossier/problems.hpp"

#include <fmt/format.h>

#include <string>

#include "dossier/expected.hpp"
#include "dossier/hints.hpp"
#include "dossier/scalars.hpp"
#include "poortwachter/field/shared.hpp"
#include "words/neutral.hpp"

namespace poortwachter::problems {
namespace {

using fields::Block;
using fields::FieldSpec;
using fields::Form;

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

}  // namespace

// Keys.

InputError unknown_key(const Block& block, std::string_view label, std::string_view key,
                       Place place, const Around& around) {
  const std::string found = shown(key);
  return {"unknown-key",
          place,
          {fmt::format("onbekende sleutel `{}`; verwacht: een sleutel van `{}`", found, label),
           fmt::format("unknown key `{}`; expected: a key of `{}`", found, label)},
          key_hint(block, key, around)};
}

InputError missing_key(const FieldSpec& spec, std::string_view label, Place place) {
  const std::string_view key = name(spec.field);
  const Message what = expected(spec);
  Message hint;
  if (spec.form == Form::version) hint = same(fmt::format("{}: {}", key, fields::kVersion));
  if (spec.field == field::datum)
    hint = {"is het er nog niet, laat deze gebeurtenis dan weg",
            "where it is not there yet leave this event out"};
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
          {"laat er een weg", "leave one of them out"}};
}

// Values.

InputError wrong_type(const FieldSpec& spec, yaml::NodeKind found, std::string_view text,
                      Place place) {
  return {"wrong-type", place, expectation(name(spec.field), found_kind(found), expected(spec)),
          wrong_type_hint(spec, found, text)};
}

InputError wrong_item(const FieldSpec& spec, yaml::NodeKind found, Place place) {
  return {"wrong-type", place,
          expectation(name(spec.field), found_kind(found), expected_item(spec)),
          found == yaml::NodeKind::scalar ? wrong_item_hint(spec) : Message()};
}

InputError no_map(Place place) {
  return {"wrong-type",
          place,
          {"dit is geen dossier; verwacht: een blok met sleutels, waaronder `poortwachter: 1`",
           "this is not a dossier; expected: a block of keys, `poortwachter: 1` among them"},
          {}};
}

InputError missing_value(const FieldSpec& spec, Place place, bool cut) {
  return {"missing-value", place,
          expectation(name(spec.field), {"de waarde ontbreekt", "the value is missing"},
                      expected(spec)),
          cut ? comma_in_text() : how_to_leave_open(spec)};
}

InputError may_not_be_unknown(const FieldSpec& spec, Place place) {
  return {"missing-value", place,
          expectation(name(spec.field), {"mag niet `onbekend` zijn", "may not be `onbekend`"},
                      expected(spec)),
          spec.field == field::datum ? day_not_known() : Message()};
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
          meant.empty() ? yes_no_hint(found) : write(meant)};
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
  return {"unknown-value", found.place,
          value_expectation(found, {"is geen geldige waarde", "is not a legal value"},
                            any_of(word_names(found.spec))),
          word_hint(found)};
}

InputError unknown_kind(const Found& found) {
  return {"unknown-kind", found.place,
          value_expectation(found, {"is geen soort gebeurtenis", "is not a kind of event"},
                            {"een soort van het formaat", "a kind of the format"}),
          kind_hint(found.text)};
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
          nearest.empty()
              ? Message{"`poortwachter rules` noemt ze alle", "`poortwachter rules` lists them all"}
              : did_you_mean(nearest)};
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
