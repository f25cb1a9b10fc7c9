// The table of fields: complete, in both languages, and accepted by the loader in full.
#include "dossier/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "dossier/names.hpp"
#include "dossier/support.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"

namespace poortwachter {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;

std::vector<const Block*> all_blocks() {
  std::vector<const Block*> blocks;
  for (std::size_t i = 0; i < fields::kBlocks; ++i) {
    blocks.push_back(&fields::block(static_cast<BlockId>(i)));
  }
  for (std::size_t i = 0; i < kKinds; ++i) {
    blocks.push_back(&fields::block(static_cast<Kind>(i)));
  }
  return blocks;
}

std::string all_words(const FieldSpec& spec) {
  std::string list = "[";
  for (const fields::WordSpec& w : spec.words) list += std::string(name(w.word)) + ", ";
  return list + "]";
}

std::string every_key(const Block& block, std::string_view kind);

std::string all_kinds() {
  std::string list = "[";
  for (std::size_t i = 0; i < kKinds; ++i) {
    list += std::string(name(static_cast<Kind>(i))) + ", ";
  }
  return list + every_key(fields::block(BlockId::not_delivered), "contact") + "]";
}

std::string all_events() {
  std::string list = "[";
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<Kind>(i);
    list += "\n    " + every_key(fields::block(kind), name(kind)) + ",";
  }
  return list + "]";
}

/// A value that this key may have.
std::string value_for(const FieldSpec& spec, std::string_view kind) {
  switch (spec.form) {
    case Form::version:
      return "1";
    case Form::text:
      return "tekst";
    case Form::yes_no:
      return "ja";
    case Form::date:
      return spec.field == field::eerste_ziektedag ? "2023-01-09" : "2024-01-01";
    case Form::number:
    case Form::percentage:
    case Form::amount:
      return "12.5";
    case Form::whole:
      return "12";
    case Form::pay:
      return "{bedrag: 2850.00, per: maand}";
    case Form::word:
      return std::string(name(spec.words[0].word));
    case Form::words:
      return all_words(spec);
    case Form::kind:
      return std::string(kind);
    case Form::kinds:
      return "[evaluatie]";
    case Form::question:
      return "vraag/plan-adequaat";
    case Form::rule:
    case Form::rule_or_family:
      return "spoor/volgorde";
    case Form::map:
      return every_key(fields::block(spec.of), kind);
    case Form::maps:
      return fmt::format("[{}]", every_key(fields::block(spec.of), kind));
    case Form::events:
      return all_events();
    case Form::not_delivered:
      return all_kinds();
  }
  return {};
}

bool second_of_two(const Block& block, Field field) {
  return std::any_of(block.exclusive.begin(), block.exclusive.end(),
                     [field](const fields::Pair& pair) { return pair.second == field; });
}

/// The block with every key that it knows.
std::string every_key(const Block& block, std::string_view kind) {
  std::string map = "{";
  for (const FieldSpec& spec : block.fields) {
    if (second_of_two(block, spec.field)) continue;
    map += std::string(name(spec.field)) + ": " + value_for(spec, kind) + ", ";
  }
  return map + "}";
}

bool holds_every_key(const Record& record, const Block& block) {
  return std::all_of(block.fields.begin(), block.fields.end(), [&](const FieldSpec& spec) {
    return record.find(spec.field) != nullptr || second_of_two(block, spec.field);
  });
}

TEST_CASE("every key, word and kind of the format has a place in the table", "[dossier][fields]") {
  std::set<Field> seen_fields;
  std::set<Word> seen_words;
  for (const Block* block : all_blocks()) {
    for (const FieldSpec& spec : block->fields) {
      seen_fields.insert(spec.field);
      for (const fields::WordSpec& w : spec.words) seen_words.insert(w.word);
    }
  }
  CHECK(seen_fields.size() == all_keys().size());
  CHECK(seen_words.size() == kWords);
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<Kind>(i);
    CHECK(fields::block(kind).name == name(kind));
  }
}

TEST_CASE("every event has the four common keys", "[dossier][fields]") {
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Block& block = fields::block(static_cast<Kind>(i));
    CAPTURE(block.name);
    for (const Field field : {field::soort, field::datum, field::stuk, field::toelichting}) {
      REQUIRE(block.find(field) != nullptr);
    }
    CHECK(block.find(field::soort)->required);
    CHECK(block.find(field::datum)->required);
  }
}

TEST_CASE("a consult is an analysis with two keys more, a current judgement has two again",
          "[dossier][fields]") {
  const Block& analysis = fields::block(Kind::probleemanalyse);
  const Block& consult = fields::block(Kind::consult_bedrijfsarts);
  const Block& actual = fields::block(Kind::actueel_oordeel);
  for (const FieldSpec& spec : analysis.fields) {
    CAPTURE(name(spec.field));
    CHECK((consult.find(spec.field) != nullptr) == (spec.field != field::bijstelling));
  }
  for (const FieldSpec& spec : consult.fields) CHECK(actual.find(spec.field) != nullptr);
  CHECK(consult.fields.size() == analysis.fields.size() + 1);
  CHECK(actual.fields.size() == consult.fields.size() + 2);
}

TEST_CASE("every kind has an example that is accepted", "[dossier][fields]") {
  std::string events;
  for (const Kind k : fields::unfolds())
    events += fmt::format("- {{soort: {}, {}}}\n", name(k), fields::block(k).example);
  test::with_dossier(test::with_events(events),
                     [](const Dossier& d) { CHECK(d.events.size() == kKinds); });
}

TEST_CASE("a name is found by its spelling alone", "[dossier][fields]") {
  for (std::size_t i = 0; i < kKinds; ++i)
    CHECK(kind_named(name(static_cast<Kind>(i))) == static_cast<Kind>(i));
  for (const Field f : all_keys()) CHECK(field_named(name(f)) == f);
  for (std::size_t i = 0; i < kWords; ++i)
    CHECK(word_named(name(static_cast<Word>(i))) == static_cast<Word>(i));
  CHECK(name(Kind::melding_42e_week) == "melding_42e_week");
  CHECK_FALSE(field_named("melding_42e_week"));
}

TEST_CASE("a dossier with every key of every kind is accepted and kept", "[dossier][fields]") {
  const std::string yaml = every_key(fields::block(BlockId::document), "");
  test::with_dossier(yaml, [](const Dossier& dossier) {
    CHECK(dossier.id == "tekst");
    CHECK(dossier.as_of == Date::of(2024, 1, 1));
    CHECK(dossier.first_sick_day == Date::of(2023, 1, 9));
    CHECK(holds_every_key(dossier.employer, fields::block(BlockId::employer)));
    CHECK(dossier.employee.values.size() == fields::block(BlockId::employee).fields.size() - 1);
    CHECK(holds_every_key(dossier.contract, fields::block(BlockId::contract)));
    CHECK(dossier.sickness.values.size() == fields::block(BlockId::sickness).fields.size() - 2);
    REQUIRE(dossier.interruptions.size() == 1);
    CHECK(holds_every_key(dossier.interruptions[0], fields::block(BlockId::interruption)));
    REQUIRE(dossier.extensions.size() == 1);
    CHECK(holds_every_key(dossier.extensions[0], fields::block(BlockId::extension)));
    REQUIRE(dossier.grounds.size() == 1);
    CHECK(holds_every_key(dossier.grounds[0], fields::block(BlockId::ground)));
    REQUIRE(dossier.judgements.size() == 1);
    CHECK(holds_every_key(dossier.judgements[0], fields::block(BlockId::judgement)));
    CHECK(dossier.not_delivered.size() == kKinds + 1);
    REQUIRE(dossier.events.size() == kKinds);
    for (std::size_t i = 0; i < kKinds; ++i) {
      const auto kind = static_cast<Kind>(i);
      CAPTURE(name(kind));
      CHECK(dossier.events[i].kind == kind);
      CHECK(dossier.events[i].day == Date::of(2024, 1, 1));
      CHECK(holds_every_key(dossier.events[i], fields::block(kind)));
    }
    const Event& plan = dossier.events[static_cast<std::size_t>(Kind::plan_van_aanpak)];
    REQUIRE(plan.list(field::activiteiten).size() == 1);
    CHECK(holds_every_key(plan.list(field::activiteiten)[0], fields::block(BlockId::activity)));
  });
}

TEST_CASE("every word of every key of every kind is accepted", "[dossier][fields]") {
  std::string events;
  std::vector<std::pair<Field, Word>> written;
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Block& block = fields::block(static_cast<Kind>(i));
    for (const FieldSpec& spec : block.fields) {
      if (spec.form != Form::word) continue;
      for (const auto& [word, meaning] : spec.words) {
        events += "- {soort: " + std::string(block.name) + ", datum: 2024-01-01, " +
                  std::string(name(spec.field)) + ": " + std::string(name(word)) + "}\n";
        written.emplace_back(spec.field, word);
      }
    }
  }
  test::with_dossier(test::with_events(events), [&written](const Dossier& dossier) {
    REQUIRE(dossier.events.size() == written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
      CHECK(dossier.events[i].word(written[i].first) == written[i].second);
    }
  });
}

TEST_CASE("onbekend is as if the key were absent, for all but required keys and text",
          "[dossier][fields]") {
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Block& block = fields::block(static_cast<Kind>(i));
    for (const FieldSpec& spec : block.fields) {
      if (spec.field == field::soort || spec.field == field::datum) continue;
      CAPTURE(block.name, name(spec.field));
      const auto yaml =
          test::with_events("- {soort: " + std::string(block.name) + ", datum: 2024-01-01, " +
                            std::string(name(spec.field)) + ": onbekend}");
      test::with_dossier(yaml, [&spec](const Dossier& dossier) {
        const Value* value = dossier.events.at(0).find(spec.field);
        CHECK((value != nullptr) == (spec.form == Form::text));
      });
    }
  }
}

}  // namespace
}  // namespace poortwachter
