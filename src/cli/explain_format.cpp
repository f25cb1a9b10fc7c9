#include "cli/explain_format.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "cli/format_readers.hpp"
#include "cli/value_form.hpp"
#include "dossier/fields.hpp"
#include "dossier/meant.hpp"
#include "dossier/names.hpp"
#include "poortwachter/field/shared.hpp"
#include "report/page.hpp"

namespace poortwachter::cli {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;
using problems::synonyms_of;

std::string joined(const Names& names) { return fmt::format("{}", fmt::join(names, ", ")); }

class Explainer {
 public:
  Explainer(std::string& out, const ReportOptions& options)
      : out_(out), page_(out, options), language_(options.language) {}

  void kind(Kind k);
  void key(const Block& b, const FieldSpec& s);
  void keys_named(Field f);
  void word(Word w);
  void answer(std::string_view answer, Text meaning, Text rest);
  void synonyms(const std::vector<const fields::Synonym*>& all);

 private:
  [[nodiscard]] std::string say(std::string_view nl, std::string_view en) const {
    return std::string(Text{nl, en}.in(language_));
  }
  void title(std::string_view name, std::string_view meaning) {
    if (!out_.empty() && !out_.ends_with("\n\n")) page_.blank();
    page_.paragraph(0, 0, name, Style::heading, fmt::format("  {}.", meaning));
  }
  void read_by(const Names& names) {
    if (names.empty()) return;
    const std::string lead = say("Gelezen door: ", "Read by: ");
    // Two lines at most: more would hide what the key means.
    constexpr int kMost = 110;
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0 && i + 1 < names.size() && all.size() + names[i].size() > kMost) {
        all += fmt::format(fmt::runtime(say(" en nog {}", " and {} more")), names.size() - i);
        break;
      }
      all += fmt::format("{}{}", i == 0 ? "" : ", ", names[i]);
    }
    page_.paragraph(0, 2, lead, Style::heading, all);
  }
  void for_people() {
    page_.paragraph(
        0, 2,
        say("Voor de lezer: geen regel oordeelt erover.", "For the reader: no rule judges it."));
  }
  void value(const FieldSpec& s);
  void without(const FieldSpec& s);
  void note(Text text) {
    if (text.nl.empty()) return;
    page_.paragraph(0, 2, say("Let op: ", "Note: "), Style::heading,
                    fmt::format("{}.", text.in(language_)));
  }
  void show(std::string_view line) {
    page_.heading(0, say("Voorbeeld", "Example"));
    page_.paragraph(4, 6, line);
  }
  static std::optional<Kind> kind_of(const Block& b) { return kind_named(b.name); }

  std::string& out_;
  Page page_;
  Language language_;
};

void Explainer::kind(Kind k) {
  const Block& b = fields::block(k);
  title(b.name, b.meaning.in(language_));
  page_.paragraph(0, 2,
                  say("Een soort gebeurtenis. Zonder opgave is een sleutel onbekend.",
                      "A kind of event. A key that is not given is unknown."));
  note(b.note);
  page_.blank();
  page_.heading(0, say("Sleutels", "Keys"));
  for (const FieldSpec& s : b.fields) {
    if (s.field == field::soort) continue;
    page_.paragraph(2, 6, name(s.field), Style::heading,
                    fmt::format("  {}{}: {}.{}", s.meaning.in(language_),
                                s.required ? say(" (verplicht)", " (required)") : "",
                                form(s, language_), remarks(s, language_, " ")));
  }
  page_.blank();
  if (b.names_only)
    for_people();
  else
    read_by(readers(k, std::nullopt, language_));
  show(fmt::format("- {{soort: {}, {}}}", b.name, b.example));
}

void Explainer::value(const FieldSpec& s) {
  if (s.form == Form::word || s.form == Form::words) {
    page_.paragraph(
        0, 2,
        s.form == Form::word ? say("Een van:", "One of:") : say("Een lijst van:", "A list of:"));
    for (const fields::WordSpec& w : s.words)
      page_.paragraph(2, 6, name(w.word), Style::heading,
                      fmt::format("  {}.", w.meaning.in(language_)));
  } else if (s.form == Form::kind || s.form == Form::kinds) {
    page_.paragraph(0, 2, say("Soorten gebeurtenissen:", "Kinds of event:"));
    for (const Kind k : fields::unfolds())
      page_.paragraph(2, 6, name(k), Style::heading,
                      fmt::format("  {}.", fields::block(k).meaning.in(language_)));
  } else {
    page_.paragraph(0, 2, say("Waarde: ", "Value: ") + form(s, language_) + ".");
  }
  if (s.form == Form::map || s.form == Form::maps || s.form == Form::pay) {
    const Block& b = fields::block(s.form == Form::pay ? BlockId::pay : s.of);
    for (const FieldSpec& inner : b.fields)
      page_.paragraph(2, 6, name(inner.field), Style::heading,
                      fmt::format("  {}: {}.{}", inner.meaning.in(language_),
                                  form(inner, language_), remarks(inner, language_, " ")));
  }
}

/// What follows when the key is not there.
void Explainer::without(const FieldSpec& s) {
  if (s.required)
    page_.paragraph(0, 2, say("Verplicht.", "Required."));
  else if (!s.absent.nl.empty())
    page_.paragraph(0, 2,
                    fmt::format("{}{}.", say("Weglaten: ", "Left out: "), s.absent.in(language_)));
  else if (s.form != Form::text)
    page_.paragraph(
        0, 2,
        say("Weglaten of onbekend: waar het uitmaakt wordt ernaar gevraagd, niets geraden.",
            "Left out or onbekend: where it matters it is asked, nothing is guessed."));
}

void Explainer::key(const Block& b, const FieldSpec& s) {
  title(fmt::format("{}.{}", b.name, name(s.field)), s.meaning.in(language_));
  value(s);
  note(s.note);
  without(s);
  if (s.names_only) {
    for_people();
  } else {
    read_by(&b == &fields::block(BlockId::pay) ? readers_of_pay(language_)
                                               : readers(kind_of(b), s.field, language_));
  }
  if (const std::string written = example_value(s); !written.empty())
    show(fmt::format("{}: {}", name(s.field), written));
}

/// A key by itself: once for each meaning, with the blocks that it is at home in.
void Explainer::keys_named(Field f) {
  struct Home {
    const Block* block;
    const FieldSpec* spec;
    Names all;
  };
  std::vector<Home> homes;
  for (const Block* b : all_blocks()) {
    const FieldSpec* s = b->find(f);
    if (s == nullptr) continue;
    const auto same = std::find_if(homes.begin(), homes.end(), [s](const Home& h) {
      return h.spec->meaning.nl == s->meaning.nl && h.spec->words.data() == s->words.data();
    });
    if (same == homes.end())
      homes.push_back({b, s, {b->name}});
    else
      same->all.push_back(b->name);
  }
  for (const Home& h : homes) {
    key(*h.block, *h.spec);
    if (h.all.size() > 1 && h.block != &fields::every_event())
      page_.paragraph(
          0, 2,
          say("Zo ook bij: ", "So too with: ") + joined(Names(h.all.begin() + 1, h.all.end())));
  }
}

/// A word: once for each list that holds it, with the keys that may say it.
void Explainer::word(Word w) {
  struct Use {
    const fields::WordSpec* spec;
    std::vector<std::string> keys;
    std::string shown;
  };
  std::vector<Use> uses;
  for (const Block* b : all_blocks())
    for (const FieldSpec& s : b->fields)
      for (const fields::WordSpec& x : s.words) {
        if (x.word != w) continue;
        const std::string key = fmt::format("{}.{}", b->name, name(s.field));
        const auto same = std::find_if(uses.begin(), uses.end(), [&](const Use& u) {
          return u.spec->meaning.nl == x.meaning.nl;
        });
        const std::string shown = fmt::format(
            fmt::runtime(s.form == Form::words ? "{}: [{}]" : "{}: {}"), name(s.field), name(w));
        if (same == uses.end())
          uses.push_back({&x, {key}, shown});
        else
          same->keys.push_back(key);
      }
  for (const Use& u : uses) {
    title(name(w), u.spec->meaning.in(language_));
    page_.paragraph(
        0, 2,
        say("Een waarde van: ", "A value of: ") + fmt::format("{}.", fmt::join(u.keys, ", ")));
    const auto dot = u.keys.front().find('.');
    read_by(readers(kind_named(u.keys.front().substr(0, dot)),
                    field_named(u.keys.front().substr(dot + 1)), language_));
    show(u.shown);
  }
}

void Explainer::answer(std::string_view answer, Text meaning, Text rest) {
  title(answer, meaning.in(language_));
  page_.paragraph(0, 2, rest.in(language_));
}

/// What people call something: what says the same stands once, with every place that it holds for.
void Explainer::synonyms(const std::vector<const fields::Synonym*>& all) {
  struct Told {
    std::string_view written;
    std::string text;
    Names at;
  };
  std::vector<Told> told;
  for (const fields::Synonym* s : all) {
    std::string text;
    if (!s->legal.empty()) {
      const bool value = !s->with.empty() && s->with.find(':') == s->with.npos;
      text = say("heet hier ", "is called ") + std::string(s->legal);
      if (value) text += fmt::format(": {}", s->with);
      if (!value && !s->with.empty()) text += say(", met ", ", with ") + std::string(s->with);
      if (!s->note.nl.empty()) text += "; ";
    }
    if (!s->note.nl.empty()) text += s->note.in(language_);
    auto same = std::ranges::find(told, text, &Told::text);
    if (same == told.end()) same = told.insert(same, {s->written, text, {}});
    if (!s->at.empty()) same->at.push_back(s->at);
  }
  for (const Told& t : told) {
    if (!out_.empty() && !out_.ends_with("\n\n")) page_.blank();
    const std::string at =
        t.at.empty() ? "" : fmt::format("{} {}: ", say("bij", "with"), joined(t.at));
    page_.paragraph(0, 2, t.written, Style::heading, fmt::format("  {}{}.", at, t.text));
  }
}

/// Exactly so, or else as people write it: `FML`, `Plan van aanpak`.
template <typename Enum>
std::optional<Enum> meant(std::string_view written, std::optional<Enum> (*named)(std::string_view),
                          std::size_t numbers) {
  if (const auto exact = named(written)) return exact;
  for (std::size_t i = 0; i < numbers; ++i)
    if (fields::folded(name(static_cast<Enum>(i))) == fields::folded(written))
      return static_cast<Enum>(i);
  return std::nullopt;
}

/// What every key of yes or no may say, and what every key may.
struct Answer {
  std::string_view name;
  Text meaning;
  Text rest;
};
constexpr Answer kAnswers[] = {
    {"ja",
     {"Het is zo", "It is so"},
     {"Een waarde van elke sleutel die ja of nee vraagt; true is hetzelfde.",
      "A value of every key that asks yes or no; true is the same."}},
    {"nee",
     {"Het is niet zo", "It is not so"},
     {"Een waarde van elke sleutel die ja of nee vraagt; false is hetzelfde.",
      "A value of every key that asks yes or no; false is the same."}},
    {"onbekend",
     {"Het dossier zegt het niet", "The dossier does not say it"},
     {"Een waarde van elke sleutel die ja, nee of een woord vraagt, en hetzelfde als de sleutel "
      "weglaten: dan wordt ernaar gevraagd, niets geraden. Is een stuk er wel maar niet "
      "aangeleverd, noem de soort dan bij niet_aangeleverd.",
      "A value of every key that asks yes, no or a word, and the same as leaving the key out: then "
      "it is asked, nothing is guessed. Where a document exists but was not handed over, name its "
      "kind under niet_aangeleverd."}}};

/// A kind, key or word of the format.
bool explain_name(Explainer& e, std::string_view name) {
  bool known = false;
  for (const Answer& a : kAnswers)
    if (a.name == fields::folded(name)) e.answer(a.name, a.meaning, a.rest), known = true;
  if (const auto k = meant(name, kind_named, kKinds)) e.kind(*k), known = true;
  if (const auto f = meant(name, field_named, kFields)) e.keys_named(*f), known = true;
  if (const auto w = meant(name, word_named, kWords)) e.word(*w), known = true;
  return known;
}

/// The block that stands under a key of another; null: none does.
const Block* block_under(const Block& b, std::string_view key) {
  const auto field = meant(key, field_named, kFields);
  const FieldSpec* s = field ? b.find(*field) : nullptr;
  if (s == nullptr) return nullptr;
  if (s->form == Form::pay) return &fields::block(BlockId::pay);
  const bool holds_keys = s->form == Form::map || s->form == Form::maps;
  return holds_keys ? &fields::block(s->of) : nullptr;
}

/// `interventie.einde`: a key of a block, or what people take for one.
bool explain_key(Explainer& e, std::string_view block, std::string_view key) {
  const auto field = meant(key, field_named, kFields);
  for (const Block* b : all_blocks()) {
    if (fields::folded(b->name) != fields::folded(block)) continue;
    if (field && b->find(*field) != nullptr) {
      e.key(*b, *b->find(*field));
      return true;
    }
    auto here = synonyms_of(key);
    std::erase_if(here, [b](const fields::Synonym* s) {
      const auto legal = field_named(s->legal);
      const bool of_block = legal ? b->find(*legal) != nullptr : s->legal.empty();
      return !of_block || (!s->at.empty() && s->at != b->name);
    });
    if (here.empty()) continue;
    e.synonyms(here);
    return true;
  }
  return false;
}

/// The same of a key within a block within another: `werknemer.dienstverband.einde`.
bool explain_path(Explainer& e, std::string_view block, std::string_view key) {
  const auto dot = block.find('.');
  if (dot == block.npos) return explain_key(e, block, key);
  const auto all = all_blocks();
  const auto outer = std::ranges::find_if(all, [&](const Block* b) {
    return fields::folded(b->name) == fields::folded(block.substr(0, dot));
  });
  if (outer == all.end()) return false;
  const Block* b = *outer;
  for (std::string_view rest = block.substr(dot + 1); b != nullptr && !rest.empty();) {
    const auto next = std::min(rest.find('.'), rest.size());
    b = block_under(*b, rest.substr(0, next));
    rest.remove_prefix(std::min(next + 1, rest.size()));
  }
  return b != nullptr && explain_key(e, b->name, key);
}

}  // namespace

bool explain_format(std::string& out, std::string_view name, const ReportOptions& options) {
  Explainer e(out, options);
  if (const auto dot = name.rfind('.'); dot != name.npos)
    return explain_path(e, name.substr(0, dot), name.substr(dot + 1));
  const bool known = explain_name(e, name);
  const auto others = synonyms_of(name);
  e.synonyms(others);
  if (known || others.empty()) return known;
  // What it is called here, in full.
  std::vector<std::string_view> shown;
  for (const fields::Synonym* s : others) {
    if (s->legal.empty() || holds(shown, s->legal)) continue;
    shown.push_back(s->legal);
    explain_name(e, s->legal);
  }
  return true;
}

std::vector<std::string_view> format_names_known() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kKinds; ++i) names.push_back(name(static_cast<Kind>(i)));
  for (const Field f : all_keys()) names.push_back(name(f));
  for (std::size_t i = 0; i < kWords; ++i) names.push_back(name(static_cast<Word>(i)));
  for (const Answer& a : kAnswers)
    if (!holds(names, a.name)) names.push_back(a.name);
  return names;
}

}  // namespace poortwachter::cli
