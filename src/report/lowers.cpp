#include "report/lowers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "report/phrases.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr Text kRecordedHere{"Vul `{}` daarna aan op dossierregel {}.",
                             "Then add `{}` on line {} of the dossier."};
constexpr Text kRecordedPath{
    "Voeg daarna toe: {soort: spoor2_start, datum: \u2026} en, als het traject is afgerond, "
    "{soort: "
    "spoor2_einde, datum: \u2026, uitkomst: \u2026, inspanning_voldoende: ja, eindrapportage: ja}.",
    "Then add: {soort: spoor2_start, datum: \u2026} and, once the programme is completed, {soort: "
    "spoor2_einde, datum: \u2026, uitkomst: \u2026, inspanning_voldoende: ja, eindrapportage: "
    "ja}."};

/// Behind ONBEPAALD RISICO: what that means for who reads a plan.
constexpr Text kOpenThen{" (dan hangt het af van de vragen die nog open zijn)",
                         " (it then depends on the questions that are still open)"};
constexpr Text kPlaced{"Leidde het traject tot werk, schrijf dan `uitkomst: geplaatst`.",
                       "If the programme led to work, write `uitkomst: geplaatst`."};

/// Of a rule that is asked: where the question stands.
const FindingView* asked(const View& v, const Rule* rule) {
  for (const FindingView& f : v.findings)
    if (f.rule == rule && f.status == Status::unknown) return &f;
  return nullptr;
}

void add_answers(const View& v, std::vector<Lever>& out) {
  for (const QuestionView& q : v.questions) {
    if (q.if_sufficient >= v.risk) continue;
    const auto same = std::ranges::find_if(out, [&](const Lever& x) {
      return x.rule == q.rule && x.then == q.if_sufficient && !x.about.empty();
    });
    if (q.about != nullptr && same != out.end()) {
      same->about.push_back(q.about);
      continue;
    }
    const FindingView* f = asked(v, q.rule);
    if (f == nullptr) continue;
    // Of two that the same key answers, in the same places, the first says it.
    const bool told = std::ranges::any_of(out, [&](const Lever& x) {
      return x.question != nullptr && q.key && x.question->key == q.key &&
             x.question->lines == q.lines && x.then == q.if_sufficient;
    });
    if (told) continue;
    out.push_back(
        {LeverKind::answer, q.if_sufficient, q.if_sufficient, q.rule, {}, f, v.decided_by});
    out.back().question = &q;
    if (q.about != nullptr) out.back().about.push_back(q.about);
  }
}

/// Are both of one kind, or of none that is known?
bool same_kind(const std::vector<KnownGround>& a, const std::vector<KnownGround>& b) {
  return a.empty() || b.empty() ? a.empty() == b.empty() : a.front().kind == b.front().kind;
}

/// A ground names its shortcoming: where it takes one for each, each of them.
void add_grounds(const View& v, std::vector<Lever>& out) {
  for (const GroundView& g : v.grounds) {
    const auto same = std::ranges::find_if(out, [&](const Lever& x) {
      return x.kind == LeverKind::ground && x.then == g.stated && x.confirmed == g.confirmed &&
             same_kind(x.known, g.known);
    });
    if (g.rule != nullptr && same != out.end()) {
      same->about.push_back(g.rule);
      same->known.insert(same->known.end(), g.known.begin(), g.known.end());
      continue;
    }
    Lever lever{LeverKind::ground, g.stated,     g.confirmed, nullptr, {},
                nullptr,           v.decided_by, g.known};
    if (g.rule != nullptr) lever.about.push_back(g.rule);
    if (g.rule == nullptr)
      for (const FindingView& f : v.findings)
        if (f.status == Status::fail && f.weight == Weight::substantive &&
            (lever.about.empty() || lever.about.back() != f.rule))
          lever.about.push_back(f.rule);
    out.push_back(std::move(lever));
  }
}

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

/// What says that UWV waits for parts of the report; null: it does not.
const FindingView* term_runs(const View& v) {
  const auto f = std::ranges::find_if(v.findings, [](const FindingView& x) {
    return x.rule->role == Role::completion_term && x.status == Status::upcoming;
  });
  return f == v.findings.end() ? nullptr : &*f;
}

/// Is it asked what happened, not how good it was?
bool of_facts(const Lever& x) {
  return x.rule->check != CheckKind::question || x.rule->role == Role::no_sanction;
}

/// UWV has the application, and decides; or the employment, about which it gives its opinion,
/// ended.
bool no_more_opinions(const View& v) {
  return v.applied || (v.contract_end && v.as_of > *v.contract_end);
}

/// What the work that runs lacks: a lasting contract, consent, and, of the two roads, both.
std::string for_a_result(const Lever& x, const View& v) {
  const auto failing = [&](Role role) -> const FindingView* {
    for (const FindingView& f : v.findings)
      if (f.rule->role == role && f.status == Status::fail) return &f;
    return nullptr;
  };
  const FindingView* fits = failing(Role::result_fits);
  const FindingView* wage = failing(Role::result_wage);
  if (fits == nullptr || wage == nullptr) fits = wage = nullptr;
  std::string out;
  for (const FindingView* f :
       {failing(Role::result_structural), failing(Role::result_consent), fits, wage})
    if (f != nullptr) out.append(out.empty() ? "" : " ").append(f->remedy);
  return out.empty() ? std::string(x.finding->remedy) : out;
}

}  // namespace

std::vector<Lever> levers(const View& v) {
  std::vector<Lever> out;
  for (const RepairView& s : v.repair)
    // Of a low risk nothing threatens that a result would have to take away, and none is reached
    // on its last day.
    if (s.when_done < v.risk && (s.finding->weight != Weight::result ||
                                 (v.risk > Risk::low && (!s.until || *s.until > v.as_of)))) {
      out.push_back(
          {LeverKind::repair, s.when_done, s.when_done, s.finding->rule, {}, s.finding, s.until});
      out.back().way = s.way;
      out.back().lines = s.lines;
    }
  add_answers(v, out);
  add_grounds(v, out);
  std::ranges::stable_sort(out, [](const Lever& a, const Lever& b) {
    const auto key = [](const Lever& x) {
      return std::tuple(std::min(x.then, x.confirmed), x.kind);
    };
    return key(a) < key(b);
  });
  return out;
}

std::size_t step_that_says(std::span<const Lever> steps, const FindingView& f) {
  const auto step = std::ranges::find_if(steps, [&](const Lever& x) {
    if (x.way == Way::report && f.status == Status::fail && f.weight == Weight::administrative)
      return true;
    return x.kind == LeverKind::repair && x.rule == f.rule &&
           std::string_view(x.finding->remedy) == std::string_view(f.remedy);
  });
  return step == steps.end() ? 0 : static_cast<std::size_t>(step - steps.begin()) + 1;
}

Risk risk_after(const Lever& x, const View& v) { return x.then < v.risk ? x.then : x.confirmed; }

std::string lowers_title(const View& v, Language l) {
  std::string title(texts::kLowers.in(l));
  if (v.decided_by) title += say(texts::kDecidedBy, l, *v.decided_by);
  if (v.request_by) title += say(texts::kRequestBy, l, *v.request_by);
  return title;
}

std::string most_urgent(const View& v, Language l) {
  for (const FindingView& f : v.findings)
    if (f.rule->role == Role::application && f.status == Status::fail && !f.actual)
      return say(texts::kUrgent, l, std::string_view(f.remedy));
  return {};
}

std::string what_lowers(const Lever& x, const View& v, Language l) {
  if (x.kind == LeverKind::ground) {
    const bool each = x.about.size() > 1;
    if (x.then < v.risk && x.confirmed < x.then)
      return say(texts::kGroundEither, l, risk_heading(x.confirmed, l));
    if (x.then < v.risk)
      return std::string((each ? texts::kGroundsStated : texts::kGroundStated).in(l));
    if (no_more_opinions(v))
      return std::string((each ? texts::kGroundsAccepted : texts::kGroundAccepted).in(l));
    return std::string((each ? texts::kGroundsConfirmed : texts::kGroundConfirmed).in(l));
  }
  if (x.kind == LeverKind::answer) {
    if (of_facts(x))
      return std::string(x.finding->remedy.empty() ? x.finding->message : x.finding->remedy);
    return say(texts::kWhenAnswered, l, std::string_view(x.finding->message));
  }
  if (x.rule->role == Role::result) return say(texts::kWhenResult, l, for_a_result(x, v));
  switch (x.way) {
    case Way::completion:
      if (x.rule->role == Role::track2_started)
        return std::string(x.finding->remedy)
            .append((v.request_by ? texts::kAndCompleteSanctioned : texts::kAndComplete).in(l));
      return std::string((v.request_by ? texts::kCompleteSanctioned : texts::kComplete).in(l));
    case Way::reasons:
      if (x.lines.size() > 1)
        return say(texts::kGiveAllReasons, l, static_cast<int>(x.lines.size()));
      return std::string(texts::kGiveReasons.in(l));
    case Way::reasoned_stop:
      return std::string(texts::kReasonedStop.in(l));
    case Way::term:
      return say(texts::kAddAsked, l, std::string_view(x.finding->message));
    case Way::report:
      return std::string(texts::kMakeReport.in(l));
    case Way::remedy:
      break;
  }
  if (x.finding->remedy.empty()) return std::string(x.rule->title.in(l)) + ".";
  return std::string(x.finding->remedy);
}

std::string what_about(const Lever& x, Language l) {
  if (x.kind != LeverKind::answer || x.finding->remedy.empty()) return {};
  if (of_facts(x)) return std::string(texts::kNowOpen.in(l)).append(x.finding->message);
  return std::string(texts::kFindOut.in(l)).append(x.finding->remedy);
}

std::string then_lead(const Lever& x, const View& v, Language l) {
  const Risk then = risk_after(x, v);
  std::string risk(risk_heading(then, l));
  if (then == Risk::undetermined) risk += kOpenThen.in(l);
  // That he is one is no favourable answer: his duties go on.
  if (x.kind == LeverKind::answer && x.rule->role == Role::notice_at_contract_end)
    return say(texts::kThenOwnRisk, l, risk);
  if (x.kind == LeverKind::answer && of_facts(x)) return say(texts::kThenAnswered, l, risk);
  // What is but put on record has the day of the heading.
  const bool of_heading = x.way == Way::reasons || x.way == Way::reasoned_stop;
  if (x.kind != LeverKind::repair || !x.until || (of_heading && x.until == v.decided_by))
    return say(texts::kThen, l, risk);
  if (x.way == Way::completion) return say(texts::kThenCompleted, l, risk, *x.until);
  // A result takes its time.
  if (x.rule->role != Role::result && !near(v, *x.until)) return say(texts::kThenNow, l, risk);
  return say(texts::kThenBy, l, risk, *x.until);
}

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
      add_record(out, dash,
                 {question, fmt::format("betreft: {}", r->id), "oordeel: voldoende",
                  "datum: " + day, "toelichting: \u2026"});
    return out;
  }
  if (x.kind != LeverKind::repair) return out;
  const auto event = [&](Kind kind) {
    if (out.empty()) out.emplace_back("gebeurtenissen:");
    out.push_back(fmt::format("{}{{soort: {}, datum: {}}}", dash, name(kind), day));
  };
  if (x.way == Way::completion) {
    // One that has yet to begin cannot be completed on the same day.
    if (x.rule->role == Role::track2_started) return out;
    out.emplace_back("gebeurtenissen:");
    out.push_back(fmt::format("{}{{soort: spoor2_einde, datum: {}, uitkomst: mislukt,", dash, day));
    out.push_back(fmt::format("{} inspanning_voldoende: ja, eindrapportage: ja}}",
                              std::string(dash.size(), ' ')));
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
  if (x.finding == nullptr || x.rule->role == Role::result) return {};
  const bool pasted = !to_paste(x, v).empty();
  if (pasted && x.way == Way::completion && x.kind == LeverKind::repair)
    return std::string(kPlaced.in(l));
  if (pasted) return {};
  if (x.way == Way::completion) return std::string(kRecordedPath.in(l));
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
               ? say(texts::kRecordedEmployer, l, name(*x.question->key))
               : say(texts::kRecorded, l, static_cast<int>(x.question->lines.front()));
  // Nothing to fill in, save a part that the report names: an event is what is missing.
  if (x.kind == LeverKind::answer && x.finding->part == 0)
    return std::string(texts::kRecordedEvents.in(l));
  if (line == 0 || line < v.first_event) return {};
  return say(texts::kRecorded, l, static_cast<int>(line));
}

std::string nothing_lowers(const View& v, Language l) {
  if (!v.repair.empty() && v.when_all < v.risk)
    return say(texts::kOnlyTogether, l, risk_heading(v.when_all, l));
  const bool both = v.substantive >= Risk::medium && v.administrative >= Risk::medium;
  return std::string((both                           ? texts::kBothBlock
                      : v.risk == Risk::undetermined ? texts::kNoneAlone
                                                     : texts::kNothingHelps)
                         .in(l));
}

}  // namespace poortwachter
