// evaluatie/visie: the view of both in the evaluations, since 1 July 2023.
#include <algorithm>
#include <array>

#include "law/plan.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/evaluatie/visie.rule.hpp"

namespace poortwachter::evaluatie_visie {
namespace {

constexpr std::array kEvaluations{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie};
constexpr std::array kViews{field::visie_werkgever, field::visie_werknemer};

/// In a case of before the change of 1 July 2023 the views are asked once the plan or the
/// first-year evaluation was made or adjusted after it (Regeling procesgang art. 7b, until 1 July
/// 2025).
bool of_the_old_law(const Case& c, const Event& e) {
  const auto views = [](Date d) { return law::plan::zienswijzen.days(d) > 0; };
  if (views(c.fsd) || law::plan::overgang_zienswijzen.days(e.day) == 0 ||
      e.kind == Kind::eerstejaarsevaluatie)
    return false;
  const auto renewed = [&](Kind kind) {
    const auto all = c.events(kind);
    return std::any_of(all.begin(), all.end(),
                       [&](const Event* r) { return views(r->day) && r->day <= e.day; });
  };
  return !renewed(Kind::plan_van_aanpak) && !renewed(Kind::eerstejaarsevaluatie);
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* last = nullptr;
  const Event* silent = nullptr;
  Message asked;
  bool all = true;
  bool old = false;  // there was one, of a case to which the old law applies
  for (const Kind kind : kEvaluations) all = all && c.delivered(kind);
  for (const Event* e : c.events()) {
    if (std::ranges::find(kEvaluations, e->kind) == kEvaluations.end() || e->day > c.efforts_end)
      continue;
    if (law::plan::zienswijzen.days(e->day) == 0) continue;
    if (of_the_old_law(c, *e)) {
      old = true;
      continue;
    }
    last = e;
    Message lacks;
    Message unsaid;
    for (const Field f : kViews) {
      const Tri there = e->yes(f);
      if (no(there)) add_key(lacks, f);
      if (unknown(there)) add_key(unsaid, f);
    }
    if (!lacks.empty()) {
      k.fail(msg::fail{.actual = e->day, .what = std::move(lacks)}).place = e->place;
    } else if (!unsaid.empty() && silent == nullptr) {
      silent = e;
      asked = std::move(unsaid);
    }
  }
  if (silent != nullptr) {
    const struct {
      Date actual;
      Message what;
    } shown{silent->day, std::move(asked)};
    const bool is_signed =
        yes(silent->yes(field::ondertekend_werkgever) && silent->yes(field::ondertekend_werknemer));
    (is_signed ? k.unknown(msg::unknown_signed::of(shown)) : k.unknown(msg::unknown::of(shown)))
        .place = silent->place;
  }
  if (!k.empty()) return;
  if (last != nullptr)
    k.pass(msg::pass{.actual = last->day}).place = last->place;
  else if (all && old)
    k.not_applicable(msg::not_applicable_old{});
  else if (all)
    k.not_applicable(msg::not_applicable{});
  else
    k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::evaluatie_visie
