// `text`: reads like a colleague's note; what weighs most comes first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "report/formats.hpp"
#include "report/lowers.hpp"
#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/rulings.hpp"
#include "report/selection.hpp"
#include "report/summary_text.hpp"
#include "report/texts.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

/// By Risk.
constexpr std::array kRiskStyles{Style::good, Style::good, Style::warning, Style::warning,
                                 Style::bad};

/// How much is written out.
struct Extent {
  std::size_t questions;  ///< the others are named by theme
  std::size_t upcoming;   ///< next due dates
  std::size_t whole;  ///< rules of which the shortcomings are whole; of the others what was found
};
constexpr Extent kUsual{3, 3, 3};
/// Of a low risk, where little is to be done.
constexpr Extent kLow{1, 2, 1};

/// How many findings of one rule are written out where only an overview is asked.
constexpr std::size_t kOverview = 2;
/// Remarks.
constexpr std::size_t kAside = 3;
/// Columns of a path that is repeated with each shortcoming.
constexpr int kLongPath = 40;
/// Articles, and a ruling, that stand with a shortcoming; `explain` names all.
constexpr std::size_t kSources = 2;

/// One dossier on the page, as an advisor would tell it: how it stands and why, what helps, what is
/// short, and what else there is.
class Note {
 public:
  Note(Page& page, const View& view, const ReportOptions& o)
      : page_(page),
        v_(view),
        o_(o),
        l_(o.language),
        extent_(view.risk == Risk::low ? kLow : kUsual),
        path_(view.path),
        failing_(failing(view)) {}

  void write() {
    where_it_stands();
    verdict();
    what_lowers_it();
    shortcomings();
    aside();
    open_questions();
    still_to_come();
    if (o_.verbose) {
      listing(texts::kPassed, Status::pass);
      listing(texts::kNotApplicable, Status::not_applicable);
      route();
    }
    presumptions();
  }

 private:
  [[nodiscard]] std::string date(Date d) const { return date_text(d, l_); }

  void section_heading(std::string_view text, int n) {
    page_.blank();
    page_.heading(0, fmt::format("{} ({})", text, n));
  }

  void where_it_stands() {
    page_.paragraph(0, 0, shown_id(v_.id, l_), Style::heading,
                    "  " + shown_path(v_.path, v_.document, l_));
    page_.paragraph(0, 0,
                    say(v_.recovered ? texts::kWhereRecovered : texts::kWhere, l_, v_.week,
                        date(v_.recovered.value_or(v_.as_of)), date(v_.first_sick_day),
                        date(v_.waiting_period_end)));
  }

  void verdict() {
    page_.blank();
    page_.paragraph(0, 2, risk_heading(v_.risk, l_), style(v_.risk), verdict_rest(v_, l_) + ".");
    cost();
    why();
    if (const std::string state = result_state(v_, l_); !state.empty())
      page_.paragraph(2, 2, std::string(texts::kResult.in(l_)) + state + ".");
    for (const NoteView& n : v_.notes)
      page_.paragraph(2, 2, std::string(texts::kNote.in(l_)).append(n.text));
  }

  [[nodiscard]] static Style style(Risk r) { return kRiskStyles[static_cast<std::size_t>(r)]; }

  /// The last question that was asked is the one that decided; what is missing from the report
  /// stands on its own (verdict, step 3). What sets the risk comes first.
  void why() {
    if (v_.route.empty()) return;
    const Neutral& substantive = v_.route.back().reason;
    if (v_.administrative == Risk::none) return reason(texts::kWhy, substantive);
    const auto complete = std::find_if(v_.route.begin(), v_.route.end(),
                                       [](const RouteView& s) { return s.step == Step::complete; });
    const bool first = v_.sanction == Sanction::administrative;
    if (!first) reason(texts::kWhySubstantive, substantive);
    if (complete != v_.route.end()) reason(texts::kWhyAdministrative, complete->reason);
    if (first) reason(texts::kWhySubstantive, substantive);
  }

  void reason(const Text& lead, const Neutral& m) {
    if (!m.empty()) page_.paragraph(2, 2, std::string(lead.in(l_)).append(m));
  }

  void cost() {
    if (!v_.threatens()) return;
    if (v_.amount)
      page_.paragraph(2, 2, say(texts::kCost, l_, Euro{*v_.amount}, v_.basis));
    else if (v_.max_weeks > 0)
      page_.paragraph(2, 2, say(texts::kCostUnknown, l_, v_.max_weeks));
  }

  void what_lowers_it() {
    const auto all = levers(v_);
    if (all.empty() && v_.risk < Risk::undetermined) return;
    page_.blank();
    std::string title(texts::kLowers.in(l_));
    if (v_.decided_by) title += say(texts::kDecidedBy, l_, *v_.decided_by);
    page_.heading(0, title);
    if (all.empty()) return page_.paragraph(0, 0, nothing_lowers(v_, l_));
    int n = 0;
    for (const Lever& x : all) lever(x, ++n);
  }

  void lever(const Lever& x, int n) {
    const std::string_view heading = risk_heading(risk_after(x, v_), l_);
    // Answers and grounds have their day in the heading.
    const std::string lead =
        fmt::format("{}. ", n) + (x.kind == LeverKind::repair && x.until
                                      ? say(texts::kThenBy, l_, heading, *x.until)
                                      : say(texts::kThen, l_, heading));
    page_.paragraph(0, 3, lead + what_lowers(x, v_, l_));
    if (const std::string_view look = where_to_look(x); !look.empty())
      page_.paragraph(3, 3, std::string(texts::kFindOut.in(l_)).append(look));
    const auto lines = to_paste(x, v_);
    for (const std::string& line : lines) page_.row("     " + line, {}, Style::plain, {});
    if (const std::string where = where_recorded(x, v_, l_); lines.empty() && !where.empty())
      page_.paragraph(3, 3, where);
  }

  /// What sets the risk, whole; when all is asked for, the rest too.
  void shortcomings() {
    const auto& sections = failing_;
    const bool none = std::ranges::all_of(
        sections, [](const FailingSection& s) { return s.section == Section::result; });
    if (none && !v_.route.empty() && v_.route.back().step != Step::efforts_sufficient) {
      page_.blank();
      page_.paragraph(0, 0, texts::kNothingFails.in(l_));
    }
    const auto told = [&](const FailingSection& x) {
      return o_.verbose || sets_risk(v_, x.section);
    };
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (!told(sections[i])) continue;
      const bool both = sections[i].section == Section::serious && i + 1 < sections.size() &&
                        sections[i + 1].section == Section::slight;
      if (both) {
        section(substantive(sections[i], sections[i + 1]),
                say(texts::kSubstantive, l_, sections[i].findings, sections[i + 1].findings));
        ++i;
      } else {
        section(sections[i].groups,
                fmt::format("{} ({})",
                            texts::kSection[static_cast<std::size_t>(sections[i].section)].in(l_),
                            sections[i].findings));
      }
    }
  }

  /// Of a rule that fell short gravely and slightly, all together.
  static std::vector<Group> substantive(const FailingSection& serious,
                                        const FailingSection& slight) {
    std::vector<Group> all = serious.groups;
    for (const Group& g : slight.groups) {
      const auto same = std::ranges::find(all, g.rule, &Group::rule);
      if (same == all.end())
        all.push_back(g);
      else
        same->findings.insert(same->findings.end(), g.findings.begin(), g.findings.end());
    }
    return all;
  }

  void section(const std::vector<Group>& groups, std::string title) {
    const Section kind = groups.front().findings.front()->section;
    if (kind <= Section::slight && v_.substantive == Risk::none) title += texts::kRemarks.in(l_);
    page_.blank();
    page_.heading(0, title);
    const bool cut = groups.size() > extent_.whole && extent_.whole > 1;
    const std::size_t most = cut ? extent_.whole - 1 : extent_.whole;
    for (const Group& g : groups)
      if (o_.verbose || (!settled(g) && whole_++ < most))
        group(g, texts::kDo);
      else
        brief(g);
  }

  /// What does not set the risk, a line each: what the law asks and is not met.
  void aside() {
    if (o_.verbose) return;
    std::vector<Group> groups;
    bool procedure = false;
    int n = 0;
    for (const FailingSection& s : failing_) {
      if (sets_risk(v_, s.section) || s.section == Section::result) continue;
      procedure = procedure || s.section != Section::advice;
      n += s.findings;
      groups.insert(groups.end(), s.groups.begin(), s.groups.end());
    }
    if (groups.empty()) return;
    section_heading((v_.risk == Risk::none ? texts::kRemarksOnly
                     : procedure           ? texts::kAside
                                           : texts::kAsideOnly)
                        .in(l_),
                    n);
    const std::size_t shown = groups.size() <= kAside + 1 ? groups.size() : kAside;
    for (std::size_t i = 0; i < shown; ++i)
      page_.paragraph(0, 2, "- " + remark(groups[i]) + lines(groups[i]));
    if (shown < groups.size())
      page_.paragraph(0, 2, "- " + say(texts::kMoreFindings, l_, groups.size() - shown));
  }

  /// What the law asks; of the dossier itself, what is wrong with it.
  [[nodiscard]] std::string remark(const Group& g) const {
    const bool of_file = g.rule->family() == "dossier" || g.rule->family() == "privacy";
    return std::string(of_file ? std::string_view(g.findings.front()->message)
                               : g.rule->title.in(l_));
  }

  /// " (regel 12, 31 …)".
  [[nodiscard]] std::string lines(const Group& g) const {
    std::string all;
    std::size_t n = 0;
    for (const FindingView* f : g.findings) {
      if (f->place.line == 0) continue;
      if (++n > kOverview) return " (" + say(texts::kLine, l_, all + " \u2026") + ")";
      all += (all.empty() ? "" : ", ") + std::to_string(f->place.line);
    }
    return all.empty() ? "" : " (" + say(texts::kLine, l_, all) + ")";
  }

  /// What was found, where and on what it rests, what to do.
  void group(const Group& g, const Text& lead) {
    if (g.findings.size() == 1) {
      const FindingView& f = *g.findings.front();
      page_.paragraph(0, 2, "- ", Style::plain, f.message);
      page_.paragraph(2, 4, where(*g.rule, f.place.line));
    } else {
      const bool asked = g.findings.front()->status == Status::unknown;
      page_.paragraph(0, 2,
                      "- " + say(asked ? texts::kOpen : texts::kNotMet, l_, g.findings.size(),
                                 g.rule->title.in(l_)));
      const bool all = o_.verbose || g.findings.size() <= kOverview;
      for (std::size_t i = 0; i < (all ? g.findings.size() : kOverview); ++i)
        page_.paragraph(2, 4, "- " + std::string(g.findings[i]->message) + line(*g.findings[i]));
      if (!all)
        page_.paragraph(2, 4, "- " + say(texts::kMoreFindings, l_, g.findings.size() - kOverview));
      page_.paragraph(2, 4, where(*g.rule, 0));
    }
    if (o_.verbose && g.findings.front()->status == Status::fail) ruling(*g.rule);
    grounds(g);
    repaired(g);
    advice(g, lead);
  }

  /// What was found, and no more.
  void brief(const Group& g) {
    const FindingView& f = *g.findings.front();
    std::string text = "- " + std::string(f.message);
    if (g.findings.size() > 1) text += say(texts::kMoreAlike, l_, g.findings.size() - 1);
    page_.paragraph(0, 2, text + line(f) + "  " + std::string(g.rule->id));
    grounds(g);
    repaired(g);
  }

  /// The ruling to read first beside a shortcoming.
  void ruling(const Rule& rule) {
    if (const Ruling* r = nearest_ruling(rule))
      page_.paragraph(2, 4, std::string(texts::kRuling.in(l_)).append(ruling_text(*r, l_)));
  }

  /// After a loonsanctie: what of it is made good.
  void repaired(const Group& g) {
    const auto said = [&](bool what) {
      return std::any_of(g.findings.begin(), g.findings.end(),
                         [what](const FindingView* f) { return f->repaired_since == what; });
    };
    const bool done = said(true);
    const bool open = said(false);
    if (!done && !open) return;
    const Text& text = !open   ? texts::kRepaired
                       : !done ? texts::kNotRepaired
                               : texts::kPartlyRepaired;
    page_.paragraph(2, 4, text.in(l_));
  }

  /// What was put forward for it stands beside it, each once on end.
  void grounds(const Group& g) {
    for (const FindingView* f : g.findings) {
      const std::string_view ground = f->ground;
      if (ground.empty() || ground == last_ground_) continue;
      page_.paragraph(2, 4, std::string(texts::kGround.in(l_)).append(ground) + ".");
      last_ground_ = ground;
    }
  }

  /// "dossier.yaml:12  spoor/volgorde  Beleidsregels par. 6"; no line when it is 0.
  [[nodiscard]] std::string where(const Rule& r, std::uint32_t line) const {
    // A long path would push the rest from the line; the heading names it.
    std::string out;
    if (columns(path_) <= kLongPath)
      out = std::string(path_) + (line > 0 ? fmt::format(":{}", line) : "");
    else if (line > 0)
      out = say(texts::kLine, l_, line);
    if (!out.empty()) out += "  ";
    out += r.id;
    if (r.sources.empty()) return out;
    out += "  ";
    const Ruling* ruling =
        o_.verbose || r.check == CheckKind::question ? nullptr : nearest_ruling(r);
    append_sources(out, r, l_,
                   o_.verbose          ? r.sources.size()
                   : ruling != nullptr ? kSources - 1
                                       : kSources);
    if (ruling != nullptr) out.append("; ").append(ruling->ecli);
    return out;
  }

  [[nodiscard]] std::string line(const FindingView& f) const {
    return f.place.line == 0 ? "" : " (" + say(texts::kLine, l_, f.place.line) + ")";
  }

  /// Each piece of advice of the group once.
  void advice(const Group& g, const Text& lead) {
    if (v_.nothing_to_do() && g.findings.front()->status == Status::fail) return;
    std::vector<std::string> said;
    for (const FindingView* f : g.findings) {
      std::string text(f->remedy);
      if (text.empty()) continue;
      text.insert(0, advice_lead(*f, lead));
      if (std::find(said.begin(), said.end(), text) != said.end()) continue;
      page_.paragraph(2, 4, text);
      if (g.findings.size() > 1) said.push_back(std::move(text));
    }
  }

  /// Made good, or under a ground while the risk is low: nothing is to be done about it.
  [[nodiscard]] bool settled(const Group& g) const {
    return std::ranges::all_of(g.findings, [&](const FindingView* f) {
      return f->repaired_since.value_or(false) || (!f->ground.empty() && v_.risk <= Risk::low);
    });
  }

  [[nodiscard]] std::string advice_lead(const FindingView& f, const Text& lead) const {
    if (f.status == Status::fail && f.repairable && f.repair_until)
      return say(texts::kDoBy, l_, date(*f.repair_until));
    return std::string(lead.in(l_));
  }

  void open_questions() {
    if (o_.verbose) {
      whole(texts::kQuestions, questions(v_));
      whole(texts::kOtherQuestions, other_questions(v_));
    } else {
      by_theme(raising(v_));
    }
  }

  void presumptions() {
    std::string text;
    if (const int n = v_.presumptions; n > 0)
      text = say(texts::kPresumes, l_, counted(texts::kPoints, n, l_));
    if (!o_.verbose) text.append(text.empty() ? "" : " ").append(texts::kMore.in(l_));
    if (text.empty()) return;
    page_.blank();
    page_.paragraph(0, 0, text);
  }

  void whole(const Text& title, const std::vector<Group>& groups) {
    const int n = count(groups);
    if (n > 0) section_heading(title.in(l_), n);
    for (const Group& g : groups)
      if (!g.findings.empty()) group(g, texts::kFindOut);
  }

  /// The first few in full, the others by what they are about.
  void by_theme(const std::vector<Group>& groups) {
    if (groups.empty()) return;
    section_heading(texts::kRaising.in(l_), static_cast<int>(groups.size()));
    const std::size_t first = std::min(extent_.questions, groups.size());
    for (std::size_t i = 0; i < first; ++i)
      page_.paragraph(0, 2, "- ", Style::plain, groups[i].findings.front()->message);
    std::array<int, texts::kThemes.size()> themes{};
    for (std::size_t i = first; i < groups.size(); ++i)
      ++themes[static_cast<std::size_t>(theme_of(*groups[i].rule))];
    std::string others;
    for (std::size_t t = 0; t < themes.size(); ++t)
      if (themes[t] > 0)
        others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", texts::kThemes[t].in(l_),
                              themes[t]);
    if (!others.empty())
      page_.paragraph(0, 2, "- " + say(texts::kOtherThemes, l_, std::string_view(others)));
  }

  [[nodiscard]] static int count(const std::vector<Group>& groups) {
    std::size_t n = 0;
    for (const Group& g : groups) n += g.findings.size();
    return static_cast<int>(n);
  }

  void still_to_come() {
    const auto groups = grouped(v_, Status::upcoming);
    if (groups.empty()) return;
    page_.blank();
    page_.heading(0, texts::kUpcoming.in(l_));
    const std::size_t shown =
        o_.verbose ? groups.size() : std::min(extent_.upcoming, groups.size());
    for (std::size_t i = 0; i < shown; ++i) overview(groups[i]);
    if (shown < groups.size())
      page_.paragraph(0, 0, say(texts::kMoreUpcoming, l_, groups.size() - shown));
  }

  /// A line for each finding; of a rule with many only the first, unless all are asked for.
  void overview(const Group& g) {
    const bool all = o_.verbose || g.findings.size() <= kOverview;
    for (const FindingView* f : g.findings) {
      std::string text(f->message);
      if (!all) text += say(texts::kMoreOfRule, l_, g.findings.size() - 1);
      if (o_.verbose) text.append("  ").append(g.rule->id);
      page_.paragraph(0, 2, "- ", Style::plain, text);
      if (!all) return;
    }
  }

  void listing(const Text& title, Status status) {
    const auto groups = grouped(v_, status);
    if (groups.empty()) return;
    section_heading(title.in(l_), count(groups));
    for (const Group& g : groups) overview(g);
  }

  void route() {
    if (v_.route.empty()) return;
    page_.blank();
    page_.heading(0, texts::kRoute.in(l_));
    int n = 0;
    for (const RouteView& s : v_.route) {
      std::string text = fmt::format("{}. {} {}", ++n, about(s.step).question.in(l_),
                                     texts::kAnswer[static_cast<std::size_t>(s.outcome)].in(l_));
      if (s.settles) text += texts::kSettles.in(l_);
      page_.paragraph(0, 3, text + ".");
      if (!s.reason.empty()) page_.paragraph(3, 3, s.reason);
      if (!s.because.empty()) page_.paragraph(3, 3, rule_ids(s));
    }
  }

  [[nodiscard]] static std::string rule_ids(const RouteView& s) {
    std::string out;
    for (const Rule* r : s.because) {
      if (!out.empty()) out += ", ";
      out += r->id;
    }
    return out;
  }

  Page& page_;
  const View& v_;
  const ReportOptions& o_;
  Language l_;
  Extent extent_;
  std::string_view path_;
  std::vector<FailingSection> failing_;
  std::size_t whole_ = 0;         ///< groups of shortcomings written so far
  std::string_view last_ground_;  ///< written last
};

class TextWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void between(std::string& out) override {
    if (!o.quiet) out += "\n\n";
  }

  void end(const Summary& s, std::string& out) override {
    if (o.quiet) return;
    if (s.dossiers > 1 && o.summary != SummaryChoice::never) {
      out += "\n\n";
      append_summary(out, s, o);
    }
    if (s.dossiers > s.invalid + s.unreadable) {
      Page page(out, o);
      if (s.dossiers > 1) page.blank();
      page.paragraph(0, 0, texts::kScope.in(l));
    }
  }

 private:
  void write(const View& v, std::string& out) const override {
    if (o.quiet) return verdict_line(v, out);
    Page page(out, o);
    if (v.checked())
      Note(page, v, o).write();
    else if (v.status == DossierStatus::unreadable)
      page.paragraph(0, 2, shown_path(v.path, v.document, l), Style::heading,
                     ": " + not_checked(v.status, v.errors, l) + ".");
    else
      page.paragraph(0, 2, shown_id(v.id, l), Style::heading,
                     "  " + shown_path(v.path, v.document, l) + ": " +
                         not_checked(v.status, v.errors, l) + ".");
  }

  /// One line, however wide: for grep and sort.
  void verdict_line(const View& v, std::string& out) const {
    out += shown_path(v.path, v.document, l) + ": " + shown_id(v.id, l) + ": ";
    if (!v.checked()) {
      out += not_checked(v.status, v.errors, l) + '\n';
      return;
    }
    out += risk_heading(v.risk, l);
    out += verdict_rest(v, l);
    if (v.threatens() && v.amount) out += say(texts::kCostShort, l, Euro{*v.amount});
    out += '\n';
  }
};

/// The screen after the documents, without them.
class SummaryWriter final : public ReportWriter {
 public:
  explicit SummaryWriter(const ReportOptions& options) : o_(options) {}
  void begin(std::string&) override {}
  void item(const DossierResult&, std::string&) const override {}
  void end(const Summary& s, std::string& out) override { append_summary(out, s, o_); }

 private:
  const ReportOptions o_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_text(const ReportOptions& o) {
  if (o.summary == SummaryChoice::only) return std::make_unique<SummaryWriter>(o);
  return std::make_unique<TextWriter>(o);
}

}  // namespace poortwachter
