#include "read.hpp"

namespace poortwachter::yaml::testing {
namespace {

std::string shown_place(Place p) { return std::to_string(p.line) + ":" + std::to_string(p.column); }

std::string children(const Tree& tree, NodeId node, bool places) {
  const bool map = tree.kind(node) == NodeKind::map;
  std::string result;
  bool key = true;
  std::size_t count = 0;
  for (NodeId c = tree.first_child(node); c != kNone; c = tree.next(c)) {
    ++count;
    if (map && !key) {
      result += '=';
    } else if (!result.empty()) {
      result += ' ';
    }
    result += outline(tree, c, places);
    key = !key;
  }
  if (tree.children(node) != count) return "other children than are counted";
  return result;
}

std::string summary(const Outcome& outcome) {
  // Duplicate keys leave a tree beside their errors; what counts in a summary is the errors.
  std::string result = outcome.errors.empty() ? outcome.tree : "";
  for (const InputError& e : outcome.errors) {
    if (!result.empty()) result += '\n';
    result += std::string(e.code) + " " + shown_place(e.place);
  }
  return result;
}

std::string only_summary(const std::vector<Outcome>& outcomes) {
  if (outcomes.size() != 1) return std::to_string(outcomes.size()) + " documents";
  return summary(outcomes[0]);
}

}  // namespace

std::string outline(const Tree& tree, NodeId node, bool places) {
  std::string result;
  switch (tree.kind(node)) {
    case NodeKind::null:
      result = "~";
      break;
    case NodeKind::scalar:
      result = tree.text(node);
      if (tree.quoted(node)) result = '"' + result + '"';
      break;
    case NodeKind::sequence:
      result = '[' + children(tree, node, places) + ']';
      break;
    case NodeKind::map:
      result = '{' + children(tree, node, places) + '}';
      break;
  }
  return places ? result + '@' + shown_place(tree.place(node)) : result;
}

std::vector<Outcome> read(std::string_view bytes, const Limits& limits, bool places) {
  std::vector<Outcome> outcomes;
  parse(bytes, limits, [&](const Document& d) {
    std::string tree = d.tree == nullptr ? "" : outline(*d.tree, d.tree->root(), places);
    outcomes.push_back({d.number, std::move(tree), d.errors});
  });
  return outcomes;
}

std::string one(std::string_view bytes, const Limits& limits) {
  return only_summary(read(bytes, limits));
}

std::string one_with_places(std::string_view bytes) { return only_summary(read(bytes, {}, true)); }

InputError only_error(std::string_view bytes, const Limits& limits) {
  const std::vector<Outcome> outcomes = read(bytes, limits);
  if (outcomes.size() == 1 && outcomes[0].errors.size() == 1) return outcomes[0].errors[0];
  return {"none or several", {}, {}, {}};
}

std::string repeat(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace poortwachter::yaml::testing
