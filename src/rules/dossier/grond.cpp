// A stated ground names what it excuses, has a document, and is of a kind that can excuse.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "case/grounds.hpp"
#include "poortwachter/field/ground.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/dossier/grond.rule.hpp"

namespace poortwachter::dossier_grond {
namespace {

bool names_a_rule(const Record& ground) {
  const auto rules = built_in_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule& r) { return r.named_by(ground.text(field::betreft)); });
}

/// Why a ground of this kind never counts.
Finding& never(Check& k, Word kind) {
  const std::string word(name(kind));
  switch (kind) {
    case Word::vertrouwen_op_deskundige:
      return k.fail(msg::never_expert{});
    case Word::kosten:
      return k.fail(msg::never_cost{});
    case Word::einde_dienstverband:
      return k.fail(msg::never_contract_end{});
    case Word::latere_uitkering:
      return k.fail(msg::never_later_benefit{});
    default:
      return k.fail(msg::never{.what = Message{word, word}});
  }
}

void judge(Check& k, const Record& g) {
  const auto kind = g.word(field::soort_grond);
  bool good = true;
  const auto wrong = [&](Finding& f, Field field) {
    f.place = g.place_of(field);
    good = false;
  };
  if (g.text(field::betreft).empty())
    wrong(k.fail(msg::names_nothing{}), field::betreft);
  else if (!names_a_rule(g))
    wrong(k.fail(msg::no_such_rule{}), field::betreft);
  if (lacks_opinion(k.c, g)) wrong(k.unknown(msg::unknown_opinion{}), field::bevestigd_door);
  if (g.text(field::stuk).empty() && !confirmed_by_uwv(k.c, g))
    wrong(k.fail(msg::no_document{}), field::stuk);
  if (!kind)
    wrong(k.unknown(msg::unknown{}), field::soort_grond);
  else if (never_a_ground(g, k.c.test_moment))
    wrong(never(k, *kind), field::soort_grond);
  else if (kind == Word::gedwongen_sluiting && !confirmed_by_uwv(k.c, g))
    wrong(k.unknown(msg::unknown_closure{}), field::soort_grond);
  // A closure, and what UWV held of a period, begin and end.
  const bool for_a_time = kind == Word::gedwongen_sluiting || kind == Word::uwv_besluit;
  if (for_a_time && g.find(field::van) == nullptr && g.find(field::tot) == nullptr)
    wrong(k.unknown(msg::unknown_days{}), field::van);
  if (good) k.pass(msg::pass{}).place = g.place;
}

}  // namespace

void check(Check& k) {
  std::vector<const Record*> grounds;
  for (const Record& g : k.c.dossier.grounds) {
    // The paper of a ground that is dated later is not there yet.
    const auto day = g.date(field::datum);
    if (!day || *day <= k.c.as_of) grounds.push_back(&g);
  }
  // The order of the file means nothing.
  std::ranges::stable_sort(grounds, {}, [&k](const Record* g) {
    return std::tuple(g->word(field::soort_grond), g->text(field::betreft), g->text(field::stuk),
                      confirmed_by_uwv(k.c, *g));
  });
  for (const Record* g : grounds) judge(k, *g);
  if (k.empty()) k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::dossier_grond
