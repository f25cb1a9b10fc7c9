#include "report/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "poortwachter/shown.hpp"
#include "report/texts.hpp"
#include "words/fill.hpp"
#include "words/hash.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

std::vector<ErrorView> error_views(const std::vector<InputError>& errors, Language l) {
  std::vector<ErrorView> out;
  out.reserve(errors.size());
  for (const InputError& e : errors)
    out.push_back({e.code, Neutral(e.message.in(l)), Neutral(e.hint.in(l)), e.place});
  return out;
}

Section section_of(const Finding& f) {
  switch (f.weight) {
    case Weight::substantive:
      return f.degree == Degree::slight ? Section::slight : Section::serious;
    case Weight::administrative:
      return Section::administrative;
    case Weight::procedural:
      return Section::procedural;
    case Weight::result:
      return Section::result;
    case Weight::advice:
      break;
  }
  return Section::advice;
}

Date day_of(const Finding& f) {
  if (f.due) return *f.due;
  if (f.from) return *f.from;
  return f.short_from.value_or(kLastDate);
}

/// Does this that was put forward take something away of what fell short?
bool helps(const Statement& ground) {
  namespace key = keys::notes;
  constexpr std::array kHelp{key::ground_confirmed, key::ground_confirmed_all_time,
                             key::ground_stated,    key::ground_stated_all_time,
                             key::ground_in_part,   key::opinion_in_part,
                             key::opinion_covers};
  return std::ranges::find(kHelp, ground.key()) != kHelp.end();
}

/// A presumption that a question says too.
bool is_asked(const Statement& note, const std::vector<Question>& questions) {
  return note.key() == keys::notes::own_risk_unknown &&
         std::ranges::any_of(questions, [](const Question& q) {
           return q.rule->role == Role::notice_at_contract_end;
         });
}

/// What a step that is told says already.
bool is_why(const Statement& note, const std::vector<RouteStep>& route) {
  if (note.key() == keys::notes::sanction_void)
    return !route.empty() && route.back().reason.key() == keys::in_scope::void_sanction;
  const std::string_view step =
      note.key() == keys::notes::recovery_report          ? keys::complete::lacking_after_contract
      : note.key() == keys::notes::recovery_report_lapsed ? keys::complete::week_due
                                                          : std::string_view();
  return !step.empty() && std::ranges::any_of(route, [step](const RouteStep& s) {
    return s.step == Step::complete && s.reason.key() == step;
  });
}

/// Of the findings of one rule.
void add_fingerprints(std::span<const FindingView> of_rule, const DossierResult& result,
                      std::vector<std::uint64_t>::iterator out) {
  std::map<std::uint64_t, int> seen;
  for (const FindingView& f : of_rule) {
    Fnv1a<std::uint64_t> h;
    h.add(f.rule->id).add("\n").add(result.id).add("\n");
    const auto event = std::ranges::lower_bound(result.events, f.place, {}, &EventAt::place);
    if (event != result.events.end() && event->place == f.place)
      h.add(name(event->kind)).add(event->day - kFirstDate);
    else
      h.add(std::string_view(&f.part, 1));
    const int before = of_rule.size() == 1 ? 0 : seen[h.value()]++;
    *out++ = before == 0 ? h.value() : h.add(before).value();
  }
}

constexpr Text kCoversToo{"Wat voor spoor 2 als grond geldt, geldt ook voor die dagen.",
                          "What counts as a ground for spoor 2 counts for those days too."};

/// Of a shortcoming of which not all days count, which do: so that its degree can be checked.
/// Empty where no chance was missed.
std::string days_counted(const Finding& f, Language l) {
  if (f.status != Status::fail || !f.lost || no(f.chance_missed)) return {};
  const LostDays& lost = *f.lost;
  const bool of_track2 = f.rule->degree == DegreeBasis::track2;
  if (lost.count == 0)
    return lost.counted_elsewhere == 0 ? ""
           : of_track2                 ? std::string(texts::kSameAsNone.in(l))
                                       : std::string(texts::kSameAsTrack2.in(l));
  // A standstill is told by its first and last day.
  const bool idle = f.rule->degree == DegreeBasis::idle;
  const auto days = [l](int n) {
    std::string out;
    append_number(out, n, l == Language::nl ? "dagen" : "days");
    return out;
  };
  std::string left_out;
  for (const auto& [n, text] :
       {std::pair(lost.no_possibilities, &texts::kLeftOutNone),
        std::pair(lost.not_known, &texts::kLeftOutUnknown),
        std::pair(lost.leave, &texts::kLeftOutLeave),
        std::pair(lost.opinion, &texts::kLeftOutOpinion),
        std::pair(lost.activity, &texts::kLeftOutActivity),
        std::pair(lost.counted_elsewhere,
                  of_track2 ? &texts::kLeftOutNoneElsewhere : &texts::kLeftOutElsewhere),
        std::pair(lost.ground, &texts::kLeftOutGround)})
    if (n > 0) left_out.append(left_out.empty() ? "" : ", ").append(say(*text, l, days(n)));
  if (left_out.empty()) return {};
  // What the sentence counts may go on for longer, as after the application.
  const bool all = idle || f.days_late == lost.count + lost.left_out();
  std::string out = all ? say(texts::kDaysCounted, l, days(lost.count), left_out)
                        : say(texts::kDaysCountedUntil, l, days(lost.count), left_out, *lost.last);
  // What is left is too short to weigh: it is the same omission.
  if (!of_track2 && lost.counted_elsewhere > 0 && f.weight != Weight::substantive)
    out.append(" ").append(kCoversToo.in(l));
  return out;
}

std::string with_days(const Finding& f, Language l) {
  std::string out = sentence(f, l);
  if (const std::string days = days_counted(f, l); !days.empty()) out.append(" ").append(days);
  return out;
}

/// What is shown in words as any text of the dossier.
struct Harmless {
  Language l;
  using Value = decltype(ShownView::value);
  Value operator()(const Message* m) const { return Neutral(l == Language::nl ? m->nl : m->en); }
  Value operator()(auto value) const { return value; }
};

}  // namespace

FindingView::FindingView(const Finding& f, Language l)
    : rule(f.rule),
      status(f.status),
      weight(f.weight),
      degree(f.degree),
      section(section_of(f)),
      code(f.message->key),
      task(f.message->task),
      message(f, l, f.message->text, with_days),
      remedy(f, l, f.message->remedy, poortwachter::remedy),
      part(f.part),
      due(f.due),
      actual(f.actual),
      days_late(f.days_late),
      not_before(f.not_before),
      percent(f.percent),
      chance_missed(f.chance_missed),
      repaired_since(f.repaired_since),
      repairable(f.repairable),
      repair_until(f.repair_until),
      day(day_of(f)),
      place(f.place),
      finding_(&f),
      l_(l) {
  if (!f.ground.empty()) ground = Neutral(in_words(f.ground, l, "; "));
  if (const auto g = std::ranges::find_if(f.ground, helps); g != f.ground.end())
    excuse = Neutral(g->in(l));
  if (f.lists_open) asked = Neutral(l == Language::nl ? f.what.nl : f.what.en);
  if (f.status == Status::fail && f.lost) lost_days = f.lost->count;
  if (f.lost && f.lost->counted_elsewhere > 0) counted = Neutral(days_counted(f, l));
}

std::vector<ShownView> FindingView::values() const {
  const std::vector<Shown> shown = shown_by(*finding_);
  std::vector<ShownView> all;
  all.reserve(shown.size());
  for (const Shown& s : shown) all.push_back({s.name, std::visit(Harmless{l_}, s.value)});
  return all;
}

const LostDays* FindingView::lost() const { return lost_days ? &*finding_->lost : nullptr; }

std::string ExactPath::uri() const {
  std::string out;
  for (const char c : bytes_) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-._~/").find(c) != std::string_view::npos;
    if (kept)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

View::View(const DossierResult& r, const ReportOptions& o)
    : exact_path(r.path),
      path(Neutral::path(r.path)),
      document(r.document),
      id(Neutral::reference(r.id)),
      status(r.status()),
      errors(error_views(r.errors, o.language)),
      partial(o.partial()),
      result_(r) {
  if (!r.audit) return;
  const Language l = o.language;
  const Audit& a = *r.audit;
  as_of = a.as_of;
  first_sick_day = a.first_sick_day;
  recovered = a.recovered;
  week = a.week;
  waiting_period_end = a.waiting_period_end;
  tested_until = a.tested_until;
  contract_end = a.contract_end;

  const Verdict& v = a.verdict;
  risk = v.risk;
  administrative = v.administrative;
  substantive = v.substantive;
  sanction = v.sanction;
  consequence = v.consequence;
  max_weeks = v.max_weeks;
  if (v.exposure) {
    exposure = v.exposure;
    amount = v.exposure->amount;
    basis = Neutral(v.exposure->basis.in(l));
  }
  pay = v.pay;
  presumptions = v.presumptions;
  for (const RouteStep& s : v.route)
    route.push_back({s.step, s.outcome, s.settles, s.because, s.reason, Neutral(s.reason.in(l))});
  for (const Question& q : v.questions)
    questions.push_back(
        {q.rule, q.about, q.if_sufficient, q.if_insufficient, q.key, q.lines, q.block});
  for (const Statements& n : a.notes) {
    Statements told = n;
    std::erase_if(
        told, [&](const Statement& s) { return is_asked(s, v.questions) || is_why(s, v.route); });
    if (!told.empty()) notes.push_back({n, Neutral(in_words(told, l))});
  }

  findings.reserve(a.findings.size());
  for (const Finding& f : a.findings)
    findings.emplace_back(f, l).of_later_events = f.status == Status::fail && f.from > a.as_of;
  for (const RepairStep& s : a.repair.steps)
    repair.push_back({&findings[s.finding], s.until, s.when_done, s.way, s.lines});
  for (const GroundStep& g : a.repair.grounds)
    grounds.push_back({g.rule, g.stated, g.confirmed, g.known});
  // What a step makes good in another way than its rule says, can be made good too.
  for (FindingView& f : findings)
    f.repairable = f.repairable || (f.status == Status::fail &&
                                    std::ranges::any_of(repair, [&](const RepairView& s) {
                                      return s.finding->rule == f.rule;
                                    }));
  decided_by = a.repair.decided_by;
  request_by = a.repair.request_by;
  applied = std::ranges::any_of(
      r.events, [&](const EventAt& e) { return e.kind == Kind::wia_aanvraag && e.day <= as_of; });
  when_all = a.repair.when_all;
  if (r.course) course = &*r.course;
  if (r.events.empty()) return;
  const Place first = r.events.front().place;
  first_event = first.line;
  if (first.column >= 3) item_indent = std::min(8, static_cast<int>(first.column) - 3);
}

std::uint32_t View::line_of(const FindingView& f) const {
  const std::string_view family = f.rule->family();
  const bool of_event = in_event(f.place.line);
  return of_event || family == "dossier" || family == "privacy" ? f.place.line : 0;
}

bool View::shortened() const {
  return !route.empty() && route.back().step == Step::shortened_waiting_period &&
         yes(route.back().outcome);
}

bool View::over() const { return result_.audit && poortwachter::over(result_.audit->verdict); }

bool View::no_test() const {
  return result_.audit && poortwachter::no_test(result_.audit->verdict);
}

bool no_test(const Verdict& v) {
  return !v.route.empty() && v.route.back().reason.key() == keys::in_scope::aow;
}

bool over(const Verdict& v) {
  if (v.route.empty()) return false;
  const RouteStep& last = v.route.back();
  if (last.step == Step::shortened_waiting_period && yes(last.outcome)) return true;
  namespace key = keys::in_scope;
  constexpr std::array kOver{key::recovered, key::no_benefit, key::short_contract,
                             key::pay_ended, key::too_late,   key::void_sanction};
  return last.step == Step::in_scope && std::ranges::find(kOver, last.reason.key()) != kOver.end();
}

bool View::nothing_to_do(const FindingView& f) const {
  return result_.audit && poortwachter::nothing_to_do(result_.audit->verdict, f.weight);
}

std::vector<SummaryDue> View::still_due() const {
  return result_.audit ? poortwachter::still_due(*result_.audit) : std::vector<SummaryDue>();
}

std::uint64_t View::fingerprint(const FindingView& f) const {
  fingerprints_.resize(findings.size());
  const auto at = findings.begin() + (&f - findings.data());
  const auto known = fingerprints_.begin() + (at - findings.begin());
  if (*known == 0) {
    const auto other = [&](const FindingView& x) { return x.rule != f.rule; };
    const auto from = std::find_if(std::make_reverse_iterator(at), findings.rend(), other).base();
    add_fingerprints({from, std::find_if(at, findings.end(), other)}, result_, known - (at - from));
  }
  return *known;
}

TimelineView::TimelineView(const TimelineResult& r, Language l)
    : exact_path(r.path),
      path(Neutral::path(r.path)),
      document(r.document),
      id(Neutral::reference(r.id)),
      status(r.status()),
      errors(error_views(r.errors, l)),
      as_of(r.as_of),
      first_sick_day(r.first_sick_day),
      week(r.week),
      course(r.course),
      due(r.due) {}

}  // namespace poortwachter
