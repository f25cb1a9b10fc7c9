// The risk that stands beside an answer is what the verdict says with that answer in the file; and
// what is not asked changes nothing.
#include <algorithm>

#include "properties/property.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// The dossier with one more answer under `beoordelingen`, given on the as-of date.
Node answered(Node d, const Rule& question, const Rule* about, Word answer, Date as_of) {
  Node* all = d.find(Field::beoordelingen);
  if (all == nullptr) {
    d.set(Field::beoordelingen, Node::list());
    all = d.find(Field::beoordelingen);
  }
  Node record = Node::map();
  record.set(Field::vraag, Node::scalar(std::string(question.id)));
  if (about != nullptr) record.set(Field::betreft, Node::scalar(std::string(about->id)));
  record.set(Field::oordeel, Node::scalar(std::string(name(answer))));
  record.set(Field::datum, Node::date(as_of));
  all->items.push_back(record);
  return d;
}

Violation differs(const Node& d, const Audit& a, const Question& q) {
  for (const Word answer : {Word::voldoende, Word::onvoldoende}) {
    const Risk said = answer == Word::voldoende ? q.if_sufficient : q.if_insufficient;
    const Risk is = audit_of(answered(d, *q.rule, q.about, answer, a.as_of)).verdict.risk;
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

}  // namespace

TEST_CASE("an answer does to the risk what the report says, and what is not asked does nothing",
          "[properties]") {
  hold(answers_hold, 60, kAnyEra);
}
