#include "dossier/hints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dossier/expected.hpp"
#include "dossier/meant.hpp"
#include "dossier/names.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "words/neutral.hpp"

namespace poortwachter::problems {
namespace {

using fields::Block;
using fields::FieldSpec;
using fields::Form;

constexpr std::size_t kMostHomes = 4;

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

/// A hint that holds what the value says: not when the value itself must not be shown.
Message hint_from_value(const Found& found, const std::string& text) {
  return text.empty() || !may_be_shown(found.text) ? Message() : write(text);
}

/// Most forms know `onbekend`; people write it with a capital or in English.
bool means_unknown(const Found& found) { return yes_no_meant(found.text) == "onbekend"; }

/// Empty when the format would refuse the number as well.
std::string legal_number_meant(const Found& found) {
  std::string meant = number_meant(found.text);
  const bool amount = found.spec.form == Form::amount;
  if (amount && decimals(meant) > 2) return {};
  if (found.spec.form == Form::whole && decimals(meant) > 0) return {};
  return meant;
}

/// `zoekprofiel` is no kind: it is a key of one. `at`: of this one; empty: of any.
Message key_of(std::string_view written, std::string_view at) {
  const auto field = field_named(written);
  if (!field) return {};
  Names homes = at.empty() ? homes_of(*field) : Names{at};
  if (homes.size() > kMostHomes) homes.resize(kMostHomes);
  return {fmt::format("`{}` is een sleutel van {}", written, any_of(homes).nl),
          fmt::format("`{}` is a key of {}", written, any_of(homes).en)};
}

/// The keys that may say it.
Names keys_with(Word word) {
  Names keys;
  for (const Field f : all_keys())
    for (const std::string_view home : homes_of(f)) {
      const auto kind = kind_named(home);
      const FieldSpec* spec = kind ? fields::block(*kind).find(f) : nullptr;
      if (spec == nullptr || !spec->holds(word)) continue;
      keys.push_back(name(f));
      break;
    }
  if (keys.size() > kMostHomes) keys.resize(kMostHomes);
  return keys;
}

/// `14,50 per uur`: the amount and the period that are named; an example where none is.
std::string pay_meant(std::string_view text) {
  const std::string_view period = pay_period(text);
  const std::string amount = number_meant(text.substr(0, text.find(" per ")));
  if (amount.empty() || decimals(amount) > 2 || !may_be_shown(amount))
    return "{bedrag: 2850.00, per: maand}";
  return fmt::format("{{bedrag: {}, per: {}}}", amount, period.empty() ? "…" : period);
}

/// `wia_brief` is no kind either: it is called otherwise, and is a key, or a value of one; or it
/// has no place, as the synonym tells.
Message called_here(std::string_view written) {
  Message note;
  for (const fields::Synonym* s : synonyms_of(written)) {
    Message where = key_of(s->legal, field_named(s->at) ? "" : s->at);
    if (const auto word = word_named(s->legal); where.empty() && word) {
      const Message keys = any_of(s->at.empty() ? keys_with(*word) : Names{s->at});
      where = {fmt::format("`{}` is een waarde van {}", s->legal, keys.nl),
               fmt::format("`{}` is a value of {}", s->legal, keys.en)};
    }
    if (!where.empty())
      return {fmt::format("`{}` heet hier anders: {}", written, where.nl),
              fmt::format("`{}` is called otherwise here: {}", written, where.en)};
    if (note.empty() && s->legal.empty() && !s->at.empty())
      note = {fmt::format("als sleutel bij `{}`: {}", s->at, s->note.nl),
              fmt::format("as a key with `{}`: {}", s->at, s->note.en)};
  }
  return note;
}

/// A day or a time, and nothing else.
bool names_day(std::string_view text) {
  return Date::parse(text) || date_meant(text) || period_meant(text) || is_term(text);
}

/// Where the day belongs that was given to a key that asks whether, or how.
Message day_elsewhere(const FieldSpec& spec) {
  const std::string_view key = day_key_of(spec);
  if (key.empty()) return {};
  return {fmt::format("de dag hoort in `{}`", key), fmt::format("the day belongs in `{}`", key)};
}

/// The whole of it, or else its first word: `bureau Switch`.
Meant meant_of_value(std::string_view text, const Names& legal, std::string_view at) {
  const Meant whole = meant_by(text, legal, at);
  const std::size_t space = text.find(' ');
  if (!whole.legal.empty() || whole.synonym != nullptr || space == text.npos) return whole;
  const Meant first = meant_by(text.substr(0, space), legal, at);
  return first.synonym != nullptr && !first.legal.empty() ? first : whole;
}

}  // namespace

Message did_you_mean(std::string_view legal) {
  return {fmt::format("bedoeld is `{}`?", legal), fmt::format("did you mean `{}`?", legal)};
}

Message write(std::string_view text) {
  return {fmt::format("schrijf `{}`", text), fmt::format("write `{}`", text)};
}

// Names that the format does not have.

Message key_hint(const Block& block, std::string_view key, const Around& around) {
  const Names legal = key_names(block);
  if (const auto colon = key.find(':'); colon != key.npos) {
    if (const auto field = field_named(key.substr(0, colon)); field && block.find(*field)) {
      const std::string_view n = name(*field);
      return {fmt::format("zet een spatie achter de dubbele punt: `{}: …`", n),
              fmt::format("put a space behind the colon: `{}: …`", n)};
    }
  }
  // `{uren_per_week: 37,5}`: the comma ends the value, and what is behind it seems a key.
  const std::size_t end = std::min(key.find_first_not_of("0123456789"), key.size());
  const bool whole = key.find_first_not_of("0123456789% ") == key.npos;
  std::string number = fmt::format("{}.{}", around.before, key.substr(0, end));
  const bool decimal = parse_number(number) && may_be_shown(number);
  if (end > 0 && (whole || (decimal && around.bare))) {
    if (!decimal) number = "37.5";
    return {fmt::format("staat hier een decimale komma, schrijf dan een punt: `{}`", number),
            fmt::format("if this is a decimal comma, write a point: `{}`", number)};
  }
  // `{toelichting: laatste dag, zonder resultaat}`: what is behind the comma seems a key.
  if (around.cut || (around.bare && key.find(' ') != key.npos)) return comma_in_text();
  const Meant meant = meant_by(key, legal, block.name);
  const auto field = field_named(key);
  Names homes = field ? homes_of(*field) : Names();
  Message hint = hint_for(meant);
  if (homes.empty() && hint.empty()) {
    const Message all = any_of(legal);
    hint = {"mogelijk: " + all.nl, "possible: " + all.en};
  }
  const bool told =
      meant.synonym != nullptr && (!meant.synonym->note.nl.empty() || !meant.synonym->at.empty());
  // Who wrote the right key as well meant no second one.
  if (!told && std::ranges::find(around.beside, meant.legal) != around.beside.end()) {
    hint.nl += " die staat er al: houd er een";
    hint.en += " it is there already: keep one";
    return hint;
  }
  if (homes.empty() || told) return hint;
  if (homes.size() > kMostHomes) homes.resize(kMostHomes);
  const std::string_view between = hint.empty() ? "" : " ";
  const bool text_here = hint.empty() && block.find(field::toelichting) != nullptr;
  hint.nl += fmt::format("{}`{}` hoort bij {}{}", between, key, any_of(homes).nl,
                         text_here ? "; hier kan het alleen in `toelichting`" : "");
  hint.en += fmt::format("{}`{}` belongs to {}{}", between, key, any_of(homes).en,
                         text_here ? "; here it can only go in `toelichting`" : "");
  return hint;
}

Message comma_in_text() {
  return {
      "een komma scheidt hier sleutels: zet tekst met een komma tussen aanhalingstekens, "
      "`\"…, …\"`",
      "a comma separates keys here: put text with a comma in quotes, `\"…, …\"`"};
}

/// What the word that was meant says, so that nobody takes one that only looks like it; and where
/// all of them stand.
Message word_hint(const Found& found) {
  const FieldSpec& spec = found.spec;
  const Names legal = word_names(spec);
  if (Date::parse(found.text) || date_meant(found.text))
    if (Message day = day_elsewhere(spec); !day.empty()) return day;
  Meant meant = meant_of_value(found.text, legal, name(spec.field));
  if (meant.legal.empty() && std::find(legal.begin(), legal.end(), "ja") != legal.end()) {
    meant.legal = yes_no_meant(found.text);
  }
  if (meant.legal.empty() && means_unknown(found) && !spec.required) meant.legal = "onbekend";
  const Message hint = hint_for(meant);
  const bool told = meant.synonym != nullptr && !meant.synonym->note.nl.empty();
  for (const fields::WordSpec& w : spec.words)
    if (name(w.word) == meant.legal && !told && w.word != Word::ja && w.word != Word::nee)
      return {fmt::format("{} {}", hint.nl, w.meaning.nl),
              fmt::format("{} {}", hint.en, w.meaning.en)};
  if (!hint.empty()) return hint;
  if (spec.field == field::functie)
    return {"de naam van de functie hoort in `toelichting`; kies " + any_of(legal).nl,
            "the name of the function belongs in `toelichting`; choose " + any_of(legal).en};
  const std::string_view key = name(spec.field);
  return {fmt::format("`poortwachter explain {}` zegt wat elk woord betekent", key),
          fmt::format("`poortwachter explain {}` says what each word means", key)};
}

Message kind_hint(std::string_view written) {
  Message hint = hint_for(meant_by(written, kind_names(), name(field::soort)));
  if (hint.empty()) hint = key_of(written, {});
  if (hint.empty()) hint = called_here(written);
  return hint.empty() ? where_kinds_stand() : hint;
}

Message where_kinds_stand() {
  return {"`poortwachter explain soort` noemt ze alle", "`poortwachter explain soort` lists them"};
}

Message all_kinds() {
  const Message all = any_of(kind_names());
  return {"mogelijk: " + all.nl, "possible: " + all.en};
}

// Values that were not read.

/// A word that says more than yes or no; else a day, a name or a number where it is asked whether
/// it is so.
Message yes_no_hint(const Found& found) {
  const FieldSpec& spec = found.spec;
  const Meant meant = meant_by(found.text, {"ja", "nee"}, name(spec.field));
  const bool told = meant.synonym != nullptr && !meant.synonym->note.nl.empty();
  if (told && !meant.synonym->at.empty()) return hint_for(meant);
  Message hint{"schrijf `ja` als het zo is, `nee` als het niet zo is",
               "write `ja` where it is so, `nee` where it is not"};
  const Message day = names_day(found.text) ? day_elsewhere(spec) : Message();
  const Message rest = !day.empty()                  ? day
                       : told && meant.legal.empty() ? hint_for(meant)
                       : !spec.note.nl.empty()
                           ? Message{std::string(spec.note.nl), std::string(spec.note.en)}
                           : Message{"wie, wanneer of hoeveel staat hier niet",
                                     "who, when or how much does not stand here"};
  hint.nl += "; " + rest.nl;
  hint.en += "; " + rest.en;
  return hint;
}

Message date_hint(const Found& found) {
  // A day of the calendar and nothing else: also where the value, eight digits, is not shown.
  if (const auto date = date_meant(found.text)) return write(date->iso());
  if (means_unknown(found) && !found.spec.required) return write("onbekend");
  if (const auto last = period_meant(found.text)) {
    if (found.spec.required)
      return {fmt::format("een dag is nodig, de vroegste die uit een stuk blijkt, zoals `{}`",
                          last->iso()),
              fmt::format("a day is needed, the earliest that a document shows, such as `{}`",
                          last->iso())};
    return {fmt::format("een dag is nodig: neem de laatste van die tijd, `{}`", last->iso()),
            fmt::format("a day is needed: take the last of that time, `{}`", last->iso())};
  }
  if (const Meant meant = meant_by(found.text, {}, name(found.spec.field));
      meant.synonym != nullptr)
    return hint_for(meant);
  if (is_term(found.text))
    return {"een dag is nodig: neem de laatste van de termijn, zoals `2023-01-09`",
            "a day is needed: take the last of the term, such as `2023-01-09`"};
  if (yes_no_meant(found.text) == "ja" && !found.spec.required)
    return {"geef de dag zelf; is die niet bekend, laat de sleutel dan weg",
            "give the day itself; where it is not known leave the key out"};
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

Message number_hint(const Found& found) {
  Message meant = hint_from_value(found, legal_number_meant(found));
  if (!meant.empty()) return meant;
  if (means_unknown(found) && !found.spec.required) return write("onbekend");
  if (fields::folded(found.text) == "geen" && found.spec.range.min <= 0) return write("0");
  if (const std::string low = lowest_of_range(found.text); !low.empty() && may_be_shown(low))
    return {fmt::format("schrijf een enkel getal, het laagste dat zeker is: `{}`", low),
            fmt::format("write a single number, the lowest that is sure: `{}`", low)};
  const std::string_view example = found.spec.form == Form::amount       ? "2850.00"
                                   : found.spec.form == Form::percentage ? "65.5"
                                                                         : "36";
  return {fmt::format("bijvoorbeeld `{}`", example), fmt::format("for example `{}`", example)};
}

/// How a block stands in a list of them.
Message wrong_item_hint(const FieldSpec& spec) {
  if (spec.form != Form::maps) return {};
  std::string keys;
  for (const FieldSpec& s : fields::block(spec.of).fields)
    keys += fmt::format("{}{}: …", keys.empty() ? "" : ", ", name(s.field));
  return {fmt::format("elk blok is er een, zoals `[{{{}}}]`", keys),
          fmt::format("each block is one, such as `[{{{}}}]`", keys)};
}

Message wrong_type_hint(const FieldSpec& spec, yaml::NodeKind found, std::string_view text) {
  if (spec.field == field::loonwaarde && found == yaml::NodeKind::scalar) {
    // Most know the wage value as a percentage; more than that, or with a period, is an amount.
    if (!pay_period(text).empty()) return write(pay_meant(text));
    const std::string written = parse_number(text) ? std::string(text) : number_meant(text);
    const auto percent = parse_number(written);
    const std::string key(name(field::loonwaarde_percentage));
    constexpr double kMostPercent = 200;
    if (!percent) return did_you_mean(key);
    if (*percent <= kMostPercent) return did_you_mean(key + ": " + written);
  }
  if (spec.form == Form::pay) return same(pay_meant(text));
  if (spec.form == Form::yes_no && found == yaml::NodeKind::sequence && !spec.note.nl.empty())
    return {fmt::format("schrijf `ja` of `nee`; {}", spec.note.nl),
            fmt::format("write `ja` or `nee`; {}", spec.note.en)};
  if (spec.field == field::datum && spec.required && found == yaml::NodeKind::sequence)
    return {"geef voor elke dag een eigen gebeurtenis", "give an event of its own for each day"};
  if (found == yaml::NodeKind::scalar && spec.form == Form::maps) return wrong_item_hint(spec);
  // `dienstverband: vast`: the word belongs to a key of the block.
  if (found == yaml::NodeKind::scalar && spec.form == Form::map) {
    for (const FieldSpec& s : fields::block(spec.of).fields) {
      if (s.form != Form::word) continue;
      const std::string_view word = meant_by(text, word_names(s), name(s.field)).legal;
      const std::string block = fmt::format("{{{}: {}}}", name(s.field), word.empty() ? "…" : word);
      return write(fmt::format("{}: {}", name(spec.field), block));
    }
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

// Values that are not there.

Message how_to_leave_open(const FieldSpec& spec) {
  if (spec.required) return {};
  if (spec.form == Form::text) return {"laat de sleutel weg", "leave the key out"};
  return {"schrijf `onbekend` of laat de sleutel weg", "write `onbekend` or leave the key out"};
}

Message day_not_known() {
  return {
      "geef de vroegste dag waarop het uit een stuk blijkt; kent niemand die, noem de soort dan in "
      "`niet_aangeleverd`; is het er nog niet, laat deze gebeurtenis dan weg",
      "give the earliest day on which a document shows it; if nobody knows one, name the kind in "
      "`niet_aangeleverd`; where it is not there yet leave this event out"};
}

}  // namespace poortwachter::problems
