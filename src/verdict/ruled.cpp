#include "verdict/ruled.hpp"

#include <algorithm>

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

/// What it finds that can have a part in the risk. Words carry none.
void run_for_risk(const Rule& r, const Case& c, std::vector<Finding>& out) {
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  run(r, c, out);
  out.erase(std::remove_if(out.begin() + before, out.end(),
                           [](const Finding& f) { return !Seen(f).decides(); }),
            out.end());
  for (auto f = out.begin() + before; f != out.end(); ++f) f->what = {};
}

/// Of findings that are yet to be weighed.
Risk risk_of(const Case& c, std::vector<Finding>& findings) {
  if (const auto settled = risk_untested(c)) return *settled;
  weigh_all(c, findings);
  return risk_tested(c, findings);
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
  looks_ = looks_of([&] { weigh_all(c, findings); });
}

Verdict Ruled::verdict(std::span<const Finding> findings) {
  Verdict v;
  looks_.add(looks_of([&] { v = judge(c_, findings); }));
  risk_ = v.risk;
  return v;
}

Risk Ruled::told(const Looks& said) const {
  if (said.meets(c_.ends_looks()) || !c_.in_order()) return retold(c_.dossier);
  const Case c(c_, said);
  std::vector<Finding> findings;
  findings.reserve(found_.size() + ran_.size());
  bool same = !said.meets(looks_);
  auto found = found_.begin();
  for (const Ran& ran : ran_) {
    const auto end = found_.begin() + static_cast<std::ptrdiff_t>(ran.end);
    if (said.meets(ran.looks)) {
      const std::size_t before = findings.size();
      run_for_risk(*ran.rule, c, findings);
      same = same && std::equal(found, end, findings.begin() + static_cast<std::ptrdiff_t>(before),
                                findings.end());
    } else {
      findings.insert(findings.end(), found, end);
    }
    found = end;
  }
  return same ? risk_ : risk_of(c, findings);
}

Risk Ruled::retold(const Dossier& other) const {
  const Case c(other, c_.as_of);
  std::vector<Finding> findings;
  findings.reserve(found_.size() + ran_.size());
  for (const Ran& ran : ran_) run_for_risk(*ran.rule, c, findings);
  return risk_of(c, findings);
}

}  // namespace poortwachter
