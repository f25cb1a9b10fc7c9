// Bytes to trees. The only place that knows yaml-cpp.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "poortwachter/input_error.hpp"
#include "yaml/tree.hpp"

namespace poortwachter::yaml {

struct Limits {
  std::size_t bytes = 16u << 20;  ///< a larger document is refused before it is read
  std::size_t depth = 64;         ///< nesting of sequences and maps
  std::size_t nodes = 1'000'000;  ///< nodes visited, every visit of an alias counted
};

/// One document of a stream: a tree, or what is wrong with it. Duplicate keys alone leave both.
struct Document {
  int number = 1;              ///< 1-based, in the order of the stream
  const Tree* tree = nullptr;  ///< null when it cannot be read
  std::vector<InputError> errors;
  YamlReader reader = YamlReader::yaml_cpp;  ///< who made the tree
};

/// Reads one stream after another, and keeps its memory between them.
class Parser {
 public:
  explicit Parser(const Limits& limits = {}, YamlReader first = YamlReader::everyday);
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  /// Calls `take` for each document in turn. The tree is valid during the call only: its memory is
  /// used again for the next. A stream without any document (empty, or only comments) gives one
  /// Document with an error. Never throws on account of the bytes.
  void parse(std::string_view bytes, const std::function<void(const Document&)>& take,
             Start start = {});

 private:
  class Documents;
  std::unique_ptr<Documents> documents_;
};

/// The same for a single stream.
void parse(std::string_view bytes, const Limits& limits,
           const std::function<void(const Document&)>& take, Start start = {},
           YamlReader first = YamlReader::everyday);

}  // namespace poortwachter::yaml
