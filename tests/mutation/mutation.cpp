// Changes every number, weight, condition and comparison of the rule set, the facts of the case and
// the verdict, one at a time, and asks of each change whether a test notices it. Ends with 1 when
// one is not noticed.
//
//   mutation              all mutants
//   mutation 17 spoor/    mutant 17 and those of which the place holds `spoor/`
//
// The changes in the sources are those of mutate.py; those in the rule files are made here, in a
// copy of the compiled rules. Each mutant runs in a process of its own, which may crash or hang.
#if __has_include(<catch2/catch.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "case/facts.hpp"
#include "catch.hpp"
#include "cli/command.hpp"
#include "mutation/mutant.hpp"
#include "poortwachter/report.hpp"
#include "rules/check.hpp"
#include "rules/examples.hpp"

namespace poortwachter {

/// The compiled rules, under the names that the build gives them here.
std::span<const Rule> rules_as_written();
const Rule& rule_with_as_written(Role);

namespace {

constexpr unsigned kSeconds = 6;  // for one mutant; then it hangs, which is noticed as well

struct SourceMutant {
  std::string_view kind;
  std::string_view place;
  int line;
  std::string_view change;
  std::string_view code;
};
#include "mutated/mutants.inc"

struct Mutant {
  std::string kind;
  std::string place;
  std::string change;
  std::string_view rule = {};  ///< in a rule file: of which rule
  std::function<void(Rule&)> apply = nullptr;
};

std::vector<Rule>& rules() {
  static std::vector<Rule> all(rules_as_written().begin(), rules_as_written().end());
  return all;
}

// ---- The mutants

template <typename T>
void replace(std::span<const T>& list, std::vector<T> by) {
  static std::deque<std::vector<T>> kept;
  list = kept.emplace_back(std::move(by));
}

template <typename T>
void drop(std::span<const T>& list, std::size_t i) {
  std::vector<T> rest(list.begin(), list.end());
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
  replace(list, std::move(rest));
}

class RuleMutants {
 public:
  explicit RuleMutants(std::vector<Mutant>& out) : out_(out) {}

  void add(const Rule& r) {
    rule_ = r.id;
    values("weight", r.weight, &Rule::weight, {-1, 1}, Weight::advice);
    values("repair", r.repair, &Rule::repair, {-3, -2, -1, 1, 2, 3}, Repair::always);
    if (r.check == CheckKind::content)
      values("reading", r.reading, &Rule::reading, {-1, 1}, Reading::any);
    lists("applies", r.applies, &Rule::applies, [](std::size_t i) { return facts()[i].name; });
    // A function names its kinds itself; the lists of its rule are for the reader.
    if (r.check == CheckKind::function) return;
    const auto spelled = [](auto x) { return name(x); };
    lists("event", r.events, &Rule::events, spelled);
    lists("field", r.fields, &Rule::fields, spelled);
  }

 private:
  void put(std::string kind, std::string change, std::function<void(Rule&)> apply) {
    out_.push_back({std::move(kind), fmt::format("src/rules/{}.md", rule_), std::move(change),
                    rule_, std::move(apply)});
  }

  template <typename T>
  void values(const std::string& kind, T now, T Rule::*member, std::initializer_list<int> steps,
              T last) {
    for (const int step : steps) {
      const int to = static_cast<int>(now) + step;
      if (to < 0 || to > static_cast<int>(last)) continue;
      put(kind, fmt::format("{} {} becomes {}", kind, static_cast<int>(now), to),
          [=](Rule& r) { r.*member = static_cast<T>(to); });
    }
  }

  template <typename T, typename Spelled>
  void lists(const std::string& kind, std::span<const T> now, std::span<const T> Rule::*member,
             Spelled spelled) {
    for (std::size_t i = 0; i < now.size(); ++i)
      put(kind, fmt::format("{} is left out", spelled(now[i])),
          [=](Rule& r) { drop(r.*member, i); });
  }

  std::vector<Mutant>& out_;
  std::string_view rule_;
};

/// The values of the numbers, which the table that is compiled for it keeps where they can be
/// changed.
void number_mutants(std::vector<Mutant>& out) {
  const auto put = [&](const Number& n, std::string change, std::function<void()> apply) {
    out.push_back({"number", "src/law/numbers.yaml", fmt::format("{} {}", n.path, change),
                   rules().front().id, [=](Rule&) { apply(); }});
  };
  for (const Number* n : numbers())
    for (std::size_t i = 0; i < n->values.size(); ++i)
      for (const int step : {1, -1}) {
        auto* v = const_cast<NumberValue*>(&n->values[i]);  // NOLINT: not const, see numbers.cpp
        put(*n, fmt::format("{} becomes {}", v->value, v->value + step), [=] { v->value += step; });
        if (i + 1 == n->values.size()) continue;
        // The day on which one value takes the place of another.
        put(*n, fmt::format("changes {} day from {}", step, v->until.iso()), [=] {
          v->until = v->until + step;
          (v + 1)->from = v->until;
        });
      }
}

/// Those of the sources come first, so that their places in the list are their numbers.
std::vector<Mutant> mutants() {
  std::vector<Mutant> all;
  for (const SourceMutant& m : kSourceMutants)
    all.push_back({std::string(m.kind), fmt::format("{}:{}", m.place, m.line),
                   fmt::format("{}: {}", m.change, m.code)});
  RuleMutants data(all);
  for (const Rule& r : rules()) data.add(r);
  number_mutants(all);
  return all;
}

// ---- The tests

/// The rules, the one whose file this is first, then its family: they notice soonest.
std::vector<const Rule*> nearest_first(std::string_view place) {
  std::vector<const Rule*> order;
  for (const Rule& r : rules()) order.push_back(&r);
  const auto distance = [&](const Rule* r) {
    return place.find(r->id) != place.npos                              ? 0
           : place.find(fmt::format("/{}/", r->family())) != place.npos ? 1
                                                                        : 2;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](const Rule* a, const Rule* b) { return distance(a) < distance(b); });
  return order;
}

/// As tests/rules/examples_test.cpp: every example comes out, every sentence is said.
bool examples_fail(const Rule& rule) {
  bool failed = false;
  std::set<std::string_view> said;
  for (const RuleExample& e : rule.examples)
    load_dossiers(e.dossier, {}, [&](const LoadedDossier& l) {
      std::vector<Finding> findings;
      run(rule, Case(*l.dossier, *l.dossier->as_of), findings);
      failed = failed || test::overall(findings) != e.status || !test::comes_out(findings, e);
      for (const Finding& f : findings) {
        said.insert(f.message->key);
        failed = failed || !test::degree_fits(rule, f);
      }
    });
  for (const RuleMessage& m : rule.messages) failed = failed || said.count(m.key) == 0;
  return failed;
}

/// The arguments of every tests/cli/*.test that runs the program by itself. That these say what
/// they say is held by tests/cli; here what they say must change.
std::vector<std::vector<std::string>> commands() {
  std::vector<std::vector<std::string>> all;
  for (const auto& entry : std::filesystem::directory_iterator("tests/cli")) {
    if (entry.path().extension() != ".test") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line) && line.starts_with('#');) {
      constexpr std::string_view kRun = "# run: ";
      constexpr std::string_view kEnglish = "# shell: POORTWACHTER_LANG=en poortwachter check ";
      if (line.starts_with(kEnglish)) line.replace(0, kEnglish.size(), "# run: check --lang en ");
      constexpr std::string_view kShell = "# shell: poortwachter ";
      if (line.starts_with(kShell)) line.replace(0, kShell.size(), kRun);
      constexpr std::string_view kQuiet = " 2>/dev/null";
      if (line.ends_with(kQuiet)) line.resize(line.size() - kQuiet.size());
      if (!line.starts_with(kRun) || line.find("/dev/") != line.npos ||
          line.find_first_of("|<>;$") != line.npos)
        continue;
      std::erase(line, '"');
      std::istringstream words(line.substr(kRun.size()));
      std::vector<std::string> arguments{"poortwachter"};
      for (std::string word; words >> word;) arguments.push_back(word);
      // What `explain` says rests on every example of every rule, which takes its time.
      if (arguments.size() > 1 && arguments[1] != "explain") all.push_back(arguments);
    }
  }
  return all;
}

/// What the program writes, and how it ends.
std::string output_of(const std::vector<std::string>& arguments) {
  std::vector<const char*> argv;
  for (const std::string& a : arguments) argv.push_back(a.c_str());
  static const int file = ::memfd_create("output", 0);
  if (::ftruncate(file, 0) != 0) return {};
  ::lseek(file, 0, SEEK_SET);
  const int out = ::dup(STDOUT_FILENO);
  const int err = ::dup(STDERR_FILENO);
  ::dup2(file, STDOUT_FILENO);
  ::dup2(file, STDERR_FILENO);
  const int status = cli::run(static_cast<int>(argv.size()), argv.data());
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  ::close(out);
  ::close(err);
  std::string text(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
  if (::pread(file, text.data(), text.size(), 0) < 0) return {};
  return text + std::to_string(status);
}

/// In a process of its own, since what it works out once would hold for every mutant.
std::string output_without_mutant(const std::vector<std::string>& arguments) {
  int ends[2];
  if (::pipe(ends) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string text = output_of(arguments);
    ::_exit(::write(ends[1], text.data(), text.size()) < 0 ? 1 : 0);
  }
  ::close(ends[1]);
  std::string text;
  std::array<char, 4096> some{};
  for (ssize_t n = 0; (n = ::read(ends[0], some.data(), some.size())) > 0;)
    text.append(some.data(), static_cast<std::size_t>(n));
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return text;
}

using Outputs = std::vector<std::pair<std::vector<std::string>, std::string>>;

bool program_differs(const Outputs& outputs) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [](const auto& o) { return output_of(o.first) != o.second; });
}

bool unit_tests_fail() {
  const char* arguments[]{"mutation", "--abort", "--out", "/dev/null"};
  return Catch::Session().run(4, arguments) != 0;
}

bool noticed(std::string_view place, const Outputs& outputs) {
  // No example of a rule asks for a verdict.
  if (!place.starts_with("src/verdict/"))
    for (const Rule* r : nearest_first(place))
      if (examples_fail(*r)) return true;
  return unit_tests_fail() || program_differs(outputs);
}

/// In a process of its own.
bool survives(int number, const Mutant& m, const Outputs& outputs) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(kSeconds);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDERR_FILENO);
    mutant::active = number;
    if (m.apply)
      for (Rule& r : rules())
        if (r.id == m.rule) m.apply(r);
    ::_exit(noticed(m.place, outputs) ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// ---- The report

/// As equivalent.txt names it: without the line, which moves.
std::string without_line(const Mutant& m) {
  return m.place.substr(0, m.place.find(':')) + " | " + m.change;
}

/// The mutants of equivalent.txt; false: not met yet. Why each is there stands indented.
std::map<std::string, bool> equivalent() {
  std::map<std::string, bool> all;
  std::ifstream in("tests/mutation/equivalent.txt");
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#' && line[0] != ' ') all.emplace(line, false);
  return all;
}

struct Count {
  int all = 0;
  int survived = 0;
};

int run_all(const std::vector<std::string>& only) {
  const std::vector<Mutant> all = mutants();
  Outputs outputs;
  for (const auto& c : commands()) outputs.emplace_back(c, output_without_mutant(c));
  if (!survives(0, {}, outputs)) {
    fmt::print("The tests fail without any mutant: run ctest first.\n");
    return 2;
  }
  std::map<std::string, Count> kinds;
  std::map<std::string, bool> listed = equivalent();
  int tried = 0;
  int excused = 0;
  int survived = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Mutant& m = all[i];
    const int number = static_cast<int>(i) + 1;
    const bool wanted = std::any_of(only.begin(), only.end(), [&](const std::string& o) {
      return o == std::to_string(number) ||
             (o.find('/') != o.npos && m.place.find(o) != m.place.npos);
    });
    if (!only.empty() && !wanted) continue;
    Count& count = kinds[m.kind];
    ++tried;
    ++count.all;
    const bool alive = survives(number, m, outputs);
    const auto excuse = alive ? listed.find(without_line(m)) : listed.end();
    const bool equal = excuse != listed.end();
    if (equal) excuse->second = true;
    excused += equal ? 1 : 0;
    if (!alive || equal) continue;
    ++count.survived;
    ++survived;
    fmt::print("{}: mutant {} survives: {}\n", m.place, number, m.change);
    std::fflush(stdout);
  }
  for (const auto& [kind, n] : kinds)
    fmt::print("{:<12}{:>6} mutants, {:>4} survive\n", kind, n.all, n.survived);
  fmt::print(
      "{} mutants: {} noticed, {} change nothing (tests/mutation/equivalent.txt), {} survive\n",
      tried, tried - excused - survived, excused, survived);
  fmt::print("{} places in constant expressions and assertions were not changed\n", kSkipped);
  bool stale = false;
  for (const auto& [line, met] : listed)
    if (only.empty() && !met) {
      fmt::print("equivalent.txt: no longer needed: {}\n", line);
      stale = true;
    }
  return survived > 0 || stale ? 1 : 0;
}

}  // namespace

std::span<const Rule> built_in_rules() { return rules(); }

const Rule& rule_with(Role r) {
  return rules()[static_cast<std::size_t>(&rule_with_as_written(r) - rules_as_written().data())];
}

}  // namespace poortwachter

int main(int argc, char** argv) { return poortwachter::run_all({argv + 1, argv + argc}); }
