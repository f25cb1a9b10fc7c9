#include "verdict/grounds.hpp"

#include <algorithm>

namespace poortwachter {
namespace {

/// A ground for a period covers a shortcoming that lies wholly in it.
bool in_period(const Record& g, const Finding& f) {
  const auto from = g.date(Field::van);
  const auto to = g.date(Field::tot);
  if (!from && !to) return true;
  if (!f.short_from || !f.short_to) return false;
  return (!from || *from <= *f.short_from) && (!to || *to >= *f.short_to);
}

bool put_forward(const Case& c, const Record& g, const Rule& rule) {
  const auto day = g.date(Field::datum);
  return !(day && *day > c.as_of) && rule.named_by(g.text(Field::betreft));
}

/// What one ground does for one finding.
Cover worth(const Record& g, const Finding& f) {
  if (never_a_ground(g) || !in_period(g, f)) return Cover::none;
  if (yes(g.is(Field::bevestigd_door, Word::uwv))) return Cover::confirmed;
  return g.text(Field::stuk).empty() ? Cover::none : Cover::stated;
}

bool positive_opinion(const Event& e) {
  return yes(e.is(Field::onderwerp, Word::inspanningen_werkgever)) &&
         yes(e.is(Field::uitkomst, Word::positief));
}

/// A positive opinion on the employer's efforts covers the time up to its date.
const Event* covering_opinion(const Case& c, const Finding& f) {
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (positive_opinion(*e) && f.short_to && *f.short_to <= e->day) return e;
  return nullptr;
}

Text worth_in_words(const Record& g, const Finding& f) {
  if (never_a_ground(g)) return {"is nooit een deugdelijke grond", "is never a valid ground"};
  if (!in_period(g, f))
    return {"dekt niet de hele periode van deze tekortkoming",
            "does not cover the whole period of this shortcoming"};
  switch (worth(g, f)) {
    case Cover::confirmed:
      return {"is door UWV bevestigd", "was confirmed by UWV"};
    case Cover::stated:
      return {"heeft een stuk; UWV weegt die nog", "has a document; UWV will weigh it"};
    case Cover::none:
      break;
  }
  return {"heeft geen stuk en telt zo niet mee", "has no document and so does not count"};
}

}  // namespace

Cover cover(const Case& c, const Finding& f) {
  if (covering_opinion(c, f) != nullptr) return Cover::confirmed;
  Cover best = Cover::none;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule)) best = std::max(best, worth(g, f));
  return best;
}

Message ground_beside(const Case& c, const Finding& f) {
  Message m;
  const auto add = [&m](const std::string& nl, const std::string& en) {
    if (!m.empty()) m = {m.nl + "; ", m.en + "; "};
    m.nl += nl;
    m.en += en;
  };
  for (const Record& g : c.dossier.grounds) {
    if (!put_forward(c, g, *f.rule)) continue;
    const Text words = worth_in_words(g, f);
    const std::string line = std::to_string(g.place.line);
    add("de grond van regel " + line + " " + std::string(words.nl),
        "the ground on line " + line + " " + std::string(words.en));
  }
  for (const Event* e : c.events(Kind::deskundigenoordeel))
    if (positive_opinion(*e) && f.short_from && f.short_to && *f.short_from <= e->day &&
        e->day < *f.short_to) {
      const std::string line = std::to_string(e->place.line);
      add("het positieve deskundigenoordeel van regel " + line +
              " dekt de tijd tot zijn datum, niet daarna",
          "the positive expert opinion on line " + line +
              " covers the time up to its date, not after it");
    }
  if (const Event* e = covering_opinion(c, f)) {
    const std::string line = std::to_string(e->place.line);
    add("het positieve deskundigenoordeel van regel " + line + " dekt de tijd tot zijn datum",
        "the positive expert opinion on line " + line + " covers the time up to its date");
  }
  return m;
}

}  // namespace poortwachter
