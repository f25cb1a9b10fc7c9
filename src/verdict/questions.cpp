#include "verdict/questions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "dossier/fields.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/werkhervatting.hpp"

namespace poortwachter {
namespace {

int level(Risk r) { return static_cast<int>(r); }

/// How far an answer moves the risk.
int effect(const Question& q, Risk now) {
  return std::max(std::abs(level(q.if_sufficient) - level(now)),
                  std::abs(level(q.if_insufficient) - level(now)));
}

/// Whether the employer is an own-risk bearer goes first: everything hangs on it (WIA art. 26 lid
/// 2).
bool goes_first(const Question& q) { return q.rule->role == Role::notice_at_contract_end; }

/// Open or in order, it has no part in the risk.
bool plain(const Rule& r) {
  return r.role == Role::none && !r.existence &&
         (r.weight == Weight::substantive || r.weight == Weight::procedural);
}

/// What leaves a key open: events of a kind, or what is no event.
struct Holder {
  std::optional<Kind> kind;
  fields::BlockId block;
  auto operator<=>(const Holder&) const = default;
};
using Holders = std::set<Holder>;

bool holds(const Holders& holders, const Event& e) {
  return std::ranges::any_of(holders, [&](const Holder& h) { return h.kind == e.kind; });
}

/// Does it leave the key open? Of a time of which one end is known the other is left alone.
bool lacks(const Record& r, Field key) {
  if (r.find(key) != nullptr) return false;
  return (key != field::van || r.find(field::tot) == nullptr) &&
         (key != field::tot || r.find(field::van) == nullptr);
}

/// What of the case itself stands in a block; of a list each.
std::vector<Record*> records_of(Dossier& d, fields::BlockId block) {
  const auto each = [](std::vector<Record>& list) {
    std::vector<Record*> all;
    for (Record& r : list) all.push_back(&r);
    return all;
  };
  switch (block) {
    case fields::BlockId::employer:
      return {&d.employer};
    case fields::BlockId::employee:
      return {&d.employee};
    case fields::BlockId::contract:
      return {&d.contract};
    case fields::BlockId::sickness:
      return {&d.sickness};
    case fields::BlockId::interruption:
      return each(d.interruptions);
    case fields::BlockId::ground:
      return each(d.grounds);
    default:
      return {};
  }
}

/// The dossier of the case, in which answers are filled in and taken out again.
class Told {
 public:
  Told(Dossier& dossier, Date as_of, const Judged& judged)
      : dossier_(dossier), as_of_(as_of), judged_(judged) {}

  /// The risk with one answer more under `beoordelingen`.
  Risk answered(const Rule& question, Word answer) {
    dossier_.judgements.push_back({dossier_.place,
                                   {{field::vraag, {}, question.id},
                                    {field::oordeel, {}, answer},
                                    {field::datum, {}, as_of_}}});
    Looks said;
    said.add(question.role);
    const Risk then = judged_(said);
    dossier_.judgements.pop_back();
    return then;
  }

  /// The risk with this key filled in in what is no event, and in the events that `lacks_it` takes.
  template <typename Pick>
  Risk filled_in(Field key, const Said& answer, const Holders& holders, Pick lacks_it) {
    std::vector<Record*> filled;
    Looks said;
    const auto say = [&](Record& r) {
      if (!lacks(r, key)) return;
      r.values.push_back({key, r.place, answer});
      filled.push_back(&r);
      said.add(r.of, key);
    };
    // Possibilities are seen from no day after that of the document; what follows on an event
    // never comes before it.
    const Date* day = std::get_if<Date>(&answer);
    for (const Holder& h : holders)
      if (!h.kind)
        for (Record* r : records_of(dossier_, h.block)) say(*r);
    for (Event& e : dossier_.events)
      if (lacks_it(e)) {
        say(e);
        if (day != nullptr && !filled.empty() && filled.back() == &e)
          e.values.back().said =
              key == field::mogelijkheden_vanaf ? std::min(*day, e.day) : std::max(*day, e.day);
      }
    const Risk then = judged_(said);
    for (Record* r : filled) r->values.pop_back();
    return then;
  }

  /// Does what is no event leave the key open?
  [[nodiscard]] bool left_open(fields::BlockId block, Field key) const {
    return std::ranges::any_of(records_of(dossier_, block),
                               [&](const Record* r) { return lacks(*r, key); });
  }

 private:
  Dossier& dossier_;
  Date as_of_;
  const Judged& judged_;
};

/// What a key can answer. Of a day the first and the last that it may be; that of what is no event
/// may also lie after all that counts.
std::vector<Said> answers_of(const Case& c, const Holder& of, Field key) {
  const auto& keys = of.kind ? fields::block(*of.kind) : fields::block(of.block);
  const fields::FieldSpec* spec = keys.find(key);
  if (spec->form == fields::Form::yes_no) return {true, false};
  if (spec->form == fields::Form::date)
    return of.kind ? std::vector<Said>{c.fsd, c.as_of}
                   : std::vector<Said>{c.fsd, c.as_of, kLastDate};
  // Of authors all that counts is whether they are competent: one of either speaks for the others.
  const auto alike = [&](Word w, const Said& other) {
    return key == field::opgesteld_door && competent(w) == competent(std::get<Word>(other));
  };
  std::vector<Said> all;
  for (const fields::WordSpec& w : spec->words)
    if (std::ranges::none_of(all, [&](const Said& x) { return alike(w.word, x); }))
      all.emplace_back(w.word);
  return all;
}

/// What the dossier's own keys can answer, each said alike of all records that leave it open.
class Keys {
 public:
  Keys(const Case& c, Told& told, Risk now) : c_(c), told_(told), now_(now) {}

  /// By each key that settles what is open in these findings: the least and the most risk after an
  /// answer. False when there is none.
  bool ask(std::span<const Finding> open, Question& q) {
    std::map<Field, Holders> asked;
    for (const Finding& f : open)
      if (f.status == Status::unknown && f.message != nullptr)
        for (const AskedKey& a : f.message->asks)
          if (leaves_open(a)) asked[a.key].insert({a.kind, a.block});
    if (asked.empty()) return false;
    q.if_sufficient = Risk::high;
    q.if_insufficient = Risk::none;
    for (const auto& [key, holders] : asked) {
      const auto [least, most] = after({key, holders});
      if (!q.key || least < q.if_sufficient) {
        q.key = key;
        q.lines = open_lines(key, holders);
      }
      q.if_sufficient = std::min(q.if_sufficient, least);
      q.if_insufficient = std::max(q.if_insufficient, most);
    }
    // Where the last alone does as much, it is the one that has to say it.
    if (q.lines.size() > 1 && effect(q, now_) > 0 &&
        last_does(q.if_sufficient, *q.key, asked[*q.key]))
      q.lines.erase(q.lines.begin(), q.lines.end() - 1);
    return true;
  }

 private:
  /// A key, and what leaves it open.
  using Open = std::pair<Field, Holders>;
  using Bounds = std::pair<Risk, Risk>;

  /// What comes after the as-of date has not happened; it may have been promised.
  bool seen(const Event& e, Field key) const {
    return e.day <= c_.as_of || key == field::toegezegd;
  }

  bool leaves_open(const AskedKey& a) const {
    if (!a.kind) return told_.left_open(a.block, a.key);
    return std::ranges::any_of(c_.dossier.events, [&](const Event& e) {
      return e.kind == *a.kind && seen(e, a.key) && e.find(a.key) == nullptr;
    });
  }

  /// The lines of the events that leave it open, ascending.
  std::vector<std::uint32_t> open_lines(Field key, const Holders& holders) const {
    std::vector<std::uint32_t> lines;
    for (const Event& e : c_.dossier.events)
      if (holds(holders, e) && seen(e, key) && e.find(key) == nullptr)
        lines.push_back(e.place.line);
    std::ranges::sort(lines);
    return lines;
  }

  /// Is the risk this after some answer in the last of the events that leave it open? The last by
  /// their place: a dossier may stand on one line.
  bool last_does(Risk least, Field key, const Holders& holders) {
    const Event* last = nullptr;
    for (const Event& e : c_.dossier.events)
      if (holds(holders, e) && seen(e, key) && e.find(key) == nullptr &&
          (last == nullptr || last->place < e.place))
        last = &e;
    const Holder of{last->kind, fields::BlockId::document};
    return std::ranges::any_of(answers_of(c_, of, key), [&](const Said& answer) {
      return told_.filled_in(key, answer, {},
                             [&](const Event& e) { return e.place == last->place; }) == least;
    });
  }

  /// Several rules ask for the same.
  Bounds after(const Open& open) {
    const auto known = known_.find(open);
    if (known != known_.end()) return known->second;
    std::optional<Bounds> all;
    const auto& [key, holders] = open;
    for (const Said& answer : answers_of(c_, *holders.begin(), key)) {
      const Risk then = told_.filled_in(
          key, answer, holders, [&](const Event& e) { return holds(holders, e) && seen(e, key); });
      if (!all) all = {then, then};
      all = {std::min(all->first, then), std::max(all->second, then)};
      if (all == Bounds{Risk::none, Risk::high}) break;  // no answer takes it further
    }
    return known_.emplace(open, *all).first->second;
  }

  const Case& c_;
  Told& told_;
  Risk now_;
  std::map<Open, Bounds> known_;
};

/// Did the shortcoming cost a chance? Of each by itself where that decides, else of all together.
void ask_for_chances(std::span<const Finding> findings, Risk now, WhatIf& what_if,
                     std::vector<Question>& out) {
  const Rule* question = &rule_with(Role::chance_missed);
  const bool asked = std::ranges::any_of(findings, [&](const Finding& f) {
    return f.rule == question && f.status == Status::unknown;
  });
  if (!asked) return;
  const std::size_t before = out.size();
  const Rule* last = nullptr;
  for (const Finding& f : findings) {
    const bool open = f.status == Status::fail && f.weight == Weight::substantive &&
                      unknown(f.chance_missed) && f.rule != last;
    if (!open) continue;
    last = f.rule;
    const Risk without = what_if.without_chances(f.rule);
    if (without != now) out.push_back({question, f.rule, without, now});
  }
  if (out.size() > before) return;
  if (const Risk without = what_if.without_chances(nullptr); without != now)
    out.push_back({question, nullptr, without, now});
}

/// Once all that was not handed over is on file: all that is open for want of it is in order, or
/// falls short. What only a person can judge, or a key answers, no document settles; a result is
/// asked by itself.
void ask_for_documents(const Case& c, std::span<const Finding> findings,
                       std::span<const Rule* const> awaiting, Risk now, WhatIf& what_if,
                       std::vector<Question>& out) {
  const Rule& question = rule_with(Role::not_delivered);
  if (std::ranges::none_of(findings, [&](const Finding& f) {
        return f.rule == &question && f.status == Status::unknown;
      }))
    return;
  const auto waits = [&](const Finding& f) {
    const bool weighed = f.lost && f.lost->not_known > 0;
    return f.status == Status::unknown && f.rule->check != CheckKind::question &&
           f.rule->weight != Weight::result && f.rule != &question && f.message->asks.empty() &&
           (weighed || std::ranges::find(awaiting, f.rule) != awaiting.end());
  };
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  const auto risk = [&](Assume answer) {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (waits(findings[i])) assumed[i] = answer;
    return what_if.risk(assumed);
  };
  // Where UWV found a loonsanctie repaired nothing is left of it (WIA art. 25 lid 12).
  const bool perhaps_lifted =
      c.first(Kind::loonsanctie) != nullptr && std::ranges::any_of(findings, [&](const Finding& f) {
        return f.rule->role == Role::shortening && waits(f);
      });
  const Question q{&question, nullptr, perhaps_lifted ? Risk::none : risk(Assume::in_order),
                   risk(Assume::short_of)};
  // Where what the rules await each by itself does as much, they say it.
  Risk least = now;
  Risk most = now;
  for (const Question& one : out)
    if (one.rule->weight != Weight::result &&
        std::ranges::find(awaiting, one.rule) != awaiting.end()) {
      least = std::min(least, one.if_sufficient);
      most = std::max(most, one.if_insufficient);
    }
  if (q.if_sufficient < least || q.if_insufficient > most) out.insert(out.begin(), q);
}

}  // namespace

std::vector<Question> questions(const Case& c, Dossier& dossier, std::span<const Finding> findings,
                                std::span<const Rule* const> awaiting, const Verdict& verdict,
                                WhatIf& what_if, const Judged& judged) {
  std::vector<Question> found;
  const Risk now = verdict.risk;
  // Where no test is due no answer changes that, unless it rests on what a key leaves open.
  const bool tested =
      !verdict.route.empty() && verdict.route.back().step > Step::shortened_waiting_period;
  // Whether one is due may itself be the question.
  const bool guided = tested || verdict.risk == Risk::undetermined;
  if (tested) ask_for_chances(findings, now, what_if, found);
  Told told(dossier, c.as_of, judged);
  Keys keys(c, told, now);
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  // Without grounds, answers and opinions that could cover it, one plain question weighs as
  // another.
  const bool uncovered = c.dossier.grounds.empty() && c.dossier.judgements.empty() &&
                         c.first(Kind::deskundigenoordeel) == nullptr;
  std::array<std::optional<Risk>, kNames<Weight>.size()> plain_insufficient;
  for (std::size_t i = 0; i < findings.size();) {
    const Rule* rule = findings[i].rule;
    std::size_t end = i;
    bool open = false;
    bool no_part = plain(*rule);
    for (; end < findings.size() && findings[end].rule == rule; ++end) {
      open = open || findings[end].status == Status::unknown;
      no_part = no_part && !findings[end].fell_short;
    }
    const bool asked =
        open && rule->role != Role::chance_missed && rule->role != Role::not_delivered;
    Question q{rule, nullptr, now, now};
    if (asked && guided && rule->guides) {
      q.if_sufficient = told.answered(*rule, Word::voldoende);
      q.if_insufficient = told.answered(*rule, Word::onvoldoende);
    } else if (asked && !keys.ask(findings.subspan(i, end - i), q) && tested &&
               rule->weight != Weight::advice) {
      const auto risk = [&](Assume answer) {
        for (std::size_t k = i; k < end; ++k)
          if (findings[k].status == Status::unknown) assumed[k] = answer;
        return what_if.risk(assumed);
      };
      if (!no_part) q.if_sufficient = risk(Assume::in_order);
      std::optional<Risk> one;
      std::optional<Risk>& insufficient =
          no_part && uncovered && rule->check == CheckKind::question
              ? plain_insufficient[static_cast<std::size_t>(rule->weight)]
              : one;
      if (!insufficient) insufficient = risk(Assume::short_of);
      q.if_insufficient = *insufficient;
      std::fill(assumed.begin() + static_cast<std::ptrdiff_t>(i),
                assumed.begin() + static_cast<std::ptrdiff_t>(end), Assume::as_found);
    }
    if (q.if_sufficient != now || q.if_insufficient != now) found.push_back(q);
    i = end;
  }
  if (tested) ask_for_documents(c, findings, awaiting, now, what_if, found);
  std::ranges::stable_sort(found, [&](const Question& a, const Question& b) {
    return std::tuple(!goes_first(a), -effect(a, now), level(a.if_sufficient)) <
           std::tuple(!goes_first(b), -effect(b, now), level(b.if_sufficient));
  });
  return found;
}

}  // namespace poortwachter
