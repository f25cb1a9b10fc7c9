// What moves the end of the pay apart from a loonsanctie, and what takes its place.
#pragma once

#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// The last day of the pay of who reaches the AOW age within it (BW 7:629 lid 2): `term` sick days,
/// from the first sick day or, when that lies before it, from the AOW age; at most 104 weeks.
Date last_pay_day_with_aow(const Case& c, int term);

/// Days that the recovery of sickness benefit rests on after a contract that ended (ZW art. 39a,
/// Besluit verhaal ziekengeld): those on which the efforts fell short without a ground that UWV
/// confirmed, each once, without the first 14 weeks. Nothing when a shortcoming does not say its
/// days.
std::optional<int> days_of_stagnation(const Case& c, std::span<const Finding> findings);

/// In sentences, each with its arithmetic: the AOW age, a late WIA application, an early one, an
/// own-risk bearer after the contract, the weeks that UWV recovers.
std::vector<Message> pay_notes(const Case& c, std::span<const Finding> findings, const Verdict& v);

}  // namespace poortwachter
