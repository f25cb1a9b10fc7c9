// Since when work with the own employer was looked into, for the rules of this family.
#pragma once

#include <optional>
#include <span>

#include "rules/check.hpp"

namespace poortwachter {

/// What shows that something was examined (rules: "what counts"): an own search, a labour expert's
/// study that answers the question, work that was taken up or offered, or the day from which return
/// is excluded.
struct Examined {
  const Event* first = nullptr;  ///< the first event that shows it
  const Event* doubt = nullptr;  ///< the first, before that, that may show it but does not say
  std::span<const Kind> kinds;   ///< the kinds that could show it

  /// Was it examined on or before `d`? unknown: it may be, in what is silent or not handed over.
  [[nodiscard]] Tri by(const Case& c, Date d) const;
};

/// Own work, or own work with adaptations. An offer of other work says nothing on it.
Examined own_work_examined(const Case& c);
/// Other work with the own employer. Pointing out a vacancy is not looking into it.
Examined other_work_examined(const Case& c);

/// The first day with possibilities in the tested period: on which there may have been some, and on
/// which there certainly were. None: never.
struct FirstPossibilities {
  std::optional<Date> maybe;
  std::optional<Date> sure;
};

/// `wait`: a stretch before the first judgement of at most so many days takes over what that
/// judgement found; nobody could know better until then.
FirstPossibilities first_possibilities(const Case& c, int wait);

/// Judges an examination that is due at the end of the first year, or six weeks after the
/// possibilities arose. `needless`: need it not be examined, seen from the due date?
/// Messages: pass, late, never, unknown, unknown_possibilities, upcoming, not_applicable,
/// not_applicable_ended; with a `needless` that can be so also unknown_resumed and
/// not_applicable_resumed. Parameters: eerste_jaar, later_ontstaan, wachten_op_oordeel.
void check_examined(Check& k, const Examined& examined, Tri (*needless)(const Case&, Date));

}  // namespace poortwachter
