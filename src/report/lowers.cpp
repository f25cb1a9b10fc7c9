#include "report/lowers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "report/phrases.hpp"

namespace poortwachter {
namespace {

/// Behind ONBEPAALD RISICO: what that means for who reads a plan.
constexpr Text kOpenThen{" (dan hangt het af van de vragen die nog open zijn)",
                         " (it then depends on the questions that are still open)"};
/// Of a rule that is asked: where the question stands.
const FindingView* asked(const View& v, const Rule* rule) {
  for (const FindingView& f : v.findings)
    if (f.rule == rule && f.status == Status::unknown) return &f;
  return nullptr;
}

/// Is it this key that the dossier then says?
bool records(Way way, Field key) {
  if (way == Way::reasons) return key == field::onderbouwd;
  return way == Way::reasoned_stop && (key == field::vervolg_zinvol || key == field::gemotiveerd ||
                                       key == field::eindrapportage);
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
    // Nor of what a repair puts in the same place.
    const bool put_right = std::ranges::any_of(out, [&](const Lever& x) {
      return x.kind == LeverKind::repair && q.key && records(x.way, *q.key) && x.lines == q.lines &&
             x.then <= q.if_sufficient;
    });
    if (told || put_right) continue;
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

/// Is it asked what happened, not how good it was?
bool of_facts(const Lever& x) {
  return x.rule->check != CheckKind::question || x.rule->role == Role::no_sanction;
}

/// UWV has the application, and decides; or the employment, about which it gives its opinion,
/// ended.
bool no_more_opinions(const View& v) {
  return v.applied || (v.contract_end && v.as_of > *v.contract_end);
}

/// UWV has yet to decide on a request to shorten.
bool request_pending(const View& v) {
  return std::ranges::any_of(v.findings, [](const FindingView& f) {
    return f.rule->role == Role::shortening && f.status == Status::upcoming && f.due;
  });
}

constexpr Text kDay{"{}", "{}"};

/// "24 november 2024, 42 dagen vóór 5 januari 2025"; without its sum where the pay ends with it.
std::string before_end(const View& v, Date day, Language l) {
  const int before = v.pay.parts.empty() ? 0 : v.pay.until() - day;
  return before > 0 ? say(texts::kBeforeEnd, l, day, before, v.pay.until()) : say(kDay, l, day);
}

/// The last day of a step; of one that the headings do not name, what it is.
std::string last_day(const View& v, Date day, Language l) {
  const bool of_application = std::ranges::any_of(v.findings, [&](const FindingView& f) {
    return f.rule->role == Role::application && f.due == day;
  });
  return of_application ? say(texts::kForApplication, l, before_end(v, day, l)) : say(kDay, l, day);
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

std::vector<std::string> advice(const View& v, const Group& g, std::span<const Lever> steps,
                                Language l) {
  std::vector<std::string> all;
  for (const FindingView* f : g.findings) {
    std::string text = to_do(v, *f, l);
    if (text.empty()) continue;
    if (const std::size_t step = step_that_says(steps, *f); step > 0)
      text = say(texts::kDoStep, l, step);
    if (std::ranges::find(all, text) == all.end()) all.push_back(std::move(text));
  }
  return all;
}

Risk risk_after(const Lever& x, const View& v) { return x.then < v.risk ? x.then : x.confirmed; }

std::string lowers_title(const View& v, Language l) {
  std::string title(texts::kLowers.in(l));
  if (v.decided_by) title += say(texts::kDecidedBy, l, before_end(v, *v.decided_by, l));
  if (v.request_by) title += say(texts::kRequestBy, l, before_end(v, *v.request_by, l));
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
            .append((request_pending(v) ? texts::kAndCompleteRequested
                     : v.request_by     ? texts::kAndCompleteSanctioned
                                        : texts::kAndComplete)
                        .in(l));
      return std::string((request_pending(v) ? texts::kCompleteRequested
                          : v.request_by     ? texts::kCompleteSanctioned
                                             : texts::kComplete)
                             .in(l));
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
  // What to ask for is what is open.
  if (x.rule->role == Role::not_delivered) return {};
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
  if (x.way == Way::completion)
    return say(texts::kThenCompleted, l, risk, last_day(v, *x.until, l));
  // A result takes its time.
  if (x.rule->role != Role::result && !near(v, *x.until)) return say(texts::kThenNow, l, risk);
  return say(texts::kThenBy, l, risk, last_day(v, *x.until, l));
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
