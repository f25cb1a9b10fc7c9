// When spoor 2 had to be done, and when it was, over the whole life of a case. Shared by the rules
// that ask for it.
#pragma once

#include <optional>
#include <vector>

#include "case/activity.hpp"
#include "rules/check.hpp"

namespace poortwachter {

/// A last day in time, and how it is counted.
struct Due {
  Date day;
  Date from;             ///< the term is counted from this day
  Text what;             ///< what happened on it
  const Event* because;  ///< the event that the need rests on; may be null

  [[nodiscard]] Message in_words() const { return {std::string(what.nl), std::string(what.en)}; }
  /// The days of the term.
  [[nodiscard]] int count(const Case& c) const { return c.clock.counted(from, day); }
  bool operator==(const Due&) const = default;
};

/// A path, or work with another employer, that stopped on a day. Spoor 2 is a duty for the whole
/// rest of the period (Professioneel kader, "Adequaat").
struct Track2Stop {
  const Event* end;          ///< spoor2_einde, or the work that ended
  bool is_work;              ///< it is work that ended
  Date day;                  ///< the last day
  std::optional<Date> next;  ///< first day after it on which a path or work elsewhere began
  bool operator==(const Track2Stop&) const = default;
};

/// Days are those of the case as on its as-of date. Invariant: due_possible is there when
/// due_certain is, and not later.
struct Track2 {
  /// Earliest day on which spoor 2 had started: a path, or work with another employer.
  std::optional<Date> started;
  /// Earlier day on which it may have started already, which the dossier leaves open.
  std::optional<Date> may_have_started;
  /// A path that was broken off so soon that it was none, when nothing else was started.
  const Event* broken_off = nullptr;
  /// Last day in time, by the first obligation that is sure, and by the first that may exist. A
  /// day after the as-of date may still fall away.
  std::optional<Due> due_certain;
  std::optional<Due> due_possible;
  bool aow = false;       ///< it would have been due, were it not for the AOW age
  bool left_out = false;  ///< the same, were it not that both leave it out before the AOW age
  bool over = false;      ///< the same, were it not that the tested period or the sickness was over
  /// What stopped before something else had begun, ascending.
  std::vector<Track2Stop> stops;
  bool operator==(const Track2&) const = default;
};

/// Shows the last day, and from where it is counted.
void fill_due(Finding& f, const Case& c, const Due& due);

Track2 track2(const Case& c);

/// Why it was never due: the one reason that the file leaves, else those that it may have been.
Message why_not_due(const Case& c, const Track2& t);

/// Leaves out the days before spoor 2 was owed: what a path lacked then cost nobody a chance, and
/// who starts sooner than he must is not worse off.
void only_when_owed(Check& k);

/// Was it written down why going on made no sense (Beleidsregels par. 9)? unknown: what is not said
/// is presumed, and asked. A path that was broken off without a word on that was not.
Tri reasoned_stop(const Event& end);

/// The day on which possibilities came back that had ended by the end of the term after a stop:
/// those count as new ones, and what was reason to stop is gone (Professioneel kader, "Tijdig").
std::optional<Date> possibilities_back(const Case& c, Date stopped, Date term);

/// May it have started by work of which the dossier does not say with which employer it was, or
/// whether it was arbeidstherapeutisch?
bool perhaps_by_work(const Case& c, const Track2& t);

/// The last day of the term after the first-year evaluation. Who both leave out spoor 2 need not
/// have done so before it: the exceptions are to that term (Professioneel kader, "Tijdig").
Date evaluation_term(const Case& c);

/// Were the possibilities of that day there only because a judgement of none did not hold?
bool none_set_aside(const Case& c, Date d);

}  // namespace poortwachter
