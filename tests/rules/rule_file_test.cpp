// A mistake in a rule file is refused at its place.
#include "rulec/rule_file.hpp"

#include <string>

#include "catch.hpp"
#include "poortwachter/enums.hpp"
#include "rulec/header.hpp"
#include "rules/format/template.hpp"

using namespace poortwachter;
using Catch::Matchers::Contains;

namespace {

const std::string kHead = R"(---
id: plan/goed
weight: substantive
check: question
theme: plan
norms: [N001]
sources:
  - {law: WIA, ref: "art. 25"}
title: {nl: Een titel, en: A title}
messages:
  pass: {nl: Ja., en: "Yes."}
  fail: {nl: Nee., en: "No."}
  unknown: {nl: "Wie weet?", en: "Who knows?"}
  not_applicable: {nl: Niet., en: Not.}
no_example: [pass, fail, unknown, not_applicable]
)";
const std::string kTail = R"(---
Uitleg.

## English

Explanation.

## Examples
)";

/// The errors of a rule file with `more` in its front matter, whose first line is 16, or with
/// another text in the place of `instead`.
std::string faults(const std::string& more, const std::string& instead = {}) {
  std::string text = kHead;
  if (instead.empty())
    text += more + "\n";
  else
    text.replace(text.find(instead), instead.size(), more);
  const std::vector<NormRow> norms{{"N001", {}, {}, {}, {}}};
  std::vector<NumberRow> numbers(1);
  numbers[0].family = "plan";
  numbers[0].name = "termijn";
  std::vector<RulingRow> rulings(1);
  rulings[0].ecli = "ECLI:NL:CRVB:2015:861";
  const std::vector<LawRow> laws{{"WIA", {}}, {"beleidsregels", {}}};
  RuleFile rule;
  std::string said;
  for (const InputError& e : parse_rule_file(text + kTail, {norms, numbers, rulings, laws}, rule))
    said += std::to_string(e.place.line) + ":" + std::to_string(e.place.column) + " " +
            e.message.en + "\n";
  return said;
}

}  // namespace

TEST_CASE("the names of enumerators are those in the source") {
  static_assert(kCount<Status> == 5);
  static_assert(enumerator(Status::not_applicable) == "not_applicable");
  static_assert(named<Weight>("advice") == Weight::advice);
  static_assert(!named<Weight>("adviec"));
  static_assert(!named<Weight>(""));
}

TEST_CASE("a rule file without mistakes is read") {
  CHECK(faults("").empty());
  CHECK(faults("existence: yes\ntrack: 2\ndegree: track2\nrole: track2_started").empty());
  CHECK(faults("from: 2013-07-01\nuntil: 2013-07-02").empty());
  CHECK(faults("cannot_see: {nl: a, en: b}").empty());
}

TEST_CASE("a misspelt key, word, fact, norm, kind or field is refused with the nearest spelling") {
  CHECK(faults("existense: yes") == "16:1 no such key: `existense`; did you mean `existence`?\n");
  CHECK_THAT(faults("role: evaluation"), Contains("of the next evaluation nothing is to come"));
  CHECK(faults("role: track2_startet") ==
        "16:7 no such word: `track2_startet`; did you mean `track2_started`?\n");
  CHECK(faults("degree: lost-day") == "16:9 no such word: `lost-day`; did you mean `lost_days`?\n");
  CHECK(faults("applies: [plan_aanwezigg]") ==
        "16:11 no such fact: `plan_aanwezigg`; did you mean `plan_aanwezig`?\n");
  CHECK(faults("events: [probleemanalise]") ==
        "16:10 no such kind of event: `probleemanalise`; did you mean `probleemanalyse`?\n");
  CHECK(faults("fields: [geevalueert]").starts_with("16:10 no such key in the dossier format"));
  CHECK(faults("norms: [N002]", "norms: [N001]") == "6:9 no such norm: N002\n");
}

TEST_CASE("a rule names the numbers that it rests on") {
  CHECK(faults("numbers: [plan.termijn]").empty());
  CHECK(faults("numbers: [plan.termein]") ==
        "16:11 no such number: `plan.termein`; did you mean `plan.termijn`?\n");
}

TEST_CASE("a source is of a law that there is") {
  const std::string law = "  - {law: WIA, ref: \"art. 25\"}";
  CHECK(faults("  - {law: beleidsregels, ref: \"par. 5\"}", law).empty());
  CHECK(faults("  - {law: beleidsregel, ref: \"par. 5\"}", law) ==
        "8:11 no such law: `beleidsregel`; did you mean `beleidsregels`?\n");
}

TEST_CASE("a rule that judges says what it cannot see") {
  const std::string question = "check: question\ntheme: plan";
  const std::string lacking = "2:1 cannot_see is missing";
  CHECK_THAT(faults("check: function", question), Contains(lacking));
  CHECK_THAT(faults("check: content\nevents: [evaluatie]\nfields: [afschrift_verstrekt]", question),
             Contains(lacking));
  CHECK_THAT(faults("check: function\ncannot_see: {nl: a, en: b}", question), !Contains(lacking));
  CHECK(faults("cannot_see: {nl: a}") == "16:13 a text in nl and en is expected\n");
}

TEST_CASE("what a rule cannot see is asked by a question that there is") {
  const RuleSet rules;
  for (const Rule* r : rules.rules())
    for (const std::string_view text : {r->cannot_see.nl, r->cannot_see.en})
      for (auto at = text.find("vraag/"); at != text.npos; at = text.find("vraag/", at + 1)) {
        const auto end = text.find_first_of(" .;,", at);
        INFO(r->id << ": " << text.substr(at, end - at));
        CHECK(rules.find(text.substr(at, end - at)) != nullptr);
      }
}

TEST_CASE("events and fields are what the check of content reads") {
  const std::string why = "2:1 a rule of the kind content, and no other, has events and fields\n";
  CHECK(faults("events: [evaluatie]\nfields: [afschrift_verstrekt]") == why);
  CHECK(faults("events: [evaluatie]") == why);
  CHECK_THAT(faults("check: content\nevents: [evaluatie]", "check: question\ntheme: plan"),
             Contains(why));
}

TEST_CASE("an attribute that would do nothing, or has no sense, is refused") {
  CHECK(faults("existence: no") == "16:12 only `yes` is read here\n");
  CHECK(faults("track: 3") == "16:8 a track is 1 or 2\n");
  CHECK(faults("existence: yes\nquality: yes") ==
        "2:1 a rule asks whether something was done (existence) or how well (quality)\n");
  const std::string alone =
      "existence, quality, degree, excused_by_activity and yields_to_track2 are of substantive "
      "rules alone";
  for (const std::string key : {"existence: yes", "quality: yes", "excused_by_activity: yes",
                                "yields_to_track2: yes", "degree: idle"})
    CHECK(faults("weight: advice\n" + key, "weight: substantive") == "2:1 " + alone + "\n");
  CHECK(faults("from: 2013-07-01\nuntil: 2013-07-01") ==
        "2:1 a rule holds from a day until a later one\n");
  CHECK(faults("from: 2013-07") == "16:7 a date is expected\n");
}

TEST_CASE("a rule names rulings that there are") {
  CHECK(faults("rulings: ['ECLI:NL:CRVB:2015:861']").empty());
  CHECK(faults("rulings: ['ECLI:NL:CRVB:2015:816']") ==
        "16:11 no such ruling: `ECLI:NL:CRVB:2015:816`; did you mean `ECLI:NL:CRVB:2015:861`?\n");
}

TEST_CASE("messages nest under their status, once each") {
  const std::string fail = R"(  fail: {nl: Nee., en: "No."})";
  CHECK(faults("  fail: {fail: {nl: Nee., en: 'No.'}}", fail).empty());
  CHECK(faults("  fial: {nl: Nee., en: 'No.'}", fail) ==
        "12:3 no such status: `fial`; did you mean `fail`?\n2:1 no message `fail`\n");
  CHECK(faults("  fail: {fail: {nl: Nee., en: 'No.'}, pass: {nl: Nee., en: 'No.'}}", fail)
            .starts_with("12:39 there is a message `pass` already\n"));
  CHECK(faults("  fail: {fail: {nl: Nee., en: 'No.'}, Too-late: {nl: Nee., en: 'No.'}}", fail) ==
        "12:39 a key is of small letters, digits and _\n"
        "12:39 a rule of this kind never says `Too-late`\n");
  CHECK(faults("  fail: {nl: Nee.}", fail) == "12:9 a message needs nl and en\n");
}

TEST_CASE("what is to come says in a few words what is to be done") {
  const std::string fail = R"(  fail: {nl: Nee., en: "No."})";
  CHECK_THAT(faults(fail + "\n  upcoming: {nl: Nog niet., en: 'Not yet.'}", fail),
             Contains("of what is to come a task says in a few words what is to be done"));
  CHECK_THAT(faults("  fail: {nl: Nee., en: 'No.', task: {nl: doe, en: do}}", fail),
             Contains("unknown key in a message"));
}

TEST_CASE("what is open names the keys that settle it") {
  const auto open = [](const std::string& asks) {
    return faults("{nl: \"Wie weet?\", en: \"Who knows?\", asks: [" + asks + "]}",
                  "{nl: \"Wie weet?\", en: \"Who knows?\"}");
  };
  CHECK(open("deskundigenoordeel.uitkomst, werkgever.eigenrisicodrager_ziektewet").empty());
  CHECK(open("medisch_oordeel_derde.mogelijkheden_vanaf").empty());
  CHECK(open("werknemer.aow_datum, dienstverband.einde").empty());
  CHECK_THAT(open("oordeel.uitkomst"),
             Contains("`oordeel` is no kind of event, nor a block that is asked"));
  for (const char* key : {"deskundigenoordeel.uitkomts", "deskundigenoordeel.datum",
                          "deskundigenoordeel", "werkgever.uitkomst"})
    CHECK_THAT(open(key), Contains("has no key of yes and no, of one word, or of a day"));
  CHECK_THAT(
      faults("{nl: Ja., en: \"Yes.\", asks: [werkgever.vacatures]}", "{nl: Ja., en: \"Yes.\"}"),
      Contains("unknown key in a message"));
}

TEST_CASE("a kind of check that reads data alone shows what it has and no more") {
  const std::string fail = R"(  fail: {nl: Nee., en: "No."})";
  CHECK(faults("  fail: {nl: 'Nee, {due}.', en: 'No.'}", fail) ==
        "12:3 `fail` has no value for {due}\n");
  CHECK(faults("  fail: {nl: 'Nee, {duo}.', en: 'No.'}", fail).starts_with("12:9 unknown place"));
}

TEST_CASE("the sum of a last day, and counted days, stand in both languages") {
  const std::string no = R"({nl: Nee., en: "No."})";
  const auto said = [&](const std::string& message) { return faults(message, no); };
  CHECK_THAT(said("{nl: 'Op {due:som}.', en: 'By {due}.'}"), Contains("in one language alone"));
  CHECK_THAT(said("{nl: 'Op {due:som}.', en: 'By {due:sum}.'}"), !Contains("one language"));
  CHECK_THAT(said("{nl: 'Op {actual:som}.', en: 'On {actual:sum}.'}"), Contains("unknown place"));
  CHECK_THAT(said("{nl: '{count:getelde dagen}.', en: '{count:counted days}.'}"),
             Contains("{from} and {to} are shown with them"));
  CHECK_THAT(said("{nl: a, en: b, remedy: {nl: 'Op {due:som}.', en: 'By {due:sum}.'}}"),
             Contains("not in what is to be done"));
}

TEST_CASE("the sum stands in brackets, or behind a comma in or before others") {
  Finding f;
  f.due = Date(20);
  f.counted_from = f.from = Date(0);
  f.counted_days = 12;
  f.count = 12;
  f.to = Date(20);
  const auto filled = [&](std::string_view text) {
    std::string out;
    fill_template(out, text, f, Language::en);
    return out;
  };
  const std::string sum = "12 days after 1 January 1970, without leave and interruption";
  CHECK(filled("By {due:sum}.") == "By 21 January 1970 (" + sum + ").");
  CHECK(filled("(by {due:sum})") == "(by 21 January 1970, " + sum + ")");
  CHECK(filled("By {due:sum} ({count})") == "By 21 January 1970, " + sum + " (12)");
  CHECK(filled("{count:counted days}.") == "12 days (without leave and interruption).");
  f.count = 20;
  CHECK(filled("{count:counted days}.") == "20 days.");
  f.counted_from = Date(26);
  f.counted_days = 6;
  CHECK(filled("By {due:sum}.") == "By 21 January 1970 (6 days before 27 January 1970).");
  f.counted_from.reset();
  CHECK(filled("By {due:sum}.") == "By 21 January 1970.");
}

namespace {

RuleFile with_messages(std::vector<RuleFile::RuleMessage> messages) {
  RuleFile r;
  r.id = "plan/goed-zo";
  r.messages = std::move(messages);
  return r;
}

}  // namespace

TEST_CASE("the struct of a message has what its sentences show") {
  const std::string header = rule_header(with_messages(
      {{"late", Status::fail, {"Op {actual}, {late:dagen} te laat.", "{what}"}, {}, {}},
       {"pass_late", Status::pass, {"{late:dagen} laat.", ""}, {"{limit}", ""}, {}},
       {"unknown", Status::unknown, {"Wie weet?", "Who knows?"}, {}, {}}}));
  CHECK_THAT(header, Contains("namespace poortwachter::plan_goed_zo {"));
  CHECK_THAT(header, Contains("/// Op {actual}, {late:dagen} te laat.\nstruct late {\n"
                              "  Given<Date> due;\n  Given<Date> actual;\n  Given<Message> what;\n"
                              "\n  static constexpr Status kStatus = Status::fail;\n"
                              "  static constexpr std::size_t kPlace = 0;\n"));
  CHECK_THAT(header, Contains("struct pass_late {\n  Given<Date> due;\n  Given<Date> actual;\n"
                              "  Given<int> limit;\n\n"));
  CHECK_THAT(header, Contains("struct unknown {\n\n  static constexpr Status kStatus = "
                              "Status::unknown;\n  static constexpr std::size_t kPlace = 2;\n"
                              "  template <typename V>\n  static unknown of(const V&) {\n"
                              "    return {};\n  }\n  void show(Finding&) && {}\n};"));
}

TEST_CASE("a message that the function of its rule does not use is refused") {
  const RuleFile r = with_messages({{"late", Status::fail, {"a", "b"}, {}, {7, 3}}});
  CHECK(unused(r, "k.fail(msg::late{});").empty());
  for (const char* source : {"", "k.fail(msg::late_again{});", "late"}) {
    const auto errors = unused(r, source);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].place == Place{7, 3});
    CHECK(errors[0].message.en == "src/rules/plan/goed-zo.cpp does not use `msg::late`");
  }
}

TEST_CASE("a number that the function of a rule uses and its file does not list is refused") {
  RuleFile r = with_messages({});
  r.numbers = {"plan.termijn"};
  r.id_place = {2, 5};
  CHECK(unlisted_numbers(r, "law::plan::termijn.days(d)").empty());
  const auto errors =
      unlisted_numbers(r, "law::plan::termijn.days(d) + law::plan::bijstelling.days(d)");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].place == Place{2, 5});
  CHECK(errors[0].message.en ==
        "`numbers` does not list plan.bijstelling, which src/rules/plan/goed-zo.cpp uses");
}
