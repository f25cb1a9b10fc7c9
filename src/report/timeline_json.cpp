// `timeline --format json`.
#include "report/dossier_json.hpp"
#include "report/formats.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

void write_moment(JsonOut& json, const Moment& m) {
  json.open('{');
  json.key("moment").text(m.moment);
  json.key("week").number_or_null(m.week);
  json.key("due").date_or_null(m.due);
  json.key("actual").date_or_null(m.actual);
  json.key("status").text(name(m.status));
  json.close('}');
}

class TimelineJson final : public TimelineWriter {
 public:
  explicit TimelineJson(const ReportOptions& o) : o_(o) {}

  void begin(std::string& out) override {
    JsonOut json(out);
    json.open('{');
    json.key("schema").text(kTimelineSchema);
    write_tool(json, o_);
    json.key("dossiers").open('[');
    out += '\n';
  }

  void between(std::string& out) override { out += ",\n"; }

  void item(const TimelineResult& r, std::string& out) const override {
    JsonOut json(out);
    json.open('{');
    json.key("path").text(r.path);
    json.key("document").number(r.document);
    json.key("id").text_or_null(neutral_reference(r.id));
    json.key("status").text(r.valid() ? "checked" : "invalid");
    json.key("as_of").date_or_null(r.as_of);
    json.key("first_sick_day").date_or_null(r.first_sick_day);
    json.key("moments").open('[');
    for (const Moment& m : r.moments) write_moment(json, m);
    json.close(']');
    json.key("errors");
    write_errors(json, r.errors, o_.language);
    json.close('}');
  }

  void end(std::string& out) override { out += "\n]}\n"; }

 private:
  ReportOptions o_;
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_json(const ReportOptions& o) {
  return std::make_unique<TimelineJson>(o);
}

}  // namespace poortwachter
