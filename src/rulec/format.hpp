// format.yaml as the format compiler holds it, and what it makes of it. Views point into the tree.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/tree.hpp"

namespace poortwachter::format {

struct Both {
  std::string_view nl;
  std::string_view en;
};

struct WordRow {
  std::string_view word;
  Both meaning;
};

struct KeyRow {
  std::string_view key;
  std::string_view form;
  bool required = false;
  bool may_be_empty = false;
  bool names_only = false;
  std::string_view least;
  std::string_view most;
  Both counted;
  std::vector<std::string_view> words;  ///< names of lists
  std::string_view of;
  Both meaning;
  Both note;
  Both absent;
  std::string_view example;
};

struct PairRow {
  std::string_view first;
  std::string_view second;
};

struct BlockRow {
  std::string_view id;
  std::string_view name;
  Both meaning;
  Both note;
  std::vector<KeyRow> keys;
  std::vector<PairRow> ordered;
  std::vector<PairRow> exclusive;
  std::string_view example;
  std::string_view article = "de";  ///< of a kind
  bool names_only = false;
};

/// One for each name that is written and each place in which it is.
struct SynonymRow {
  std::string_view written;
  std::string_view legal;
  std::string_view with;
  std::string_view at;
  Both note;
};

struct Format {
  std::string_view version;
  std::map<std::string_view, std::vector<KeyRow>> groups;
  BlockRow event;
  std::size_t first_keys = 0;  ///< of an event, before its own
  std::vector<BlockRow> blocks;
  std::vector<BlockRow> kinds;
  std::vector<std::pair<std::string_view, std::vector<WordRow>>> lists;
  std::vector<std::string_view> unfolds;
  std::vector<SynonymRow> synonyms;
};

/// Prints every mistake with its place to standard error; nothing when there is any.
std::optional<Format> read(const yaml::Tree&, const std::string& path);

/// The enumerations; empty when one has more names than a byte can tell apart.
std::string enumerations(const Format&);
/// The keys, a header for each kind and block with those that it alone has, one for those of more
/// than one, and one for all. By name without folder and ending.
std::map<std::string, std::string> key_headers(const Format&);
/// The table of fields.
std::string table(const Format&);
/// The manual page poortwachter-dossier(5).
std::string manual(const Format&);

}  // namespace poortwachter::format
