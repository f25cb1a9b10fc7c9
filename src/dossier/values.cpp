#include "dossier/values.hpp"

#include <string>
#include <utility>

#include "dossier/fields.hpp"
#include "dossier/names.hpp"
#include "dossier/scalars.hpp"

namespace poortwachter {
namespace {

using fields::Form;
using problems::Found;

/// What a value of this form names; nothing for the other forms.
std::optional<Naming> naming(Form form) {
  switch (form) {
    case Form::question:
      return Naming::question;
    case Form::rule:
      return Naming::rule;
    case Form::rule_or_family:
      return Naming::rule_or_family;
    default:
      return std::nullopt;
  }
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// As reports and explanations leave open what is to be filled in.
bool unfilled(std::string_view text) { return text == "…" || text == "..."; }

/// `true` and `false` are yes and no as YAML and JSON write them, not as text in quotes.
std::optional<Word> yes_no_word(std::string_view text, bool quoted) {
  if (text == "ja" || (text == "true" && !quoted)) return Word::ja;
  if (text == "nee" || (text == "false" && !quoted)) return Word::nee;
  return std::nullopt;
}

}  // namespace

bool ValueReader::refuse(InputError error) {
  errors_.push_back(std::move(error));
  return false;
}

bool ValueReader::read(const Found& found, Value& value) {
  switch (found.spec.form) {
    case Form::version:
      return read_version(found, value);
    case Form::text:
      return read_text(found, value);
    case Form::yes_no:
      return read_yes_no(found, value);
    case Form::date:
      return read_date(found, value);
    case Form::word:
      return read_word(found, value);
    case Form::question:
    case Form::rule:
    case Form::rule_or_family:
      return read_name(*naming(found.spec.form), found, value);
    case Form::kind:
      value.said = found.text;
      return read_kind(found).has_value();
    default:
      return read_number(found, value);
  }
}

bool ValueReader::read_version(const Found& found, Value& value) {
  value.said = double{fields::kVersion};
  const auto version = found.quoted ? std::nullopt : parse_number(found.text);
  return version == fields::kVersion || refuse(problems::other_version(found));
}

bool ValueReader::read_text(const Found& found, Value& value) {
  value.said = found.text;
  const bool missing = found.spec.required && blank(found.text);
  if (!missing && !unfilled(found.text)) return true;
  return refuse(problems::missing_value(found.spec, found.place));
}

bool ValueReader::read_yes_no(const Found& found, Value& value) {
  const auto word = yes_no_word(found.text, found.quoted);
  value.said = word == Word::ja;
  return word || refuse(problems::no_yes_no(found));
}

/// In quotes as well: JSON has no other way to write a date.
bool ValueReader::read_date(const Found& found, Value& value) {
  const auto date = Date::parse(found.text);
  if (!date) return refuse(problems::no_date(found));
  value.said = *date;
  return (kFirstDate <= *date && *date <= kLastDate) || refuse(problems::date_out_of_range(found));
}

bool ValueReader::read_number(const Found& found, Value& value) {
  const Form form = found.spec.form;
  const auto number = found.quoted ? std::nullopt : parse_number(found.text);
  if (!number) return refuse(problems::no_number(found));
  // More decimals in an amount are thousands, as in 2.850.
  const std::size_t most_decimals = form == Form::whole ? 0 : form == Form::amount ? 2 : 15;
  if (decimals(found.text) > most_decimals) return refuse(problems::no_number(found));
  value.said = *number;
  const bool in_range = found.spec.range.min <= *number && *number <= found.spec.range.max;
  return in_range || refuse(problems::number_out_of_range(found));
}

bool ValueReader::read_word(const Found& found, Value& value) {
  auto word = word_named(found.text);
  if (!word) word = yes_no_word(found.text, found.quoted);
  if (!word || !found.spec.holds(*word)) return refuse(problems::unknown_word(found));
  value.said = *word;
  return true;
}

bool ValueReader::read_name(Naming naming, const Found& found, Value& value) {
  value.said = found.text;
  const bool known = names_.known ? names_.known(naming, found.text)
                                  : naming != Naming::question || found.text.starts_with("vraag/");
  if (known) return true;
  return refuse(problems::unknown_name(
      naming, found, names_.nearest ? names_.nearest(naming, found.text) : std::string()));
}

std::optional<Kind> ValueReader::read_kind(const Found& found) {
  const auto kind = kind_named(found.text);
  if (!kind) refuse(problems::unknown_kind(found));
  return kind;
}

}  // namespace poortwachter
