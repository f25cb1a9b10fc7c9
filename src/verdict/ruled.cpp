#include "verdict/ruled.hpp"

#include "rules/check.hpp"
#include "verdict/judge.hpp"
#include "verdict/lost_days.hpp"
#include "verdict/sanction.hpp"

namespace poortwachter {
namespace {

/// Can what it finds have a part in the risk?
bool carries_risk(const Rule& r) { return r.weight != Weight::advice || r.role != Role::none; }

void weigh_all(const Case& c, std::vector<Finding>& findings) {
  weigh(c, findings);
  for (Finding& f : findings)
    if (f.status == Status::fail) f.repaired_since = repaired_since(c, f);
}

}  // namespace

Ruled::Ruled(const Case& c, const RuleSet& rules, std::vector<Finding>& findings) : c_(c) {
  ran_.reserve(rules.rules().size());
  findings.reserve(rules.rules().size() + 16);  // most rules give one
  found_.reserve(findings.capacity());
  for (const Rule* r : rules.rules()) {
    const auto before = static_cast<std::ptrdiff_t>(findings.size());
    const Looks looks = looks_of([&] { run(*r, c, findings); });
    if (!carries_risk(*r)) continue;
    for (auto f = findings.begin() + before; f != findings.end(); ++f)
      if (Seen(*f).decides()) found_.emplace_back(*f).what = {};  // words carry no risk
    ran_.push_back({r, looks, found_.size()});
  }
  weigh_all(c, findings);
}

Risk Ruled::told(const Dossier& more, const Looks& said) const { return risk_of(more, &said); }

Risk Ruled::retold(const Dossier& other) const { return risk_of(other, nullptr); }

Risk Ruled::risk_of(const Dossier& other, const Looks* said) const {
  const Case c(other, c_.as_of);
  if (const auto settled = risk_untested(c)) return *settled;
  const bool all = said == nullptr || said->meets(c_.ends_looks()) || !c.same_order(c_);
  std::vector<Finding> findings;
  findings.reserve(found_.size() + ran_.size());
  std::size_t begin = 0;
  for (const Ran& ran : ran_) {
    if (all || said->meets(ran.looks))
      run(*ran.rule, c, findings);
    else
      for (std::size_t i = begin; i < ran.end; ++i) findings.push_back(found_[i]);
    begin = ran.end;
  }
  weigh_all(c, findings);
  return risk_tested(c, findings);
}

}  // namespace poortwachter
