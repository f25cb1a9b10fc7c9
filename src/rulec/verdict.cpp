// The compiler of the verdict: the steps of its route and the sentences beside it in, C++ out: the
// enumeration of the steps, and for each file a header with its sentences. One without a value is a
// constant; one that shows values is a struct with them, so that a misspelt key, or a value that is
// left out, does not compile. It comes before all that names a step.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "rulec/emit.hpp"
#include "rulec/sentence_file.hpp"

namespace poortwachter {
namespace {

struct Part {
  std::string path;
  std::string name;  ///< "complete", "notes"
  bool step;
  SentenceFile file;
};

std::string_view type_of(Form f) {
  switch (f) {
    case Form::date:
      return "Date";
    case Form::number:
      return "int";
    case Form::percent:
      return "Percent";
    case Form::euro:
      return "Euro";
    case Form::list:
      break;
  }
  return "Statements";
}

std::string comment(std::string text) {
  for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    text.replace(at, 1, "\n/// ");
  return "/// " + text + "\n";
}

/// What a sentence is made of: an Answer of a step, else a Sentence.
std::string parts_of(const Part& p, const SentenceRow& s) {
  const std::string sentence =
      fmt::format("{}, {}{}", literal(s.key), literal(s.text), s.shown.empty() ? "" : ", kPlaces");
  if (!p.step) return "{" + sentence + "}";
  return fmt::format("{{{{{}}}, Step::{}, Tri::{}}}", sentence, p.name, enumerator(s.outcome));
}

std::string sentence_of(const Part& p, const SentenceRow& s) {
  const std::string_view type = p.step ? "Answer" : "Sentence";
  std::string out = comment(s.text.nl);
  if (s.shown.empty())
    return out + fmt::format("inline constexpr {} {}{};\n\n", type, s.key, parts_of(p, s));
  std::string members;
  std::string names;
  std::vector<std::string> values;
  for (const ShownRow& r : s.shown) {
    members += fmt::format("  Given<{}> {};\n", type_of(r.form), r.name);
    names += fmt::format("{}, ", literal(r.name));
    values.push_back(r.name + ".value");
  }
  return out + fmt::format(
                   "struct {0} {{\n{1}\n"
                   "  static constexpr std::string_view kPlaces[] = {{{2}}};\n"
                   "  static constexpr {3} kSays{4};\n"
                   "  operator {5}() const {{ return {{kSays, {{{6}}}}}; }}\n}};\n\n",
                   s.key, members, names, type, parts_of(p, s), p.step ? "Answered" : "Statement",
                   fmt::join(values, ", "));
}

/// The namespace of what a file says.
std::string space_of(const Part& p) { return p.step ? "route::" + p.name : p.name; }

std::string header(const Part& p) {
  const std::string space = space_of(p);
  std::string out = fmt::format(
      "// Made by the compiler of the verdict from {}.\n#pragma once\n\n#include \"{}\"\n\n"
      "namespace poortwachter::{} {{\nusing std::string_view_literals::operator\"\"sv;\n\n",
      p.path.substr(p.path.rfind("src/verdict/")),
      p.step ? "verdict/answer.hpp" : "poortwachter/statement.hpp", space);
  for (const SentenceRow& s : p.file.sentences) out += sentence_of(p, s);
  return out + "}  // namespace poortwachter::" + space + "\n";
}

std::string enumeration(const std::vector<Part>& steps) {
  std::string out =
      "// Made by the compiler of the verdict from src/verdict/route/*.md.\n#pragma once\n\n"
      "#include <cstdint>\n\nnamespace poortwachter {\n\n"
      "/// The questions of UWV's test, in the order in which they are asked (verdict).\n"
      "enum class Step : std::uint8_t {\n";
  for (const Part& p : steps) out += fmt::format("  {},  ///< {}\n", p.name, p.file.question.en);
  return out + "};\n\n}  // namespace poortwachter\n";
}

/// What the sentences are called, and the values that they show, for those who are told of a
/// sentence by its key alone.
std::string keys(const std::vector<Part>& parts) {
  std::string out =
      "// Made by the compiler of the verdict from src/verdict.\n#pragma once\n\n"
      "#include <string_view>\n\nnamespace poortwachter::keys {\n\n";
  const auto constant = [](const std::string& name) {
    return fmt::format("inline constexpr std::string_view {0} = \"{0}\";\n", name);
  };
  std::set<std::string> values;
  for (const Part& p : parts) {
    out += "namespace " + p.name + " {\n";
    for (const SentenceRow& s : p.file.sentences) {
      out += constant(s.key);
      for (const ShownRow& r : s.shown) values.insert(r.name);
    }
    out += "}  // namespace " + p.name + "\n";
  }
  out += "namespace value {\n";
  for (const std::string& v : values) out += constant(v);
  return out + "}  // namespace value\n\n}  // namespace poortwachter::keys\n";
}

/// The addresses of the sentences of a file, as a list.
std::string sentences_of(const Part& p) {
  std::string out;
  for (const SentenceRow& s : p.file.sentences)
    out += fmt::format("  &{}::{}{},\n", space_of(p), s.key, s.shown.empty() ? "" : "::kSays");
  return out;
}

/// What the steps ask, rest on and answer, and what is said beside them.
std::string table(const std::vector<Part>& steps, const std::vector<Part>& beside) {
  std::string out = "// Made by the compiler of the verdict from src/verdict.\n";
  for (const Part& p : steps) out += fmt::format("#include \"verdict/route/{}.hpp\"\n", p.name);
  for (const Part& p : beside) out += fmt::format("#include \"verdict/{}.hpp\"\n", p.name);
  out +=
      "\nnamespace poortwachter {\nnamespace {\n"
      "using std::string_view_literals::operator\"\"sv;\n";
  std::string rows;
  for (const Part& p : steps) {
    out += fmt::format("constexpr Source {}_sources[] = {{\n", p.name);
    for (const SourceRow& s : p.file.sources)
      out += fmt::format("  {{{}, {}, {}}},\n", literal(s.law), literal(s.ref), literal(s.url));
    out += fmt::format("}};\nconstexpr const Sentence* {}_answers[] = {{\n{}}};\n", p.name,
                       sentences_of(p));
    rows += fmt::format("  {{{}, {}_sources, {}_answers}},\n", literal(p.file.question), p.name,
                        p.name);
  }
  std::string said;
  for (const Part& p : beside) said += sentences_of(p);
  return out + "constexpr StepText kSteps[] = {\n" + rows +
         "};\nconstexpr const Sentence* kBeside[] = {\n" + said +
         "};\n}  // namespace\n\nconst StepText& about(Step s) {\n"
         "  return kSteps[static_cast<std::size_t>(s)];\n}\n"
         "std::span<const Sentence* const> said_beside_the_route() { return kBeside; }\n"
         "}  // namespace poortwachter\n";
}

/// For the tests.
std::string examples(const std::vector<Part>& parts) {
  std::string out =
      "// Made by the compiler of the verdict from the examples of its files.\n"
      "#include \"verdict/examples.hpp\"\n\nnamespace poortwachter::test {\nnamespace {\n"
      "using std::string_view_literals::operator\"\"sv;\n";
  std::string rows;
  std::size_t next = 0;
  for (const Part& p : parts)
    for (const SentenceExample& e : p.file.examples) {
      out += fmt::format("constexpr Expected a{}[] = {{", next);
      for (const auto& x : e.expected)
        out += fmt::format("{{{}, {}, {}}}, ", literal(x.key), literal(x.name), literal(x.value));
      out += "};\n";
      rows += fmt::format("  {{{}, {}, {}, {}, {}, a{}}},\n",
                          p.step ? "Step::" + p.name : "std::nullopt", literal(e.title),
                          literal(e.dossier), e.as_of ? literal(*e.as_of) : "std::nullopt",
                          literal(e.select), next++);
    }
  return out + "constexpr VerdictExample kExamples[] = {\n" + rows +
         "};\n}  // namespace\n\nstd::span<const VerdictExample> verdict_examples() {\n"
         "  return kExamples;\n}\n}  // namespace poortwachter::test\n";
}

/// Writes everything under the folder `target`.
int compile(const std::string& target, const std::string& law_file,
            const std::vector<std::string>& paths) {
  std::vector<Part> parts;
  std::vector<LawRow> laws;
  bool good = accept(law_file, parse_laws(read_file(law_file), laws));
  for (const std::string& path : paths) {
    const auto slash = path.rfind('/');
    Part& p = parts.emplace_back(path, path.substr(slash + 1, path.size() - slash - 4),
                                 path.substr(0, slash).ends_with("/route"), SentenceFile{});
    good = accept(path, parse_sentence_file(read_file(path), p.step, laws, p.file)) && good;
  }
  std::vector<Part> steps;
  std::vector<Part> beside;
  std::ranges::partition_copy(parts, std::back_inserter(steps), std::back_inserter(beside),
                              &Part::step);
  std::ranges::stable_sort(steps, {}, [](const Part& p) { return p.file.order; });
  for (std::size_t i = 1; i < steps.size(); ++i)
    if (steps[i].file.order == steps[i - 1].file.order) {
      const std::string why = steps[i - 1].name + " has that place too";
      good = accept(steps[i].path, {{"sentence-file", steps[i].file.order_place, {why, why}, {}}});
    }
  if (!good) return 1;
  bool written = write_file(target + "poortwachter/step.hpp", enumeration(steps)) &&
                 write_file(target + "poortwachter/keys.hpp", keys(parts)) &&
                 write_file(target + "route.cpp", table(steps, beside)) &&
                 write_file(target + "verdict_examples.cpp", examples(parts));
  for (const Part& p : parts)
    written = write_file(target + (p.step ? "verdict/route/" : "verdict/") + p.name + ".hpp",
                         header(p)) &&
              written;
  return written ? 0 : 1;
}

}  // namespace
}  // namespace poortwachter

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  return poortwachter::compile(argv[1], argv[2], {argv + 3, argv + argc});
}
