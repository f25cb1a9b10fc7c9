// The tree of format.yaml to rows, with every mistake told.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "rulec/format_tree.hpp"

namespace poortwachter::format {
namespace {

constexpr std::string_view kForms[] = {
    "version", "text", "yes_no", "date",   "number",         "whole",        "percentage",
    "amount",  "pay",  "word",   "words",  "kind",           "kinds",        "question",
    "rule",    "map",  "maps",   "events", "rule_or_family", "not_delivered"};
constexpr std::size_t kMostKeys = 64;   // of one block: `required` has that many bits
constexpr std::size_t kMostKinds = 64;  // KindSet

bool is_number_form(std::string_view form) {
  return form == "number" || form == "whole" || form == "percentage" || form == "amount";
}

/// Reads the tree and gathers every mistake.
class Reader : public TreeReader {
 public:
  Reader(const yaml::Tree& tree, std::string_view path) : TreeReader(tree, path) {}

  Format read();

 private:
  void read_words(NodeId);
  KeyRow key_row(NodeId);
  void check_row(NodeId, const KeyRow&);
  void append_keys(NodeId list, std::vector<KeyRow>& keys);
  std::vector<PairRow> pairs(NodeId, const BlockRow&, bool of_dates);
  void read_blocks(NodeId);
  void read_kinds(NodeId);
  BlockRow block_row(std::string_view id, NodeId, bool event);
  void check_block(NodeId, const BlockRow&);
  void read_unfolds(NodeId);
  void read_synonyms(NodeId);
  void check_whole(NodeId root);

  Format f_;
  std::set<std::string_view> used_lists_;
  std::set<std::string_view> used_groups_;
  std::vector<std::pair<NodeId, std::string_view>> blocks_meant_;
};

void Reader::read_words(NodeId n) {
  each_key(n, [&](std::string_view list, NodeId at, NodeId words) {
    identifier(at);
    std::vector<WordRow> rows;
    each_key(words, [&](std::string_view word, NodeId word_at, NodeId value) {
      identifier(word_at);
      rows.push_back({word, both(value)});
    });
    f_.lists.emplace_back(list, std::move(rows));
  });
}

KeyRow Reader::key_row(NodeId n) {
  KeyRow r;
  each_key(n, [&](std::string_view key, NodeId at, NodeId value) {
    if (key == "key")
      r.key = identifier(value);
    else if (key == "form")
      r.form = text(value);
    else if (key == "required")
      r.required = yes(value);
    else if (key == "may_be_empty")
      r.may_be_empty = yes(value);
    else if (key == "names_only")
      r.names_only = yes(value);
    else if (key == "words")
      each_item(value, [&](NodeId list) { r.words.push_back(text(list)); });
    else if (key == "range") {
      std::vector<std::string_view> ends;
      each_item(value, [&](NodeId end) { ends.push_back(text(end)); });
      if (ends.size() != 2)
        refuse(value, "expected: [least, most]");
      else
        r.least = ends[0], r.most = ends[1];
    } else if (key == "counted")
      r.counted = both(value);
    else if (key == "of")
      blocks_meant_.emplace_back(value, r.of = text(value));
    else if (key == "nl")
      r.meaning.nl = text(value);
    else if (key == "en")
      r.meaning.en = text(value);
    else if (key == "note")
      r.note = both(value);
    else if (key == "absent")
      r.absent = both(value);
    else if (key == "example")
      r.example = text(value);
    else
      unknown(at);
  });
  check_row(n, r);
  return r;
}

void Reader::check_row(NodeId n, const KeyRow& r) {
  if (r.key.empty()) refuse(n, "a row has a `key`, or a `use`");
  if (std::find(std::begin(kForms), std::end(kForms), r.form) == std::end(kForms))
    refuse(n, fmt::format("`{}` has no known `form`", r.key));
  meaning(n, r.meaning);
  const auto fits = [&](bool given, bool wanted, std::string_view what) {
    if (given != wanted)
      refuse(n,
             fmt::format("`{}`: form `{}` has {} `{}`", r.key, r.form, wanted ? "a" : "no", what));
  };
  fits(!r.words.empty(), r.form == "word" || r.form == "words", "words");
  fits(!r.least.empty(), is_number_form(r.form), "range");
  fits(!r.counted.nl.empty(), is_number_form(r.form), "counted");
  fits(!r.of.empty(), r.form == "map" || r.form == "maps" || r.form == "not_delivered", "of");
  for (const std::string_view list : r.words) {
    used_lists_.insert(list);
    const auto it = std::find_if(f_.lists.begin(), f_.lists.end(),
                                 [list](const auto& l) { return l.first == list; });
    if (it == f_.lists.end()) refuse(n, fmt::format("no list of words `{}`", list));
  }
}

/// Rows, and the rows of the groups that are used.
void Reader::append_keys(NodeId list, std::vector<KeyRow>& keys) {
  each_item(list, [&](NodeId item) {
    if (!expect(item, NodeKind::map, "a row")) return;
    const NodeId first = tree_.first_child(item);
    if (first == kNone || tree_.text(first) != "use") return keys.push_back(key_row(item));
    const NodeId name = tree_.next(first);
    const auto group = f_.groups.find(text(name));
    if (group == f_.groups.end()) {
      refuse(name, fmt::format("no group `{}` above", tree_.text(name)));
      return;
    }
    used_groups_.insert(group->first);
    keys.insert(keys.end(), group->second.begin(), group->second.end());
  });
}

std::vector<PairRow> Reader::pairs(NodeId n, const BlockRow& block, bool of_dates) {
  std::vector<PairRow> rows;
  each_item(n, [&](NodeId item) {
    std::vector<std::string_view> two;
    each_item(item, [&](NodeId key) {
      two.push_back(text(key));
      const auto row = std::find_if(block.keys.begin(), block.keys.end(),
                                    [&](const KeyRow& r) { return r.key == two.back(); });
      if (row == block.keys.end())
        refuse(key, fmt::format("`{}` has no key `{}`", block.id, two.back()));
      else if (of_dates && row->form != "date")
        refuse(key, fmt::format("`{}` is no date", two.back()));
    });
    if (two.size() != 2)
      refuse(item, "expected: two keys");
    else
      rows.push_back({two[0], two[1]});
  });
  return rows;
}

BlockRow Reader::block_row(std::string_view id, NodeId n, bool event) {
  BlockRow b;
  b.id = id;
  b.name = event ? id : std::string_view();
  NodeId ordered = kNone;
  NodeId exclusive = kNone;
  Both date;
  std::vector<KeyRow> own;
  each_key(n, [&](std::string_view key, NodeId at, NodeId value) {
    if (key == "nl")
      b.meaning.nl = text(value);
    else if (key == "en")
      b.meaning.en = text(value);
    else if (key == "note")
      b.note = both(value);
    else if (key == "keys")
      append_keys(value, own);
    else if (key == "ordered")
      ordered = value;
    else if (key == "exclusive")
      exclusive = value;
    else if (key == "name" && !event)
      b.name = text(value);
    else if (key == "names_only" && event)
      b.names_only = yes(value);
    else if (key == "datum" && event)
      date = both(value);
    else if (key == "article" && event)
      b.article = het(value);
    else if (key == "example" && event)
      b.example = text(value);
    else
      unknown(at);
  });
  meaning(n, b.meaning);
  if (event) {
    if (b.example.empty()) refuse(n, fmt::format("`{}` has an `example`", id));
    b.keys.assign(f_.event.keys.begin(),
                  f_.event.keys.begin() + static_cast<std::ptrdiff_t>(f_.first_keys));
    if (!date.nl.empty() && b.keys.size() > 1) b.keys[1].meaning = date;
  }
  b.keys.insert(b.keys.end(), own.begin(), own.end());
  if (event)
    b.keys.insert(b.keys.end(), f_.event.keys.begin() + static_cast<std::ptrdiff_t>(f_.first_keys),
                  f_.event.keys.end());
  if (ordered != kNone) b.ordered = pairs(ordered, b, true);
  if (exclusive != kNone) b.exclusive = pairs(exclusive, b, false);
  check_block(n, b);
  return b;
}

void Reader::check_block(NodeId n, const BlockRow& b) {
  if (b.keys.empty() || b.keys.size() > kMostKeys)
    refuse(n, fmt::format("`{}` has between 1 and {} keys", b.id, kMostKeys));
  std::set<std::string_view> seen;
  for (const KeyRow& r : b.keys)
    if (!seen.insert(r.key).second) refuse(n, fmt::format("`{}` has `{}` twice", b.id, r.key));
}

void Reader::read_blocks(NodeId n) {
  each_key(n, [&](std::string_view id, NodeId at, NodeId value) {
    identifier(at);
    f_.blocks.push_back(block_row(id, value, false));
    if (f_.blocks.back().name.empty()) refuse(at, "a block has a `name`");
  });
}

void Reader::read_kinds(NodeId n) {
  each_key(n, [&](std::string_view id, NodeId at, NodeId value) {
    identifier(at);
    f_.kinds.push_back(block_row(id, value, true));
  });
}

void Reader::read_unfolds(NodeId n) {
  std::set<std::string_view> left;
  for (const BlockRow& k : f_.kinds) left.insert(k.id);
  each_item(n, [&](NodeId phase) {
    each_item(phase, [&](NodeId kind) {
      f_.unfolds.push_back(text(kind));
      if (left.erase(f_.unfolds.back()) == 0)
        refuse(kind, fmt::format("`{}` is no kind, or stands here twice", f_.unfolds.back()));
    });
  });
  for (const std::string_view kind : left) refuse(n, fmt::format("`{}` is not in the list", kind));
}

void Reader::read_synonyms(NodeId n) {
  std::set<std::string_view> names;
  const auto take = [&](const BlockRow& b) {
    names.insert(b.name);
    for (const KeyRow& r : b.keys) names.insert(r.key);
  };
  for (const BlockRow& b : f_.blocks) take(b);
  for (const BlockRow& b : f_.kinds) take(b);
  for (const auto& [list, words] : f_.lists)
    for (const WordRow& w : words) names.insert(w.word);
  std::set<std::array<std::string_view, 3>> seen;
  const auto one_or_more = [&](NodeId value) {
    std::vector<std::string_view> all;
    if (tree_.kind(value) == NodeKind::sequence)
      each_item(value, [&](NodeId one) { all.push_back(text(one)); });
    else
      all.push_back(text(value));
    return all;
  };
  each_item(n, [&](NodeId item) {
    SynonymRow s;
    std::vector<std::string_view> written;
    std::vector<std::string_view> places{{}};
    each_key(item, [&](std::string_view key, NodeId at, NodeId value) {
      if (key == "written")
        written = one_or_more(value);
      else if (key == "at")
        places = one_or_more(value);
      else if (key == "legal")
        s.legal = text(value);
      else if (key == "with")
        s.with = text(value);
      else if (key == "nl")
        s.note.nl = text(value);
      else if (key == "en")
        s.note.en = text(value);
      else
        unknown(at);
    });
    if (written.empty()) refuse(item, "a synonym has `written`");
    if (s.note.nl.empty() != s.note.en.empty()) refuse(item, "`nl` and `en` go together");
    if (s.legal.empty() && s.note.nl.empty()) refuse(item, "a synonym has `legal`, or a note");
    if (!s.legal.empty() && !names.contains(s.legal))
      refuse(item, fmt::format("`{}` is no kind, key or word", s.legal));
    for (const std::string_view at : places)
      if (!at.empty() && !names.contains(at))
        refuse(item, fmt::format("`{}` is no block or key", at));
    for (const std::string_view name : written)
      for (const std::string_view at : places) {
        if (name == s.legal || !seen.insert({name, s.legal, at}).second)
          refuse(item, fmt::format("`{}` says nothing new", name));
        s.written = name;
        s.at = at;
        f_.synonyms.push_back(s);
      }
  });
}

void Reader::check_whole(NodeId root) {
  for (const auto& [at, block] : blocks_meant_) {
    const auto it = std::find_if(f_.blocks.begin(), f_.blocks.end(),
                                 [b = block](const BlockRow& x) { return x.id == b; });
    if (it == f_.blocks.end()) refuse(at, fmt::format("no block `{}`", block));
  }
  for (const auto& [list, words] : f_.lists)
    if (!used_lists_.contains(list)) refuse(root, fmt::format("no key uses the words `{}`", list));
  for (const auto& [group, keys] : f_.groups)
    if (!used_groups_.contains(group)) refuse(root, fmt::format("nothing uses group `{}`", group));
  if (f_.kinds.size() > kMostKinds) refuse(root, "too many kinds for a KindSet");
}

Format Reader::read() {
  std::map<std::string_view, NodeId> parts;
  each_key(tree_.root(), [&](std::string_view key, NodeId, NodeId value) { parts[key] = value; });
  static constexpr std::string_view kParts[] = {"version", "groups", "event",    "blocks",
                                                "kinds",   "words",  "template", "synonyms"};
  for (const std::string_view part : kParts)
    if (!parts.contains(part)) refuse(tree_.root(), fmt::format("`{}` is missing", part));
  if (parts.size() != std::size(kParts)) refuse(tree_.root(), "there is a part too many");
  if (!good()) return f_;
  f_.version = text(parts["version"]);
  read_words(parts["words"]);
  each_key(parts["groups"], [&](std::string_view group, NodeId at, NodeId keys) {
    identifier(at);
    std::vector<KeyRow> rows;
    append_keys(keys, rows);
    f_.groups[group] = std::move(rows);
  });
  f_.event.id = f_.event.name = "gebeurtenissen";
  each_key(parts["event"], [&](std::string_view key, NodeId at, NodeId value) {
    if (key == "nl")
      f_.event.meaning.nl = text(value);
    else if (key == "en")
      f_.event.meaning.en = text(value);
    else if (key == "first") {
      append_keys(value, f_.event.keys);
      f_.first_keys = f_.event.keys.size();
    } else if (key == "last")
      append_keys(value, f_.event.keys);
    else
      unknown(at);
  });
  check_block(parts["event"], f_.event);
  read_blocks(parts["blocks"]);
  read_kinds(parts["kinds"]);
  read_unfolds(parts["template"]);
  read_synonyms(parts["synonyms"]);
  check_whole(tree_.root());
  return f_;
}

}  // namespace

std::optional<Format> read(const yaml::Tree& tree, const std::string& path) {
  Reader reader(tree, path);
  Format format = reader.read();
  if (!reader.good()) return std::nullopt;
  return format;
}

}  // namespace poortwachter::format
