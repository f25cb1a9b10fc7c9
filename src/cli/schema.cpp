// poortwachter schema: the dossier format as a JSON Schema, for editors and for who writes
// dossiers; with --output that of the report, for who reads it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <deque>
#include <memory>
#include <set>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/report_schema.hpp"
#include "cli/value_form.hpp"
#include "dossier/fields.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/ruleset.hpp"
#include "report/json_out.hpp"

namespace poortwachter::cli {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;

/// Every day of the calendar from kFirstDate to kLastDate, and no other text.
constexpr std::string_view kDates =
    "^20((0[4-9]|[1-9][0-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
    "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|"
    "(0[48]|[13579][26]|[2468][048])-02-29)$";
constexpr std::string_view kUnknown = "onbekend";

class Schema {
 public:
  Schema(std::string& out, Language l) : json_(out), language_(l) {}

  void write() {
    json_.open('{');
    json_.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
    json_.key("title").text(
        Text{"Re-integratiedossier voor poortwachter", "Re-integration dossier for poortwachter"}
            .in(language_));
    const Block& document = fields::block(BlockId::document);
    inside(document, {});
    json_.key("$defs").open('{');
    json_.key("datum").open('{');
    type("string");
    json_.key("pattern").text(kDates);
    json_.close('}');
    names("soort", kinds());
    names("vraag", rules(true, false));
    names("regel", rules(false, false));
    names("regel_of_familie", rules(true, true));
    event();
    for (std::size_t i = 0; i < fields::kBlocks; ++i) {
      const Block& b = fields::block(static_cast<BlockId>(i));
      if (&b != &document) block(b, {});
    }
    for (const Kind k : fields::unfolds()) block(fields::block(k), name(k));
    json_.close('}');
    json_.close('}');
  }

 private:
  void type(std::string_view t) { json_.key("type").text(t); }
  void reference(std::string_view to) { json_.key("$ref").text(fmt::format("#/$defs/{}", to)); }
  void names(std::string_view definition, const std::vector<std::string_view>& list) {
    json_.key(definition).open('{');
    json_.key("enum").texts(list);
    json_.close('}');
  }
  static std::vector<std::string_view> kinds() {
    const auto all = fields::unfolds();
    std::vector<std::string_view> list;
    for (const Kind k : all) list.push_back(name(k));
    return list;
  }
  /// Questions, the other rules, or all of them with their families.
  std::vector<std::string_view> rules(bool questions, bool others_too) {
    std::vector<std::string_view> list;
    std::set<std::string_view> families;
    for (const Rule& r : built_in_rules()) {
      if (others_too || questions == (r.check == CheckKind::question)) list.push_back(r.id);
      families.insert(r.family());
    }
    if (!others_too) return list;
    for (const std::string_view f : families) {
      list.push_back(f);
      list.push_back(kept_.emplace_back(std::string(f) + "/*"));
    }
    return list;
  }

  /// An event: which keys it may have depends on its kind.
  void event() {
    json_.key("gebeurtenis").open('{');
    type("object");
    json_.key("required").texts(std::vector<std::string_view>{"soort"});
    json_.key("properties").open('{');
    json_.key("soort").open('{');
    reference("soort");
    json_.close('}');
    json_.close('}');
    json_.key("allOf").open('[');
    for (const Kind k : fields::unfolds()) {
      json_.open('{');
      json_.key("if").open('{');
      json_.key("required").texts(std::vector<std::string_view>{"soort"});
      json_.key("properties").open('{');
      json_.key("soort").open('{');
      json_.key("const").text(name(k));
      json_.close('}');
      json_.close('}');
      json_.close('}');
      json_.key("then").open('{');
      reference(name(k));
      json_.close('}');
      json_.close('}');
    }
    json_.close(']');
    json_.close('}');
  }

  void block(const Block& b, std::string_view kind) {
    json_.key(b.name).open('{');
    inside(b, kind);
    json_.close('}');
  }

  void inside(const Block& b, std::string_view kind) {
    std::string text(b.meaning.in(language_));
    if (!b.note.nl.empty())
      text += fmt::format(".\n{}: {}.", Text{"Let op", "Note"}.in(language_), b.note.in(language_));
    json_.key("description").text(text);
    type("object");
    json_.key("additionalProperties").boolean(false);
    json_.key("properties").open('{');
    for (const FieldSpec& s : b.fields) {
      json_.key(name(s.field)).open('{');
      if (s.field == field::soort && !kind.empty())
        json_.key("const").text(kind);
      else
        value(s);
      json_.close('}');
    }
    json_.close('}');
    std::vector<std::string_view> required;
    for (const FieldSpec& s : b.fields)
      if (s.required) required.push_back(name(s.field));
    if (!required.empty()) json_.key("required").texts(required);
    for (const fields::Pair& p : b.exclusive) {
      json_.key("not").open('{');
      both_known(p.first, p.second);
      json_.close('}');
    }
    if (&b == &fields::block(BlockId::employee)) hourly_wage();
  }

  /// Holds where both keys are there and say something.
  void both_known(Field a, Field b) {
    json_.key("required").texts(std::vector<std::string_view>{name(a), name(b)});
    json_.key("properties").open('{');
    known(a);
    known(b);
    json_.close('}');
  }
  void known(Field f) {
    json_.key(name(f)).open('{');
    json_.key("not").open('{');
    json_.key("const").text(kUnknown);
    json_.close('}');
    json_.close('}');
  }

  /// A wage by the hour needs the hours.
  void hourly_wage() {
    json_.key("if").open('{');
    json_.key("required").texts(std::vector<std::string_view>{"loon"});
    json_.key("properties").open('{');
    json_.key("loon").open('{');
    type("object");
    json_.key("required").texts(std::vector<std::string_view>{"per"});
    json_.key("properties").open('{');
    json_.key("per").open('{');
    json_.key("const").text("uur");
    json_.close('}');
    json_.close('}');
    json_.close('}');
    json_.close('}');
    json_.close('}');
    json_.key("then").open('{');
    json_.key("required").texts(std::vector<std::string_view>{"uren_per_week"});
    json_.key("properties").open('{');
    known(field::uren_per_week);
    json_.close('}');
    json_.close('}');
  }

  void describe(const FieldSpec& s) {
    std::string text(s.meaning.in(language_));
    if (!s.counted.nl.empty()) text += fmt::format(", {}", s.counted.in(language_));
    text += '.';
    for (const fields::WordSpec& w : s.words)
      text += fmt::format("\n{}: {}.", name(w.word), w.meaning.in(language_));
    json_.key("description").text(text + remarks(s, language_, "\n"));
  }

  void value(const FieldSpec& s) {
    describe(s);
    const bool open = s.may_be_unknown() && s.form != Form::yes_no && s.form != Form::word;
    if (!open && !s.may_be_empty) return plain(s);
    json_.key("anyOf").open('[');
    json_.open('{');
    plain(s);
    json_.close('}');
    json_.open('{');
    if (open)
      json_.key("const").text(kUnknown);
    else
      type("null");
    json_.close('}');
    json_.close(']');
  }

  void list_of(std::string_view definition) {
    type("array");
    json_.key("items").open('{');
    reference(definition);
    json_.close('}');
  }

  void words(const FieldSpec& s, bool unknown_too) {
    json_.key("enum").open('[');
    for (const fields::WordSpec& w : s.words) {
      json_.text(name(w.word));
      if (w.word == Word::ja) json_.boolean(true);
      if (w.word == Word::nee) json_.boolean(false);
    }
    if (unknown_too) json_.text(kUnknown);
    json_.close(']');
  }

  void plain(const FieldSpec& s) {
    switch (s.form) {
      case Form::version:
        json_.key("const").number(fields::kVersion);
        return;
      case Form::text:
        json_.key("type").texts(std::vector<std::string_view>{"string", "number", "boolean"});
        if (s.required) json_.key("pattern").text("[^ \\t\\r\\n]");
        return;
      case Form::yes_no:
        json_.key("enum").open('[');
        json_.text("ja");
        json_.text("nee");
        json_.boolean(true);
        json_.boolean(false);
        if (s.may_be_unknown()) json_.text(kUnknown);
        json_.close(']');
        return;
      case Form::date:
        return reference("datum");
      case Form::number:
      case Form::percentage:
      case Form::amount:
      case Form::whole:
        type(s.form == Form::whole ? "integer" : "number");
        json_.key("minimum").value(s.range.min);
        json_.key("maximum").value(s.range.max);
        return;
      case Form::pay:
        return reference(fields::block(BlockId::pay).name);
      case Form::word:
        return words(s, s.may_be_unknown());
      case Form::words:
        type("array");
        json_.key("items").open('{');
        words(s, false);
        json_.close('}');
        return;
      case Form::kind:
        return reference("soort");
      case Form::kinds:
        return list_of("soort");
      case Form::question:
        return reference("vraag");
      case Form::rule:
        return reference("regel");
      case Form::rule_or_family:
        return reference("regel_of_familie");
      case Form::map:
        return reference(fields::block(s.of).name);
      case Form::maps:
        return list_of(fields::block(s.of).name);
      case Form::events:
        return list_of("gebeurtenis");
      case Form::not_delivered:
        type("array");
        json_.key("items").open('{');
        json_.key("anyOf").open('[');
        for (const std::string_view to : {std::string_view("soort"), fields::block(s.of).name}) {
          json_.open('{');
          reference(to);
          json_.close('}');
        }
        json_.close(']');
        json_.close('}');
        return;
    }
  }

  JsonOut json_;
  Language language_;
  std::deque<std::string> kept_;  ///< what lists point into
};

}  // namespace

std::function<int()> setup_schema(Arguments& a, Context& context) {
  const auto output = std::make_shared<bool>(false);
  a.flag("--output", *output,
         context.text({"Van het rapport als json, ndjson of tijdlijn, niet van een dossier.",
                       "Of the report as json, ndjson or timeline, not of a dossier."}));
  return [output, &context] {
    std::string text;
    if (*output)
      text = report_schema(context.language);
    else
      Schema(text, context.language).write();
    return print(text + "\n", context);
  };
}

}  // namespace poortwachter::cli
