// `text`: reads like a colleague's note; what weighs most comes first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "report/group_text.hpp"
#include "report/lowers.hpp"
#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/selection.hpp"
#include "report/shortcomings_text.hpp"
#include "report/summary_text.hpp"
#include "report/texts.hpp"
#include "report/verdict_text.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

/// How much is written out.
struct Extent {
  std::size_t questions;  ///< the others are named by theme
  std::size_t upcoming;   ///< next due dates
  Told shortcomings;
};
constexpr std::size_t kAll = 1000;
constexpr Extent kUsual{3, 3, {3, kAll, kAll, 2}};
/// Below a plan of many steps.
constexpr std::size_t kLongPlan = 2;
constexpr Extent kFull{3, 3, {2, kAll, kAll, 2}};
/// Of a low risk, where little is to be done.
constexpr Extent kLow{1, 2, {1, kAll, kAll, 2}};
/// Of what else would go on for too long. What sets the risk goes last: first its remedies, then
/// what is named of it; where little threatens, what comes next stays nearly as long.
constexpr std::array kShortLow{Extent{1, 1, {1, kAll, kAll, 1}}, Extent{0, 1, {1, kAll, kAll, 0}},
                               Extent{0, 1, {0, kAll, kAll, 0}}, Extent{0, 1, {0, kAll, 2, 0}},
                               Extent{0, 1, {0, kAll, 1, 0}},    Extent{0, 1, {0, kAll, 0, 0}},
                               Extent{0, 0, {0, kAll, 0, 0}},    Extent{0, 1, {0, 2, 0, 0}},
                               Extent{0, 0, {0, 2, 0, 0}}};
constexpr std::array kShort{Extent{1, 1, {2, kAll, kAll, 1}}, Extent{1, 1, {1, kAll, kAll, 1}},
                            Extent{0, 1, {1, kAll, kAll, 0}}, Extent{0, 0, {1, kAll, kAll, 0}},
                            Extent{0, 0, {0, kAll, kAll, 0}}, Extent{0, 0, {0, kAll, 4, 0}},
                            Extent{0, 0, {0, kAll, 3, 0}},    Extent{0, 0, {0, kAll, 2, 0}},
                            Extent{0, 0, {0, kAll, 1, 0}},    Extent{0, 0, {0, kAll, 0, 0}},
                            Extent{0, 0, {0, 6, 0, 0}},       Extent{0, 0, {0, 3, 0, 0}},
                            Extent{0, 0, {0, 2, 0, 0}}};
std::span<const Extent> shorter(Risk r) {
  if (r <= Risk::low) return kShortLow;
  return kShort;
}

/// What a case may take of a screen of 80 columns: where nothing threatens half of it. The line
/// below all cases is one of them.
constexpr std::size_t most_lines(Risk r) { return r <= Risk::low ? 39 : 79; }

/// One dossier on the page below its verdict, as an advisor would tell it: what is short, and what
/// else there is.
class Note {
 public:
  /// `steps`: of the plan.
  Note(Page& page, const View& view, const ReportOptions& o, std::span<const Lever> steps,
       const Extent& extent)
      : page_(page),
        v_(view),
        o_(o),
        l_(o.language),
        steps_(steps),
        extent_(extent),
        group_(page, view, steps_, o) {}

  void write() {
    append_shortcomings(page_, group_, v_, o_, extent_.shortcomings);
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
  void section_heading(std::string_view text, int n) {
    page_.blank();
    page_.heading(0, fmt::format("{} ({})", text, n));
  }

  void open_questions() {
    if (o_.verbose) {
      whole(texts::kQuestions, questions(v_));
      whole(texts::kOtherQuestions, other_questions(v_));
    } else {
      auto groups = raising(v_);
      // Where they settle the risk, the plan above asks some of them already; what to ask for it
      // always does.
      std::erase_if(groups, [this](const Group& g) {
        return (v_.risk == Risk::undetermined || g.rule->role == Role::not_delivered) && in_plan(g);
      });
      by_theme(groups);
    }
  }

  [[nodiscard]] bool in_plan(const Group& g) const {
    return std::ranges::any_of(
        steps_, [&](const Lever& x) { return x.kind == LeverKind::answer && x.rule == g.rule; });
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
      if (!g.findings.empty()) group_.whole(g);
  }

  /// The first few in full, the others by what they are about. After a loonsanctie UWV looks at
  /// what it named then: what else could be asked is not written out.
  void by_theme(std::vector<Group>& groups) {
    if (groups.empty()) return;
    const bool settles = v_.risk == Risk::undetermined;
    section_heading((settles ? texts::kSettling : texts::kRaising).in(l_),
                    static_cast<int>(groups.size()));
    std::size_t most = std::min(extent_.questions, groups.size());
    if (imposed(v_) && !settles) {
      const auto rest = std::ranges::stable_partition(
          groups, [](const Group& g) { return g.rule->family() == "loonsanctie"; });
      most = std::min(most, static_cast<std::size_t>(rest.begin() - groups.begin()));
    }
    std::vector<std::string_view> told;
    std::array<int, texts::kThemes.size()> themes{};
    for (const Group& g : groups) {
      const std::string_view message = g.findings.front()->message;
      // Of several that hang on one question, or on one thing that is not there, that once.
      const std::size_t more = std::min(message.find("? "), message.find("; "));
      const std::string_view asked = more == message.npos ? g.rule->id : message.substr(0, more);
      if (told.size() < most && std::ranges::find(told, asked) == told.end()) {
        told.push_back(asked);
        page_.paragraph(0, 2, "- ", Style::plain, message);
      } else {
        ++themes[static_cast<std::size_t>(theme_of(*g.rule))];
      }
    }
    std::string others;
    for (std::size_t t = 0; t < themes.size(); ++t)
      if (themes[t] > 0)
        others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", texts::kThemes[t].in(l_),
                              themes[t]);
    if (others.empty()) return;
    const Text& rest = told.empty() ? texts::kAllThemes : texts::kOtherThemes;
    page_.paragraph(0, 2, "- " + say(rest, l_, std::string_view(others)));
  }

  [[nodiscard]] static int count(const std::vector<Group>& groups) {
    std::size_t n = 0;
    for (const Group& g : groups) n += g.findings.size();
    return static_cast<int>(n);
  }

  void still_to_come() {
    if (v_.as_of < v_.first_sick_day || (!o_.verbose && extent_.upcoming == 0)) return;
    const auto groups =
        o_.verbose ? grouped(v_, Status::upcoming) : poortwachter::still_to_come(v_);
    if (groups.empty()) return;
    page_.blank();
    page_.heading(0, texts::kUpcoming.in(l_));
    const std::size_t shown =
        o_.verbose ? groups.size() : std::min(extent_.upcoming, groups.size());
    for (std::size_t i = 0; i < shown; ++i) group_.overview(groups[i]);
    if (shown < groups.size())
      page_.paragraph(0, 0, say(texts::kMoreUpcoming, l_, groups.size() - shown));
  }

  void listing(const Text& title, Status status) {
    const auto groups = grouped(v_, status);
    if (groups.empty()) return;
    section_heading(title.in(l_), count(groups));
    for (const Group& g : groups) group_.overview(g);
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
  std::span<const Lever> steps_;
  const Extent& extent_;
  GroupText group_;
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
    if (v.checked()) return within_limit(v, out);
    Page page(out, o);
    if (v.status == DossierStatus::unreadable)
      page.paragraph(0, 2, shown_path(v.path, v.document, l), Style::heading,
                     ": " + not_checked(v.status, v.errors, l) + ".");
    else
      page.paragraph(0, 2, shown_id(v.id, l), Style::heading,
                     "  " + shown_path(v.path, v.document, l) + ": " +
                         not_checked(v.status, v.errors, l) + ".");
  }

  /// Less and less written out, until it is short enough.
  void within_limit(const View& v, std::string& out) const {
    const auto steps = levers(v);
    const std::size_t start = out.size();
    Page head(out, o);
    append_verdict(head, v, steps, l);
    const std::size_t below = out.size();
    const auto fits = [&](const Extent& extent) {
      out.resize(below);
      Page page(out, o);
      Note(page, v, o, steps, extent).write();
      const auto lines =
          std::count(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '\n');
      return o.verbose || static_cast<std::size_t>(lines) <= most_lines(v.risk);
    };
    if (fits(v.risk == Risk::low ? kLow : steps.size() > kLongPlan ? kFull : kUsual)) return;
    for (const Extent& extent : shorter(v.risk))
      if (fits(extent)) return;
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
