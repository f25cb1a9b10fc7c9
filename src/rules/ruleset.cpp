#include "poortwachter/ruleset.hpp"

#include <algorithm>
#include <tuple>

namespace poortwachter {
bool Rule::named_by(std::string_view pattern) const {
  if (pattern.ends_with("/*")) pattern.remove_suffix(2);
  return pattern == id || pattern == family();
}

const Ruling* nearest_ruling(const Rule& rule) {
  const auto rank = [](const Ruling* r) { return std::tuple(r->for_employer, r->confidence); };
  const Ruling* nearest = nullptr;
  for (const Ruling* r : rule.rulings)  // by date: of equals the last is the newest
    if (r->overtaken_by.empty() && (nearest == nullptr || rank(r) <= rank(nearest))) nearest = r;
  return nearest;
}

const RuleMessage* Rule::message(std::string_view key) const {
  const auto* m = std::find_if(messages.data(), messages.data() + messages.size(),
                               [&](const RuleMessage& x) { return x.key == key; });
  return m == messages.data() + messages.size() ? nullptr : m;
}

RuleSet::RuleSet() {
  for (const Rule& r : built_in_rules()) rules_.push_back(&r);
}

const Rule* RuleSet::find(std::string_view id) const {
  for (const Rule* r : rules_)
    if (r->id == id) return r;
  return nullptr;
}

bool RuleSet::select(std::span<const std::string> patterns, std::string_view* unmatched) {
  std::vector<const Rule*> kept;
  for (const std::string& p : patterns) {
    const std::size_t before = kept.size();
    for (const Rule* r : rules_)
      if (r->named_by(p)) kept.push_back(r);
    if (kept.size() == before) return *unmatched = p, false;
  }
  std::erase_if(
      rules_, [&](const Rule* r) { return std::find(kept.begin(), kept.end(), r) == kept.end(); });
  return true;
}

bool RuleSet::ignore(std::span<const std::string> patterns, std::string_view* unmatched) {
  for (const std::string& p : patterns)
    if (std::none_of(built_in_rules().begin(), built_in_rules().end(),
                     [&](const Rule& r) { return r.named_by(p); }))
      return *unmatched = p, false;
  std::erase_if(rules_, [&](const Rule* r) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& p) { return r->named_by(p); });
  });
  return true;
}

}  // namespace poortwachter
