// The format compiler: src/dossier/format.yaml in; the enumerations (a header), the keys of each
// kind (headers beside it), the table of fields (a source) and the manual page out. Runs when the
// program is built, before anything that knows the dossier, so that the program reads no table when
// it starts and a mistake is a build error with its place.
#include "rulec/format.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "yaml/parse.hpp"

namespace poortwachter::format {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Leaves a file that says the same alone: what depends on it need not be built again.
bool write_file(const std::string& path, const std::string& text) {
  if (read_file(path) == text) return true;
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  return static_cast<bool>(out);
}

int compile(const std::string& yaml, const std::string& header, const std::string& source,
            const std::string& page, const std::string& keys) {
  const std::string bytes = read_file(yaml);
  int status = 1;
  yaml::parse(bytes, yaml::Limits{}, [&](const yaml::Document& d) {
    for (const InputError& e : d.errors)
      fmt::print(stderr, "{}:{}:{}: error: {}\n", yaml, e.place.line, e.place.column, e.message.en);
    if (d.tree == nullptr || !d.errors.empty()) return;
    const auto format = read(*d.tree, yaml);
    if (!format) return;
    const std::string enums = enumerations(*format);
    if (enums.empty()) {
      fmt::print(stderr, "{}: error: too many names\n", yaml);
      return;
    }
    bool written = write_file(header, enums) && write_file(source, table(*format)) &&
                   write_file(page, manual(*format));
    for (const auto& [name, text] : key_headers(*format))
      written = written && write_file(fmt::format("{}{}.hpp", keys, name), text);
    if (!written) fmt::print(stderr, "{}: error: cannot be written\n", source);
    status = written ? 0 : 1;
  });
  return status;
}

}  // namespace
}  // namespace poortwachter::format

int main(int argc, char** argv) {
  if (argc != 6) {
    fmt::print(stderr, "usage: format_compiler FORMAT.yaml HEADER SOURCE PAGE KEYS/\n");
    return 2;
  }
  return poortwachter::format::compile(argv[1], argv[2], argv[3], argv[4], argv[5]);
}
