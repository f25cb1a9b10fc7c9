// `sarif` 2.1.0: a result for the verdict on each dossier, for each input error, and for each
// finding that fails or is unknown.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "report/json_out.hpp"
#include "report/phrases.hpp"
#include "report/view.hpp"
#include "words/hash.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kInformation = "https://wetten.overheid.nl/BWBR0014375";
constexpr std::string_view kVerdict = "poortwachter/verdict";
constexpr std::string_view kInput = "poortwachter/input";

std::string_view level_of(Weight w) {
  switch (w) {
    case Weight::substantive:
    case Weight::administrative:
      return "error";
    case Weight::procedural:
    case Weight::result:
      return "warning";
    case Weight::advice:
      break;
  }
  return "note";
}

std::string pascal(std::string_view id) {
  std::string out;
  bool up = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      up = true;
      continue;
    }
    out += up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    up = false;
  }
  return out;
}

class SarifWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void begin(std::string& out) override {
    JsonOut json(out);
    json.open('{');
    json.key("$schema").text("https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").text("2.1.0");
    json.key("runs").open('[');
    json.open('{');
    json.key("tool").open('{');
    json.key("driver").open('{');
    json.key("name").text("poortwachter");
    json.key("semanticVersion").text(o.version);
    json.key("informationUri").text(kInformation);
    json.key("rules").open('[');
    describe(json, kVerdict, {"Het oordeel over een dossier.", "The verdict on a dossier."});
    describe(json, kInput, {"Wat niet te lezen is.", "What cannot be read."});
    for (const Rule& r : built_in_rules()) describe(json, r);
    json.close(']');
    json.close('}');
    json.close('}');
    json.key("columnKind").text("unicodeCodePoints");
    json.key("language").text(l == Language::nl ? "nl" : "en");
    json.key("properties").open('{');
    json.key("ruleset").text(o.ruleset);
    json.key("numbers").text(numbers_version());
    json.key("rules").text(o.partial() ? "part" : "all");
    for (const auto& [key, list] :
         {std::pair("select", &o.select), std::pair("ignore", &o.ignore)}) {
      if (list->empty()) continue;
      json.key(key).texts(*list, [](const std::string& p) { return Neutral(p); });
    }
    json.key("scope").text(texts::kScope.in(l));
    json.close('}');
    json.key("results").open('[');
    out += '\n';
  }

  void between(std::string& out) override { out += ",\n"; }

  /// What could not be read is told of the run too, beside its result.
  void end(const Summary& s, std::string& out) override {
    out += "\n],";
    JsonOut json(out);
    json.key("invocations").open('[');
    json.open('{');
    json.key("executionSuccessful").boolean(s.unreadable == 0);
    json.key("toolExecutionNotifications").open('[');
    for (const SummaryRow& r : s.unchecked) {
      if (r.status != DossierStatus::unreadable) continue;
      json.open('{');
      json.key("level").text("error");
      message(json, "message", std::string(r.error.in(l)) + ".");
      location(json, ExactPath(r.exact_path), {});
      json.close('}');
    }
    json.close(']');
    json.close('}');
    json.close(']');
    out += "}]}\n";
  }

 protected:
  void write(const View& v, std::string& out) const override {
    JsonOut json(out);
    for (const ErrorView& e : v.errors) error(json, v, e);
    verdict(json, v);
    for (const FindingView& f : v.findings)
      if (f.status == Status::fail || f.status == Status::unknown) finding(json, v, f);
  }

 private:
  static void message(JsonOut& json, std::string_view key, std::string_view text) {
    json.key(key).open('{');
    json.key("text").text(text);
    json.close('}');
  }

  void describe(JsonOut& json, std::string_view id, const Text& what) const {
    json.open('{');
    json.key("id").text(id);
    json.key("name").text(pascal(id));
    message(json, "shortDescription", what.in(l));
    message(json, "fullDescription", what.in(l));
    message(json, "help", what.in(l));
    json.key("helpUri").text(kInformation);
    json.close('}');
  }

  void describe(JsonOut& json, const Rule& r) const {
    json.open('{');
    json.key("id").text(r.id);
    json.key("name").text(pascal(r.id));
    std::string title(r.title.in(l));
    if (!title.ends_with('?')) title += '.';
    message(json, "shortDescription", title);
    message(json, "fullDescription", title);
    std::string sources;
    append_sources(sources, r, l);
    json.key("help").open('{');
    json.key("text").text(fmt::format("{}\n\n{}", r.explanation.in(l), sources));
    json.key("markdown")
        .text(fmt::format("**{}**\n\n{}\n\n_{}_\n", r.title.in(l), r.explanation.in(l), sources));
    json.close('}');
    const auto url =
        std::ranges::find_if(r.sources, [](const Source& s) { return !s.url.empty(); });
    json.key("helpUri").text(url == r.sources.end() ? kInformation : url->url);
    json.key("defaultConfiguration").open('{');
    json.key("level").text(level_of(r.weight));
    json.close('}');
    json.key("properties").open('{');
    json.key("weight").text(name(r.weight));
    json.key("tags").texts(std::array{r.family()});
    json.close('}');
    json.close('}');
  }

  static void place(JsonOut& json, const View& v, Place p) { location(json, v.exact_path, p); }

  static void location(JsonOut& json, const ExactPath& path, Place p) {
    json.key("locations").open('[');
    json.open('{');
    json.key("physicalLocation").open('{');
    json.key("artifactLocation").open('{');
    json.key("uri").text(path.url());
    json.close('}');
    json.key("region").open('{');
    json.key("startLine").number(p.line > 0 ? static_cast<int>(p.line) : 1);
    if (p.line > 0) json.key("startColumn").number(static_cast<int>(p.column));
    json.close('}');
    json.close('}');
    json.close('}');
    json.close(']');
  }

  void verdict(JsonOut& json, const View& v) const {
    json.open('{');
    json.key("ruleId").text(kVerdict);
    json.key("kind").text(v.checked() && v.threatens() ? "fail" : "informational");
    json.key("level").text(!v.checked() || !v.threatens() ? "none" : "error");
    std::string text = shown_id(v.id, l) + ": ";
    text += v.checked() ? std::string(risk_heading(v.risk, l)) + verdict_rest(v, l) + "."
                        : not_checked(v.status, v.errors, l) + ".";
    message(json, "message", text);
    place(json, v, {});
    json.key("partialFingerprints").open('{');
    json.key("poortwachter/v1").text(fmt::format("{}#{}", std::string_view(v.id), v.document));
    json.close('}');
    json.key("properties").open('{');
    json.key("id").text_or_null(v.id);
    json.key("document").number(v.document);
    json.key("status").text(name(v.status));
    if (v.checked()) {
      json.key("as_of").date(v.as_of);
      json.key("risk").text(name(v.risk));
      json.key("administrative").text(name(v.administrative));
      json.key("substantive").text(name(v.substantive));
      json.key("max_weeks").number(v.max_weeks);
      json.key("amount");
      v.amount&& v.threatens() ? json.amount(*v.amount) : json.null();
    }
    json.close('}');
    json.close('}');
  }

  static void error(JsonOut& json, const View& v, const ErrorView& e) {
    json.open('{');
    json.key("ruleId").text(kInput);
    json.key("kind").text("fail");
    json.key("level").text("error");
    message(json, "message",
            std::string(e.message) +
                (e.hint.empty() ? "." : fmt::format(" ({}).", std::string_view(e.hint))));
    place(json, v, e.place);
    json.close('}');
  }

  static void finding(JsonOut& json, const View& v, const FindingView& f) {
    const bool fails = f.status == Status::fail;
    json.open('{');
    json.key("ruleId").text(f.rule->id);
    json.key("kind").text(fails ? "fail" : "open");
    json.key("level").text(!fails ? "none"
                           : f.degree == Degree::slight && level_of(f.weight) == "error"
                               ? "warning"
                               : level_of(f.weight));
    message(json, "message",
            std::string(f.message) + (f.remedy.empty() ? "" : " " + std::string(f.remedy)));
    place(json, v, f.place);
    json.key("partialFingerprints").open('{');
    json.key("poortwachter/v1").text(in_hex(v.fingerprint(f)));
    json.close('}');
    json.key("properties").open('{');
    json.key("code").text(f.code);
    json.key("degree").text_or_null(f.degree == Degree::none ? "" : name(f.degree));
    json.key("due").date_or_null(f.due);
    json.key("repair_until").date_or_null(f.repair_until);
    json.close('}');
    json.close('}');
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_sarif(const ReportOptions& o) {
  return std::make_unique<SarifWriter>(o);
}

}  // namespace poortwachter
