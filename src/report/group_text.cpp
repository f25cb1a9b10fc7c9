#include "report/group_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/phrases.hpp"
#include "report/rulings.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

/// Columns of a path that is repeated with each shortcoming.
constexpr int kLongPath = 40;
/// Articles, and a ruling, that stand with a shortcoming; `explain` names all.
constexpr std::size_t kSources = 2;

}  // namespace

void GroupText::whole(const Group& g, const Text& lead) {
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

void GroupText::brief(const Group& g) {
  const FindingView& f = *g.findings.front();
  std::string text = "- " + std::string(f.message);
  if (g.findings.size() > 1) text += say(texts::kMoreAlike, l_, g.findings.size() - 1);
  page_.paragraph(0, 2, text + line(f) + "  " + std::string(g.rule->id));
  grounds(g);
  repaired(g);
}

/// The ruling to read first beside a shortcoming.
void GroupText::ruling(const Rule& rule) {
  if (const Ruling* r = nearest_ruling(rule))
    page_.paragraph(2, 4, std::string(texts::kRuling.in(l_)).append(ruling_text(*r, l_)));
}

/// After a loonsanctie: what of it is made good.
void GroupText::repaired(const Group& g) {
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
void GroupText::grounds(const Group& g) {
  for (const FindingView* f : g.findings) {
    const std::string_view ground = f->ground;
    if (ground.empty() || ground == last_ground_) continue;
    page_.paragraph(2, 4, std::string(texts::kGround.in(l_)).append(ground) + ".");
    last_ground_ = ground;
  }
}

/// "dossier.yaml:12  spoor/volgorde  Beleidsregels par. 6"; no line when it is 0.
std::string GroupText::where(const Rule& r, std::uint32_t line) const {
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
  const Ruling* ruling = o_.verbose || r.check == CheckKind::question ? nullptr : nearest_ruling(r);
  append_sources(out, r, l_,
                 o_.verbose          ? r.sources.size()
                 : ruling != nullptr ? kSources - 1
                                     : kSources);
  if (ruling != nullptr) out.append("; ").append(ruling->ecli);
  return out;
}

std::string GroupText::line(const FindingView& f) const {
  return f.place.line == 0 ? "" : " (" + say(texts::kLine, l_, f.place.line) + ")";
}

/// Each piece of advice of the group once.
void GroupText::advice(const Group& g, const Text& lead) {
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

bool GroupText::settled(const Group& g) const {
  return std::ranges::all_of(g.findings, [&](const FindingView* f) {
    return f->repaired_since.value_or(false) || (!f->ground.empty() && v_.risk <= Risk::low);
  });
}

std::string GroupText::advice_lead(const FindingView& f, const Text& lead) const {
  if (f.status == Status::fail && f.repairable && f.repair_until)
    return say(texts::kDoBy, l_, date_text(*f.repair_until, l_));
  return std::string(lead.in(l_));
}

void GroupText::overview(const Group& g) {
  const bool all = o_.verbose || g.findings.size() <= kOverview;
  for (const FindingView* f : g.findings) {
    std::string text(f->message);
    if (!all) text += say(texts::kMoreOfRule, l_, g.findings.size() - 1);
    if (o_.verbose) text.append("  ").append(g.rule->id);
    page_.paragraph(0, 2, "- ", Style::plain, text);
    if (!all) return;
  }
}

}  // namespace poortwachter
