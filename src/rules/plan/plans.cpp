#include "rules/plan/plans.hpp"

#include <algorithm>

namespace poortwachter {
namespace {

bool all_judgements_delivered(const Case& c, Date until) {
  return c.delivered(Kind::probleemanalyse, c.fsd, until) &&
         c.delivered(Kind::consult_bedrijfsarts, c.fsd, until) &&
         c.delivered(Kind::actueel_oordeel, c.fsd, until);
}

}  // namespace

Tri plan_owed(const Case& c) {
  if (c.judgements().empty()) return c.any_possibilities(c.fsd, c.test_moment);
  const Judgement& first = c.judgements().front();
  const Date from = std::min(std::max(c.fsd, first.from), c.test_moment);
  const Tri since = c.any_possibilities(from, c.test_moment);
  if (from == c.fsd || all_judgements_delivered(c, first.event->day)) return since;
  // An earlier judgement may exist that was not handed over.
  return since || (c.any_possibilities(c.fsd, from - 1) && Tri::unknown);
}

void add_key(Message& list, Field key) {
  for (std::string* text : {&list.nl, &list.en}) {
    if (!text->empty()) *text += ", ";
    *text += name(key);
  }
}

void judge_key(PlanAnswer& answer, Field key, Tri in_order) {
  if (no(in_order)) add_key(answer.lacks, key);
  if (unknown(in_order)) add_key(answer.silent, key);
}

void judge_plans(Check& k, std::span<const Event* const> plans,
                 PlanAnswer (*judge)(const Event& plan)) {
  const auto fill = [](Finding& f, const Event& plan, Message what) {
    f.actual = plan.day;
    f.place = plan.place;
    f.what = std::move(what);
  };
  const Event* open = nullptr;
  Message asked;
  for (const Event* plan : plans) {
    PlanAnswer answer = judge(*plan);
    if (!answer.lacks.empty()) {
      fill(k.fail(answer.message), *plan, std::move(answer.lacks));
    } else if (!answer.silent.empty() && open == nullptr) {
      open = plan;
      asked = std::move(answer.silent);
    }
  }
  if (open != nullptr)
    fill(k.unknown(), *open, std::move(asked));
  else if (k.empty())
    fill(k.pass(), *plans.back(), {});
}

}  // namespace poortwachter
