// `github`: annotations of a workflow run, one a line.
#include <fmt/format.h>

#include <algorithm>

#include "report/phrases.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

/// As the toolkit of GitHub Actions escapes: a message, and a property before it.
std::string data(std::string_view text, std::string_view more = {}) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || more.find(c) != std::string_view::npos)
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}
std::string property(std::string_view text) { return data(text, ":,"); }

class GithubWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

 protected:
  void write(const View& v, std::string& out) const override {
    for (const ErrorView& e : v.errors)
      annotate(out, "error", v, e.place, e.code,
               std::string(e.message) + (e.hint.empty() ? "" : " (" + std::string(e.hint) + ")"));
    if (!v.checked()) return;
    std::string verdict(risk_heading(v.risk, l));
    verdict += verdict_rest(v, l) + ".";
    annotate(out, v.threatens() ? "error" : "notice", v, {1, 1}, shown_id(v.id, l), verdict);
    for (const FindingView& f : v.findings) {
      // Of what is open, what the risk hangs on: a page of notices hides the rest.
      const bool asked =
          f.status == Status::unknown &&
          std::ranges::any_of(v.questions, [&](const QuestionView& q) { return q.rule == f.rule; });
      if (f.status != Status::fail && !asked) continue;
      std::string message(f.message);
      if (!f.remedy.empty()) message.append(" ").append(f.remedy);
      annotate(out, level(v, f), v, f.place, f.rule->id, message);
    }
  }

 private:
  /// What does not count for the risk is a notice.
  static std::string_view level(const View& v, const FindingView& f) {
    if (f.status == Status::unknown || f.weight == Weight::advice) return "notice";
    const bool counts = f.section == Section::serious || f.section == Section::administrative;
    return counts && v.threatens() ? "error" : "warning";
  }

  static void annotate(std::string& out, std::string_view level, const View& v, Place p,
                       std::string_view title, std::string_view message) {
    out += fmt::format("::{} file={}", level, property(v.exact_path.harmless()));
    if (p.line > 0) out += fmt::format(",line={},col={}", p.line, p.column);
    out += fmt::format(",title={}::{}\n", property(title), data(message));
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_github(const ReportOptions& o) {
  return std::make_unique<GithubWriter>(o);
}

}  // namespace poortwachter
