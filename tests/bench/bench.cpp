// What a check costs beside reading: a thousand dossiers through everything, against the YAML
// library's event parser with a handler that does nothing, on the same bytes in the same build.
// Usage: bench FOLDER...   (dossiers; run from the project's folder: bench examples)
#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <istream>
#include <streambuf>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/report.hpp"
#include "yaml/parse.hpp"

namespace {

using namespace poortwachter;

constexpr int kDossiers = 1000;

struct Nothing : YAML::EventHandler {
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

struct Memory : std::streambuf {
  explicit Memory(std::string& s) { setg(s.data(), s.data(), s.data() + s.size()); }
};

void events_only(std::vector<std::string>& dossiers, int count) {
  Nothing nothing;
  for (int i = 0; i < count; ++i) {
    Memory memory(dossiers[static_cast<std::size_t>(i) % dossiers.size()]);
    std::istream in(&memory);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(nothing)) {
    }
  }
}

std::size_t whole_check(const std::vector<std::string>& dossiers, int count) {
  const RuleSet rules;
  const auto writer = report_formats().front().make(ReportOptions{});
  const Date day = Date::of(2025, 1, 6);
  std::string out;
  std::size_t written = 0;
  for (int i = 0; i < count; ++i) {
    load_dossiers(dossiers[static_cast<std::size_t>(i) % dossiers.size()], {},
                  [&](const LoadedDossier& l) {
                    DossierResult r;
                    r.path = "dossier.yaml";
                    r.document = l.document;
                    r.id = l.id;
                    r.errors = l.errors;
                    if (l.dossier != nullptr)
                      r.audit = audit(*l.dossier, l.dossier->as_of.value_or(day), rules);
                    writer->item(r, out);
                    written += out.size();
                    out.clear();
                  });
  }
  return written;
}

/// What the everyday reader leaves to yaml-cpp costs as much as yaml-cpp.
void share(const std::vector<std::string>& dossiers) {
  yaml::Parser parser;
  std::size_t left = 0;
  std::size_t all = 0;
  for (const std::string& bytes : dossiers)
    parser.parse(bytes, [&](const yaml::Document& d) {
      ++all;
      left += d.reader == YamlReader::yaml_cpp ? 1 : 0;
    });
  std::printf("%zu of %zu documents are left to yaml-cpp\n", left, all);
}

/// Processor time: what another program takes from the machine meanwhile is not counted.
double seconds(const auto& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The two in turn in small rounds, so that a machine that changes its speed changes both.
void ratio(std::vector<std::string>& dossiers) {
  constexpr int kRounds = 101;
  const int round = kDossiers / 20;
  double floor_total = 0;
  double check_total = 0;
  std::vector<double> ratios;
  for (int i = 0; i < kRounds; ++i) {
    const double floor = seconds([&] { events_only(dossiers, round); });
    const double check = seconds([&] { benchmark::DoNotOptimize(whole_check(dossiers, round)); });
    floor_total += floor;
    check_total += check;
    ratios.push_back(check / floor);
  }
  std::sort(ratios.begin(), ratios.end());
  std::printf(
      "check / events only: %.3f over %d rounds of %d dossiers; median round %.3f, "
      "quartiles %.3f and %.3f\n",
      check_total / floor_total, kRounds, round, ratios[kRounds / 2], ratios[kRounds / 4],
      ratios[kRounds * 3 / 4]);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::vector<std::string> dossiers;
  std::size_t total = 0;
  poortwachter::Walk walk({{argv + 1, argv + argc}});
  for (poortwachter::Input input; walk.next(input);) {
    std::string bytes;
    poortwachter::InputError error;
    if (poortwachter::read_input(input.path, 16u << 20, bytes, error)) {
      total += bytes.size();
      dossiers.push_back(std::move(bytes));
    } else {
      std::fprintf(stderr, "%s: %s\n", input.path.c_str(), error.message.en.c_str());
    }
  }
  if (dossiers.empty()) {
    std::fputs("usage: bench FOLDER...\n", stderr);
    return 2;
  }
  std::printf("%zu dossiers of %zu bytes on average, in turn\n", dossiers.size(),
              total / dossiers.size());
  share(dossiers);
  benchmark::RegisterBenchmark("events_only", [&](benchmark::State& s) {
    for ([[maybe_unused]] auto _ : s) events_only(dossiers, kDossiers);
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("whole_check", [&](benchmark::State& s) {
    for ([[maybe_unused]] auto _ : s) benchmark::DoNotOptimize(whole_check(dossiers, kDossiers));
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  ratio(dossiers);
  return 0;
}
