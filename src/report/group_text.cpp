#include "report/group_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/phrases.hpp"
#include "report/rulings.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

/// Articles, and a ruling, that stand with a shortcoming; `explain` names all.
constexpr std::size_t kSources = 2;

/// Without the heading that the part of it has: "Beleidsregels par. 8 en par. 9".
std::string_view bare(std::string_view source) {
  for (std::size_t at = source.find(", "); at != source.npos; at = source.find(", ", at + 2))
    if (at + 2 < source.size() && source[at + 2] >= 'A' && source[at + 2] <= 'Z')
      return source.substr(0, at);
  return source;
}

}  // namespace

void GroupText::whole(const Group& g) {
  if (g.findings.size() == 1) {
    const FindingView& f = *g.findings.front();
    page_.paragraph(0, 2, "- ", Style::plain, f.message);
    page_.paragraph(2, 4, where(*g.rule, f.place.line));
  } else {
    const bool asked = g.findings.front()->status == Status::unknown;
    page_.paragraph(0, 2,
                    "- " + say(asked ? texts::kOpen : texts::kNotMet, l_,
                               times(g.findings.size(), l_), g.rule->title.in(l_)));
    const bool all = o_.verbose || g.findings.size() <= kOverview;
    for (std::size_t i = 0; i < (all ? g.findings.size() : kOverview); ++i)
      page_.paragraph(2, 4,
                      "- " + with_aside(o_.verbose ? std::string_view(g.findings[i]->message)
                                                   : first_sentence(g.findings[i]->message),
                                        line(*g.findings[i])));
    if (!all)
      page_.paragraph(2, 4, "- " + say(texts::kMoreFindings, l_, g.findings.size() - kOverview));
    page_.paragraph(2, 4, where(*g.rule, 0));
  }
  if (o_.verbose && g.findings.front()->status == Status::fail) ruling(*g.rule);
  grounds(g);
  repaired(g);
  advice(g);
}

void GroupText::brief(const Group& g, bool remedy) {
  const FindingView& f = *g.findings.front();
  std::string text = "- " + with_aside(first_sentence(f.message), line(f));
  if (g.findings.size() > 1)
    text = with_aside(text, say(texts::kMoreAlike, l_, g.findings.size() - 1));
  // Without it a short degree of a long standstill is a riddle.
  if (!f.counted.empty()) text.append(" ").append(f.counted);
  text.append("  ").append(g.rule->id);
  std::string source;
  append_sources(source, *g.rule, l_, 1);
  if (!source.empty()) text.append("  ").append(bare(source));
  page_.paragraph(0, 2, text);
  grounds(g);
  repaired(g);
  if (!remedy) return;
  const auto all = poortwachter::advice(v_, g, steps_, l_);
  if (!all.empty()) page_.paragraph(2, 4, first_sentence(all.front()));
}

/// The ruling to read first beside a shortcoming.
void GroupText::ruling(const Rule& rule) {
  if (const Ruling* r = nearest_ruling(rule))
    page_.paragraph(2, 4, std::string(texts::kRuling.in(l_)).append(ruling_text(*r, l_)));
}

void GroupText::say_repaired_once(const std::vector<Group>& groups) {
  none_repaired_ = groups.size() > 1 && std::ranges::all_of(groups, [](const Group& g) {
                     return std::ranges::all_of(g.findings, [](const FindingView* f) {
                       return f->repaired_since == false;
                     });
                   });
  if (none_repaired_) page_.paragraph(0, 0, texts::kNoneRepaired.in(l_));
}

/// After a loonsanctie: what of it is made good.
void GroupText::repaired(const Group& g) {
  if (none_repaired_) return;
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

/// What was put forward for it stands beside it; where that stood just above, by reference.
void GroupText::grounds(const Group& g) {
  std::string_view here;
  for (const FindingView* f : g.findings) {
    const std::string_view ground = f->ground;
    if (ground.empty() || ground == here) continue;
    const std::string_view words = ground == last_ground_ ? texts::kSameGround.in(l_) : ground;
    page_.paragraph(2, 4, std::string(texts::kGround.in(l_)).append(words) + ".");
    last_ground_ = here = ground;
  }
}

/// "dossierregel 12  spoor/volgorde  Beleidsregels par. 6"; no line when it is 0.
std::string GroupText::where(const Rule& r, std::uint32_t line) const {
  std::string out;
  if (line > 0) out = say(texts::kLine, l_, line) + "  ";
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
  const std::uint32_t line = v_.line_of(f);
  return line == 0 ? "" : say(texts::kLine, l_, line);
}

void GroupText::advice(const Group& g) {
  for (const std::string& text : poortwachter::advice(v_, g, steps_, l_))
    page_.paragraph(2, 4, text);
}

bool GroupText::settled(const Group& g) const {
  return std::ranges::all_of(g.findings, [&](const FindingView* f) {
    return f->repaired_since.value_or(false) || (!f->ground.empty() && v_.risk <= Risk::low);
  });
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
