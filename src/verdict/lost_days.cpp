#include "verdict/lost_days.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "law/inspanning.hpp"
#include "law/oordeel.hpp"
#include "poortwachter/field/judgement.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/check.hpp"
#include "rules/shared_messages.hpp"
#include "verdict/excuses.hpp"
#include "verdict/grounds.hpp"
#include "verdict/repairable.hpp"

namespace poortwachter {
namespace {

/// Why no day was lost.
Message causes(const LostDays& l) {
  Message m;
  const auto add = [&](int days, const Text& why) {
    if (days > 0) add_item(m, why);
  };
  add(l.no_possibilities, {"er waren geen mogelijkheden", "there were no possibilities"});
  add(l.leave, {"er was verlof of herstel", "there was leave or recovery"});
  add(l.opinion, {"UWV vond de inspanningen voldoende", "UWV held the efforts sufficient"});
  add(l.activity, {"er liep iets anders met hetzelfde doel", "something else to the same end ran"});
  add(l.ground, {"een grond dekt die tijd", "a ground covers that time"});
  if (m.empty()) add_item(m, {"het duurde geen dag", "it did not last a day"});
  return m;
}

/// By the number of lost days; `never`: not done by the end of the tested efforts.
Degree degree_of(const Rule& rule, Date first_sick_day, int lost, bool never, bool in_part) {
  const int remark = law::oordeel::opmerking.days(first_sick_day);
  const int slight = law::oordeel::licht.days(first_sick_day);
  bool counts = lost > remark;
  bool serious = lost > slight || never;
  switch (rule.degree) {
    case DegreeBasis::track2:
      counts = true;
      serious = lost > remark || never;
      break;
    case DegreeBasis::idle:
      counts = lost >= law::inspanning::stilstand.days(first_sick_day);
      serious = lost > slight;
      break;
    case DegreeBasis::opinion:
      counts = counts || never;
      break;
    case DegreeBasis::lost_days:
    case DegreeBasis::follow:
      break;
  }
  if (!counts) return Degree::none;
  return serious && !in_part ? Degree::serious : Degree::slight;
}

/// Ascending, disjoint stretches of days.
class DaySet {
 public:
  explicit DaySet(Days d) {
    if (!d.empty()) parts_.push_back(d);
  }

  /// Takes the days of the stretches out, which ascend and are disjoint; gives how many there were.
  int take(std::span<const Days> out) {
    if (out.empty() || parts_.empty() || out.front().from >= parts_.back().until ||
        out.back().until <= parts_.front().from)
      return 0;
    const int before = size();
    std::vector<Days> left;
    auto first = out.begin();
    for (Days rest : parts_) {
      first = std::ranges::lower_bound(first, out.end(), rest.from + 1, {}, &Days::until);
      for (auto d = first; d != out.end() && d->from < rest.until; ++d) {
        if (rest.from < d->from) left.push_back({rest.from, d->from});
        rest.from = std::min(d->until, rest.until);
      }
      if (!rest.empty()) left.push_back(rest);
    }
    parts_ = std::move(left);
    return before - size();
  }
  int take(Days d) { return take(std::span(&d, 1)); }

  [[nodiscard]] int size() const {
    int n = 0;
    for (const Days& p : parts_) n += p.until - p.from;
    return n;
  }

 private:
  std::vector<Days> parts_;
};

/// The days on which it fell short, within the tested efforts.
std::optional<Days> short_days(const Case& c, const Finding& f) {
  if (!f.short_from || !f.short_to) return std::nullopt;
  Date from = *f.short_from;
  if (f.due) from = std::max(from, *f.due + 1);  // the last day in time is no day short
  return Days{std::max(from, c.fsd), std::min(*f.short_to, c.efforts_moment) + 1};
}

bool counts(const Finding& f) {
  return f.status == Status::fail && f.weight == Weight::substantive;
}

/// Unknown of an effort, of days that are known.
bool may_count(const Finding& f) {
  return f.status == Status::unknown && f.weight == Weight::substantive && f.rule->existence &&
         !f.fell_short && f.short_from && f.short_to;
}

/// Whether a chance was missed is asked of a shortcoming, and of none that was answered.
void settle_question(std::span<Finding> findings) {
  const bool open = std::ranges::any_of(
      findings, [](const Finding& f) { return counts(f) && unknown(f.chance_missed); });
  for (Finding& f : findings)
    if (!open && f.rule->role == Role::chance_missed && f.status == Status::unknown) {
      f.status = Status::not_applicable;
      f.message = &shared::nothing_to_ask;
      f.short_from.reset();
      f.short_to.reset();
    }
}

class Weighing {
 public:
  Weighing(const Case& c, std::span<Finding> findings) : c_(c), findings_(findings), excuses_(c) {}

  void weigh_all() {
    for (Finding& f : findings_)
      if (may_count(f)) settle_harmless(f);
    for (Finding& f : findings_)
      if (counts(f) && f.rule->role == Role::none_substantiated) weigh_one(f);
    for (Finding& f : findings_)
      if (counts(f) && !f.lost && !f.rule->yields_to_track2) weigh_one(f);
    // That nothing was done comes last: what is missing spoor 2 is counted there.
    for (Finding& f : findings_)
      if (counts(f) && f.rule->yields_to_track2) weigh_one(f);
  }

 private:
  /// Were it to fall short, would it count? Where too few days are left for that, nothing hangs on
  /// the answer: it is asked as other presumptions are.
  void settle_harmless(Finding& f) const {
    const auto days = short_days(c_, f);
    if (!days) return;
    Finding failing = f;
    failing.status = Status::fail;
    failing.lost = lost(failing, *days);
    failing.lost->count += std::exchange(failing.lost->not_known, 0);
    // That there were none on these days is what is asked.
    if (f.rule->role == Role::none_substantiated)
      failing.lost->count += std::exchange(failing.lost->no_possibilities, 0);
    grade(failing);
    f.if_short = failing.status == Status::pass ? Degree::none : failing.degree;
    if (f.if_short == Degree::none) f.weight = Weight::advice;
  }

  void weigh_one(Finding& f) {
    if (f.rule->check == CheckKind::question) {
      // That it fell short is the auditor's own judgement; so is its weight.
      f.degree = Degree::serious;
    } else if (const auto days = short_days(c_, f)) {
      f.lost = lost(f, *days);
      grade(f);
    }
    if (f.status != Status::fail) return;
    // What the auditor says stands above what the rule saw in the file.
    if (const Tri said = chance_answer(c_, *f.rule); !unknown(said)) f.chance_missed = said;
  }

  LostDays lost(const Finding& f, Days days) const {
    LostDays l;
    l.last = days.until - 1;
    DaySet left(days);
    l.no_possibilities = left.take(excuses_.none);
    l.leave = left.take(excuses_.leave);
    if (const auto last = excuses_.covered_until(*f.rule, excuses_.opinion))
      l.opinion = left.take({days.from, *last + 1});
    if (f.rule->quality && f.rule->excused_by_activity)
      l.activity = left.take(excuses_.going_on(f.track));
    else if (f.rule->excused_by_activity)
      for (const int track : {1, 2})
        if (f.rule->track == 0 || f.rule->track == track)
          l.activity += left.take(excuses_.adequate(track));
    // Where the work went on all the same, an unsound "none" cost no chance (BRB par. 3 end).
    if (f.rule->role == Role::none_substantiated) l.activity = left.take(excuses_.carried_on());
    if (f.rule->degree == DegreeBasis::track2) {
      l.activity += left.take(excuses_.set_aside);
      // While a judgement of none stood nobody started spoor 2. Where that is a slight shortcoming,
      // the missing spoor 2 of those days is the same omission.
      for (const Finding& other : findings_)
        if (other.rule->role == Role::none_substantiated && counts(other) &&
            other.degree == Degree::slight)
          if (const auto same = short_days(c_, other)) l.counted_elsewhere += left.take(*same);
    }
    if (f.rule->yields_to_track2)
      for (const Finding& other : findings_)
        if (missing_track2(other))
          if (const auto same = short_days(c_, other)) l.counted_elsewhere += left.take(*same);
    // Last, so that only what nothing else excuses is asked.
    DaySet asked = left;
    const bool hidden = excuses_.may_be_excused(f, days);
    // An opinion that does not say what it is about, or how it came out, may cover them, and so may
    // one that was not handed over: days of a path among them.
    if (const auto last = excuses_.covered_until(*f.rule, excuses_.perhaps_opinion);
        last && !hidden)
      l.not_known = asked.take({days.from, *last + 1});
    if (f.rule->track == 2 && !hidden) asked.take(excuses_.paths);
    l.not_known += hidden ? asked.size() : asked.take(excuses_.open);
    l.count = left.size() - l.not_known;
    leave_to_grounds(f, l, left);
    return l;
  }

  /// A ground for a part of the time takes its days out. Where too few are left to count it covers
  /// the shortcoming, and UWV has yet to weigh it (route, valid_ground).
  void leave_to_grounds(const Finding& f, LostDays& l, const DaySet& rest) const {
    if (l.count == 0 || c_.dossier.grounds.empty()) return;
    const Stretches covered = covered_in_part(c_, f);
    if (covered.empty()) return;
    DaySet left = rest;
    left.take(excuses_.open);
    const int days = left.take(covered);
    if (days == 0) return;
    const bool nothing =
        degree_of(*f.rule, c_.fsd, l.count - days, false, false) == Degree::none || l.count == days;
    l.grounds_leave_nothing = nothing;
    if (nothing) return;
    l.ground = days;
    l.count -= days;
  }

  /// Inactivity between the day on which spoor 2 was due and its start is the missing spoor 2, also
  /// where its days are counted with a judgement of none.
  static bool missing_track2(const Finding& f) {
    const bool elsewhere = f.status == Status::fail && f.lost && f.lost->counted_elsewhere > 0;
    return f.rule->degree == DegreeBasis::track2 && (counts(f) || elsewhere);
  }

  /// Of spoor 2 that was never begun the days count where most of those on which it was owed are
  /// excused, or work had taken its place for longer: what is left cost no more than they say (BRB
  /// par. 4).
  [[nodiscard]] bool mostly_excused(const Finding& f) const {
    if (f.rule->degree != DegreeBasis::track2) return false;
    const LostDays& l = *f.lost;
    int excused = l.no_possibilities + l.leave + l.opinion + l.activity + l.ground;
    for (const Days& d : excuses_.set_aside) excused = std::max(excused, d.until - d.from);
    return excused > l.count;
  }

  void grade(Finding& f) const {
    const int n = f.lost->count;
    f.degree = Degree::none;
    // It stays a shortcoming, and weighs nothing: of a judgement, or other quality, that governed
    // days on which other activity ran, or what is the missing spoor 2 and weighs there.
    const bool goes_by_days = f.rule->quality || f.rule->role == Role::none_substantiated;
    const bool made_up_for =
        f.lost->counted_elsewhere > 0 || (goes_by_days && f.lost->activity > 0);
    if (n == 0 && f.lost->not_known == 0 && made_up_for) {
      f.weight = Weight::procedural;
      return;
    }
    if (n == 0) {
      // What hangs on possibilities that nobody knows is asked, not passed.
      const bool asks = f.lost->not_known > 0;
      f.status = asks ? Status::unknown : Status::pass;
      f.fell_short = asks;
      f.from = f.short_from;
      f.to = f.short_to;
      f.message = !asks                                       ? &shared::no_day_lost
                  : excuses_.may_exist(f, *short_days(c_, f)) ? &shared::excuse_not_delivered
                                                              : &shared::days_not_known;
      f.what = asks ? Message{std::string(f.rule->title.nl), std::string(f.rule->title.en)}
                    : causes(*f.lost);
      f.repairable = false;
      f.repair_until.reset();
      f.chance_missed = asks ? Tri::unknown : Tri::no;
      return;
    }
    // UWV follows its own opinion at the test, whenever that is (Professioneel kader, "Eerder
    // deskundigenoordeel"): from the last day to act on it on, not only once the efforts have
    // ended.
    const bool ended = f.rule->degree == DegreeBasis::opinion ||
                       (c_.efforts.last.known() && c_.as_of >= c_.efforts_end);
    // What was done after the application was not done by then (Professioneel kader, "Periode").
    bool done = (f.actual && *f.actual <= c_.efforts_moment) || *f.short_to < c_.efforts_moment;
    // By then what takes the place of spoor 2 was there.
    if (f.rule->degree == DegreeBasis::track2)
      for (const Days& d : excuses_.set_aside) done = done || d.contains(c_.efforts_moment);
    // Of spoor 2 that stopped the days count, also where it was never taken up again: a stop just
    // before the application cost no more than they say.
    const bool stopped = f.rule->degree == DegreeBasis::track2 && !starts_track2(*f.rule);
    // A judgement of none was given, and UWV's own doctor overruled it after the efforts: nothing
    // was left undone by then, and the days count.
    const bool overruled =
        f.rule->role == Role::none_substantiated && f.to && *f.to > c_.efforts_end;
    const bool never = ended && !done && !stopped && !overruled && !mostly_excused(f);
    f.degree = degree_of(*f.rule, c_.fsd, n, never, f.in_part);
    // By itself a remark: procedure is secondary (BRB par. 4).
    if (f.degree == Degree::none) f.weight = Weight::procedural;
  }

  const Case& c_;
  std::span<Finding> findings_;
  Excuses excuses_;
};

}  // namespace

Degree degree_when_done(const Case& c, const Finding& f) {
  return degree_of(*f.rule, c.fsd, f.lost ? f.lost->count : 0, false, f.in_part);
}

void weigh(const Case& c, std::span<Finding> findings) {
  if (std::ranges::any_of(findings, [](const Finding& f) { return counts(f) || may_count(f); }))
    Weighing(c, findings).weigh_all();
  settle_question(findings);
}

Tri chance_answer(const Case& c, const Rule& about) {
  const std::string_view question = rule_with(Role::chance_missed).id;
  // An answer about one shortcoming stands above one about all; of several the last.
  const Record* best = nullptr;
  // Of one day the gravest, so that the order in the file does not matter.
  const auto rank = [](const Record& r) {
    return std::tuple(!r.text(field::betreft).empty(), r.date(field::datum).value_or(kFirstDate),
                      yes(r.is(field::oordeel, Word::onvoldoende)));
  };
  for (const Record& r : c.dossier.judgements) {
    if (r.text(field::vraag) != question) continue;
    if (const auto day = r.date(field::datum); day && *day > c.as_of) continue;
    const std::string_view on = r.text(field::betreft);
    if (!on.empty() && !about.named_by(on)) continue;
    if (best == nullptr || rank(*best) <= rank(r)) best = &r;
  }
  if (best == nullptr) return Tri::unknown;
  const auto said = best->word(field::oordeel);
  return said == Word::voldoende ? Tri::no : said == Word::onvoldoende ? Tri::yes : Tri::unknown;
}

}  // namespace poortwachter
