// Is the progress of spoor 2 reported, and acted on when there is none?
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "case/activity.hpp"
#include "law/spoor2.hpp"
#include "poortwachter/field/spoor2_rapportage.hpp"
#include "poortwachter/field/spoor2_start.hpp"
#include "rules/medewerking/refusals.hpp"
#include "rules/spoor/track2.hpp"
#include "rules/spoor/tweede-spoor-voortgang.rule.hpp"

namespace poortwachter::spoor_tweede_spoor_voortgang {
namespace {

/// Does this report show progress? 0 activities is none, whatever the report calls it.
Tri moved(const Event& report) {
  const auto activities = report.number(field::concrete_activiteiten);
  return report.yes(field::voortgang) && tri(!activities || *activities > 0);
}

/// Does it say that nothing moved, and that nobody did anything about it? unknown: it does not say.
Tri standstill(const Event& report) { return !moved(report) && !report.yes(field::bijgestuurd); }

/// Days of sickness with possibilities, or perhaps: on the others no report is awaited, nor while
/// the employee refuses and the employer's answer stands.
class Awaited {
 public:
  explicit Awaited(const Case& c) : c_(c) {
    Stretches without = without_possibilities(c, false);
    // That a judgement of none has reasons is presumed where nobody says, and asked.
    for (const PossibilitySpan& s : c.possibilities())
      if (unknown(s.possible) && s.basis != nullptr && s.basis->none() && !s.grown_old() &&
          s.contradicted_by == nullptr)
        without.push_back(s.days);
    const Stretches refused = answered_refusals(c);
    without.insert(without.end(), refused.begin(), refused.end());
    int so_far = 0;
    for (const Days& d : joined(std::move(without))) {
      without_.push_back({d, so_far});
      so_far += c.clock.counted(d.from, d.until);
    }
  }

  [[nodiscard]] int counted(Date from, Date to) const { return before(to) - before(from); }

  /// The day on which `n` days have passed since `from`.
  [[nodiscard]] Date after(Date from, int n) const {
    Date low = from, high = c_.clock.after(from, n) + left_out();
    while (low < high) {
      const Date mid = low + (high - low) / 2;
      if (counted(from, mid) >= n)
        high = mid;
      else
        low = mid + 1;
    }
    return low;
  }

 private:
  struct Without {
    Days days;
    int before;  ///< such days before it
  };

  [[nodiscard]] int left_out() const {
    return without_.empty() ? 0 : without_.back().days.until - without_.front().days.from;
  }
  /// Awaited days from the first sick day up to, but not on, a day.
  [[nodiscard]] int before(Date d) const {
    const auto next =
        std::ranges::upper_bound(without_, d, {}, [](const Without& w) { return w.days.from; });
    int none = 0;
    if (next != without_.begin()) {
      const Without& w = *(next - 1);
      none = w.before + c_.clock.counted(w.days.from, std::min(d, w.days.until));
    }
    return c_.clock.counted(c_.fsd, d) - none;
  }

  const Case& c_;
  std::vector<Without> without_;
};

/// A path as far as it is looked at: to its end, a placement, or the last day that is tested.
struct Looked {
  const Event* start;
  Date last;
  bool end;      ///< on file
  bool running;  ///< nothing has ended it yet
  /// Where it ends by work of which nobody says that it is a placement: the last day if it is none.
  std::optional<Date> if_not_placed{};
};

/// A stretch between two reports that is longer than was agreed, but not than 91 days.
struct Overrun {
  Date from, to;
  int count = 0, limit = 0;
};

class Progress {
 public:
  explicit Progress(Check& k)
      : k_(k), c_(k.c), limit_(law::spoor2::voortgang.days(k.c.fsd)), awaited_(k.c) {}

  void check() {
    for (const Track2Path& p : track2_paths(c_)) check_path(p);
    ask();
    // Where the first report is still to come there is nothing to pass.
    if (k_.empty() && (!next_ || reported_))
      (unanswered_ != nullptr ? k_.pass(msg::pass_ended{.actual = last_, .from = unanswered_->day})
       : reported_            ? k_.pass(msg::pass{.actual = last_})
                              : k_.pass(msg::pass_none{.actual = last_}))
          .place = path_.start->place;
    if (next_)
      count_from(k_.upcoming(msg::upcoming{.due = *next_}), c_, last_).place = path_.start->place;
  }

 private:
  Looked looked(const Track2Path& p) const {
    const Date tested = c_.last_tested_day();
    Looked l{p.start, std::min(p.days.until - 1, tested), p.end != nullptr, p.end == nullptr};
    const auto all = c_.resumptions();  // by first day
    auto r = std::ranges::lower_bound(all, p.days.from, {},
                                      [](const Resumption& x) { return x.days.from; });
    for (; r != all.end() && r->days.from < l.last; ++r) {
      if (yes(r->own) || yes(r->therapeutic)) continue;
      if (unknown(r->own) || unknown(r->therapeutic)) l.if_not_placed = l.last;
      l.last = r->days.from;
      l.running = false;
      break;
    }
    return l;
  }

  void check_path(const Track2Path& p) {
    path_ = looked(p);
    last_ = p.start->day;
    stalled_ = nullptr;
    idle_before_ = false;
    overrun_ = {};
    const auto starts = c_.events(Kind::spoor2_start);
    auto next =
        std::ranges::upper_bound(starts, p.start->day, {}, [](const Event* e) { return e->day; });
    // A new start beside the path that runs is a moment too, and brings its own agreement.
    const auto up_to = [&](Date day) {
      for (; next != starts.end() && (*next)->day <= day; ++next) {
        check_gap(last_, (*next)->day, false);
        path_.start = *next;
        last_ = (*next)->day;
      }
    };
    for (const Event* e : p.reports) {
      if (e->day > path_.last) break;
      up_to(e->day);
      check_gap(last_, e->day, true);
      check_report(*e);
      last_ = e->day;
      reported_ = true;
    }
    up_to(path_.last);
    check_gap(last_, path_.last, false);
    end_stall(path_.last, false);
    report_overrun();
    next_ = next_report();
    if (path_.if_not_placed) ask_placed(p, *path_.if_not_placed);
  }

  /// Work that may be a placement ended the wait; were it none, was it too long after that?
  void ask_placed(const Track2Path& p, Date last) {
    const Date placed = path_.last;
    Date from = last_;
    bool too_long = false;
    for (const Event* e : p.reports) {
      if (e->day <= from || e->day > last) continue;
      too_long = too_long || awaited_.counted(from, e->day) > limit_;
      from = e->day;
    }
    if (!too_long && awaited_.counted(from, last) <= limit_) return;
    Finding& f = k_.unknown(msg::unknown_placed{.from = placed});
    f.from = placed;
    f.place = p.start->place;
  }

  std::optional<int> agreed() const {
    const auto weeks = path_.start->number(field::rapportage_interval_weken);
    return weeks ? std::optional(static_cast<int>(std::lround(*weeks * 7))) : std::nullopt;
  }

  /// From one report to the next, or to a start or the last day: then the path may have ended
  /// between.
  void check_gap(Date from, Date to, bool to_report) {
    const int limit = std::min(agreed().value_or(limit_), limit_);
    if (awaited_.counted(from, to) <= limit) return;
    // On a day that was not handed over a report may have come; where it may have been the end,
    // nothing was awaited after it.
    KindSet shown_by{Kind::spoor2_rapportage};
    if (!to_report && !path_.end) shown_by.insert(Kind::spoor2_einde);
    // Nor while the employee refused and the employer answered.
    if (std::ranges::any_of(perhaps_refused_,
                            [&](const Days& d) { return d.from < to && d.until > from; }))
      shown_by.insert(Kind::maatregel_werkgever);
    const Date until = to_report ? to : to + 1;
    bool sure = false;
    for (const Days& d : c_.delivered_days(shown_by, {from + 1, until}, {Kind::spoor2_einde})) {
      const bool to_end = d.until == until;
      if (check_silence(d.from - 1, to_end ? to : d.until, limit, to_end)) sure = true;
    }
    if (!sure && !silence_) silence_ = Days{from, to};
  }

  /// A stretch in which surely nothing was reported; true when it is too long. `to_end`: to what
  /// ended the wait.
  bool check_silence(Date from, Date to, int limit, bool to_end) {
    const int count = awaited_.counted(from, to);
    if (count <= limit) return false;
    if (count <= limit_) {
      if (count - limit > overrun_.count - overrun_.limit) overrun_ = {from, to, count, limit};
      return true;
    }
    Finding& f = k_.fail(msg::gap{.from = from, .to = to, .count = count, .limit = limit_});
    f.due = awaited_.after(from, limit_);
    if (to_end && (to != path_.last || !path_.running)) f.actual = to;
    f.place = path_.start->place;
    f.short_from = *f.due + 1;
    f.short_to = to;
    return true;
  }

  /// Later than agreed alone cost nobody a chance: a matter of procedure (BRB par. 4).
  void report_overrun() {
    if (overrun_.count == 0) return;
    Finding& f = k_.fail(msg::interval{.from = overrun_.from,
                                       .to = overrun_.to,
                                       .count = overrun_.count,
                                       .limit = overrun_.limit});
    f.due = awaited_.after(overrun_.from, overrun_.limit);
    f.weight = Weight::procedural;
    f.place = path_.start->place;
  }

  void check_report(const Event& report) {
    // A second time in a row without a single activity: steering brought nothing.
    const bool idle = report.number(field::concrete_activiteiten) == 0;
    const bool in_vain = idle && idle_before_ && yes(report.yes(field::bijgestuurd));
    idle_before_ = idle;
    const Tri still = in_vain ? Tri::yes : standstill(report);
    // Of those that are silent the first that shows no progress, which asks for an answer.
    if (unknown(still) && (open_ == nullptr || (no(moved(report)) && !no(moved(*open_)))))
      open_ = &report;
    if (yes(still) && stalled_ == nullptr) {
      stalled_ = &report;
      in_vain_ = in_vain;
      answer_by_ = c_.clock.after(report.day, law::spoor2::bijsturen.days(report.day));
    } else if (stalled_ != nullptr) {
      answer_by_ = std::min(answer_by_, report.day);
      if (!yes(still)) end_stall(report.day, true);
    }
  }

  /// A stretch in which nothing moved ends: on the report that says otherwise (`answered`), or with
  /// the path.
  void end_stall(Date last, bool answered) {
    if (stalled_ == nullptr) return;
    const Event& report = *stalled_;
    stalled_ = nullptr;
    if (const Event* plan = c_.first_from(Kind::plan_van_aanpak, report.day);
        plan != nullptr && plan->day < last) {
      last = plan->day;
      answered = true;
    }
    if (last <= answer_by_) {
      if (!answered && !path_.running) unanswered_ = &report;
      if (answered || !path_.running || c_.as_of > answer_by_) return;
      count_from(k_.upcoming(msg::upcoming_act{.due = answer_by_, .actual = report.day}), c_,
                 report.day)
          .place = report.place;
      return;
    }
    // What was not handed over may be the answer, or the end of the path.
    const Date by = answer_by_;
    if (!c_.delivered(Kind::spoor2_rapportage, report.day + 1, by) ||
        !c_.delivered(Kind::plan_van_aanpak, report.day, by) ||
        (!answered && !path_.end && !c_.delivered(Kind::spoor2_einde, report.day, by))) {
      silence_ = silence_.value_or(Days{report.day, last});
      return;
    }
    Finding& f = in_vain_ ? k_.fail(msg::in_vain{.due = answer_by_, .from = report.day})
                          : k_.fail(msg::not_acted{.due = answer_by_, .from = report.day});
    count_from(f, c_, report.day).place = report.place;
    f.short_from = answer_by_ + 1;
    f.short_to = last;
    if (answered) f.actual = last;
  }

  /// By when the next report on the path must be there, as long as it runs.
  std::optional<Date> next_report() const {
    const Date due = awaited_.after(last_, agreed().value_or(limit_));
    if (!path_.running || c_.as_of > due || c_.over_by(due)) return std::nullopt;
    return due;
  }

  /// What cannot be told is asked once for all paths.
  void ask() {
    if (open_ != nullptr)
      (no(moved(*open_)) ? k_.unknown(msg::unknown_acted{.actual = open_->day})
                         : k_.unknown(msg::unknown{.actual = open_->day}))
          .place = open_->place;
    if (silence_) k_.unknown(msg::unknown_absent{.from = silence_->from, .to = silence_->until});
  }

  Check& k_;
  const Case& c_;
  const int limit_;
  const Awaited awaited_;
  const Stretches perhaps_refused_ = perhaps_answered_refusals(c_);
  Looked path_{};
  Date last_;  ///< the last report of the path, or its start
  bool reported_ = false;
  std::optional<Date> next_;
  const Event* stalled_ = nullptr;  ///< the first report without progress to which nobody answered
  bool idle_before_ = false;        ///< the report before it named 0 activities
  bool in_vain_ = false;            ///< was there steering all the same?
  Date answer_by_;
  const Event* unanswered_ = nullptr;  ///< such a report, of a path that ended before it was due
  Overrun overrun_;
  const Event* open_ = nullptr;  ///< does not say whether there was progress, or an answer
  std::optional<Days> silence_;  ///< reports, or the end of the path, were not handed over
};

}  // namespace

void check(Check& k) {
  if (!k.c.events(Kind::spoor2_start).empty()) {
    Progress(k).check();
    only_when_owed(k);
    return;
  }
  if (k.c.delivered(Kind::spoor2_start))
    k.not_applicable(msg::not_applicable{});
  else
    k.unknown(msg::unknown_start{});
}

}  // namespace poortwachter::spoor_tweede_spoor_voortgang
