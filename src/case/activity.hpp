// On which days something was done, or could not be: what a lost day is held against. Each answer
// is a list of stretches, ascending and disjoint.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "case/case.hpp"

namespace poortwachter {

using Stretches = std::vector<Days>;

/// Any stretches as such a list: sorted, and joined where they touch.
Stretches joined(Stretches all);

/// How many of the days lie in the stretches.
int days_in(std::span<const Days> stretches, Days within);

/// Days without possibilities, for sure; with `benefit`, also those of which it is not known.
Stretches without_possibilities(const Case& c, bool benefit);

/// Days of leave, of whatever kind, and of recovery between two spells of sickness.
Stretches leave(const Case& c);

/// Days on which adequate activity ran on a track: spoor 1 (with the own employer) or spoor 2 (with
/// another). Schooling, training and guidance serve both. Adequate is (verdict: chances missed):
/// - spoor 2 with its plan and both profiles, as far as is known, in the stretches of which the
///   reports do not say that nothing was done and nothing steered, nor twice in a row that there
///   was no progress, without steering or without a single activity;
/// - a search that is not said to be without grounds; an offer that is more than a vacancy pointed
///   out; an intervention that was carried out; work that runs, up to the day from which UWV's own
///   doctor found far more hours possible.
Stretches adequate_activity(const Case& c, int track);

/// Is an activity of this kind and form adequate? Of spoor 2 its path tells.
bool adequate(const Event& e);

/// Is that presumed: a search of which nobody says whether it had reasons?
bool presumed_adequate(const Event& e);

/// A path of spoor 2 from start to end. Paths that overlap are one, to the last of their ends.
struct Track2Path {
  const Event* start;
  const Event* end;  ///< null: it runs on the as-of date
  Days days;         ///< to the day after its end, or after the as-of date
  /// From when it has its plan and profiles: the first start of those joined in it that does not
  /// lack one. None: it never had.
  std::optional<Date> planned;
  std::span<const Event* const> reports;
};
std::vector<Track2Path> track2_paths(const Case& c);

/// The days of the path on which it was adequate (as adequate_activity has it), ascending.
Stretches adequate_days(const Track2Path& path);

/// The document that says how long a judgement of none lasts: where it is silent, an earlier one of
/// none that names a day after it. Where UWV's own doctor agrees with the bedrijfsarts, who looked
/// ahead, it is that of the latter.
const Event& tells_how_long(const Case& c, const Judgement& none);

/// How long "none" is expected to last, as said by the judgement that holds at the test moment, or
/// by the last one when it foresees none from a day around the end of the waiting period on
/// (Professioneel kader, "Nu wél mogelijkheden, op datum einde wachttijd géén mogelijkheden").
struct NoneExpected {
  enum class By : std::uint8_t {
    nothing,       ///< nothing is said: to be asked
    said,          ///< `geen_mogelijkheden_tot`
    recovery,      ///< `herstel_verwacht_per`: to the day before
    reassessment,  ///< the next reassessment: to the day before
    no_recovery,   ///< `herstel_verwacht: nee`: long enough
  };
  By by = By::nothing;
  std::optional<Date> last;  ///< last day without possibilities; none for nothing and no_recovery
  Date from;                 ///< the test moment, or the day from which it is foreseen
  const Judgement* judgement = nullptr;
};
/// Nothing when there are, or may be, possibilities then. That it is substantiated, and by a
/// competent doctor, is presumed where nobody says.
std::optional<NoneExpected> none_expected(const Case& c);

}  // namespace poortwachter
