#include "rulec/sentence_file.hpp"

#include <algorithm>

#include "rulec/page.hpp"

namespace poortwachter {
namespace {

class Reader : DataReader {
 public:
  Reader(bool step, std::span<const LawRow> laws, SentenceFile& file,
         std::vector<InputError>& errors)
      : DataReader("sentence-file", errors), step_(step), laws_(laws), file_(file) {}

  void front_matter(const yaml::Tree& t) {
    read(t);
    std::vector<std::string_view> missing{"sentences"};
    if (step_) missing = {"order", "question", "sources", "answers"};
    auto known = missing;
    known.push_back("no_example");
    map(t.root(), [&](std::string_view key, NodeId k, NodeId v) {
      if (std::ranges::find(known, key) == known.end()) return unknown(k, "key", key, known);
      std::erase(missing, key);
      if (key == "order") order(v);
      if (key == "question") file_.question = both(v);
      if (key == "sources") list(v, [&](NodeId i) { file_.sources.push_back(source(i, laws_)); });
      if (key == "answers") answers(v);
      if (key == "no_example") list(v, [&](NodeId i) { no_example_.push_back(text(i)); });
      if (key == "sentences") sentences(v, {});
    });
    for (const std::string_view key : missing) fail(t.root(), fmt::format("`{}` is missing", key));
  }

  /// A text for who reads the file, then `## Examples`. A block that expects nothing is how those
  /// after it begin.
  void body(Lines lines) {
    bool examples = false;
    std::string title;
    std::string begin;
    while (!lines.rest.empty()) {
      const Place at{lines.number, 1};
      const std::string_view line = lines.take();
      if (line == "## Examples")
        examples = true;
      else if (!examples || line.empty())
        continue;
      else if (line.starts_with("### "))
        title = line.substr(4);
      else if (line == "```yaml")
        begin = lines.block();
      else if (line.starts_with("```yaml "))
        example(line.substr(8), at, {title, begin + lines.block(), {}, {}, {}});
      else
        fail_at(at, "after `## Examples` only headings and yaml blocks are read");
    }
    for (const SentenceRow& s : file_.sentences)
      if (std::ranges::find(no_example_, s.key) == no_example_.end() && !expected(s.key))
        fail_at(s.place, fmt::format("no example expects `{}`", s.key));
  }

 private:
  void order(NodeId v) {
    file_.order = static_cast<int>(number(v));
    file_.order_place = tree().place(v);
  }
  /// Under what it answers.
  void answers(NodeId v) {
    map(v, [&](std::string_view outcome, NodeId k, NodeId those) {
      const auto o = named<Tri>(outcome);
      if (!o) return unknown(k, "answer", outcome, kNames<Tri>);
      sentences(those, *o);
    });
  }
  void sentences(NodeId v, Tri outcome) {
    map(v, [&](std::string_view key, NodeId k, NodeId n) {
      SentenceRow s{std::string(key), both(n), {}, outcome, tree().place(k)};
      if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != key.npos)
        fail(k, "a key is of small letters, digits and _");
      if (std::ranges::find(file_.sentences, key, &SentenceRow::key) != file_.sentences.end())
        fail(k, fmt::format("there is a sentence `{}` already", key));
      s.shown = shown(n, s.text.nl);
      for (const ShownRow& other : shown(n, s.text.en))
        if (const auto* same = find(s, other.name); same == nullptr || same->form != other.form)
          fail(n, fmt::format("{{{}}} stands in the English text alone, or is another thing there",
                              other.name));
      for (const ShownRow& r : s.shown)
        if (s.text.en.find('{' + r.name) == std::string::npos)
          fail(n, fmt::format("{{{}}} stands in the Dutch text alone", r.name));
      file_.sentences.push_back(std::move(s));
    });
  }
  static const ShownRow* find(const SentenceRow& s, std::string_view name) {
    const auto at = std::ranges::find(s.shown, name, &ShownRow::name);
    return at == s.shown.end() ? nullptr : &*at;
  }

  /// The values that a text shows, each once.
  std::vector<ShownRow> shown(NodeId n, std::string_view text) {
    std::vector<ShownRow> all;
    std::string_view before;
    while (const auto slot = next_slot(before, text)) {
      const auto form = form_of(*slot);
      if (!form || slot->name.empty()) {
        fail(n, fmt::format("unknown place {{{}:{}}}", slot->name, slot->unit));
        continue;
      }
      const auto same = std::ranges::find(all, slot->name, &ShownRow::name);
      if (same == all.end())
        all.push_back({std::string(slot->name), *form});
      else if (same->form != *form)
        fail(n, fmt::format("{{{}}} is two things", slot->name));
    }
    return all;
  }

  [[nodiscard]] bool expected(std::string_view key) const {
    return std::ranges::any_of(file_.examples, [&](const SentenceExample& e) {
      return std::ranges::find(e.expected, key, &SentenceExample::Expected::key) !=
             e.expected.end();
    });
  }
  void example(std::string_view info, Place at, SentenceExample e) {
    if (e.title.empty()) fail_at(at, "an example needs a heading");
    const SentenceRow* said = nullptr;
    for (auto item = next_word(info); !item.empty(); item = next_word(info)) {
      const auto eq = item.find('=');
      const std::string_view name = item.substr(0, eq);
      if (eq == item.npos) {
        const auto s = std::ranges::find(file_.sentences, item, &SentenceRow::key);
        said = s == file_.sentences.end() ? nullptr : &*s;
        if (said != nullptr)
          e.expected.push_back({said->key, {}, {}});
        else
          fail_at(at, fmt::format("no such sentence: `{}`", item));
      } else if (name == "as_of") {
        e.as_of = Date::parse(item.substr(eq + 1));
        if (!e.as_of) fail_at(at, "a date is expected");
      } else if (name == "select") {
        e.select = item.substr(eq + 1);
      } else if (said != nullptr && find(*said, name) != nullptr) {
        e.expected.push_back({said->key, std::string(name), std::string(item.substr(eq + 1))});
      } else {
        fail_at(at, fmt::format("no such place: `{}`", name));
      }
    }
    if (e.expected.empty()) fail_at(at, "an example names a sentence that must be said");
    file_.examples.push_back(std::move(e));
  }

  bool step_;
  std::span<const LawRow> laws_;
  SentenceFile& file_;
  std::vector<std::string> no_example_;
};

}  // namespace

std::vector<InputError> parse_sentence_file(std::string_view text, bool step,
                                            std::span<const LawRow> laws, SentenceFile& file) {
  std::vector<InputError> errors;
  Reader reader(step, laws, file, errors);
  read_page(
      text, "sentence-file", errors, [&](const yaml::Tree& tree) { reader.front_matter(tree); },
      [&](Lines lines) { reader.body(lines); });
  return errors;
}

}  // namespace poortwachter
