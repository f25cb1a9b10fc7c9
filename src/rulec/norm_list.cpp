#include "rulec/norm_list.hpp"

#include <algorithm>
#include <cstdint>

namespace poortwachter {
namespace {

constexpr std::size_t kCells = 6;

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string fault(const std::vector<std::string>& cells, const std::vector<NormRow>& before) {
  if (cells.size() != kCells)
    return "a norm has " + std::to_string(kCells) + " cells, this line " +
           std::to_string(cells.size());
  for (std::size_t i = 0; i < kCells; ++i)
    if (i != 3 && cells[i].empty()) return "cell " + std::to_string(i + 1) + " is empty";
  if (!before.empty() && cells[0] <= before.back().id) return "the ids are not in order";
  return {};
}

}  // namespace

std::vector<InputError> parse_norms(std::string_view text, std::vector<NormRow>& norms) {
  std::vector<InputError> errors;
  std::uint32_t number = 0;
  for (const std::string& line : split(text, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells = split(line, '\t');
    if (const std::string why = fault(cells, norms); !why.empty()) {
      errors.push_back({"norm-list", {number, 1}, {why, why}, {}});
      continue;
    }
    const auto steps = cells[3].empty() ? std::vector<std::string>() : split(cells[3], ',');
    norms.push_back({cells[0], cells[1], cells[2], steps, {cells[4], cells[5]}});
  }
  return errors;
}

}  // namespace poortwachter
