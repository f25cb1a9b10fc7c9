#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "case/work.hpp"
#include "law/medisch.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/signaal.hpp"
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

/// What was done on a signal, and on which day.
struct Deed {
  Date day;
  const Event* by;
};

struct Signal {
  const Event* event;
  Date due;
  std::optional<Date> acted;
  const Event* by;  ///< null: `reactie_datum` says the day, or nothing was done
};

/// The first answer to a signal, worked out once for those of one day: a dossier may hold many.
class Answers {
 public:
  explicit Answers(const Case& c) : c_(c) {
    for (const Kind expert : {Kind::deskundigenoordeel, Kind::arbeidsdeskundig_onderzoek})
      for (const Event* e : c.events(expert))
        if (const auto asked = c.happened(*e, field::aangevraagd); asked && !by_employee(*e))
          asked_.push_back({*asked, e});
    std::ranges::stable_sort(asked_, {}, &Deed::day);
  }

  std::optional<Deed> first(const Event& signal) {
    const bool by_physician = yes(signal.is(field::van_wie, Word::bedrijfsarts));
    const auto [known, fresh] = known_.try_emplace({signal.day, by_physician});
    if (fresh) known->second = find(signal.day, by_physician);
    return known->second;
  }

 private:
  /// Who asks for the opinion acts; that the employee does is no reaction of the employer.
  static bool by_employee(const Event& e) { return yes(e.is(field::aanvrager, Word::werknemer)); }

  [[nodiscard]] std::optional<Deed> find(Date day, bool by_physician) const {
    // The judgement in which a bedrijfsarts gives the signal is no answer to it; nor is work for
    // fewer hours than before, which is what the signal tells of.
    const auto is_signal = [&](const Event& e) {
      return e.day == day && ((by_physician && judges_possibilities(e.kind)) ||
                              (e.kind == Kind::werkhervatting && falls_back(c_, e)));
    };
    std::optional<Deed> first;
    const auto add = [&](Deed d) {
      if (!first || d.day < first->day) first = d;
    };
    // An expert was called in on the day on which he was asked.
    if (const auto asked = std::ranges::lower_bound(asked_, day, {}, &Deed::day);
        asked != asked_.end())
      add(*asked);
    for (const Kind kind : kAnswers) {
      const auto all = c_.events(kind);
      auto e = std::ranges::lower_bound(all, day, {}, [](const Event* x) { return x->day; });
      while (e != all.end() &&
             (no((*e)->yes(field::uitgevoerd)) || by_employee(**e) || is_signal(**e)))
        ++e;
      if (e != all.end()) add({(*e)->day, *e});
    }
    return first;
  }

  const Case& c_;
  std::vector<Deed> asked_;  ///< experts, by the day on which they were asked
  std::map<std::pair<Date, bool>, std::optional<Deed>> known_;
};

Signal read(const Check& k, Answers& answers, const Event* e) {
  Signal s{e, k.c.clock.after(e->day, law::medisch::signaal.days(e->day)),
           k.c.happened(*e, field::reactie_datum), nullptr};
  if (s.acted) return s;
  if (const auto deed = answers.first(*e)) {
    s.acted = deed->day;
    s.by = deed->by;
  }
  return s;
}

bool answers_delivered(const Case& c, Date from, Date to) {
  return std::all_of(kAnswers.begin(), kAnswers.end(),
                     [&](Kind kind) { return c.delivered(kind, from, to); });
}

/// By what it was acted on, with its line.
Message by_what(const Signal& s) {
  if (s.by != nullptr) return event_in_words(*s.by);
  Message m{"reactiedatum", "day of the reaction"};
  const std::string line = std::to_string(s.event->place_of(field::reactie_datum).line);
  m.nl += ", dossierregel " + line;
  m.en += ", line " + line;
  return m;
}

/// What the sentences show.
struct Shown {
  Date due, actual, from;
  int count, limit;
  Message what;

  Shown(const Case& c, const Signal& s)
      : due(s.due),
        actual(s.acted.value_or(s.due)),
        from(s.event->day),
        count(c.clock.counted(from, actual)),
        limit(law::medisch::signaal.days(from)),
        what(by_what(s)) {}
};

void fill(Finding& f, const Check& k, const Signal& s) {
  f.due = s.due;
  f.actual = s.acted;
  f.limit = law::medisch::signaal.days(s.event->day);
  if (s.acted) f.count = k.c.clock.counted(s.event->day, *s.acted);
  f.place = s.event->place_of(field::reactie_datum);
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
  } else if ((!s.acted || s.by != nullptr) && !answers_delivered(c, s.event->day, s.due)) {
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
  Answers answers(c);
  const Event* good = nullptr;
  for (const Event* e : c.events(Kind::signaal))
    if (settle(k, read(k, answers, e))) good = e;
  if (!k.empty()) return;
  if (good != nullptr) {
    const Signal s = read(k, answers, good);
    const Shown shown(c, s);
    return fill(
        s.by == nullptr ? k.pass(msg::pass::of(shown)) : k.pass(msg::pass_followed::of(shown)), k,
        s);
  }
  c.delivered(Kind::signaal) ? k.not_applicable(msg::not_applicable{})
                             : k.unknown(msg::unknown_absent{});
}

}  // namespace poortwachter::medisch_signaal_opgevolgd
