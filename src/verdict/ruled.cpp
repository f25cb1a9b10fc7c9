#include "verdict/ruled.hpp"

#include <algorithm>
#include <utility>

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

/// Does it not stand as it was found, but is weighed?
bool is_weighed(const Finding& f) {
  return f.status == Status::fail || f.status == Status::unknown;
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
  due_looks_ = looks_of([&] { untested_ = risk_untested(c_); });
  risk_ = v.risk;
  return v;
}

std::vector<const Rule*> Ruled::awaiting() const {
  std::vector<const Rule*> all;
  for (const Ran& r : ran_)
    if (r.looks.hidden()) all.push_back(r.rule);
  return all;
}

Risk Ruled::told(const Looks& said) const {
  if (said.meets(c_.ends_looks()) || !c_.in_order()) return retold(c_.dossier);
  const Case c(c_, said);
  const Looks& changed = c.changed();
  if (const auto risk = changed.meets(due_looks_) ? risk_untested(c) : untested_) return *risk;
  std::vector<Finding> again;
  std::vector<std::pair<const Ran*, std::size_t>> otherwise;  // with where it ends in `again`
  auto found = found_.begin();
  for (const Ran& ran : ran_) {
    const auto end = found_.begin() + static_cast<std::ptrdiff_t>(ran.end);
    if (changed.meets(ran.looks)) {
      const auto before = static_cast<std::ptrdiff_t>(again.size());
      run_for_risk(*ran.rule, c, again);
      if (std::equal(found, end, again.begin() + before, again.end()))
        again.erase(again.begin() + before, again.end());
      else
        otherwise.push_back({&ran, again.size()});
    }
    found = end;
  }
  if (otherwise.empty() && !changed.meets(looks_)) return risk_;

  std::vector<Finding> weighed;
  std::vector<const Finding*> all;
  weighed.reserve(found_.size() + again.size());
  all.reserve(found_.size() + again.size());
  const auto add = [&](auto from, auto to) {
    for (; from != to; ++from)
      all.push_back(is_weighed(*from) ? &weighed.emplace_back(*from) : &*from);
  };
  found = found_.begin();
  auto other = again.cbegin();
  auto next = otherwise.begin();
  for (const Ran& ran : ran_) {
    const auto end = found_.begin() + static_cast<std::ptrdiff_t>(ran.end);
    if (next != otherwise.end() && next->first == &ran) {
      const auto other_end = again.cbegin() + static_cast<std::ptrdiff_t>(next->second);
      add(other, other_end);
      other = other_end;
      ++next;
    } else {
      add(found, end);
    }
    found = end;
  }
  weigh_all(c, weighed);
  return risk_tested(c, weighed, all);
}

Risk Ruled::retold(const Dossier& other) const {
  const Case c(other, c_.as_of);
  if (const auto risk = risk_untested(c)) return *risk;
  std::vector<Finding> findings;
  findings.reserve(found_.size() + ran_.size());
  for (const Ran& ran : ran_) run_for_risk(*ran.rule, c, findings);
  weigh_all(c, findings);
  std::vector<const Finding*> all;
  for (const Finding& f : findings) all.push_back(&f);
  return risk_tested(c, findings, all);
}

}  // namespace poortwachter
