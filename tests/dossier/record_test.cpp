#include "catch.hpp"
#include "dossier/names.hpp"
#include "dossier/support.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/field/activity.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/plan_van_aanpak.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_rapportage.hpp"
#include "poortwachter/field/spoor2_start.hpp"

namespace poortwachter {
namespace {

TEST_CASE("names and their enumerators belong together", "[dossier][names]") {
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<Kind>(i);
    CHECK(kind_named(name(kind)) == kind);
  }
  for (const Field f : all_keys()) CHECK(field_named(name(f)) == f);
  for (std::size_t i = 0; i < kWords; ++i) {
    const auto word = static_cast<Word>(i);
    CHECK(word_named(name(word)) == word);
  }
  CHECK(name(Kind::melding_42e_week) == "melding_42e_week");
  CHECK(name(Word::a) == "a");
  CHECK(name(field::niet_aangeleverd) == "niet_aangeleverd");
}

TEST_CASE("what is no name is not found", "[dossier][names]") {
  for (const char* text : {"", " ", "Evaluatie", "evaluatie ", "evaluati", "\xFF\xFF"}) {
    CAPTURE(text);
    CHECK_FALSE(kind_named(text));
    CHECK_FALSE(field_named(text));
    CHECK_FALSE(word_named(text));
  }
}

TEST_CASE("pay per year", "[dossier][pay]") {
  CHECK(Pay{100, Word::jaar}.per_year({}) == 100);
  CHECK(Pay{100, Word::maand}.per_year({}) == 1200);
  CHECK(Pay{100, Word::vier_weken}.per_year({}) == 1300);
  CHECK(Pay{100, Word::week}.per_year({}) == 5200);
  CHECK(Pay{20, Word::uur}.per_year(36) == 37440);
  CHECK_FALSE(Pay{20, Word::uur}.per_year({}));
}

TEST_CASE("a set of words", "[dossier][record]") {
  WordSet set;
  CHECK(set.empty());
  set.insert(Word::a);
  set.insert(Word::niet_van_toepassing);
  set.insert(Word::a);
  CHECK(set.size() == 2);
  CHECK(set.contains(Word::a));
  CHECK(set.contains(Word::niet_van_toepassing));
  CHECK_FALSE(set.contains(Word::b));
}

TEST_CASE("a record answers by key and never guesses", "[dossier][record]") {
  const auto yaml = test::with_events(
      "- {soort: plan_van_aanpak, datum: 2023-03-03, doel: eigen_functie, casemanager: ja,\n"
      "   overeenstemming: nee, volgt_advies: onbekend, reden_te_laat: vakantie,\n"
      "   activiteiten: [{activiteit: training, gereed: 2023-04-01}]}\n"
      "- {soort: spoor2_start, datum: 2023-09-01, rapportage_interval_weken: 6}\n"
      "- {soort: re_integratieverslag, datum: 2024-09-01, onderdelen: [a, c]}");
  test::with_dossier(yaml, [](const Dossier& dossier) {
    REQUIRE(dossier.events.size() == 3);
    const Event& plan = dossier.events[0];
    CHECK(plan.kind == Kind::plan_van_aanpak);
    CHECK(plan.day == Date::of(2023, 3, 3));
    CHECK(plan.date(field::datum) == Date::of(2023, 3, 3));
    CHECK(plan.yes(field::casemanager) == Tri::yes);
    CHECK(plan.yes(field::overeenstemming) == Tri::no);
    CHECK(plan.yes(field::volgt_advies) == Tri::unknown);
    CHECK(plan.find(field::volgt_advies) == nullptr);
    CHECK(plan.yes(field::evaluatieafspraken) == Tri::unknown);
    CHECK(plan.is(field::doel, Word::eigen_functie) == Tri::yes);
    CHECK(plan.is(field::doel, Word::andere_werkgever) == Tri::no);
    CHECK(plan.text(field::reden_te_laat) == "vakantie");
    CHECK(plan.text(field::stuk).empty());
    REQUIRE(plan.list(field::activiteiten).size() == 1);
    CHECK(plan.list(field::activiteiten)[0].date(field::gereed) == Date::of(2023, 4, 1));
    CHECK(plan.place == Place{6, 3});
    CHECK(plan.place_of(field::overeenstemming) == Place{7, 21});
    CHECK(plan.place_of(field::stuk) == plan.place);

    CHECK(dossier.events[1].number(field::rapportage_interval_weken) == 6);
    CHECK_FALSE(dossier.events[1].number(field::concrete_activiteiten));
    CHECK_FALSE(dossier.events[1].word(field::uitvoerder));
    CHECK(dossier.events[1].is(field::uitvoerder, Word::werkgever) == Tri::unknown);

    const Event& report = dossier.events[2];
    CHECK(report.has(field::onderdelen, Word::a) == Tri::yes);
    CHECK(report.has(field::onderdelen, Word::b) == Tri::no);
    CHECK(plan.has(field::onderdelen, Word::a) == Tri::unknown);
  });
}

TEST_CASE("asking for a value of another type gives nothing", "[dossier][record]") {
  Record record;
  Value value{};
  value.field = field::datum;
  value.said = Date::of(2023, 1, 9);
  record.values.push_back(value);
  CHECK(record.date(field::datum));
  CHECK(record.yes(field::datum) == Tri::unknown);
  CHECK_FALSE(record.number(field::datum));
  CHECK_FALSE(record.word(field::datum));
  CHECK(record.has(field::datum, Word::ja) == Tri::unknown);
}

}  // namespace
}  // namespace poortwachter
