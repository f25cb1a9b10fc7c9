// The risk that stands beside an answer is what the verdict says with that answer in the file; and
// what is not asked changes nothing.
#include <algorithm>
#include <map>

#include "dossier/fields.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/employee.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/field/werkhervatting.hpp"
#include "properties/property.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// The dossier with one more answer under `beoordelingen`, given on the as-of date.
Node answered(Node d, const Rule& question, const Rule* about, Word answer, Date as_of) {
  Node* all = d.find(field::beoordelingen);
  if (all == nullptr) {
    d.set(field::beoordelingen, Node::list());
    all = d.find(field::beoordelingen);
  }
  Node record = Node::map();
  record.set(field::vraag, Node::scalar(std::string(question.id)));
  if (about != nullptr) record.set(field::betreft, Node::scalar(std::string(about->id)));
  record.set(field::oordeel, Node::scalar(std::string(name(answer))));
  record.set(field::datum, Node::date(as_of));
  all->items.push_back(record);
  return d;
}

Violation differs(const Node& d, const Audit& a, const Question& q) {
  for (const Word answer : {Word::voldoende, Word::onvoldoende}) {
    const Risk said = answer == Word::voldoende ? q.if_sufficient : q.if_insufficient;
    const Risk is = judged_of(answered(d, *q.rule, q.about, answer, a.as_of)).verdict.risk;
    if (is != said)
      return std::string(q.rule->id) + (q.about != nullptr ? " about " : "") +
             std::string(q.about != nullptr ? q.about->id : "") + " answered " +
             std::string(name(answer)) + ": the report said " + std::string(name(said)) +
             ", the risk becomes " + std::string(name(is));
  }
  return std::nullopt;
}

Violation answers_hold(const Node& d) {
  const Audit a = audit_of(d);
  const Verdict& v = a.verdict;
  for (const Question& q : v.questions)
    if (q.rule->check == CheckKind::question)
      if (const Violation wrong = differs(d, a, q)) return wrong;
  for (const Finding& f : a.findings) {
    const bool open = f.rule->check == CheckKind::question && f.status == Status::unknown;
    if (!open ||
        std::ranges::any_of(v.questions, [&](const Question& q) { return q.rule == f.rule; }))
      continue;
    if (const Violation wrong = differs(d, a, {f.rule, nullptr, v.risk, v.risk})) return wrong;
  }
  return std::nullopt;
}

/// What a key can say, as the format writes it; of a day the first that it may be, and the last.
std::vector<std::string> answers_of(const Node& d, const Audit& a, const AskedKey& asked) {
  const auto& block = asked.kind ? fields::block(*asked.kind) : fields::block(asked.block);
  const fields::FieldSpec& spec = *block.find(asked.key);
  if (spec.form == fields::Form::yes_no) return {"ja", "nee"};
  if (spec.form == fields::Form::date) {
    Date first = a.first_sick_day;
    // Nobody looked for work in the firm after the contract, or saw limits after recovery.
    const auto contradicts = [&](const Node& e) {
      const Kind k = kind_of(e);
      const Node* with = e.find(field::werkgever);
      return asked.key == field::hersteld_per ? judges_possibilities(k)
             : asked.key == field::einde
                 ? k == Kind::onderzoek_spoor1 || k == Kind::aanbod_passende_arbeid ||
                       (k == Kind::werkhervatting && with != nullptr && with->text == "eigen")
                 : false;
    };
    for (const Node& e : d.find(field::gebeurtenissen)->items)
      if (!asked.kind && day_of(e) <= a.as_of && contradicts(e)) first = std::max(first, day_of(e));
    std::vector<std::string> days{first.iso(), a.as_of.iso()};
    if (!asked.kind) {
      days.push_back((first + (a.as_of - first) / 2).iso());
      days.push_back(kLastDate.iso());
    }
    return days;
  }
  std::vector<std::string> all;
  for (const fields::WordSpec& w : spec.words) all.emplace_back(name(w.word));
  return all;
}

/// What of the case itself stands in a block; of a list each.
std::vector<Node*> records_of(Node& d, fields::BlockId block) {
  const auto map = [](Node& in, Field key) {
    if (in.find(key) == nullptr || in.find(key)->text == "onbekend") in.set(key, Node::map());
    return in.find(key);
  };
  const auto each = [](Node* list) {
    std::vector<Node*> all;
    if (list != nullptr)
      for (Node& item : list->items) all.push_back(&item);
    return all;
  };
  switch (block) {
    case fields::BlockId::employer:
      return {map(d, field::werkgever)};
    case fields::BlockId::employee:
      return {map(d, field::werknemer)};
    case fields::BlockId::contract:
      return {map(*map(d, field::werknemer), field::dienstverband)};
    case fields::BlockId::sickness:
      return {map(d, field::verzuim)};
    case fields::BlockId::interruption:
      return each(map(d, field::verzuim)->find(field::onderbrekingen));
    default:
      return each(d.find(field::deugdelijke_gronden));
  }
}

/// The dossier in which every record that leaves the key open says `answer`; nothing when there is
/// none.
std::optional<Node> said(Node d, const std::vector<AskedKey>& asked, const std::string& answer) {
  bool open = false;
  // What comes after the as-of date has not happened; it may have been promised.
  const Date as_of = *d.find(field::peildatum)->as_date();
  const auto promised = [](Field key) { return key == field::toegezegd; };
  const auto say = [&](Node& record, Field key) {
    const Node* there = record.find(key);
    if (there != nullptr && there->text != "onbekend") return false;
    // Of a time of which one end is known the other is left alone.
    const auto known = [&](Field end) {
      const Node* n = record.find(end);
      return n != nullptr && n->text != "onbekend";
    };
    if ((key == field::van && known(field::tot)) || (key == field::tot && known(field::van)))
      return false;
    record.set(key, Node::scalar(answer));
    return open = true;
  };
  // Possibilities are seen from no day after that of the document; what follows on an event never
  // comes before it.
  const auto say_of = [&](Node& event, Field key) {
    const auto day = Date::parse(answer);
    if (say(event, key) && day && (*day > day_of(event)) == (key == field::mogelijkheden_vanaf))
      event.set(key, Node::date(day_of(event)));
  };
  for (const AskedKey& a : asked) {
    if (a.kind) {
      for (Node& e : d.find(field::gebeurtenissen)->items)
        if (e.find(field::soort)->text == name(*a.kind) && (day_of(e) <= as_of || promised(a.key)))
          say_of(e, a.key);
      continue;
    }
    for (Node* record : records_of(d, a.block)) say(*record, a.key);
  }
  return open ? std::optional(d) : std::nullopt;
}

using OpenKeys = std::map<Field, std::vector<AskedKey>>;

/// The risks that the keys from this one on lead to, together.
void add_together(const Node& d, const Audit& a, OpenKeys::const_iterator key,
                  OpenKeys::const_iterator end, std::vector<Risk>& then) {
  if (key == end) return then.push_back(judged_of(d).verdict.risk);
  for (const std::string& answer : answers_of(d, a, key->second.front()))
    add_together(said(d, key->second, answer).value_or(d), a, std::next(key), end, then);
}

/// Of those that are open.
std::vector<Risk> together(const Node& d, const Audit& a, OpenKeys keys) {
  std::erase_if(keys, [&](const auto& k) {
    return !said(d, k.second, answers_of(d, a, k.second.front()).front());
  });
  std::size_t all = 1;
  for (const auto& [key, asked] : keys) all *= answers_of(d, a, asked.front()).size();
  std::vector<Risk> then;
  if (keys.size() > 1 && all <= 16) add_together(d, a, keys.begin(), keys.end(), then);
  return then;
}

/// What is open in a rule by keys that the dossier leaves out spans the risks that those keys, said
/// one way or the other, lead to: each by itself or, where none does anything, all together.
Violation keys_hold(const Node& d) {
  const Audit a = audit_of(d);
  std::map<const Rule*, OpenKeys> open;
  for (const Finding& f : a.findings)
    if (f.status == Status::unknown)
      for (const AskedKey& asked : f.message->asks) open[f.rule][asked.key].push_back(asked);
  for (const auto& [rule, keys] : open) {
    std::vector<Risk> then;
    for (const auto& [key, asked] : keys)
      for (const std::string& answer : answers_of(d, a, asked.front()))
        if (const auto told = said(d, asked, answer)) then.push_back(judged_of(*told).verdict.risk);
    if (then.empty()) continue;
    const auto nothing = [&] {
      return std::ranges::all_of(then, [&](Risk r) { return r == a.verdict.risk; });
    };
    if (nothing())
      for (const Risk r : together(d, a, keys)) then.push_back(r);
    const auto q = std::ranges::find(a.verdict.questions, rule, &Question::rule);
    const bool listed = q != a.verdict.questions.end();
    const auto [least, most] = std::ranges::minmax(then);
    // Keys that change nothing beside what was not handed over: that is asked instead.
    if (listed && !q->key && nothing()) continue;
    const Risk least_said = listed ? q->if_sufficient : a.verdict.risk;
    const Risk most_said = listed ? q->if_insufficient : a.verdict.risk;
    if (least != least_said || most != most_said)
      return std::string(rule->id) + " says " + std::string(name(least_said)) + " to " +
             std::string(name(most_said)) + ", its keys lead to " + std::string(name(least)) +
             " to " + std::string(name(most));
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("keys that are left out are asked with the risks that they lead to", "[properties]") {
  hold(keys_hold, 60, kAnyEra);
}

TEST_CASE("an answer does to the risk what the report says, and what is not asked does nothing",
          "[properties]") {
  hold(answers_hold, 60, kAnyEra);
}
