#include "rulec/emit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace poortwachter {

std::string literal(std::string_view s) {
  // A raw literal is kept under the length that every compiler takes.
  std::string out;
  do {
    std::size_t n = std::min<std::size_t>(s.size(), 8000);
    while (n < s.size() && (static_cast<unsigned char>(s[n]) & 0xC0) == 0x80) --n;
    out += fmt::format("R\"~({})~\"", s.substr(0, n));
    s.remove_prefix(n);
  } while (!s.empty());
  return out + "sv";
}

std::string literal(const Message& m) {
  return m.empty() ? "{}" : fmt::format("{{{}, {}}}", literal(m.nl), literal(m.en));
}

std::string literal(Date d) { return fmt::format("Date({})", d - Date()); }

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool write_file(const std::string& path, const std::string& text) {
  if (std::filesystem::exists(path) && read_file(path) == text) return true;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return !!file;
}

bool accept(const std::string& path, const std::vector<InputError>& errors) {
  for (const InputError& e : errors)
    fmt::print(stderr, "{}:{}:{}: error: {}\n", path, e.place.line, e.place.column, e.message.en);
  return errors.empty();
}

}  // namespace poortwachter
