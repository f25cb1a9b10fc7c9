#include "rules/vraag/suitable.hpp"

#include "case/grounds.hpp"
#include "poortwachter/field/shared.hpp"
#include "words/write.hpp"

namespace poortwachter {
namespace {

const Event* opinion_on_work(const Case& c) {
  const Event* last = nullptr;
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (decides_on(*e, Word::passende_arbeid)) last = e;
  return last;
}

}  // namespace

bool held_suitable(const Event& opinion) {
  return yes(opinion.is(field::uitkomst, Word::positief));
}

Message opinion_in_words(const Event& opinion) {
  Message m{"deskundigenoordeel van " + date_text(opinion.day, Language::nl),
            "expert opinion of " + date_text(opinion.day, Language::en)};
  add_line(m, opinion);
  return m;
}

void check_with_opinion(Check& k, Finding& (*say)(Check&, const Event& opinion)) {
  const Event* opinion = opinion_on_work(k.c);
  if (opinion == nullptr || answer_to(k.rule, k.c) != nullptr) return check_question(k);
  Finding& f = say(k, *opinion);
  f.actual = opinion->day;
  f.place = opinion->place;
}

}  // namespace poortwachter
