#include "verdict/questions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "dossier/fields.hpp"

namespace poortwachter {
namespace {

int level(Risk r) { return static_cast<int>(r); }

/// How far an answer moves the risk.
int effect(const Question& q, Risk now) {
  return std::max(std::abs(level(q.if_sufficient) - level(now)),
                  std::abs(level(q.if_insufficient) - level(now)));
}

/// Open or in order, it has no part in the risk.
bool plain(const Rule& r) {
  return r.role == Role::none && !r.existence &&
         (r.weight == Weight::substantive || r.weight == Weight::procedural);
}

/// The dossier with one answer more under `beoordelingen`.
Dossier answered(const Case& c, const Rule& question, Word answer) {
  Dossier told = c.dossier;
  told.judgements.push_back({c.dossier.place,
                             {{Field::vraag, {}, question.id},
                              {Field::oordeel, {}, answer},
                              {Field::datum, {}, c.as_of}}});
  return told;
}

/// The records of a dossier that leave an asked key open.
std::vector<Record*> open_on(Dossier& d, const AskedKey& asked) {
  std::vector<Record*> open;
  const auto look = [&](Record& r) {
    if (r.find(asked.key) == nullptr) open.push_back(&r);
  };
  if (!asked.kind) look(d.employer);
  for (Event& e : d.events)
    if (e.kind == asked.kind) look(e);
  return open;
}

/// What a key can answer.
std::vector<Said> answers_of(const AskedKey& asked) {
  const auto& keys =
      asked.kind ? fields::block(*asked.kind) : fields::block(fields::BlockId::employer);
  const fields::FieldSpec* spec = keys.find(asked.key);
  if (spec->form == fields::Form::yes_no) return {true, false};
  std::vector<Said> all;
  for (const fields::WordSpec& w : spec->words) all.emplace_back(w.word);
  return all;
}

/// What the dossier's own keys can answer: each that settles what is open in these findings, said
/// alike of all records that leave it open. False when there is none.
bool ask_the_keys(const Case& c, std::span<const Finding> open, const Judged& judged, Question& q) {
  std::map<Field, std::vector<AskedKey>> asked;
  for (const Finding& f : open)
    if (f.status == Status::unknown && f.message != nullptr)
      for (const AskedKey& a : f.message->asks) asked[a.key].push_back(a);
  std::vector<Risk> then;
  for (const auto& [key, places] : asked)
    for (const Said& answer : answers_of(places.front())) {
      Dossier told = c.dossier;
      bool changed = false;
      for (const AskedKey& a : places)
        for (Record* r : open_on(told, a)) {
          r->values.push_back({key, r->place, answer});
          changed = true;
        }
      if (!changed) break;
      then.push_back(judged(told));
    }
  if (then.empty()) return false;
  const auto [least, most] = std::ranges::minmax(then);
  q.if_sufficient = least;
  q.if_insufficient = most;
  return true;
}

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

}  // namespace

std::vector<Question> questions(const Case& c, std::span<const Finding> findings,
                                const Verdict& verdict, WhatIf& what_if, const Judged& judged) {
  std::vector<Question> found;
  const Risk now = verdict.risk;
  // Where no test is due no answer changes that, unless it rests on what a key leaves open.
  const bool tested =
      !verdict.route.empty() && verdict.route.back().step > Step::shortened_waiting_period;
  if (tested) ask_for_chances(findings, now, what_if, found);
  std::vector<Assume> assumed(findings.size(), Assume::as_found);
  // Without grounds and opinions that could cover it, one plain question weighs as another.
  const bool uncovered = c.dossier.grounds.empty() && c.first(Kind::deskundigenoordeel) == nullptr;
  std::array<std::optional<Risk>, kNames<Weight>.size()> plain_insufficient;
  for (std::size_t i = 0; i < findings.size();) {
    const Rule* rule = findings[i].rule;
    std::size_t end = i;
    bool open = false;
    for (; end < findings.size() && findings[end].rule == rule; ++end)
      open = open || findings[end].status == Status::unknown;
    const bool asked = open && rule->role != Role::chance_missed;
    Question q{rule, nullptr, now, now};
    if (asked && tested && rule->guides) {
      q.if_sufficient = judged(answered(c, *rule, Word::voldoende));
      q.if_insufficient = judged(answered(c, *rule, Word::onvoldoende));
    } else if (asked && !ask_the_keys(c, findings.subspan(i, end - i), judged, q) && tested &&
               rule->weight != Weight::advice) {
      const auto risk = [&](Assume answer) {
        for (std::size_t k = i; k < end; ++k)
          if (findings[k].status == Status::unknown) assumed[k] = answer;
        return what_if.risk(assumed);
      };
      if (!plain(*rule)) q.if_sufficient = risk(Assume::in_order);
      std::optional<Risk> one;
      std::optional<Risk>& insufficient =
          plain(*rule) && uncovered && rule->check == CheckKind::question
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
  std::ranges::stable_sort(found, [&](const Question& a, const Question& b) {
    return std::tuple(-effect(a, now), level(a.if_sufficient)) <
           std::tuple(-effect(b, now), level(b.if_sufficient));
  });
  return found;
}

}  // namespace poortwachter
