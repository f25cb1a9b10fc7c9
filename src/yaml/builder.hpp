// What is read, by yaml-cpp or by the everyday reader, turned into a Tree.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/input_error.hpp"
#include "yaml/parse.hpp"
#include "yaml/source.hpp"
#include "yaml/tree.hpp"

namespace poortwachter::yaml {

/// Thrown when reading on makes no sense.
struct Stop {
  InputError error;
};

/// Fills one Tree, again and again. Errors that leave the rest readable are collected.
class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(const Limits& limits) : limits_(limits) {}

  /// Forgets the tree before. `ascii`: the source holds no other characters. The source must stay
  /// alive while its document is read, and end with a line feed.
  void begin(const Source& source, bool ascii);

  // For the everyday reader, which reads the text of the tree itself: its texts stay where they
  // stand. Then errors are of no use; they only say that the tree is not fine.

  /// A copy of the source that may be written to, with NUL behind it. Before the first node.
  [[nodiscard]] char* text();
  void add_null(const YAML::Mark& mark);
  /// `text` stands within text().
  void add_text(const YAML::Mark& mark, const char* text, std::size_t size, bool quoted);
  /// Stops when a text in quotes over several lines holds what looks like an entry.
  void check_swallowing(const char* open, const char* close) const;
  void open(NodeKind kind, const YAML::Mark& mark, bool flow) { open(kind, mark, 0, flow, true); }
  void close();
  [[nodiscard]] bool fine() const { return errors_.empty(); }

  [[nodiscard]] const Tree& tree() const { return tree_; }
  /// At the end of a broken text yaml-cpp takes open brackets for keys: what was said about keys
  /// is not to be trusted then.
  void forget_key_errors();
  [[nodiscard]] std::vector<InputError> take_errors();

  /// Place of the innermost open bracket; line 0 when there is none.
  [[nodiscard]] Place open_bracket() const;
  /// Offset behind the closing quote of the last text in quotes, kNowhere before the first.
  [[nodiscard]] std::size_t last_quote_end() const { return last_quote_end_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// A sequence or map that is not complete yet.
  struct Frame {
    NodeId node = kNone;
    NodeId last = kNone;         ///< last child so far
    std::uint32_t children = 0;  ///< so far
    bool map = false;
    bool at_key = false;           ///< the next child of the map is a key
    bool keys_may_repeat = false;  ///< two have the same mark
    std::bitset<1024> key_marks;
    bool flow = false;         ///< written with brackets
    std::int64_t indent = -1;  ///< column of the entries of a block, from 0; -1 unknown
    std::size_t height = 0;    ///< of the highest child
    std::size_t visits = 0;    ///< before this node
    YAML::anchor_t anchor = 0;
  };

  /// What an alias of a node stands for.
  struct Anchor {
    NodeId node = kNone;
    bool open = false;       ///< still being read: an alias of it would never end
    std::size_t visits = 0;  ///< nodes in it, every visit of an alias counted
    std::size_t height = 0;  ///< levels of sequences and maps in it
  };

  NodeId add(NodeKind kind, Place place);
  NodeId add_scalar(bool quoted, Place place, std::size_t start, std::size_t length);
  void open(NodeKind kind, const YAML::Mark& mark, YAML::anchor_t anchor, bool flow, bool plain);
  void link(NodeId id);
  void visit(std::size_t nodes, Place place);
  void check_depth(std::size_t height, Place place) const;
  void remember(YAML::anchor_t anchor, const Anchor& what);
  void check_key(bool plain, std::string_view key, Place place);
  void check_style(const std::string& tag, const YAML::Mark& mark, Place place);
  void check_quote(const YAML::Mark& mark);
  void check_swallowing(std::size_t open, std::size_t close) const;
  void check_duplicates(NodeId map);
  void report(InputError error);

  [[nodiscard]] bool at_key() const { return !frames_.empty() && frames_.back().at_key; }
  [[nodiscard]] Place place_of(const YAML::Mark& mark) {
    if (!ascii_) return counted_place(mark);
    return {source_.first_line + static_cast<std::uint32_t>(mark.line),
            static_cast<std::uint32_t>(mark.column) + 1};
  }
  [[nodiscard]] Place counted_place(const YAML::Mark& mark);
  [[nodiscard]] Place place_of_null(const YAML::Mark& mark);
  [[nodiscard]] Place place_of_dash(std::size_t dash, const YAML::Mark& mark) const;
  [[nodiscard]] std::int64_t block_indent() const;

  Limits limits_;
  Source source_;
  bool ascii_ = true;
  Tree tree_;
  std::vector<Frame> frames_;
  std::vector<Anchor> anchors_;  ///< by number of yaml-cpp, less one
  std::vector<InputError> errors_;
  std::vector<std::pair<std::string_view, NodeId>> keys_;  ///< of the map that is checked
  std::size_t unreported_ = 0;
  std::size_t visits_ = 0;
  std::size_t last_quote_end_ = kNowhere;
  // Where the last column was counted: long lines are not counted anew for each node.
  std::size_t counted_to_ = 0;
  std::uint32_t counted_line_ = 0;
  std::uint32_t counted_column_ = 1;
};

}  // namespace poortwachter::yaml
