// `timeline --format json`.
#include "report/dossier_json.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

/// What is not known stands as what is on file says, and `certain` tells that it may be otherwise.
MomentStatus on_file(const Moment& m, Date as_of) {
  if (m.status != MomentStatus::unknown) return m.status;
  if (m.actual) return m.due && *m.actual > *m.due ? MomentStatus::late : MomentStatus::done;
  return m.due && as_of <= *m.due ? MomentStatus::upcoming : MomentStatus::missing;
}

void write_moment(JsonOut& json, const Moment& m, Date as_of) {
  json.open('{');
  json.key("moment").text(m.moment);
  json.key("week").number_or_null(m.week);
  json.key("due").date_or_null(m.due);
  json.key("actual").date_or_null(m.actual);
  json.key("status").text(name(on_file(m, as_of)));
  json.key("certain").boolean(m.status != MomentStatus::unknown);
  json.close('}');
}

class TimelineJson final : public TimelineViewWriter {
 public:
  using TimelineViewWriter::TimelineViewWriter;

  void begin(std::string& out) override {
    JsonOut json(out);
    json.open('{');
    json.key("schema").text(kTimelineSchema);
    write_tool(json, o);
    json.key("dossiers").open('[');
    out += '\n';
  }

  void between(std::string& out) override { out += ",\n"; }

  void end(std::string& out) override { out += "\n]}\n"; }

 protected:
  void write(const TimelineView& v, std::string& out) const override {
    JsonOut json(out);
    json.open('{');
    json.key("path").path(v.exact_path);
    json.key("document").number(v.document);
    json.key("id").text_or_null(v.id);
    json.key("status").text(name(v.status));
    json.key("as_of").date_or_null(v.as_of);
    json.key("first_sick_day").date_or_null(v.first_sick_day);
    json.key("moments").list(v.course.moments,
                             [&](const Moment& m) { write_moment(json, m, *v.as_of); });
    json.key("errors");
    write_errors(json, v.errors);
    json.close('}');
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_json(const ReportOptions& o) {
  return std::make_unique<TimelineJson>(o);
}

}  // namespace poortwachter
