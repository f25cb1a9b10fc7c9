#include "verdict/grounds.hpp"

#include <algorithm>

namespace poortwachter {
namespace {

constexpr int kYear = 365;

/// A ground for a period covers a shortcoming that lies wholly in it, or of which too few days to
/// count lie outside it.
bool in_period(const Record& g, const Finding& f) {
  const auto from = g.date(Field::van);
  const auto to = g.date(Field::tot);
  if ((!from && !to) || (f.lost && f.lost->grounds_leave_nothing)) return true;
  if (!f.short_from || !f.short_to) return false;
  return (!from || *from <= *f.short_from) && (!to || *to >= *f.short_to);
}

/// A ground covers the same omission under whatever rule it is found: the missing spoor 2 may stand
/// under its start, its day, what followed, or the stretch in which nothing was done.
bool names(std::string_view on, const Rule& rule) {
  if (rule.named_by(on)) return true;
  if (rule.degree != DegreeBasis::track2) return false;
  return std::ranges::any_of(built_in_rules(), [&](const Rule& r) {
    return (r.degree == DegreeBasis::track2 || r.degree == DegreeBasis::idle) && r.named_by(on);
  });
}

bool put_forward(const Case& c, const Record& g, const Rule& rule) {
  const auto day = g.date(Field::datum);
  return !(day && *day > c.as_of) && names(g.text(Field::betreft), rule);
}

bool about_employee(const Event& opinion) {
  return yes(opinion.is(Field::onderwerp, Word::inspanningen_werknemer));
}

/// That the employee would not, or that it was his wish, counts only beside an act of the employer;
/// a memo is not enough (BRB par. 9).
bool needs_an_act(const Record& g) {
  const auto kind = g.word(Field::soort_grond);
  return kind == Word::onwil_werknemer || kind == Word::wens_werknemer;
}
bool employer_acted(const Case& c) {
  const auto opinions = c.events(Kind::deskundigenoordeel);
  return c.first(Kind::maatregel_werkgever) != nullptr ||
         std::ranges::any_of(opinions, [](const Event* e) { return about_employee(*e); });
}

/// UWV held that the employee's efforts fell short: that confirms a ground of unwillingness.
bool unwilling_says_uwv(const Case& c) {
  const auto opinions = c.events(Kind::deskundigenoordeel);
  return std::ranges::any_of(opinions, [](const Event* e) {
    return about_employee(*e) && yes(e->is(Field::uitkomst, Word::negatief));
  });
}

/// AOW within a year after the wait excuses spoor 2 when both agree (Professioneel kader).
bool retires_too_late(const Case& c, const Record& g, const Finding& f) {
  if (g.word(Field::soort_grond) != Word::pensioenleeftijd) return false;
  return f.rule->track != 2 || !c.aow || *c.aow > c.waiting_end + kYear;
}

enum class Flaw : std::uint8_t { none, never, retires_too_late, no_act, period, no_document };

Flaw flaw(const Case& c, const Record& g, const Finding& f) {
  if (never_a_ground(g, c.test_moment)) return Flaw::never;
  if (retires_too_late(c, g, f)) return Flaw::retires_too_late;
  const bool confirmed = yes(g.is(Field::bevestigd_door, Word::uwv));
  if (needs_an_act(g) && !confirmed && !employer_acted(c)) return Flaw::no_act;
  const bool shown = confirmed || !g.text(Field::stuk).empty() ||
                     (g.word(Field::soort_grond) == Word::onwil_werknemer && unwilling_says_uwv(c));
  if (!shown) return Flaw::no_document;
  return in_period(g, f) ? Flaw::none : Flaw::period;
}

/// What one ground does for one finding.
Cover worth(const Case& c, const Record& g, const Finding& f) {
  if (flaw(c, g, f) != Flaw::none) return Cover::none;
  if (yes(g.is(Field::bevestigd_door, Word::uwv))) return Cover::confirmed;
  if (g.word(Field::soort_grond) == Word::onwil_werknemer && unwilling_says_uwv(c))
    return Cover::confirmed;
  return Cover::stated;
}

bool positive_opinion(const Event& e) {
  return yes(e.is(Field::onderwerp, Word::inspanningen_werkgever)) &&
         yes(e.is(Field::uitkomst, Word::positief));
}

/// A positive opinion on the employer's efforts covers the time up to its date.
const Event* covering_opinion(const Case& c, const Finding& f) {
  if (!f.short_to) return nullptr;
  const auto all = c.events(Kind::deskundigenoordeel);
  const auto later =
      std::ranges::lower_bound(all, *f.short_to, {}, [](const Event* e) { return e->day; });
  const auto first =
      std::find_if(later, all.end(), [](const Event* e) { return positive_opinion(*e); });
  return first == all.end() ? nullptr : *first;
}

/// The last of those that cover a part of the shortcoming: it covers the most.
const Event* opinion_within(const Case& c, const Finding& f) {
  if (!f.short_from || !f.short_to) return nullptr;
  const auto all = c.events(Kind::deskundigenoordeel);
  auto e = std::ranges::lower_bound(all, *f.short_to, {}, [](const Event* x) { return x->day; });
  while (e != all.begin() && (*(e - 1))->day >= *f.short_from)
    if (positive_opinion(**--e)) return *e;
  return nullptr;
}

Text worth_in_words(const Case& c, const Record& g, const Finding& f) {
  switch (flaw(c, g, f)) {
    case Flaw::never:
      return {"is nooit een deugdelijke grond", "is never a valid ground"};
    case Flaw::retires_too_late:
      return {
          "telt alleen voor spoor 2, als de AOW-leeftijd binnen een jaar na de wachttijd wordt "
          "bereikt",
          "counts for spoor 2 alone, when the AOW age is reached within a year after the waiting "
          "period"};
    case Flaw::no_act:
      return {
          "telt pas naast een maatregel van de werkgever of een deskundigenoordeel over de "
          "inspanningen van de werknemer",
          "counts only beside a measure of the employer or an expert opinion on the employee's "
          "efforts"};
    case Flaw::period:
      return f.lost && f.lost->ground > 0
                 ? Text{"dekt een deel van de periode van deze tekortkoming; die dagen zijn niet "
                        "meegeteld",
                        "covers a part of the period of this shortcoming; those days are not "
                        "counted"}
                 : Text{"dekt niet de hele periode van deze tekortkoming",
                        "does not cover the whole period of this shortcoming"};
    case Flaw::no_document:
      return {"heeft geen stuk en telt zo niet mee", "has no document and so does not count"};
    case Flaw::none:
      break;
  }
  return worth(c, g, f) == Cover::confirmed
             ? Text{"is door UWV bevestigd", "was confirmed by UWV"}
             : Text{"heeft een stuk; UWV weegt die nog", "has a document; UWV will weigh it"};
}

}  // namespace

Stretches covered_in_part(const Case& c, const Finding& f) {
  Stretches parts;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule) && flaw(c, g, f) == Flaw::period)
      parts.push_back({g.date(Field::van).value_or(kFirstDate),
                       g.date(Field::tot).value_or(kLastDate - 1) + 1});
  return joined(std::move(parts));
}

Cover cover(const Case& c, const Finding& f) {
  // The days that an expert opinion covers are no lost days (lost_days.hpp); where a finding does
  // not say its days the opinion covers all of it.
  if (!f.lost && covering_opinion(c, f) != nullptr) return Cover::confirmed;
  Cover best = Cover::none;
  for (const Record& g : c.dossier.grounds)
    if (put_forward(c, g, *f.rule)) best = std::max(best, worth(c, g, f));
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
    const Text words = worth_in_words(c, g, f);
    const std::string line = std::to_string(g.place.line);
    const bool of_all_time =
        !g.date(Field::van) && !g.date(Field::tot) && worth(c, g, f) != Cover::none;
    add("de grond van regel " + line + " " + std::string(words.nl) +
            (of_all_time ? ", en geldt voor de hele tijd: zij noemt geen `van` en `tot`" : ""),
        "the ground on line " + line + " " + std::string(words.en) +
            (of_all_time ? ", and covers all of the time: it names no `van` and `tot`" : ""));
  }
  if (const Event* e = opinion_within(c, f)) {
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
