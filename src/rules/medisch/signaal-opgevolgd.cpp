#include <algorithm>
#include <array>
#include <optional>

#include "law/medisch.hpp"
#include "rules/medisch/signaal-opgevolgd.rule.hpp"

namespace poortwachter::medisch_signaal_opgevolgd {
namespace {

/// What counts as acting on a signal when the dossier does not name the day itself.
constexpr std::array kAnswers{Kind::consult_bedrijfsarts,
                              Kind::probleemanalyse,
                              Kind::actueel_oordeel,
                              Kind::plan_van_aanpak,
                              Kind::evaluatie,
                              Kind::interventie,
                              Kind::deskundigenoordeel,
                              Kind::arbeidsdeskundig_onderzoek,
                              Kind::werkhervatting};

struct Signal {
  const Event* event;
  Date due;
  std::optional<Date> acted;
  bool stated;  ///< `reactie_datum`, not derived from an event
};

/// The judgement in which a bedrijfsarts gives the signal is no answer to it.
bool gives(const Event& judgement, const Event& signal) {
  return judges_possibilities(judgement.kind) && judgement.day == signal.day &&
         yes(signal.is(Field::van_wie, Word::bedrijfsarts));
}

/// Work for fewer hours than before, on the day of the signal, is what the signal tells of.
bool falls_back(const Case& c, const Event& work, const Event& signal) {
  if (work.kind != Kind::werkhervatting || work.day != signal.day) return false;
  const auto now = work.number(Field::uren_per_week);
  const Resumption* before = nullptr;
  for (const Resumption& r : c.resumptions())
    if (r.days.from < work.day && r.days.until >= work.day) before = &r;
  const auto then = before == nullptr ? std::nullopt : before->event->number(Field::uren_per_week);
  return now && then && *now < *then;
}

std::optional<Date> first_answer(const Case& c, const Event& signal) {
  std::optional<Date> first;
  for (const Kind kind : kAnswers) {
    const auto all = c.events(kind);
    auto e = std::ranges::lower_bound(all, signal.day, {}, [](const Event* x) { return x->day; });
    while (e != all.end() &&
           (no((*e)->yes(Field::uitgevoerd)) || gives(**e, signal) || falls_back(c, **e, signal)))
      ++e;
    if (e != all.end()) first = std::min(first.value_or((*e)->day), (*e)->day);
  }
  return first;
}

Signal read(const Check& k, const Event* e) {
  Signal s{e, k.c.clock.after(e->day, law::medisch::signaal.days(e->day)),
           k.c.happened(*e, Field::reactie_datum), true};
  if (!s.acted) {
    s.acted = first_answer(k.c, *e);
    s.stated = false;
  }
  return s;
}

bool answers_delivered(const Case& c, Date from, Date to) {
  return std::all_of(kAnswers.begin(), kAnswers.end(),
                     [&](Kind kind) { return c.delivered(kind, from, to); });
}

/// What the sentences show.
struct Shown {
  Date due, actual, from;
  int count, limit;

  Shown(const Case& c, const Signal& s)
      : due(s.due),
        actual(s.acted.value_or(s.due)),
        from(s.event->day),
        count(c.clock.counted(from, actual)),
        limit(law::medisch::signaal.days(from)) {}
};

void fill(Finding& f, const Check& k, const Signal& s) {
  f.due = s.due;
  f.actual = s.acted;
  f.limit = law::medisch::signaal.days(s.event->day);
  if (s.acted) f.count = k.c.clock.counted(s.event->day, *s.acted);
  f.place = s.event->place_of(Field::reactie_datum);
  f.short_from = s.due;
  f.short_to =
      std::max(s.due, s.acted ? std::min(*s.acted, k.c.efforts_moment) : k.c.efforts_moment);
}

/// True when it was acted on in time.
bool settle(Check& k, Signal s) {
  const Case& c = k.c;
  if (s.acted && *s.acted <= s.due) return true;
  if (s.due > c.efforts_end) return false;
  const Shown shown(c, s);
  if (c.as_of <= s.due) {
    fill(k.upcoming(msg::upcoming::of(shown)), k, s);
  } else if (!s.stated && !answers_delivered(c, s.event->day, s.due)) {
    s.acted.reset();
    fill(k.unknown(msg::unknown::of(shown)), k, s);
  } else if (s.acted) {
    fill(k.fail(msg::late::of(shown)), k, s);
  } else {
    fill(k.fail(msg::missing::of(shown), Degree::serious), k, s);
  }
  return false;
}

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Event* good = nullptr;
  for (const Event* e : c.events(Kind::signaal))
    if (settle(k, read(k, e))) good = e;
  if (!k.empty()) return;
  if (good != nullptr) {
    const Signal s = read(k, good);
    return fill(k.pass(msg::pass::of(Shown(c, s))), k, s);
  }
  c.delivered(Kind::signaal) ? k.not_applicable(msg::not_applicable{})
                             : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::medisch_signaal_opgevolgd
