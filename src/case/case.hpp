// The facts that rules ask for: a dossier seen from one day. Three-valued, knows nothing of rules.
#pragma once

#include <algorithm>
#include <any>
#include <array>
#include <list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "case/period.hpp"
#include "dossier/looks.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Can events of this kind hold such a judgement: analysis, consult, actueel oordeel?
bool judges_possibilities(Kind k);

/// Is who gave a judgement a competent bedrijfsarts or arbodienst, or under his responsibility (BRB
/// par. 6)?
bool competent(Word author);

/// From when a medical document sees what it says: `mogelijkheden_vanaf`, else its own day.
Date sees_from(const Event& document);

/// Is the other medical view (`medisch_oordeel_derde`) that of UWV's own doctor?
bool by_uwv(const Event& third);

/// A medical judgement on the possibilities to work, by the bedrijfsarts or for him.
struct Judgement {
  const Event* event;
  Date from;  ///< from when it says so (`mogelijkheden_vanaf`, else `datum`)
  std::optional<Word> possibilities;  ///< geen, marginaal, beperkt, volledig

  bool operator==(const Judgement&) const = default;
  /// By or under responsibility of a bedrijfsarts (BRB par. 6). UWV's own doctor is.
  [[nodiscard]] Tri competent() const;
  [[nodiscard]] Tri substantiated() const;  ///< `onderbouwd`
  [[nodiscard]] bool none() const { return possibilities == Word::geen; }
  /// Does it say that there are none, and hours all the same?
  [[nodiscard]] bool contradicts_itself() const;
  /// Can one go by it? That who gave it is competent is presumed where nobody says.
  [[nodiscard]] Tri sound() const {
    const Tri sound = substantiated() && !tri(no(competent()));
    return yes(sound) && contradicts_itself() ? Tri::unknown : sound;
  }
};

/// A stretch in which the possibilities to work are the same.
struct PossibilitySpan {
  Days days;
  Tri possible;                  ///< for the efforts that may be asked
  const Judgement* basis;        ///< null: before any judgement
  const Event* contradicted_by;  ///< the other medical view that set aside a judgement of none

  bool operator==(const PossibilitySpan& other) const {
    const bool same_basis = basis == other.basis ||
                            (basis != nullptr && other.basis != nullptr && *basis == *other.basis);
    return same_basis && days == other.days && possible == other.possible &&
           contradicted_by == other.contradicted_by;
  }
  /// Judged none, and nobody looked again in time: that there are any now, no judgement has seen.
  [[nodiscard]] bool grown_old() const {
    return unknown(possible) && basis != nullptr && basis->none() && yes(basis->sound()) &&
           contradicted_by == nullptr;
  }
  [[nodiscard]] bool marginal() const {
    return basis != nullptr && basis->possibilities == Word::marginaal;
  }
};

/// Work that was taken up (`werkhervatting`).
struct Resumption {
  const Event* event;
  Days days;           ///< from the first day; still running: until the day after the as-of date
  bool running;        ///< not ended on the as-of date
  Date known_until;    ///< up to there it surely ran: until its end, or when that is not given the
                       ///< day after the first, or where it may be his the end of the contract
  bool fell_out;       ///< it ended on a day that is not given
  bool end_unknown;    ///< that, or whether it ended is said to be unknown
  bool past_contract;  ///< the file has it run on in the own service after the contract's end
  Tri own;             ///< with the own employer
  Tri therapeutic;  ///< arbeidstherapeutisch: no wage value, no resumption in the sense of the test
  [[nodiscard]] Tri on(Date d) const;  ///< worked on that day? unknown: fell out on an unknown day
  /// For the own employer for sure, or lent out by him: it ends with the contract.
  [[nodiscard]] bool in_service() const;
  bool operator==(const Resumption&) const = default;
};

/// A stretch or a day on which something was done to get the employee to work. Not an evaluation, a
/// contact or a consult.
struct Activity {
  Days days;
  const Event* event;
  Tri certain;  ///< unknown: the dossier does not say that it was carried out
  bool operator==(const Activity&) const = default;
};

/// A number for each thing that is found of a case.
inline std::size_t next_found = 0;
template <auto find>
inline const std::size_t kFoundNumber = next_found++;

/// A dossier as on one day, with the ends of its period. What lies after that day has not happened.
/// Keeps views into the dossier.
class Case : public Period {
 public:
  Case(const Dossier& dossier, Date as_of);
  /// The case of `before` now that its dossier says more: keys that it left open or an answer, as
  /// `said` tells, which must not meet its `ends_looks()`, nor turn its events round. Of its parts
  /// those that looked for that are worked out again; those that come out as they were, and the
  /// others, are taken from `before`, which must outlive it and have none before itself.
  Case(const Case& before, const Looks& said);
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  const Dossier& dossier;
  const Date as_of;
  Clock clock;
  Date fsd;             ///< first sick day of the period that is judged
  Date test_moment;     ///< the as-of date or test_end, whichever is first
  Date efforts_end;     ///< the last day that the test of the efforts may reach: test_end, or the
                        ///< day of the WIA application if that is earlier
  Date efforts_moment;  ///< the as-of date or efforts_end, whichever is first

  /// Events from the first sick day of the period up to the as-of date, by date; those of one day
  /// in an order that does not depend on the file.
  [[nodiscard]] std::span<const Event* const> events() const { return events_; }
  [[nodiscard]] std::span<const Event* const> events(Kind k) const {
    const auto i = static_cast<std::size_t>(k);
    return by_kind_.subspan(begin_[i], begin_[i + 1] - begin_[i]);
  }
  [[nodiscard]] const Event* first(Kind k) const;
  [[nodiscard]] const Event* last(Kind k) const;
  /// First or last event of the kind on or after / on or before a day.
  [[nodiscard]] const Event* first_from(Kind k, Date d) const;
  [[nodiscard]] const Event* last_until(Kind k, Date d) const;

  /// The last day up to today on which efforts are, or may be, tested.
  [[nodiscard]] Date last_tested_day() const { return std::min(as_of, efforts.last.latest); }
  /// The last day up to today on which they surely are.
  [[nodiscard]] Date last_surely_tested_day() const {
    return std::min(as_of, efforts.last.earliest);
  }

  /// Was everything of this kind between two days (inclusive) handed over, so that absence proves
  /// that nothing happened? (dossier format, principles 1 and 2)
  [[nodiscard]] bool delivered(Kind k, Date from, Date to) const;
  [[nodiscard]] bool delivered(Kind k) const { return delivered(k, fsd, as_of); }
  /// The stretches of `within` of which everything of these kinds was handed over, ascending. Of a
  /// kind in `lasting` one that began on a day that was not may have run on to the end.
  [[nodiscard]] std::vector<Days> delivered_days(KindSet kinds, Days within,
                                                 KindSet lasting = {}) const;
  /// The same of all documents that can hold a judgement on the possibilities.
  [[nodiscard]] bool judgements_delivered(Date from, Date to) const;

  /// The date of a field when it is not after the as-of date.
  [[nodiscard]] std::optional<Date> happened(const Record& r, Field f) const;

  [[nodiscard]] std::span<const Judgement> judgements() const {
    looked_at.add_part(kJudged, judged_->looks);
    return judged_->all;
  }
  /// From the first sick day to the day after the as-of date, without holes. A judgement of none
  /// that is not substantiated, not competent, or set aside by an unanswered other medical view
  /// counts as possibilities (BRB par. 3 and 6).
  [[nodiscard]] std::span<const PossibilitySpan> possibilities() const {
    looked_at.add_part(kAble, able_->looks);
    return able_->spans;
  }
  [[nodiscard]] const PossibilitySpan& possibilities(Date d) const;
  /// Is the other view that of UWV's own doctor, of on or after the application, or after the end
  /// of the contract? It decides, and no answer to it is awaited (Professioneel kader, "GBM").
  [[nodiscard]] bool decides(const Event& third) const;
  /// What UWV's own doctor found possible last, from the day on which he said so, where that
  /// stands. Null: he did not speak, or found nothing possible.
  [[nodiscard]] const PossibilitySpan* seen_by_uwv() const {
    looked_at.add_part(kAble, able_->looks);
    return able_->uwv_view ? &*able_->uwv_view : nullptr;
  }
  /// The last judgement up to the test moment that gives hours and is silent on `mogelijkheden`,
  /// where no later one is not silent. Null: there is none.
  [[nodiscard]] const PossibilitySpan* hours_alone() const {
    looked_at.add_part(kAble, able_->looks);
    return able_->hours_alone ? &*able_->hours_alone : nullptr;
  }
  /// Were there possibilities on any day of [from, to]?
  [[nodiscard]] Tri any_possibilities(Date from, Date to) const;

  [[nodiscard]] std::span<const Resumption> resumptions() const {
    looked_at.add_part(kWorked, worked_->looks);
    return worked_->resumptions;
  }
  /// Work that was irrevocably promised (`toegezegd`) to begin after the as-of date, at the latest
  /// on the first working day after test_end: it need not have been taken up before the end
  /// (Professioneel kader, "Structureel karakter"). It has not begun: it counts for the result
  /// alone.
  [[nodiscard]] std::span<const Resumption> promised() const {
    looked_at.add_part(kWorked, worked_->looks);
    return worked_->promised;
  }
  /// Did a resumption (not arbeidstherapeutisch) run on that day? With `own`, with the own
  /// employer.
  [[nodiscard]] Tri resumed(Date d, bool own) const;
  /// The resumption that runs at the test moment: the last that was begun. Null: none.
  [[nodiscard]] const Resumption* result() const {
    looked_at.add_part(kWorked, worked_->looks);
    return worked_->result;
  }

  [[nodiscard]] std::span<const Activity> activities() const {
    looked_at.add_part(kWorked, worked_->looks);
    return worked_->activities;
  }
  /// Are all kinds of activity handed over between two days?
  [[nodiscard]] bool activities_delivered(Date from, Date to) const;
  /// The stretches of `within` in which nothing that was not handed over can have run.
  [[nodiscard]] std::vector<Days> activities_delivered_days(Days within) const;

  /// Plans, first to last; the analysis that a first plan answers; both may be null / empty.
  [[nodiscard]] const Event* analysis() const { return analysis_; }  ///< first, no `bijstelling`
  [[nodiscard]] const Event* plan() const { return first(Kind::plan_van_aanpak); }

  /// The first-year evaluation: of several the last that was in time, else the first. And the day
  /// from which spoor 2 counts: that of the evaluation, or of its due date (FSD+363) when it was
  /// held before week 52 (where it decided to start spoor 2, before week 46), later or not at all;
  /// who evaluates early is not worse off.
  [[nodiscard]] const Event* first_year_evaluation() const;
  [[nodiscard]] Date first_year_reference() const;

  /// What `find` finds of this case, worked out when first asked for: several rules ask for it.
  template <auto find>
  [[nodiscard]] const auto& found() const {
    using Found = decltype(find(*this));
    const std::size_t number = kFoundNumber<find>;
    if (by_number_[number] == nullptr) keep(work_out<find>());
    looked_at.add_part(kFirstFound + number, by_number_[number]->looks);
    return *std::any_cast<Found>(&by_number_[number]->what);
  }

  /// What the ends of its period hang on: with those all may change.
  [[nodiscard]] const Looks& ends_looks() const { return ends_looks_; }
  /// What is said since the case before, and which parts changed by it.
  [[nodiscard]] const Looks& changed() const { return changed_; }
  /// Are its events still in order, now that its dossier says more?
  [[nodiscard]] bool in_order() const;

 private:
  /// Its parts, by number.
  static constexpr std::size_t kJudged = 0, kAble = 1, kWorked = 2, kFirstFound = 3;
  static constexpr std::size_t kMostFound = Looks::kParts - kFirstFound;
  struct Once {
    std::size_t number;
    std::any what;
    Looks looks;
    /// Works it out for a later case, and tells that where it comes out otherwise.
    void (Case::*again)(const Once& before);
  };
  /// Each worked out from the events, with what it looked at.
  struct Judged {
    std::vector<Judgement> all;
    Looks looks;
    bool operator==(const Judged& other) const { return all == other.all; }
  };
  struct Able {
    std::vector<PossibilitySpan> spans;
    std::vector<Judgement> uwv;  ///< of UWV's own doctor, where it stands
    std::optional<PossibilitySpan> uwv_view;
    std::optional<PossibilitySpan> hours_alone;
    Looks looks;
    bool operator==(const Able& other) const {
      return spans == other.spans && uwv == other.uwv && uwv_view == other.uwv_view &&
             hours_alone == other.hours_alone;
    }
  };
  struct Worked {
    std::vector<Resumption> resumptions;
    std::vector<Resumption> promised;
    std::vector<Activity> activities;
    const Resumption* result = nullptr;
    Looks looks;
    bool operator==(const Worked& other) const {
      const bool same_result = result == nullptr || other.result == nullptr
                                   ? result == other.result
                                   : *result == *other.result;
      return same_result && resumptions == other.resumptions && promised == other.promised &&
             activities == other.activities;
    }
  };
  template <auto find>
  [[nodiscard]] Once work_out() const {
    // Not in place: it may itself ask for what another finds.
    Once once{kFoundNumber<find>, {}, {}, &Case::again<find>};
    once.looks = looks_of([&] { once.what = find(*this); });
    return once;
  }
  void keep(Once once) const {
    const Once& kept = found_.emplace_back(std::move(once));
    by_number_[kept.number] = &kept;
  }
  template <auto find>
  void again(const Once& before) {
    const auto& now = found<find>();
    if (now != *std::any_cast<std::decay_t<decltype(now)>>(&before.what))
      changed_.add_part(kFirstFound + before.number);
  }
  template <typename Part>
  void read_again(std::size_t number, const Part*& part, Part& own);
  void read_ends();
  void sort_events();
  void extend_sanction();
  template <typename Part>
  void read_part(Part&);
  void read(Judged&) const;
  void read(Able&) const;
  void read(Worked&) const;
  void let_judgements_grow_old(Able&) const;
  [[nodiscard]] bool answered_in_time(const Event& third) const;
  [[nodiscard]] Resumption resumption(const Event& e) const;

  KindSet hidden_;                        ///< the kinds of which something was not handed over
  std::vector<const Event*> own_events_;  ///< a case with one before has those of that
  std::span<const Event* const> events_;
  std::span<const Event* const> by_kind_;        ///< the same, kind by kind
  std::array<std::size_t, kKinds + 1> begin_{};  ///< where each kind begins in by_kind_
  const Event* analysis_ = nullptr;
  Looks ends_looks_;  ///< of the ends of the period, and the analysis
  // Its own, or those of the case before.
  Judged own_judged_;
  Able own_able_;
  Worked own_worked_;
  const Judged* judged_ = &own_judged_;
  const Able* able_ = &own_able_;
  const Worked* worked_ = &own_worked_;
  /// In the order in which they were found: none rests on a later one. By a list, whose elements
  /// stay where they are.
  mutable std::list<Once> found_;
  /// Its own, or those of the case before.
  mutable std::array<const Once*, kMostFound> by_number_{};
  Looks changed_;
};

}  // namespace poortwachter
