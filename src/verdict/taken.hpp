// Steps that are more than the remedy of one rule, judged with what they put into the dossier.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// The risk of another dossier of the same case.
using Retold = std::function<Risk(const Dossier& other)>;

/// Adds to `steps` those that lower the risk further than what is there for the same rule, or for
/// the papers.
void add_taken(const Case& c, std::span<const Finding> findings, const Verdict& verdict,
               const Retold& retold, std::vector<RepairStep>& steps);

}  // namespace poortwachter
