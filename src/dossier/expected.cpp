#include "dossier/expected.hpp"

#include <fmt/format.h>

#include <string>

namespace poortwachter::problems {
namespace {

using fields::FieldSpec;
using fields::Form;

std::string joined(const Names& names, std::string_view last_sign) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? last_sign : ", ";
    out += fmt::format("`{}`", names[i]);
  }
  return out;
}

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

}  // namespace

Message any_of(const Names& names) { return {joined(names, " of "), joined(names, " or ")}; }

Message found_kind(yaml::NodeKind kind) {
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
      return found_kind(yaml::NodeKind::map);
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
      return found_kind(yaml::NodeKind::map);
  }
}

}  // namespace poortwachter::problems
