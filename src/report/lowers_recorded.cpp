// How what lowers the risk is put in the dossier: lines to paste, and what changes beside them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "report/lowers.hpp"
#include "report/phrases.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr Text kRecordedHere{"Vul `{}` daarna aan op dossierregel {}.",
                             "Then add `{}` on line {} of the dossier."};
constexpr Text kPlaced{"Leidde het traject tot werk, schrijf dan `uitkomst: geplaatst`.",
                       "If the programme led to work, write `uitkomst: geplaatst`."};

/// A ground to paste: what it is about, and of what kind.
struct Named {
  std::string_view about;
  Word kind = Word::overig;
  bool by_opinion = false;
  bool operator==(const Named&) const = default;
};

Named ground_for(const Rule& r, const Lever& x) {
  const auto known = std::ranges::find(x.known, &r, &KnownGround::rule);
  return known == x.known.end() ? Named{r.id} : Named{r.id, known->kind, known->by_opinion};
}

/// Where one ground is needed for each of several shortcomings, their families say it shorter, when
/// one kind does for all of a family; a question that was answered against the employer is named
/// itself.
std::vector<Named> grounds_to_name(const Lever& x) {
  std::vector<Named> out;
  for (const Rule* r : x.about) {
    Named n = ground_for(*r, x);
    const auto other_kind = [&](const Rule* o) {
      const Named other = ground_for(*o, x);
      return o->family() == r->family() &&
             (other.kind != n.kind || other.by_opinion != n.by_opinion);
    };
    if (x.about.size() > 1 && r->check != CheckKind::question &&
        std::ranges::none_of(x.about, other_kind))
      n.about = r->family();
    if (std::ranges::find(out, n) == out.end()) out.push_back(n);
  }
  return out;
}

/// "- {vraag: …, oordeel: …}", on as many lines as the page needs.
void add_record(std::vector<std::string>& out, const std::string& dash,
                const std::vector<std::string>& pairs) {
  constexpr int kWidth = 74;  // the page indents it
  std::string line = dash + "{";
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::string pair = pairs[i] + (i + 1 < pairs.size() ? "," : "}");
    if (i > 0 && columns(line) + 1 + columns(pair) > kWidth) {
      out.push_back(line);
      line = std::string(dash.size(), ' ');
    }
    line.append(i > 0 ? " " : "").append(pair);
  }
  out.push_back(line);
}

/// "27, 43 en nog 6". `all` ascends; of a dossier on one line they are one.
std::string listed(std::span<const std::uint32_t> all, Language l) {
  std::vector<std::uint32_t> lines(all.begin(), all.end());
  lines.erase(std::ranges::unique(lines).begin(), lines.end());
  constexpr std::size_t kMost = 12;
  const std::size_t shown = lines.size() <= kMost ? lines.size() : kMost - 1;
  std::string out;
  for (const std::uint32_t line : std::span(lines).first(shown))
    out.append(out.empty() ? "" : ", ").append(std::to_string(line));
  if (shown < lines.size())
    out += say(texts::kAndMoreLines, l, static_cast<int>(lines.size() - shown));
  return out;
}

/// Nothing to fill in, save a part that the report names or the work that is there: an event is
/// what is missing.
bool asks_for_event(const Lever& x, const View& v) {
  if (x.kind != LeverKind::answer) return false;
  const bool work = x.rule->role == Role::result && v.in_event(x.finding->place.line);
  return x.rule->check != CheckKind::question && !x.question->key && x.finding->part == 0 && !work;
}

/// What says that UWV waits for parts of the report; null: it does not.
const FindingView* term_runs(const View& v) {
  const auto f = std::ranges::find_if(v.findings, [](const FindingView& x) {
    return x.rule->role == Role::completion_term && x.status == Status::upcoming;
  });
  return f == v.findings.end() ? nullptr : &*f;
}

}  // namespace

std::vector<std::string> to_paste(const Lever& x, const View& v) {
  std::vector<std::string> out;
  const std::string day = v.as_of.iso();
  const std::string dash = std::string(static_cast<std::size_t>(v.item_indent), ' ') + "- ";
  if (x.kind == LeverKind::ground) {
    out.emplace_back("deugdelijke_gronden:");
    const bool by_uwv = x.then >= v.risk;  // a document alone is not enough here
    for (const Named& g : grounds_to_name(x)) {
      std::vector<std::string> pairs{fmt::format("betreft: {}", g.about),
                                     fmt::format("soort_grond: {}", name(g.kind)), "stuk: \u2026"};
      if (by_uwv || g.by_opinion)
        pairs.push_back(fmt::format("bevestigd_door: {}",
                                    name(g.by_opinion ? Word::deskundigenoordeel : Word::uwv)));
      add_record(out, dash, pairs);
    }
    return out;
  }
  // An answer that stands there is changed: a second one on the same day would contradict it.
  if (x.rule->check == CheckKind::question && x.kind == LeverKind::answer) {
    out.emplace_back("beoordelingen:");
    const std::string question = fmt::format("vraag: {}", x.rule->id);
    if (x.about.empty()) add_record(out, dash, {question, "oordeel: voldoende", "datum: " + day});
    for (const Rule* r : x.about)
      add_record(
          out, dash,
          {question, fmt::format("betreft: {}", r->id), "oordeel: voldoende", "datum: " + day});
    return out;
  }
  if (asks_for_event(x, v)) {
    out.emplace_back("gebeurtenissen:");
    const bool work = x.rule->role == Role::result;
    const std::string_view kind = work ? name(Kind::werkhervatting) : "\u2026";
    add_record(out, dash, {fmt::format("soort: {}", kind), "datum: \u2026"});
    return out;
  }
  if (x.kind != LeverKind::repair) return out;
  const auto event = [&](Kind kind) {
    if (out.empty()) out.emplace_back("gebeurtenissen:");
    out.push_back(fmt::format("{}{{soort: {}, datum: {}}}", dash, name(kind), day));
  };
  if (x.way == Way::completion) {
    out.emplace_back("gebeurtenissen:");
    // One that has yet to begin cannot be completed on the same day.
    const bool begins = x.rule->role == Role::track2_started;
    const std::string end = begins ? "\u2026" : day;
    if (begins) add_record(out, dash, {"soort: spoor2_start", "datum: \u2026"});
    add_record(out, dash,
               {"soort: spoor2_einde", "datum: " + end, "uitkomst: mislukt",
                "inspanning_voldoende: ja", "eindrapportage: ja"});
  } else if (x.way == Way::report) {
    // Where UWV's term runs the day on which all was added says it.
    if (term_runs(v) != nullptr) return out;
    std::set<Kind> made;
    for (const FindingView& f : v.findings)
      if (f.status == Status::fail && f.weight == Weight::administrative && f.repairable &&
          f.rule->record && *f.rule->record != Kind::re_integratieverslag &&
          made.insert(*f.rule->record).second)
        event(*f.rule->record);
    if (out.empty()) out.emplace_back("gebeurtenissen:");
    out.push_back(fmt::format("{}{{soort: re_integratieverslag, datum: {},", dash, day));
    out.push_back(fmt::format("{} onderdelen: [a, b, c, d, e, f, g, h, i, j, k, l]}}",
                              std::string(dash.size(), ' ')));
  } else if (x.way == Way::remedy && x.rule->record && !x.finding->actual) {
    // What came late is there: another one today would not be it.
    event(*x.rule->record);
  }
  return out;
}

std::string where_recorded(const Lever& x, const View& v, Language l) {
  const bool result = x.kind == LeverKind::repair && x.rule->role == Role::result;
  if (x.finding == nullptr || result) return {};
  const bool pasted = !to_paste(x, v).empty();
  if (pasted && x.way == Way::completion && x.kind == LeverKind::repair)
    return std::string(kPlaced.in(l));
  if (pasted) return {};
  if (!x.lines.empty())
    return say(texts::kRecordedValues, l, std::string_view(listed(x.lines, l)),
               x.way == Way::reasons ? "onderbouwd: ja"
                                     : "vervolg_zinvol: nee, gemotiveerd: ja, eindrapportage: ja");
  // UWV asked for the parts, for all that are missing: what counts is the day on which they were
  // added.
  const bool asked_for_all = std::ranges::none_of(v.findings, [](const FindingView& f) {
    return f.rule->role == Role::completeness && f.status == Status::fail && !f.repair_until;
  });
  if (x.way == Way::term || x.way == Way::report ||
      (x.rule->role == Role::completeness && x.kind == LeverKind::repair && asked_for_all))
    if (const FindingView* f = term_runs(v); f != nullptr && f->place.line > 0)
      return say(texts::kRecordedAs, l, static_cast<int>(f->place.line), name(field::aangevuld));
  if (x.question != nullptr && x.question->lines.size() > 1)
    return say(texts::kRecordedEach, l, name(*x.question->key),
               static_cast<int>(x.question->lines.size()), listed(x.question->lines, l));
  if (x.way == Way::report) return {};
  if (x.question != nullptr && x.question->key && x.question->lines.size() == 1)
    return say(kRecordedHere, l, name(*x.question->key),
               static_cast<int>(x.question->lines.front()));
  const std::uint32_t line = x.finding->place.line;
  if (x.rule->check == CheckKind::question)
    return line == 0 ? "" : say(texts::kRecordedAnswer, l, static_cast<int>(line));
  if (x.kind == LeverKind::answer && x.question->key)
    return x.question->lines.empty()
               ? say(texts::kRecordedUnder, l, name(*x.question->key), x.question->block)
               : say(texts::kRecorded, l, static_cast<int>(x.question->lines.front()));
  if (!v.in_event(x.finding->place.line)) return {};
  return say(texts::kRecorded, l, static_cast<int>(line));
}

}  // namespace poortwachter
