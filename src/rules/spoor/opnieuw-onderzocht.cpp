// After wider possibilities the own company is searched again (Professioneel kader, "Terugkeer in
// (aangepast) ander werk").
#include <algorithm>
#include <optional>
#include <vector>

#include "case/activity.hpp"
#include "law/spoor1.hpp"
#include "poortwachter/field/deskundigenoordeel.hpp"
#include "poortwachter/field/shared.hpp"
#include "rules/medisch/judgements.hpp"
#include "rules/medisch/views.hpp"
#include "rules/spoor/beyond_repair.hpp"
#include "rules/spoor/opnieuw-onderzocht.rule.hpp"
#include "rules/timely.hpp"

namespace poortwachter::spoor_opnieuw_onderzocht {
namespace {

constexpr KindSet kSearches{Kind::onderzoek_spoor1, Kind::arbeidsdeskundig_onderzoek,
                            Kind::aanbod_passende_arbeid, Kind::werkhervatting,
                            Kind::deskundigenoordeel};

Tri looks_again(const Event& e) {
  switch (e.kind) {
    case Kind::onderzoek_spoor1:
      return tri(!no(e.yes(field::onderbouwd)));
    case Kind::arbeidsdeskundig_onderzoek:
      return Tri::yes;
    case Kind::aanbod_passende_arbeid:
      return e.is(field::werkgever, Word::eigen) && !e.is(field::vorm, Word::vacature_gewezen);
    case Kind::werkhervatting:
      return e.is(field::werkgever, Word::eigen);
    case Kind::deskundigenoordeel:
      return e.is(field::onderwerp, Word::geschikt_eigen_werk);
    default:
      return Tri::no;
  }
}

/// Return is out of the question for a reason that wider possibilities do not touch: the firm ends,
/// or the working relation is beyond repair, which ends the duty in spoor 1.
bool closes(const Case& c, const Event& e) {
  if (beyond_repair(c, e)) return true;
  if (e.kind != Kind::terugkeer_uitgesloten) return false;
  const auto why = e.word(field::reden);
  return why == Word::bedrijfsbeeindiging || why == Word::arbeidsverhouding;
}

/// What the file says of the own company, read once: every judgement is held against it.
class OwnCompany {
 public:
  explicit OwnCompany(const Case& c) : c_(c) {
    for (const Event* e : c.events()) {
      const Tri again = looks_again(*e);
      if (!no(again)) perhaps_.push_back(e->day);
      if (yes(again)) sure_.push_back(e->day);
      if (!excluded_ && closes(c, *e)) excluded_ = e->day;
    }
    for (const Resumption& r : c.resumptions())
      if (!no(r.own) && !yes(r.therapeutic)) work_.push_back(r.days);
    work_ = joined(std::move(work_));
  }

  /// Was there nothing to look for on that day: return out of the question, or work that runs there
  /// (whether it is extended is spoor/uitbreiding)?
  [[nodiscard]] bool spared(Date d) const {
    if (excluded_ && *excluded_ <= d) return true;
    const auto work = std::ranges::upper_bound(work_, d, {}, &Days::until);
    return work != work_.end() && work->contains(d);
  }

  /// The search that is owed after possibilities that were seen on a day.
  [[nodiscard]] Owed owed(Date seen) const {
    return {.due = c_.clock.after(seen, law::spoor1::later_ontstaan.days(seen)),
            .done = first_from(sure_, seen),
            .perhaps = first_from(perhaps_, seen),
            .shown_by = kSearches,
            .since = seen};
  }

 private:
  static std::optional<Date> first_from(const std::vector<Date>& days, Date d) {
    const auto day = std::ranges::lower_bound(days, d);
    return day == days.end() ? std::nullopt : std::optional(*day);
  }

  const Case& c_;
  std::vector<Date> sure_, perhaps_;  ///< searches for sure, and those that may be one; ascending
  Stretches work_;
  std::optional<Date> excluded_;
};

/// Sound, and nothing of that presumed.
bool certain(const Judgement& j) { return yes(j.substantiated() && j.competent()); }

/// A judgement that sees more than the one before it, and the first after it that sees less again.
struct Wider {
  const Judgement* before;
  const Judgement* seen;
  const Judgement* withdrawn;  ///< null: it stands
};

std::vector<Wider> wider(const Case& c) {
  std::vector<Wider> all;
  const Judgement* before = nullptr;
  for (const Judgement& j : c.judgements()) {
    if (!j.possibilities || !sound(j)) continue;
    if (!all.empty() && all.back().withdrawn == nullptr &&
        yes(sees_more(*all.back().seen->event, *j.event)))
      all.back().withdrawn = &j;
    if (before != nullptr && !before->none() && tested(c, j) &&
        yes(sees_more(*j.event, *before->event)))
      all.push_back({before, &j, nullptr});
    before = &j;
  }
  return all;
}

void judge(Check& k, const OwnCompany& company, const Wider& w) {
  const Judgement& j = *w.seen;
  const Case& c = k.c;
  const Date seen = j.event->day;
  Owed o = company.owed(seen);
  o.counted_from = seen;
  if (company.spared(std::min(o.due.latest, c.as_of))) return;
  // Before it had to be acted on, less was seen again.
  if (w.withdrawn != nullptr && w.withdrawn->event->day <= o.due.latest) return;
  const struct { Date due, actual, from; } shown{o.due.latest, o.done.value_or(seen), seen};
  const Timely t = timely(c, o);
  // Of limited possibilities nobody can tell from the file whether they changed what there was to
  // find.
  const bool full = j.possibilities == Word::volledig && certain(*w.before) && certain(j);
  // A conflict beyond repair would spare it, and may be in what was not handed over.
  const bool perhaps_spared = !c.delivered(Kind::stagnatie, c.fsd, o.due.latest);
  const auto say = [&]() -> Finding* {
    if (full && perhaps_spared && (t == Timely::late || t == Timely::missing))
      return &k.unknown(msg::unknown_absent::of(shown));
    switch (t) {
      case Timely::done:
        return &k.pass(msg::pass::of(shown));
      case Timely::over:
        return nullptr;
      case Timely::upcoming:
        return &k.upcoming(msg::upcoming::of(shown));
      case Timely::hidden:
      case Timely::overdue:
        return &k.unknown(msg::unknown_absent::of(shown));
      case Timely::late:
        return full ? &k.fail(msg::late::of(shown)) : &k.pass(msg::pass::of(shown));
      case Timely::missing:
        break;
    }
    return full ? &k.fail(msg::never::of(shown)) : &k.unknown(msg::unknown::of(shown));
  };
  Finding* f = say();
  if (f == nullptr) return;
  show(*f, c, o, j.event);
  if (w.withdrawn != nullptr && f->short_to)
    f->short_to = std::min(*f->short_to, w.withdrawn->event->day - 1);
  // Where nothing is held against it there is no last day.
  if (f->status == Status::pass) f->due.reset();
}

}  // namespace

void check(Check& k) {
  const OwnCompany company(k.c);
  const auto all = wider(k.c);
  for (const Wider& w : all) judge(k, company, w);
  if (!k.empty()) return;
  all.empty() ? k.not_applicable(msg::not_applicable{})
              : k.not_applicable(msg::not_applicable_spared{});
}

}  // namespace poortwachter::spoor_opnieuw_onderzocht
