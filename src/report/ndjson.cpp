// `ndjson`: one object of `dossiers[]` a line, as it is ready, for scripts over thousands of files:
// without what passed or does not apply unless asked for, and without what follows from the rule
// alone or stands in the line already.
#include "report/dossier_json.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

class NdjsonWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

 protected:
  void write(const View& v, std::string& out) const override {
    JsonOut json(out, true);
    write_dossier(json, v, o.only.value_or(Statuses::open()), o);
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_ndjson(const ReportOptions& o) {
  return std::make_unique<NdjsonWriter>(o);
}

}  // namespace poortwachter
