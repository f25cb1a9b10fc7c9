// `ndjson`: one object of `dossiers[]` a line, as it is ready.
#include "report/dossier_json.hpp"
#include "report/formats.hpp"

namespace poortwachter {
namespace {

class NdjsonWriter final : public ReportWriter {
 public:
  explicit NdjsonWriter(const ReportOptions& o) : language_(o.language) {}

  void begin(std::string&) override {}
  void item(const DossierResult& r, std::string& out) const override {
    JsonOut json(out);
    write_dossier(json, r, language_);
    out += '\n';
  }
  void end(const Summary&, std::string&) override {}

 private:
  Language language_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_ndjson(const ReportOptions& o) {
  return std::make_unique<NdjsonWriter>(o);
}

}  // namespace poortwachter
