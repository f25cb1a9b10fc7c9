// Every statutory moment of a case and how it stands, and how the case went.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "poortwachter/audit.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// How a moment of the timeline stands. `unknown`: what it rests on was not handed over.
enum class MomentStatus : std::uint8_t { done, late, missing, upcoming, not_applicable, unknown };

/// One statutory moment of a case.
struct Moment {
  std::string_view moment;     ///< stable name, e.g. `plan-van-aanpak`
  std::optional<int> week;     ///< the week of sickness that `due` ends: FSD+42 is week 6
  std::optional<Date> due;     ///< last day on which it was or is in time
  std::optional<Date> actual;  ///< when it was done
  MomentStatus status = MomentStatus::unknown;
  /// Of an evaluation that was held as another document: which.
  std::optional<Kind> held_as{};
  /// What is to be done, of what is to come or is missing and still needed; else empty.
  Text task{};
};

constexpr int kQuarter = 13;  // weeks

/// The moments in the order of the law, then one `evaluatie` per six-week interval from the first
/// plan on. `audit` must be that of the dossier with all built-in rules; moments whose rule was
/// left out are `unknown`.
std::vector<Moment> timeline(const Dossier& dossier, const Audit& audit);

std::string_view name(MomentStatus);

/// No test is due, or what fell short can no longer be repaired: nothing is to be done about a
/// shortcoming of this weight.
bool nothing_to_do(const Verdict&, Weight);

/// Days [from, until], both included.
struct Stretch {
  Date from;
  Date until;
};

enum class Possibilities : std::uint8_t { none, marginal, some, unknown };
struct PossibilityStretch : Stretch {
  Possibilities possibilities;
};

struct WorkStretch : Stretch {
  std::optional<double> percent;  ///< wage value, of the wage before the sickness
  bool own = false;               ///< with the own employer
  bool therapeutic = false;       ///< without wage value
};

/// How a case went, for a picture of it: dates and numbers alone.
struct Course {
  Date as_of;
  Date first_sick_day;
  Date waiting_period_end;
  std::vector<Moment> moments;
  std::vector<PossibilityStretch> possibilities;  ///< without holes, up to the as-of date
  std::vector<WorkStretch> work;
  std::vector<Stretch> track2;
  std::vector<Stretch> leave;        ///< interruptions of the sickness
  std::optional<Stretch> extension;  ///< the weeks of a loonsanctie
  /// First days of the weeks of sickness 1, 14, 27 … up to the last moment: leave is left out.
  std::vector<Date> quarters;
};

Course course(const Dossier& dossier, const Audit& audit);

}  // namespace poortwachter
