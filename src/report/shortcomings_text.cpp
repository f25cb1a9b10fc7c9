#include "report/shortcomings_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/phrases.hpp"
#include "report/selection.hpp"

namespace poortwachter {
namespace {

class ShortcomingsText {
 public:
  ShortcomingsText(Page& page, GroupText& group, const View& view, const ReportOptions& o,
                   const Told& told)
      : page_(page),
        group_(group),
        v_(view),
        o_(o),
        l_(o.language),
        extent_(told),
        failing_(failing(view)) {}

  void write() {
    shortcomings();
    aside();
  }

 private:
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
        const std::string title =
            say(texts::kSubstantive, l_, sections[i].findings, sections[i + 1].findings);
        section(substantive(sections[i], sections[i + 1]),
                title + std::string(remarks(v_, Section::slight, l_)));
        ++i;
      } else {
        section(sections[i].groups, section_title(v_, sections[i], l_));
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

  void section(const std::vector<Group>& groups, std::string_view title) {
    page_.blank();
    page_.heading(0, title);
    group_.say_repaired_once(groups);
    const bool cut = groups.size() > extent_.whole && extent_.whole > 1;
    const std::size_t most = cut ? extent_.whole - 1 : extent_.whole;
    const auto whole = [&](const Group& g) {
      return o_.verbose || (!group_.settled(g) && written_++ < most);
    };
    std::vector<bool> is_whole;
    is_whole.reserve(groups.size());
    for (const Group& g : groups) is_whole.push_back(whole(g));
    const auto others = static_cast<std::size_t>(std::ranges::count(is_whole, false));
    // To count one takes as much room as to name it.
    const std::size_t named = others <= extent_.brief + 1 ? others : extent_.brief;
    std::size_t brief = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      told_.push_back(first_sentence(groups[i].findings.front()->message));
      if (is_whole[i])
        group_.whole(groups[i]);
      else if (brief++ < named)
        group_.brief(groups[i], !group_.settled(groups[i]) && remedies_++ < extent_.remedy);
    }
    if (named < others) page_.paragraph(0, 2, "- " + say(texts::kMoreFindings, l_, others - named));
  }

  /// What does not set the risk, in brief: what is wrong.
  void aside() {
    if (o_.verbose) return;
    std::vector<Group> groups;
    bool procedure = false;
    for (const FailingSection& s : failing_) {
      if (sets_risk(v_, s.section) || s.section == Section::result) continue;
      procedure = procedure || s.section != Section::advice;
      for (const Group& g : s.groups)
        if (!said(g) && !same_as_track2(g)) groups.push_back(g);
    }
    if (groups.empty()) return;
    const bool more = procedure && std::ranges::any_of(failing_, [&](const FailingSection& s) {
                        return s.section == Section::procedural && sets_risk(v_, s.section);
                      });
    const Text& title = v_.risk == Risk::none ? texts::kRemarksOnly
                        : more                ? texts::kAsideMore
                        : procedure           ? texts::kAside
                                              : texts::kAsideOnly;
    page_.blank();
    const std::string heading = fmt::format("{} ({})", title.in(l_), groups.size());
    const std::size_t few = extent_.remark;
    if (few == 0) return page_.paragraph(0, 2, heading, Style::heading, texts::kSeeAll.in(l_));
    page_.heading(0, heading);
    const std::size_t shown = groups.size() <= few + 1 ? groups.size() : few;
    for (std::size_t i = 0; i < shown; ++i)
      page_.paragraph(0, 2, "- " + remark(groups[i]) + lines(groups[i]));
    if (shown < groups.size())
      page_.paragraph(0, 2, "- " + say(texts::kMoreFindings, l_, groups.size() - shown));
  }

  /// Above, or in the head; else it is from now on.
  [[nodiscard]] bool said(const Group& g) {
    if (g.rule->family() == "privacy" || g.findings.front() == fined(v_)) return true;
    const std::string_view first = first_sentence(g.findings.front()->message);
    if (std::ranges::find(told_, first) != told_.end()) return true;
    told_.push_back(first);
    return false;
  }

  /// What stands above as the missing spoor 2, for nearly all of its days.
  [[nodiscard]] static bool same_as_track2(const Group& g) {
    return std::ranges::all_of(g.findings, [](const FindingView* f) {
      return f->section == Section::procedural && !f->counted.empty();
    });
  }

  /// What is wrong, without what it is held against.
  [[nodiscard]] static std::string remark(const Group& g) {
    std::string out(first_sentence(g.findings.front()->message));
    out.resize(std::min(out.size(), out.find("; ")));
    if (out.ends_with('.')) out.pop_back();
    const std::size_t sum = out.rfind(" (");
    if (out.ends_with(')') && sum != std::string::npos) out.resize(sum);
    // Nor all of a long list.
    constexpr std::size_t kLong = 100;
    if (out.size() > kLong) out.resize(std::min(out.size(), out.find(": ")));
    return out;
  }

  /// " (regel 12, 31 …)".
  [[nodiscard]] std::string lines(const Group& g) const {
    std::string all;
    std::size_t n = 0;
    std::uint32_t last = 0;
    for (const FindingView* f : g.findings) {
      const std::uint32_t line = v_.line_of(*f);
      if (line == last) continue;
      last = line;
      if (++n > GroupText::kOverview) return " (" + say(texts::kLine, l_, all + " \u2026") + ")";
      all += (all.empty() ? "" : ", ") + std::to_string(line);
    }
    return all.empty() ? "" : " (" + say(texts::kLine, l_, all) + ")";
  }

  Page& page_;
  GroupText& group_;
  const View& v_;
  const ReportOptions& o_;
  Language l_;
  const Told& extent_;
  std::vector<FailingSection> failing_;
  std::size_t written_ = 0;             ///< groups so far
  std::size_t remedies_ = 0;            ///< of those in brief
  std::vector<std::string_view> told_;  ///< first sentences
};

}  // namespace

void append_shortcomings(Page& page, GroupText& group, const View& view, const ReportOptions& o,
                         const Told& told) {
  ShortcomingsText(page, group, view, o, told).write();
}

}  // namespace poortwachter
