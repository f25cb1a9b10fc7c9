// What followed where spoor 2 stopped: another path, work elsewhere, or a reasoned stop. Spoor 2 is
// a duty for the whole rest of the period (Professioneel kader, "Adequaat"; BRB par. 9).
#include <algorithm>
#include <vector>

#include "law/spoor1.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/eerstejaarsevaluatie.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "rules/spoor/set_aside.hpp"
#include "rules/spoor/track2.hpp"
#include "rules/spoor/tweede-spoor-vervolg.rule.hpp"

namespace poortwachter::spoor_tweede_spoor_vervolg {
namespace {

bool broken_off(const Track2Stop& s) {
  return !s.is_work && yes(s.end->is(field::uitkomst, Word::gestaakt));
}

/// Began spoor 2 late, and does the file not say whether the path that ended was completed?
bool completion_open(const Track2& t, const Event& end) {
  const bool late = t.started && t.due_certain && *t.started > t.due_certain->day;
  const Tri completed = end.yes(field::eindrapportage) && end.yes(field::inspanning_voldoende) &&
                        !end.is(field::uitkomst, Word::gestaakt);
  return late && unknown(completed);
}

/// On that it hangs whether UWV leaves a loonsanctie out, or shortens the one that there is
/// (Professioneel kader, "Adequaat traject afronden" and "Herstelmogelijkheid").
Finding& ask_completed(Check& k, Date ended) {
  return k.c.first(Kind::loonsanctie) != nullptr
             ? k.unknown(msg::unknown_completed_since{.from = ended})
             : k.unknown(msg::unknown_completed{.from = ended});
}

class Following {
 public:
  Following(Check& k, const Track2& t)
      : k_(k),
        c_(k.c),
        t_(t),
        set_aside_(set_aside_by_structural_work(k.c, law::spoor2::vervolg.days(k.c.fsd))) {
    for (const Resumption& r : c_.resumptions())
      if (no(r.own)) elsewhere_until_ = std::max(elsewhere_until_, r.days.until);
  }

  void check(const Track2Stop& s) {
    // After the application, or once nothing was owed any more, nothing has to follow.
    if (c_.over_by(s.day + 1)) return fill(nothing_owed(s), s);
    const Tri reasoned = s.is_work ? Tri::no : reasoned_stop(*s.end);
    const Date term = c_.clock.after(last_day_on_trial(s), law::spoor2::vervolg.days(s.day));
    if (yes(reasoned) && !decided_again(s) && !possibilities_back(c_, s.day, term))
      return fill(with_reasons(s), s);
    // Whoever breaks off a path for another, is in time as who let one fail (BRB par. 6 and 9).
    if (s.next && *s.next <= (too_soon(s) ? s.day + 1 : term))
      return fill(k_.pass(msg::pass{.actual = *s.next, .from = s.day}), s);
    if (!t_.due_possible) return fill(k_.pass(msg::not_needed{.from = s.day}), s);
    Finding& f = not_followed(s, reasoned, term);
    fill(f, s);
    if (f.status == Status::fail && broken_off(s) && silent_on_reasons(*s.end)) {
      Finding& asked = k_.unknown(msg::unknown_broken_off{.from = s.day});
      asked.weight = Weight::advice;  // an answer never raises the risk
      fill(asked, s);
    }
  }

 private:
  /// That a path was broken off with reasons is not presumed where the file is silent on them; but
  /// there may have been some, so it is asked.
  static bool silent_on_reasons(const Event& end) {
    return unknown(end.yes(field::vervolg_zinvol)) && !no(end.yes(field::gemotiveerd)) &&
           !no(end.yes(field::eindrapportage)) && !no(end.yes(field::inspanning_voldoende));
  }

  /// That enough was done to conclude that going on made no sense is presumed, and asked.
  Finding& with_reasons(const Track2Stop& s) {
    const bool owed = t_.due_possible && unknown(s.end->yes(field::inspanning_voldoende));
    return owed ? k_.unknown(msg::unknown_effort{.from = s.day})
                : k_.pass(msg::stopped{.from = s.day});
  }

  /// Who breaks off a path and takes up no other is in default at once; one that failed leaves six
  /// weeks for another.
  static bool at_once(const Track2Stop& s) { return broken_off(s) || too_soon(s); }

  /// The last day of the path, or of the work on trial elsewhere that followed it in time, as long
  /// as such work may last (BRB par. 8): until then it did not stand still.
  [[nodiscard]] Date last_day_on_trial(const Track2Stop& s) const {
    const Date term = c_.clock.after(s.day, law::spoor2::vervolg.days(s.day));
    Date last = s.day;
    for (const Resumption& r : c_.resumptions())
      if (no(r.own) && yes(r.therapeutic) && !against_his_will(r) && r.days.from <= term) {
        const int allowed = law::spoor1::arbeidstherapie.days(r.days.from);
        last = std::max(last, std::min(r.known_until, c_.clock.after(r.days.from, allowed)) - 1);
      }
    return last;
  }

  /// The first-year evaluation decided on spoor 2 anew: an earlier stop says nothing any more.
  bool decided_again(const Track2Stop& s) const {
    const auto all = c_.events(Kind::eerstejaarsevaluatie);
    return std::ranges::any_of(all, [&](const Event* e) {
      return e->day > s.day && yes(e->is(field::spoor2_besluit, Word::starten));
    });
  }

  /// Nothing had to follow. Of a path that began late it still counts whether it was completed.
  Finding& nothing_owed(const Track2Stop& s) {
    return !s.is_work && completion_open(t_, *s.end)
               ? ask_completed(k_, s.day)
               : k_.not_applicable(msg::not_applicable_ended{.from = s.day});
  }

  /// Nothing followed, or not in time.
  Finding& not_followed(const Track2Stop& s, Tri reasoned, Date term) {
    if (yes(reasoned)) reasoned = Tri::no;  // of a time that is over
    Date due = at_once(s) ? s.day : term;
    if (const auto back = possibilities_back(c_, s.day, term))
      due = std::max(due, c_.clock.after(*back, law::spoor2::nieuwe_mogelijkheden.days(*back)));
    if (t_.due_certain) due = std::max(due, t_.due_certain->day);
    if (c_.over_by(due)) return nothing_owed(s);
    if (!s.next && c_.as_of <= due)
      return count_from(k_.upcoming(msg::upcoming{.due = due, .from = s.day}), c_, s.day);
    if (!s.is_work && s.end->find(field::uitkomst) == nullptr)
      return k_.unknown(msg::unknown_outcome{.from = s.day});
    if (placed(s)) {
      Finding& f = k_.unknown(msg::unknown_placed{.from = s.day});
      f.fell_short = true;  // what runs there is not on file
      return f;
    }
    if (unknown(reasoned) && stranded(s)) {
      Finding& f = k_.unknown(msg::unknown_stranded{.from = s.day, .to = elsewhere_until_ - 1});
      f.fell_short = true;
      return f;
    }
    if (unknown(reasoned)) return k_.unknown(msg::unknown{.from = s.day});
    if (!t_.due_certain) return k_.unknown(msg::unknown_needed{.from = s.day});
    const Date to = s.next ? due : c_.as_of;
    if (!c_.delivered(Kind::spoor2_start, s.day, to) ||
        !c_.delivered(Kind::werkhervatting, s.day, to))
      return k_.unknown(msg::unknown_followed{.from = s.day});
    return short_days(s, due);
  }

  Finding& short_days(const Track2Stop& s, Date due) {
    Date last = std::min(s.next.value_or(c_.efforts_moment), c_.efforts_moment);
    if (last <= due) return s.next ? k_.pass(msg::not_needed{.from = s.day}) : nothing_owed(s);
    if (const auto left_out = left_out_before_aow(c_)) last = std::min(last, left_out->latest);
    const auto parts = not_set_aside({due + 1, last + 1}, set_aside_);
    if (parts.empty()) return k_.pass(msg::set_aside{.from = s.day});
    Finding* f = nullptr;
    for (const Days& d : parts) {
      if (f != nullptr) fill(*f, s);
      const struct { Date due, actual, from; } shown{d.from - 1, s.next.value_or(last), s.day};
      f = &(too_soon(s)     ? k_.fail(msg::stopped_too_soon::of(shown))
            : s.next        ? k_.fail(msg::late::of(shown))
            : broken_off(s) ? k_.fail(msg::broken_off::of(shown))
                            : k_.fail(msg::missing::of(shown)));
      f->due = shown.due;
      count_from(*f, c_, s.day);
      f->short_from = d.from;
      f->short_to = d.until - 1;
      if (s.next) f->repair_until = due;  // being late is for good
    }
    return *f;
  }

  /// Placed, but the work is not on file. Work that is, and counts for nothing, is no placement.
  [[nodiscard]] bool placed(const Track2Stop& s) const {
    return !s.is_work && !s.next && elsewhere_until_ <= s.day &&
           yes(s.end->is(field::uitkomst, Word::geplaatst));
  }
  /// Placed in work that counts for nothing, which ended six weeks ago or more: the path stopped
  /// for that work, so that another one made no sense is not presumed.
  [[nodiscard]] bool stranded(const Track2Stop& s) const {
    if (s.next || !yes(s.end->is(field::uitkomst, Word::geplaatst))) return false;
    const Date last = elsewhere_until_ - 1;
    return last > s.day &&
           c_.efforts_moment > c_.clock.after(last, law::spoor2::vervolg.days(last));
  }
  /// Too little was done to conclude that going on made no sense.
  static bool too_soon(const Track2Stop& s) {
    return !s.is_work && no(s.end->yes(field::inspanning_voldoende)) &&
           no(s.end->yes(field::vervolg_zinvol));
  }

  void fill(Finding& f, const Track2Stop& s) const {
    f.from = s.day;
    f.place = s.end->place;
    f.actual = s.next;
  }

  Check& k_;
  const Case& c_;
  const Track2& t_;
  const std::vector<Days> set_aside_;
  Date elsewhere_until_;  ///< of all work elsewhere
};

}  // namespace

void check(Check& k) {
  const Case& c = k.c;
  const Track2& t = c.found<track2>();
  Following following(k, t);
  for (const Track2Stop& s : t.stops) following.check(s);
  // Whatever followed, the path ended.
  const bool asked = std::ranges::any_of(k.added(), [](const Finding& f) {
    return f.status == Status::unknown && f.weight != Weight::advice;
  });
  const auto ends = c.events(Kind::spoor2_einde);
  const auto open =
      std::ranges::find_if(ends, [&](const Event* e) { return completion_open(t, *e); });
  if (!asked && open != ends.end()) ask_completed(k, (*open)->day).place = (*open)->place;
  if (!k.empty()) return;
  const bool never_started =
      c.first(Kind::spoor2_start) == nullptr && c.delivered(Kind::spoor2_start);
  c.events(Kind::spoor2_einde).empty() && !never_started && !c.delivered(Kind::spoor2_einde)
      ? k.unknown(msg::unknown_absent{})
      : k.not_applicable(msg::not_applicable{});
}

}  // namespace poortwachter::spoor_tweede_spoor_vervolg
