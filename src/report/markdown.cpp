// `markdown` (CommonMark with tables): to paste in a pull request or a wiki.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/lowers.hpp"
#include "report/phrases.hpp"
#include "report/rulings.hpp"
#include "report/selection.hpp"
#include "report/view.hpp"
#include "report/why.hpp"

namespace poortwachter {
namespace {

/// Text and nothing else: what could be a mark is escaped, what could be HTML is an entity.
std::string md(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\`*_[]|~#>!$").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

/// The same, with what stands between backticks as code; of the program's own sentences.
std::string with_code(std::string_view text) {
  std::string out;
  for (bool code = false; !text.empty(); code = !code) {
    const std::size_t end = text.find('`');
    const std::string_view part = text.substr(0, end);
    out += code && end != text.npos ? fmt::format("`{}`", part) : md(part);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return out;
}

constexpr Text kQuestions{"Vragen die het risico kunnen veranderen",
                          "Questions that could change the risk"};

class MarkdownWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void between(std::string& out) override { out += "\n---\n\n"; }
  void end(const Summary& s, std::string& out) override {
    if (s.dossiers > s.invalid + s.unreadable)
      out += fmt::format("\n_{}_\n", md(texts::kScope.in(l)));
  }

 protected:
  void write(const View& v, std::string& out) const override {
    out += fmt::format("## {}\n\n{}\n\n", md(shown_id(v.id, l)),
                       md(shown_path(v.path, v.document, l)));
    if (!v.checked()) return errors(v, out);
    out += fmt::format("**{}**{}.\n\n", md(risk_heading(v.risk, l)), md(verdict_rest(v, l)));
    if (const std::string text = cost(v, l); !text.empty()) out += md(text) + "\n\n";
    for (const Reason& r : reasons(v, l))
      out += md(std::string(r.lead->in(l)).append(r.text)) + "\n\n";
    if (const std::string state = result_state(v, l); !state.empty())
      out += md(std::string(texts::kResult.in(l)) + state) + ".\n\n";
    for (const std::string& n : notes(v, l)) out += "> " + md(n) + "\n\n";
    const auto steps = levers(v);
    lowers(v, steps, out);
    for (const FailingSection& s : failing(v)) {
      out += fmt::format("### {}\n\n", md(section_title(v, s, l)));
      for (const Group& g : s.groups) group(v, g, steps, out);
      out += '\n';
    }
    list(v, kQuestions, questions(v), out);
    list(v, texts::kUpcoming, still_to_come(v), out);
  }

 private:
  void errors(const View& v, std::string& out) const {
    out += fmt::format("**{}**\n\n", md(not_checked(v.status, v.errors, l)));
    if (v.status == DossierStatus::unreadable) return;  // that said it
    for (const ErrorView& e : v.errors)
      out += fmt::format("- {}{}{}\n", at(e.place), md(e.message),
                         e.hint.empty() ? "" : " (" + md(e.hint) + ")");
  }

  void lowers(const View& v, std::span<const Lever> all, std::string& out) const {
    if (all.empty() && v.risk < Risk::undetermined) return;
    out += fmt::format("### {}\n\n", md(lowers_title(v, l)));
    if (const std::string first = most_urgent(v, l); !first.empty()) out += md(first) + "\n\n";
    if (all.empty()) out += md(nothing_lowers(v, l)) + "\n\n";
    int n = 0;
    for (const Lever& x : all) {
      out += fmt::format("{}. ", ++n) + md(then_lead(x, v, l)) + md(what_lowers(x, v, l)) + "\n";
      if (const std::string about = what_about(x, l); !about.empty())
        out += "\n   " + md(about) + "\n";
      if (const auto lines = to_paste(x, v); !lines.empty()) {
        out += "\n   ```yaml\n";
        for (const std::string& line : lines) out += "   " + line + "\n";
        out += "   ```\n";
      }
      if (const std::string where = where_recorded(x, v, l); !where.empty()) {
        out += "\n   " + with_code(where) + "\n";
      }
      out += "\n";
    }
  }

  void list(const View& v, const Text& title, const std::vector<Group>& groups,
            std::string& out) const {
    if (groups.empty()) return;
    out += fmt::format("### {}\n\n", md(title.in(l)));
    for (const Group& g : groups) group(v, g, {}, out);
    out += '\n';
  }

  /// What stands with it is an item of its own: a renderer runs the lines of one together.
  void group(const View& v, const Group& g, std::span<const Lever> steps, std::string& out) const {
    const bool one = g.findings.size() == 1;
    if (!one) out += fmt::format("- {} ({})\n", md(g.rule->title.in(l)), g.findings.size());
    for (const FindingView* f : g.findings)
      finding(one ? "- " : "  - ", *f, one ? "" : line_of(v, *f), out);
    std::string sources;
    append_sources(sources, *g.rule, l);
    out += fmt::format("  - `{}`, {}", g.rule->id, md(sources));
    if (const std::string line = line_of(v, *g.findings.front()); one && !line.empty())
      out += ", " + md(line);
    out += '\n';
    for (const std::string& text : advice(v, g, steps, l)) out += "  - " + md(text) + "\n";
    if (g.findings.front()->status != Status::fail || !sets_risk(v, g.findings.front()->section))
      return;
    if (const Ruling* r = nearest_ruling(*g.rule))
      out += "  - " + md(std::string(texts::kRuling.in(l)).append(ruling_text(*r, l))) + "\n";
  }

  /// Empty where it has none.
  [[nodiscard]] std::string line_of(const View& v, const FindingView& f) const {
    const std::uint32_t line = v.line_of(f);
    return line > 0 ? say(texts::kLine, l, line) : "";
  }

  void finding(std::string_view mark, const FindingView& f, std::string_view line,
               std::string& out) const {
    out.append(mark).append(md(with_aside(f.message, line)));
    if (!f.ground.empty())
      out += " " + md(std::string(texts::kGround.in(l)).append(f.ground)) + ".";
    if (f.repaired_since)
      out += " " + md((*f.repaired_since ? texts::kRepaired : texts::kNotRepaired).in(l));
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_markdown(const ReportOptions& o) {
  return std::make_unique<MarkdownWriter>(o);
}

}  // namespace poortwachter
