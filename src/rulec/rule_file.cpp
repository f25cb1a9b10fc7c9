#include "rulec/rule_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "case/facts.hpp"
#include "dossier/fields.hpp"
#include "dossier/names.hpp"
#include "poortwachter/field/shared.hpp"
#include "rulec/page.hpp"
#include "rulec/reader.hpp"
#include "rulec/rule_body.hpp"
#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

/// The messages of the kinds of check that read data alone, and what each may show.
struct KindMessage {
  CheckKind check;
  std::string_view key;
  Status status;
  std::string_view shows;
};
constexpr std::array kKindMessages{
    KindMessage{CheckKind::content, "pass", Status::pass, "actual"},
    KindMessage{CheckKind::content, "fail", Status::fail, "actual what"},
    KindMessage{CheckKind::content, "unknown", Status::unknown, "actual what"},
    KindMessage{CheckKind::content, "unknown_absent", Status::unknown, ""},
    KindMessage{CheckKind::content, "not_applicable", Status::not_applicable, ""},
    KindMessage{CheckKind::question, "pass", Status::pass, ""},
    KindMessage{CheckKind::question, "fail", Status::fail, ""},
    KindMessage{CheckKind::question, "unknown", Status::unknown, ""},
    KindMessage{CheckKind::question, "not_applicable", Status::not_applicable, ""},
};

using yaml::Tree;

class Reader : DataReader {
 public:
  Reader(const Nameable& n, RuleFile& r, std::vector<InputError>& e)
      : DataReader("rule-file", e), nameable_(n), rule_(r) {}

  void front_matter(const Tree& tree) {
    read(tree);
    map(tree.root(), [&](std::string_view key, NodeId k, NodeId v) { top(key, k, v); });
    if (rule_.id.find('/') == std::string::npos) fail(tree.root(), "id must be family/slug");
    if (rule_.title.empty()) fail(tree.root(), "title is missing");
    if (rule_.sources.empty()) fail(tree.root(), "sources are missing");
    if (rule_.messages.empty()) fail(tree.root(), "messages are missing");
    needed_messages();
    sensible();
  }

  [[nodiscard]] std::span<const std::string> without_example() const { return no_example_; }

 private:
  void yes(NodeId n, bool& into) {
    into = tree().text(n) == "yes";
    if (!into) fail(n, "only `yes` is read here");
  }
  /// A sentence: a text in both languages, with places that there are.
  Message sentence(NodeId n) {
    Message m = both(n);
    known_places(n, m);
    return m;
  }
  void known_places(NodeId n, const Message& m) {
    for (const std::string* s : {&m.nl, &m.en})
      if (const auto bad = unknown_place(*s); !bad.empty())
        fail(n, fmt::format("unknown place {}", bad));
  }

  /// What is said behind a place: in both languages, with the days that it goes by, and once: what
  /// is to be done leaves it to the sentence above.
  void asides(NodeId n, const RuleFile::RuleMessage& m) {
    if (says_sum(m.text.nl) != says_sum(m.text.en))
      fail(n, "the sum behind a last day stands in one language alone");
    if (says_counted_days(m.text.nl) != says_counted_days(m.text.en))
      fail(n, "counted days stand in one language alone");
    for (const std::string* s : {&m.text.nl, &m.text.en})
      if (says_counted_days(*s) &&
          (s->find("{from}") == std::string::npos || s->find("{to}") == std::string::npos))
        fail(n, "counted days are of a stretch: {from} and {to} are shown with them");
    for (const std::string* s : {&m.remedy.nl, &m.remedy.en})
      if (says_sum(*s) || says_counted_days(*s))
        fail(n, "a sum and counted days stand in the sentence, not in what is to be done");
  }

  void top(std::string_view key, NodeId k, NodeId v) {
    struct Key {
      std::string_view name;
      void (Reader::*read)(NodeId);
    };
    static constexpr std::array kKeys{
        Key{"id", &Reader::id},
        Key{"weight", &Reader::weight},
        Key{"check", &Reader::check},
        Key{"role", &Reader::role},
        Key{"existence", &Reader::existence},
        Key{"quality", &Reader::quality},
        Key{"excused_by_activity", &Reader::excused_by_activity},
        Key{"yields_to_track2", &Reader::yields_to_track2},
        Key{"guides", &Reader::guides},
        Key{"degree", &Reader::degree},
        Key{"track", &Reader::track},
        Key{"from", &Reader::from},
        Key{"until", &Reader::until},
        Key{"reading", &Reader::reading},
        Key{"repair", &Reader::repair},
        Key{"record", &Reader::record},
        Key{"theme", &Reader::theme},
        Key{"applies", &Reader::applies},
        Key{"events", &Reader::events},
        Key{"fields", &Reader::fields},
        Key{"numbers", &Reader::numbers},
        Key{"norms", &Reader::norms},
        Key{"sources", &Reader::sources},
        Key{"rulings", &Reader::rulings},
        Key{"cannot_see", &Reader::cannot_see},
        Key{"title", &Reader::title},
        Key{"messages", &Reader::messages},
        Key{"no_example", &Reader::no_example},
    };
    const auto* known = std::ranges::find(kKeys, key, &Key::name);
    if (known != kKeys.end()) return (this->*known->read)(v);
    std::vector<std::string_view> names;
    for (const Key& x : kKeys) names.push_back(x.name);
    unknown(k, "key", key, names);
  }

  void id(NodeId v) {
    rule_.id = text(v);
    rule_.id_place = tree().place(v);
  }
  void weight(NodeId v) { word(v, rule_.weight); }
  void check(NodeId v) { word(v, rule_.check); }
  void role(NodeId v) {
    word(v, rule_.role);
    rule_.role_place = tree().place(v);
  }
  void existence(NodeId v) { yes(v, rule_.existence); }
  void quality(NodeId v) { yes(v, rule_.quality); }
  void excused_by_activity(NodeId v) { yes(v, rule_.excused_by_activity); }
  void yields_to_track2(NodeId v) { yes(v, rule_.yields_to_track2); }
  void guides(NodeId v) { yes(v, rule_.guides); }
  void degree(NodeId v) { word(v, rule_.degree); }
  void track(NodeId v) {
    rule_.track = whole(tree().text(v)).value_or(0);
    if (rule_.track != 1 && rule_.track != 2) fail(v, "a track is 1 or 2");
  }
  void from(NodeId v) { rule_.from = date(v); }
  void until(NodeId v) { rule_.until = date(v); }
  void reading(NodeId v) { word(v, rule_.reading); }
  void repair(NodeId v) { word(v, rule_.repair); }
  void record(NodeId v) { rule_.record = kind(v); }
  void theme(NodeId v) { word(v, rule_.theme); }
  void applies(NodeId v) {
    list(v, [&](NodeId i) { fact(i); });
  }
  void events(NodeId v) {
    list(v, [&](NodeId i) {
      if (const auto k = kind(i)) rule_.events.push_back(*k);
    });
  }
  void fields(NodeId v) {
    list(v, [&](NodeId i) { field(i); });
  }
  void numbers(NodeId v) {
    list(v, [&](NodeId i) { number(i, rule_.numbers.emplace_back()); });
  }
  void norms(NodeId v) {
    list(v, [&](NodeId i) { norm(i); });
  }
  void sources(NodeId v) {
    list(v, [&](NodeId i) { rule_.sources.push_back(source(i, nameable_.laws)); });
  }
  void rulings(NodeId v) {
    list(v, [&](NodeId i) { ruling(i); });
  }
  void cannot_see(NodeId v) { rule_.cannot_see = both(v); }
  void title(NodeId v) { rule_.title = both(v); }
  void messages(NodeId v) {
    map(v, [&](std::string_view key, NodeId k, NodeId m) { of_status(key, k, m); });
  }
  void no_example(NodeId v) {
    list(v, [&](NodeId i) { no_example_.push_back(text(i)); });
  }

  void fact(NodeId n) {
    rule_.applies.push_back(text(n));
    if (fact_named(rule_.applies.back()) != nullptr) return;
    std::vector<std::string_view> names;
    for (const Fact& f : facts()) names.push_back(f.name);
    unknown(n, "fact", rule_.applies.back(), names);
  }
  void norm(NodeId n) {
    rule_.norms.push_back(text(n));
    if (!std::ranges::binary_search(nameable_.norms, rule_.norms.back(), {}, &NormRow::id))
      fail(n, "no such norm: " + rule_.norms.back());
  }
  void ruling(NodeId n) {
    rule_.rulings.push_back(text(n));
    if (std::ranges::find(nameable_.rulings, rule_.rulings.back(), &RulingRow::ecli) !=
        nameable_.rulings.end())
      return;
    std::vector<std::string_view> names;
    for (const RulingRow& r : nameable_.rulings) names.push_back(r.ecli);
    unknown(n, "ruling", rule_.rulings.back(), names);
  }

  std::optional<Kind> kind(NodeId n) {
    const auto k = kind_named(tree().text(n));
    if (k) return k;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < kKinds; ++i) names.push_back(name(static_cast<Kind>(i)));
    unknown(n, "kind of event", tree().text(n), names);
    return k;
  }
  void field(NodeId n) {
    std::vector<std::string_view> names;
    for (const Field f : all_keys()) {
      names.push_back(name(f));
      if (names.back() == tree().text(n)) return rule_.fields.push_back(f);
    }
    unknown(n, "key in the dossier format", tree().text(n), names);
  }
  /// `kind.key` or `block.key`, of a key that has few answers.
  void asked_key(NodeId n, std::vector<AskedKey>& into) {
    const std::string_view path = tree().text(n);
    const auto dot = std::min(path.find('.'), path.size());
    const std::string_view block = path.substr(0, dot);
    const auto kind = kind_named(block);
    const auto own = std::ranges::find(fields::kAskedBlocks, block,
                                       [](fields::BlockId id) { return fields::block(id).name; });
    if (!kind && own == fields::kAskedBlocks.end())
      return fail(n, fmt::format("`{}` is no kind of event, nor a block that is asked", block));
    const auto id = kind ? fields::BlockId::document : *own;
    const auto& keys = kind ? fields::block(*kind) : fields::block(id);
    for (const fields::FieldSpec& spec : keys.fields)
      if (dot < path.size() && name(spec.field) == path.substr(dot + 1) && spec.can_be_asked() &&
          !spec.required)
        return into.push_back({kind, spec.field, id});
    fail(n,
         fmt::format("{} has no key of yes and no, of one word, or of a day that may be open, `{}`",
                     block, path.substr(std::min(dot + 1, path.size()))));
  }
  void number(NodeId n, std::string& into) {
    into = text(n);
    std::vector<std::string> paths;
    for (const NumberRow& row : nameable_.numbers) paths.push_back(row.path());
    if (std::ranges::find(paths, into) != paths.end()) return;
    unknown(n, "number", into, std::vector<std::string_view>(paths.begin(), paths.end()));
  }

  /// Under a status: its message, with the name of the status as its key, or several by key.
  void of_status(std::string_view key, NodeId k, NodeId v) {
    const auto status = named<Status>(key);
    if (!status) return unknown(k, "status", key, kNames<Status>);
    bool one = false;
    map(v, [&](std::string_view part, NodeId, NodeId) { one = one || part == "nl"; });
    if (one) return message(key, *status, k, v);
    map(v, [&](std::string_view name, NodeId at, NodeId m) { message(name, *status, at, m); });
  }
  void message(std::string_view key, Status status, NodeId at, NodeId n) {
    RuleFile::RuleMessage m;
    m.key = key;
    m.status = status;
    m.place = tree().place(at);
    map(n, [&](std::string_view part, NodeId k, NodeId v) {
      if (part == "nl")
        m.text.nl = text(v);
      else if (part == "en")
        m.text.en = text(v);
      else if (part == "remedy")
        m.remedy = sentence(v);
      else if (part == "task" && status == Status::upcoming)
        m.task = sentence(v);
      else if (part == "asks" && status == Status::unknown)
        list(v, [&](NodeId i) { asked_key(i, m.asks); });
      else
        fail(k, "unknown key in a message");
    });
    if (m.text.nl.empty() || m.text.en.empty()) fail(n, "a message needs nl and en");
    if (status == Status::upcoming && m.task.nl.empty())
      fail(n, "of what is to come a task says in a few words what is to be done");
    if (!places_in(m.task.nl).empty() || !places_in(m.task.en).empty())
      fail(n, "a task shows no values");
    known_places(n, m.text);
    asides(n, m);
    if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string_view::npos)
      fail(at, "a key is of small letters, digits and _");
    if (std::ranges::find(rule_.messages, key, &RuleFile::RuleMessage::key) != rule_.messages.end())
      fail(at, fmt::format("there is a message `{}` already", key));
    rule_.messages.push_back(std::move(m));
  }

  void needed_messages() {
    if (rule_.check == CheckKind::function) return;
    for (const KindMessage& needed : kKindMessages)
      if (needed.check == rule_.check &&
          std::ranges::find(rule_.messages, needed.key, &RuleFile::RuleMessage::key) ==
              rule_.messages.end())
        fail(tree().root(), fmt::format("no message `{}`", needed.key));
    for (const auto& m : rule_.messages) {
      const auto* known = std::ranges::find_if(kKindMessages, [&](const KindMessage& x) {
        return x.check == rule_.check && x.key == m.key && x.status == m.status;
      });
      if (known == kKindMessages.end()) {
        if (!rule_.function || said_by_kind(rule_.check, m.key))
          fail_at(m.place, fmt::format("a rule of this kind never says `{}`", m.key));
        continue;
      }
      for (const std::string* s : {&m.text.nl, &m.text.en, &m.remedy.nl, &m.remedy.en})
        for (const std::string_view place : places_in(*s))
          if (known->shows.find(place) == std::string_view::npos)
            fail_at(m.place, fmt::format("`{}` has no value for {{{}}}", m.key, place));
    }
  }

  /// What stands in a file and would do nothing, or what no reader could make sense of.
  void sensible() {
    const NodeId n = tree().root();
    const bool substantive = rule_.weight == Weight::substantive;
    if (!substantive && (rule_.existence || rule_.quality || rule_.excused_by_activity ||
                         rule_.yields_to_track2 || rule_.degree != DegreeBasis::lost_days))
      fail(n,
           "existence, quality, degree, excused_by_activity and yields_to_track2 are of "
           "substantive rules alone");
    if (rule_.existence && rule_.quality)
      fail(n, "a rule asks whether something was done (existence) or how well (quality)");
    if ((rule_.check == CheckKind::question) != (rule_.theme != Theme::none))
      fail(n, "a question, and nothing else, has a theme");
    if (rule_.check != CheckKind::question && rule_.cannot_see.empty())
      fail(n, "cannot_see is missing: what UWV may look at and no dossier shows");
    const bool content = rule_.check == CheckKind::content;
    if (rule_.events.empty() == content || rule_.fields.empty() == content)
      fail(n, "a rule of the kind content, and no other, has events and fields");
    if (rule_.guides && rule_.check != CheckKind::question)
      fail(n, "a question alone has an answer for others to go by");
    if (rule_.role == Role::evaluation &&
        std::ranges::find(rule_.messages, Status::upcoming, &RuleFile::RuleMessage::status) ==
            rule_.messages.end())
      fail(n, "of the next evaluation nothing is to come: the timeline has no task for it");
    if (rule_.until <= rule_.from) fail(n, "a rule holds from a day until a later one");
  }

  const Nameable& nameable_;
  RuleFile& rule_;
  std::vector<std::string> no_example_;
};

}  // namespace

bool said_by_kind(CheckKind check, std::string_view key) {
  return std::ranges::any_of(
      kKindMessages, [&](const KindMessage& m) { return m.check == check && m.key == key; });
}

std::vector<InputError> parse_rule_file(std::string_view text, const Nameable& nameable,
                                        RuleFile& rule) {
  std::vector<InputError> errors;
  Reader reader(nameable, rule, errors);
  read_page(
      text, "rule-file", errors, [&](const Tree& tree) { reader.front_matter(tree); },
      [&](Lines lines) { read_rule_body(lines, reader.without_example(), rule, errors); });
  return errors;
}

}  // namespace poortwachter
