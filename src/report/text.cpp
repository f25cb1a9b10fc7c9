// `text`: reads like a colleague's note; what weighs most comes first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "report/formats.hpp"
#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/rulings.hpp"
#include "report/selection.hpp"
#include "report/texts.hpp"

namespace poortwachter {
namespace {

/// By Risk.
constexpr std::array kRiskStyles{Style::good, Style::good, Style::warning, Style::warning,
                                 Style::bad};

/// How many findings of one rule are written out where only an overview is asked.
constexpr std::size_t kOverview = 3;
/// Questions that a report asks with where to look; the others that count it asks in a line each.
constexpr std::size_t kQuestions = 3;

/// One dossier on the page.
class Note {
 public:
  Note(Page& page, const View& view, const ReportOptions& o)
      : page_(page), v_(view), o_(o), l_(o.language), path_(view.path) {}

  void write() {
    where_it_stands();
    verdict();
    shortcomings();
    open_questions();
    what_to_repair();
    still_to_come();
    if (!o_.verbose) return;
    listing(texts::kPassed, Status::pass);
    listing(texts::kNotApplicable, Status::not_applicable);
    route();
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
    for (const Neutral& m : v_.notes)
      page_.paragraph(0, 2, std::string(texts::kNote.in(l_)).append(m));
  }

  void verdict() {
    page_.blank();
    page_.paragraph(0, 2, risk_heading(v_.risk, l_), kRiskStyles[static_cast<std::size_t>(v_.risk)],
                    verdict_rest(v_, l_) + ".");
    cost();
    why();
  }

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

  void shortcomings() {
    const auto sections = failing(v_);
    if (sections.empty()) {
      page_.blank();
      page_.paragraph(0, 0, texts::kNothingFails.in(l_));
    }
    for (const FailingSection& s : sections) {
      std::string title(texts::kSection[static_cast<std::size_t>(s.section)].in(l_));
      if (s.section <= Section::slight && v_.substantive == Risk::none)
        title += texts::kRemarks.in(l_);
      section_heading(title, s.findings);
      for (const Group& g : s.groups) group(g, texts::kDo);
    }
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
      for (const FindingView* f : g.findings)
        page_.paragraph(2, 4, "- " + std::string(f->message) + line(*f));
      page_.paragraph(2, 4, where(*g.rule, 0));
    }
    if (o_.verbose && g.findings.front()->status == Status::fail) ruling(*g.rule);
    grounds(g);
    repaired(g);
    advice(g, lead);
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

  /// What was put forward for it stands beside it, each once.
  void grounds(const Group& g) {
    std::string_view last;
    for (const FindingView* f : g.findings) {
      const std::string_view ground = f->ground;
      if (ground.empty() || ground == last) continue;
      page_.paragraph(2, 4, std::string(texts::kGround.in(l_)).append(ground) + ".");
      last = ground;
    }
  }

  /// "dossier.yaml:12  spoor/volgorde  Beleidsregels par. 6"; no line when it is 0.
  [[nodiscard]] std::string where(const Rule& r, std::uint32_t line) const {
    std::string out(path_);
    if (line > 0) out += fmt::format(":{}", line);
    out += "  ";
    out += r.id;
    if (r.sources.empty()) return out;
    out += "  ";
    append_sources(out, r, l_);
    return out;
  }

  [[nodiscard]] std::string line(const FindingView& f) const {
    return f.place.line == 0 ? "" : " (" + say(texts::kLine, l_, f.place.line) + ")";
  }

  /// Each piece of advice of the group once.
  void advice(const Group& g, const Text& lead) {
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

  [[nodiscard]] std::string advice_lead(const FindingView& f, const Text& lead) const {
    if (f.status == Status::fail && f.repairable && f.repair_until && !f.remedy_names_date)
      return say(texts::kDoBy, l_, date(*f.repair_until));
    return std::string(lead.in(l_));
  }

  void open_questions() {
    const auto others = other_questions(v_);
    const bool all_whole = ask(texts::kQuestions, questions(v_));
    if (o_.verbose) ask(texts::kOtherQuestions, others);
    presumptions(count(others), all_whole);
  }

  /// Are they all written with where to look?
  bool ask(const Text& title, const std::vector<Group>& groups) {
    const int n = count(groups);
    if (n > 0) section_heading(title.in(l_), n);
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (o_.verbose || i < kQuestions)
        group(groups[i], texts::kFindOut);
      else
        overview(groups[i]);
    return o_.verbose || groups.size() <= kQuestions;
  }

  [[nodiscard]] static int count(const std::vector<Group>& groups) {
    std::size_t n = 0;
    for (const Group& g : groups) n += g.findings.size();
    return static_cast<int>(n);
  }

  void presumptions(int others, bool all_whole) {
    std::string text;
    const auto add = [&text](std::string_view sentence) {
      if (!text.empty()) text += ' ';
      text += sentence;
    };
    if (const int n = v_.presumptions; n > 0)
      add(say(texts::kPresumes, l_, counted(texts::kPoints, n, l_)));
    if (!all_whole) add(texts::kWhereToLook.in(l_));
    if (others > 0 && !o_.verbose)
      add(say(others == 1 ? texts::kMoreQuestion : texts::kMoreQuestions, l_, others));
    if (text.empty()) return;
    page_.blank();
    page_.paragraph(0, 0, text);
  }

  [[nodiscard]] std::string_view risk_word(Risk r) const {
    return texts::kRiskWord[static_cast<std::size_t>(r)].in(l_);
  }

  /// How to do it stands with the finding; here what it brings, and until when.
  void what_to_repair() {
    if (v_.repair.empty()) return;
    section_heading(texts::kRepair.in(l_), static_cast<int>(v_.repair.size()));
    int n = 0;
    for (const RepairView& s : v_.repair) {
      const Rule& rule = *s.finding->rule;
      std::string text = fmt::format("{}. {}  ({})", ++n, rule.title.in(l_), rule.id);
      if (s.until) text += say(texts::kRepairUntil, l_, date(*s.until));
      text += s.when_done == v_.risk ? std::string(texts::kRepairSame.in(l_))
                                     : say(texts::kRepairThen, l_, risk_word(s.when_done));
      page_.paragraph(0, 3, text + ".");
    }
    page_.paragraph(0, 0, say(texts::kRepairAll, l_, risk_heading(v_.when_all, l_)));
  }

  void still_to_come() {
    const auto groups = grouped(v_, Status::upcoming);
    if (groups.empty()) return;
    page_.blank();
    page_.heading(0, texts::kUpcoming.in(l_));
    for (const Group& g : groups) overview(g);
  }

  /// A line for each finding; of a rule with many only the first, unless all are asked for.
  void overview(const Group& g) {
    const bool all = o_.verbose || g.findings.size() <= kOverview;
    for (const FindingView* f : g.findings) {
      std::string text(f->message);
      if (!all) text += say(texts::kMoreOfRule, l_, g.findings.size() - 1);
      text += "  ";
      text += g.rule->id;
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
      std::string text =
          fmt::format("{}. {} {}", ++n, texts::kStep[static_cast<std::size_t>(s.step)].in(l_),
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
  std::string_view path_;
};

class TextWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void between(std::string& out) override {
    if (!o.quiet) out += "\n\n";
  }

  void end(const Summary& s, std::string& out) override {
    if (o.quiet) return;
    Page page(out, o);
    if (s.dossiers > 1) {
      out += "\n\n";
      page.paragraph(0, 2, counted(texts::kDossiers, s.dossiers, l), Style::heading, counts(s));
    }
    if (s.dossiers > s.invalid + s.unreadable) {
      page.blank();
      page.paragraph(0, 0, texts::kScope.in(l));
    }
  }

 private:
  [[nodiscard]] Statuses worded() const override {
    return o.quiet ? Statuses{} : o.verbose ? Statuses::all() : Statuses::open();
  }

  void write(const View& v, std::string& out) const override {
    if (o.quiet) return verdict_line(v, out);
    Page page(out, o);
    if (v.checked())
      Note(page, v, o).write();
    else
      page.paragraph(0, 2, shown_id(v.id, l), Style::heading,
                     "  " + shown_path(v.path, v.document, l) + ": " + not_checked(v, l) + ".");
  }

  /// One line, however wide: for grep and sort.
  void verdict_line(const View& v, std::string& out) const {
    out += shown_path(v.path, v.document, l) + ": " + shown_id(v.id, l) + ": ";
    if (!v.checked()) {
      out += not_checked(v, l) + '\n';
      return;
    }
    out += risk_heading(v.risk, l);
    out += verdict_rest(v, l);
    if (v.threatens() && v.amount) out += say(texts::kCostShort, l, Euro{*v.amount});
    out += '\n';
  }

  /// ": 3 hoog, 1 laag, 2 ongeldig", the gravest first.
  [[nodiscard]] std::string counts(const Summary& s) const {
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? ": " : ", ") + part; };
    for (std::size_t r = s.risk.size(); r-- > 0;)
      if (s.risk[r] > 0) add(say(texts::kRiskCount[r], l, s.risk[r]));
    if (s.invalid > 0) add(counted(texts::kInvalidCount, s.invalid, l));
    if (s.unreadable > 0) add(say(texts::kUnreadableCount, l, s.unreadable));
    return out + ".";
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_text(const ReportOptions& o) {
  return std::make_unique<TextWriter>(o);
}

}  // namespace poortwachter
