// The walk of the route: what each of its steps goes by, and the answers that they leave behind.
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"
#include "verdict/answer.hpp"
#include "verdict/judge.hpp"
#include "verdict/seen.hpp"

namespace poortwachter {

class RouteWalk {
 protected:
  /// `brief`: the risk alone, no reasons are asked for.
  RouteWalk(const Case& a_case, std::span<const Seen> seen, const What& what, bool brief);

  /// 3. Are the parts of the report there? The administrative risk.
  Risk completeness();

  RouteStep& answer(Answered a, bool settles = false);

  const Finding* of(Role role, Status s) const { return found(seen_, role, s); }
  bool any(Weight w, Status s) const {
    return any([&](const Seen& f) { return f.status == s && f.weight == w; });
  }
  template <typename Pick>
  bool any(Pick pick) const {
    return std::ranges::any_of(seen_, pick);
  }
  /// The rules with a finding that `pick` takes, each once; for reasons alone.
  template <typename Pick>
  std::vector<const Rule*> rules(Pick pick) const {
    std::vector<const Rule*> found;
    if (brief_) return found;
    for (const Seen& f : seen_)
      if (std::invoke(pick, f) && (found.empty() || found.back() != f.rule))
        found.push_back(f.rule);
    return found;
  }

  const Case& c_;
  std::span<const Seen> seen_;
  const Event* sanction_;
  What what_;
  bool brief_;
  RouteStep unseen_{};  ///< of a brief judgement: nobody asks for the route
  Verdict v_;
};

}  // namespace poortwachter
