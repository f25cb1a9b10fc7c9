#include "report/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

#include "poortwachter/laws.hpp"
#include "words/neutral.hpp"

namespace poortwachter {
namespace {

/// No possibilities to work, so that no result is asked.
bool none_now(const View& v) {
  return std::ranges::any_of(v.findings, [](const FindingView& f) {
    return f.rule->role == Role::result && f.status == Status::fail && f.remedy.empty();
  });
}

/// Where the sentence names one.
std::optional<int> euro_of_fine(const FindingView& f) {
  for (const ShownView& shown : f.values())
    if (const int* n = std::get_if<int>(&shown.value); n != nullptr && shown.name == "limit")
      return *n;
  return std::nullopt;
}

/// A shortcoming in the efforts of which to make it good lowers no risk, with the others neither.
bool helps_nothing(const View& v, const FindingView& f) {
  return f.weight == Weight::substantive && f.repairable && v.risk >= Risk::medium &&
         v.when_all >= v.risk && std::ranges::any_of(v.repair, [&](const RepairView& s) {
           return s.finding->rule == f.rule && s.when_done >= v.risk;
         });
}

/// "art. 25", "7:658a": what is none has a heading as its name.
bool numbered(std::string_view ref) {
  return ref.starts_with("art") || ref.starts_with("par") || ref.starts_with("ECLI") ||
         (!ref.empty() && ref.front() >= '0' && ref.front() <= '9');
}

}  // namespace

std::string_view law_name(std::string_view law, Language l) {
  for (const LawName& n : laws())
    if (n.law == law) return n.shown.in(l);
  return law;
}

std::string_view first_sentence(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    const bool abbreviation =
        text.substr(0, at).ends_with(" art") || text.substr(0, at).ends_with(" par");
    if (!abbreviation && at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z')
      return text.substr(0, at + 1);
  }
  return text;
}

std::string with_aside(std::string_view sentence, std::string_view aside) {
  std::string out(sentence);
  if (aside.empty()) return out;
  const std::string_view end = out.ends_with('.') ? ")." : ")";
  if (out.ends_with('.')) out.pop_back();
  // Not one bracket behind another.
  const bool within = out.ends_with(')');
  if (within) out.pop_back();
  return out.append(within ? "; " : " (").append(aside).append(end);
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

std::string counted(const texts::Noun& noun, int n, Language l) {
  return say(n == 1 ? noun.one : noun.many, l, n);
}

std::string times(std::size_t n, Language l) {
  return n == 2 ? std::string(texts::kTwice.in(l)) : say(texts::kTimes, l, n);
}

void append_sources(std::string& out, const Rule& rule, Language l, std::size_t most) {
  std::string_view last;
  for (const Source& s : rule.sources.first(std::min(most, rule.sources.size()))) {
    if (!last.empty()) out += "; ";
    if (s.law != last) {
      out += law_name(s.law, l);
      out += numbered(s.ref) ? " " : ", ";
    }
    out += s.ref;
    last = s.law;
  }
}

std::string at(Place p) {
  return p.line == 0 ? "" : std::to_string(p.line) + ":" + std::to_string(p.column) + ": ";
}

std::string shown_id(const Neutral& id, Language l) {
  return id.empty() ? std::string(texts::kNoId.in(l)) : std::string(id);
}

std::string shown_path(const Neutral& path, int document, Language l) {
  std::string out(path);
  if (document > 1) out += say(texts::kDocument, l, document);
  return out;
}

std::string not_checked(DossierStatus status, const std::vector<ErrorView>& errors, Language l) {
  const bool unreadable = status == DossierStatus::unreadable;
  std::string out((unreadable ? texts::kUnreadable : texts::kInvalid).in(l));
  out += texts::kNotChecked.in(l);
  if (unreadable && !errors.empty())
    out = std::string((texts::kUnreadable).in(l)) + ": " + std::string(errors.front().message);
  else
    out += counted(texts::kErrors, static_cast<int>(errors.size()), l);
  return out;
}

std::vector<const Moment*> by_date(const std::vector<Moment>& moments) {
  std::vector<const Moment*> out;
  out.reserve(moments.size());
  for (const Moment& m : moments) out.push_back(&m);
  std::ranges::stable_sort(out, {}, [](const Moment* m) { return m->due.value_or(kLastDate); });
  return out;
}

std::string_view moment_word(const Moment& m, Language l) {
  // A day that only passes by is not something that was done.
  if (m.status == MomentStatus::done && !m.actual) return texts::kPast.in(l);
  return texts::kMoment[static_cast<std::size_t>(m.status)].in(l);
}

std::string moment_distance(const Moment& m, Date as_of, Language l) {
  if (!m.due) return {};
  const auto in_words = [&](const texts::Noun& noun, int n) {
    return n == 0 ? std::string() : ", " + counted(noun, n, l);
  };
  switch (m.status) {
    case MomentStatus::done:
      return m.actual && *m.actual < *m.due ? in_words(texts::kDaysEarly, *m.due - *m.actual) : "";
    case MomentStatus::late:
      return m.actual ? in_words(texts::kDaysLate, *m.actual - *m.due) : "";
    case MomentStatus::missing:
      return in_words(texts::kDaysAgo, as_of - *m.due);
    case MomentStatus::upcoming:
      return in_words(texts::kDaysAhead, *m.due - as_of);
    case MomentStatus::not_applicable:
    case MomentStatus::unknown:
      break;
  }
  return {};
}

std::string held_as(const Moment& m, Language l) {
  if (!m.held_as) return {};
  const Text& what = *m.held_as == Kind::plan_van_aanpak        ? texts::kAsAdjustedPlan
                     : *m.held_as == Kind::eerstejaarsevaluatie ? texts::kAsFirstYear
                                                                : texts::kAsFinal;
  return std::string(what.in(l));
}

std::string where_it_stands(const View& v, Language l) {
  const bool before = v.as_of < v.first_sick_day;
  const Text& text = before           ? texts::kWhereBefore
                     : v.recovered    ? texts::kWhereRecovered
                     : v.shortened()  ? texts::kWhereShortened
                     : v.contract_end ? texts::kWhereContractEnds
                                      : texts::kWhere;
  return say(text, l, v.week, v.recovered.value_or(v.as_of), v.first_sick_day,
             v.contract_end.value_or(v.waiting_period_end));
}

std::string cost(const View& v, Language l) {
  if (!v.threatens()) return {};
  if (v.amount) return say(texts::kCost, l, Euro{*v.amount}, v.basis);
  if (v.max_weeks == 0) return {};
  constexpr int kFullYear = 52;
  const auto rounded = v.max_weeks == kFullYear ? std::string_view() : texts::kRoundedUp.in(l);
  return say(texts::kCostUnknown, l, v.max_weeks, rounded);
}

const FindingView* fined(const View& v) {
  for (const FindingView& f : v.findings) {
    const bool notice =
        f.rule->role == Role::notice_week_42 || f.rule->role == Role::notice_at_contract_end;
    if (notice && f.status == Status::fail && euro_of_fine(f)) return &f;
  }
  return nullptr;
}

std::string fine(const View& v, Language l) {
  const FindingView* f = fined(v);
  if (f == nullptr || !f->due) return {};
  const int euro = *euro_of_fine(*f);
  if (f->actual) return say(texts::kFineLate, l, euro, *f->actual, *f->due);
  const std::string_view remedy = f->remedy;
  return f->not_before ? say(texts::kFineAtLeast, l, euro, *f->due, remedy)
                       : say(texts::kFineOpen, l, euro, v.as_of, *f->due, remedy);
}

bool near(const View& v, Date last_useful) {
  constexpr int kNear = 42;
  return last_useful - v.as_of <= kNear;
}

std::string to_do(const View& v, const FindingView& f, Language l) {
  if (f.remedy.empty()) return {};
  const std::string_view remedy = f.remedy;
  if (f.status != Status::fail) return std::string(texts::kFindOut.in(l)).append(remedy);
  if (v.nothing_to_do(f) || f.repaired_since.value_or(false)) return {};
  const bool undone =
      f.weight == Weight::substantive && f.rule->repair == Repair::until_end && !f.actual;
  if (undone && f.rule->existence && !f.repairable && v.contract_end && v.as_of > *v.contract_end)
    return std::string(texts::kDoTooLate.in(l));
  if (undone && f.rule->track != 0 && f.repairable && none_now(v))
    return std::string(texts::kDoNoneNow.in(l)).append(first_sentence(remedy));
  // What lowers nothing now has no day on which it would.
  const bool in_vain = helps_nothing(v, f);
  std::string out = in_vain || !f.repairable || !f.repair_until ? std::string(texts::kDo.in(l))
                    : near(v, *f.repair_until) ? say(texts::kDoBy, l, *f.repair_until)
                                               : std::string(texts::kDoNow.in(l));
  out += remedy;
  if (in_vain)
    out += (v.request_by     ? texts::kHelpsNotAlone
            : v.contract_end ? texts::kHelpsNoMore
                             : texts::kHelpsLater)
               .in(l);
  return out;
}

std::string_view remarks(const View& v, Section s, Language l) {
  return s <= Section::slight && v.substantive == Risk::none ? texts::kRemarks.in(l)
                                                             : std::string_view();
}

std::string section_title(const View& v, const FailingSection& s, Language l) {
  const bool no_chance =
      !v.route.empty() && v.route.back().step == Step::chance_missed && no(v.route.back().outcome);
  if (no_chance && s.section <= Section::slight)
    return fmt::format("{} ({})", texts::kNoChance.in(l), s.findings);
  const auto covered = [](const Group& g) {
    return std::ranges::all_of(g.findings, [](const FindingView* f) { return !f->excuse.empty(); });
  };
  const Text& title = s.section == Section::procedural && std::ranges::all_of(s.groups, covered)
                          ? texts::kCovered
                          : texts::kSection[static_cast<std::size_t>(s.section)];
  return fmt::format("{} ({}){}", title.in(l), s.findings, remarks(v, s.section, l));
}

std::string result_state(const View& v, Language l) {
  const auto with = [&](Role role) -> const FindingView* {
    const auto f = std::ranges::find_if(v.findings,
                                        [&](const FindingView& x) { return x.rule->role == role; });
    return f == v.findings.end() || f->status == Status::not_applicable ? nullptr : &*f;
  };
  const FindingView* result = with(Role::result);
  if (result == nullptr || v.route.empty() || v.route.back().step <= Step::shortened_waiting_period)
    return {};
  const FindingView* structural = with(Role::result_structural);
  // What stands before the events is about no work on file that it could be asked of.
  const bool no_work = structural == nullptr || !v.in_event(structural->place.line);
  if (no_work && result->status != Status::pass)
    return std::string((result->status == Status::unknown ? texts::kWorkNotDelivered
                        : result->remedy.empty()          ? texts::kNoneAsked
                                                          : texts::kNoWork)
                           .in(l));
  const bool open = result->status == Status::unknown;
  const Tri is = open ? Tri::unknown : result->status == Status::pass ? Tri::yes : Tri::no;
  const bool yet = no(is) && v.as_of <= v.tested_until;
  bool first = open;
  bool wage_said = false;
  std::string out((yet ? texts::kNotYet : texts::kResultIs[static_cast<std::size_t>(is)]).in(l));
  // What is known of what cannot be told yet does not tell it.
  const auto add = [&out, &first](std::string_view text) {
    if (text.empty()) return;
    out.append(first ? "; " : ", ").append(text);
    first = false;
  };
  std::string asked;
  for (const texts::ResultPart& part : texts::kResultParts) {
    const FindingView* f = with(part.role);
    if (f == nullptr) continue;
    if (f->percent && f->status != Status::unknown && !wage_said) {
      add(say(texts::kWageValue, l, Percent{*f->percent}));
      wage_said = true;
    }
    if (f->status == Status::pass) add(part.holds.in(l));
    // One road to it is enough: where it is there, what the others lack is no part of it.
    if (f->status == Status::fail && !yes(is)) add(part.fails.in(l));
    if (f->status == Status::unknown && open)
      asked.append(asked.empty() ? "" : ", ")
          .append(f->asked.empty() ? part.open.in(l) : std::string_view(f->asked));
  }
  // In the words of the question, which names all that it hangs on.
  if (open && !result->asked.empty()) asked = result->asked;
  if (!asked.empty()) out.append(texts::kStillOpen.in(l)).append(asked);
  return out;
}

std::string_view risk_heading(Risk r, Language l) {
  return texts::kRisk[static_cast<std::size_t>(r)].in(l);
}

bool imposed(const View& v) {
  return std::ranges::any_of(v.pay.parts, [&](const PayPart& p) {
    // Leave in it interrupts it, and pushes its end on.
    return (p.cause == PayCause::loonsanctie || p.cause == PayCause::leave) && v.as_of <= p.until;
  });
}

std::string verdict_rest(const View& v, Language l) {
  const auto word = [&](Risk r) { return texts::kRiskWord[static_cast<std::size_t>(r)].in(l); };
  std::string out(imposed(v) ? texts::kNotShortened.in(l)
                             : texts::kOf[static_cast<std::size_t>(v.consequence)].in(l));
  if (v.as_of <= v.tested_until) out += say(texts::kAsItStands, l, v.as_of);
  if (v.partial) out += texts::kPartial.in(l);
  return out + say(texts::kParts, l, word(v.substantive), word(v.administrative));
}

}  // namespace poortwachter
