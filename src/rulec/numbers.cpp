// The compiler of the numbers: src/law/numbers.yaml in, C++ out: their values, and a header with
// the handles of each family. Everything else of the program may read them, so that it comes first.
#include <fmt/format.h>

#include <map>

#include "rulec/emit.hpp"
#include "rulec/number_file.hpp"
#include "words/hash.hpp"

namespace poortwachter {
namespace {

std::string values_of(const NumberRow& n, std::string_view variable) {
  std::string out = fmt::format("constinit NumberValue {}[] = {{\n", variable);
  for (const auto& v : n.values)
    out += fmt::format("    {{{}, {}, {}, {}, {}}},\n", v.value, literal(v.from), literal(v.until),
                       literal("Grade", v.grade), literal(v.source));
  return out + "};\n";
}

/// Of all that is reckoned with: no word of the file.
std::uint32_t version_of(const std::vector<NumberRow>& numbers) {
  Fnv1a<std::uint32_t> h;
  for (const NumberRow& n : numbers)
    for (const auto& v : n.values)
      h.add(fmt::format("{} {} {} {}\n", n.path(), v.value, v.from.iso(), v.until.iso()));
  return h.value();
}

std::string header(std::string_view family, std::string_view handles) {
  return fmt::format(
      "// Made from src/law/numbers.yaml.\n#pragma once\n\n#include "
      "\"poortwachter/numbers.hpp\"\n\n"
      "namespace poortwachter::law::{0} {{\n\n{1}\n}}  // namespace poortwachter::law::{0}\n",
      family, handles);
}

int compile(const std::string& source, const std::string& target, const std::string& headers) {
  std::vector<NumberRow> numbers;
  if (!accept(source, parse_numbers(read_file(source), numbers))) return 1;
  std::map<std::string, std::string> handles;
  std::string values;
  std::string definitions;
  std::string all;
  std::size_t next = 0;
  for (const NumberRow& n : numbers) {
    const std::string variable = fmt::format("v{}", next++);
    handles[n.family] += fmt::format("/// {}.\nextern const Number {};\n", n.what.en, n.name);
    values += values_of(n, variable);
    definitions +=
        fmt::format("constinit const Number law::{}::{}{{{}, {}, {}, {}}};\n", n.family, n.name,
                    literal(n.path()), literal(n.what), literal("Unit", n.unit), variable);
    all += fmt::format("    &law::{}::{},\n", n.family, n.name);
  }
  std::string out =
      "// Made from src/law/numbers.yaml. The values are not const: the mutation tests change "
      "them.\n";
  bool written = true;
  for (const auto& [family, declared] : handles) {
    out += fmt::format("#include \"law/{}.hpp\"\n", family);
    written = write_file(headers + family + ".hpp", header(family, declared)) && written;
  }
  out +=
      "\nnamespace poortwachter {\nusing std::string_view_literals::operator\"\"sv;\nnamespace "
      "{\n" +
      values + "}  // namespace\n" + definitions +
      "\nstd::span<const Number* const> numbers() {\n  static constexpr const Number* kAll[] = "
      "{\n" +
      all +
      fmt::format(
          "  }};\n  return kAll;\n}}\nstd::string_view numbers_version() {{ return \"{:08x}\"; "
          "}}\n}}  // namespace poortwachter\n",
          version_of(numbers));
  return write_file(target, out) && written ? 0 : 1;
}

}  // namespace
}  // namespace poortwachter

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  return poortwachter::compile(argv[1], argv[2], argv[3]);
}
