#include "verdict/asked_keys.hpp"

#include <algorithm>
#include <optional>

#include "dossier/fields.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/werkhervatting.hpp"

namespace poortwachter {
namespace {

bool holds(const std::set<Holder>& holders, const Event& e) {
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

/// Does this contradict an end of before it? What the parties do in the firm does the end of the
/// contract, what a doctor sees the recovery.
bool not_after(const Event& e, Field end) {
  if (end == field::hersteld_per) return judges_possibilities(e.kind);
  return end == field::einde &&
         (e.kind == Kind::onderzoek_spoor1 || e.kind == Kind::aanbod_passende_arbeid ||
          (e.kind == Kind::werkhervatting && yes(e.is(field::werkgever, Word::eigen))));
}

/// The first day that this may be of the case itself.
Date first_of_case(const Case& c, Field key) {
  Date first = c.fsd;
  for (const Event& e : c.dossier.events)
    if (e.day <= c.as_of && not_after(e, key)) first = std::max(first, e.day);
  return first;
}

/// What a key can answer. Of a day the first and the last that it may be; that of what is no event
/// may also lie between them, and after all that counts.
std::vector<Said> answers_of(const Case& c, const Holder& of, Field key) {
  const auto& keys = of.kind ? fields::block(*of.kind) : fields::block(of.block);
  const fields::FieldSpec* spec = keys.find(key);
  if (spec->form == fields::Form::yes_no) return {true, false};
  if (spec->form == fields::Form::date) {
    if (of.kind) return {c.fsd, c.as_of};
    const Date first = first_of_case(c, key);
    return {first, first + (c.as_of - first) / 2, c.as_of, kLastDate};
  }
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

void take_out(const std::vector<Record*>& filled) {
  for (Record* r : filled) r->values.pop_back();
}

}  // namespace

Risk AskedKeys::answered(const Rule& question, Word answer) {
  dossier_.judgements.push_back({dossier_.place,
                                 {{field::vraag, {}, question.id},
                                  {field::oordeel, {}, answer},
                                  {field::datum, {}, c_.as_of}}});
  Looks said;
  said.add(question.role);
  const Risk then = judged_(said);
  dossier_.judgements.pop_back();
  return then;
}

/// Fills this key in in what is no event, and in the events that `lacks_it` takes.
template <typename Pick>
AskedKeys::Filled AskedKeys::fill_in(Field key, const Said& answer, const Holders& holders,
                                     Pick lacks_it, Looks& said) {
  Filled filled;
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
  return filled;
}

/// The risk with this key alone filled in.
template <typename Pick>
Risk AskedKeys::filled_in(Field key, const Said& answer, const Holders& holders, Pick lacks_it) {
  Looks said;
  const Filled filled = fill_in(key, answer, holders, lacks_it, said);
  const Risk then = judged_(said);
  take_out(filled);
  return then;
}

bool AskedKeys::ask(std::span<const Finding> open, Question& q) {
  Asked asked;
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
      q.block = holders.begin()->kind ? "" : fields::block(holders.begin()->block).name;
      q.lines = open_lines(key, holders);
    }
    q.if_sufficient = std::min(q.if_sufficient, least);
    q.if_insufficient = std::max(q.if_insufficient, most);
  }
  const auto moves = [&] { return q.if_sufficient != now_ || q.if_insufficient != now_; };
  // What no key settles by itself several may settle together: none of them is named then.
  if (asked.size() > 1 && !moves() && combinations(asked) <= kMostCombinations) {
    together(std::vector<Open>(asked.begin(), asked.end()), {}, q);
    if (moves()) {
      q.key.reset();
      q.lines.clear();
    }
  }
  // Where the last alone does as much, it is the one that has to say it.
  if (q.lines.size() > 1 && moves() && last_does(q.if_sufficient, *q.key, asked[*q.key]))
    q.lines.erase(q.lines.begin(), q.lines.end() - 1);
  return true;
}

/// What comes after the as-of date has not happened; it may have been promised.
bool AskedKeys::seen(const Event& e, Field key) const {
  return e.day <= c_.as_of || key == field::toegezegd;
}

bool AskedKeys::leaves_open(const AskedKey& a) const {
  if (!a.kind)
    return std::ranges::any_of(records_of(dossier_, a.block),
                               [&](const Record* r) { return lacks(*r, a.key); });
  return std::ranges::any_of(c_.dossier.events, [&](const Event& e) {
    return e.kind == *a.kind && seen(e, a.key) && e.find(a.key) == nullptr;
  });
}

std::vector<std::uint32_t> AskedKeys::open_lines(Field key, const Holders& holders) const {
  std::vector<std::uint32_t> lines;
  for (const Event& e : c_.dossier.events)
    if (holds(holders, e) && seen(e, key) && e.find(key) == nullptr) lines.push_back(e.place.line);
  std::ranges::sort(lines);
  return lines;
}

/// The last by their place: a dossier may stand on one line.
bool AskedKeys::last_does(Risk least, Field key, const Holders& holders) {
  const Event* last = nullptr;
  for (const Event& e : c_.dossier.events)
    if (holds(holders, e) && seen(e, key) && e.find(key) == nullptr &&
        (last == nullptr || last->place < e.place))
      last = &e;
  const Holder of{last->kind, fields::BlockId::document};
  return std::ranges::any_of(answers_of(c_, of, key), [&](const Said& answer) {
    return filled_in(key, answer, {}, [&](const Event& e) { return e.place == last->place; }) ==
           least;
  });
}

std::size_t AskedKeys::combinations(const Asked& asked) const {
  std::size_t all = 1;
  for (const auto& [key, holders] : asked) all *= answers_of(c_, *holders.begin(), key).size();
  return all;
}

void AskedKeys::together(std::span<const Open> keys, Looks said, Question& q) {
  if (keys.empty()) {
    const Risk then = judged_(said);
    q.if_sufficient = std::min(q.if_sufficient, then);
    q.if_insufficient = std::max(q.if_insufficient, then);
    return;
  }
  const auto& [key, holders] = keys.front();
  for (const Said& answer : answers_of(c_, *holders.begin(), key)) {
    Looks more = said;
    const Filled filled = fill_in(
        key, answer, holders, [&](const Event& e) { return holds(holders, e) && seen(e, key); },
        more);
    together(keys.subspan(1), more, q);
    take_out(filled);
  }
}

AskedKeys::Bounds AskedKeys::after(const Open& open) {
  const auto known = known_.find(open);
  if (known != known_.end()) return known->second;
  std::optional<Bounds> all;
  const auto& [key, holders] = open;
  for (const Said& answer : answers_of(c_, *holders.begin(), key)) {
    const Risk then = filled_in(key, answer, holders,
                                [&](const Event& e) { return holds(holders, e) && seen(e, key); });
    if (!all) all = {then, then};
    all = {std::min(all->first, then), std::max(all->second, then)};
    if (all == Bounds{Risk::none, Risk::high}) break;  // no answer takes it further
  }
  return known_.emplace(open, *all).first->second;
}

}  // namespace poortwachter
