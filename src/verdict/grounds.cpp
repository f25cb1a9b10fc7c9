#include "verdict/grounds.hpp"

#include <algorithm>
#include <array>

namespace poortwachter {
namespace {

constexpr std::array kNever{Word::vertrouwen_op_deskundige, Word::kosten, Word::plek_vervuld,
                            Word::einde_dienstverband, Word::latere_uitkering};

/// A ground for a period covers a shortcoming that lies wholly in it.
bool in_period(const Record& g, const Finding& f) {
  const auto from = g.date(Field::van);
  const auto to = g.date(Field::tot);
  if (!from && !to) return true;
  if (!f.short_from || !f.short_to) return false;
  return (!from || *from <= *f.short_from) && (!to || *to >= *f.short_to);
}

}  // namespace

bool never_a_ground(const Record& g) {
  const auto kind = g.word(Field::soort_grond);
  return kind && std::find(kNever.begin(), kNever.end(), *kind) != kNever.end();
}

bool names(const Record& g, const Rule& rule) {
  std::string_view what = g.text(Field::betreft);
  if (what.ends_with("/*")) what.remove_suffix(2);
  return what == rule.id || what == rule.family();
}

Cover cover(const Case& c, const Finding& f) {
  Cover best = Cover::none;
  for (const Record& g : c.dossier.grounds) {
    const auto day = g.date(Field::datum);
    if ((day && *day > c.as_of) || never_a_ground(g) || !names(g, *f.rule) || !in_period(g, f))
      continue;
    if (yes(g.is(Field::bevestigd_door, Word::uwv)))
      best = Cover::confirmed;
    else if (!g.text(Field::stuk).empty())
      best = std::max(best, Cover::stated);
  }
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (yes(e->is(Field::onderwerp, Word::inspanningen_werkgever)) &&
        yes(e->is(Field::uitkomst, Word::positief)) && f.short_to && *f.short_to <= e->day)
      best = Cover::confirmed;
  return best;
}

}  // namespace poortwachter
