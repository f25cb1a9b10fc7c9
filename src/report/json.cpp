// `json`: one object. The counts come last, so that no result has to be kept.
#include "report/dossier_json.hpp"
#include "report/texts.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

class JsonWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void begin(std::string& out) override {
    JsonOut json(out);
    json.open('{');
    json.key("schema").text(kReportSchema);
    write_tool(json, o);
    json.key("scope").text(texts::kScope.in(l));
    json.key("dossiers").open('[');
    out += '\n';
  }

  void between(std::string& out) override { out += ",\n"; }

  void end(const Summary& s, std::string& out) override {
    out += "\n],\n";
    JsonOut json(out);
    json.key("sources");
    write_sources(json);
    json.key("summary").open('{');
    json.key("dossiers").number(s.dossiers);
    json.key("invalid").number(s.invalid);
    json.key("unreadable").number(s.unreadable);
    json.key("risk").open('{');
    for (const Risk r : {Risk::none, Risk::low, Risk::medium, Risk::high, Risk::undetermined})
      json.key(name(r)).number(s.with(r));
    json.close('}');
    json.key("exposure").open('{');
    json.key("currency").text("EUR");
    json.key("amount").amount(s.amount);
    json.key("unknown").number(s.without_amount);
    json.close('}');
    json.close('}');
    json.close('}');
    out += '\n';
  }

 protected:
  void write(const View& v, std::string& out) const override {
    JsonOut json(out);
    write_dossier(json, v, o.only.value_or(Statuses::all()), o);
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_json(const ReportOptions& o) {
  return std::make_unique<JsonWriter>(o);
}

}  // namespace poortwachter
