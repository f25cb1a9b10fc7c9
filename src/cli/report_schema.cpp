// Stands beside the writers in src/report, and is held to them by tests/format/report_schema.mjs: a
// key that one of both lacks fails it.
#include "cli/report_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/schema_parts.hpp"
#include "poortwachter/report.hpp"
#include "poortwachter/shown.hpp"
#include "report/dossier_json.hpp"
#include "report/json_out.hpp"
#include "words/fill.hpp"

namespace poortwachter::cli {
namespace {

/// A sentence by its code, and what it shows.
const Json kAsSaid = R"("allOf":[{"$ref":"#/$defs/said"}])";

class Schema : SchemaParts {
 public:
  explicit Schema(Language l) : SchemaParts(l) {}

  [[nodiscard]] Json write() const {
    const std::string_view title =
        Text{"Rapport van poortwachter: json, een regel van ndjson, of een tijdlijn",
             "Report of poortwachter: json, a line of ndjson, or a timeline"}
            .in(l_);
    return fmt::format(
        R"({{"$schema":"https://json-schema.org/draft/2020-12/schema","title":{},)"
        R"("type":"object",)"
        R"("if":{{"required":["schema"],"properties":{{"schema":true}}}},)"
        R"("then":{{"if":{{"type":"object","properties":{{"schema":{}}}}},"then":{},"else":{}}},)"
        R"("else":{},"$defs":{}}})",
        quoted(title), constant(kTimelineSchema), reference("timeline_report"), reference("report"),
        reference("line"), definitions());
  }

 private:
  [[nodiscard]] Json definitions() const {
    std::vector<std::string_view> ids;
    for (const Rule& r : built_in_rules()) ids.push_back(r.id);
    Json out = "{";
    const auto add = [&](std::string_view name, const Json& schema) {
      out += fmt::format("{}\"{}\":{}", out.size() > 1 ? "," : "", name, schema);
    };
    add("rule", R"({"enum":)" + names(ids) + "}");
    add("date", R"({"type":"string","pattern":"^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"})");
    add("risk", one_of<Risk>());
    add("outcome", R"({"enum":["yes","no","unknown"]})");
    add("fingerprint", R"({"type":"string","pattern":"^[0-9a-f]{16}$"})");
    add("ecli", R"({"type":"string","pattern":"^ECLI:NL:[A-Z]+:[0-9]{4}:[A-Z0-9]+$"})");
    add("said", said());
    add("sentence",
        object(
            {{"code", kText},
             {"values", R"({"type":"object"})", {"wat de zin toont", "what the sentence shows"}}},
            {}, "," + kAsSaid));
    add("tool", object({{"name", constant("poortwachter")},
                        {"version", kText},
                        {"ruleset", kText},
                        {"numbers", kText}}));
    add("selection", object({{"select", list(kText)}, {"ignore", list(kText)}}));
    add("error", error());
    add("values", shown_by_rules());
    add("verdict", verdict(false));
    add("verdict_line", verdict(true));
    add("pay", pay());
    add("repair", repair());
    add("finding", object(finding()));
    add("finding_line", lean(finding()));
    add("dossier", dossier(false));
    add("line", dossier(true));
    add("source",
        object({{"id", kText}, {"law", kText}, {"ref", kText}, {"url", kText, {}, true}}));
    add("report", report());
    add("moment", object({{"moment", kText},
                          {"week", kCounted, {}, true},
                          {"due", reference("date"), {}, true},
                          {"actual", reference("date"), {}, true},
                          {"status", one_of<MomentStatus>("unknown")},
                          {"certain",
                           kFlag,
                           {"of het dossier het laat zien; nee: wat ervoor nodig is, is niet "
                            "aangeleverd of niet gezegd",
                            "whether the dossier shows it; no: what it rests on was not handed "
                            "over or not said"}}}));
    add("timeline_report", timeline());
    return out + "}";
  }

  /// Each code with the values that its sentence shows, by the compiler's own list of sentences.
  [[nodiscard]] Json said() const {
    std::vector<std::string_view> bare;
    Json branches;
    const auto add = [&](std::span<const Sentence* const> sentences) {
      for (const Sentence* s : sentences) {
        if (s->places.empty())
          bare.push_back(s->key);
        else
          branches += fmt::format(R"(,{{"properties":{{"code":{},"values":{}}}}})",
                                  constant(s->key), shown_by(*s));
      }
    };
    for (std::size_t i = 0; i < kCount<Step>; ++i) add(about(static_cast<Step>(i)).answers);
    add(said_beside_the_route());
    std::ranges::sort(bare);
    bare.erase(std::ranges::unique(bare).begin(), bare.end());
    return fmt::format(
        R"({{"type":"object","anyOf":[{{"properties":{{"code":{{"enum":{}}},"values":{}}}}}{},)"
        R"({{"properties":{{"code":{{"type":"null"}},"values":{}}}}}]}})",
        names(bare), object({}), branches, object({}));
  }

  [[nodiscard]] Json shown_by(const Sentence& s) const {
    std::vector<Key> keys;
    std::string_view before;
    std::string_view text = s.text.nl;
    while (const auto slot = next_slot(before, text)) {
      if (std::ranges::find(keys, slot->name, &Key::name) != keys.end()) continue;
      switch (form_of(*slot).value_or(Form::list)) {
        case Form::date:
          keys.push_back({slot->name, reference("date")});
          break;
        case Form::list:
          keys.push_back({slot->name, list(reference("sentence"))});
          break;
        case Form::number:
          keys.push_back({slot->name, R"({"type":"integer"})"});
          break;
        case Form::percent:
        case Form::euro:
          keys.push_back({slot->name, kNumber});
          break;
      }
    }
    return object(keys);
  }

  /// What the sentences of the rules show: which of it one shows hangs on its code.
  [[nodiscard]] static Json shown_by_rules() {
    Json properties;
    for (const ShownName& s : shown_names()) {
      const Json value = s.as == ShownAs::date      ? reference("date")
                         : s.as == ShownAs::number  ? Json(R"({"type":"integer"})")
                         : s.as == ShownAs::percent ? kNumber
                                                    : kText;
      properties += fmt::format("{}\"{}\":{}", properties.empty() ? "" : ",", s.name, value);
    }
    return fmt::format(R"({{"type":"object","additionalProperties":false,"properties":{{{}}}}})",
                       properties);
  }

  [[nodiscard]] Json error() const {
    return object({{"code", kText},
                   {"message", kText},
                   {"hint", kText, {}, true},
                   {"line", kPlace, {}, true},
                   {"column", kPlace, {}, true}});
  }

  /// A line says less: of a step and a question what there is to say.
  [[nodiscard]] Json verdict(bool line) const {
    using Absent = std::initializer_list<std::string_view>;
    const Absent none{};
    const Absent of_question{"about", "if_sufficient", "if_insufficient"};
    const Absent of_step{"settles", "because", "values", "reason"};
    const Json day_wage = object({{"from", reference("date")},
                                  {"until", reference("date")},
                                  {"days", kCounted},
                                  {"day_wage", kEuro},
                                  {"maximum", kEuro},
                                  {"maximum_known", kFlag},
                                  {"maximum_from", reference("date")},
                                  {"source", kText}});
    const Json exposure =
        object({{"currency", constant("EUR")},
                {"amount",
                 kEuro,
                 {"share × de som van days × day_wage", "share × the sum of days × day_wage"}},
                {"weeks", kCounted, {"begonnen weken", "begun weeks"}},
                {"days", kCounted, {"kalenderdagen", "calendar days"}},
                {"share", kNumber},
                {"wage_a_year", kEuro},
                {"working_days_a_year", kCounted},
                {"day_wage", kEuro},
                {"day_wages", list(day_wage)},
                {"basis", kText}});
    const Json question =
        object({{"rule", reference("rule")},
                {"about", reference("rule"), {"de tekortkoming", "the shortcoming"}, true},
                {"if_sufficient", reference("risk")},
                {"if_insufficient", reference("risk")}},
               line ? of_question : none);
    const Json step = object({{"step", one_of<Step>()},
                              {"outcome", reference("outcome")},
                              {"settles", kFlag},
                              {"because", list(reference("rule"))},
                              {"code", kText, {}, true},
                              {"values", R"({"type":"object"})"},
                              {"reason", kText, {}, true}},
                             line ? of_step : none, "," + kAsSaid);
    return object(
        {{"risk", reference("risk")},
         {"administrative", reference("risk")},
         {"substantive", reference("risk")},
         {"sanction", one_of<Sanction>()},
         {"max_weeks", kCounted, {"die nog kunnen worden opgelegd", "that can still be imposed"}},
         {"consequence", one_of<Consequence>()},
         {"exposure", exposure, {}, true},
         {"presumptions", kCounted},
         {"questions", list(question)},
         {"route", list(step)}});
  }

  [[nodiscard]] Json pay() const {
    return object(
        {{"until", reference("date")},
         {"cause", one_of<PayCause>()},
         {"source", kText},
         {"from", reference("date")},
         {"days", kCounted},
         {"ended_by", one_of<PayEnd>()},
         {"ended_source", kText}},
        {"ended_by", "ended_source"},
        R"(,"dependentRequired":{"ended_by":["ended_source"],"ended_source":["ended_by"]})");
  }

  [[nodiscard]] Json repair() const {
    return object({{"rule", reference("rule")},
                   {"finding", reference("fingerprint")},
                   {"until", reference("date"), {}, true},
                   {"risk_when_done", reference("risk")}});
  }

  [[nodiscard]] std::vector<Key> finding() const {
    return {
        {"rule", reference("rule"), {}, false, Lean::always},
        {"status", one_of<Status>(), {}, false, Lean::always},
        {"weight", one_of<Weight>(), {}, false, Lean::never},
        {"degree", one_of<Degree>(), {}, true},
        {"part",
         R"({"type":"string","pattern":"^[a-z]$"})",
         {"onderdeel van het re-integratieverslag", "part of the re-integration report"},
         true},
        {"code",
         kText,
         {"van de zin, en van wat eraan te doen is", "of the sentence, and of what to do about it"},
         false,
         Lean::always},
        {"fingerprint",
         reference("fingerprint"),
         {"gelijk voor hetzelfde verzuim in een later rapport; in een regel van ndjson niet bij "
          "een vraag die het risico niet verandert",
          "the same for the same omission in a later report; in a line of ndjson not with a "
          "question that moves no risk"}},
        {"message",
         kText,
         {"een regel van ndjson zegt haar bij de eerste bevinding van een regel met die code, en "
          "niet van een vraag die het risico niet verandert; `rules --format json` heeft de zin "
          "bij elke code",
          "a line of ndjson says it with the first finding of a rule with that code, and not of a "
          "question that moves no risk; `rules --format json` has the sentence of each code"}},
        {"values",
         reference("values"),
         {"wat de zin en wat eraan te doen is tonen; een regel van ndjson zonder due, actual en "
          "late, die hier als due, actual en days_late staan",
          "what the sentence and what to do about it show; a line of ndjson without due, actual "
          "and late, which stand here as due, actual and days_late"}},
        {"remedy", kText, {}, true},
        {"remedy_code", kText, {}, true, Lean::never},
        {"due", reference("date"), {}, true},
        {"actual", reference("date"), {}, true},
        {"days_late", R"({"type":"integer"})", {}, true},
        {"lost_days",
         kCounted,
         {"dagen waarop een kans op werk verloren ging", "days on which a chance of work was lost"},
         true},
        {"days_left_out",
         object({{"no_possibilities", kCounted},
                 {"not_known", kCounted},
                 {"leave", kCounted},
                 {"opinion", kCounted},
                 {"activity", kCounted},
                 {"counted_elsewhere", kCounted},
                 {"ground", kCounted}}),
         {"dagen die daarvoor niet meetellen, naar waarom",
          "days that do not count as such, by why"},
         true,
         Lean::never},
        {"chance_missed", reference("outcome"), {}, true},
        {"ground", kText, {"die ervoor is aangevoerd", "put forward for it"}, true},
        {"repaired_since_sanction", kFlag, {}, true},
        {"repairable", kFlag},
        {"repair_until", reference("date"), {}, true},
        {"location", object({{"line", kPlace}, {"column", kPlace}}), {}, true},
        {"sources", list(kText), {"id's in sources", "ids in sources"}, false, Lean::never},
        {"rulings", list(reference("ecli")), {}, false, Lean::never},
        {"nearest_ruling", reference("ecli"), {}, true, Lean::never}};
  }

  /// What is known of a dossier hangs on its status.
  [[nodiscard]] Json dossier(bool line) const {
    std::vector<Key> keys{{"path", kText},
                          {"document", kPlace},
                          {"id", kText, {}, true},
                          {"status", one_of<DossierStatus>()}};
    if (line) keys.push_back({"selection", reference("selection")});
    const std::vector<std::string_view> known{"as_of", "first_sick_day", "week",
                                              "waiting_period_end", "tested_until"};
    for (const std::string_view k : known)
      keys.push_back(
          {k, k == "week" ? Json(R"({"type":"integer"})") : reference("date"), {}, true});
    keys.push_back(
        {"notes", list(object({{"text", kText}, {"sentences", list(reference("sentence"))}}))});
    keys.push_back({"verdict", reference(line ? "verdict_line" : "verdict"), {}, true});
    keys.push_back({"pay", list(reference("pay"))});
    keys.push_back({"findings", list(reference(line ? "finding_line" : "finding"))});
    keys.push_back({"repair", list(reference("repair"))});
    keys.push_back({"risk_when_all_repaired", reference("risk"), {}, true});
    keys.push_back({"errors", list(reference("error"))});
    Json there;
    Json null;
    Json empty;
    for (const Key& k : keys) {
      if (!k.nullable || k.name == "id") continue;
      there += fmt::format(R"("{}":{},)", k.name, k.schema);
      null += fmt::format(R"("{}":{{"type":"null"}},)", k.name);
    }
    for (const std::string_view k : {"notes", "pay", "findings", "repair"})
      empty += fmt::format(R"("{}":{{"type":"array","maxItems":0}},)", k);
    return object(
        keys, {"selection"},
        fmt::format(
            R"(,"if":{{"type":"object","properties":{{"status":{{"const":"checked"}}}}}},)"
            R"("then":{{"type":"object","properties":{{{}"errors":{{"type":"array","maxItems":0}}}}}},)"
            R"("else":{{"type":"object","properties":{{{}{}"errors":{{"type":"array","minItems":1}}}}}})",
            there, null, empty));
  }

  [[nodiscard]] Json report() const {
    std::vector<Key> risks;
    for (const std::string_view r : kNames<Risk>) risks.push_back({r, kCounted});
    const Json summary =
        object({{"dossiers", kCounted},
                {"invalid", kCounted},
                {"unreadable", kCounted},
                {"risk", object(risks)},
                {"exposure", object({{"currency", constant("EUR")},
                                     {"amount", kEuro},
                                     {"unknown",
                                      kCounted,
                                      {"dossiers waarvan het niet te berekenen is",
                                       "dossiers of which it cannot be worked out"}}})}});
    return object({{"schema", constant(kReportSchema)},
                   {"tool", reference("tool")},
                   {"selection",
                    reference("selection"),
                    {"alleen als niet alle regels zijn gebruikt", "only when not all rules ran"}},
                   {"scope", kText},
                   {"dossiers", list(reference("dossier"))},
                   {"sources", list(reference("source"))},
                   {"summary", summary}},
                  {"selection"});
  }

  [[nodiscard]] Json timeline() const {
    const Json dossier = object({{"path", kText},
                                 {"document", kPlace},
                                 {"id", kText, {}, true},
                                 {"status", one_of<DossierStatus>()},
                                 {"as_of", reference("date"), {}, true},
                                 {"first_sick_day", reference("date"), {}, true},
                                 {"moments", list(reference("moment"))},
                                 {"errors", list(reference("error"))}});
    return object({{"schema", constant(kTimelineSchema)},
                   {"tool", reference("tool")},
                   {"dossiers", list(dossier)}});
  }
};

}  // namespace

std::string report_schema(Language l) { return Schema(l).write(); }

}  // namespace poortwachter::cli
