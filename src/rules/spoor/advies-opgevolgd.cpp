// Advice of the experts is acted on (BRB par. 6).
#include <array>

#include "rules/spoor/examined.hpp"

namespace poortwachter {
namespace {

enum class Outcome : std::uint8_t { none, followed, open, in_part, ignored };

Outcome of_intervention(const Event& e) {
  const Tri advised = e.yes(Field::geadviseerd);
  const Tri done = e.yes(Field::uitgevoerd);
  if (no(advised)) return Outcome::none;
  if (yes(done)) return yes(advised) ? Outcome::followed : Outcome::none;
  return yes(advised) && no(done) ? Outcome::ignored : Outcome::open;
}

Outcome of_advice(const Event& e) {
  const Value* advice = e.find(Field::adviseert);
  const auto followed = e.word(Field::opgevolgd);
  if (advice == nullptr)  // said not to be followed, but not what it was
    return followed && *followed != Word::ja ? Outcome::open : Outcome::none;
  if (advice->words().empty()) return Outcome::none;
  if (!followed) return Outcome::open;
  return *followed == Word::ja         ? Outcome::followed
         : *followed == Word::ten_dele ? Outcome::in_part
                                       : Outcome::ignored;
}

Outcome outcome(const Event& e) {
  switch (e.kind) {
    case Kind::interventie:
      return of_intervention(e);
    case Kind::probleemanalyse:
    case Kind::consult_bedrijfsarts:
    case Kind::actueel_oordeel:
    case Kind::arbeidsdeskundig_onderzoek:
      return of_advice(e);
    default:
      return Outcome::none;
  }
}

struct Named {
  Word word;
  Text text;
};
constexpr std::array kAdvice{
    Named{Word::opbouw, {"opbouw van uren of taken", "building up hours or tasks"}},
    Named{Word::aanpassing_werk, {"aanpassing van het werk", "adapting the work"}},
    Named{Word::ander_werk, {"ander werk", "other work"}},
    Named{Word::spoor2, {"spoor 2", "spoor 2"}},
    Named{Word::arbeidsdeskundige, {"arbeidsdeskundig onderzoek", "a labour expert's study"}},
    Named{Word::mediation, {"mediation", "mediation"}},
    Named{Word::deskundigenoordeel, {"deskundigenoordeel", "an expert opinion of UWV"}},
    Named{Word::interventie, {"interventie", "an intervention"}}};
constexpr std::array kInterventions{
    Named{Word::scholing, {"scholing", "schooling"}},
    Named{Word::training, {"training", "training"}},
    Named{Word::werkplekaanpassing, {"aanpassing van de werkplek", "adapting the workplace"}},
    Named{Word::begeleiding, {"begeleiding", "guidance"}},
    Named{Word::mediation, {"mediation", "mediation"}},
    Named{Word::overig, {"interventie", "intervention"}}};

Message advised(const Event& e) {
  Message m;
  if (e.kind == Kind::interventie) {
    const Word kind = e.word(Field::soort_interventie).value_or(Word::overig);
    for (const Named& n : kInterventions)
      if (n.word == kind) add_item(m, n.text);
    return m;
  }
  for (const Named& n : kAdvice)
    if (yes(e.has(Field::adviseert, n.word))) add_item(m, n.text);
  if (m.empty()) m = {"niet gezegd wat", "not said what"};
  return m;
}

Finding& finding(Check& k, Outcome o, const Event& e) {
  if (o == Outcome::in_part) return k.fail("in_part", Degree::slight);
  if (o == Outcome::open) return k.unknown();
  return k.fail(e.kind == Kind::interventie ? "not_done" : "not_followed", Degree::serious);
}

void fill(Check& k, Finding& f, const Event& e, Date due) {
  f.what = advised(e);
  f.from = e.day;
  f.due = due;
  f.place = e.place;
  f.short_from = due;
  f.short_to = k.c.efforts_moment;
}

void check_without_advice(Check& k, bool ended) {
  if (ended)
    k.not_applicable("not_applicable_ended");
  else if (k.c.delivered(Kind::consult_bedrijfsarts) && k.c.delivered(Kind::interventie))
    k.not_applicable();
  else
    k.unknown("unknown_absent");
}

}  // namespace

void check_spoor_advies_opgevolgd(Check& k) {
  const Case& c = k.c;
  const Event* done = nullptr;
  const Event* waiting = nullptr;
  const Event* open = nullptr;
  bool ended = false;
  const auto due = [&](const Event& e) {
    return c.clock.after(e.day, k.days("opvolgtermijn", e.day));
  };
  for (const Event* e : c.events()) {
    const Outcome o = outcome(*e);
    if (o == Outcome::none) continue;
    if (o == Outcome::followed)
      done = e;
    else if (c.over_by(due(*e)))
      ended = true;
    else if (c.as_of <= due(*e))
      waiting = waiting != nullptr ? waiting : e;
    else if (o == Outcome::open)
      open = open != nullptr ? open : e;
    else
      fill(k, finding(k, o, *e), *e, due(*e));
  }
  if (!k.empty()) return;
  if (open != nullptr) return fill(k, finding(k, Outcome::open, *open), *open, due(*open));
  if (waiting != nullptr) return fill(k, k.upcoming(), *waiting, due(*waiting));
  if (done == nullptr) return check_without_advice(k, ended);
  Finding& f = k.pass();
  f.from = done->day;
  f.place = done->place;
}

}  // namespace poortwachter
