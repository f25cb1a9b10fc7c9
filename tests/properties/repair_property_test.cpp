// What the plan says of a step is what the verdict says once that step is done.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/re_integratieverslag.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/spoor2_einde.hpp"
#include "poortwachter/field/uwv_hersteltermijn.hpp"
#include "poortwachter/reads.hpp"
#include "properties/generate.hpp"
#include "properties/outcome.hpp"
#include "properties/property.hpp"

namespace poortwachter {
namespace {

using namespace test;

using Told = std::tuple<std::string_view, Status, Weight, Degree, Tri>;

/// What the risk hangs on, of all rules but one.
std::vector<Told> without(const Audit& a, const Rule* rule) {
  std::vector<Told> all;
  for (const Finding& f : a.findings)
    if (f.rule != rule && f.status != Status::not_applicable && f.weight != Weight::advice)
      all.emplace_back(f.rule->id, f.status, f.weight, f.degree, f.chance_missed);
  std::ranges::sort(all);
  return all;
}

/// Is nothing of it left to do?
bool done(const Audit& a, const Rule* rule) {
  return std::ranges::none_of(a.findings, [&](const Finding& f) {
    return f.rule == rule && (f.status == Status::unknown || f.status == Status::upcoming ||
                              (f.status == Status::fail && f.repairable));
  });
}

/// The event that stands on a line, as yaml() writes it.
Node& event_on(Node& d, std::uint32_t line) {
  const std::string file = yaml(d);
  const auto head = file.find("gebeurtenissen:");
  const auto before =
      std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(head), '\n');
  return d.find(field::gebeurtenissen)->items.at(line - static_cast<std::size_t>(before) - 2);
}

Node event(Kind kind, Date day) {
  Node n = Node::map();
  n.set(field::soort, Node::scalar(name(kind)));
  n.set(field::datum, Node::date(day));
  return n;
}

/// The dossier once a step was taken that is more than the remedy of its rule; nothing of one that
/// takes its time.
std::optional<Node> taken(const Node& d, const Audit& a, const RepairStep& step) {
  Node then = d;
  auto& events = then.find(field::gebeurtenissen)->items;
  const auto say_on_lines = [&](std::initializer_list<std::pair<Field, std::string_view>> said) {
    for (const std::uint32_t line : step.lines)
      for (const auto& [key, value] : said) event_on(then, line).set(key, Node::scalar(value));
  };
  switch (step.way) {
    case Way::remedy:
      return std::nullopt;
    case Way::completion: {
      if (a.findings[step.finding].rule->role == Role::track2_started) return std::nullopt;
      Node end = event(Kind::spoor2_einde, a.as_of);
      end.set(field::uitkomst, Node::scalar("mislukt"));
      end.set(field::inspanning_voldoende, Node::scalar("ja"));
      end.set(field::eindrapportage, Node::scalar("ja"));
      events.push_back(std::move(end));
      return then;
    }
    case Way::reasons:
      say_on_lines({{field::onderbouwd, "ja"}});
      return then;
    case Way::reasoned_stop:
      say_on_lines({{field::vervolg_zinvol, "nee"},
                    {field::gemotiveerd, "ja"},
                    {field::eindrapportage, "ja"}});
      return then;
    case Way::term:
      for (const Finding& f : a.findings)
        if (f.rule->role == Role::completion_term && f.status == Status::upcoming)
          event_on(then, f.place.line).set(field::aangevuld, Node::date(a.as_of));
      return then;
    case Way::report: {
      for (const Finding& f : a.findings)
        if (f.rule->role == Role::completion_term && f.status == Status::upcoming)
          event_on(then, f.place.line).set(field::aangevuld, Node::date(a.as_of));
      std::set<Kind> made{Kind::re_integratieverslag};
      for (const Finding& f : a.findings)
        if (f.status == Status::fail && f.weight == Weight::administrative && f.repairable &&
            f.rule->record && made.insert(*f.rule->record).second)
          events.push_back(event(*f.rule->record, a.as_of));
      Node report = event(Kind::re_integratieverslag, a.as_of);
      Node parts = Node::list();
      for (char c = 'a'; c <= 'l'; ++c)
        parts.items.push_back(Node::scalar(std::string_view(&c, 1)));
      report.set(field::onderdelen, std::move(parts));
      events.push_back(std::move(report));
      return then;
    }
  }
  return std::nullopt;
}

/// The kinds of event that can be what a rule asks for.
std::span<const Kind> kinds_read_by(const Rule& rule) {
  const auto found = std::ranges::find(reads(), rule.id, &Reads::reader);
  return found == reads().end() ? std::span<const Kind>() : found->kinds;
}

int compared = 0;

/// Where an event of today does what a step asks, and nothing else, the risk is no higher than the
/// plan says.
Violation plan_holds(const Node& d) {
  constexpr std::uint32_t kTries = 6;
  const Audit a = audit_of(d);
  for (const RepairStep& step : a.repair.steps) {
    const Rule* rule = a.findings[step.finding].rule;
    if (step.way != Way::remedy) {
      const auto then = taken(d, a, step);
      if (!then) continue;
      ++compared;
      if (const Risk risk = judged_of(*then).verdict.risk; risk > step.when_done)
        return std::string(rule->id) + " promises " + std::string(name(step.when_done)) +
               ", so done it is " + std::string(name(risk));
      continue;
    }
    // What UWV asked for is done by the day on which it was added, not by a report of today.
    const bool asked = std::ranges::any_of(a.findings, [](const Finding& f) {
      return f.rule->role == Role::completion_term && f.status == Status::upcoming;
    });
    for (const Kind kind : kinds_read_by(*rule))
      for (std::uint32_t seed = 1; seed <= kTries; ++seed) {
        Node repaired = d;
        repaired.find(field::gebeurtenissen)->items.push_back(Generator(seed).event(kind, a.as_of));
        std::optional<Audit> b;
        try {
          b = judged_of(repaired);
        } catch (const NoDossier&) {
          continue;  // the event goes against what the file says
        }
        if (asked && kind == Kind::re_integratieverslag) continue;
        if (!done(*b, rule) || without(a, rule) != without(*b, rule)) continue;
        ++compared;
        if (b->verdict.risk > step.when_done)
          return std::string(rule->id) + " promises " + std::string(name(step.when_done)) +
                 ", done with " + std::string(name(kind)) + " it is " +
                 std::string(name(b->verdict.risk));
      }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a repair does to the risk what the plan says", "[properties]") {
  compared = 0;
  hold(plan_holds, 60, kAnyEra);
  INFO(compared << " repairs compared");
  CHECK(compared > 60);
}

}  // namespace poortwachter
