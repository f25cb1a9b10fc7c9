#include "yaml/builder.hpp"

#include <algorithm>
#include <tuple>

#include "yaml/messages.hpp"

namespace poortwachter::yaml {
namespace {

constexpr std::size_t kMostErrors = 100;

// Room for the nodes of a usual dossier, so that they are not moved about as they come.
constexpr std::size_t kBytesANode = 8;
constexpr std::size_t kNodesAhead = 4096;

bool is_text_tag(std::string_view tag) { return tag == "!" || tag == "tag:yaml.org,2002:str"; }

/// Keys with different marks differ; in the map of a usual dossier few share one.
std::size_t mark_of(std::string_view key) {
  if (key.empty()) return 0;
  const std::size_t n = key.size();
  const auto at = [key](std::size_t i) -> std::uint64_t {
    return static_cast<unsigned char>(key[i]);
  };
  // The fifth from behind parts werkgever from werknemer.
  const std::uint64_t some = at(0) | at(n / 2) << 8 | at(n - std::min<std::size_t>(n, 5)) << 16 |
                             at(n - 1) << 24 | std::uint64_t{n} << 32;
  return some * 0xC4CEB9FE1A85EC53 >> 54;
}

/// yaml-cpp 0.7 makes one byte of \N and \_, which is no UTF-8.
std::string whole_characters(const std::string& text) {
  if (text.find_first_of("\x85\xA0") == std::string::npos) return text;
  std::string whole;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead == 0x85 || lead == 0xA0) whole += '\xC2';
    whole.append(text, i, length);
    i += length;
  }
  return whole;
}

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

}  // namespace

void Builder::begin(const Source& source, bool ascii) {
  source_ = source;
  ascii_ = ascii;
  tree_.nodes_.clear();
  tree_.nodes_.reserve(std::min<std::size_t>(source.text.size() / kBytesANode, kNodesAhead));
  tree_.text_.clear();
  frames_.clear();
  anchors_.clear();
  errors_.clear();
  unreported_ = 0;
  visits_ = 0;
  last_quote_end_ = kNowhere;
  counted_to_ = 0;
  counted_line_ = 0;
  counted_column_ = 1;
}

char* Builder::text() {
  tree_.text_.assign(source_.text);
  return tree_.text_.data();
}

void Builder::add_null(const YAML::Mark& mark) {
  const bool value = !frames_.empty() && frames_.back().map && !frames_.back().at_key;
  add(NodeKind::null, value ? tree_.place(frames_.back().last) : place_of(mark));
}

void Builder::add_text(const YAML::Mark& mark, const char* text, std::size_t size, bool quoted) {
  const Place place = place_of(mark);
  if (at_key()) check_key(!quoted, {text, size}, place);
  add_scalar(quoted, place, static_cast<std::size_t>(text - tree_.text_.data()), size);
}

void Builder::check_swallowing(const char* open, const char* close) const {
  const char* const begin = tree_.text_.data();
  check_swallowing(static_cast<std::size_t>(open - begin), static_cast<std::size_t>(close - begin));
}

void Builder::forget_key_errors() {
  const auto gone = std::remove_if(errors_.begin(), errors_.end(),
                                   [](const InputError& e) { return e.code == kKeyErrorCode; });
  errors_.erase(gone, errors_.end());
}

std::vector<InputError> Builder::take_errors() {
  std::stable_sort(errors_.begin(), errors_.end(),
                   [](const InputError& a, const InputError& b) { return a.place < b.place; });
  if (unreported_ > 0) errors_.push_back(more_errors(unreported_));
  return std::move(errors_);
}

Place Builder::open_bracket() const {
  if (frames_.empty() || !frames_.back().flow) return {};
  return tree_.place(frames_.back().node);
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  // The stream was cut where documents may start, so a second one in a piece is an accident that
  // yaml-cpp lets pass.
  if (!tree_.nodes_.empty()) throw Stop{stray_document(place_of(mark))};
}

void Builder::OnDocumentEnd() {}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (at_key()) report(missing_key(place_of(mark)));
  const NodeId id = add(NodeKind::null, place_of_null(mark));
  remember(anchor, {id, false, 1, 0});
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Place place = place_of(mark);
  if (at_key()) {
    report(complex_key(place));
    frames_.back().keys_may_repeat = true;  // it may stand for a text that is a key too
  }
  const bool known = anchor > 0 && anchor <= anchors_.size();
  const Anchor target = known ? anchors_[anchor - 1] : Anchor{};
  if (target.node == kNone || target.open) throw Stop{alias_cycle(place)};
  visit(target.visits - 1, place);  // one is counted when the node is added
  check_depth(target.height, place);
  const NodeId id = add(NodeKind::null, place);
  const Tree::Node& from = tree_.nodes_[target.node];
  Tree::Node& copy = tree_.nodes_[id];
  copy.kind = from.kind;
  copy.quoted = from.quoted;
  copy.start = from.start;
  copy.length = from.length;
  if (!frames_.empty()) frames_.back().height = std::max(frames_.back().height, target.height);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const Place place = place_of(mark);
  const bool plain = tag.size() == 1 && tag[0] == '?';
  if (!plain) check_style(tag, mark, place);
  if (at_key()) check_key(plain, value, place);
  const std::size_t start = tree_.text_.size();
  tree_.text_ += plain ? value : whole_characters(value);
  const NodeId id = add_scalar(!plain, place, start, tree_.text_.size() - start);
  remember(anchor, {id, false, 1, 0});
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  const bool plain = tag.empty() || tag == "?";
  if (!plain && tag != "!" && tag != "tag:yaml.org,2002:seq") {
    report(refused_tag(tag, place_of(mark)));
  }
  open(NodeKind::sequence, mark, anchor, style == YAML::EmitterStyle::Flow, plain);
}

void Builder::OnSequenceEnd() { close(); }

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
  const bool plain = tag.empty() || tag == "?";
  if (!plain && tag != "!" && tag != "tag:yaml.org,2002:map") {
    report(refused_tag(tag, place_of(mark)));
  }
  open(NodeKind::map, mark, anchor, style == YAML::EmitterStyle::Flow, plain);
}

void Builder::OnMapEnd() { close(); }

NodeId Builder::add(NodeKind kind, Place place) {
  visit(1, place);
  const auto id = static_cast<NodeId>(tree_.nodes_.size());
  tree_.nodes_.push_back({0, 0, kNone, place.line, place.column, kind, false});
  link(id);
  return id;
}

NodeId Builder::add_scalar(bool quoted, Place place, std::size_t start, std::size_t length) {
  const NodeId id = add(NodeKind::scalar, place);
  Tree::Node& node = tree_.nodes_[id];
  node.quoted = quoted;
  node.start = static_cast<std::uint32_t>(start);
  node.length = static_cast<std::uint32_t>(length);
  return id;
}

void Builder::link(NodeId id) {
  if (frames_.empty()) return;
  Frame& frame = frames_.back();
  if (frame.last == kNone) {
    tree_.nodes_[frame.node].start = id;
  } else {
    tree_.nodes_[frame.last].next = id;
  }
  frame.last = id;
  ++frame.children;
  frame.at_key = frame.map && !frame.at_key;
}

void Builder::open(NodeKind kind, const YAML::Mark& mark, YAML::anchor_t anchor, bool flow,
                   bool plain) {
  const Place place = place_of(mark);
  if (at_key()) report(complex_key(place));
  check_depth(1, place);
  Frame frame;
  frame.visits = visits_;
  frame.node = add(kind, place);
  tree_.nodes_[frame.node].start = kNone;
  frame.map = frame.at_key = kind == NodeKind::map;
  frame.flow = flow;
  // An anchor or tag in front moves the mark away from the entries.
  if (!flow && plain && anchor == 0) frame.indent = mark.column;
  frame.anchor = anchor;
  remember(anchor, {frame.node, true, 0, 0});
  frames_.push_back(frame);
}

void Builder::close() {
  if (frames_.back().keys_may_repeat) check_duplicates(frames_.back().node);
  const Frame frame = frames_.back();
  frames_.pop_back();
  tree_.nodes_[frame.node].length = frame.children;
  const std::size_t height = frame.height + 1;
  if (!frames_.empty()) frames_.back().height = std::max(frames_.back().height, height);
  remember(frame.anchor, {frame.node, false, visits_ - frame.visits, height});
}

void Builder::visit(std::size_t nodes, Place place) {
  if (nodes > limits_.nodes - std::min(visits_, limits_.nodes)) {
    throw Stop{too_many_nodes(limits_.nodes, place)};
  }
  visits_ += nodes;
}

void Builder::check_depth(std::size_t height, Place place) const {
  // Whoever walks the tree goes as deep as aliases lead: they count as written out.
  if (frames_.size() + height > limits_.depth) throw Stop{too_deep(limits_.depth, place)};
}

void Builder::remember(YAML::anchor_t anchor, const Anchor& what) {
  if (anchor == 0) return;
  if (anchors_.size() < anchor) anchors_.resize(anchor);
  anchors_[anchor - 1] = what;
}

void Builder::check_key(bool plain, std::string_view key, Place place) {
  Frame& frame = frames_.back();
  auto mark = frame.key_marks[mark_of(key)];
  frame.keys_may_repeat = frame.keys_may_repeat || mark;
  mark = true;
  if (plain && key == "<<") report(merge_key(place));
}

/// A text with a tag, in quotes or as a block.
void Builder::check_style(const std::string& tag, const YAML::Mark& mark, Place place) {
  if (!is_text_tag(tag)) report(refused_tag(tag, place));
  check_quote(mark);
}

void Builder::check_quote(const YAML::Mark& mark) {
  const std::string_view text = source_.text;
  const std::size_t opening = skip_properties(text, offset_of(mark));
  if (opening >= text.size() || (text[opening] != '"' && text[opening] != '\'')) return;
  const std::size_t closing = closing_quote(text, opening);
  if (closing == kNowhere) throw Stop{unclosed_quote(source_.place(opening))};
  last_quote_end_ = closing + 1;
  check_swallowing(opening, closing);
}

void Builder::check_swallowing(std::size_t open, std::size_t close) const {
  const std::int64_t indent = block_indent();
  const bool flow = !frames_.empty() && frames_.back().flow;
  if ((indent >= 0 && swallows_entry(source_.text, open, close, indent)) ||
      (flow && swallows_flow_entry(source_.text, open, close))) {
    throw Stop{quote_swallows_entry(source_.place(open))};
  }
}

void Builder::check_duplicates(NodeId map) {
  keys_.clear();
  for (NodeId key = tree_.first_child(map); key != kNone;) {
    if (tree_.kind(key) == NodeKind::scalar) keys_.emplace_back(tree_.text(key), key);
    const NodeId value = tree_.next(key);
    key = value == kNone ? kNone : tree_.next(value);
  }
  // By length first: that settles most comparisons without a look at the text.
  const auto rank = [](const auto& k) { return std::tuple(k.first.size(), k.first, k.second); };
  std::sort(keys_.begin(), keys_.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (std::size_t i = 1, first = 0; i < keys_.size(); ++i) {
    if (keys_[i].first != keys_[first].first) {
      first = i;
      continue;
    }
    report(duplicate_key(keys_[i].first, tree_.place(keys_[i].second),
                         tree_.place(keys_[first].second)));
  }
}

void Builder::report(InputError error) {
  if (errors_.size() < kMostErrors) {
    errors_.push_back(std::move(error));
  } else {
    ++unreported_;
  }
}

Place Builder::counted_place(const YAML::Mark& mark) {
  const std::size_t offset = offset_of(mark);
  const auto line = static_cast<std::uint32_t>(mark.line);
  const auto bytes = static_cast<std::uint32_t>(mark.column);
  if (offset > source_.text.size() || offset < bytes) return source_.place(offset);
  if (line != counted_line_ || offset < counted_to_) {
    counted_line_ = line;
    counted_to_ = offset - bytes;
    counted_column_ = 1;
  }
  const std::string_view passed = source_.text.substr(counted_to_, offset - counted_to_);
  counted_column_ +=
      static_cast<std::uint32_t>(std::count_if(passed.begin(), passed.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
      }));
  counted_to_ = offset;
  return {source_.first_line + line, counted_column_};
}

Place Builder::place_of_null(const YAML::Mark& mark) {
  if (frames_.empty()) return place_of(mark);
  const Frame& frame = frames_.back();
  if (tree_.kind(frame.node) == NodeKind::map) {
    return frame.at_key ? place_of(mark) : tree_.place(frame.last);
  }
  // yaml-cpp marks an empty item at the token after it, which may begin with a word for null.
  const bool within = frame.indent < 0 || mark.column > frame.indent;
  if (frame.flow || (within && null_word_at(source_.text, offset_of(mark)))) return place_of(mark);
  const std::size_t dash = dash_before(source_.text, offset_of(mark));
  return dash == kNowhere ? tree_.place(frame.node) : place_of_dash(dash, mark);
}

Place Builder::place_of_dash(std::size_t dash, const YAML::Mark& mark) const {
  const std::string_view text = source_.text;
  const std::size_t feed = text.rfind('\n', dash);
  const std::size_t column = feed == kNowhere ? dash + 1 : dash - feed;
  const std::string_view between = text.substr(dash, offset_of(mark) - dash);
  const auto lines = std::count(between.begin(), between.end(), '\n');
  return {source_.first_line + static_cast<std::uint32_t>(mark.line - lines),
          static_cast<std::uint32_t>(column)};
}

std::int64_t Builder::block_indent() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->indent >= 0) return frame->indent;
  }
  return -1;
}

}  // namespace poortwachter::yaml
