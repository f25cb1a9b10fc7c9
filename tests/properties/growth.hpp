// What a dossier costs by the number of its events: each kind, and each pair of kinds.
#pragma once

#include <ctime>
#include <memory>
#include <string>

#include "poortwachter/audit.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/report.hpp"
#include "properties/generate.hpp"

namespace poortwachter::test {

/// A case of two years with so many events of two kinds in turn, with any values.
inline std::string many_events(Kind a, Kind b, int count, std::uint32_t seed) {
  const Date first = Date::of(2023, 1, 9);
  constexpr int kDays = 700;
  Generator g(seed, {first, first});
  Node d = g.dossier();
  d.set(field::peildatum, Node::date(first + 728));
  d.set(field::verzuim, Node::map());
  d.find(field::verzuim)->set(field::eerste_ziektedag, Node::date(first));
  std::vector<Node>& all = events(d).items;
  all.clear();
  for (int i = 0; i < count; ++i)
    all.push_back(g.event(i % 2 == 0 ? a : b, first + i * kDays / count));
  return yaml(d);
}

/// Processor time of a check and two reports of it, seconds. `written`: bytes of these.
inline double check_seconds(const std::string& text, std::size_t& written) {
  static const RuleSet rules;
  static const auto as_text = report_format("text")->make(ReportOptions{});
  static const auto as_lines = report_format("ndjson")->make(ReportOptions{});
  const auto now = [] {
    timespec t{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
  };
  const double begin = now();
  std::string out;
  load_dossiers(text, {}, [&](const LoadedDossier& l) {
    DossierResult r;
    r.path = "dossier.yaml";
    r.errors = l.errors;
    if (l.dossier != nullptr) {
      r.audit = audit(*l.dossier, *l.dossier->as_of, rules);
      r.events = events_of(*l.dossier);
    }
    as_text->item(r, out);
    as_lines->item(r, out);
  });
  written = out.size();
  return now() - begin;
}

}  // namespace poortwachter::test
