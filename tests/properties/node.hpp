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

#include "case/case.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "properties/random.hpp"

namespace poortwachter::test {

struct Key;

struct Node {
  enum class Type { scalar, list, map };
  Type type = Type::scalar;
  std::string text;         ///< scalar, as it is written
  std::vector<Node> items;  ///< list
  std::vector<Key> keys;    ///< map
  bool marked = false;      ///< what a property is about; not written

  static Node scalar(std::string_view text);
  static Node date(Date d);
  static Node list();
  static Node map();

  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
  const Node* find(Field f) const;
  Node* find(Field f);
  void set(std::string_view key, Node value);
  void set(Field f, Node value);
  void drop(Field f);
  std::optional<Date> as_date() const;
};

struct Key {
  std::string first;
  Node second;
};

inline Node Node::scalar(std::string_view text) {
  Node n;
  n.text = text;
  return n;
}
inline Node Node::date(Date d) { return scalar(d.iso()); }
inline Node Node::list() {
  Node n;
  n.type = Type::list;
  return n;
}
inline Node Node::map() {
  Node n;
  n.type = Type::map;
  return n;
}

inline const Node* Node::find(std::string_view key) const {
  for (const Key& k : keys)
    if (k.first == key) return &k.second;
  return nullptr;
}
inline Node* Node::find(std::string_view key) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(key));
}
inline const Node* Node::find(Field f) const { return find(name(f)); }
inline Node* Node::find(Field f) { return find(name(f)); }

inline void Node::set(std::string_view key, Node value) {
  if (Node* there = find(key))
    *there = std::move(value);
  else
    keys.push_back({std::string(key), std::move(value)});
}
inline void Node::set(Field f, Node value) { set(name(f), std::move(value)); }
inline void Node::drop(Field f) {
  std::erase_if(keys, [&](const Key& k) { return k.first == name(f); });
}
inline std::optional<Date> Node::as_date() const {
  return type == Type::scalar ? Date::parse(text) : std::nullopt;
}

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
  return const_cast<Node&>(required(dossier, field::gebeurtenissen));
}
inline const Node& events(const Node& dossier) { return required(dossier, field::gebeurtenissen); }

inline Kind kind_of(const Node& event) { return *kind_named(required(event, field::soort).text); }
inline Date day_of(const Node& event) { return *required(event, field::datum).as_date(); }
inline Date first_sick_day(const Node& dossier) {
  return *required(required(dossier, field::verzuim), field::eerste_ziektedag).as_date();
}

}  // namespace poortwachter::test
