// A dossier as a tree that can be changed and written out as YAML.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "properties/random.hpp"

namespace poortwachter::test {

struct Node {
  enum class Type { scalar, list, map };
  Type type = Type::scalar;
  std::string text;                                ///< scalar, as it is written
  std::vector<Node> items;                         ///< list
  std::vector<std::pair<std::string, Node>> keys;  ///< map
  bool marked = false;                             ///< what a property is about; not written

  static Node scalar(std::string_view text) { return {Type::scalar, std::string(text), {}, {}}; }
  static Node date(Date d) { return scalar(d.iso()); }
  static Node list() { return {Type::list, {}, {}, {}}; }
  static Node map() { return {Type::map, {}, {}, {}}; }

  Node* find(std::string_view key) {
    for (auto& [k, v] : keys)
      if (k == key) return &v;
    return nullptr;
  }
  const Node* find(std::string_view key) const { return const_cast<Node*>(this)->find(key); }
  const Node* find(Field f) const { return find(name(f)); }
  Node* find(Field f) { return find(name(f)); }

  void set(std::string_view key, Node value) {
    if (Node* there = find(key))
      *there = std::move(value);
    else
      keys.emplace_back(std::string(key), std::move(value));
  }
  void set(Field f, Node value) { set(name(f), std::move(value)); }
  void drop(Field f) {
    std::erase_if(keys, [&](const auto& k) { return k.first == name(f); });
  }
  std::optional<Date> as_date() const {
    return type == Type::scalar ? Date::parse(text) : std::nullopt;
  }
};

/// Every node of the tree, from the top down.
inline void walk(Node& n, const std::function<void(Node&)>& visit) {
  visit(n);
  for (Node& i : n.items) walk(i, visit);
  for (auto& k : n.keys) walk(k.second, visit);
}

inline void write_flow(std::string& out, const Node& n) {
  std::string_view between;
  switch (n.type) {
    case Node::Type::scalar:
      out += n.text;
      return;
    case Node::Type::list:
      out += '[';
      for (const Node& i : n.items) {
        out += std::exchange(between, ", ");
        write_flow(out, i);
      }
      out += ']';
      return;
    case Node::Type::map:
      out += '{';
      for (const auto& [key, value] : n.keys) {
        out += std::exchange(between, ", ");
        out += key + ": ";
        write_flow(out, value);
      }
      out += '}';
  }
}

/// The dossier as a file: a line for each key, and for each item of its lists.
inline std::string yaml(const Node& dossier) {
  std::string out;
  for (const auto& [key, value] : dossier.keys) {
    out += key + ":";
    if (value.type == Node::Type::list && !value.items.empty()) {
      for (const Node& i : value.items) {
        out += "\n  - ";
        write_flow(out, i);
      }
    } else {
      out += ' ';
      write_flow(out, value);
    }
    out += '\n';
  }
  return out;
}

/// The tree lacks what every dossier has.
struct NoDossier : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline const Node& required(const Node& n, Field f) {
  const Node* there = n.find(f);
  if (there == nullptr) throw NoDossier("no " + std::string(name(f)));
  return *there;
}

inline Node& events(Node& dossier) {
  return const_cast<Node&>(required(dossier, Field::gebeurtenissen));
}
inline const Node& events(const Node& dossier) { return required(dossier, Field::gebeurtenissen); }

inline Kind kind_of(const Node& event) { return *kind_named(required(event, Field::soort).text); }
inline bool judges_possibilities(Kind k) {
  return k == Kind::probleemanalyse || k == Kind::consult_bedrijfsarts ||
         k == Kind::actueel_oordeel;
}
inline Date day_of(const Node& event) { return *required(event, Field::datum).as_date(); }
inline Date first_sick_day(const Node& dossier) {
  return *required(required(dossier, Field::verzuim), Field::eerste_ziektedag).as_date();
}

}  // namespace poortwachter::test
