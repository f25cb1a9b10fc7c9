#include "report/case_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "report/coming.hpp"
#include "report/html_part.hpp"
#include "report/lowers.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
#include "report/rulings.hpp"
#include "report/selection.hpp"
#include "report/why.hpp"

namespace poortwachter::html {
namespace {

/// Findings of one rule that are written out where they do not weigh.
constexpr std::size_t kOverview = 2;

constexpr Text kSubstantive{"Inhoudelijk", "Substantive"};
constexpr Text kAdministrative{"Administratief", "Administrative"};
constexpr Text kEnd{"Einde wachttijd", "End of the waiting period"};
constexpr Text kContractEnd{"Einde dienstverband", "End of the employment"};
constexpr Text kResult{"Resultaat", "Result"};
constexpr Text kWhat{"Wat", "What"};
constexpr Text kThen{"Risico daarna", "Risk then"};
constexpr Text kUntil{"Uiterlijk", "By"};
constexpr Text kAny{"zo snel mogelijk", "as soon as possible"};
constexpr Text kNow{"nu", "now"};
constexpr Text kWasDue{" (uiterste dag was {})", " (last day was {})"};
constexpr Text kCostBasis{"Gerekend met alleen de wettelijke aanspraak: {}.",
                          "Counting the statutory claim only: {}."};
constexpr Text kPaste{"Zo staat het in het dossier", "How the dossier says it"};
constexpr Text kNext{"De eerstvolgende dagen", "The next days"};
constexpr Text kTimeline{"Het verloop", "How it went"};
constexpr Text kQuestions{"Vragen die het risico kunnen veranderen",
                          "Questions that could change the risk"};
constexpr Text kReceipt{
    "Opgesteld met poortwachter {}, regels {}, getallen {}. Stand van {}. Een schatting van de "
    "toets van UWV, "
    "geen juridisch advies.",
    "Made with poortwachter {}, rules {}, numbers {}. As on {}. An estimate of UWV's test, no "
    "legal advice."};
constexpr Text kSources{"Bronnen", "Sources"};

class CasePart : Part {
 public:
  explicit CasePart(const ReportOptions& options) : Part(options.language), o(options) {}

  void write(const View& v, std::string& out) const {
    out += fmt::format("<article id=\"{}\">\n", anchor(v.path, v.document));
    if (!v.checked()) {
      unchecked(v, out);
    } else {
      const auto steps = levers(v);
      first_page(v, steps, out);
      out += "<div class=\"more\">\n";
      picture(v, out);
      findings(v, steps, out);
      questions_of(v, out);
      route(v, out);
      laws(v, out);
      out += "</div>\n";
      footer(v, out);
    }
    out += "</article>\n";
  }

 private:
  void unchecked(const View& v, std::string& out) const {
    paragraph(out, t(kKicker), "kicker");
    out += fmt::format("<h1>{}</h1>\n", e(shown_id(v.id, l)));
    paragraph(out, shown_path(v.path, v.document, l), "where");
    append_unchecked(out, v.status, v.errors, l);
  }

  void first_page(const View& v, std::span<const Lever> steps, std::string& out) const {
    paragraph(out, t(kKicker), "kicker");
    out += fmt::format("<h1>{}</h1>\n", e(shown_id(v.id, l)));
    paragraph(out, where_it_stands(v, l), "where");
    const std::string rest = verdict_rest(v, l);
    out += fmt::format("<section class=\"verdict {}\"><span class=\"risk\">{}</span>", name(v.risk),
                       e(risk_heading(v.risk, l)));
    out +=
        fmt::format("<p>{}.</p>\n", e(std::string_view(rest).substr(rest.find_first_not_of(' '))));
    for (const Reason& r : reasons(v, l)) paragraph(out, std::string(r.lead->in(l)).append(r.text));
    out += "</section>\n";
    facts(v, out);
    lowers(v, steps, out);
    next(v, out);
    // Last: where the page is full, they go on to the next.
    const auto all = notes(v, l);
    if (all.empty()) return;
    out += "<div class=\"notes\">\n";
    for (const std::string& n : all) paragraph(out, n, "note");
    out += "</div>\n";
  }

  /// What is long has a line of its own.
  void fact(std::string& out, const Text& name, std::string_view value) const {
    constexpr std::size_t kLong = 40;
    out += fmt::format("<div{}><dt>{}</dt><dd>{}</dd></div>\n",
                       value.size() > kLong ? " class=\"wide\"" : "", e(t(name)), e(value));
  }

  void facts(const View& v, std::string& out) const {
    out += "<dl class=\"facts\">\n";
    fact(out, kSubstantive, texts::kRiskWord[static_cast<std::size_t>(v.substantive)].in(l));
    fact(out, kAdministrative, texts::kRiskWord[static_cast<std::size_t>(v.administrative)].in(l));
    if (v.as_of >= v.first_sick_day) fact(out, kWeek, fmt::format("{}", v.week));
    if (v.contract_end)
      fact(out, kContractEnd, date(*v.contract_end));
    else if (!v.shortened())
      fact(out, kEnd, date(v.waiting_period_end));
    if (const std::string state = result_state(v, l); !state.empty()) fact(out, kResult, state);
    if (v.threatens() && v.amount) fact(out, kCost, euro(*v.amount, l));
    out += "</dl>\n";
    if (v.threatens()) paragraph(out, v.amount ? say(kCostBasis, l, v.basis) : cost(v, l), "law");
  }

  void lowers(const View& v, std::span<const Lever> all, std::string& out) const {
    if (all.empty() && v.risk < Risk::undetermined) return;
    out += fmt::format("<h2>{}</h2>\n", e(lowers_title(v, l)));
    if (const std::string first = most_urgent(v, l); !first.empty()) paragraph(out, first);
    if (all.empty()) return paragraph(out, nothing_lowers(v, l));
    out += fmt::format(
        "<table "
        "class=\"levers\"><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>\n",
        e(t(kWhat)), e(t(kThen)), e(t(kUntil)));
    std::size_t n = 0;
    for (const Lever& x : all) lever(++n, x, v, out);
    out += "</tbody></table>\n";
  }

  void lever(std::size_t n, const Lever& x, const View& v, std::string& out) const {
    const std::string what = capitalised(what_lowers(x, v, l));
    const Risk then = risk_after(x, v);
    out += fmt::format("<tr><td>{}. {}", n, rich(what));
    if (const std::string about = what_about(x, l); !about.empty())
      out += fmt::format("<p class=\"law\">{}</p>", rich(about));
    if (const auto lines = to_paste(x, v); !lines.empty()) {
      out += fmt::format("<details><summary>{}</summary><pre>", e(t(kPaste)));
      for (const std::string& line : lines) out += e(line) + "\n";
      out += "</pre></details>";
    }
    if (const std::string where = where_recorded(x, v, l); !where.empty()) {
      out += fmt::format("<p class=\"law\">{}</p>", rich(where));
    }
    out +=
        fmt::format("</td><td class=\"{}\"><span class=\"risk\">{}</span></td><td>{}</td></tr>\n",
                    name(then), e(texts::kRiskWord[static_cast<std::size_t>(then)].in(l)),
                    e(x.until ? date(*x.until) : std::string(t(kAny))));
  }

  /// What is needed now, and the days that come first.
  void next(const View& v, std::string& out) const {
    constexpr std::size_t kDays = 3;
    const auto all = coming(v.over() ? nullptr : v.course, v.still_due(), v.as_of, l);
    if (all.empty()) return;
    heading(out, kNext);
    out += "<table><tbody>\n";
    std::size_t days = 0;
    for (auto c = all.begin(); c != all.end() && days < kDays; ++days) {
      const auto overdue = [&](const Coming& x) { return x.due < v.as_of; };
      const bool now = overdue(*c);
      const auto end = std::find_if(
          c, all.end(), [&](const Coming& x) { return now ? !overdue(x) : x.due != c->due; });
      std::string what;
      for (; c != end; ++c) {
        if (!what.empty()) what += "<br>";
        what += rich(capitalised(c->what)) + e(now ? say(kWasDue, l, c->due) : "");
      }
      out += fmt::format("<tr><td class=\"day\">{}</td><td>{}</td></tr>\n",
                         now ? e(t(kNow)) : date(std::prev(end)->due), what);
    }
    out += "</tbody></table>\n";
  }

  void picture(const View& v, std::string& out) const {
    if (v.course == nullptr) return;
    heading(out, kTimeline);
    out += fmt::format(
        "<div class=\"scroll picture\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n",
        e(t(kTimeline)));
    append_picture(out, *v.course, PictureIn::page, l);
    out += "</div>\n";
  }

  void findings(const View& v, std::span<const Lever> steps, std::string& out) const {
    const auto sections = failing(v);
    if (sections.empty()) {
      out += "<h2>" + e(texts::kNothingFails.in(l)) + "</h2>\n";
      return;
    }
    for (const FailingSection& s : sections) {
      out += fmt::format("<h2>{}</h2>\n", e(section_title(v, s, l)));
      const bool weighs = sets_risk(v, s.section) || s.section == Section::result;
      for (const Group& g : s.groups) group(v, g, steps, out, weighs);
    }
  }

  /// With what to do; where it weighs, with the ruling to read first.
  void group(const View& v, const Group& g, std::span<const Lever> steps, std::string& out,
             bool weighs) const {
    out += "<div class=\"finding\">\n";
    const bool all = weighs || o.verbose || g.findings.size() <= kOverview + 1;
    const std::size_t shown = all ? g.findings.size() : kOverview;
    for (const FindingView* f : std::span(g.findings).first(shown)) {
      paragraph(out, f->message);
      if (!f->ground.empty())
        paragraph(out, std::string(texts::kGround.in(l)).append(f->ground) + ".");
      if (f->repaired_since)
        paragraph(out, (*f->repaired_since ? texts::kRepaired : texts::kNotRepaired).in(l));
    }
    if (!all) paragraph(out, say(texts::kMoreFindings, l, g.findings.size() - shown));
    // What it asks; the title of a question is the question.
    const bool asked = g.findings.front()->status == Status::unknown;
    out += fmt::format("<p class=\"law\"><code>{}</code>", g.rule->id);
    if (weighs) out += " \u00B7 " + e(g.rule->title.in(l));
    std::string laws;
    if (!asked) append_sources(laws, *g.rule, l);
    if (!laws.empty()) out += " \u00B7 " + e(laws);
    const std::uint32_t line = v.line_of(*g.findings.front());
    if (line > 0) out += " \u00B7 " + e(say(texts::kLine, l, line));
    out += "</p>\n";
    if (weighs && g.rule->weight != Weight::result) ruling(*g.rule, out);
    for (const std::string& text : advice(v, g, steps, l)) paragraph(out, text, "do");
    out += "</div>\n";
  }

  /// The one to read first; `rules --rulings` has the others.
  void ruling(const Rule& rule, std::string& out) const {
    const Ruling* r = nearest_ruling(rule);
    if (r == nullptr) return;
    const std::string text = ruling_text(*r, l);
    out += fmt::format(
        "<p class=\"law\">{0}<a href=\"https://deeplink.rechtspraak.nl/uitspraak?id={1}\">{1}</a>"
        "{2}</p>\n",
        e(t(texts::kRuling)), e(r->ecli), e(std::string_view(text).substr(r->ecli.size())));
  }

  void questions_of(const View& v, std::string& out) const {
    const auto groups = questions(v);
    if (groups.empty()) return;
    out += fmt::format("<h2>{} ({})</h2>\n", e(t(kQuestions)), groups.size());
    for (const Group& g : groups)
      if (!g.findings.empty()) group(v, g, {}, out, false);
    if (v.presumptions > 0)
      paragraph(out, say(texts::kPresumes, l, counted(texts::kPoints, v.presumptions, l)));
  }

  void route(const View& v, std::string& out) const {
    if (v.route.empty()) return;
    heading(out, texts::kRoute);
    out += "<ol class=\"ladder\">\n";
    int n = 0;
    for (const RouteView& s : v.route) {
      out += fmt::format("<li{}><span class=\"rung\">{}</span>",
                         s.settles ? " class=\"settles\"" : "", ++n);
      out += fmt::format("<strong>{} {}{}</strong>", e(about(s.step).question.in(l)),
                         e(texts::kAnswer[static_cast<std::size_t>(s.outcome)].in(l)),
                         s.settles ? e(texts::kSettles.in(l)) : "");
      if (!s.reason.empty()) paragraph(out, s.reason);
      out += "</li>\n";
    }
    out += "</ol>\n";
  }

  /// Where to read the laws that the findings rest on, each once.
  void laws(const View& v, std::string& out) const {
    std::vector<const Source*> all;
    for (const FindingView& f : v.findings)
      if (f.status == Status::fail)
        for (const Source& s : f.rule->sources)
          if (s.url.starts_with("https://") &&
              std::ranges::find(all, s.url, &Source::url) == all.end())
            all.push_back(&s);
    if (all.empty()) return;
    heading(out, kSources);
    out += "<p>";
    for (const Source* s : all)
      out += fmt::format("{}<a href=\"{}\">{}</a>", s == all.front() ? "" : " \u00B7 ", e(s->url),
                         e(law_name(s->law, l)));
    out += "</p>\n";
  }

  void footer(const View& v, std::string& out) const {
    out += "<footer>\n";
    std::string receipt = say(kReceipt, l, o.version, o.ruleset, numbers_version(), v.as_of);
    paragraph(out, receipt + " " + std::string(texts::kScope.in(l)));
    paragraph(out, file(v.path, v.document));
    out += "</footer>\n";
  }

  const ReportOptions& o;
};

}  // namespace

void append_case(std::string& out, const View& view, const ReportOptions& options) {
  CasePart(options).write(view, out);
}

}  // namespace poortwachter::html
