#include "dossier/nodes.hpp"

#include "dossier/fields.hpp"
#include "dossier/meant.hpp"
#include "dossier/names.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/shared.hpp"

namespace poortwachter {

using fields::Block;
using fields::BlockId;
using yaml::NodeId;
using yaml::NodeKind;
using yaml::Tree;

bool names_version(const Tree& tree, NodeId map) {
  const Block& block = fields::block(BlockId::document);
  for (NodeId key = tree.first_child(map); key != yaml::kNone; key = tree.next(tree.next(key))) {
    const std::string_view text = tree.text(key);
    if (text == name(field::poortwachter)) return true;
    if (!field_named(text) && problems::key_meant(block, text) == field::poortwachter) return true;
  }
  return false;
}

std::optional<Kind> kind_of_event(const Tree& tree, NodeId map) {
  const auto meant = [](std::string_view written) {
    const auto kind = kind_named(written);
    return kind ? kind : problems::kind_meant(written);
  };
  for (NodeId key = tree.first_child(map); key != yaml::kNone; key = tree.next(tree.next(key)))
    if (tree.text(key) == name(field::soort)) return meant(tree.text(tree.next(key)));
  std::optional<Kind> misspelled;
  for (NodeId key = tree.first_child(map); key != yaml::kNone;) {
    const NodeId value = tree.next(key);
    const std::string_view text = tree.text(key);
    if (!field_named(text) && problems::key_meant(fields::every_event(), text) == field::soort) {
      const auto colon = text.find(':');
      misspelled = meant(colon == text.npos ? tree.text(value) : text.substr(colon + 1));
    }
    key = tree.next(value);
  }
  return misspelled;
}

std::string whole_text(const Tree& tree, NodeId n) {
  std::string text(tree.text(n));
  const NodeId key = tree.next(n);
  if (key == yaml::kNone || tree.kind(n) != NodeKind::scalar) return text;
  const std::string_view rest = tree.text(key);
  const bool digit = !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
  if (digit && tree.kind(tree.next(key)) == NodeKind::null) text.append(",").append(rest);
  return text;
}

std::vector<std::string_view> keys_of(const Tree& tree, NodeId map) {
  std::vector<std::string_view> keys;
  for (NodeId k = tree.first_child(map); k != yaml::kNone; k = tree.next(tree.next(k)))
    keys.push_back(tree.text(k));
  return keys;
}

}  // namespace poortwachter
