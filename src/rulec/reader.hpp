// What the readers of the files of data share: the tree of the file, and errors at their place.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/enums.hpp"
#include "rulec/law_file.hpp"
#include "words/nearest.hpp"
#include "yaml/parse.hpp"

namespace poortwachter {

/// A source with strings of its own (Source, poortwachter/ruleset.hpp).
struct SourceRow {
  std::string law, ref, url;
};

/// Digits, with a `-` before them if negative; else nothing.
inline std::optional<int> whole(std::string_view s) {
  int value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

class DataReader {
 protected:
  using NodeId = yaml::NodeId;

  DataReader(std::string_view code, std::vector<InputError>& errors)
      : code_(code), errors_(errors) {}

  void read(const yaml::Tree& tree) { tree_ = &tree; }
  [[nodiscard]] const yaml::Tree& tree() const { return *tree_; }

  void fail_at(Place p, std::string text) { errors_.push_back({code_, p, {text, text}, {}}); }
  void fail(NodeId n, std::string text) { fail_at(tree_->place(n), std::move(text)); }
  /// Refuses what is none of `known`, and names the nearest of them.
  template <typename List>
  void unknown(NodeId n, std::string_view what, std::string_view found, const List& known) {
    const std::string_view near = nearest(found, known);
    fail(n, fmt::format("no such {}: `{}`{}", what, found,
                        near.empty() ? "" : fmt::format("; did you mean `{}`?", near)));
  }

  /// Calls `each` with every key, its node, and the node of its value.
  void map(NodeId n, const std::function<void(std::string_view, NodeId, NodeId)>& each) {
    if (tree_->kind(n) != yaml::NodeKind::map) return fail(n, "a map is expected");
    for (NodeId k = tree_->first_child(n); k != yaml::kNone;) {
      const NodeId v = tree_->next(k);
      each(tree_->text(k), k, v);
      k = tree_->next(v);
    }
  }
  void list(NodeId n, const std::function<void(NodeId)>& each) {
    if (tree_->kind(n) != yaml::NodeKind::sequence) return fail(n, "a list is expected");
    for (NodeId i = tree_->first_child(n); i != yaml::kNone; i = tree_->next(i)) each(i);
  }
  std::string text(NodeId n) {
    if (tree_->kind(n) != yaml::NodeKind::scalar) fail(n, "a text is expected");
    std::string s(tree_->text(n));
    while (!s.empty() && s.back() == '\n') s.pop_back();
    return s;
  }
  Message both(NodeId n) {
    Message m;
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (key == "nl")
        m.nl = text(v);
      else if (key == "en")
        m.en = text(v);
      else
        fail(k, "only nl and en are read here");
    });
    if (m.nl.empty() || m.en.empty()) fail(n, "a text in nl and en is expected");
    return m;
  }
  SourceRow source(NodeId n, std::span<const LawRow> laws) {
    SourceRow s;
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (key == "law")
        law(v, s.law = text(v), laws);
      else if (key == "ref")
        s.ref = text(v);
      else if (key == "url")
        s.url = text(v);
      else
        fail(k, "unknown key in a source");
    });
    if (s.law.empty() || s.ref.empty()) fail(n, "a source needs law and ref");
    return s;
  }
  void law(NodeId n, std::string_view named, std::span<const LawRow> laws) {
    std::vector<std::string_view> known;
    for (const LawRow& row : laws) known.push_back(row.law);
    if (std::ranges::find(known, named) == known.end()) unknown(n, "law", named, known);
  }
  template <typename E>
  void word(NodeId n, E& into) {
    if (const auto e = named<E>(tree_->text(n)))
      into = *e;
    else
      unknown(n, "word", tree_->text(n), kNames<E>);
  }
  Date date(NodeId n) {
    const auto d = Date::parse(tree_->text(n));
    if (!d) fail(n, "a date is expected");
    return d.value_or(Date());
  }
  double number(NodeId n) {
    const std::string s = text(n);
    double d = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), d);
    if (error != std::errc() || end != s.data() + s.size()) fail(n, "a number is expected");
    return d;
  }

 private:
  std::string_view code_;
  std::vector<InputError>& errors_;
  const yaml::Tree* tree_ = nullptr;
};

/// The rows of a file that is one map, by the reader of its kind.
template <typename Reader, typename Row>
std::vector<InputError> read_data(std::string_view text, std::vector<Row>& rows) {
  std::vector<InputError> errors;
  Reader reader(rows, errors);
  yaml::parse(text, {}, [&](const yaml::Document& d) {
    if (d.tree != nullptr) reader.all(*d.tree);
    errors.insert(errors.end(), d.errors.begin(), d.errors.end());
  });
  return errors;
}

}  // namespace poortwachter
