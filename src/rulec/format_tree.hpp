// The tree of format.yaml as its readers go through it. Every mistake is told at its place, on
// standard error.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "rulec/format.hpp"

namespace poortwachter::format {

class TreeReader {
 public:
  /// No mistake so far?
  [[nodiscard]] bool good() const { return good_; }

 protected:
  using NodeId = yaml::NodeId;
  using NodeKind = yaml::NodeKind;
  static constexpr NodeId kNone = yaml::kNone;

  TreeReader(const yaml::Tree& tree, std::string_view path) : tree_(tree), path_(path) {}

  template <typename Visit>  ///< (key, node of the key, node of the value)
  void each_key(NodeId map, Visit visit) {
    if (!expect(map, NodeKind::map, "a block of keys")) return;
    for (NodeId k = tree_.first_child(map); k != kNone; k = tree_.next(tree_.next(k)))
      visit(tree_.text(k), k, tree_.next(k));
  }
  template <typename Visit>
  void each_item(NodeId list, Visit visit) {
    if (!expect(list, NodeKind::sequence, "a list")) return;
    for (NodeId i = tree_.first_child(list); i != kNone; i = tree_.next(i)) visit(i);
  }

  bool expect(NodeId n, NodeKind kind, std::string_view what) {
    if (tree_.kind(n) == kind) return true;
    return refuse(n, fmt::format("expected: {}", what));
  }
  bool refuse(NodeId n, std::string_view why) {
    const Place at = tree_.place(n);
    fmt::print(stderr, "{}:{}:{}: error: {}\n", path_, at.line, at.column, why);
    return good_ = false;
  }
  void unknown(NodeId key) { refuse(key, fmt::format("unknown key `{}`", tree_.text(key))); }

  std::string_view text(NodeId n) {
    expect(n, NodeKind::scalar, "text");
    return tree_.text(n);
  }
  bool yes(NodeId n) { return text(n) == "yes" || refuse(n, "expected: yes, or no key at all"); }
  std::string_view het(NodeId n) {
    if (text(n) != "het") refuse(n, "expected: het, or no key at all");
    return tree_.text(n);
  }
  std::string_view identifier(NodeId n) {
    if (!is_identifier(text(n))) refuse(n, "expected: a name of lower case, digits and _");
    return tree_.text(n);
  }
  /// A text in both languages.
  Both both(NodeId n) {
    Both b;
    each_key(n, [&](std::string_view key, NodeId at, NodeId value) {
      if (key == "nl")
        b.nl = text(value);
      else if (key == "en")
        b.en = text(value);
      else
        unknown(at);
    });
    meaning(n, b);
    return b;
  }
  void meaning(NodeId owner, const Both& b) {
    if (b.nl.empty() || b.en.empty())
      refuse(owner, "`nl` and `en` say what it means");
    else if (b.nl.ends_with('.') || b.en.ends_with('.'))
      refuse(owner, "a meaning ends without a full stop");
  }

  const yaml::Tree& tree_;

 private:
  static bool is_identifier(std::string_view s) {
    const auto good = [](char c) {
      return c == '_' || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    };
    return !s.empty() && 'a' <= s[0] && s[0] <= 'z' && std::all_of(s.begin(), s.end(), good);
  }

  std::string path_;
  bool good_ = true;
};

}  // namespace poortwachter::format
