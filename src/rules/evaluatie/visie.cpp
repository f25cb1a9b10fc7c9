// evaluatie/visie: the view of both in the evaluations, since 1 July 2023.
#include <algorithm>
#include <array>

#include "law/plan.hpp"
#include "rules/check.hpp"

namespace poortwachter {
namespace {

constexpr std::array kEvaluations{Kind::evaluatie, Kind::eerstejaarsevaluatie, Kind::eindevaluatie};
constexpr std::array kViews{Field::visie_werkgever, Field::visie_werknemer};

void fill(Finding& f, const Event& e) {
  f.actual = e.day;
  f.place = e.place;
}

}  // namespace

void check_evaluatie_visie(Check& k) {
  const Case& c = k.c;
  const Event* last = nullptr;
  const Event* silent = nullptr;
  Message asked;
  bool all = true;
  for (const Kind kind : kEvaluations) all = all && c.delivered(kind);
  for (const Event* e : c.events()) {
    if (std::ranges::find(kEvaluations, e->kind) == kEvaluations.end() || e->day > c.efforts_end)
      continue;
    if (law::plan::zienswijzen.days(e->day) == 0) continue;
    last = e;
    Message lacks;
    Message unsaid;
    for (const Field f : kViews) {
      const Tri there = e->yes(f);
      if (no(there)) add_key(lacks, f);
      if (unknown(there)) add_key(unsaid, f);
    }
    if (!lacks.empty()) {
      Finding& f = k.fail("fail");
      fill(f, *e);
      f.what = std::move(lacks);
    } else if (!unsaid.empty() && silent == nullptr) {
      silent = e;
      asked = std::move(unsaid);
    }
  }
  if (silent != nullptr) {
    Finding& f = k.unknown();
    fill(f, *silent);
    f.what = std::move(asked);
  }
  if (!k.empty()) return;
  if (last != nullptr)
    fill(k.pass(), *last);
  else if (all)
    k.not_applicable();
  else
    k.unknown("unknown_absent");
}

}  // namespace poortwachter
