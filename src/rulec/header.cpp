#include "rulec/header.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "rules/format/template.hpp"

namespace poortwachter {
namespace {

struct Shown {
  std::string_view place;
  std::string_view type;
};
/// The members of a message, in this order.
constexpr std::array<Shown, 8> kShown{{{"due", "Date"},
                                       {"actual", "Date"},
                                       {"from", "Date"},
                                       {"to", "Date"},
                                       {"count", "int"},
                                       {"limit", "int"},
                                       {"percent", "double"},
                                       {"what", "Message"}}};

/// The values that a message needs. How late it was follows from the days themselves: of what was
/// done, or failed to be done, by its day.
std::vector<Shown> needed(const RuleFile::RuleMessage& m) {
  std::vector<std::string_view> places;
  for (const Message* text : {&m.text, &m.remedy})
    for (const std::string* s : {&text->nl, &text->en})
      for (const std::string_view place : places_in(*s)) {
        places.push_back(place == "late" ? "due" : place);
        if (place == "late" && m.status != Status::fail) places.push_back("actual");
      }
  std::vector<Shown> shown;
  for (const Shown& s : kShown)
    if (std::ranges::find(places, s.place) != places.end()) shown.push_back(s);
  return shown;
}

std::string message_struct(const RuleFile::RuleMessage& m, std::size_t place) {
  std::string members;
  std::string show;
  std::vector<std::string> values;
  for (const Shown& s : needed(m)) {
    members += fmt::format("  Given<{}> {};\n", s.type, s.place);
    const std::string_view form = s.type == "Message" ? "std::move({0}.value)" : "{0}.value";
    show += fmt::format("    f.{} = {};\n", s.place, fmt::format(fmt::runtime(form), s.place));
    values.push_back(fmt::format("v.{}", s.place));
  }
  std::string comment = "/// " + m.text.nl;
  for (auto at = comment.find('\n'); at != std::string::npos; at = comment.find('\n', at + 1))
    comment.replace(at, 1, "\n/// ");
  const std::string of = fmt::format(
      "  template <typename V>\n"
      "  static {} of(const V&{}) {{\n    return {{{}}};\n  }}\n",
      m.key, values.empty() ? "" : " v", fmt::join(values, ", "));
  return fmt::format(
      "{}\nstruct {} {{\n{}\n"
      "  static constexpr Status kStatus = Status::{};\n"
      "  static constexpr std::size_t kPlace = {};\n"
      "{}  void show(Finding&{}) && {{{}}}\n}};\n",
      comment, m.key, members, enumerator(m.status), place, of, show.empty() ? "" : " f",
      show.empty() ? "" : "\n" + show + "  ");
}

bool is_name(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

/// Does `name` stand in the text as a whole word?
bool names(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
    if (const auto end = at + name.size(); end == text.size() || !is_name(text[end])) return true;
  return false;
}

}  // namespace

std::string rule_namespace(std::string_view id) {
  std::string name(id);
  std::ranges::replace(name, '/', '_');
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string rule_header(const RuleFile& r) {
  std::string out = fmt::format(
      "// Made by the rule compiler from src/rules/{}.md.\n#pragma once\n\n"
      "#include \"rules/check.hpp\"\n\nnamespace poortwachter::{} {{\n\nvoid check(Check&);\n\n",
      r.id, rule_namespace(r.id));
  out += "namespace msg {\n\n";
  for (std::size_t i = 0; i < r.messages.size(); ++i)
    out += message_struct(r.messages[i], i) + "\n";
  return out + "}  // namespace msg\n}  // namespace poortwachter::" + rule_namespace(r.id) + "\n";
}

std::vector<InputError> unused(const RuleFile& r, std::string_view source) {
  std::vector<InputError> errors;
  for (const auto& m : r.messages) {
    // What a kind that reads data says, it says by key.
    if (said_by_kind(r.check, m.key) || names(source, "msg::" + m.key)) continue;
    const std::string why = fmt::format("src/rules/{}.cpp does not use `msg::{}`", r.id, m.key);
    errors.push_back({"rule-file", m.place, {why, why}, {}});
  }
  return errors;
}

std::vector<InputError> unlisted_numbers(const RuleFile& r, std::string_view source) {
  std::vector<InputError> errors;
  for (auto at = source.find("law::"); at != std::string_view::npos;
       at = source.find("law::", at)) {
    std::string number;
    for (at += 5; at < source.size() && (is_name(source[at]) || source[at] == ':'); ++at)
      if (source[at] != ':')
        number += source[at];
      else if (!number.ends_with('.'))
        number += '.';
    if (std::ranges::find(r.numbers, number) != r.numbers.end()) continue;
    const std::string why =
        fmt::format("`numbers` does not list {}, which src/rules/{}.cpp uses", number, r.id);
    errors.push_back({"rule-file", r.id_place, {why, why}, {}});
  }
  return errors;
}

}  // namespace poortwachter
