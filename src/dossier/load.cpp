// From tree to Dossier, by the table of fields. Errors are gathered and never stop the reading.
#include <algorithm>
#include <utility>

#include "dossier/distribute.hpp"
#include "dossier/fields.hpp"
#include "dossier/meant.hpp"
#include "dossier/names.hpp"
#include "dossier/nodes.hpp"
#include "dossier/problems.hpp"
#include "dossier/together.hpp"
#include "dossier/values.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/field/document.hpp"
#include "poortwachter/field/pay.hpp"
#include "poortwachter/field/shared.hpp"
#include "yaml/parse.hpp"

namespace poortwachter {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;
using problems::Found;
using yaml::NodeId;
using yaml::NodeKind;

constexpr std::string_view kUnknown = "onbekend";

/// A file that is something else altogether must not fill the memory with messages.
constexpr std::size_t kMostErrors = 1000;

/// Items of a list, and events: tens of times what any case has. What rules compare with one
/// another must not keep a whole batch waiting.
constexpr std::size_t kMostItems = 200;
constexpr std::size_t kMostEvents = 5'000;

/// The one YAML type that values of this form have.
NodeKind node_kind(Form form) {
  switch (form) {
    case Form::words:
    case Form::maps:
    case Form::events:
    case Form::kinds:
    case Form::not_delivered:
      return NodeKind::sequence;
    case Form::map:
    case Form::pay:
      return NodeKind::map;
    default:
      return NodeKind::scalar;
  }
}

class Loader {
 public:
  Loader(const yaml::Tree& tree, const KnownNames& names, Dossier& dossier,
         std::vector<InputError>& errors)
      : tree_(tree), dossier_(dossier), errors_(errors), values_(names, errors) {}

  void load();

 private:
  using Label = std::string_view;

  // Blocks.
  void read_block(const Block&, Label, NodeId map, Record& out);
  const FieldSpec* find_key(const Block&, Label, NodeId map, NodeId key, problems::Around around,
                            std::uint64_t& seen, Record& out);
  void report_missing(const Block&, Label, std::uint64_t seen, Place);
  template <typename Visit>
  void each_item(NodeId list, Visit visit);

  // Values: false when there is nothing to keep.
  void read_value(const FieldSpec&, NodeId, Record& out);
  bool fill(const FieldSpec&, NodeId, Value&);
  template <typename Fill>
  bool fill_list(const FieldSpec&, NodeId, Fill);
  bool fill_pay(const FieldSpec&, NodeId, Value&);
  bool fill_maps(const FieldSpec&, NodeId, Value&);

  // Lists of the whole dossier.
  void read_events(const FieldSpec&, NodeId list);
  void read_event(NodeId map);
  void read_not_delivered(const FieldSpec&, NodeId list);
  void read_one_not_delivered(const FieldSpec&, NodeId item);

  [[nodiscard]] Found found(const FieldSpec& spec, NodeId n) const {
    return {spec, tree_.text(n), tree_.quoted(n), tree_.place(n)};
  }
  [[nodiscard]] Place last_place() const {
    Place last;
    for (const InputError& error : errors_) last = std::max(last, error.place);
    return last;
  }
  [[nodiscard]] bool full() const { return errors_.size() >= kMostErrors; }
  bool refuse(InputError error) {
    errors_.push_back(std::move(error));
    return false;
  }

  const yaml::Tree& tree_;
  Dossier& dossier_;
  std::vector<InputError>& errors_;
  ValueReader values_;
};

void Loader::load() {
  const NodeId root = tree_.root();
  dossier_.place = tree_.place(root);
  if (tree_.kind(root) != NodeKind::map) {
    refuse(problems::no_map(dossier_.place));
    return;
  }
  const Block& block = fields::block(BlockId::document);
  if (!names_version(tree_, root)) {
    // Something else than a dossier: that is one thing to say, not one for each of its keys.
    refuse(problems::missing_key(*block.find(field::poortwachter), block.name, dossier_.place));
    return;
  }
  Record document;
  read_block(block, block.name, root, document);
  check_as_of(document, errors_);
  distribute(document, dossier_);
  if (full()) {
    refuse(problems::too_many(kMostErrors, last_place()));
    return;
  }
  check_between_blocks(dossier_, errors_);
}

// Blocks.

void Loader::read_block(const Block& block, Label label, NodeId map, Record& out) {
  out.place = tree_.place(map);
  out.values.reserve(tree_.children(map) / 2);
  std::uint64_t seen = 0;
  std::string_view before;
  std::uint32_t text_on = 0;  // the line where the value before is text without quotes
  for (NodeId key = tree_.first_child(map); key != yaml::kNone && !full();) {
    const NodeId value = tree_.next(key);
    const std::uint32_t line = tree_.place(key).line;
    const std::size_t errors = errors_.size();
    const bool bare = tree_.kind(value) == NodeKind::null;
    const bool cut = bare && text_on == line;
    const FieldSpec* spec = find_key(block, label, map, key, {before, bare, cut}, seen, out);
    if (spec != nullptr && cut && !spec->may_be_empty)
      refuse(problems::missing_value(*spec, tree_.place(value), cut));
    else if (spec != nullptr)
      read_value(*spec, value, out);
    const bool plain = tree_.kind(value) == NodeKind::scalar && !tree_.quoted(value);
    const bool as_text = spec == nullptr || spec->form == Form::text || errors_.size() > errors;
    if (!cut) text_on = plain && as_text ? tree_.place(value).line : 0;
    before = plain ? tree_.text(value) : std::string_view();
    key = tree_.next(value);
  }
  if (full()) return;
  if ((block.required & ~seen) != 0) report_missing(block, label, seen, out.place);
  check_pairs(block, label, out, errors_);
}

/// Marks the key as seen; a misspelled one too, so that it is told once what is wrong.
const FieldSpec* Loader::find_key(const Block& block, Label label, NodeId map, NodeId key,
                                  problems::Around around, std::uint64_t& seen, Record& out) {
  const std::string_view text = tree_.text(key);
  const auto field = field_named(text);
  const FieldSpec* spec = field ? block.find(*field) : nullptr;
  const auto mark = [&](const FieldSpec& s) {
    seen |= std::uint64_t{1} << (&s - block.fields.data());
  };
  if (spec != nullptr) {
    mark(*spec);
    return spec;
  }
  const auto meant = around.cut ? std::nullopt : problems::key_meant(block, text);
  if (meant) {
    mark(*block.find(*meant));
    out.open_keys.push_back(*meant);
  }
  // Which keys an event of an unknown kind may have, nobody knows.
  const bool any_key_goes = &block == &fields::every_event();
  if (meant || !any_key_goes) {
    around.beside = keys_of(tree_, map);
    refuse(problems::unknown_key(block, label, text, tree_.place(key), around));
  }
  return nullptr;
}

void Loader::report_missing(const Block& block, Label label, std::uint64_t seen, Place place) {
  for (std::size_t i = 0; i < block.fields.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((block.required & ~seen & bit) != 0) {
      refuse(problems::missing_key(block.fields[i], label, place));
    }
  }
}

template <typename Visit>
void Loader::each_item(NodeId list, Visit visit) {
  for (NodeId item = tree_.first_child(list); item != yaml::kNone && !full();
       item = tree_.next(item)) {
    visit(item);
  }
}

// Values.

void Loader::read_value(const FieldSpec& spec, NodeId n, Record& out) {
  const NodeKind kind = tree_.kind(n);
  if (kind == NodeKind::null) {
    if (!spec.may_be_empty) refuse(problems::missing_value(spec, tree_.place(n)));
    return;
  }
  if (kind == NodeKind::scalar && fields::may_be_unknown(spec.form) && tree_.text(n) == kUnknown) {
    if (spec.required) refuse(problems::may_not_be_unknown(spec, tree_.place(n)));
    if (spec.form == Form::date || !spec.absent.nl.empty()) out.open_keys.push_back(spec.field);
    return;
  }
  if (kind != node_kind(spec.form)) {
    refuse(problems::wrong_type(spec, kind, whole_text(tree_, n), tree_.place(n)));
    out.open_keys.push_back(spec.field);
    return;
  }
  if (spec.form == Form::events) return read_events(spec, n);
  if (spec.form == Form::not_delivered) return read_not_delivered(spec, n);
  Value& value = out.values.emplace_back();
  value.field = spec.field;
  value.place = tree_.place(n);
  if (fill(spec, n, value)) return;
  out.values.pop_back();
  // What was refused is told once: it is not missing as well.
  out.open_keys.push_back(spec.field);
}

bool Loader::fill(const FieldSpec& spec, NodeId n, Value& value) {
  switch (spec.form) {
    case Form::words:
      return fill_list(spec, n, [&, &words = value.said.emplace<WordSet>()](const Found& item) {
        Value one{};
        if (!values_.read_word(item, one)) return false;
        words.insert(std::get<Word>(one.said));
        return true;
      });
    case Form::kinds:
      return fill_list(spec, n, [&, &kinds = value.said.emplace<KindSet>()](const Found& item) {
        const auto kind = values_.read_kind(item);
        if (kind) kinds.insert(*kind);
        return kind.has_value();
      });
    case Form::pay:
      return fill_pay(spec, n, value);
    case Form::maps:
      return fill_maps(spec, n, value);
    case Form::map:
      read_block(fields::block(spec.of), name(spec.field), n,
                 value.said.emplace<std::vector<Record>>().emplace_back());
      return true;
    default:
      return values_.read(found(spec, n), value);
  }
}

/// `fill` takes one item, and says whether it was good.
template <typename Fill>
bool Loader::fill_list(const FieldSpec& spec, NodeId list, Fill fill) {
  bool good = true;
  each_item(list, [&](NodeId item) {
    if (tree_.kind(item) == NodeKind::scalar) {
      good = fill(found(spec, item)) && good;
    } else {
      good = refuse(problems::wrong_item(spec, tree_.kind(item), tree_.place(item)));
    }
  });
  return good;
}

bool Loader::fill_pay(const FieldSpec& spec, NodeId map, Value& value) {
  Record record;
  read_block(fields::block(BlockId::pay), name(spec.field), map, record);
  const auto amount = record.number(field::bedrag);
  const auto per = record.word(field::per);
  if (!amount || !per) return false;
  value.said = Pay{*amount, *per};
  return true;
}

bool Loader::fill_maps(const FieldSpec& spec, NodeId list, Value& value) {
  if (tree_.children(list) > kMostItems)
    return refuse(problems::list_too_long(spec, kMostItems, tree_.place(list)));
  const Block& block = fields::block(spec.of);
  auto& records = value.said.emplace<std::vector<Record>>();
  records.reserve(tree_.children(list));
  each_item(list, [&](NodeId item) {
    if (tree_.kind(item) == NodeKind::map) {
      read_block(block, block.name, item, records.emplace_back());
    } else {
      refuse(problems::wrong_item(spec, tree_.kind(item), tree_.place(item)));
    }
  });
  return true;
}

// Lists of the whole dossier.

void Loader::read_events(const FieldSpec& spec, NodeId list) {
  if (tree_.children(list) > kMostEvents) {
    refuse(problems::list_too_long(spec, kMostEvents, tree_.place(list)));
    return;
  }
  dossier_.events.reserve(tree_.children(list));
  each_item(list, [&](NodeId item) {
    if (tree_.kind(item) == NodeKind::map) {
      read_event(item);
    } else {
      refuse(problems::wrong_item(spec, tree_.kind(item), tree_.place(item)));
    }
  });
}

void Loader::read_event(NodeId map) {
  const auto kind = kind_of_event(tree_, map);
  const Block& block = kind ? fields::block(*kind) : fields::every_event();
  Event& event = dossier_.events.emplace_back();
  read_block(block, block.name, map, event);
  event.kind = kind.value_or(Kind{});
  event.of = event.kind;
  event.day = event.date(field::datum).value_or(Date());
}

void Loader::read_not_delivered(const FieldSpec& spec, NodeId list) {
  if (tree_.children(list) > kMostItems) {
    refuse(problems::list_too_long(spec, kMostItems, tree_.place(list)));
    return;
  }
  dossier_.not_delivered.reserve(tree_.children(list));
  each_item(list, [&](NodeId item) { read_one_not_delivered(spec, item); });
}

void Loader::read_one_not_delivered(const FieldSpec& spec, NodeId item) {
  const Place place = tree_.place(item);
  if (tree_.kind(item) == NodeKind::scalar) {
    const auto kind = values_.read_kind(found(spec, item));
    if (kind) dossier_.not_delivered.push_back({*kind, std::nullopt, std::nullopt, place});
    return;
  }
  if (tree_.kind(item) != NodeKind::map) {
    refuse(problems::wrong_item(spec, tree_.kind(item), place));
    return;
  }
  Record record;
  const Block& block = fields::block(spec.of);
  read_block(block, block.name, item, record);
  if (const auto kind = kind_named(record.text(field::soort)))
    dossier_.not_delivered.push_back(
        {*kind, record.date(field::van), record.date(field::tot), place});
}

void load_document(const yaml::Document& document, const KnownNames& names,
                   const std::function<void(const LoadedDossier&)>& take) {
  LoadedDossier loaded;
  loaded.document = document.number;
  loaded.errors = document.errors;
  Dossier dossier;
  if (document.tree != nullptr) {
    Loader(*document.tree, names, dossier, loaded.errors).load();
    loaded.id = dossier.id;
  }
  if (loaded.errors.empty() && document.tree != nullptr)
    loaded.dossier = &dossier;
  else
    std::stable_sort(loaded.errors.begin(), loaded.errors.end(),
                     [](const InputError& a, const InputError& b) { return a.place < b.place; });
  take(loaded);
}

}  // namespace

void load_dossiers(std::string_view bytes, const KnownNames& names,
                   const std::function<void(const LoadedDossier&)>& take, Start start,
                   YamlReader first) {
  yaml::parse(
      bytes, yaml::Limits{},
      [&](const yaml::Document& document) { load_document(document, names, take); }, start, first);
}

}  // namespace poortwachter
