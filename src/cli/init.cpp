// poortwachter init: a commented dossier to fill in, in the order in which a case unfolds.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/value_form.hpp"
#include "dossier/fields.hpp"
#include "dossier/names.hpp"
#include "poortwachter/audit.hpp"
#include "poortwachter/field/shared.hpp"
#include "poortwachter/field/sickness.hpp"
#include "poortwachter/moments.hpp"

namespace poortwachter::cli {
namespace {

using fields::Block;
using fields::BlockId;
using fields::FieldSpec;
using fields::Form;

/// The first day of sickness of the examples in the table.
const Date kExample =
    *Date::parse(fields::block(BlockId::sickness).find(field::eerste_ziektedag)->example);

struct Pair {
  Field field;
  std::string value;
};

/// "datum: 2023-02-17, onderdelen: [a, b]": at the commas that stand in no list.
std::vector<Pair> pairs(std::string_view flow) {
  std::vector<Pair> all;
  while (!flow.empty()) {
    std::size_t end = 0;
    for (int depth = 0; end < flow.size() && (flow[end] != ',' || depth > 0); ++end)
      depth += flow[end] == '[' ? 1 : flow[end] == ']' ? -1 : 0;
    const std::string_view one = flow.substr(0, end);
    const auto colon = one.find(": ");
    all.push_back({*field_named(one.substr(0, colon)), std::string(one.substr(colon + 2))});
    flow.remove_prefix(std::min(flow.size(), end + 2));
  }
  return all;
}

/// Every due date that a case has from its first day on, by the kind of event that meets it.
std::map<Kind, Date> due_dates(Date first) {
  std::map<Kind, Date> due;
  const std::string minimal = fmt::format(
      "poortwachter: 1\nkenmerk: x\nwerknemer:\nverzuim: {{eerste_ziektedag: {}}}\n"
      "gebeurtenissen:\n",
      first.iso());
  load_dossiers(minimal, {}, [&](const LoadedDossier& l) {
    if (l.dossier == nullptr) return;
    for (const Moment& m : timeline(*l.dossier, audit(*l.dossier, first, RuleSet()))) {
      std::string kind(m.moment);
      std::replace(kind.begin(), kind.end(), '-', '_');
      const auto k = m.moment == "tweede-spoor" ? Kind::spoor2_start : kind_named(kind);
      if (k && m.due) due.emplace(*k, *m.due);
    }
  });
  return due;
}

class Template {
 public:
  Template(Language l, std::optional<Date> first) : language_(l), first_(first.value_or(kExample)) {
    if (first) due_ = due_dates(*first);
  }

  std::string write() {
    prose(0, {"Een dossier voor poortwachter. Haal de # weg voor wat er is; wat er niet staat, is "
              "niet gebeurd",
              "A dossier for poortwachter. Take away the # of what there is; an event that is not "
              "here did not"});
    prose(0,
          {"(een gebeurtenis) of onbekend (een sleutel). Regels die met `# ` beginnen zijn uitleg.",
           "happen, a key that is not here is unknown. Lines that begin with `# ` explain."});
    prose(0, {"poortwachter explain NAAM legt elke soort, sleutel en waarde uit, en zegt van een "
              "woord uit de",
              "poortwachter explain NAME explains every kind, key and value, and says of a word "
              "from the"});
    prose(0, {"stukken (intake, aanzegging) hoe dat hier heet. Tekst met een komma of dubbele punt "
              "hoort",
              "papers (intake, aanzegging) what it is called here. Text with a comma or a colon "
              "goes"});
    prose(0, {"tussen aanhalingstekens.", "between quotes."});
    const Block& document = fields::block(BlockId::document);
    for (const FieldSpec& s : document.fields) {
      const bool live = s.required;
      if (s.form == Form::events) {
        line(0, true, "gebeurtenissen:", s);
        for (const Kind k : fields::unfolds()) event(fields::block(k), k);
      } else if (s.form == Form::map) {
        line(0, live, fmt::format("{}:", name(s.field)), s);
        block(fields::block(s.of), 2, live);
      } else {
        key(s, 0, live);
      }
    }
    return std::move(out_);
  }

 private:
  void prose(int indent, Text text) {
    out_ += fmt::format("{:{}}# {}\n", "", indent, text.in(language_));
  }

  /// `live`: to be filled in; else commented out. The meaning stands behind it where it fits.
  void line(int indent, bool live, const std::string& code, const FieldSpec& s) {
    constexpr int kColumn = 42;
    const std::string start = fmt::format("{:{}}{}{}", "", indent, live ? "" : "#", code);
    out_ += fmt::format("{:<{}}  # {}\n", start, kColumn, s.meaning.in(language_));
  }

  /// The example with its days moved to this case.
  std::string moved(std::string value) const {
    constexpr std::size_t kLength = std::string_view("YYYY-MM-DD").size();
    for (std::size_t at = 0; at + kLength <= value.size(); ++at)
      if (const auto day = Date::parse(std::string_view(value).substr(at, kLength))) {
        value.replace(at, kLength, std::min(*day + (first_ - kExample), kLastDate).iso());
        at += kLength - 1;
      }
    return value;
  }

  std::string example(const FieldSpec& s) const { return moved(example_value(s)); }

  std::string flow(const Block& b) const {
    std::string all;
    for (const FieldSpec& s : b.fields)
      all += fmt::format("{}{}: {}", all.empty() ? "" : ", ", name(s.field), example(s));
    return all;
  }

  void key(const FieldSpec& s, int indent, bool live) {
    if (s.form == Form::maps) {
      line(indent, live, fmt::format("{}:", name(s.field)), s);
      out_ += fmt::format("{:{}}{}  - {{{}}}\n", "", indent, live ? "" : "#",
                          flow(fields::block(s.of)));
    } else {
      line(indent, live, fmt::format("{}: {}", name(s.field), example(s)), s);
    }
  }

  /// Of a block that is live each key is a part by itself.
  void block(const Block& b, int indent, bool live) {
    for (const FieldSpec& s : b.fields) {
      const bool key_live = live && s.required;
      const std::string value =
          s.form == Form::map ? fmt::format("{{{}}}", flow(fields::block(s.of))) : example(s);
      if (s.form == Form::maps)
        key(s, indent, key_live);
      else if (live)
        line(indent, key_live, fmt::format("{}: {}", name(s.field), value), s);
      else
        line(0, false, fmt::format("{:{}}{}: {}", "", indent, name(s.field), value), s);
      if (!live) continue;
      note(4, name(s.field), s.note);
      const Text without{"zonder ", "without "};
      note(4, fmt::format("{}{}", without.in(language_), name(s.field)), s.absent);
    }
    // A block that is commented out is one part.
    if (!live)
      for (const FieldSpec& s : b.fields) note(4, name(s.field), s.note);
  }

  void event(const Block& b, Kind k) {
    out_ += '\n';
    const auto due = due_.find(k);
    std::string title(b.meaning.in(language_));
    if (due != due_.end())
      title += fmt::format("{} {}", Text{": uiterlijk", ": by"}.in(language_), due->second.iso());
    prose(2, {title, title});
    std::string also(Text{"ook:", "also:"}.in(language_));
    const std::vector<Pair> shown = pairs(b.example);
    for (const FieldSpec& s : b.fields)
      if (s.field != field::soort && std::none_of(shown.begin(), shown.end(), [&](const Pair& p) {
            return p.field == s.field;
          }))
        also += fmt::format(" {}", name(s.field));
    out_ += fmt::format("  #- soort: {}\n", b.name);
    for (const Pair& p : shown)
      line(2, false, fmt::format("  {}: {}", name(p.field), moved(p.value)), *b.find(p.field));
    wrapped(4, also);
    note(4, b.name, b.note);
    for (const FieldSpec& s : b.fields) {
      note(4, name(s.field), s.note);
      letters(s);
    }
  }

  /// A word of one letter says nothing by itself: they are told once.
  void letters(const FieldSpec& s) {
    std::string all;
    for (const fields::WordSpec& w : s.words)
      if (name(w.word).size() == 1)
        all +=
            fmt::format("{}{} {}", all.empty() ? "" : "; ", name(w.word), w.meaning.in(language_));
    if (!all.empty() && told_.insert(all).second)
      wrapped(4, fmt::format("{}: {}.", name(s.field), all));
  }

  void wrapped(int indent, std::string_view text) {
    constexpr std::size_t kWidth = 92;
    while (!text.empty()) {
      std::size_t end = text.size() <= kWidth ? text.size() : text.rfind(' ', kWidth);
      if (end == text.npos) end = text.size();
      prose(indent, {text.substr(0, end), text.substr(0, end)});
      text.remove_prefix(std::min(text.size(), end + 1));
    }
  }

  /// Once, at the first kind or key that it holds for.
  void note(int indent, std::string_view of, Text text) {
    if (text.nl.empty()) return;
    const std::string line = fmt::format("{}: {}.", of, text.in(language_));
    if (told_.insert(line).second) wrapped(indent, line);
  }

  std::string out_;
  std::set<std::string> told_;
  Language language_;
  Date first_;
  std::map<Kind, Date> due_;
};

}  // namespace

std::function<int()> setup_init(Arguments& a, Context& context) {
  const auto first = std::make_shared<std::string>();
  a.one("--first-sick-day", *first, {.name = "DATE", .check = a_date(context)},
        context.text({"Eerste ziektedag: de uiterste dagen staan er dan bij.",
                      "First day of sickness: the due dates then stand beside it."}));
  return [first, &context] {
    const auto day = Date::parse(*first);
    // What follows it must be days of the format too.
    if (constexpr int kTenYears = 3653; day && *day + kTenYears > kLastDate) {
      print_error(*first + context.text({" laat geen ruimte voor wat erop volgt, tot en met 2099",
                                         " leaves no room for what follows, up to 2099"}));
      return static_cast<int>(kError);
    }
    return print(Template(context.language, day).write(), context);
  };
}

}  // namespace poortwachter::cli
