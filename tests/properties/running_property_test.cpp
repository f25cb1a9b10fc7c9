// A case that runs: from one day to the next the risk rises by one level at most, save on the days
// that verdict.md names, of which the report of the day before says that they come.
#include <algorithm>

#include "poortwachter/field/document.hpp"
#include "properties/property.hpp"
#include "words/write.hpp"

using namespace poortwachter;
using namespace poortwachter::test;

namespace {

/// none, low, medium, high; what cannot be told stands beside low.
int level(Risk r) {
  switch (r) {
    case Risk::none:
      return 0;
    case Risk::low:
    case Risk::undetermined:
      return 1;
    case Risk::medium:
      return 2;
    case Risk::high:
      break;
  }
  return 3;
}

/// A duty that was never begun fell due on the day before, or a term of UWV lapsed, or a stretch
/// without activity has reached its length.
bool named(const Finding& f, Date day) {
  if (f.status != Status::fail) return false;
  if (f.due && *f.due + 1 == day) return true;
  return f.rule->degree == DegreeBasis::idle && f.short_from && f.limit &&
         *f.short_from + *f.limit == day;
}

/// Did the report of the day before name that day?
bool announced(const Audit& before, const Rule& rule, Date day) {
  return std::ranges::any_of(before.findings, [&](const Finding& f) {
    return f.rule == &rule && f.due && *f.due + 1 == day &&
           (f.status == Status::upcoming || f.status == Status::unknown);
  });
}

/// Days on which something was recorded, or of which the dossier speaks: more than time passed.
bool recorded(const Node& d, Date day) {
  bool found = false;
  Node copy = d;
  walk(copy, [&](Node& n) {
    if (const auto date = n.as_date()) found = found || *date == day || *date + 1 == day;
  });
  return found;
}

/// Did the report of the day before say that until then nothing could be repaired?
bool no_longer_beyond_repair(const Audit& before, Date day) {
  const RouteStep& last = before.verdict.route.back();
  return last.step == Step::repairable && no(last.outcome) &&
         last.reason.in(Language::en).find(date_text(day - 1, Language::en)) != std::string::npos;
}

std::string day_text(Date first, Date day) { return "day " + std::to_string(day - first); }

/// UWV asks for nothing before there is an application.
bool contradicts_itself(const Node& dossier) {
  Node copy = dossier;
  const auto& all = events(copy).items;
  return std::ranges::any_of(all, [&](const Node& term) {
    return kind_of(term) == Kind::uwv_hersteltermijn &&
           std::ranges::none_of(all, [&](const Node& e) {
             return kind_of(e) == Kind::wia_aanvraag && day_of(e) <= day_of(term);
           });
  });
}

Violation jumps(const Node& dossier) {
  Violation v;
  if (contradicts_itself(dossier)) return v;
  const std::string file = yaml(dossier);
  load_dossiers(file, {}, [&](const LoadedDossier& l) {
    if (l.dossier == nullptr) return;
    const RuleSet rules;
    const Date first = l.dossier->first_sick_day;
    std::optional<Audit> before;
    for (Date day = first; day <= first + 728 && !v; day = day + 1) {
      Audit now = judged_on(*l.dossier, day, rules);
      if (before && level(now.verdict.risk) > level(before->verdict.risk) + 1 &&
          !recorded(dossier, day)) {
        const auto why =
            std::ranges::find_if(now.findings, [&](const Finding& f) { return named(f, day); });
        if (no_longer_beyond_repair(*before, day))
          v.reset();
        else if (why == now.findings.end())
          v = "verdict rises from " + std::string(name(before->verdict.risk)) + " to " +
              std::string(name(now.verdict.risk)) + " on " + day_text(first, day);
        else if (!announced(*before, *why->rule, day))
          v = std::string(why->rule->id) + " raises the risk unannounced on " +
              day_text(first, day);
      }
      before = std::move(now);
    }
  });
  return v;
}

}  // namespace

TEST_CASE("time alone raises the risk by one level, save on the days that the verdict names",
          "[properties]") {
  hold(jumps, 25, kAnyEra, [](Generator&, Node& d) {
    d.drop(field::beoordelingen);  // an answer is more than the passing of time
    return true;
  });
}
