// Deugdelijke gronden: which ground covers which shortcoming (verdict, step 7).
#pragma once

#include <string_view>

#include "case/activity.hpp"
#include "case/case.hpp"
#include "case/grounds.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// How well a shortcoming is covered. Ascending.
enum class Cover : std::uint8_t {
  none,
  stated,     ///< a ground with a document
  confirmed,  ///< UWV itself holds that it excuses
};

/// The periods of the grounds put forward for a finding that lack nothing but the rest of its days:
/// the days in them are no lost days. Ascending, disjoint.
Stretches covered_in_part(const Case& c, const Finding& f);

/// The days of a part of the time that UWV excuses: in the period of a ground that it confirmed,
/// and up to its positive opinion on the employer's efforts. Ascending, disjoint.
Stretches excused_by_uwv(const Case& c, const Finding& f);

/// The best cover of a failing finding by the grounds of the dossier, or by a positive expert
/// opinion on the employer's efforts, which covers the time up to its date.
Cover cover(const Case& c, const Finding& f);

/// What a ground of unwillingness, with a document, would be worth for it: the file has the refusal
/// and what the employer did about it. None: it has not.
Cover unwillingness(const Case& c, const Finding& f);

/// Is the ground put forward for a shortcoming that was found?
bool excuses_something(const Case& c, const Record& ground, std::span<const Finding> findings);

/// What the dossier puts forward for a failing finding and what that is worth, for beside it in the
/// report: a ground never hides a finding. Empty when nothing is put forward. Names no free text.
Statements ground_beside(const Case& c, const Finding& f);

}  // namespace poortwachter
