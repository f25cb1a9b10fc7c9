// Where the dossier says more, only the rules that looked for it run again: the risk must be that
// of all rules on the whole dossier.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "dossier/fields.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "verdict/judge.hpp"
#include "verdict/ruled.hpp"

namespace poortwachter::test {

/// Everything that a dossier may be told at once: a key in all records of a kind that lack it, or
/// the answer to a question. Of these every `step`th is tried.
class Telling {
 public:
  Telling(const Dossier& d, Date as_of, int step)
      : dossier_(with_room(d)), c_(dossier_, as_of), ruled_(c_, rules_, findings_), step_(step) {
    static_cast<void>(ruled_.verdict(findings_));
  }

  /// Where the risk differs; nothing when it never does.
  std::optional<std::string> wrong() {
    tell_block(fields::block(fields::BlockId::employer), std::nullopt);
    for (std::size_t k = 0; k < kKinds; ++k)
      tell_block(fields::block(static_cast<Kind>(k)), static_cast<Kind>(k));
    for (const Rule& r : built_in_rules())
      if (r.guides)
        for (const Word answer : {Word::voldoende, Word::onvoldoende}) tell_answer(r, answer);
    return wrong_;
  }

 private:
  /// What was found in it keeps its place when an answer is put in.
  static Dossier with_room(Dossier d) {
    d.judgements.reserve(d.judgements.size() + 1);
    return d;
  }

  void tell_block(const fields::Block& block, std::optional<Kind> kind) {
    for (const fields::FieldSpec& spec : block.fields) {
      if (spec.form == fields::Form::yes_no)
        for (const bool answer : {true, false}) tell_key(spec.field, kind, answer);
      if (spec.form == fields::Form::word)
        for (const fields::WordSpec& w : spec.words) tell_key(spec.field, kind, w.word);
    }
  }

  void tell_key(Field key, std::optional<Kind> kind, const Said& answer) {
    std::vector<Record*> told;
    const auto say = [&](Record& r) {
      if (r.find(key) != nullptr) return;
      r.values.push_back({key, r.place, answer});
      told.push_back(&r);
    };
    if (!kind) say(dossier_.employer);
    for (Event& e : dossier_.events)
      if (e.kind == kind) say(e);
    Looks said;
    said.add(kind, key);
    if (!told.empty()) compare(said, name(key));
    for (Record* r : told) r->values.pop_back();
  }

  void tell_answer(const Rule& question, Word answer) {
    dossier_.judgements.push_back({dossier_.place,
                                   {{field::vraag, {}, question.id},
                                    {field::oordeel, {}, answer},
                                    {field::datum, {}, c_.as_of}}});
    Looks said;
    said.add(question.role);
    compare(said, question.id);
    dossier_.judgements.pop_back();
  }

  void compare(const Looks& said, std::string_view what) {
    if (wrong_ || tried_++ % step_ != 0) return;
    const Risk quick = ruled_.told(said);
    const Case c(dossier_, c_.as_of);
    std::vector<Finding> findings;
    const Ruled whole(c, rules_, findings);
    const Risk full = judge(c, findings).risk;
    if (quick != full)
      wrong_ = std::string(what) + " makes the risk " + std::string(name(full)) + ", not " +
               std::string(name(quick));
  }

  const RuleSet rules_;
  Dossier dossier_;
  const Case c_;
  std::vector<Finding> findings_;
  Ruled ruled_;
  int step_;
  int tried_ = 0;
  std::optional<std::string> wrong_;
};

/// Nothing too when it is no dossier, or has no as-of date.
inline std::optional<std::string> wrong_in(std::string_view text, int step) {
  std::optional<std::string> wrong;
  load_dossiers(text, {}, [&](const LoadedDossier& l) {
    if (l.dossier != nullptr && l.dossier->as_of && !wrong)
      wrong = Telling(*l.dossier, *l.dossier->as_of, step).wrong();
  });
  return wrong;
}

inline void holds_when_told(std::string_view text, int step) {
  const std::optional<std::string> wrong = wrong_in(text, step);
  INFO(wrong.value_or("") << "\n" << text);
  CHECK_FALSE(wrong);
}

}  // namespace poortwachter::test
