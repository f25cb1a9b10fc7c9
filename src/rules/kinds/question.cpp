// question: what only a person can judge. Open until the dossier's `beoordelingen` answers it.
#include <algorithm>

#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"

namespace poortwachter {
namespace {

int gravity(const Record& answer) {
  return yes(answer.is(field::oordeel, Word::onvoldoende)) ? 2
         : yes(answer.is(field::oordeel, Word::voldoende)) ? 1
                                                           : 0;
}

}  // namespace

const Record* answer_to(const Rule& rule, const Case& c) {
  looked_at.add(rule.role);
  const Record* answer = nullptr;
  for (const Record& r : c.dossier.judgements) {
    if (r.text(field::vraag) != rule.id) continue;
    // What is said of one shortcoming does not answer for the others.
    if (rule.role == Role::chance_missed && !r.text(field::betreft).empty()) continue;
    const auto day = r.date(field::datum);
    if (day && *day > c.as_of) continue;
    // The last answer stands; of one day the gravest, so that the order in the file does not
    // matter.
    if (answer == nullptr || day > answer->date(field::datum) ||
        (day == answer->date(field::datum) && gravity(r) > gravity(*answer)))
      answer = &r;
  }
  return answer;
}

std::optional<Word> answered(Role question, const Case& c) {
  const Record* answer = answer_to(rule_with(question), c);
  return answer != nullptr ? answer->word(field::oordeel) : std::nullopt;
}

void check_question(Check& k) {
  const Record* answer = answer_to(k.rule, k.c);
  // What fell short by the auditor's judgement did so all the time; what he may still find would.
  const auto all_the_time = [&](Finding& f) {
    f.short_from = k.c.fsd;
    f.short_to = std::max(k.c.fsd, k.c.efforts_moment);
  };
  if (answer == nullptr) return all_the_time(k.by_key("unknown"));
  const bool falls_short = yes(answer->is(field::oordeel, Word::onvoldoende));
  Finding& f = k.by_key(yes(answer->is(field::oordeel, Word::voldoende)) ? "pass"
                        : falls_short                                    ? "fail"
                                                                         : "not_applicable");
  if (falls_short) f.degree = Degree::serious;
  f.actual = answer->date(field::datum);
  f.place = answer->place;
  all_the_time(f);
}

}  // namespace poortwachter
