// `junit`: one suite a dossier, one case a rule that applied. Unknown and upcoming are skipped.
#include <fmt/format.h>

#include <vector>

#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

/// What the findings of one rule come to.
struct Case {
  const Rule* rule;
  std::vector<const FindingView*> failed;
  std::vector<const FindingView*> open;
};

std::vector<Case> cases_of(const View& v) {
  std::vector<Case> cases;
  for (const FindingView& f : v.findings) {
    if (f.status == Status::not_applicable) continue;
    if (cases.empty() || cases.back().rule != f.rule) cases.push_back({f.rule, {}, {}});
    if (f.status == Status::fail) cases.back().failed.push_back(&f);
    if (f.status == Status::unknown || f.status == Status::upcoming)
      cases.back().open.push_back(&f);
  }
  return cases;
}

class JunitWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void begin(std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"poortwachter\">\n";
  }
  void end(const Summary&, std::string& out) override { out += "</testsuites>\n"; }

 protected:
  void write(const View& v, std::string& out) const override {
    if (!v.checked()) return errors(v, out);
    const std::vector<Case> cases = cases_of(v);
    std::size_t failed = 0;
    std::size_t skipped = 0;
    for (const Case& c : cases) {
      if (!c.failed.empty())
        ++failed;
      else if (!c.open.empty())
        ++skipped;
    }
    suite(v, out, cases.size(), failed, 0, skipped);
    out += "    <properties>\n";
    const auto property = [&](std::string_view key, std::string_view value) {
      out += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", key, xml(value));
    };
    property("risk", name(v.risk));
    property("verdict", std::string(risk_heading(v.risk, l)) + verdict_rest(v, l));
    property("as_of", v.as_of.iso());
    property("rules", v.partial ? "part" : "all");
    out += "    </properties>\n";
    for (const Case& c : cases) one(v, c, out);
    out += "  </testsuite>\n";
  }

 private:
  static void suite(const View& v, std::string& out, std::size_t tests, std::size_t failures,
                    std::size_t errors, std::size_t skipped) {
    std::string name = v.exact_path.harmless();
    if (v.document > 1) name += fmt::format("#{}", v.document);
    out += fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" "
        "time=\"0\">\n",
        xml(name), tests, failures, errors, skipped);
  }

  void one(const View& v, const Case& c, std::string& out) const {
    out += fmt::format("    <testcase classname=\"{}\" name=\"{}: {}\" time=\"0\"", xml(id(v)),
                       c.rule->id, xml(c.rule->title.in(l)));
    if (c.failed.empty() && c.open.empty()) {
      out += "/>\n";
      return;
    }
    const bool fails = !c.failed.empty();
    const auto& told = fails ? c.failed : c.open;
    out += fmt::format(">\n      <{} message=\"{}\"", fails ? "failure" : "skipped",
                       xml(told.front()->message));
    if (fails) {
      out += fmt::format(" type=\"{}\">", name(c.rule->weight));
      const std::string path = xml(v.exact_path.harmless());
      for (const FindingView* f : told) {
        out += fmt::format("{}:{}: ", path, f->place.line);
        append_xml(out, f->message);
        if (!f->remedy.empty()) {
          out += ' ';
          append_xml(out, f->remedy);
        }
        out += '\n';
      }
      out += "</failure>\n";
    } else {
      out += "/>\n";
    }
    out += "    </testcase>\n";
  }

  void errors(const View& v, std::string& out) const {
    suite(v, out, 1, 0, 1, 0);
    out += fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\">\n", xml(id(v)),
                       name(v.status));
    out += fmt::format("      <error message=\"{}\" type=\"{}\">",
                       xml(not_checked(v.status, v.errors, l)), name(v.status));
    for (const ErrorView& e : v.errors)
      out += fmt::format("{}:{}{}\n", xml(v.exact_path.harmless()),
                         e.place.line > 0 ? at(e.place) : " ", xml(e.message));
    out += "</error>\n    </testcase>\n  </testsuite>\n";
  }

  [[nodiscard]] std::string id(const View& v) const { return shown_id(v.id, l); }
};

}  // namespace

std::unique_ptr<ReportWriter> make_junit(const ReportOptions& o) {
  return std::make_unique<JunitWriter>(o);
}

}  // namespace poortwachter
