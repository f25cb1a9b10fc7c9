// A YAML document as a compact tree: text, kind and place of every key and value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"

namespace poortwachter::yaml {

enum class NodeKind : std::uint8_t { null, scalar, sequence, map };

using NodeId = std::uint32_t;
inline constexpr NodeId kNone = 0xFFFFFFFF;

/// Read-only once built (see parse.hpp). Text views live as long as the tree is not refilled.
/// Children of a sequence are its items; children of a map are key, value, key, value …
/// Aliases are resolved: an alias node answers as its anchor does, but has a place of its own
/// where the source shows it.
class Tree {
 public:
  [[nodiscard]] NodeId root() const { return 0; }
  [[nodiscard]] NodeKind kind(NodeId n) const { return nodes_[n].kind; }
  /// Text of a scalar; empty for other kinds.
  [[nodiscard]] std::string_view text(NodeId n) const {
    const Node& node = nodes_[n];
    if (node.kind != NodeKind::scalar) return {};
    return {text_.data() + node.start, node.length};
  }
  /// Written in quotes, or as a block scalar: text, never a number, date or yes/no by its form.
  [[nodiscard]] bool quoted(NodeId n) const { return nodes_[n].quoted; }
  /// Where the node begins. A null value of a map stands at its key, an empty item at its dash.
  [[nodiscard]] Place place(NodeId n) const { return {nodes_[n].line, nodes_[n].column}; }
  /// kNone when there is none.
  [[nodiscard]] NodeId first_child(NodeId n) const {
    const NodeKind k = nodes_[n].kind;
    return k == NodeKind::sequence || k == NodeKind::map ? nodes_[n].start : kNone;
  }
  /// How many children; 0 for what has none.
  [[nodiscard]] std::size_t children(NodeId n) const {
    return nodes_[n].kind == NodeKind::scalar ? 0 : nodes_[n].length;
  }
  /// Next sibling, kNone at the end.
  [[nodiscard]] NodeId next(NodeId n) const { return nodes_[n].next; }

 private:
  friend class Builder;

  /// An alias is a copy of its anchor's node with a place and a next sibling of its own: the copy
  /// shares the children, so no reader needs to know about aliases.
  struct Node {
    std::uint32_t start = 0;   ///< scalar: offset in text_; sequence and map: the first child
    std::uint32_t length = 0;  ///< scalar: of the text; sequence and map: the number of children
    NodeId next = kNone;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    NodeKind kind = NodeKind::null;
    bool quoted = false;
  };
  static_assert(sizeof(Node) == 24);

  std::vector<Node> nodes_;
  std::string text_;
};

}  // namespace poortwachter::yaml
