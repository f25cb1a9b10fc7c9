#include "cli/value_form.hpp"

#include <fmt/format.h>

#include "poortwachter/ruleset.hpp"

namespace poortwachter::cli {
namespace {

using fields::FieldSpec;
using fields::Form;

std::string words(const FieldSpec& spec) {
  std::string all;
  for (const fields::WordSpec& w : spec.words)
    all.append(all.empty() ? "" : ", ").append(name(w.word));
  return all;
}

std::string range(const FieldSpec& s, Language l) {
  return fmt::format("{} … {}, {}", s.range.min, s.range.max, s.counted.in(l));
}

}  // namespace

std::string form(const FieldSpec& s, Language l) {
  const auto say = [l](std::string_view nl, std::string_view en) {
    return std::string(Text{nl, en}.in(l));
  };
  switch (s.form) {
    case Form::version:
      return std::to_string(fields::kVersion);
    case Form::text:
      return say("tekst", "text");
    case Form::yes_no:
      return say("ja of nee", "yes or no: ja, nee");
    case Form::date:
      return say("een datum, JJJJ-MM-DD", "a date, YYYY-MM-DD");
    case Form::number:
      return say("een getal, ", "a number, ") + range(s, l);
    case Form::whole:
      return say("een geheel getal, ", "a whole number, ") + range(s, l);
    case Form::percentage:
      return say("een percentage zonder %, ", "a percentage without %, ") + range(s, l);
    case Form::amount:
      return say("een bedrag met een punt voor de centen, in ",
                 "an amount with a point before the cents, in ") +
             std::string(s.counted.in(l));
    case Form::pay:
      return "{bedrag: …, per: …}";
    case Form::word:
      return say("een van: ", "one of: ") + words(s);
    case Form::words:
      return say("een lijst van: ", "a list of: ") + words(s);
    case Form::kind:
      return say("een soort gebeurtenis", "a kind of event");
    case Form::kinds:
      return say("een lijst van soorten gebeurtenissen", "a list of kinds of event");
    case Form::question:
      return say("een vraag van de regelset, vraag/…", "a question of the rule set, vraag/…");
    case Form::rule:
      return say("een regel van de regelset", "a rule of the rule set");
    case Form::rule_or_family:
      return say("een regel of familie van de regelset", "a rule or family of the rule set");
    case Form::map:
      return say("een blok met sleutels", "a block of keys");
    case Form::maps:
      return say("een lijst van blokken met sleutels", "a list of blocks of keys");
    case Form::events:
      return say("een lijst van gebeurtenissen", "a list of events");
    case Form::not_delivered:
      return say("een lijst van soorten, of van {soort, van, tot}",
                 "a list of kinds, or of {soort, van, tot}");
  }
  return {};
}

std::string remarks(const FieldSpec& s, Language l, std::string_view before) {
  std::string text;
  if (!s.note.nl.empty())
    text += fmt::format("{}{}: {}.", before, Text{"Let op", "Note"}.in(l), s.note.in(l));
  if (!s.absent.nl.empty())
    text += fmt::format("{}{}: {}.", before, Text{"Weglaten", "Left out"}.in(l), s.absent.in(l));
  return text;
}

std::string example_value(const FieldSpec& s) {
  if (!s.example.empty()) return std::string(s.example);
  switch (s.form) {
    case Form::version:
      return std::to_string(fields::kVersion);
    case Form::yes_no:
      return "ja";
    case Form::date:
      return "2023-05-22";
    case Form::pay:
      return "{bedrag: 2850.00, per: maand}";
    case Form::word:
      return std::string(name(s.words.front().word));
    case Form::words:
      return fmt::format("[{}]", name(s.words.front().word));
    case Form::kind:
      return "evaluatie";
    case Form::kinds:
    case Form::not_delivered:
      return "[evaluatie]";
    case Form::question:
      return std::string(rule_with(Role::chance_missed).id);
    case Form::rule:
    case Form::rule_or_family:
      return std::string(rule_with(Role::track2_in_time).id);
    default:
      return {};
  }
}

}  // namespace poortwachter::cli
