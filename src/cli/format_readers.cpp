#include "cli/format_readers.hpp"

#include "dossier/names.hpp"
#include "poortwachter/reads.hpp"

namespace poortwachter::cli {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;

std::vector<const Block*> all_blocks() {
  std::vector<const Block*> blocks{&fields::every_event()};
  for (std::size_t i = 0; i < kKinds; ++i) blocks.push_back(&fields::block(static_cast<Kind>(i)));
  for (std::size_t i = 0; i < fields::kBlocks; ++i)
    blocks.push_back(&fields::block(static_cast<BlockId>(i)));
  return blocks;
}

namespace {

/// The readers of a kind, a key of a kind, or a key of a block that is no event.
class Readers {
 public:
  Readers(std::optional<Kind> kind, std::optional<Field> field) : kind_(kind), field_(field) {
    for (const Reads& r : reads()) {
      // The privacy rules read all text, and name keys only to treat them otherwise.
      if (r.reader.starts_with("privacy/")) continue;
      const bool of_dossier = r.reader == "dossier";
      if (!names(r))
        continue;
      else if (of_dossier)
        dealt_ = true;
      else if (surely(r))
        sure_.push_back(&r);
      else
        perhaps_.push_back(&r);
    }
  }
  /// Of a key that is read, those that name it, where none names its kind with it: the event comes
  /// to them from elsewhere.
  [[nodiscard]] Names in(Language l) const {
    // What is dealt out comes to all under other names.
    if (dealt_) return {Text{"alle regels", "all rules"}.in(l)};
    Names all;
    for (const Reads* r : sure_.empty() ? perhaps_ : sure_)
      all.push_back(r->reader == "case"
                        ? Text{"de feiten van de zaak", "the facts of the case"}.in(l)
                    : r->reader == "verdict" ? Text{"het oordeel", "the verdict"}.in(l)
                                             : r->reader);
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  [[nodiscard]] bool names(const Reads& r) const {
    if (field_) return std::ranges::find(r.fields, *field_) != r.fields.end();
    return kind_ && std::ranges::find(r.kinds, *kind_) != r.kinds.end();
  }
  /// Names the kind with the key, or no kind that has it.
  [[nodiscard]] bool surely(const Reads& r) const {
    if (!field_ || !kind_) return true;
    return std::ranges::find(r.kinds, *kind_) != r.kinds.end() ||
           std::ranges::none_of(r.kinds,
                                [&](Kind k) { return fields::block(k).find(*field_) != nullptr; });
  }

  std::optional<Kind> kind_;
  std::optional<Field> field_;
  std::vector<const Reads*> sure_, perhaps_;
  bool dealt_ = false;
};

}  // namespace

Names readers(std::optional<Kind> kind, std::optional<Field> field, Language l) {
  return Readers(kind, field).in(l);
}

Names readers_of_pay(Language l) {
  Names all;
  for (const Block* b : all_blocks())
    for (const FieldSpec& s : b->fields)
      if (s.form == Form::pay)
        for (const std::string_view reader : readers(kind_named(b->name), s.field, l))
          if (!holds(all, reader)) all.push_back(reader);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace poortwachter::cli
